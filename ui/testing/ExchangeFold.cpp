// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testing/ExchangeFold.h"

#include "ui/common/BodyView.h"
#include "ui/common/FoldButton.h"

#include <QBoxLayout>
#include <QFontDatabase>
#include <QPlainTextEdit>

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;

ExchangeFold::ExchangeFold(const QString &title, const QString &bodyName, QWidget *parent)
    : QWidget(parent)
    , m_fold(new FoldButton(this))
    , m_content(new QWidget(this))
    , m_head(new QPlainTextEdit(m_content))
    , m_body(new BodyView(m_content))
{
    m_fold->setTitle(title);
    connect(m_fold, &QToolButton::toggled, m_content, &QWidget::setVisible);
    m_head->setReadOnly(true);
    m_head->setTabChangesFocus(true);
    m_head->setWordWrapMode(QTextOption::WrapAnywhere);
    m_head->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_head->setAccessibleName(tr("%1: headers").arg(title));
    m_body->setName(bodyName);
    m_body->setMinimumHeight(fontMetrics().lineSpacing() * 10);
    auto *inner = new QVBoxLayout(m_content);
    inner->setContentsMargins({});
    inner->setSpacing(4);
    inner->addWidget(m_head);
    inner->addWidget(m_body, 1);
    m_content->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_fold);
    layout->addWidget(m_content);
}

void ExchangeFold::setExchange(const QString &firstLine, const HeaderList &headers,
    const std::optional<QByteArray> &body, const QString &absent)
{
    QStringList lines{firstLine};
    for (const auto &[name, value] : headers)
        lines << QString::fromUtf8(name) + u": "_s + QString::fromUtf8(value);
    m_head->setPlainText(lines.join(u'\n'));
    const int shown = std::clamp(static_cast<int>(lines.size()) + 1, 3, 10);
    m_head->setFixedHeight(shown * m_head->fontMetrics().lineSpacing() + 16);
    if (body)
        m_body->setBody(*body);
    else
        m_body->setAbsent(absent);
}

void ExchangeFold::setNote(const QString &note)
{
    m_body->setNote(note);
}

} // namespace switchhook
