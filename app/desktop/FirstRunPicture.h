// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace switchhook {

class MainWindow;

/// Plays the first-use story in the window by itself and makes a picture of what one sees then; for where
/// there is no display.
class FirstRunPicture : public QObject
{
    Q_OBJECT

public:
    FirstRunPicture(MainWindow &window, const QString &file);

Q_SIGNALS:
    /// Whether the picture is there and shows a delivery that came through.
    void done(bool good);

private:
    void take(bool good);

    MainWindow &m_window;
    const QString m_file;
};

} // namespace switchhook
