// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/receiver/ReceivedModel.h"

#include "core/text/ForeignText.h"
#include "ui/common/StatusStyle.h"
#include "ui/common/TimeText.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QGuiApplication>
#include <QLocale>

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

Verdict verdictOf(SignatureVerdict signature)
{
    switch (signature) {
    case SignatureVerdict::Valid:
        return Verdict::Good;
    case SignatureVerdict::Invalid:
    case SignatureVerdict::Missing:
        return Verdict::Bad;
    case SignatureVerdict::Unchecked:
        break;
    }
    return Verdict::Neutral;
}

QString clockTime(Timestamp time)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(toMilliseconds(time));
    return QLocale().toString(moment.time(), u"HH:mm:ss.zzz"_s);
}

QVariant rawValue(const ReceivedEntry &entry, int column)
{
    switch (column) {
    case ReceivedModel::Time:
        return static_cast<qlonglong>(toMilliseconds(entry.request.time));
    case ReceivedModel::Method:
        return QString::fromUtf8(entry.request.method);
    case ReceivedModel::Path:
        return QString::fromUtf8(entry.request.path);
    case ReceivedModel::Signature:
        return static_cast<int>(entry.request.signature);
    case ReceivedModel::Answer:
        return entry.forwarded ? entry.forwarded->statusCode.value_or(0) : entry.request.answer.value_or(0);
    case ReceivedModel::Size:
        return static_cast<qlonglong>(entry.request.body.size());
    default:
        return {};
    }
}

QString textFor(const char *text)
{
    return QCoreApplication::translate("ReceivedModel", text);
}

} // namespace

void ReceivedModel::add(const ReceivedRequest &request)
{
    beginInsertRows({}, 0, 0);
    m_entries.push_front({request, std::nullopt});
    m_bytes += request.body.size();
    endInsertRows();
    while (m_entries.size() > 1 && (std::ssize(m_entries) > most || m_bytes > mostBytes))
        dropOldest();
}

void ReceivedModel::dropOldest()
{
    const int last = rowCount() - 1;
    beginRemoveRows({}, last, last);
    m_bytes -= m_entries.back().request.body.size();
    m_entries.pop_back();
    m_cut = true;
    endRemoveRows();
}

void ReceivedModel::setForwarded(quint64 number, const ForwardedAnswer &answer)
{
    const auto found = std::ranges::find_if(
        m_entries, [number](const ReceivedEntry &entry) { return entry.request.number == number; });
    if (found == m_entries.end())
        return;
    found->forwarded = answer;
    const int row = static_cast<int>(found - m_entries.begin());
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void ReceivedModel::clear()
{
    beginResetModel();
    m_entries.clear();
    m_bytes = 0;
    m_cut = false;
    endResetModel();
}

int ReceivedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int ReceivedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReceivedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ReceivedEntry &shown = entry(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, column);
    case SortRole:
        return rawValue(shown, column);
    case Qt::ToolTipRole:
        if (column == Time)
            return exactTime(shown.request.time);
        return column == Path ? text(shown, column).toHtmlEscaped() : QVariant();
    case Qt::TextAlignmentRole:
        return column == Size ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant();
    case Qt::ForegroundRole:
        if (column == Signature)
            return verdictColor(verdictOf(shown.request.signature), QGuiApplication::palette());
        if (column == Answer && shown.forwarded)
            return verdictColor(switchhook::verdictOf(shown.forwarded->outcome), QGuiApplication::palette());
        return {};
    default:
        return {};
    }
}

QString ReceivedModel::text(const ReceivedEntry &entry, int column) const
{
    switch (column) {
    case Time:
        return clockTime(entry.request.time);
    case Method:
        return foreignText(QString::fromUtf8(entry.request.method));
    case Path:
        return foreignText(QString::fromUtf8(entry.request.path));
    case Signature:
        return signatureText(entry.request.signature);
    case Answer:
        return answerText(entry);
    case Size:
        return sizeText(entry.request.body.size());
    default:
        return {};
    }
}

QString ReceivedModel::answerText(const ReceivedEntry &entry) const
{
    if (entry.forwarded)
        return statusText(entry.forwarded->outcome, entry.forwarded->statusCode);
    if (!entry.request.answer)
        return tr("Forwarding…");
    return u"%1 %2"_s.arg(*entry.request.answer).arg(reasonPhrase(*entry.request.answer)).trimmed();
}

QVariant ReceivedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Size)
        return QVariant(Qt::AlignTrailing | Qt::AlignVCenter); // over its numbers
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Time:
        return tr("Time");
    case Method:
        return tr("Method");
    case Path:
        return tr("Path");
    case Signature:
        return tr("Signature");
    case Answer:
        return tr("Answer");
    case Size:
        return tr("Size");
    default:
        return {};
    }
}

QString signatureText(SignatureVerdict verdict)
{
    const QString sign = verdictSign(verdictOf(verdict)) + u' ';
    switch (verdict) {
    case SignatureVerdict::Valid:
        return sign + textFor(QT_TRANSLATE_NOOP("ReceivedModel", "Valid"));
    case SignatureVerdict::Invalid:
        return sign + textFor(QT_TRANSLATE_NOOP("ReceivedModel", "Invalid"));
    case SignatureVerdict::Missing:
        return sign + textFor(QT_TRANSLATE_NOOP("ReceivedModel", "Missing"));
    case SignatureVerdict::Unchecked:
        break;
    }
    return sign + textFor(QT_TRANSLATE_NOOP("ReceivedModel", "Not checked"));
}

QString signatureSentence(SignatureVerdict verdict)
{
    switch (verdict) {
    case SignatureVerdict::Valid:
        return textFor(QT_TRANSLATE_NOOP("ReceivedModel",
            "The signature is right: it was made with the secret above, for this timestamp and these bytes."));
    case SignatureVerdict::Invalid:
        return textFor(QT_TRANSLATE_NOOP("ReceivedModel",
            "The signature is wrong for the secret above, this timestamp and these bytes."));
    case SignatureVerdict::Missing:
        return textFor(QT_TRANSLATE_NOOP("ReceivedModel",
            "The request carries no signature: X-Webhook-Signature or X-Webhook-Timestamp is not among its "
            "headers. A webhook sends both once it has a secret."));
    case SignatureVerdict::Unchecked:
        break;
    }
    return textFor(QT_TRANSLATE_NOOP("ReceivedModel",
        "The signature was not checked, because the receiver had no secret when the request came in."));
}

} // namespace switchhook
