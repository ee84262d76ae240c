// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/AuditPage.h"

#include "core/service/AuditExport.h"
#include "core/service/ChangeWatcher.h"
#include "core/text/AuditText.h"
#include "core/text/ErrorText.h"
#include "ui/audit/AuditChanges.h"
#include "ui/audit/AuditFilterBar.h"
#include "ui/audit/AuditModel.h"
#include "ui/common/EmptyState.h"
#include "ui/common/MessageBar.h"
#include "ui/common/RowChoice.h"
#include "ui/common/TextDelegate.h"

#include <QAction>
#include <QBoxLayout>
#include <QFileDialog>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>
#include <QSplitter>
#include <QTableView>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 200;
constexpr qsizetype findingsShown = 5;

/// What became of a file: how many entries are in it, or why it could not be written.
struct WrittenAudit
{
    qint64 entries = 0;
    QString trouble;
};

Result<WrittenAudit> writeAudit(
    AuditLog &audit, const AuditFilter &filter, ExportFormat format, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QFile::WriteOnly))
        return WrittenAudit {0, file.errorString()};
    file.write(auditExportHead(format));
    const auto count
        = audit.exportEach(filter, [&](const AuditEntry &entry) { file.write(auditExportLine(format, entry)); });
    if (!count)
        return count.error();
    return file.commit() ? WrittenAudit {*count, {}} : WrittenAudit {0, file.errorString()};
}

} // namespace

AuditPage::AuditPage(UiServices services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_model(new AuditModel(this))
    , m_filter(new AuditFilterBar(this))
    , m_message(new MessageBar(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_table(new QTableView(this))
    , m_changes(new AuditChanges(this))
    , m_empty(new EmptyState(this))
    , m_clear(m_empty->addAction(tr("C&lear filters")))
    , m_export(new QPushButton(tr("E&xport"), this))
    , m_verify(new QPushButton(tr("&Verify"), this))
{
    makeTable();
    makeButtons();
    addKeys();
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_filter, 1);
    top->addWidget(m_export);
    top->addWidget(m_verify);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_changes);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(m_message);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_empty, 1);
    m_empty->hide();
    connect(m_filter, &AuditFilterBar::changed, this, &AuditPage::read);
    connect(m_clear, &QPushButton::clicked, m_filter, &AuditFilterBar::clear);
    connect(m_model, &AuditModel::moreWanted, this, &AuditPage::readMore);
    connect(&m_services.changes, &ChangeWatcher::changed, this, &AuditPage::readNewest);
}

void AuditPage::makeTable()
{
    m_table->setModel(m_model);
    m_table->setObjectName(u"audit"_s);
    m_table->setAccessibleName(tr("Audit"));
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setSelectionMode(QTableView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setItemDelegate(new TextDelegate(m_table));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    const auto setWidth
        = [&](int column, const QString &text) { m_table->setColumnWidth(column, fontMetrics().horizontalAdvance(text) + 24); };
    setWidth(AuditModel::Time, u"2026-12-30 23:59:59.999"_s);
    setWidth(AuditModel::Who, u"A name as someone"_s);
    setWidth(AuditModel::What, tr("Webhook removed for good"));
    setWidth(AuditModel::OfTenant, u"A name of usual length"_s);
    header->setSectionResizeMode(AuditModel::Object, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AuditPage::showCurrent);
}

void AuditPage::makeButtons()
{
    auto *menu = new QMenu(m_export);
    QAction *csv = menu->addAction(tr("As &CSV…"));
    csv->setObjectName(u"exportAuditCsv"_s);
    connect(csv, &QAction::triggered, this, [this] { chooseFile(ExportFormat::Csv); });
    QAction *lines = menu->addAction(tr("As &JSON lines…"));
    lines->setObjectName(u"exportAuditLines"_s);
    connect(lines, &QAction::triggered, this, [this] { chooseFile(ExportFormat::JsonLines); });
    m_export->setObjectName(u"exportAudit"_s);
    m_export->setMenu(menu);
    m_export->setToolTip(tr("Writes all entries that match to a file"));
    m_verify->setObjectName(u"verifyAudit"_s);
    m_verify->setToolTip(tr("Looks whether every entry is as it was written"));
    connect(m_verify, &QPushButton::clicked, this, &AuditPage::verify);
}

void AuditPage::addKeys()
{
    auto *find = new QAction(tr("Find"), this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QAction::triggered, m_filter, &AuditFilterBar::focusText);
    addAction(find);
    auto *refresh = new QAction(tr("Refresh"), this);
    refresh->setShortcut(QKeySequence::Refresh);
    refresh->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(refresh, &QAction::triggered, this, &AuditPage::read);
    addAction(refresh);
}

void AuditPage::setTenants(const std::vector<Tenant> &tenants)
{
    m_model->setTenants(tenants);
    m_table->setColumnHidden(AuditModel::OfTenant, tenants.size() < 2);
}

void AuditPage::startAnew()
{
    m_isStale = true;
    if (isVisible())
        read();
}

void AuditPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        read();
    else
        readNewest();
}

// An answer to an older question is dropped.
void AuditPage::ask(std::optional<qint64> before, std::function<void(Result<Entries>)> take)
{
    AuditFilter filter = m_filter->filter();
    filter.limit = pageSize;
    filter.before = before;
    m_services.reading.call(
        this, [filter](Workspace &workspace) { return workspace.audit().list(filter); },
        [this, generation = m_generation, take = std::move(take)](Result<Entries> entries) {
            if (generation == m_generation)
                take(std::move(entries));
        });
}

void AuditPage::sayNotRead(const Error &error)
{
    m_message->say(MessageBar::Kind::Error, errorText(error), tr("Try a&gain"), [this] { read(); });
}

void AuditPage::read()
{
    ++m_generation;
    m_isStale = false;
    ask({}, [this](const Result<Entries> &entries) {
        if (!entries) {
            m_isStale = true;
            return sayNotRead(entries.error());
        }
        m_model->begin(*entries, std::ssize(*entries) < pageSize);
        showState(*entries);
    });
}

void AuditPage::showState(const Entries &entries)
{
    m_splitter->setVisible(!entries.empty());
    m_empty->setVisible(entries.empty());
    m_export->setEnabled(!entries.empty());
    m_clear->setVisible(!m_filter->isClear());
    if (!entries.empty())
        chooseRow(*m_table, 0);
    else if (m_filter->isClear())
        m_empty->setText(tr("Nothing is on record yet"), tr("What is changed, revealed, sent again or exported from now on stands here."));
    else
        m_empty->setText(tr("Nothing matches"), tr("There are entries, but none that the filters leave."));
}

void AuditPage::readMore()
{
    ask(m_model->entry(m_model->rowCount() - 1).number, [this](Result<Entries> entries) {
        if (!entries) {
            m_model->append({}, true);
            return sayNotRead(entries.error());
        }
        const bool isAll = std::ssize(*entries) < pageSize;
        m_model->append(std::move(*entries), isAll);
    });
}

// What came since stands above; who reads further down stays there.
void AuditPage::readNewest()
{
    if (!isVisible()) {
        m_isStale = true;
        return;
    }
    if (m_model->rowCount() == 0)
        return read();
    ask({}, [this](const Result<Entries> &entries) {
        if (!entries || entries->empty())
            return;
        // More than a page came at once: what lies between would be left out.
        const bool isWithoutGap = entries->back().number <= m_model->entry(0).number || std::ssize(*entries) < pageSize;
        if (isWithoutGap)
            m_model->prepend(*entries);
        else
            read();
    });
}

void AuditPage::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid())
        m_changes->show(m_model->entry(current.row()));
    else
        m_changes->clear();
}

void AuditPage::chooseFile(ExportFormat format)
{
    const bool isCsv = format == ExportFormat::Csv;
    auto *dialog = new QFileDialog(this, tr("Export the audit"), {}, isCsv ? tr("CSV (*.csv)") : tr("JSON lines (*.jsonl)"));
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(isCsv ? u"csv"_s : u"jsonl"_s);
    dialog->selectFile(isCsv ? u"audit.csv"_s : u"audit.jsonl"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString &path) { exportTo(path, format); });
    dialog->open();
}

void AuditPage::exportTo(const QString &path, ExportFormat format)
{
    m_services.reading.call(
        this,
        [filter = m_filter->filter(), format, path](
            Workspace &workspace) { return writeAudit(workspace.audit(), filter, format, path); },
        [this, path](const Result<WrittenAudit> &written) {
            if (!written)
                m_message->say(MessageBar::Kind::Error, errorText(written.error()));
            else if (!written->trouble.isEmpty())
                m_message->say(MessageBar::Kind::Error,
                    tr("%1 could not be written: %2. Choose another place.").arg(path, written->trouble));
            else
                m_message->say(MessageBar::Kind::Information,
                    tr("%n entries were written to %1.", nullptr, static_cast<int>(written->entries)).arg(path));
            readNewest();
        });
}

void AuditPage::verify()
{
    m_verify->setEnabled(false);
    m_services.reading.call(
        this, [](Workspace &workspace) { return workspace.audit().verify(); },
        [this](const Result<AuditReport> &report) {
            m_verify->setEnabled(true);
            if (!report)
                return m_message->say(MessageBar::Kind::Error, errorText(report.error()));
            if (report->findings.empty())
                return m_message->say(MessageBar::Kind::Information,
                    tr("All %n entries are as they were written.", nullptr, static_cast<int>(report->entries)));
            QStringList sentences;
            for (const AuditFinding &finding : report->findings)
                sentences.append(auditFindingText(finding));
            const auto more = sentences.size() - findingsShown;
            sentences.resize(std::min(sentences.size(), findingsShown));
            if (more > 0)
                sentences.append(tr("And %n more.", nullptr, static_cast<int>(more)));
            m_message->say(MessageBar::Kind::Error, sentences.join(u'\n'));
        });
}

} // namespace switchhook
