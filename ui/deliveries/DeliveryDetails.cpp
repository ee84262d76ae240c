// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deliveries/DeliveryDetails.h"

#include "core/text/DeliveryText.h"
#include "core/text/ErrorText.h"
#include "core/text/ForeignText.h"
#include "core/text/RemedyText.h"
#include "ui/common/BodyView.h"
#include "ui/common/ElidedLabel.h"
#include "ui/common/EmptyState.h"
#include "ui/common/StatusStyle.h"
#include "ui/common/TextDelegate.h"
#include "ui/common/TimeText.h"
#include "ui/common/TimingBar.h"
#include "ui/deliveries/LogText.h"
#include "ui/deliveries/MessagePane.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

struct LoggedDelivery
{
    Delivery delivery;
    Result<SignatureState> signature;
};

Result<LoggedDelivery> read(Workspace &workspace, DeliveryId id)
{
    auto delivery = workspace.deliveries().find(id);
    if (!delivery)
        return delivery.error();
    auto signature = workspace.signatures().check(*delivery);
    return LoggedDelivery{std::move(*delivery), std::move(signature)};
}

PermissionSet neededFor(RemedyKind kind)
{
    switch (kind) {
    case RemedyKind::Nothing:
    case RemedyKind::CopyReport:
        return {};
    case RemedyKind::NameCaFile:
        return {Permission::Settings};
    default:
        return {Permission::OutboundWebhooks};
    }
}

QLabel *makeLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

DeliveryDetails::DeliveryDetails(UiServices services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_stack(new QStackedLayout(this))
    , m_nothing(new EmptyState(this))
{
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(makeContent());
    clear();
}

QWidget *DeliveryDetails::makeContent()
{
    auto *content = new QWidget(this);
    auto *splitter = new QSplitter(content);
    splitter->setChildrenCollapsible(false);
    m_request = new MessagePane(tr("Request"), tr("Request body"), splitter);
    m_request->setObjectName(u"request"_s);
    m_response = new MessagePane(tr("Response"), tr("Response body"), splitter);
    m_response->setObjectName(u"response"_s);
    splitter->addWidget(m_request);
    splitter->addWidget(m_response);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(makeFacts());
    layout->addWidget(splitter, 1);
    return content;
}

QWidget *DeliveryDetails::makeFacts()
{
    auto *facts = new QWidget(this);
    m_status = makeLabel(facts);
    QFont bold = m_status->font();
    bold.setBold(true);
    m_status->setFont(bold);
    m_status->setObjectName(u"status"_s);
    m_facts = new ElidedLabel(Qt::ElideRight, facts);
    m_explanation = makeLabel(facts);
    m_explanation->setWordWrap(true);
    m_explanation->setObjectName(u"explanation"_s);
    m_mend = new QPushButton(facts);
    m_mend->setObjectName(u"mend"_s);
    connect(m_mend, &QPushButton::clicked, this, &DeliveryDetails::remedyWanted);
    m_signature = makeLabel(facts);
    m_signature->setObjectName(u"signature"_s);
    m_eventId = makeLabel(facts);
    m_deliveryId = makeLabel(facts);
    m_timing = new TimingBar(facts);

    auto *first = new QHBoxLayout;
    first->setSpacing(12);
    first->addWidget(m_status);
    first->addWidget(m_facts, 1);
    auto *ids = new QHBoxLayout;
    ids->setSpacing(4);
    ids->addWidget(m_signature);
    ids->addStretch();
    for (QLabel *label : {m_eventId, m_deliveryId}) {
        const QString name = label == m_eventId ? tr("Copy X-Webhook-Id") : tr("Copy the delivery's id");
        auto *copy = new QToolButton(facts);
        copy->setText(tr("Copy"));
        copy->setIcon(QIcon::fromTheme(u"edit-copy"_s));
        copy->setAutoRaise(true);
        copy->setFocusPolicy(Qt::StrongFocus);
        copy->setToolTip(name);
        copy->setAccessibleName(name);
        connect(copy, &QToolButton::clicked, this, [this, label] {
            if (m_delivery)
                QApplication::clipboard()->setText(
                    label == m_eventId ? m_delivery->event.toString() : m_delivery->id.toString());
        });
        ids->addSpacing(8);
        ids->addWidget(label);
        ids->addWidget(copy);
    }
    auto *layout = new QVBoxLayout(facts);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addLayout(first);
    auto *mending = new QHBoxLayout;
    mending->setSpacing(8);
    mending->addWidget(m_explanation, 1);
    mending->addWidget(m_mend, 0, Qt::AlignTop);
    layout->addLayout(mending);
    layout->addLayout(ids);
    layout->addWidget(m_timing);
    return facts;
}

void DeliveryDetails::clear()
{
    ++m_generation;
    m_delivery.reset();
    m_nothing->setText(
        tr("No entry is chosen"), tr("Choose one above to read what was sent and what came back."));
    m_stack->setCurrentWidget(m_nothing);
    Q_EMIT shown();
}

void DeliveryDetails::show(DeliveryId id)
{
    m_services.actions.call(
        this, [id](Workspace &workspace) { return read(workspace, id); },
        [this, generation = ++m_generation](Result<LoggedDelivery> entry) {
            if (generation != m_generation)
                return;
            if (entry) {
                present(std::move(entry->delivery), entry->signature);
                return;
            }
            clear();
            if (entry.error().code == ErrorCode::DeliveryUnknown)
                m_nothing->setText(tr("This entry is no longer in the log"),
                    tr("The log keeps the newest entries of each webhook. Choose another one above."));
            else
                m_nothing->setText(tr("This entry could not be read"), errorText(entry.error()));
        });
}

void DeliveryDetails::present(Delivery delivery, const Result<SignatureState> &signature)
{
    m_delivery = std::move(delivery);
    m_status->setText(inOwnDirection(statusText(m_delivery->outcome, m_delivery->statusCode), layoutDirection()));
    colorStatus();
    m_facts->setText(tr("%1 · %2 · attempt %3")
                         .arg(m_delivery->eventName, exactTime(m_delivery->time),
                             QLocale().toString(m_delivery->attempt)));
    m_explanation->setText(deliveryExplanation(*m_delivery));
    offerRemedy();
    m_eventId->setText(tr("X-Webhook-Id %1").arg(m_delivery->event.toString()));
    m_deliveryId->setText(tr("Delivery %1").arg(m_delivery->id.toString()));
    m_timing->setTimings(m_delivery->timings, m_delivery->url.startsWith("https:"_L1));
    presentSignature(signature);
    presentRequest(*m_delivery);
    presentResponse(*m_delivery);
    m_stack->setCurrentIndex(1);
    Q_EMIT shown();
}

void DeliveryDetails::setAllowance(const Allowance &allowance)
{
    m_allowance = allowance;
    if (m_delivery)
        offerRemedy();
}

void DeliveryDetails::offerRemedy()
{
    const Remedy remedy = remedyFor(*m_delivery);
    m_mend->setText(remedyAction(remedy));
    m_mend->setVisible(remedy.kind != RemedyKind::Nothing);
    m_allowance.enable(*m_mend, neededFor(remedy.kind), true);
}

void DeliveryDetails::presentSignature(const Result<SignatureState> &signature)
{
    if (!signature) {
        m_signature->setText(tr("The signature could not be checked: %1").arg(errorText(signature.error())));
        return;
    }
    switch (*signature) {
    case SignatureState::NotSigned:
        m_signature->setText(m_delivery->requestHeaders.empty() ? tr("Nothing was sent") : tr("Not signed"));
        break;
    case SignatureState::Current:
        m_signature->setText(tr("✔ Signed; matches the current secret"));
        break;
    case SignatureState::Earlier:
        m_signature->setText(tr("Signed with an earlier secret"));
        break;
    case SignatureState::Unknown:
        m_signature->setText(tr("Signed; cannot be checked without the payload"));
        break;
    }
}

void DeliveryDetails::presentRequest(const Delivery &delivery)
{
    m_request->setHead(tr("POST %1").arg(foreignText(delivery.url, 8192)), delivery.requestHeaders);
    BodyView &body = m_request->body();
    if (const QString hidden = hiddenBodyText(delivery, delivery.payloadTrace); !hidden.isEmpty())
        body.setAbsent(hidden);
    else if (!delivery.payload)
        body.setAbsent(tr("Taken away by the size cap"));
    else
        body.setBody(*delivery.payload);
    if (!wasSent(delivery.outcome) && delivery.payload)
        body.setNote(tr("It was not sent."));
}

void DeliveryDetails::presentResponse(const Delivery &delivery)
{
    const QString phrase = delivery.statusCode ? reasonPhrase(*delivery.statusCode) : QString();
    m_response->setHead(delivery.statusCode
            ? tr("%1 %2").arg(QString::number(*delivery.statusCode), phrase).trimmed()
            : tr("No answer came"),
        delivery.responseHeaders);
    BodyView &body = m_response->body();
    if (const QString hidden = hiddenBodyText(delivery, delivery.responseTrace); !hidden.isEmpty())
        body.setAbsent(hidden);
    else if (!delivery.responseBody)
        body.setAbsent(tr("Taken away by the size cap"));
    else if (delivery.responseBody->isEmpty() && !delivery.statusCode)
        body.setAbsent(tr("No answer came"));
    else
        body.setBody(*delivery.responseBody);
    if (delivery.responseTruncated)
        body.setNote(tr("Only the first 64 KiB of the answer were kept."));
}

void DeliveryDetails::colorStatus()
{
    if (!m_delivery)
        return;
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, verdictColor(verdictOf(m_delivery->outcome), palette()));
    m_status->setPalette(colors);
}

void DeliveryDetails::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colorStatus();
}

} // namespace switchhook
