// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QWidget>

class QPlainTextEdit;

namespace switchhook {

/// Bytes for reading, in monospace: a request's or an answer's body.
class BodyView : public QWidget
{
    Q_OBJECT

public:
    explicit BodyView(QWidget *parent = nullptr);

    /// Shows these bytes in place of the ones before.
    void setBody(const QByteArray &bytes);
    void clear();

private:
    QPlainTextEdit *m_text;
};

} // namespace switchhook
