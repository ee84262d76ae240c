// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/WebhookMerge.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QSpinBox;

namespace switchhook {

class FieldHint;

/// The fields of a webhook that few change: how many deliveries at one time, and what its log keeps.
class MoreFields : public QWidget
{
    Q_OBJECT

public:
    explicit MoreFields(QWidget *parent = nullptr);

    /// Only what differs is set anew, so that a cursor stays where it is.
    void setFields(const WebhookFields &fields);
    /// Puts in what they hold.
    void addTo(WebhookFields &fields) const;
    /// What is wrong with the masked fields stands under them; whether anything is.
    bool check();
    void showMaskError(const QString &sentence);
    void editConcurrency();
    void editMaskedFields();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QStringList maskedFields() const;

    QSpinBox *m_concurrency;
    QCheckBox *m_keepsBodies;
    QLineEdit *m_maskedFields;
    FieldHint *m_maskHint;
};

} // namespace switchhook
