// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/OpeningWindow.h"

#include "core/base/SecretBytes.h"
#include "core/service/ServiceThread.h"
#include "core/text/ErrorText.h"
#include "ui/common/EmptyState.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QLineEdit>
#include <QPushButton>

namespace switchhook {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto quick = 300ms; // what takes longer shows that it works

} // namespace

OpeningWindow::OpeningWindow(ServiceThread &service, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_state(new EmptyState(this))
    , m_retry(m_state->addAction(tr("&Try again")))
    , m_password(new QLineEdit(this))
{
    setWindowTitle(tr("Switchhook"));
    m_retry->setObjectName(u"retry"_s);
    connect(m_retry, &QPushButton::clicked, this, &OpeningWindow::open);
    connect(m_state->addAction(tr("&Quit")), &QPushButton::clicked, this, &QWidget::close);
    m_password->setObjectName(u"password"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(tr("Password of the database"));
    m_password->setAccessibleName(tr("Password of the database"));
    m_password->setMaximumWidth(320);
    m_password->hide();
    connect(m_password, &QLineEdit::returnPressed, this, &OpeningWindow::open);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_state, 1);
    layout->addWidget(m_password, 0, Qt::AlignHCenter);
    layout->addSpacing(96);
    resize(760, 440);
    m_slow.setSingleShot(true);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        m_state->setText(tr("Opening the database…"), m_service.paths().database);
        show();
    });
}

void OpeningWindow::open()
{
    if (!m_password->isHidden())
        usePassword();
    m_retry->setEnabled(false);
    m_slow.start(quick);
    m_service.call(
        this, [](Workspace &) { return Result<void>(); },
        [this](const Result<void> &answer) {
            m_slow.stop();
            m_retry->setEnabled(true);
            if (answer) {
                hide();
                Q_EMIT opened();
            } else {
                fail(answer.error());
            }
        });
}

// Where libpq looks for it, as switchhookctl does; it is neither kept nor shown anywhere else.
void OpeningWindow::usePassword()
{
    QByteArray bytes = m_password->text().toUtf8();
    qputenv("PGPASSWORD", bytes);
    SecretBytes::takeFrom(bytes);
    m_password->clear();
}

void OpeningWindow::fail(const Error &error)
{
    const bool needsPassword = error.code == ErrorCode::DatabasePasswordNeeded;
    m_password->setVisible(needsPassword);
    m_state->setText(
        needsPassword ? tr("The database asks for a password") : tr("The database cannot be opened"),
        errorText(error));
    m_retry->setText(needsPassword ? tr("&Open") : tr("&Try again"));
    show();
    if (needsPassword)
        m_password->setFocus();
    else
        m_retry->setFocus();
}

void OpeningWindow::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    Q_EMIT closed();
}

} // namespace switchhook
