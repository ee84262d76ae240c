// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/EngineStore.h"

#include "core/base/Clock.h"
#include "core/crypto/KeyRing.h"
#include "core/domain/Setting.h"
#include "core/storage/Database.h"
#include "core/storage/EventKeyRepository.h"
#include "core/storage/EventRepository.h"
#include "core/storage/HourlySumRepository.h"
#include "core/storage/SettingRepository.h"
#include "core/storage/Transaction.h"

#include <algorithm>

namespace switchhook {

namespace {

constexpr std::chrono::seconds leaseTime {15};
constexpr std::chrono::days hourlySumLifetime {90};
constexpr std::chrono::hours houseKeepingEvery {1};
constexpr int mostClaimsATurn = 512;
constexpr int mostWebhooksATurn = 700;
// Ids are plentiful (4 million each millisecond): a turn takes enough for every room it may ask for.
constexpr qint64 idsATurn = 100'000;
constexpr int mostTakenOverATurn = 500;
constexpr int turnsBetweenSizeChecks = 16;

} // namespace

/// What the claims of one turn share: an event that goes to many webhooks is read once.
class EngineStore::Round
{
public:
    explicit Round(Database &database) : m_events(database) { }

    Result<const StoredEvent *> event(EventId id)
    {
        if (const auto known = m_read.find(id); known != m_read.end())
            return &known->second;
        auto event = m_events.find(id);
        if (!event)
            return event.error();
        return &m_read.emplace(id, std::move(**event)).first->second;
    }

private:
    EventRepository m_events;
    std::unordered_map<EventId, StoredEvent> m_read;
};

EngineStore::EngineStore(std::unique_ptr<Database> database, KeyRing &keys, const EventCatalogue &catalogue,
    const Clock &clock, Options options)
    : m_database(std::move(database))
    , m_keys(keys)
    , m_clock(clock)
    , m_options(options)
    , m_ingestor(*m_database, catalogue, clock)
    , m_directory(*m_database, clock)
    , m_sizeCap(*m_database)
    , m_planner(options.capacity)
{
}

EngineStore::~EngineStore() = default;

Result<EngineRow> EngineStore::enter()
{
    auto membership = m_directory.enter(m_options.onlyEvent);
    if (!membership)
        return membership.error();
    m_membership = std::move(*membership);
    return m_membership->row;
}

void EngineStore::leave()
{
    if (!m_membership)
        return;
    // Where the database refuses, the lock file's end says the same.
    const auto ignored = m_directory.leave(*m_membership);
    Q_UNUSED(ignored)
    m_membership.reset();
}

void EngineStore::submit(std::vector<NewEvent> events, Accepted done)
{
    Submission submission;
    submission.done = std::move(done);
    for (const NewEvent &event : events) {
        auto checked = m_ingestor.check(event);
        if (!checked) {
            submission.done(checked.error(), static_cast<qsizetype>(submission.events.size()));
            return;
        }
        submission.events.push_back(std::move(*checked));
    }
    m_submissions.push_back(std::move(submission));
    if (!std::exchange(m_flushPosted, true))
        QMetaObject::invokeMethod(this, &EngineStore::flushSubmissions, Qt::QueuedConnection);
}

void EngineStore::flushSubmissions()
{
    m_flushPosted = false;
    if (m_submissions.empty())
        return; // a turn took them along
    auto result = std::make_shared<TurnResult>(runTurn(false, false, true));
    result->asked = false;
    Q_EMIT turned(result);
}

void EngineStore::turn(TurnInput input)
{
    for (FinishedAttempt &attempt : input.finished) {
        const Delivery &delivery = attempt.delivery;
        m_planner.setFinished(delivery.webhook, delivery.timings.total, delivery.outcome == Outcome::Timeout);
        m_unrecorded.push_back(std::move(attempt));
    }
    for (const DueDelivery &due : input.givenBack) {
        m_planner.setGivenBack(due.webhook);
        m_givenBack.push_back(due);
    }
    Q_EMIT turned(std::make_shared<TurnResult>(runTurn(input.poll, input.look, input.claim)));
}

TurnResult EngineStore::runTurn(bool poll, bool look, bool claim)
{
    TurnResult result;
    auto looked = lookForWork(poll, look);
    if (looked) {
        auto written = write(poll, claim);
        if (written)
            result = std::move(*written);
        else
            looked = written.error();
    }
    if (!looked)
        result.trouble = looked.error();
    for (Submission &submission : std::exchange(m_submissions, {})) {
        if (looked)
            submission.done(std::move(submission.result), submission.refused);
        else
            submission.done(looked.error(), std::nullopt);
    }
    result.more = claim && m_planner.hasReady();
    result.held = m_planner.held() > 0;
    if (m_planner.held() == 0 && !m_planner.hasReady() && m_unrecorded.empty() && looked) {
        const auto idle = isIdle();
        result.idle = idle && *idle;
    }
    return result;
}

// What is due is looked for outside the transaction: a turn that finds nothing writes nothing.
Result<void> EngineStore::lookForWork(bool poll, bool look)
{
    if (poll) {
        m_planner.retryBlocked();
        if (auto looked = lookAround(); !looked)
            return looked;
    }
    DueRepository due(*m_database);
    if (m_options.onlyEvent) {
        const auto webhooks = due.webhooksWaitingFor(*m_options.onlyEvent);
        if (!webhooks)
            return webhooks.error();
        std::ranges::for_each(*webhooks, [this](WebhookId id) { m_planner.addWaiting(id); });
        return {};
    }
    if (poll) {
        const auto webhooks = due.webhooksWaiting();
        if (!webhooks)
            return webhooks.error();
        std::ranges::for_each(*webhooks, [this](WebhookId id) { m_planner.addWaiting(id); });
    }
    if (!look)
        return {};
    const auto news = due.news(m_cursor);
    if (!news)
        return news.error();
    m_cursor = news->cursor;
    std::ranges::for_each(news->webhooks, [this](WebhookId id) { m_planner.addWaiting(id); });
    return {};
}

Result<void> EngineStore::lookAround()
{
    SettingRepository settings(*m_database);
    const auto limit = settings.find(settings::databaseSizeCap);
    if (!limit)
        return limit.error();
    m_sizeLimit = limit->value_or(QString(settings::databaseSizeCap.defaultValue)).toLongLong();
    auto dead = m_directory.dead();
    if (!dead)
        return dead.error();
    m_dead = std::move(*dead);
    return {};
}

Result<TurnResult> EngineStore::write(bool poll, bool claiming)
{
    const bool work = !m_submissions.empty() || !m_unrecorded.empty() || !m_givenBack.empty() || poll
        || (claiming && m_planner.hasReady());
    TurnResult result;
    if (!work)
        return result;
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return transaction.error();
    const auto steps = [&]() -> Result<void> {
        const auto accepted = acceptSubmissions();
        if (!accepted)
            return accepted.error();
        if (auto recorded = recordFinished(result); !recorded)
            return recorded;
        if (auto taken = poll ? takeOver() : Result<void>(); !taken)
            return taken;
        if (auto kept = keepHouse(); !kept)
            return kept;
        if (auto news = *accepted ? lookForWork(false, true) : Result<void>(); !news)
            return news;
        if (auto claimed = claiming ? claim(result) : Result<void>(); !claimed)
            return claimed;
        return transaction->commit();
    };
    if (const auto done = steps(); !done) {
        undoClaims(result);
        return done.error();
    }
    m_unrecorded.clear();
    m_givenBack.clear();
    return result;
}

Result<bool> EngineStore::acceptSubmissions()
{
    for (Submission &submission : m_submissions) {
        submission.result = std::vector<AcceptedEvent>();
        if (const auto accepted = acceptSubmission(submission); !accepted) {
            if (accepted.error().kind() == ErrorKind::Storage)
                return accepted.error();
            submission.result = accepted.error();
        }
    }
    return !m_submissions.empty();
}

Result<void> EngineStore::acceptSubmission(Submission &submission)
{
    auto part = Savepoint::begin(*m_database);
    if (!part)
        return part.error();
    for (const CheckedEvent &event : submission.events) {
        const auto accepted = m_ingestor.accept(defaultTenant, event);
        if (!accepted) {
            submission.refused = static_cast<qsizetype>(submission.result->size());
            return accepted.error();
        }
        submission.result->push_back(*accepted);
    }
    return part->keep();
}

Result<void> EngineStore::recordFinished(TurnResult &result)
{
    DueRepository due(*m_database);
    for (const DueDelivery &given : m_givenBack) {
        if (auto back = due.giveBack(given.id, given.leaseToken); !back)
            return back;
    }
    if (m_unrecorded.empty())
        return {};
    DeliveryRecorder recorder(*m_database);
    for (const FinishedAttempt &attempt : m_unrecorded) {
        const auto counted = recorder.addFinished(attempt);
        if (!counted)
            return counted.error();
        if (*counted)
            result.recorded.push_back(attempt.delivery);
    }
    return recorder.finish();
}

Result<void> EngineStore::takeOver()
{
    DueRepository due(*m_database);
    std::vector<DueDelivery> abandoned;
    for (const EngineRow &engine : m_dead) {
        const auto held = due.heldBy(engine.id, mostTakenOverATurn);
        if (!held)
            return held.error();
        abandoned.insert(abandoned.end(), held->begin(), held->end());
        if (held->size() == mostTakenOverATurn)
            continue; // the rest at the next poll
        if (auto forgotten = m_directory.forget(engine.id); !forgotten)
            return forgotten;
    }
    const auto expired = due.expired(m_membership->row.id, m_clock.now(), mostTakenOverATurn);
    if (!expired)
        return expired.error();
    abandoned.insert(abandoned.end(), expired->begin(), expired->end());
    if (abandoned.empty())
        return {};
    DeliveryRecorder recorder(*m_database);
    for (const DueDelivery &claim : abandoned) {
        const auto counted = recorder.addInterrupted(claim, claim.leaseUntil - leaseTime);
        if (!counted)
            return counted.error();
        if (*counted && !m_options.onlyEvent)
            m_planner.addWaiting(claim.webhook);
    }
    return recorder.finish();
}

Result<void> EngineStore::claim(TurnResult &result)
{
    if (!m_planner.hasReady())
        return {};
    auto ids = takeIds(*m_database, m_clock.now(), idsATurn);
    if (!ids)
        return ids.error();
    const Lease lease {m_membership->row.id, ids->takeNumber(), m_clock.now() + leaseTime};
    Round round(*m_database);
    for (int asked = 0; asked < mostWebhooksATurn && result.claimed.size() < mostClaimsATurn; ++asked) {
        const auto webhook = m_planner.next();
        if (!webhook)
            break;
        if (auto claimed = claimFor(*webhook, lease, *ids, result, round); !claimed)
            return claimed;
    }
    m_planner.endRound();
    return {};
}

Result<void> EngineStore::claimFor(
    WebhookId webhook, const Lease &lease, IdBlock &ids, TurnResult &result, Round &round)
{
    DueRepository due(*m_database);
    const auto target = WebhookRepository(*m_database).target(webhook);
    if (!target)
        return target.error();
    if (!*target) {
        m_planner.forget(webhook);
        return {};
    }
    std::optional<SecretBytes> secret;
    if (const auto &stored = (*target)->secret) {
        auto opened = m_keys.open(webhook, stored->sealed, stored->keyId);
        if (!opened) {
            // Never unsigned: it waits until the key is back.
            result.keyTrouble = opened.error();
            m_planner.block(webhook);
            return {};
        }
        secret = std::move(*opened);
    }
    const auto others = due.leasedByOthers(webhook, lease.engine);
    if (!others)
        return others.error();
    const int concurrency = (*target)->concurrency - static_cast<int>(*others);
    const int room = m_planner.roomFor(webhook, concurrency, *others > 0);
    if (room <= 0) {
        if (*others > 0)
            m_planner.block(webhook);
        else
            m_planner.setFull(webhook);
        return {};
    }
    auto claimed = due.claim(webhook, room, lease, ids.takeRun(room), m_options.onlyEvent);
    if (!claimed)
        return claimed.error();
    m_planner.setClaimed(webhook, room, static_cast<int>(claimed->size()));
    for (DueDelivery &row : *claimed) {
        const auto event = round.event(row.event);
        if (!event)
            return event.error();
        OutgoingEvent outgoing {row.event, (*event)->name, (*event)->body.value_or(QByteArray()), (*target)->url, secret};
        result.claimed.push_back({std::move(row), std::move(outgoing), concurrency});
    }
    return {};
}

void EngineStore::undoClaims(const TurnResult &result)
{
    for (const ClaimedDelivery &claimed : result.claimed)
        m_planner.setGivenBack(claimed.due.webhook);
    m_planner.endRound();
}

Result<void> EngineStore::keepHouse()
{
    const Timestamp now = m_clock.now();
    if (!m_houseKept || now - *m_houseKept >= houseKeepingEvery) {
        if (auto removed = EventKeyRepository(*m_database).removeBefore(now - eventKeyLifetime); !removed)
            return removed;
        if (auto removed = HourlySumRepository(*m_database).removeBefore(hourOf(now - hourlySumLifetime)); !removed)
            return removed;
        m_houseKept = now;
    }
    if (m_sizeLimit == 0 || --m_turnsUntilSizeCheck > 0)
        return {};
    const auto more = m_sizeCap.trim(m_sizeLimit);
    if (!more)
        return more.error();
    m_turnsUntilSizeCheck = *more ? 0 : turnsBetweenSizeChecks;
    return {};
}

Result<bool> EngineStore::isIdle()
{
    DueRepository due(*m_database);
    const auto left = m_options.onlyEvent ? due.countFor(*m_options.onlyEvent) : due.count();
    if (!left)
        return left.error();
    return *left == 0;
}

} // namespace switchhook
