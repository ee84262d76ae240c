// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/SecretBytes.h"
#include "ui/common/UiServices.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QLineEdit;
class QPushButton;

namespace switchhook {

/// The secret of a webhook: typed or generated, shown, copied, taken away. A stored one is not read until
/// someone asks to see or copy it, and is hidden again soon after.
class SecretField : public QWidget
{
    Q_OBJECT

public:
    enum class Change { Keep, Replace, Remove };

    explicit SecretField(UiServices services, QWidget *parent = nullptr);

    /// Begins anew: for this stored secret, or for none.
    void setStored(std::optional<WebhookId> webhook);
    /// Why this user may not see a stored one; empty where they may.
    void setRevealRefusal(const QString &refusal);
    /// Puts one in, as if typed.
    void setSecret(const SecretBytes &secret);
    [[nodiscard]] Change change() const;
    /// What was typed or generated, if anything.
    [[nodiscard]] std::optional<SecretBytes> secret() const;
    /// Whether deliveries would be signed after a save.
    [[nodiscard]] bool willSign() const;
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }

Q_SIGNALS:
    void changed();
    void failed(const QString &sentence); ///< the stored one could not be read

private:
    QPushButton *addButton(const QString &name, const QString &text, const QString &tip);
    static void describe(QPushButton &button, const QString &tip);
    void generate();
    void toggleShown();
    void copy();
    void takeAway();
    void reveal();
    void hideAgain();
    void edited();
    void withStored(std::function<void(const QString &)> use);
    void updateState();

    UiServices m_services;
    std::optional<WebhookId> m_stored;
    bool m_removed = false; // the stored one, by Clear
    bool m_isStoredShown = false; // the text is the stored one, to be seen and not yet touched
    QString m_refusal;
    int m_generation = 0;
    QLineEdit *m_edit;
    QPushButton *m_generate;
    QPushButton *m_show;
    QPushButton *m_copy;
    QPushButton *m_clear;
    QTimer m_hiding;
};

} // namespace switchhook
