// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/TestPanel.h"

#include "ui/testing/TestResultView.h"

#include <QBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QTextDocument>
#include <QToolButton>

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;

TestPanel::TestPanel(UiServices services, QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_result(new TestResultView(services, this))
{
    setObjectName(u"testPanel"_s);
    setFrameShape(StyledPanel);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    auto *close = new QToolButton(this);
    close->setObjectName(u"closeTest"_s);
    close->setAutoRaise(true);
    close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    close->setToolTip(tr("Close the test's result"));
    close->setAccessibleName(tr("Close the test's result"));
    connect(close, &QToolButton::clicked, this, &TestPanel::dismiss);
    connect(m_result, &TestResultView::urlChosen, this,
        [this](const QString &url) { Q_EMIT urlChosen(m_webhook, url); });
    connect(m_result, &TestResultView::remedyChosen, this,
        [this](const Remedy &remedy) { Q_EMIT remedyChosen(m_webhook, remedy); });
    connect(m_result, &TestResultView::deliveryWanted, this, &TestPanel::deliveryWanted);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 8);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_result, 1);
    hide();
}

void TestPanel::forget(const std::vector<WebhookId> &webhooks)
{
    if (std::ranges::find(webhooks, m_webhook) != webhooks.end())
        dismiss();
}

void TestPanel::dismiss()
{
    m_result->clear();
    hide();
}

void TestPanel::start(const Webhook &webhook)
{
    m_webhook = webhook.id;
    m_title->setText(tr("Test of %1").arg(webhook.name));
    m_title->setToolTip(Qt::convertFromPlainText(webhook.name, Qt::WhiteSpaceNormal));
    show();
    m_result->startTest(webhook);
}

QSize TestPanel::sizeHint() const
{
    return {QFrame::sizeHint().width(), 16 * fontMetrics().height()};
}

} // namespace switchhook
