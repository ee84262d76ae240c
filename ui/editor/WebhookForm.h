// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Remedy.h"
#include "core/domain/WebhookMerge.h"
#include "ui/common/UiServices.h"

#include <QWidget>

class QCheckBox;
class QGridLayout;
class QLineEdit;
class QTabWidget;
class QToolButton;

namespace switchhook {

class EventSelector;
class FieldHint;
class MoreFields;
class SampleView;
class SecretField;

/// The fields of a webhook, with what is wrong or worth knowing under each, and beside the events what a
/// receiver would get.
class WebhookForm : public QWidget
{
    Q_OBJECT

public:
    explicit WebhookForm(UiServices services, QWidget *parent = nullptr);

    /// Only what differs is set anew, so that a cursor stays where it is.
    void setFields(const WebhookFields &fields);
    [[nodiscard]] WebhookFields fields() const;
    void setStoredSecret(std::optional<WebhookId> webhook);
    [[nodiscard]] SecretField &secret() { return *m_secret; }
    [[nodiscard]] const SecretField &secret() const { return *m_secret; }
    void setNameTaken(bool taken);

    /// Says what is wrong, also about fields that no one has been in yet, and goes to the first such field.
    [[nodiscard]] bool check();
    /// At the field it is about; false where it is about none.
    bool showError(const Error &error);
    void editUrl(UrlPart part);
    void editSecret();
    void editConcurrency();
    /// A page beside the sample; the form becomes its parent.
    void addSidePage(QWidget *page, const QString &title);
    void showSidePage(QWidget *page);

Q_SIGNALS:
    void changed();
    void fieldsSet(); ///< by setFields()
    void nameChanged(const QString &name);
    void failed(const QString &sentence);

private:
    void makeFields();
    void makeMore();
    QWidget *makePanes();
    void addRow(QGridLayout *grid, const QString &label, QWidget *field, FieldHint *hint);
    void connectFields();
    void showNameHint();
    void showUrlHint();
    void showSecretHint();
    void showEventHint();
    void updateSample();

    UiServices m_services;
    QLineEdit *m_name;
    QLineEdit *m_url;
    SecretField *m_secret;
    QCheckBox *m_active;
    QToolButton *m_more;
    MoreFields *m_moreFields;
    EventSelector *m_events;
    SampleView *m_sample;
    QTabWidget *m_side;
    FieldHint *m_nameHint;
    FieldHint *m_urlHint;
    FieldHint *m_secretHint;
    FieldHint *m_eventHint;
    std::optional<WebhookId> m_stored;
    bool m_isNameTaken = false;
    bool m_isChecking = false; // fields that are still empty are told about, too
};

} // namespace switchhook
