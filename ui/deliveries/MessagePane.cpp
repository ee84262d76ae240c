// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deliveries/MessagePane.h"

#include "core/text/ForeignText.h"
#include "ui/common/BodyView.h"
#include "ui/common/ElidedLabel.h"
#include "ui/common/FoldButton.h"

#include <QBoxLayout>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

constexpr int headerLines = 7; // are in sight

} // namespace

MessagePane::MessagePane(const QString &title, const QString &bodyName, QWidget *parent)
    : QWidget(parent)
    , m_line(new ElidedLabel(Qt::ElideMiddle, this))
    , m_fold(new FoldButton(this))
    , m_headers(new QPlainTextEdit(this))
    , m_body(new BodyView(this))
{
    auto *heading = new QLabel(title, this);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    m_fold->setObjectName(u"foldHeaders"_s);
    connect(m_fold, &QToolButton::toggled, this, &MessagePane::fold);
    m_headers->setReadOnly(true);
    m_headers->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_headers->setTabChangesFocus(true);
    m_headers->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_headers->setLayoutDirection(Qt::LeftToRight);
    m_headers->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_headers->setFixedHeight(QFontMetrics(m_headers->font()).lineSpacing() * headerLines + 16);
    m_headers->setAccessibleName(tr("Headers"));
    m_headers->setObjectName(u"headers"_s);
    m_body->setName(bodyName);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(heading);
    head->addWidget(m_line, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_fold, 0, Qt::AlignLeading);
    layout->addWidget(m_headers);
    layout->addWidget(m_body, 1);
    fold();
}

void MessagePane::setHead(const QString &line, const HeaderList &headers)
{
    m_line->setText(line);
    m_fold->setTitle(tr("%n header(s)", nullptr, static_cast<int>(headers.size())));
    m_fold->setEnabled(!headers.empty());
    QStringList lines;
    for (const auto &[name, value] : headers)
        lines.append(
            foreignText(QString::fromUtf8(name)) + u": "_s + foreignText(QString::fromUtf8(value), 8192));
    m_headers->setPlainText(lines.join(u'\n'));
    fold();
}

void MessagePane::fold()
{
    m_headers->setVisible(m_fold->isChecked() && m_fold->isEnabled());
}

} // namespace switchhook
