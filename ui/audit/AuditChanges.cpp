// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/AuditChanges.h"

#include "core/text/ForeignText.h"
#include "ui/common/TextDelegate.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextDocument> // Qt::convertFromPlainText

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

QString valueText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Undefined:
    case QJsonValue::Null:
        return u"–"_s;
    case QJsonValue::Bool:
        return value.toBool() ? AuditChanges::tr("yes") : AuditChanges::tr("no");
    case QJsonValue::String:
        return foreignText(value.toString());
    case QJsonValue::Double:
        return value.toVariant().toString();
    case QJsonValue::Array: {
        QStringList parts;
        for (const QJsonValue &part : value.toArray())
            parts.append(valueText(part));
        return parts.isEmpty() ? u"–"_s : parts.join(u", "_s);
    }
    case QJsonValue::Object:
        return foreignText(QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)));
    }
    return {};
}

} // namespace

AuditChanges::AuditChanges(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(u"auditChanges"_s);
    setAccessibleName(tr("What became different"));
    setHeaderLabels({tr("Value"), tr("Before"), tr("After")});
    setRootIsDecorated(false);
    setAlternatingRowColors(true);
    setItemDelegate(new TextDelegate(this));
    header()->setStretchLastSection(true);
    setColumnWidth(0, fontMetrics().averageCharWidth() * 24);
    setColumnWidth(1, fontMetrics().averageCharWidth() * 48);
}

void AuditChanges::show(const AuditEntry &entry)
{
    const QJsonObject before = QJsonDocument::fromJson(entry.before).object();
    const QJsonObject after = QJsonDocument::fromJson(entry.after).object();
    QStringList names = before.keys() + after.keys();
    names.sort();
    names.removeDuplicates();
    clear();
    for (const QString &name : std::as_const(names)) {
        const QString was = valueText(before.value(name));
        const QString is = valueText(after.value(name));
        auto *item = new QTreeWidgetItem(this, {foreignText(name), was, is});
        item->setToolTip(1, Qt::convertFromPlainText(was));
        item->setToolTip(2, Qt::convertFromPlainText(is));
    }
    if (names.isEmpty()) {
        auto *none = new QTreeWidgetItem(this, {tr("No value became different by it.")});
        none->setFirstColumnSpanned(true);
        none->setDisabled(true);
    }
}

} // namespace switchhook
