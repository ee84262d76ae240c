// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/UiServices.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QTableView;

namespace switchhook {

class TenantRateModel;
struct SystemRates;

/// What a System Webhook with the chosen events would get: how many a day each tenant would have sent it.
class TenantRatesView : public QWidget
{
    Q_OBJECT

public:
    explicit TenantRatesView(UiServices services, QWidget *parent = nullptr);

    void setPatterns(const QStringList &patterns);

private:
    void look();
    void show(const SystemRates &rates);

    UiServices m_services;
    std::optional<QStringList> m_patterns;
    int m_generation = 0; // an answer for patterns that are chosen no longer is dropped
    QTimer m_looking; // once for all that changes in one go
    TenantRateModel *m_model;
    QLabel *m_sum;
    QTableView *m_table;
    QLabel *m_note;
};

} // namespace switchhook
