// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/DataEditor.h"

#include "core/domain/EventData.h"
#include "core/text/ErrorText.h"
#include "ui/common/StatusStyle.h"

#include <QBoxLayout>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTextBlock>

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int checkedAtOnce = 64 * 1024; // characters

/// The byte at which it is wrong, where the error tells one.
std::optional<qsizetype> offsetOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::DataNotJson:
    case ErrorCode::DataNotUtf8:
    case ErrorCode::DataNumberTooLarge:
        return error.arguments.value(0).toLongLong();
    default:
        return std::nullopt;
    }
}

qsizetype sizeWithoutBlanksBehind(const QByteArray &json)
{
    qsizetype size = json.size();
    while (size > 0 && QByteArrayView(" \t\r\n").contains(json[size - 1]))
        --size;
    return size;
}

} // namespace

DataEditor::DataEditor(QWidget *parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit(this))
    , m_fault(new QLabel(this))
{
    m_text->setObjectName(u"data"_s);
    m_text->setAccessibleName(tr("Data of the event, as JSON"));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabChangesFocus(true);
    m_text->setLayoutDirection(Qt::LeftToRight); // JSON is, whatever the window
    m_fault->setObjectName(u"dataFault"_s);
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_fault);
    m_later.setSingleShot(true);
    m_later.setInterval(200ms);
    connect(&m_later, &QTimer::timeout, this, &DataEditor::check);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (m_text->document()->characterCount() > checkedAtOnce)
            m_later.start();
        else
            check();
    });
    check();
}

QByteArray DataEditor::data() const
{
    return m_text->toPlainText().toUtf8();
}

void DataEditor::setData(const QByteArray &json)
{
    m_text->setPlainText(QString::fromUtf8(json));
}

void DataEditor::check()
{
    m_later.stop();
    const QByteArray json = data();
    const auto checked = checkEventData(json);
    m_valid = checked.hasValue();
    m_text->setExtraSelections({});
    if (m_valid)
        m_fault->setText(verdictSign(Verdict::Good) + u' ' + tr("Valid JSON"));
    else
        showFault(checked.error(), json);
    Q_EMIT this->checked();
}

void DataEditor::showFault(const Error &error, const QByteArray &json)
{
    const auto offset = offsetOf(error);
    QString sentence = errorText(error);
    if (offset) {
        // The bytes before the fault, as many characters as they are.
        const qsizetype position = QString::fromUtf8(json.first(std::min(*offset, json.size()))).size();
        const bool atEnd = *offset >= sizeWithoutBlanksBehind(json);
        const QTextBlock block = m_text->document()->findBlock(static_cast<int>(position));
        const auto line = block.blockNumber() + 1;
        const auto column = position - block.position() + 1;
        if (error.code == ErrorCode::DataNumberTooLarge)
            sentence = tr("Line %1, column %2: this number is too large for JSON's readers.").arg(line).arg(column);
        else if (atEnd)
            sentence = tr("Line %1, column %2: the JSON ends too early; a bracket, brace or quotation mark is "
                          "still open.")
                           .arg(line)
                           .arg(column);
        else
            sentence = tr("Line %1, column %2: this is not valid JSON from here on.").arg(line).arg(column);
        mark(atEnd ? std::max<qsizetype>(0, position - 1) : position);
    }
    m_fault->setText(verdictSign(Verdict::Bad) + u' ' + sentence);
}

void DataEditor::mark(qsizetype position)
{
    QTextEdit::ExtraSelection selection;
    selection.cursor = QTextCursor(m_text->document());
    selection.cursor.setPosition(static_cast<int>(position));
    selection.cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
    const QColor color = verdictColor(Verdict::Bad, m_text->palette());
    selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    selection.format.setUnderlineColor(color);
    selection.format.setForeground(color);
    selection.format.setFontWeight(QFont::Bold);
    m_text->setExtraSelections({selection});
}

} // namespace switchhook
