// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

#include <optional>

namespace switchhook {

/// What stands under a field. Plain text.
struct Hint
{
    enum class Kind { Good, Note, Warning, Error };

    Kind kind = Kind::Note;
    QString sentence;
};

/// The line under a field: what is wrong with it, what is worth knowing, or that it is right. Takes no room
/// while there is nothing to say.
class FieldHint : public QLabel
{
    Q_OBJECT

public:
    explicit FieldHint(QWidget *parent = nullptr);

    void say(const std::optional<Hint> &hint);
    [[nodiscard]] bool isError() const { return !isHidden() && m_kind == Hint::Kind::Error; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    Hint::Kind m_kind = Hint::Kind::Note;
};

} // namespace switchhook
