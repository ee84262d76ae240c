// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/EngineStore.h"

#include "core/base/Clock.h"
#include "core/crypto/KeyRing.h"
#include "core/storage/Database.h"
#include "core/storage/EventRepository.h"
#include "core/storage/PostgresPresence.h"
#include "core/storage/Transaction.h"

#include <QThread>

#include <algorithm>
#include <unordered_set>

namespace switchhook {

namespace {

// Turns stay short, so that what is new does not wait behind what was much.
constexpr int mostClaimsATurn = 256;
constexpr int mostSlowWebhooksATurn = 12; // that time out,
constexpr int mostSlowClaimsAWebhook = 4; // and a few of each
constexpr int mostUntriedClaimsATurn = 128; // of webhooks of which nothing is known yet
constexpr size_t mostPostponedATurn = 64;
constexpr int mostWebhooksATurn = 700;
constexpr std::chrono::microseconds pauseBetweenTurns {1000};
constexpr std::chrono::microseconds longestTurnTime {500'000};
constexpr int webhooksAtOnce = 64;
constexpr int mostTries = 3;
// Ids are plentiful (4 million each millisecond): a turn takes enough for every room it may ask for.
constexpr qint64 idsATurn = 100'000;
constexpr int mostTakenOverATurn = 500;
constexpr std::chrono::seconds timeToComeBack {10};

} // namespace

/// What the claims of one turn share.
struct EngineStore::Round
{
    IdBlock ids;
    Lease lease;
    MonotonicTime heldUntil;
    Timestamp heldUntilWall;
    bool poll = false;
    bool slow = false;
    int asked = 0; // webhooks
    int slowAsked = 0; // of those
    int untriedClaims = 0; // for webhooks of which nothing is known
    std::vector<FinishedAttempt> recording;
    std::vector<size_t> counted; // of those
    std::unordered_map<WebhookId, DeliveryTarget> targets;
    std::unordered_map<WebhookId, std::optional<SecretBytes>> secrets;
    std::unordered_map<WebhookId, int> concurrency;
    std::unordered_set<WebhookId> yielding;
    std::unordered_map<EventId, StoredEvent> events; // one that goes to many webhooks is read once
    std::vector<WebhookId> postponed; // to the next turn
};

EngineStore::EngineStore(std::unique_ptr<Database> database, KeyRing &keys, const EventCatalogue &catalogue,
    const Clock &clock, Options options)
    : m_database(std::move(database))
    , m_keys(keys)
    , m_clock(clock)
    , m_options(options)
    , m_catalogues(*m_database, catalogue, clock)
    , m_ingestor(*m_database, clock)
    , m_directory(*m_database, clock)
    , m_houseKeeper(*m_database, clock)
    , m_planner(options.capacity)
{
}

EngineStore::~EngineStore() = default;

Result<EngineRow> EngineStore::enter()
{
    if (const auto joined = join(); !joined)
        return joined.error();
    return m_membership->row;
}

Result<void> EngineStore::join()
{
    if (const auto allowed = m_database->checkMayDeliver(m_options.onlyEvent.has_value()); !allowed)
        return allowed;
    auto membership = m_directory.enter(m_options.onlyEvent);
    if (!membership)
        return membership.error();
    m_membership = std::move(*membership);
    m_reconnections = m_database->reconnections();
    Q_EMIT entered(m_membership->row.id);
    if (!m_database->dialect().isServer())
        return {};
    auto listener = PostgresListener::start(*m_database);
    if (!listener)
        return listener.error();
    m_listener = std::move(*listener);
    connect(m_listener.get(), &PostgresListener::announced, this, &EngineStore::hear);
    return {};
}

// With its connection an engine loses its sign of life and its ear. It comes back as a new one that holds what the
// former one held; what it never heard of its claims ends with their leases.
Result<void> EngineStore::rejoinIfLost()
{
    if (const auto connected = m_database->ensureConnected(); !connected)
        return connected;
    if (m_database->reconnections() == m_reconnections)
        return {};
    const EngineId former = m_membership->row.id;
    m_listener.reset();
    m_heard = true;
    if (const auto joined = join(); !joined)
        return joined;
    return keepHolding(former);
}

Result<void> EngineStore::keepHolding(EngineId former)
{
    if (const auto moved = DueRepository(*m_database).moveHeld(former, m_membership->row.id); !moved)
        return moved;
    return m_directory.forget(former);
}

void EngineStore::hear(const std::vector<WebhookId> &webhooks)
{
    if (m_options.onlyEvent)
        return;
    m_heard = m_heard || webhooks.empty();
    std::ranges::for_each(webhooks, [this](WebhookId id) { m_planner.addWaiting(id); });
    Q_EMIT nudged();
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

void EngineStore::submit(TenantId tenant, std::vector<NewEvent> events, Accepted done)
{
    Submission submission;
    submission.tenant = tenant;
    submission.done = std::move(done);
    const EventCatalogue &catalogue = m_catalogues.of(tenant);
    for (const NewEvent &event : events) {
        auto checked = m_ingestor.check(catalogue, event);
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
    auto result = std::make_shared<TurnResult>(runTurn({}));
    result->asked = false;
    Q_EMIT turned(result);
}

void EngineStore::turn(TurnInput input)
{
    for (FinishedAttempt &attempt : input.finished) {
        const Delivery &delivery = attempt.delivery;
        m_planner.setFinished(delivery.webhook, delivery.timings.total, delivery.outcome == Outcome::Timeout);
        m_unrecorded.add(std::move(attempt));
    }
    for (const DueDelivery &due : input.givenBack) {
        m_planner.setGivenBack(due.webhook);
        m_givenBack.push_back(due);
    }
    keepPace();
    const bool busy = m_planner.held() > 0 && m_turnEnded;
    auto result = std::make_shared<TurnResult>(runTurn(input));
    const MonotonicTime ended = m_clock.monotonic();
    if (busy) {
        const auto time = std::chrono::duration_cast<std::chrono::microseconds>(ended - *m_turnEnded);
        m_turnTime = (m_turnTime * 7 + std::min(time, longestTurnTime)) / 8;
        m_planner.setTurnTime(m_turnTime);
    }
    m_turnEnded = ended;
    Q_EMIT turned(result);
}

// Long enough for other processes to get a transaction in between, short enough not to be felt.
void EngineStore::keepPace()
{
    if (m_turnEnded && m_clock.monotonic() - *m_turnEnded < pauseBetweenTurns)
        QThread::usleep(static_cast<unsigned long>(pauseBetweenTurns.count()));
}

TurnResult EngineStore::runTurn(const TurnInput &input)
{
    TurnResult result;
    auto looked = rejoinIfLost();
    if (looked)
        looked = lookForWork(input.poll, input.look);
    if (looked) {
        auto written = write(input);
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
    if (m_listener)
        m_listener->drain();
    result.more = (input.claim && m_planner.hasReady(false)) || (looked && m_unrecorded.hasQuick());
    result.moreSlow = (input.claim && m_planner.hasReady(true)) || m_unrecorded.hasSlow();
    result.held = m_planner.held() > 0;
    result.unrecorded = !m_unrecorded.isEmpty();
    if (m_planner.held() == 0 && !m_planner.hasReady(true) && m_unrecorded.isEmpty() && looked) {
        const auto idle = isIdle();
        result.idle = idle && *idle;
    }
    return result;
}

// What is due is looked for outside the transaction: a turn that finds nothing writes nothing.
Result<void> EngineStore::lookForWork(bool poll, bool look)
{
    if (poll || m_heard) {
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
    if (poll || m_heard) {
        const auto webhooks = due.webhooksWaiting();
        if (!webhooks)
            return webhooks.error();
        std::ranges::for_each(*webhooks, [this](WebhookId id) { m_planner.addWaiting(id); });
        m_heard = false;
    }
    // Where writers do not wait for each other, ids do not come in their order; there the news are announced.
    if (!look || m_listener)
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
    if (auto read = m_houseKeeper.readSettings(); !read)
        return read;
    auto dead = m_directory.dead();
    if (!dead)
        return dead.error();
    m_dead = std::move(*dead);
    const MonotonicTime moment = m_clock.monotonic();
    auto missedSince = std::exchange(m_missedSince, {});
    for (const EngineRow &engine : m_dead) {
        const auto known = missedSince.find(engine.id);
        m_missedSince.emplace(engine.id, known == missedSince.end() ? moment : known->second);
    }
    const auto alive = m_directory.alive();
    if (!alive)
        return alive.error();
    std::vector<EngineId> delivering {m_membership->row.id};
    for (const EngineRow &engine : *alive) {
        if (!engine.onlyEvent && engine.id != m_membership->row.id)
            delivering.push_back(engine.id);
    }
    m_engines = static_cast<int>(delivering.size());
    m_place = static_cast<int>(std::ranges::count_if(
        delivering, [this](EngineId id) { return id < m_membership->row.id; }));
    const auto leased = DueRepository(*m_database).isAnyLeased();
    if (!leased)
        return leased.error();
    m_pollWrites = *leased || !m_dead.empty() || m_houseKeeper.isDue();
    return {};
}

Result<TurnResult> EngineStore::write(const TurnInput &input)
{
    const bool work = !m_submissions.empty() || !m_givenBack.empty() || m_unrecorded.hasQuick()
        || (input.slow && m_unrecorded.hasSlow()) || (input.poll && m_pollWrites)
        || (input.claim && m_planner.hasReady(input.slow));
    if (!work)
        return TurnResult();
    auto written = writeOnce(input);
    // A server ends one of two transactions that wait for each other.
    for (int tries = 1; tries < mostTries && !written && written.error().code == ErrorCode::DatabaseBusy
         && m_database->dialect().isServer();
         ++tries)
        written = writeOnce(input);
    return written;
}

Result<TurnResult> EngineStore::writeOnce(const TurnInput &input)
{
    TurnResult result;
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return transaction.error();
    Round round;
    round.poll = input.poll;
    round.slow = input.slow;
    round.heldUntil = m_clock.monotonic() + m_database->dialect().leaseTime();
    round.heldUntilWall = m_clock.now() + m_database->dialect().leaseTime();
    const auto steps = [&]() -> Result<void> {
        if (auto accepted = acceptSubmissions(); !accepted)
            return accepted;
        if (auto given = giveBack(); !given)
            return given;
        if (auto recorded = recordFinished(round); !recorded)
            return recorded;
        const auto ids = takeIds(*m_database, m_clock.now(), idsATurn);
        if (!ids)
            return ids.error();
        round.ids = *ids;
        if (auto taken = input.poll ? takeOver(ids->time()) : Result<void>(); !taken)
            return taken;
        if (auto kept = m_houseKeeper.keep(); !kept)
            return kept;
        if (auto claimed = input.claim ? claim(round, result) : Result<void>(); !claimed)
            return claimed;
        return transaction->commit();
    };
    const auto done = steps();
    std::ranges::for_each(round.postponed, [this](WebhookId id) { m_planner.addWaiting(id); });
    if (!done) {
        undoClaims(result);
        m_unrecorded.putBack(std::move(round.recording));
        return done.error();
    }
    for (const size_t place : round.counted)
        result.recorded.push_back(std::move(round.recording[place].delivery));
    m_givenBack.clear();
    return result;
}

Result<void> EngineStore::acceptSubmissions()
{
    m_ingestor.system().forgetCountsFrom(0); // of a turn that was not committed
    for (Submission &submission : m_submissions) {
        submission.result = std::vector<AcceptedEvent>();
        if (const auto accepted = acceptSubmission(submission); !accepted) {
            if (accepted.error().kind() == ErrorKind::Storage)
                return accepted.error();
            submission.result = accepted.error();
        }
    }
    if (auto counted = m_ingestor.system().writeCounts(); !counted)
        return counted;
    const std::vector<WebhookId> due = m_ingestor.takeDue();
    std::ranges::for_each(due, [this](WebhookId id) { m_planner.addWaiting(id); });
    return m_directory.announce(due);
}

Result<void> EngineStore::acceptSubmission(Submission &submission)
{
    auto part = Savepoint::begin(*m_database);
    if (!part)
        return part.error();
    const size_t counted = m_ingestor.system().counted();
    for (const CheckedEvent &event : submission.events) {
        const auto accepted = m_ingestor.accept(submission.tenant, event);
        if (!accepted) {
            m_ingestor.system().forgetCountsFrom(counted);
            submission.refused = static_cast<qsizetype>(submission.result->size());
            return accepted.error();
        }
        submission.result->push_back(*accepted);
    }
    return part->keep();
}

Result<void> EngineStore::giveBack()
{
    DueRepository due(*m_database);
    for (const DueDelivery &given : m_givenBack) {
        if (auto back = due.giveBack(given.id, given.leaseToken); !back)
            return back;
    }
    return {};
}

Result<void> EngineStore::recordFinished(Round &round)
{
    round.recording = m_unrecorded.take(round.slow);
    if (round.recording.empty())
        return {};
    DeliveryRecorder recorder(*m_database);
    auto counted = recorder.addFinished(round.recording);
    if (!counted)
        return counted.error();
    round.counted = std::move(*counted);
    return recorder.finish();
}

Result<void> EngineStore::takeOver(Timestamp now)
{
    auto abandoned = DueRepository(*m_database).expired(now, mostTakenOverATurn);
    if (!abandoned)
        return abandoned.error();
    for (const EngineRow &engine : m_dead) {
        const auto free = abandonedBy(engine);
        if (!free)
            return free.error();
        abandoned->insert(abandoned->end(), free->begin(), free->end());
    }
    if (abandoned->empty())
        return {};
    DeliveryRecorder recorder(*m_database);
    for (const DueDelivery &claim : *abandoned) {
        const auto counted = recorder.addInterrupted(claim, claim.leaseUntil - m_database->dialect().leaseTime());
        if (!counted)
            return counted.error();
        if (*counted && !m_options.onlyEvent)
            m_planner.addWaiting(claim.webhook);
    }
    return recorder.finish();
}

// Forgets it once it holds nothing more.
Result<std::vector<DueDelivery>> EngineStore::abandonedBy(const EngineRow &engine)
{
    auto held = DueRepository(*m_database).heldBy(engine.id, mostTakenOverATurn);
    if (!held)
        return held;
    const bool certain = m_directory.isDeathCertain();
    const bool last = certain ? held->size() < mostTakenOverATurn : held->empty();
    if (last) {
        if (const auto forgotten = m_directory.forget(engine.id); !forgotten)
            return forgotten.error();
    }
    if (!certain)
        held->clear();
    return held;
}

Result<void> EngineStore::claim(Round &round, TurnResult &result)
{
    if (!m_planner.hasReady(round.slow))
        return {};
    round.lease = {m_membership->row.id, round.ids.takeNumber(), round.ids.time() + m_database->dialect().leaseTime()};
    while (round.asked < mostWebhooksATurn && round.postponed.size() < mostPostponedATurn
        && result.claimed.size() < mostClaimsATurn) {
        const int askedBefore = round.asked;
        if (auto claimed = claimSome(round, result); !claimed)
            return claimed;
        if (round.asked == askedBefore)
            break;
    }
    return {};
}

Result<void> EngineStore::claimSome(Round &round, TurnResult &result)
{
    std::vector<WebhookId> webhooks;
    while (webhooks.size() < webhooksAtOnce) {
        const auto webhook = m_planner.next(round.slow && round.slowAsked < mostSlowWebhooksATurn);
        if (!webhook)
            break;
        webhooks.push_back(*webhook);
        round.slowAsked += m_planner.timesOut(*webhook) ? 1 : 0;
    }
    round.asked += static_cast<int>(webhooks.size());
    if (webhooks.empty())
        return {};
    const auto targets = m_database->batches().targets(webhooks, notCounted());
    if (!targets)
        return targets.error();
    std::unordered_set<WebhookId> gone(webhooks.begin(), webhooks.end());
    for (const ClaimTarget &target : *targets)
        gone.erase(target.webhook);
    std::ranges::for_each(gone, [this](WebhookId id) { m_planner.forget(id); });

    const std::vector<ClaimRequest> requests = plan(*targets, round, result);
    if (requests.empty())
        return {};
    auto claimed = m_database->batches().claim(requests, round.lease, round.ids, m_options.onlyEvent);
    if (!claimed)
        return claimed.error();
    std::ranges::sort(*claimed, {}, &DueDelivery::id);
    std::unordered_map<WebhookId, int> counts;
    for (const DueDelivery &row : *claimed)
        ++counts[row.webhook];
    for (const auto &[webhook, limit] : requests)
        m_planner.setClaimed(webhook, limit, counts[webhook]);
    if (const auto read = readEvents(*claimed, round); !read)
        return read;
    for (DueDelivery &row : *claimed) {
        const WebhookId webhook = row.webhook;
        const StoredEvent &event = round.events.at(row.event);
        OutgoingEvent outgoing {row.event, event.name, event.body.value_or(QByteArray()),
            round.targets.at(webhook).url, round.secrets.at(webhook)};
        result.claimed.push_back({std::move(row), std::move(outgoing), round.targets.at(webhook).log,
            round.concurrency.at(webhook), round.yielding.contains(webhook), round.heldUntil, round.heldUntilWall});
    }
    return {};
}

// Where several engines deliver, each webhook is one engine's: it is claimed ahead, and they do not get into each
// other's way. Another one takes it up at a poll where its own engine does not. What the others have under way is
// counted all the same: they may not agree yet on who there is.
std::vector<ClaimRequest> EngineStore::plan(
    const std::vector<ClaimTarget> &targets, Round &round, TurnResult &result)
{
    std::vector<ClaimRequest> requests;
    int promised = static_cast<int>(result.claimed.size());
    for (const ClaimTarget &target : targets) {
        const WebhookId webhook = target.webhook;
        const int left = mostClaimsATurn - promised;
        const bool slow = m_planner.timesOut(webhook);
        const bool untried = m_planner.isUntried(webhook);
        const int most = slow ? std::min(left, mostSlowClaimsAWebhook)
            : untried         ? std::min(left, mostUntriedClaimsATurn - round.untriedClaims)
                              : left;
        if (target.busy || most <= 0) {
            round.postponed.push_back(webhook);
            continue;
        }
        const bool shared = target.leasedByOthers > 0;
        if (!isOurs(webhook) && (shared || !round.poll)) {
            m_planner.block(webhook);
            continue;
        }
        if (!openSecret(target, round, result))
            continue;
        const int concurrency = target.target.concurrency - static_cast<int>(target.leasedByOthers);
        const int whole = m_planner.roomFor(webhook, concurrency, shared);
        const int room = std::min(whole, most);
        if (room < whole)
            round.postponed.push_back(webhook);
        if (room > 0) {
            requests.push_back({webhook, room});
            round.targets.insert_or_assign(webhook, target.target);
            round.concurrency.insert_or_assign(webhook, concurrency);
            promised += room;
            round.untriedClaims += untried ? room : 0;
            if (slow || untried)
                round.yielding.insert(webhook);
        } else if (shared) {
            m_planner.block(webhook);
        } else {
            m_planner.setFull(webhook);
        }
    }
    return requests;
}

bool EngineStore::isOurs(WebhookId webhook) const
{
    return m_options.onlyEvent || webhook.value() % m_engines == m_place;
}

// Whose claims are not under way elsewhere: this engine's own, and those of engines that are gone. One that may have
// lost no more than its connection is given the time to come back, in which what it had sent ends too.
std::vector<EngineId> EngineStore::notCounted() const
{
    const bool certain = m_directory.isDeathCertain();
    std::vector<EngineId> engines {m_membership->row.id};
    for (const auto &[engine, since] : m_missedSince) {
        if (certain || m_clock.monotonic() - since >= timeToComeBack)
            engines.push_back(engine);
    }
    return engines;
}

// Never unsigned: where its secret cannot be opened a webhook waits until the key is back.
bool EngineStore::openSecret(const ClaimTarget &target, Round &round, TurnResult &result)
{
    std::optional<SecretBytes> secret;
    if (const auto &stored = target.target.secret) {
        auto opened = m_keys.open(target.webhook, stored->sealed, stored->keyId);
        if (!opened) {
            result.keyTrouble = opened.error();
            m_planner.block(target.webhook);
            return false;
        }
        secret = std::move(*opened);
    }
    round.secrets.insert_or_assign(target.webhook, std::move(secret));
    return true;
}

Result<void> EngineStore::readEvents(const std::vector<DueDelivery> &claimed, Round &round)
{
    std::unordered_set<EventId> missing;
    for (const DueDelivery &row : claimed) {
        if (!round.events.contains(row.event))
            missing.insert(row.event);
    }
    if (missing.empty())
        return {};
    auto read = m_database->batches().events({missing.begin(), missing.end()});
    if (!read)
        return read.error();
    for (StoredEvent &event : *read)
        round.events.emplace(event.id, std::move(event));
    return {};
}

void EngineStore::undoClaims(const TurnResult &result)
{
    for (const ClaimedDelivery &claimed : result.claimed)
        m_planner.setGivenBack(claimed.due.webhook);
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
