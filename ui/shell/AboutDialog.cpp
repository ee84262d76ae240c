// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/AboutDialog.h"

#include "core/base/Paths.h"
#include "core/base/Version.h"
#include "ui/common/IconTheme.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

QLabel *makeText(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

AboutDialog::AboutDialog(const QString &database, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"aboutDialog"_s);
    setWindowTitle(tr("About Switchhook"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *sign = new QLabel(this);
    sign->setPixmap(programIcon().pixmap(64));
    sign->setAlignment(Qt::AlignTop);
    sign->setAccessibleName(tr("Switchhook's sign"));
    auto *title = makeText(tr("Switchhook %1").arg(QLatin1StringView(versionString)), this);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    title->setFont(large);
    auto *places = new QFormLayout;
    places->setSpacing(8);
    places->addRow(tr("Database"), makeText(database, this));
    places->addRow(tr("Key file"), makeText(keyFilePath(), this));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(8);
    texts->addWidget(title);
    texts->addWidget(makeText(tr("Outbound webhooks for any system: signed, logged and explained."), this));
    texts->addLayout(places);
    texts->addWidget(
        makeText(tr("Free software under the GNU General Public License, version 3 or later. It comes "
                    "without any warranty."),
            this));
    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(sign);
    head->addLayout(texts, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addLayout(head);
    layout->addWidget(buttons);
    setMinimumWidth(480);
}

} // namespace switchhook
