// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testing/TestResultView.h"

#include "core/domain/EventCatalogue.h"
#include "core/text/ErrorText.h"
#include "core/text/ForeignText.h"
#include "ui/testing/DeliveryFollower.h"
#include "ui/testing/ResultPane.h"

#include <QBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QUrl>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds patience{300};

enum Page { MessagePage, WaitingPage, ResultPage };

QLabel *makeSentence(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

TestResultView::TestResultView(UiServices services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_follower(new DeliveryFollower(services, this))
    , m_pages(new QStackedLayout(this))
    , m_result(new ResultPane(services, this))
    , m_resultArea(new QScrollArea(this))
{
    m_resultArea->setWidget(m_result);
    m_resultArea->setWidgetResizable(true);
    m_resultArea->setFrameShape(QFrame::NoFrame);
    m_resultArea->setAccessibleName(tr("Test result"));
    m_pages->addWidget(makeMessage());
    m_pages->addWidget(makeWaiting());
    m_pages->addWidget(m_resultArea);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_pages->setCurrentIndex(WaitingPage); });
    connect(m_follower, &DeliveryFollower::finished, this, [this](const Delivery &delivery) {
        showResult(m_webhook, delivery);
        Q_EMIT finished(delivery);
    });
    connect(m_follower, &DeliveryFollower::failed, this,
        [this](const Error &error) { say(errorText(error), true); });
    connect(m_result, &ResultPane::urlChosen, this, &TestResultView::urlChosen);
    connect(m_result, &ResultPane::remedyChosen, this, &TestResultView::remedyChosen);
    connect(m_result, &ResultPane::deliveryWanted, this, &TestResultView::deliveryWanted);
    connect(m_result, &ResultPane::tryAgainWanted, this, &TestResultView::tryAgain);
    clear();
}

QWidget *TestResultView::makeWaiting()
{
    auto *page = new QWidget(this);
    m_waiting = makeSentence(page);
    auto *progress = new QProgressBar(page);
    progress->setRange(0, 0);
    progress->setTextVisible(false);
    progress->setAccessibleName(tr("Waiting for the result"));
    auto *stop = new QPushButton(tr("Stop watchin&g"), page);
    stop->setObjectName(u"stopWatching"_s);
    stop->setAutoDefault(false);
    stop->setToolTip(tr("The delivery goes on, and its result will be in the log"));
    connect(stop, &QPushButton::clicked, this, &TestResultView::stopWatching);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_waiting);
    layout->addWidget(progress);
    layout->addWidget(stop, 0, Qt::AlignLeading);
    layout->addStretch(1);
    return page;
}

QWidget *TestResultView::makeMessage()
{
    auto *page = new QWidget(this);
    m_message = makeSentence(page);
    m_message->setObjectName(u"testMessage"_s);
    m_again = new QPushButton(tr("Try aga&in"), page);
    m_again->setObjectName(u"testAgain"_s);
    m_again->setAutoDefault(false);
    connect(m_again, &QPushButton::clicked, this, &TestResultView::tryAgain);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_message);
    layout->addWidget(m_again, 0, Qt::AlignLeading);
    layout->addStretch(1);
    return page;
}

void TestResultView::startTest(const Webhook &webhook)
{
    m_delivery.reset();
    begin(webhook, std::nullopt);
}

void TestResultView::begin(const Webhook &webhook, std::optional<DeliveryId> again)
{
    m_follower->stop();
    m_webhook = webhook;
    m_isSending = true;
    m_waiting->setText(
        tr("Sending to %1 and waiting for the answer…").arg(foreignText(QUrl(webhook.url).host())));
    m_patience.start();
    const auto send = [id = webhook.id, again](Workspace &workspace) {
        return again ? workspace.events().resend(*again) : workspace.events().emitTest(id);
    };
    m_services.actions.call(
        this, send, [this, again, generation = ++m_generation](const Result<AcceptedEvent> &accepted) {
            if (generation != m_generation)
                return;
            m_isSending = false;
            if (accepted)
                m_follower->follow(accepted->id, m_webhook.id, again);
            else
                say(errorText(accepted.error()), true);
        });
}

void TestResultView::tryAgain()
{
    const bool isEvent = m_delivery && m_delivery->eventName != testEventName;
    begin(m_webhook, isEvent ? std::optional(m_delivery->id) : std::nullopt);
}

void TestResultView::showResult(const Webhook &webhook, const Delivery &delivery)
{
    ++m_generation;
    m_isSending = false;
    m_follower->stop();
    m_patience.stop();
    m_webhook = webhook;
    m_delivery = delivery;
    m_result->setDelivery(delivery);
    m_pages->setCurrentIndex(ResultPage);
}

void TestResultView::clear()
{
    m_delivery.reset();
    say(tr("A test sends webhook.test to the URL, also where the webhook is inactive, and shows here what "
           "came of "
           "it. It is in the log like any other delivery."),
        false);
}

bool TestResultView::isWaiting() const
{
    return m_isSending || m_follower->isFollowing();
}

void TestResultView::stopWatching()
{
    say(tr("The delivery is no longer watched. What comes of it will be in the log."), true);
    m_again->setFocus(Qt::OtherFocusReason);
}

void TestResultView::say(const QString &sentence, bool offersAgain)
{
    ++m_generation;
    m_isSending = false;
    m_follower->stop();
    m_patience.stop();
    m_message->setText(sentence);
    m_again->setVisible(offersAgain);
    m_pages->setCurrentIndex(MessagePage);
}

} // namespace switchhook
