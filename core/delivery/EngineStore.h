// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/ClaimPlanner.h"
#include "core/delivery/DeliveryRecorder.h"
#include "core/delivery/EngineDirectory.h"
#include "core/delivery/EventIngestor.h"
#include "core/delivery/HouseKeeper.h"
#include "core/delivery/RequestBuilder.h"
#include "core/delivery/TenantCatalogues.h"
#include "core/delivery/UnrecordedAttempts.h"

#include <QObject>

#include <functional>
#include <memory>

namespace switchhook {

class Clock;
class Database;
class EventCatalogue;
class KeyRing;
class PostgresListener;

/// A delivery that this engine holds: everything an attempt needs, read in the transaction of the claim.
struct ClaimedDelivery
{
    DueDelivery due;
    OutgoingEvent outgoing;
    LogPolicy log; ///< its webhook's
    int concurrency = defaultConcurrency; ///< of its webhook, as far as it is this engine's
    bool yields = false; ///< its webhook times out, or nothing is known of it yet: others go first
    MonotonicTime heldUntil; ///< when the lease ends, by this process' own clocks:
    Timestamp heldUntilWall; ///< the one stands still while the machine sleeps, the other may be set
};

/// Why there is a turn, and what it has to write.
struct TurnInput
{
    std::vector<FinishedAttempt> finished;
    std::vector<DueDelivery> givenBack; ///< claimed, and not tried
    bool look = false; ///< something new may be due
    bool poll = false; ///< look for everything: what was missed, who is gone, what is too old
    bool claim = true; ///< false while the engine comes to its end
    bool slow = false; ///< for webhooks that time out too: they are left out otherwise
};

struct TurnResult
{
    std::vector<ClaimedDelivery> claimed;
    std::vector<Delivery> recorded; ///< what of `finished` counted
    bool asked = true; ///< the answer to turn(); false where events that came in made the turn
    bool more = false; ///< there is more to do at once
    bool moreSlow = false; ///< there is more for a turn that is for webhooks that time out too
    bool idle = false; ///< nothing is due or under way in any process
    bool held = false; ///< this engine still holds claims
    bool unrecorded = false; ///< finished attempts are left for the next turn
    std::optional<Error> trouble; ///< the database refused: nothing was written, and it stays to be
    std::optional<Error> keyTrouble; ///< a secret cannot be read: its webhook waits
};

/// The engine's side of the database, on a thread of its own. Its one step is the turn: in one transaction
/// events that came in are accepted, finished attempts recorded and new claims made; so a commit is shared by
/// all that gathered while the last one was written, without a timer.
class EngineStore : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        int capacity = 4096;
        std::optional<EventId> onlyEvent;
    };
    /// With an error, which event it is about, from 0; nothing where about none.
    using Accepted = std::function<void(Result<std::vector<AcceptedEvent>>, std::optional<qsizetype> refused)>;

    EngineStore(std::unique_ptr<Database> database, KeyRing &keys, const EventCatalogue &catalogue,
        const Clock &clock, Options options);
    ~EngineStore() override;

    /// Enters the engine in the directory. Where the database brings the news itself, nudged() tells of them.
    Result<EngineRow> enter();
    void leave();

    /// Answered by turned().
    void turn(TurnInput input);
    /// Accepts all of these events of the tenant or none. `done` is called on this thread, after the commit.
    void submit(TenantId tenant, std::vector<NewEvent> events, Accepted done);

Q_SIGNALS:
    /// It stands in the directory under this id; said again where it had to enter anew.
    void entered(switchhook::EngineId id);
    /// Something new is due.
    void nudged();
    void turned(const std::shared_ptr<switchhook::TurnResult> &result);

private:
    struct Submission
    {
        TenantId tenant;
        std::vector<CheckedEvent> events;
        Accepted done;
        Result<std::vector<AcceptedEvent>> result = std::vector<AcceptedEvent>();
        std::optional<qsizetype> refused;
    };
    struct Round;

    Result<void> join();
    Result<void> keepHolding(EngineId former);
    Result<void> rejoinIfLost();
    void hear(const std::vector<WebhookId> &webhooks);
    void flushSubmissions();
    void keepPace();
    TurnResult runTurn(const TurnInput &input);
    Result<void> lookForWork(bool poll, bool look);
    Result<void> lookAround();
    Result<TurnResult> write(const TurnInput &input);
    Result<TurnResult> writeOnce(const TurnInput &input);
    Result<void> acceptSubmissions();
    Result<void> acceptSubmission(Submission &submission);
    Result<void> giveBack();
    Result<void> recordFinished(Round &round);
    Result<void> takeOver(Timestamp now);
    Result<std::vector<DueDelivery>> abandonedBy(const EngineRow &engine);
    Result<void> claim(Round &round, TurnResult &result);
    Result<void> claimSome(Round &round, TurnResult &result);
    std::vector<ClaimRequest> plan(const std::vector<ClaimTarget> &targets, Round &round, TurnResult &result);
    [[nodiscard]] bool isOurs(WebhookId webhook) const;
    [[nodiscard]] std::vector<EngineId> notCounted() const;
    bool openSecret(const ClaimTarget &target, Round &round, TurnResult &result);
    Result<void> readEvents(const std::vector<DueDelivery> &claimed, Round &round);
    Result<bool> isIdle();
    void undoClaims(const TurnResult &result);

    std::unique_ptr<Database> m_database;
    KeyRing &m_keys;
    const Clock &m_clock;
    Options m_options;
    TenantCatalogues m_catalogues;
    EventIngestor m_ingestor;
    EngineDirectory m_directory;
    HouseKeeper m_houseKeeper;
    ClaimPlanner m_planner;
    std::optional<EngineDirectory::Membership> m_membership;

    std::vector<Submission> m_submissions;
    bool m_flushPosted = false;
    UnrecordedAttempts m_unrecorded;
    std::vector<DueDelivery> m_givenBack;
    std::unique_ptr<PostgresListener> m_listener;
    int m_reconnections = 0; // of the database, at the last turn
    bool m_heard = false; // something is due, but for whom was too much to say
    std::vector<EngineRow> m_dead; // to be taken over from
    std::unordered_map<EngineId, MonotonicTime> m_missedSince; // of the dead
    int m_engines = 1; // that deliver, this one among them
    int m_place = 0; // of this one among them
    DueId m_cursor; // the newest due delivery that was looked at
    bool m_pollWrites = true; // there is something that a poll may have to write
    std::optional<MonotonicTime> m_turnEnded; // the last one
    std::chrono::microseconds m_turnTime {0}; // moving average of what passes from one turn's end to the next one's
};

} // namespace switchhook
