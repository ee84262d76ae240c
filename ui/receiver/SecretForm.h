// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/UiServices.h"

#include <QGroupBox>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace switchhook {

struct Allowance;

/// The secret that the receiver checks signatures with: typed, or that of a webhook. It is kept in memory
/// only.
class SecretForm : public QGroupBox
{
    Q_OBJECT

public:
    explicit SecretForm(UiServices services, QWidget *parent = nullptr);

    /// Whether a webhook's secret may be taken.
    void setAllowance(const Allowance &allowance);

    [[nodiscard]] const std::optional<SecretBytes> &secret() const { return m_secret; }
    /// `origin` says in a few words where it is from; may be empty.
    void setSecret(const SecretBytes &secret, const QString &origin);

Q_SIGNALS:
    void changed();

private:
    void takeTyped(const QString &text);
    void chooseWebhook();
    void takeFrom(WebhookId webhook, const QString &name);
    void say(const QString &sentence);

    UiServices m_services;
    std::optional<SecretBytes> m_secret;
    int m_generation = 0; // of what was asked for: a secret that comes late is dropped
    QLineEdit *m_field;
    QCheckBox *m_show;
    QPushButton *m_choose;
    QLabel *m_note;
};

} // namespace switchhook
