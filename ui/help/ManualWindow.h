// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

namespace switchhook {

class FindBar;
class ManualView;

/// The manuals in a window of their own, beside the one that they explain.
class ManualWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit ManualWindow(QWidget *parent = nullptr);

    [[nodiscard]] ManualView &view() { return *m_view; }

private:
    void makeToolBar();
    void makeFindBar();
    void find(bool forward);
    void countFound();

    ManualView *m_view;
    FindBar *m_findBar;
};

} // namespace switchhook
