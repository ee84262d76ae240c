// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/domain/DeliveryCriteria.h"
#include "ui/common/UiServices.h"

#include <QObject>

#include <functional>
#include <memory>

namespace switchhook {

class DeliveryLogModel;

/// Brings the log into its model: what matches, in steps, on the `reading` thread; the rows in sight, on
/// `actions`; and what is new, as long as it is live. An answer for a search that is no longer wanted is
/// dropped.
class DeliveryFeed : public QObject
{
    Q_OBJECT

public:
    DeliveryFeed(UiServices services, DeliveryLogModel &model, QObject *parent);

    /// Starts anew with these. Nothing is read before the first call.
    void search(const DeliveryCriteria &criteria);
    /// Reads all of it once more; what is shown stays where it is.
    void refresh();
    /// Leaves it at what was found so far.
    void cancel();
    [[nodiscard]] const DeliveryCriteria &criteria() const { return m_criteria; }

    [[nodiscard]] bool isSearching() const { return m_searching; }
    /// Entries were not looked at because of cancel().
    [[nodiscard]] bool isPartial() const { return m_partial; }
    [[nodiscard]] qint64 looked() const { return m_looked; }
    [[nodiscard]] qint64 total() const { return m_total; }

    /// Whether new entries are looked for at all.
    void setLive(bool live);
    /// While it is held new entries are counted, not shown.
    void setHeld(bool held);
    [[nodiscard]] qint64 news() const { return m_news; }
    /// Shows what was held back.
    void bringIn();
    /// Tells which rows are in sight: whether they are still in the log is asked again with every change.
    void setInSight(std::function<std::vector<DeliveryId>()> inSight) { m_inSight = std::move(inSight); }

Q_SIGNALS:
    void progressed(); ///< any of the states above is another one
    void failed(const switchhook::Error &error);

private:
    struct Look;

    void step();
    void take(const DeliveryMatches &matches);
    void finish();
    void fetchRows();
    void checkSoon();
    void look();
    void lookFurther(const std::shared_ptr<Look> &look);
    void takeNews(Look &look);
    void fetch(const std::vector<DeliveryId> &ids);

    UiServices m_services;
    DeliveryLogModel &m_model;
    DeliveryCriteria m_criteria;
    int m_generation = 0; // of the search; 0: none yet
    bool m_searching = false;
    bool m_partial = false;
    bool m_fetching = false;
    qint64 m_looked = 0;
    qint64 m_total = 0;
    DeliveryId m_before; // all that is newer or the same was looked at
    DeliveryId m_newest; // that was looked at
    std::function<std::vector<DeliveryId>()> m_inSight;
    bool m_live = true;
    bool m_held = false;
    bool m_looking = false;
    bool m_bringIn = false; // with the look under way, held or not
    bool m_changed = false; // since the last look began
    qint64 m_news = 0;
};

} // namespace switchhook
