// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/AuditEntry.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace switchhook {

/// Which entries of the audit one wants to see.
class AuditFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit AuditFilterBar(QWidget *parent = nullptr);

    [[nodiscard]] AuditFilter filter() const;
    [[nodiscard]] bool isClear() const;
    void clear();
    /// To the field one would type into first.
    void focusText();

Q_SIGNALS:
    void changed();

private:
    QLineEdit *addField(const QString &name, const QString &object);
    QComboBox *addChoice(const QString &name, const QString &object);

    QComboBox *m_kind;
    QLineEdit *m_object;
    QLineEdit *m_actor;
    QComboBox *m_time;
    QTimer m_typing;
};

} // namespace switchhook
