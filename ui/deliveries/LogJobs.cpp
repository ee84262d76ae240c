// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deliveries/LogJobs.h"

#include <QFile>
#include <QSaveFile>

#include <algorithm>
#include <set>

namespace switchhook {

namespace {

constexpr size_t batchSize = 50;

}

LogJob::LogJob(UiServices services, std::vector<DeliveryId> ids, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_ids(std::move(ids))
{
}

void LogJob::step()
{
    if (m_next == m_ids.size()) {
        close();
        return;
    }
    const size_t end = std::min(m_next + batchSize, m_ids.size());
    const std::vector<DeliveryId> batch(
        m_ids.begin() + static_cast<qsizetype>(m_next), m_ids.begin() + static_cast<qsizetype>(end));
    m_next = end;
    take(batch);
}

void LogJob::proceed()
{
    if (m_cancelled)
        return;
    Q_EMIT progressed(done());
    step();
}

void LogJob::succeed()
{
    if (!m_cancelled)
        Q_EMIT finished();
    deleteLater();
}

void LogJob::fail(const Error &error)
{
    if (!m_cancelled)
        Q_EMIT failed(error);
    deleteLater();
}

void LogJob::cancel()
{
    m_cancelled = true;
    deleteLater();
}

struct ResendJob::Seen
{
    std::set<std::pair<EventId, WebhookId>> pairs;
};

ResendJob::ResendJob(UiServices services, std::vector<DeliveryId> ids, QObject *parent)
    : LogJob(
        services,
        [&] {
            std::ranges::sort(ids);
            return std::move(ids);
        }(),
        parent)
    , m_seen(std::make_shared<Seen>())
{
}

void ResendJob::take(const std::vector<DeliveryId> &batch)
{
    m_services.actions.call(
        this,
        [batch, seen = m_seen](Workspace &workspace) -> Result<qint64> {
            const auto entries = workspace.deliveries().summaries(batch);
            if (!entries)
                return entries.error();
            std::vector<DeliveryId> wanted;
            for (const DeliverySummary &entry : *entries) {
                if (seen->pairs.insert({entry.event, entry.webhook}).second)
                    wanted.push_back(entry.id);
            }
            return workspace.events().resendEach(wanted);
        },
        [this](const Result<qint64> &resent) {
            if (!resent) {
                fail(resent.error());
                return;
            }
            m_resent += *resent;
            proceed();
        });
}

struct ExportJob::File
{
    File(ExportFormat wanted, const QString &path)
        : format(wanted)
        , file(path)
    {
    }

    const ExportFormat format;
    QSaveFile file;

    /// Why it cannot be written; empty where it can.
    QString write(const QByteArray &bytes)
    {
        return file.write(bytes) == bytes.size() ? QString() : file.errorString();
    }
    QString open() { return file.isOpen() || file.open(QFile::WriteOnly) ? QString() : file.errorString(); }
};

ExportJob::ExportJob(UiServices services, std::vector<DeliveryId> ids, ExportFormat format,
    const QString &path, QObject *parent)
    : LogJob(services, ids, parent)
    , m_total(std::ssize(ids))
    , m_file(std::make_shared<File>(format, path))
{
}

void ExportJob::take(const std::vector<DeliveryId> &batch)
{
    m_services.reading.call(
        this,
        [batch, file = m_file, all = m_total, first = done() <= static_cast<qint64>(batchSize)](
            Workspace &workspace) -> Result<QString> {
            if (first) {
                if (const auto kept = workspace.deliveries().recordExport(all); !kept)
                    return kept.error();
            }
            const auto entries = workspace.deliveries().entries(batch);
            if (!entries)
                return entries.error();
            if (const QString reason = file->open(); !reason.isEmpty())
                return reason;
            QByteArray lines = first ? exportHead(file->format) : QByteArray();
            for (const Delivery &entry : *entries)
                lines += exportLine(file->format, entry);
            return file->write(lines);
        },
        [this](const Result<QString> &reason) {
            if (!reason)
                fail(reason.error());
            else if (!reason->isEmpty())
                stop(*reason);
            else
                proceed();
        });
}

void ExportJob::close()
{
    m_services.reading.call(
        this,
        [file = m_file](Workspace &) -> Result<QString> {
            return file->file.commit() ? QString() : file->file.errorString();
        },
        [this](const Result<QString> &reason) {
            if (!reason)
                fail(reason.error());
            else if (!reason->isEmpty())
                stop(*reason);
            else
                succeed();
        });
}

void ExportJob::stop(const QString &reason)
{
    if (!m_cancelled)
        Q_EMIT notWritten(reason);
    deleteLater();
}

} // namespace switchhook
