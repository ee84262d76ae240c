// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/BodyText.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QStackedLayout;
class QToolButton;

namespace switchhook {

class BodyEdit;
class FindBar;

/// Bytes for reading: a request's or an answer's body, indented where it is JSON, raw, or in hex; with a
/// search within it, and ways to take it elsewhere. A large one is prepared on another thread and comes in
/// piece by piece: the window never waits for it.
class BodyView : public QWidget
{
    Q_OBJECT

public:
    explicit BodyView(QWidget *parent = nullptr);

    /// What it is ("Request body"): for those who hear the window, and the name of a file that is saved.
    void setName(const QString &name);
    /// Shows these bytes in place of what was there before; without any, "No body".
    void setBody(const QByteArray &bytes);
    /// Shows why there are none: "Taken away by the size cap". Plain text.
    void setAbsent(const QString &why);
    /// A line under the body, beside what the view itself has to say: "Cut at 64 KiB". Goes with the body.
    void setNote(const QString &note);
    /// Nothing at all.
    void clear();

    void setMode(BodyMode mode);
    [[nodiscard]] BodyMode mode() const;
    [[nodiscard]] const QByteArray &body() const { return m_body; }
    /// Whether it can be written is told under the body.
    void saveTo(const QString &path);

Q_SIGNALS:
    void shown(); ///< all of the body is there

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeBar();
    QToolButton *makeModeButton(BodyMode mode, const QString &text, const QString &tip);
    QToolButton *makeActionButton(const QString &icon, const QString &text, const QString &tip);
    void fill();
    void place(BodyText text);
    void showNotes();
    void updateActions();
    void copy();
    void chooseFile();
    void findAnew();
    void step(qsizetype by);

    QByteArray m_body;
    QString m_name;
    QString m_note; // the owner's
    QString m_ownNote;
    int m_generation = 0; // of what is shown: an older text that comes late is dropped
    std::vector<qsizetype> m_matches;
    qsizetype m_match = 0;

    QButtonGroup *m_modes;
    QLabel *m_size;
    QToolButton *m_find = nullptr;
    QToolButton *m_copy = nullptr;
    QToolButton *m_save = nullptr;
    BodyEdit *m_text;
    QLabel *m_absent;
    QLabel *m_notes;
    QStackedLayout *m_stack;
    FindBar *m_findBar;
};

} // namespace switchhook
