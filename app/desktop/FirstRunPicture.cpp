// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/FirstRunPicture.h"

#include "ui/shell/FirstUseStory.h"
#include "ui/shell/MainWindow.h"

#include <QPixmap>
#include <QTimer>

namespace switchhook {

using namespace std::chrono_literals;

namespace {

// The table follows the database within a second.
constexpr auto settling = 1500ms;

} // namespace

FirstRunPicture::FirstRunPicture(MainWindow &window, const QString &file)
    : m_window(window)
    , m_file(file)
{
    FirstUseStory &story = m_window.firstUse();
    connect(&story, &FirstUseStory::ready, this, [&story] { story.sendEvent(); });
    connect(&story, &FirstUseStory::failed, this, [this] { take(false); });
    connect(&story, &FirstUseStory::ended, this, [this](DeliveryId, bool good) { take(good); });
    story.begin();
}

void FirstRunPicture::take(bool good)
{
    QTimer::singleShot(settling, this, [this, good] {
        const bool saved = m_window.grab().save(m_file);
        Q_EMIT done(saved && good);
    });
}

} // namespace switchhook
