// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/WebhookForm.h"

#include "core/text/ErrorText.h"
#include "ui/common/ShownCatalogue.h"
#include "ui/editor/EventSelector.h"
#include "ui/editor/FieldHint.h"
#include "ui/editor/MoreFields.h"
#include "ui/editor/SampleView.h"
#include "ui/editor/SecretField.h"
#include "ui/editor/WebhookHints.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;

WebhookForm::WebhookForm(UiServices services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_name(new QLineEdit(this))
    , m_url(new QLineEdit(this))
    , m_secret(new SecretField(services, this))
    , m_active(new QCheckBox(tr("&Active"), this))
    , m_more(new QToolButton(this))
    , m_moreFields(new MoreFields(this))
    , m_events(new EventSelector(services.catalogue.now(), this))
    , m_sample(new SampleView(services, this))
    , m_side(new QTabWidget(this))
    , m_nameHint(new FieldHint(this))
    , m_urlHint(new FieldHint(this))
    , m_secretHint(new FieldHint(this))
    , m_eventHint(new FieldHint(this))
{
    makeFields();
    makeMore();
    auto *top = new QGridLayout;
    top->setHorizontalSpacing(8);
    top->setVerticalSpacing(4);
    top->setColumnStretch(1, 1);
    addRow(top, tr("&Name"), m_name, m_nameHint);
    top->addWidget(m_active, 0, 2);
    top->addWidget(m_more, 0, 3);
    addRow(top, tr("&URL"), m_url, m_urlHint);
    addRow(top, tr("Sec&ret"), m_secret, m_secretHint);
    top->addWidget(m_moreFields, top->rowCount(), 0, 1, 4);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(makePanes(), 1);
    connectFields();
    updateSample();
    showEventHint();
}

void WebhookForm::makeFields()
{
    m_name->setObjectName(u"name"_s);
    m_name->setPlaceholderText(tr("What it is for, such as CRM sync"));
    m_name->setAccessibleName(tr("Name"));
    m_url->setObjectName(u"url"_s);
    m_url->setPlaceholderText(u"https://example.com/hook"_s);
    m_url->setAccessibleName(tr("URL"));
    m_url->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_url->setLayoutDirection(Qt::LeftToRight);
    m_active->setObjectName(u"active"_s);
    m_active->setToolTip(tr("Inactive webhooks get nothing and keep their log; a test is sent all the same"));
    m_nameHint->setObjectName(u"nameHint"_s);
    m_urlHint->setObjectName(u"urlHint"_s);
    m_secretHint->setObjectName(u"secretHint"_s);
    m_eventHint->setObjectName(u"eventHint"_s);
}

void WebhookForm::makeMore()
{
    m_more->setObjectName(u"more"_s);
    m_more->setText(tr("&More"));
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setArrowType(Qt::DownArrow);
    m_more->setAutoRaise(true);
    m_more->setCheckable(true);
    connect(m_more, &QToolButton::toggled, this, [this](bool open) {
        m_more->setArrowType(open ? Qt::UpArrow : Qt::DownArrow);
        m_moreFields->setVisible(open);
    });
    m_moreFields->hide();
}

QWidget *WebhookForm::makePanes()
{
    auto *events = new QWidget(this);
    auto *layout = new QVBoxLayout(events);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_events, 1);
    layout->addWidget(m_eventHint);
    m_side->setObjectName(u"side"_s);
    m_side->setDocumentMode(true);
    m_side->addTab(m_sample, tr("Sample"));
    auto *panes = new QSplitter(this);
    panes->setChildrenCollapsible(false);
    panes->addWidget(events);
    panes->addWidget(m_side);
    panes->setStretchFactor(0, 1);
    panes->setStretchFactor(1, 1);
    panes->setSizes({480, 480});
    return panes;
}

void WebhookForm::addRow(QGridLayout *grid, const QString &label, QWidget *field, FieldHint *hint)
{
    const int row = grid->rowCount() == 1 && grid->count() == 0 ? 0 : grid->rowCount();
    auto *caption = new QLabel(label, this);
    caption->setBuddy(field->focusProxy() ? field->focusProxy() : field); // one that takes the focus itself
    grid->addWidget(caption, row, 0);
    grid->addWidget(field, row, 1, 1, row == 0 ? 1 : 3);
    grid->addWidget(hint, row + 1, 1, 1, 3);
}

void WebhookForm::connectFields()
{
    const auto tell = [this] { Q_EMIT changed(); };
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &name) {
        m_isNameTaken = false;
        showNameHint();
        Q_EMIT nameChanged(name);
        Q_EMIT changed();
    });
    connect(m_url, &QLineEdit::textChanged, this, [this, tell] {
        showUrlHint();
        m_sample->setUrl(m_url->text());
        tell();
    });
    connect(m_secret, &SecretField::changed, this, [this, tell] {
        showSecretHint();
        updateSample();
        tell();
    });
    connect(m_secret, &SecretField::failed, this, &WebhookForm::failed);
    connect(m_active, &QCheckBox::toggled, this, tell);
    connect(m_moreFields, &MoreFields::changed, this, tell);
    connect(m_events, &EventSelector::changed, this, [this, tell] {
        showEventHint();
        tell();
    });
    connect(m_events, &EventSelector::currentEventChanged, m_sample, &SampleView::setEvent);
}

void WebhookForm::setFields(const WebhookFields &fields)
{
    if (m_name->text() != fields.name) {
        m_name->setText(fields.name);
        m_name->setCursorPosition(0); // where a long one begins, which says more than its end
    }
    if (m_url->text() != fields.url) {
        m_url->setText(fields.url);
        m_url->setCursorPosition(0);
    }
    m_active->setChecked(fields.active);
    m_moreFields->setFields(fields);
    if (fields.concurrency != defaultConcurrency || !fields.log.isDefault())
        m_more->setChecked(true);
    if (m_events->patterns() != fields.events)
        m_events->setPatterns(fields.events);
    showEventHint();
    Q_EMIT fieldsSet();
}

WebhookFields WebhookForm::fields() const
{
    WebhookFields fields{m_name->text(), m_url->text(), m_active->isChecked(), m_events->patterns()};
    m_moreFields->addTo(fields);
    return fields;
}

void WebhookForm::setStoredSecret(std::optional<WebhookId> webhook)
{
    m_stored = webhook;
    m_secret->setStored(webhook);
    showSecretHint();
    updateSample();
}

void WebhookForm::setNameTaken(bool taken)
{
    m_isNameTaken = taken;
    showNameHint();
}

void WebhookForm::showNameHint()
{
    const bool isUntouched = m_name->text().isEmpty() && !m_isChecking;
    m_nameHint->say(isUntouched ? std::nullopt : nameHint(m_name->text(), m_isNameTaken));
}

void WebhookForm::showUrlHint()
{
    const bool isUntouched = m_url->text().isEmpty() && !m_isChecking;
    m_urlHint->say(isUntouched ? std::nullopt : urlHint(m_url->text()));
}

void WebhookForm::showSecretHint()
{
    m_secretHint->say(secretHint(m_secret->change(), m_stored.has_value()));
}

void WebhookForm::showEventHint()
{
    m_eventHint->say(eventHint(m_events->patterns()));
}

void WebhookForm::updateSample()
{
    m_sample->setEvent(m_events->currentEvent());
    m_sample->setUrl(m_url->text());
    const bool usesStored = m_stored && m_secret->change() == SecretField::Change::Keep;
    m_sample->setSigning({m_secret->secret(), usesStored ? m_stored : std::nullopt});
}

bool WebhookForm::check()
{
    m_isChecking = true;
    showNameHint();
    showUrlHint();
    const std::pair<FieldHint *, QWidget *> fields[]{{m_nameHint, m_name}, {m_urlHint, m_url}};
    for (const auto &[hint, field] : fields) {
        if (hint->isError()) {
            field->setFocus(Qt::OtherFocusReason);
            return false;
        }
    }
    if (m_moreFields->check())
        return true;
    m_more->setChecked(true);
    m_moreFields->editMaskedFields();
    return false;
}

bool WebhookForm::showError(const Error &error)
{
    const auto at = [&](FieldHint *hint, QWidget *field) {
        hint->say(Hint{Hint::Kind::Error, errorText(error)});
        field->setFocus(Qt::OtherFocusReason);
        return true;
    };
    switch (error.code) {
    case ErrorCode::NameEmpty:
    case ErrorCode::NameControlCharacter:
        return at(m_nameHint, m_name);
    case ErrorCode::SecretEmpty:
    case ErrorCode::SecretNotUtf8:
        return at(m_secretHint, m_secret);
    case ErrorCode::PatternInvalid:
    case ErrorCode::EventReserved:
        return at(m_eventHint, m_events);
    case ErrorCode::MaskInvalid:
        m_more->setChecked(true);
        m_moreFields->showMaskError(errorText(error));
        return true;
    default:
        break;
    }
    if (error.code >= ErrorCode::UrlEmpty && error.code <= ErrorCode::UrlBlank)
        return at(m_urlHint, m_url);
    return false;
}

void WebhookForm::editUrl(UrlPart part)
{
    const QString text = m_url->text();
    const qsizetype slashes = text.indexOf("://"_L1);
    const qsizetype host = slashes < 0 ? 0 : slashes + 3;
    qsizetype path = text.indexOf(u'/', host);
    path = path < 0 ? text.size() : path;
    const qsizetype colon = text.lastIndexOf(u':', path - 1);
    const qsizetype hostEnd = colon > text.lastIndexOf(u']', path - 1) && colon >= host ? colon : path;
    m_url->setFocus(Qt::OtherFocusReason);
    const auto select = [this](qsizetype from, qsizetype to) {
        m_url->setSelection(static_cast<int>(from), static_cast<int>(to - from));
    };
    switch (part) {
    case UrlPart::Scheme:
        return select(0, std::max(slashes, qsizetype(0)));
    case UrlPart::Host:
        return select(host, hostEnd);
    case UrlPart::Port:
        return select(std::min(hostEnd + 1, path), path);
    case UrlPart::Path:
        return select(path, text.size());
    }
}

void WebhookForm::editSecret()
{
    m_secret->edit()->setFocus(Qt::OtherFocusReason);
}

void WebhookForm::editConcurrency()
{
    m_more->setChecked(true);
    m_moreFields->editConcurrency();
}

void WebhookForm::addSidePage(QWidget *page, const QString &title)
{
    m_side->addTab(page, title);
}

void WebhookForm::showSidePage(QWidget *page)
{
    m_side->setCurrentWidget(page);
}

} // namespace switchhook
