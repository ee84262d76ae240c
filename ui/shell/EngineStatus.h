// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/UiServices.h"

#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace switchhook {

/// The engine, in the status bar: its state, what waits and what fails, and the button that pauses it.
class EngineStatus : public QWidget
{
    Q_OBJECT

public:
    explicit EngineStatus(UiServices services, QWidget *parent = nullptr);

    /// Pauses, resumes or tries anew, as things are. For menus, too.
    [[nodiscard]] QAction *toggleAction() const { return m_toggle; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showState();
    void showCounts();
    void toggle();

    EngineController &m_engine;
    QAction *m_toggle;
    QLabel *m_sign;
    QLabel *m_state;
    QLabel *m_waiting;
    QLabel *m_failing;
};

} // namespace switchhook
