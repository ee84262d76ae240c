// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/HeaderList.h"

#include <QWidget>

class QPlainTextEdit;

namespace switchhook {

class BodyView;
class ElidedLabel;
class FoldButton;

/// One half of an exchange: what it is, its headers, folded until one wants them, and its body.
class MessagePane : public QWidget
{
    Q_OBJECT

public:
    MessagePane(const QString &title, const QString &bodyName, QWidget *parent);

    /// `line` is what stands beside the title: "POST https://…". Plain text.
    void setHead(const QString &line, const HeaderList &headers);
    [[nodiscard]] BodyView &body() { return *m_body; }

private:
    void fold();

    ElidedLabel *m_line;
    FoldButton *m_fold;
    QPlainTextEdit *m_headers;
    BodyView *m_body;
};

} // namespace switchhook
