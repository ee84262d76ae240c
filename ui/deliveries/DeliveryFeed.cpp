// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deliveries/DeliveryFeed.h"

#include "core/service/ChangeWatcher.h"
#include "ui/deliveries/DeliveryLogModel.h"

#include <algorithm>
#include <limits>

namespace switchhook {

namespace {

constexpr int firstRows = 300; // a few screens, at once
constexpr int nextRows = 20'000; // some ten milliseconds
constexpr int newestRows = 2000; // are looked at again: an attempt that took long comes in below them
constexpr DeliveryId beyondAll{std::numeric_limits<qint64>::max()};

} // namespace

/// The newest entries, looked at for what came in.
struct DeliveryFeed::Look
{
    int generation = 0;
    DeliveryId known; // at least down to here
    std::vector<DeliveryId> found;
    DeliveryId newest;
    DeliveryId low; // all from here on was looked at
    qint64 looked = 0;
};

DeliveryFeed::DeliveryFeed(UiServices services, DeliveryLogModel &model, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_model(model)
{
    connect(&model, &DeliveryLogModel::wanted, this, &DeliveryFeed::fetchRows);
    connect(&services.changes, &ChangeWatcher::changed, this, &DeliveryFeed::checkSoon);
}

void DeliveryFeed::search(const DeliveryCriteria &criteria)
{
    m_criteria = criteria;
    m_model.clear();
    m_news = 0;
    refresh();
}

void DeliveryFeed::refresh()
{
    ++m_generation;
    m_searching = true;
    m_partial = false;
    m_looked = 0;
    m_before = beyondAll;
    m_newest = {};
    m_bringIn = false;
    m_changed = false; // what changed until now is read anyway
    m_services.reading.call(
        this, [](Workspace &workspace) { return workspace.deliveries().count(); },
        [this](const Result<qint64> &total) { m_total = total ? *total : 0; });
    step();
    Q_EMIT progressed();
}

void DeliveryFeed::step()
{
    const int rows = m_looked == 0 ? firstRows : nextRows;
    m_services.reading.call(
        this,
        [criteria = m_criteria, before = m_before, rows](
            Workspace &workspace) { return workspace.deliveries().search(criteria, before, rows); },
        [this, generation = m_generation](const Result<DeliveryMatches> &matches) {
            if (generation != m_generation || !m_searching)
                return;
            if (matches) {
                take(*matches);
                return;
            }
            finish();
            Q_EMIT failed(matches.error());
        });
}

void DeliveryFeed::take(const DeliveryMatches &matches)
{
    const DeliveryId low = matches.next.value_or(DeliveryId());
    m_model.place(matches.found, low, m_before);
    m_before = low;
    m_looked += matches.looked;
    m_newest = std::max(m_newest, matches.newest.value_or(DeliveryId()));
    if (matches.next)
        step();
    else
        finish();
    Q_EMIT progressed();
}

void DeliveryFeed::finish()
{
    m_searching = false;
    if (m_changed)
        checkSoon();
}

void DeliveryFeed::cancel()
{
    if (!m_searching)
        return;
    m_partial = true;
    finish();
    Q_EMIT progressed();
}

void DeliveryFeed::fetchRows()
{
    if (m_fetching)
        return;
    const auto ids = m_model.takeWanted();
    if (!ids.empty())
        fetch(ids);
}

void DeliveryFeed::fetch(const std::vector<DeliveryId> &ids)
{
    m_fetching = true;
    m_services.actions.call(
        this, [ids](Workspace &workspace) { return workspace.deliveries().summaries(ids); },
        [this, ids](const Result<std::vector<DeliverySummary>> &rows) {
            m_fetching = false;
            if (!rows) {
                Q_EMIT failed(rows.error());
                return;
            }
            m_model.setRows(ids, *rows);
            fetchRows();
        });
}

void DeliveryFeed::setLive(bool live)
{
    m_live = live;
    if (live)
        checkSoon();
}

void DeliveryFeed::setHeld(bool held)
{
    if (m_held == held)
        return;
    m_held = held;
    if (!held && m_news > 0)
        bringIn();
}

void DeliveryFeed::bringIn()
{
    m_bringIn = true;
    m_changed = true;
    if (!m_looking)
        look();
}

void DeliveryFeed::checkSoon()
{
    m_changed = true;
    if (m_live && !m_looking && m_looked > 0)
        look();
    else if (m_live && !m_looking && m_generation > 0 && !m_searching)
        refresh(); // the log was empty
    if (m_live && !m_fetching && m_inSight) {
        if (const auto ids = m_inSight(); !ids.empty())
            fetch(ids);
    }
}

void DeliveryFeed::look()
{
    m_changed = false;
    m_looking = true;
    auto look = std::make_shared<Look>();
    look->generation = m_generation;
    look->known = m_newest;
    look->low = beyondAll;
    lookFurther(look);
}

void DeliveryFeed::lookFurther(const std::shared_ptr<Look> &look)
{
    m_services.reading.call(
        this,
        [criteria = m_criteria, before = look->low](
            Workspace &workspace) { return workspace.deliveries().search(criteria, before, newestRows); },
        [this, look](const Result<DeliveryMatches> &matches) {
            if (!matches || look->generation != m_generation) {
                m_looking = false;
                return;
            }
            look->found.insert(look->found.end(), matches->found.begin(), matches->found.end());
            look->low = matches->next.value_or(DeliveryId());
            look->newest = std::max(look->newest, matches->newest.value_or(DeliveryId()));
            look->looked += matches->looked;
            if (look->low > look->known || (matches->next && look->looked < newestRows))
                lookFurther(look);
            else
                takeNews(*look);
        });
}

void DeliveryFeed::takeNews(Look &look)
{
    m_looking = false;
    m_newest = std::max(m_newest, look.newest);
    const DeliveryId low = std::max(look.low, m_before); // the search brings what is older
    std::erase_if(look.found, [low](DeliveryId id) { return id < low; });
    if (!m_held || m_bringIn) {
        m_bringIn = false;
        m_news = 0;
        m_model.place(look.found, low, beyondAll);
    } else {
        m_news = std::ranges::count_if(look.found, [this](DeliveryId id) { return m_model.rowOf(id) < 0; });
    }
    Q_EMIT progressed();
    if (m_changed)
        checkSoon();
}

} // namespace switchhook
