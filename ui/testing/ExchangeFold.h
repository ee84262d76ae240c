// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/HeaderList.h"

#include <QWidget>

#include <optional>

class QPlainTextEdit;

namespace switchhook {

class BodyView;
class FoldButton;

/// One side of an exchange behind its title, folded until someone wants it: first line, headers, body.
class ExchangeFold : public QWidget
{
    Q_OBJECT

public:
    ExchangeFold(const QString &title, const QString &bodyName, QWidget *parent);

    /// `absent` stands in the body's place where there is none. Plain text.
    void setExchange(const QString &firstLine, const HeaderList &headers,
        const std::optional<QByteArray> &body, const QString &absent);
    void setNote(const QString &note);

private:
    FoldButton *m_fold;
    QWidget *m_content;
    QPlainTextEdit *m_head;
    BodyView *m_body;
};

} // namespace switchhook
