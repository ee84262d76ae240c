// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/TenantRatesView.h"

#include "core/text/ErrorText.h"
#include "ui/common/TextDelegate.h"
#include "ui/editor/TenantRateModel.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QTableView>

#include <cmath>

namespace switchhook {

using namespace Qt::StringLiterals;

TenantRatesView::TenantRatesView(UiServices services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_model(new TenantRateModel(this))
    , m_sum(new QLabel(this))
    , m_table(new QTableView(this))
    , m_note(new QLabel(this))
{
    for (QLabel *label : {m_sum, m_note}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_sum->setObjectName(u"rateSum"_s);
    QFont bold = m_sum->font();
    bold.setBold(true);
    m_sum->setFont(bold);
    auto *sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_model);
    sorted->setSortRole(TenantRateModel::SortRole);
    sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(u"tenantRates"_s);
    m_table->setAccessibleName(tr("Events a day from each tenant"));
    m_table->setModel(sorted);
    m_table->setItemDelegate(new TextDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(TenantRateModel::RateColumn, Qt::DescendingOrder);
    m_table->horizontalHeader()->setSectionResizeMode(TenantRateModel::TenantColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(TenantRateModel::RateColumn, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setHighlightSections(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_sum);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_note);
    m_looking.setSingleShot(true);
    m_looking.setInterval(0);
    connect(&m_looking, &QTimer::timeout, this, &TenantRatesView::look);
}

void TenantRatesView::setPatterns(const QStringList &patterns)
{
    if (m_patterns == patterns)
        return;
    m_patterns = patterns;
    m_looking.start();
}

void TenantRatesView::look()
{
    const auto work = [patterns = *m_patterns](Workspace &workspace) { return workspace.systemPreview().perDay(patterns); };
    m_services.actions.call(this, work, [this, generation = ++m_generation](Result<SystemRates> rates) {
        if (generation != m_generation)
            return;
        if (rates) {
            show(*rates);
            return;
        }
        m_model->setRates({});
        m_sum->setText(tr("How many events it would get cannot be told"));
        m_note->setText(errorText(rates.error()));
    });
}

void TenantRatesView::show(const SystemRates &rates)
{
    m_sum->setText(rates.perDay() > 0 ? tr("About %1 events a day would come").arg(rateText(rates.perDay()))
                                      : tr("No event would have come"));
    m_note->setText(tr("Counted from what came in during the last %n days. Nothing is sent before you save.", nullptr,
        static_cast<int>(std::lround(rates.days))));
    m_model->setRates(rates.tenants);
}

} // namespace switchhook
