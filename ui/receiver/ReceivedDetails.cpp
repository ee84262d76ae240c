// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/receiver/ReceivedDetails.h"

#include "ui/common/BodyView.h"
#include "ui/common/StatusStyle.h"
#include "ui/common/TimeText.h"

#include <QBoxLayout>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

QPlainTextEdit *makeHeaderView(const QString &name, QWidget *parent)
{
    auto *view = new QPlainTextEdit(parent);
    view->setReadOnly(true);
    view->setTabChangesFocus(true);
    view->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    view->setLineWrapMode(QPlainTextEdit::NoWrap);
    view->setAccessibleName(name);
    return view;
}

QString headerLines(const HeaderList &headers)
{
    QStringList lines;
    for (const auto &[name, value] : headers)
        lines << QString::fromUtf8(name) + u": "_s + QString::fromUtf8(value);
    return lines.join(u'\n');
}

QLabel *makeSentence(const QString &objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

ReceivedDetails::ReceivedDetails(QWidget *parent)
    : QWidget(parent)
    , m_verdict(makeSentence(u"verdict"_s, this))
    , m_why(new QPushButton(tr("Find out wh&y"), this))
    , m_tabs(new QTabWidget(this))
    , m_body(new BodyView(this))
    , m_headers(makeHeaderView(tr("Request headers"), this))
    , m_reply(makeReply())
{
    m_why->setObjectName(u"findOutWhy"_s);
    m_why->setAutoDefault(false);
    m_body->setName(tr("Request body"));
    m_headers->setObjectName(u"requestHeaders"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_body, tr("Body"));
    m_tabs->addTab(m_headers, tr("Headers"));
    m_tabs->addTab(m_reply, tr("Reply"));
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_verdict, 1);
    top->addWidget(m_why, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(m_tabs, 1);
    connect(m_why, &QPushButton::clicked, this, &ReceivedDetails::whyWanted);
    clear();
}

QWidget *ReceivedDetails::makeReply()
{
    auto *reply = new QWidget(this);
    m_replySentence = makeSentence(u"replySentence"_s, reply);
    m_replyHeaders = makeHeaderView(tr("Reply headers"), reply);
    m_replyBody = new BodyView(reply);
    m_replyBody->setName(tr("Reply body"));
    auto *splitter = new QSplitter(Qt::Vertical, reply);
    splitter->addWidget(m_replyHeaders);
    splitter->addWidget(m_replyBody);
    splitter->setStretchFactor(1, 2);
    auto *layout = new QVBoxLayout(reply);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_replySentence);
    layout->addWidget(splitter, 1);
    return reply;
}

void ReceivedDetails::show(const ReceivedEntry &entry)
{
    const SignatureVerdict verdict = entry.request.signature;
    m_verdict->setText(signatureText(verdict).left(2) + signatureSentence(verdict));
    m_why->setVisible(verdict == SignatureVerdict::Invalid);
    m_body->setBody(entry.request.body);
    m_headers->setPlainText(headerLines(entry.request.headers));
    showReply(entry);
}

void ReceivedDetails::showReply(const ReceivedEntry &entry)
{
    m_tabs->setTabVisible(m_tabs->indexOf(m_reply), entry.forwarded || !entry.request.answer);
    m_replyBody->clear();
    m_replyHeaders->clear();
    if (!entry.forwarded) {
        m_replySentence->setText(tr("Waiting for the reply of the developer's server."));
        return;
    }
    const ForwardedAnswer &answer = *entry.forwarded;
    m_replySentence->setText(tr("%1, after %2. %3")
                                 .arg(statusText(answer.outcome, answer.statusCode), durationText(answer.duration),
                                     forwardedText(answer)));
    m_replyHeaders->setPlainText(headerLines(answer.headers));
    if (answer.statusCode)
        m_replyBody->setBody(answer.body);
    if (answer.truncated)
        m_replyBody->setNote(tr("Cut at 64 KiB."));
}

void ReceivedDetails::clear()
{
    m_verdict->setText(tr("Choose a request to see it in full."));
    m_why->hide();
    m_body->clear();
    m_headers->clear();
    m_tabs->setTabVisible(m_tabs->indexOf(m_reply), false);
}

void ReceivedDetails::setDoctor(QWidget *doctor)
{
    m_doctor = doctor;
    m_tabs->addTab(doctor, tr("Signature doctor"));
}

void ReceivedDetails::showDoctor()
{
    m_tabs->setCurrentWidget(m_doctor);
}

} // namespace switchhook
