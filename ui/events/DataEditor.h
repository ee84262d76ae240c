// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace switchhook {

/// The data of an event, as JSON text: what is wrong with it stands beneath as one types, and the place is
/// marked.
class DataEditor : public QWidget
{
    Q_OBJECT

public:
    explicit DataEditor(QWidget *parent = nullptr);

    [[nodiscard]] QByteArray data() const;
    void setData(const QByteArray &json);
    /// Whether it can be sent.
    [[nodiscard]] bool isValid() const { return m_valid; }
    [[nodiscard]] QPlainTextEdit *editor() const { return m_text; }

Q_SIGNALS:
    void checked();

private:
    void check();
    void showFault(const Error &error, const QByteArray &json);
    void mark(qsizetype position);

    QPlainTextEdit *m_text;
    QLabel *m_fault;
    QTimer m_later; // large texts are checked once the typing pauses
    bool m_valid = false;
};

} // namespace switchhook
