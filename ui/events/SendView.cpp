// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/SendView.h"

#include "core/domain/EventData.h"
#include "core/domain/JsonIndent.h"
#include "core/text/ErrorText.h"
#include "ui/common/ShownCatalogue.h"
#include "ui/common/MessageBar.h"
#include "ui/common/StatusStyle.h"
#include "ui/events/DataEditor.h"
#include "ui/events/EventChooser.h"
#include "ui/events/ExplanationPanel.h"

#include <QAction>
#include <QBoxLayout>
#include <QFormLayout>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

QByteArray sampleOf(const EventCatalogue &catalogue, const QString &name)
{
    const EventType *type = catalogue.find(name);
    return type ? indentJson(type->sample).value_or(type->sample) : QByteArray();
}

QFont headingFont(const QFont &font)
{
    QFont large = font;
    large.setPointSizeF(large.pointSizeF() * 1.2);
    large.setBold(true);
    return large;
}

} // namespace

SendView::SendView(UiServices services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_chooser(new EventChooser(services.catalogue, this))
{
    makeActions();
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_chooser);
    splitter->addWidget(makeForm());
    splitter->addWidget(makeOutcome());
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({224, 380, 456});
    splitter->setStretchFactor(1, 1);
    splitter->setStretchFactor(2, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(splitter);
    connect(m_chooser, &EventChooser::changed, this, &SendView::showChosen);
    connect(m_data, &DataEditor::checked, this, &SendView::showState);
    for (QLineEdit *field : {m_timestamp, m_key})
        connect(field, &QLineEdit::textChanged, this, &SendView::showState);
    connect(m_outcome, &ExplanationPanel::deliveryWanted, this, &SendView::deliveryWanted);
    showChosen();
}

void SendView::makeActions()
{
    m_send = new QAction(QIcon::fromTheme(u"document-send"_s), tr("&Send event"), this);
    m_send->setObjectName(u"sendEvent"_s);
    m_send->setShortcut(Qt::CTRL | Qt::Key_Return);
    m_send->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_sample = new QAction(tr("&Restore the sample"), this);
    m_sample->setObjectName(u"restoreSample"_s);
    addAction(m_send);
    connect(m_send, &QAction::triggered, this, &SendView::send);
    connect(m_sample, &QAction::triggered, this, &SendView::showSample);
}

QWidget *SendView::makeForm()
{
    auto *form = new QWidget(this);
    m_description = new QLabel(form);
    m_description->setTextFormat(Qt::PlainText);
    m_description->setWordWrap(true);
    m_data = new DataEditor(form);
    m_timestamp = new QLineEdit(form);
    m_timestamp->setObjectName(u"timestamp"_s);
    m_timestamp->setPlaceholderText(tr("Now"));
    m_timestamp->setToolTip(tr("Unix seconds that stand in the payload, as in 1710700000"));
    m_key = new QLineEdit(form);
    m_key->setObjectName(u"key"_s);
    m_key->setPlaceholderText(tr("None"));
    m_key->setToolTip(tr("The same key again makes no second event, for 7 days."));
    m_fault = new QLabel(form);
    m_fault->setObjectName(u"sendFault"_s);
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    auto *send = new QPushButton(m_send->icon(), m_send->text(), form);
    send->setObjectName(u"send"_s);
    send->setDefault(true); // what the page is for
    send->setToolTip(m_send->shortcut().toString(QKeySequence::NativeText));
    auto *restore = new QPushButton(m_sample->text(), form);
    restore->setAutoDefault(false);
    connect(send, &QPushButton::clicked, m_send, &QAction::trigger);
    connect(restore, &QPushButton::clicked, m_sample, &QAction::trigger);
    connect(m_send, &QAction::enabledChanged, send, &QWidget::setEnabled);
    connect(m_sample, &QAction::enabledChanged, restore, &QWidget::setEnabled);
    auto *fields = new QFormLayout;
    fields->setSpacing(8);
    fields->addRow(tr("Ti&mestamp:"), m_timestamp);
    fields->addRow(tr("Own &key:"), m_key);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(restore);
    buttons->addStretch();
    buttons->addWidget(send);
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_description);
    layout->addWidget(m_data, 1);
    layout->addLayout(fields);
    layout->addWidget(m_fault);
    layout->addLayout(buttons);
    return form;
}

QWidget *SendView::makeOutcome()
{
    auto *outcome = new QWidget(this);
    m_heading = new QLabel(outcome);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setFont(headingFont(font()));
    m_message = new MessageBar(outcome);
    m_outcome = new ExplanationPanel(m_services, outcome);
    auto *layout = new QVBoxLayout(outcome);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_heading);
    layout->addWidget(m_message);
    layout->addWidget(m_outcome, 1);
    return outcome;
}

void SendView::chooseEvent(const QString &name)
{
    m_chooser->choose(name);
}

QList<QAction *> SendView::menuActions() const
{
    return {m_send, m_sample};
}

void SendView::showChosen()
{
    const QString name = m_chooser->chosen();
    if (!m_shown.isEmpty() && m_data->data() != sampleOf(m_services.catalogue.now(), m_shown))
        m_drafts.insert(m_shown, m_data->data());
    m_shown = name;
    const EventType *type = m_services.catalogue.now().find(name);
    m_description->setText(type ? type->description : tr("Choose an event."));
    m_data->setData(m_drafts.value(name, sampleOf(m_services.catalogue.now(), name)));
    m_message->dismiss();
    m_heading->setText(tr("Who will get it"));
    if (name.isEmpty())
        m_outcome->clear();
    else
        m_outcome->showAudience(name);
    showState();
}

void SendView::showSample()
{
    m_drafts.remove(m_shown);
    m_data->setData(sampleOf(m_services.catalogue.now(), m_shown));
}

Result<NewEvent> SendView::event() const
{
    NewEvent wanted;
    wanted.name = m_shown;
    wanted.data = m_data->data();
    if (const QString timestamp = m_timestamp->text().trimmed(); !timestamp.isEmpty()) {
        const auto seconds = parseEventTimestamp(timestamp);
        if (!seconds)
            return seconds.error();
        wanted.timestamp = *seconds;
    }
    if (const QByteArray key = m_key->text().toUtf8(); !key.isEmpty()) {
        if (const auto fits = checkEventKey(key); !fits)
            return fits.error();
        wanted.key = key;
    }
    return wanted;
}

void SendView::setAllowance(const Allowance &allowance)
{
    m_allowance = allowance;
    showState();
}

void SendView::showState()
{
    const auto wanted = event();
    m_fault->setVisible(!wanted);
    if (!wanted)
        m_fault->setText(verdictSign(Verdict::Bad) + u' ' + errorText(wanted.error()));
    m_allowance.enable(
        *m_send, {Permission::EventsEmit}, wanted && m_data->isValid() && !m_shown.isEmpty() && !m_sending);
    m_sample->setEnabled(!m_shown.isEmpty());
}

void SendView::send()
{
    auto wanted = event();
    if (!wanted || m_sending)
        return;
    m_sending = true;
    showState();
    m_services.actions.call(
        this, [wanted = std::move(*wanted)](Workspace &workspace) { return workspace.events().emitEvent(wanted); },
        [this](const Result<AcceptedEvent> &accepted) {
            m_sending = false;
            showState();
            take(accepted);
        });
}

void SendView::take(const Result<AcceptedEvent> &accepted)
{
    if (!accepted) {
        m_message->say(MessageBar::Kind::Error, errorText(accepted.error()));
        return;
    }
    const QString id = accepted->id.toString();
    if (accepted->deliveries == 0) {
        m_message->say(MessageBar::Kind::Warning,
            tr("%1 was accepted, but no active webhook is subscribed to it: it goes nowhere.").arg(id));
        return;
    }
    m_heading->setText(tr("What became of it"));
    if (accepted->repeated)
        m_message->say(MessageBar::Kind::Information,
            tr("The key was used before: this is %1, which was accepted then. Nothing new was sent.").arg(id));
    else
        m_message->say(MessageBar::Kind::Information, tr("%1 was accepted.").arg(id), tr("Send &another one"),
            [this] { showChosen(); });
    m_outcome->explain(accepted->id);
    Q_EMIT sent(accepted->id);
}

} // namespace switchhook
