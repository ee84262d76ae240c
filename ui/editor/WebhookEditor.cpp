// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/WebhookEditor.h"

#include "core/service/ChangeWatcher.h"
#include "core/text/ErrorText.h"
#include "core/text/ForeignText.h"
#include "ui/common/Allowance.h"
#include "ui/common/MessageBar.h"
#include "ui/editor/ConflictBar.h"
#include "ui/editor/NameLookup.h"
#include "ui/editor/SecretField.h"
#include "ui/editor/TenantRatesView.h"
#include "ui/editor/UnsavedQuestion.h"
#include "ui/editor/WebhookForm.h"
#include "ui/testing/TestResultView.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

WebhookDraft makeDraft(const WebhookFields &fields, const std::optional<SecretBytes> &secret)
{
    return {fields.name, fields.url, fields.events, secret, fields.active, fields.concurrency, fields.log};
}

bool isNothing(const WebhookChange &change)
{
    return !change.name && !change.url && !change.events && !change.active && !change.concurrency
        && !change.secret && !change.removeSecret && !change.keepsBodies && !change.maskedFields;
}

} // namespace

WebhookEditor::WebhookEditor(UiServices services, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_names(new NameLookup(services, this))
    , m_message(new MessageBar(this))
    , m_conflicts(new ConflictBar(this))
    , m_form(new WebhookForm(services, this))
    , m_test(new TestResultView(services, this))
    , m_saveAndTest(new QPushButton(tr("Save and &test"), this))
    , m_save(new QPushButton(tr("&Save"), this))
    , m_close(new QPushButton(this))
{
    setObjectName(u"webhookEditor"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_message);
    layout->addWidget(m_conflicts);
    layout->addWidget(m_form, 1);
    makeButtons();
    m_form->addSidePage(m_test, tr("Test result"));
    connectForm();
    if (isOnPlatform(services))
        addRates();
    resize(QSize(1040, 664).boundedTo(screen()->availableSize()));
}

WebhookEditor::WebhookEditor(UiServices services, const WebhookDraft &draft, QWidget *parent)
    : WebhookEditor(services, parent)
{
    m_before = {draft.name, draft.url, draft.active, draft.events, draft.concurrency, draft.log};
    m_form->setFields(m_before);
    m_secretBefore = draft.secret;
    if (draft.secret)
        m_form->secret().setSecret(*draft.secret);
    m_before = m_form->fields();
    updateTitle();
}

WebhookEditor::WebhookEditor(UiServices services, const Webhook &webhook, QWidget *parent)
    : WebhookEditor(services, parent)
{
    m_webhook = webhook;
    m_before = fieldsOf(webhook);
    m_form->setFields(m_before);
    m_form->setStoredSecret(webhook.hasSecret ? std::optional(webhook.id) : std::nullopt);
    updateTitle();
    lookAgain();
}

void WebhookEditor::makeButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    m_saveAndTest->setObjectName(u"saveAndTest"_s);
    m_saveAndTest->setToolTip(tr("Saves, sends webhook.test and shows what came of it"));
    m_save->setObjectName(u"save"_s);
    m_close->setObjectName(u"close"_s);
    m_close->setAutoDefault(false);
    buttons->addButton(m_close, QDialogButtonBox::RejectRole);
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_saveAndTest, QDialogButtonBox::ActionRole);
    m_saveAndTest->setAutoDefault(false);
    m_save->setDefault(true);
    connect(m_close, &QPushButton::clicked, this, &WebhookEditor::reject);
    connect(m_save, &QPushButton::clicked, this, [this] { save(After::Close); });
    connect(m_saveAndTest, &QPushButton::clicked, this, [this] { save(After::Test); });
    auto *shortcut = new QShortcut(QKeySequence::Save, this);
    connect(shortcut, &QShortcut::activated, m_save, &QPushButton::click);
    auto *test = new QShortcut(Qt::CTRL | Qt::Key_T, this);
    connect(test, &QShortcut::activated, m_saveAndTest, &QPushButton::click);
    layout()->addWidget(buttons);
}

void WebhookEditor::connectForm()
{
    connect(m_form, &WebhookForm::nameChanged, this, [this](const QString &name) {
        m_names->look(name, m_webhook ? std::optional(m_webhook->id) : std::nullopt);
    });
    connect(m_names, &NameLookup::found, m_form, &WebhookForm::setNameTaken);
    connect(m_form, &WebhookForm::changed, this, &WebhookEditor::nameClose);
    connect(m_form, &WebhookForm::failed, this,
        [this](const QString &sentence) { m_message->say(MessageBar::Kind::Error, sentence); });
    connect(m_conflicts, &ConflictBar::theirsChosen, this,
        [this](WebhookField field, const WebhookFields &theirs) {
            WebhookFields fields = m_form->fields();
            copyField(field, theirs, fields);
            m_form->setFields(fields);
        });
    connect(m_test, &TestResultView::urlChosen, this, &WebhookEditor::setUrl);
    connect(m_test, &TestResultView::remedyChosen, this, &WebhookEditor::beginRemedy);
    connect(m_test, &TestResultView::deliveryWanted, this, &WebhookEditor::deliveryWanted);
    connect(&m_services.changes, &ChangeWatcher::changed, this, &WebhookEditor::lookAgain);
}

// Before one saves one sees what would come.
void WebhookEditor::addRates()
{
    auto *rates = new TenantRatesView(m_services, this);
    const auto show = [this, rates] { rates->setPatterns(m_form->fields().events); };
    m_form->addSidePage(rates, tr("Events a day"));
    m_form->showSidePage(rates);
    connect(m_form, &WebhookForm::changed, rates, show);
    connect(m_form, &WebhookForm::fieldsSet, rates, show);
}

void WebhookEditor::setAllowance(const Allowance &allowance)
{
    m_form->secret().setRevealRefusal(allowance.refusal({Permission::SecretsReveal}));
}

void WebhookEditor::setUrl(const QString &url)
{
    WebhookFields fields = m_form->fields();
    fields.url = url;
    m_form->setFields(fields);
    m_save->setFocus(Qt::OtherFocusReason);
}

void WebhookEditor::beginRemedy(const Remedy &remedy)
{
    WebhookFields fields = m_form->fields();
    switch (remedy.kind) {
    case RemedyKind::UseUrl:
        return setUrl(remedy.url);
    case RemedyKind::EditUrl:
        return m_form->editUrl(remedy.urlPart);
    case RemedyKind::EditSecret:
        return m_form->editSecret();
    case RemedyKind::EditConcurrency:
        return m_form->editConcurrency();
    case RemedyKind::Activate:
    case RemedyKind::Deactivate:
        fields.active = remedy.kind == RemedyKind::Activate;
        m_form->setFields(fields);
        return m_save->setFocus(Qt::OtherFocusReason);
    case RemedyKind::Nothing:
    case RemedyKind::NameCaFile:
    case RemedyKind::TryAgain:
    case RemedyKind::CopyReport:
        break; // the result's own
    }
}

void WebhookEditor::startTest()
{
    save(After::Test);
}

void WebhookEditor::save(After after)
{
    if (m_isBusy)
        return;
    if (m_conflicts->isAsking()) {
        m_conflicts->focusFirst();
        return;
    }
    if (m_form->check())
        store(after, false);
}

void WebhookEditor::store(After after, bool isSecondTry)
{
    const WebhookFields fields = m_form->fields();
    const std::optional<SecretBytes> secret = m_form->secret().secret();
    const auto then = [this, after, isSecondTry, fields, secret](Result<Webhook> answer) {
        setBusy(false);
        if (answer)
            afterSave(after, fields, secret, *answer);
        else
            afterRefusal(after, isSecondTry, answer.error());
    };
    setBusy(true);
    if (!m_webhook) {
        const auto add = [draft = makeDraft(fields, secret)](
                             Workspace &workspace) { return workspace.webhooks().add(draft); };
        m_services.actions.call(this, add, then);
        return;
    }
    WebhookChange change = changeBetween(m_before, fields);
    change.secret = secret;
    change.removeSecret = m_form->secret().change() == SecretField::Change::Remove;
    if (isNothing(change)) {
        setBusy(false);
        afterSave(after, fields, secret, *m_webhook);
        return;
    }
    const auto apply = [change, id = m_webhook->id, version = m_webhook->version](
                           Workspace &workspace) { return workspace.webhooks().change(id, change, version); };
    m_services.actions.call(this, apply, then);
}

// What was typed while the service worked is kept.
void WebhookEditor::afterSave(After after, const WebhookFields &sent,
    const std::optional<SecretBytes> &sentSecret, const Webhook &webhook)
{
    m_message->dismiss();
    m_webhook = webhook;
    m_before = fieldsOf(webhook);
    m_secretBefore.reset();
    m_form->setFields(mergeWebhooks(sent, m_form->fields(), m_before).fields);
    if (m_form->secret().secret() == sentSecret)
        m_form->setStoredSecret(webhook.hasSecret ? std::optional(webhook.id) : std::nullopt);
    updateTitle();
    Q_EMIT saved(webhook);
    if (after == After::Close) {
        accept();
        return;
    }
    m_form->showSidePage(m_test);
    m_test->startTest(webhook);
}

void WebhookEditor::afterRefusal(After after, bool isSecondTry, const Error &error)
{
    if (error.code == ErrorCode::WebhookUnknown && m_webhook) {
        becomeNew();
        return;
    }
    if (error.code != ErrorCode::WebhookChanged || isSecondTry || !m_webhook) {
        if (!m_form->showError(error))
            m_message->say(MessageBar::Kind::Error, errorText(error));
        return;
    }
    setBusy(true);
    const auto find = [id = m_webhook->id](Workspace &workspace) { return workspace.webhooks().find(id); };
    m_services.actions.call(this, find, [this, after](Result<Webhook> theirs) {
        setBusy(false);
        if (!theirs) {
            afterRefusal(after, true, theirs.error());
            return;
        }
        takeOver(*theirs);
        if (!m_conflicts->isAsking())
            store(after, true);
    });
}

void WebhookEditor::setBusy(bool busy)
{
    m_isBusy = busy;
    m_save->setEnabled(!busy);
    m_saveAndTest->setEnabled(!busy);
}

void WebhookEditor::lookAgain()
{
    if (!m_webhook || m_isBusy)
        return;
    const auto find = [id = m_webhook->id](Workspace &workspace) { return workspace.webhooks().find(id); };
    m_services.actions.call(this, find, [this](Result<Webhook> theirs) {
        if (!m_webhook || m_isBusy)
            return;
        if (theirs)
            takeOver(*theirs);
        else if (theirs.error().code == ErrorCode::WebhookUnknown)
            becomeNew();
    });
}

void WebhookEditor::takeOver(const Webhook &theirs)
{
    if (theirs.version <= m_webhook->version)
        return;
    const WebhookFields mine = m_form->fields();
    const WebhookFields now = fieldsOf(theirs);
    WebhookMerge merge = mergeWebhooks(m_before, mine, now);
    for (const WebhookField field : m_conflicts->asked()) { // not settled yet
        if (!isSame(field, mine, now) && std::ranges::find(merge.conflicts, field) == merge.conflicts.end())
            merge.conflicts.push_back(field);
    }
    const bool hadSecret = m_webhook->hasSecret;
    m_webhook = theirs;
    m_before = now;
    m_form->setFields(merge.fields);
    if (hadSecret != theirs.hasSecret && m_form->secret().change() == SecretField::Change::Keep)
        m_form->setStoredSecret(theirs.hasSecret ? std::optional(theirs.id) : std::nullopt);
    m_conflicts->ask(merge.conflicts, now);
    updateTitle();
}

void WebhookEditor::becomeNew()
{
    m_webhook.reset();
    m_conflicts->ask({}, {});
    if (m_form->secret().change() != SecretField::Change::Replace)
        m_form->setStoredSecret({});
    m_test->clear();
    m_message->say(MessageBar::Kind::Warning,
        tr("This webhook was deleted elsewhere. Saving makes a new one from these fields; its secret has to "
           "be given "
           "anew."));
    updateTitle();
}

bool WebhookEditor::hasChanges() const
{
    const SecretField &secret = m_form->secret();
    if (m_webhook)
        return m_before != m_form->fields() || secret.change() != SecretField::Change::Keep;
    return m_before != m_form->fields() || secret.secret() != m_secretBefore;
}

// "Cancel" takes something back; where all is saved there is nothing to take back.
void WebhookEditor::nameClose()
{
    m_close->setText(m_webhook && !hasChanges() ? tr("Close") : tr("Cancel"));
}

void WebhookEditor::reject()
{
    if (hasChanges() && !m_isBusy)
        askToClose();
    else
        QDialog::reject();
}

void WebhookEditor::askToClose()
{
    auto *question = new UnsavedQuestion(this);
    connect(question, &UnsavedQuestion::saveChosen, this, [this] { save(After::Close); });
    connect(question, &UnsavedQuestion::discardChosen, this, [this] { QDialog::reject(); });
    question->open();
}

void WebhookEditor::updateTitle()
{
    const bool isSystem = isOnPlatform(m_services);
    if (!m_webhook)
        setWindowTitle(isSystem ? tr("Add System Webhook") : tr("Add webhook"));
    else
        setWindowTitle((isSystem ? tr("Edit System Webhook “%1”") : tr("Edit webhook “%1”"))
                           .arg(foreignText(m_webhook->name, 60)));
    nameClose();
}

} // namespace switchhook
