// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "ui/common/UiServices.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace switchhook {

class WebhookFeed;
class WebhookTableModel;

/// Keeps the table's model as the database is, whoever changes it, and fetches what only the rows in sight need.
class WebhookSource : public QObject
{
    Q_OBJECT

public:
    enum class State { Loading, Ready, Failed };

    /// `model` outlives it.
    WebhookSource(UiServices services, WebhookTableModel &model, QObject *parent = nullptr);
    ~WebhookSource() override;

    [[nodiscard]] State state() const { return m_state; }
    /// Why it failed.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    /// Looks now, or once more where it is looking already.
    void refresh();
    /// Changes are followed while someone watches; what was missed is made up for then.
    void setWatched(bool watched);
    void fetchOutcomes(const std::vector<WebhookId> &ids);

Q_SIGNALS:
    void stateChanged();
    /// The model is as the database was a moment ago.
    void refreshed();

private:
    void changed();
    void setState(State state, std::optional<Error> error = {});

    UiServices m_services;
    WebhookTableModel &m_model;
    std::shared_ptr<WebhookFeed> m_feed; // used on the services' thread
    State m_state = State::Loading;
    std::optional<Error> m_error;
    bool m_isLooking = false;
    bool m_lookAgain = false;
    bool m_isWatched = false;
    bool m_isStale = true;
    bool m_isFetching = false;
};

} // namespace switchhook
