// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/service/DeliveryExport.h"
#include "ui/common/UiServices.h"

#include <QObject>

#include <memory>
#include <vector>

namespace switchhook {

/// Something that is done with many entries of the log, a bounded number of them at a time. Deletes itself
/// when it has ended, one way or the other.
class LogJob : public QObject
{
    Q_OBJECT

public:
    void start() { step(); }
    /// What is done stays done. Says nothing more.
    void cancel();
    /// Entries that were taken care of.
    [[nodiscard]] qint64 done() const { return static_cast<qint64>(m_next); }

Q_SIGNALS:
    void progressed(qint64 done);
    void finished();
    void failed(const switchhook::Error &error);

protected:
    LogJob(UiServices services, std::vector<DeliveryId> ids, QObject *parent);

    /// Does something with these, and calls proceed() or fail().
    virtual void take(const std::vector<DeliveryId> &batch) = 0;
    /// After the last entry; calls succeed() or fail().
    virtual void close() { succeed(); }
    void proceed();
    void succeed();
    void fail(const Error &error);

    UiServices m_services;
    bool m_cancelled = false;

private:
    void step();

    std::vector<DeliveryId> m_ids;
    size_t m_next = 0;
};

/// Sends the events of these entries again, the oldest first, each event once to each webhook.
class ResendJob : public LogJob
{
    Q_OBJECT

public:
    ResendJob(UiServices services, std::vector<DeliveryId> ids, QObject *parent);

    [[nodiscard]] qint64 resent() const { return m_resent; }

protected:
    void take(const std::vector<DeliveryId> &batch) override;

private:
    struct Seen;
    std::shared_ptr<Seen> m_seen; // used over there
    qint64 m_resent = 0;
};

/// Writes these entries to a file, which is there only when all of them are in it.
class ExportJob : public LogJob
{
    Q_OBJECT

public:
    ExportJob(UiServices services, std::vector<DeliveryId> ids, ExportFormat format, const QString &path,
        QObject *parent);

Q_SIGNALS:
    void notWritten(const QString &reason);

protected:
    void take(const std::vector<DeliveryId> &batch) override;
    void close() override;

private:
    struct File;
    void stop(const QString &reason);

    const qint64 m_total;
    std::shared_ptr<File> m_file; // used over there
};

} // namespace switchhook
