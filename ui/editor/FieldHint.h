// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace switchhook {

/// The line under a field: what is wrong with it, what is worth knowing, or that it is right. Takes no room
/// while there is nothing to say.
class FieldHint : public QLabel
{
    Q_OBJECT

public:
    enum class Kind { Good, Note, Warning, Error };

    explicit FieldHint(QWidget *parent = nullptr);

    /// Plain text.
    void say(Kind kind, const QString &sentence);
    void clearHint();
    [[nodiscard]] bool isError() const { return !isHidden() && m_kind == Kind::Error; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    Kind m_kind = Kind::Note;
};

} // namespace switchhook
