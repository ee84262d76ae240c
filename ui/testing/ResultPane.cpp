// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testing/ResultPane.h"

#include "core/text/DeliveryReport.h"
#include "core/text/DeliveryText.h"
#include "core/text/RemedyText.h"
#include "ui/common/StatusStyle.h"
#include "ui/common/TextDelegate.h"
#include "ui/common/TimeText.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/testing/ExchangeFold.h"
#include "ui/common/TimingBar.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QClipboard>
#include <QFrame>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

QLabel *makeText(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QPushButton *makeButton(const QString &name, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

void setOptionalText(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

ResultPane::ResultPane(UiServices services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_status(makeText(u"status"_s, this))
    , m_sentence(makeText(u"sentence"_s, this))
    , m_step(makeText(u"step"_s, this))
    , m_mend(makeButton(u"mend"_s, {}, this))
    , m_copy(makeButton(u"copyReport"_s, tr("Copy rep&ort"), this))
    , m_log(makeButton(u"showInLog"_s, tr("Show in the lo&g"), this))
    , m_consent(makeConsent())
    , m_timings(new TimingBar(this))
    , m_clock(makeText(u"clock"_s, this))
    , m_request(new ExchangeFold(tr("What was sent"), tr("Request body"), this))
    , m_answer(new ExchangeFold(tr("What came back"), tr("Response body"), this))
{
    QFont large = m_status->font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    large.setBold(true);
    m_status->setFont(large);
    m_request->setObjectName(u"request"_s);
    m_answer->setObjectName(u"answer"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_status);
    layout->addWidget(m_sentence);
    layout->addWidget(m_step);
    layout->addWidget(makeActions());
    layout->addWidget(m_consent);
    layout->addWidget(m_timings);
    layout->addWidget(m_clock);
    layout->addWidget(m_request);
    layout->addWidget(m_answer);
    layout->addStretch(1);
    connect(m_mend, &QPushButton::clicked, this, &ResultPane::act);
    connect(m_copy, &QPushButton::clicked, this, &ResultPane::copyReport);
    connect(m_log, &QPushButton::clicked, this, [this] { Q_EMIT deliveryWanted(m_delivery.id); });
}

QWidget *ResultPane::makeActions()
{
    auto *actions = new QWidget(this);
    m_copy->setToolTip(tr("One page for the receiver's developer; secrets are masked"));
    auto *layout = new QHBoxLayout(actions);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_mend);
    layout->addWidget(m_copy);
    layout->addWidget(m_log);
    layout->addStretch(1);
    return actions;
}

QFrame *ResultPane::makeConsent()
{
    auto *frame = new QFrame(this);
    frame->setFrameShape(QFrame::StyledPanel);
    m_difference = makeText(u"difference"_s, frame);
    m_agree = makeButton(u"agree"_s, tr("Use &it all the same"), frame);
    auto *keep = makeButton(u"keepUrl"_s, tr("&Keep the present one"), frame);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_agree);
    buttons->addWidget(keep);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_difference);
    layout->addLayout(buttons);
    frame->hide();
    connect(m_agree, &QPushButton::clicked, this, [this] {
        m_consent->hide();
        Q_EMIT urlChosen(m_remedy.url);
    });
    connect(keep, &QPushButton::clicked, frame, [this] {
        m_consent->hide();
        m_mend->setFocus(Qt::OtherFocusReason);
    });
    return frame;
}

void ResultPane::setDelivery(const Delivery &delivery)
{
    m_delivery = delivery;
    m_remedy = remedyFor(delivery);
    showStatus();
    showRemedy();
    m_timings->setTimings(delivery.timings, delivery.url.startsWith("https:"_L1));
    showExchange();
    QAccessibleEvent event(m_status, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void ResultPane::showStatus()
{
    const QString status = statusText(m_delivery.outcome, m_delivery.statusCode);
    const QString sentence = tr("%1 after %2").arg(status, durationText(m_delivery.timings.total));
    m_status->setText(inOwnDirection(sentence, layoutDirection()));
    QPalette coloured;
    coloured.setColor(QPalette::WindowText, verdictColor(verdictOf(m_delivery.outcome), coloured));
    m_status->setPalette(coloured);
    m_status->setToolTip(exactTime(m_delivery.time));
    m_sentence->setText(deliveryExplanation(m_delivery));
}

void ResultPane::showRemedy()
{
    const bool isReport = m_remedy.kind == RemedyKind::CopyReport;
    m_mend->setText(remedyAction(m_remedy));
    m_mend->setToolTip(remedyStep(m_remedy));
    m_mend->setAccessibleDescription(remedyStep(m_remedy));
    m_mend->setVisible(m_remedy.kind != RemedyKind::Nothing && !isReport);
    m_copy->setText(tr("Copy rep&ort"));
    m_log->setVisible(m_delivery.id.isValid());
    setOptionalText(m_step, m_remedy.wait || isReport ? remedyStep(m_remedy) : QString());
    setOptionalText(m_clock, clockText(m_delivery));
    m_consent->hide();
}

void ResultPane::showExchange()
{
    const auto absent = [this](const std::optional<BodyTrace> &trace) {
        const QString hidden = hiddenBodyText(m_delivery, trace);
        return hidden.isEmpty() ? tr("The body is no longer in the log.") : hidden;
    };
    const bool isSent = !m_delivery.requestHeaders.empty();
    m_request->setExchange("POST "_L1 + m_delivery.url, m_delivery.requestHeaders, m_delivery.payload,
        absent(m_delivery.payloadTrace));
    m_request->setVisible(isSent);
    const bool isAnswered = m_delivery.statusCode.has_value();
    m_answer->setVisible(isAnswered);
    if (!isAnswered)
        return;
    const QString line
        = u"HTTP %1 %2"_s.arg(*m_delivery.statusCode).arg(reasonPhrase(*m_delivery.statusCode)).trimmed();
    m_answer->setExchange(line, m_delivery.responseHeaders, m_delivery.responseBody, absent(m_delivery.responseTrace));
    m_answer->setNote(m_delivery.responseTruncated ? tr("Only the first 64 KiB were kept.") : QString());
}

void ResultPane::act()
{
    switch (m_remedy.kind) {
    case RemedyKind::UseUrl:
        if (!m_remedy.needsConsent) {
            Q_EMIT urlChosen(m_remedy.url);
            return;
        }
        m_difference->setText(remedyConsent(m_remedy, m_delivery.url));
        m_consent->show();
        m_agree->setFocus(Qt::OtherFocusReason);
        return;
    case RemedyKind::TryAgain:
        Q_EMIT tryAgainWanted();
        return;
    case RemedyKind::NameCaFile: {
        auto *settings = new SettingsDialog(m_services, window());
        settings->setAttribute(Qt::WA_DeleteOnClose);
        settings->open();
        return;
    }
    case RemedyKind::CopyReport:
        copyReport();
        return;
    default:
        Q_EMIT remedyChosen(m_remedy);
    }
}

void ResultPane::copyReport()
{
    QGuiApplication::clipboard()->setText(deliveryReport(m_delivery));
    m_copy->setText(tr("Report copied"));
}

} // namespace switchhook
