// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/BodyText.h"

#include <QPlainTextEdit>
#include <QTimer>

namespace switchhook {

class JsonColors;

/// Shows a BodyText, read-only: its beginning at once, the rest piece by piece while the window stays alive.
class BodyEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit BodyEdit(QWidget *parent = nullptr);

    void setBody(BodyText body, bool wrap);
    [[nodiscard]] bool isJson() const { return m_body.isJson; }
    /// Where these words begin in the text, whatever their case; overlapping ones once.
    [[nodiscard]] std::vector<qsizetype> find(const QString &words) const;
    /// Selects `length` characters of what find() found there, and scrolls to them.
    void showMatch(qsizetype place, qsizetype length);

Q_SIGNALS:
    void completed(); ///< all of the text is there

protected:
    void changeEvent(QEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;

private:
    void addMore();
    [[nodiscard]] bool isSoftBreak(qsizetype position) const;
    [[nodiscard]] qsizetype positionOf(qsizetype place) const;

    BodyText m_body;
    QString m_content; // m_body.text without its soft breaks; what is searched
    qsizetype m_added = 0; // so much of the text is in the document
    JsonColors *m_colors;
    QTimer m_more;
};

} // namespace switchhook
