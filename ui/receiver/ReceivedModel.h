// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/receiver/Receiver.h"

#include <QAbstractTableModel>

#include <deque>

namespace switchhook {

/// A request that came in, and what the developer's server said to it where it was forwarded.
struct ReceivedEntry
{
    ReceivedRequest request;
    std::optional<ForwardedAnswer> forwarded;
};

/// The requests of the local receiver, newest first; the oldest go where there are too many.
class ReceivedModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Method, Path, Signature, Answer, Size, ColumnCount };
    static constexpr int SortRole = Qt::UserRole; ///< the raw value beside the displayed text
    static constexpr int most = 500; ///< requests that are kept
    static constexpr qint64 mostBytes = 64 * 1024 * 1024; ///< and their bodies

    using QAbstractTableModel::QAbstractTableModel;

    void add(const ReceivedRequest &request);
    /// The answer of the developer's server to the newest request with that number.
    void setForwarded(quint64 number, const ForwardedAnswer &answer);
    void clear();

    [[nodiscard]] const ReceivedEntry &entry(int row) const { return m_entries[static_cast<size_t>(row)]; }
    /// Whether older ones had to go.
    [[nodiscard]] bool isCut() const { return m_cut; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const ReceivedEntry &entry, int column) const;
    [[nodiscard]] QString answerText(const ReceivedEntry &entry) const;
    void dropOldest();

    std::deque<ReceivedEntry> m_entries;
    qint64 m_bytes = 0;
    bool m_cut = false;
};

/// "✔ Valid", "✖ Invalid", "✖ Missing", "– Not checked".
[[nodiscard]] QString signatureText(SignatureVerdict verdict);
/// The same as a sentence that says what to do.
[[nodiscard]] QString signatureSentence(SignatureVerdict verdict);

} // namespace switchhook
