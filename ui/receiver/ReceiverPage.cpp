// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/receiver/ReceiverPage.h"

#include "core/receiver/ReceiverThread.h"
#include "core/service/SampleRequest.h"
#include "core/text/ErrorText.h"
#include "ui/common/EmptyState.h"
#include "ui/common/MessageBar.h"
#include "ui/common/TextDelegate.h"
#include "ui/receiver/AnswerForm.h"
#include "ui/receiver/DoctorPanel.h"
#include "ui/receiver/ReceivedDetails.h"
#include "ui/receiver/ReceivedModel.h"
#include "ui/receiver/SecretForm.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>
#include <QToolButton>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

QToolButton *buttonFor(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

ReceiverPage::ReceiverPage(UiServices services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_receiver(std::make_unique<ReceiverThread>())
    , m_model(new ReceivedModel(this))
    , m_message(new MessageBar(this))
    , m_answer(new AnswerForm(this))
    , m_secret(new SecretForm(services, this))
{
    makeActions();
    auto *forms = new QHBoxLayout;
    forms->setSpacing(8);
    forms->addWidget(m_answer, 3);
    forms->addWidget(m_secret, 2);
    m_empty = new EmptyState(this);
    m_emptyStart = m_empty->addAction(tr("&Start the receiver"));
    m_emptyStart->setObjectName(u"emptyStart"_s);
    auto *content = new QWidget(this);
    m_stack = new QStackedLayout(content);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makeList());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(makeBar());
    layout->addWidget(m_message);
    layout->addLayout(forms);
    layout->addWidget(content, 1);
    connect(m_emptyStart, &QPushButton::clicked, this, &ReceiverPage::startReceiver);
    connect(m_answer, &AnswerForm::changed, this, &ReceiverPage::applyBehaviour);
    connect(m_secret, &SecretForm::changed, this, &ReceiverPage::applyBehaviour);
    connectReceiver();
    showState();
}

ReceiverPage::~ReceiverPage() = default;

void ReceiverPage::makeActions()
{
    m_toggle = new QAction(this);
    m_copy = new QAction(QIcon::fromTheme(u"edit-copy"_s), tr("C&opy URL"), this);
    m_makeWebhook = new QAction(QIcon::fromTheme(u"list-add"_s), tr("Make a &webhook for it"), this);
    m_why = new QAction(tr("Find out wh&y a signature is wrong"), this);
    m_clear = new QAction(QIcon::fromTheme(u"edit-clear-all"_s), tr("Clear the &list"), this);
    m_toggle->setObjectName(u"toggleReceiver"_s);
    m_copy->setObjectName(u"copyUrl"_s);
    m_makeWebhook->setObjectName(u"makeWebhook"_s);
    m_clear->setObjectName(u"clearRequests"_s);
    connect(m_toggle, &QAction::triggered, this, &ReceiverPage::toggle);
    connect(m_copy, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(m_url); });
    connect(m_makeWebhook, &QAction::triggered, this, [this] { Q_EMIT webhookWanted(webhookDraft()); });
    m_why->setEnabled(false);
    connect(m_why, &QAction::triggered, this, &ReceiverPage::findOutWhy);
    connect(m_clear, &QAction::triggered, this, &ReceiverPage::clearRequests);
}

QWidget *ReceiverPage::makeBar()
{
    auto *bar = new QWidget(this);
    m_port = new QSpinBox(bar);
    m_port->setObjectName(u"port"_s);
    m_port->setRange(0, 65535);
    m_port->setSpecialValueText(tr("Any free"));
    m_port->setToolTip(tr("Where the receiver listens on this machine; no other machine reaches it."));
    auto *label = new QLabel(tr("&Port:"), bar);
    label->setBuddy(m_port);
    m_urlLabel = new QLabel(bar);
    m_urlLabel->setObjectName(u"receiverUrl"_s);
    m_urlLabel->setTextFormat(Qt::PlainText);
    m_urlLabel->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QFont large = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    large.setPointSizeF(font().pointSizeF() * 1.5);
    m_urlLabel->setFont(large);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(buttonFor(m_toggle, bar));
    layout->addWidget(label);
    layout->addWidget(m_port);
    layout->addSpacing(8);
    layout->addWidget(m_urlLabel, 1);
    layout->addWidget(buttonFor(m_copy, bar));
    layout->addWidget(buttonFor(m_makeWebhook, bar));
    return bar;
}

QWidget *ReceiverPage::makeList()
{
    auto *splitter = new QSplitter(this);
    auto *left = new QWidget(splitter);
    m_table = new QTableView(left);
    m_table->setObjectName(u"requests"_s);
    m_table->setAccessibleName(tr("Requests that came in, newest first"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegate(new TextDelegate(m_table));
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(ReceivedModel::Path, QHeaderView::Stretch);
    // As wide as what they usually hold.
    const auto widthOf = [this](const QString &text) { return fontMetrics().horizontalAdvance(text) + 16; };
    m_table->setColumnWidth(ReceivedModel::Time, widthOf(u"00:00:00.000"_s));
    m_table->setColumnWidth(ReceivedModel::Method, widthOf(u"DELETE"_s));
    m_table->setColumnWidth(ReceivedModel::Signature, widthOf(signatureText(SignatureVerdict::Unchecked)));
    m_table->setColumnWidth(ReceivedModel::Answer, widthOf(u"✖ 404 Not Found"_s));
    m_table->setColumnWidth(ReceivedModel::Size, widthOf(u"1023 bytes"_s));
    m_cut = new QLabel(tr("Only the newest %1 requests are kept, and 64 MiB of them at most.").arg(ReceivedModel::most), left);
    m_cut->setWordWrap(true);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_cut, 1);
    bottom->addWidget(buttonFor(m_clear, left), 0, Qt::AlignTrailing);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_table, 1);
    layout->addLayout(bottom);
    m_details = new ReceivedDetails(splitter);
    m_doctor = new DoctorPanel(m_services, m_details);
    m_details->setDoctor(m_doctor);
    splitter->addWidget(left);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({560, 440});
    splitter->setChildrenCollapsible(false);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReceiverPage::showCurrent);
    connect(m_model, &ReceivedModel::dataChanged, this, [this](const QModelIndex &changed) {
        if (changed.row() == m_table->currentIndex().row())
            showCurrent();
    });
    connect(m_details, &ReceivedDetails::whyWanted, this, &ReceiverPage::findOutWhy);
    return splitter;
}

void ReceiverPage::connectReceiver()
{
    connect(m_receiver.get(), &ReceiverThread::started, this, &ReceiverPage::begun);
    connect(m_receiver.get(), &ReceiverThread::failed, this, [this](const Error &error) {
        m_starting = false;
        setUrl({});
        const QString sentence = errorText(error);
        m_message->say(MessageBar::Kind::Error, sentence);
        Q_EMIT failed(sentence);
    });
    connect(m_receiver.get(), &ReceiverThread::stopped, this, [this] { setUrl({}); });
    connect(m_receiver.get(), &ReceiverThread::received, this, &ReceiverPage::take);
    connect(m_receiver.get(), &ReceiverThread::forwarded, m_model, &ReceivedModel::setForwarded);
}

void ReceiverPage::toggle()
{
    if (isRunning())
        stopReceiver();
    else
        startReceiver();
}

void ReceiverPage::startReceiver()
{
    if (isRunning() || m_starting)
        return;
    m_starting = true;
    m_message->dismiss();
    ReceiverOptions options;
    static_cast<ReceiverBehaviour &>(options) = behaviour();
    options.port = static_cast<quint16>(m_port->value());
    m_receiver->start(std::move(options));
    showState();
}

void ReceiverPage::stopReceiver()
{
    m_receiver->stop();
}

void ReceiverPage::begun(const QUrl &url)
{
    m_starting = false;
    // Kept for the next start, so that a webhook made for it stays right.
    m_port->setValue(url.port());
    setUrl(url.toString());
}

void ReceiverPage::setUrl(const QString &url)
{
    const bool was = isRunning();
    m_url = url;
    showState();
    if (was != isRunning())
        Q_EMIT runningChanged(isRunning());
}

ReceiverBehaviour ReceiverPage::behaviour() const
{
    ReceiverBehaviour wanted = m_answer->behaviour();
    wanted.secret = m_secret->secret();
    return wanted;
}

void ReceiverPage::applyBehaviour()
{
    m_receiver->setBehaviour(behaviour());
    if (m_doctor)
        askDoctor();
}

void ReceiverPage::setAllowance(const Allowance &allowance)
{
    m_allowance = allowance;
    m_secret->setAllowance(allowance);
    showState();
}

void ReceiverPage::setSecret(const SecretBytes &secret, const QString &origin)
{
    m_secret->setSecret(secret, origin);
}

WebhookDraft ReceiverPage::webhookDraft()
{
    if (!m_secret->secret())
        setSecret(newSecret(), tr("Made for the webhook of this receiver."));
    WebhookDraft draft;
    draft.name = tr("Local receiver");
    draft.url = m_url;
    draft.events = {u"contact.*"_s};
    draft.secret = m_secret->secret();
    return draft;
}

QList<QAction *> ReceiverPage::menuActions() const
{
    return {m_toggle, m_copy, m_makeWebhook, m_why, m_clear};
}

void ReceiverPage::take(const ReceivedRequest &request)
{
    const bool follows = !m_table->currentIndex().isValid() || m_table->currentIndex().row() == 0;
    m_model->add(request);
    showState();
    if (follows)
        m_table->setCurrentIndex(m_model->index(0, 0));
    Q_EMIT received(request);
}

void ReceiverPage::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid())
        m_details->show(m_model->entry(current.row()));
    else
        m_details->clear();
    m_why->setEnabled(current.isValid());
    askDoctor();
}

void ReceiverPage::askDoctor()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid()) {
        m_doctor->setQuestion({});
        return;
    }
    const ReceivedRequest &request = m_model->entry(current.row()).request;
    SignatureQuestion question;
    question.secret = m_secret->secret();
    question.timestamp = headerValue(request.headers, "X-Webhook-Timestamp").value_or(QByteArray());
    question.signature = headerValue(request.headers, "X-Webhook-Signature").value_or(QByteArray());
    question.body = request.body;
    question.now = request.time;
    m_doctor->setQuestion(std::move(question));
}

void ReceiverPage::findOutWhy()
{
    askDoctor();
    m_details->showDoctor();
}

void ReceiverPage::clearRequests()
{
    m_model->clear();
    showCurrent();
    showState();
}

void ReceiverPage::showState()
{
    const bool running = isRunning();
    const bool stands = m_model->rowCount() == 0;
    m_toggle->setText(running ? tr("&Stop the receiver") : tr("&Start the receiver"));
    m_toggle->setIcon(QIcon::fromTheme(running ? u"media-playback-stop"_s : u"media-playback-start"_s));
    m_toggle->setEnabled(!m_starting);
    m_port->setEnabled(!running && !m_starting);
    m_urlLabel->setText(running ? m_url : tr("Stopped"));
    m_urlLabel->setEnabled(running);
    m_copy->setEnabled(running);
    m_allowance.enable(*m_makeWebhook, {Permission::OutboundWebhooks}, running);
    m_clear->setEnabled(!stands);
    m_cut->setVisible(m_model->isCut());
    m_emptyStart->setVisible(!running);
    if (running)
        m_empty->setText(tr("Nothing has come in yet"),
            tr("Make a webhook for this receiver, or enter its URL as that of one you have, and test it. "
               "Each request appears here the moment it comes."));
    else
        m_empty->setText(tr("A receiver to try webhooks with"),
            tr("It listens on this machine only, shows every request with headers and body, and tells whether its "
               "signature is right."));
    m_stack->setCurrentIndex(stands ? 0 : 1);
}

} // namespace switchhook
