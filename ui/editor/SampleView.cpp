// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/SampleView.h"

#include "core/service/SampleRequest.h"
#include "core/text/EventText.h"
#include "ui/common/ShownCatalogue.h"
#include "ui/common/BodyView.h"

#include <QBoxLayout>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QUrl>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

/// As it would stand on the wire: "POST /hook".
QString headText(const SignedRequest &request)
{
    const QUrl url(request.url);
    QString target = url.path(QUrl::FullyEncoded);
    if (target.isEmpty())
        target = u"/"_s;
    if (url.hasQuery())
        target += u'?' + url.query(QUrl::FullyEncoded);
    QStringList lines{"POST "_L1 + target};
    for (const auto &[name, value] : request.headers)
        lines << QString::fromUtf8(name) + ": "_L1 + QString::fromUtf8(value);
    return lines.join(u'\n');
}

} // namespace

SampleView::SampleView(UiServices services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_title(new QLabel(this))
    , m_description(new QLabel(this))
    , m_head(new QPlainTextEdit(this))
    , m_body(new BodyView(this))
{
    for (QLabel *label : {m_title, m_description}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_head->setObjectName(u"sampleHead"_s);
    m_head->setAccessibleName(tr("Headers of the sample"));
    m_head->setReadOnly(true);
    m_head->setTabChangesFocus(true);
    m_head->setWordWrapMode(QTextOption::WrapAnywhere);
    m_head->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_body->setObjectName(u"sampleBody"_s);
    m_body->setName(tr("Sample payload"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_description);
    layout->addWidget(m_head);
    layout->addWidget(m_body, 1);
    m_making.setSingleShot(true);
    m_making.setInterval(0);
    connect(&m_making, &QTimer::timeout, this, &SampleView::make);
}

void SampleView::setEvent(const QString &event)
{
    m_event = event;
    m_making.start();
}

void SampleView::setUrl(const QString &url)
{
    m_url = url;
    m_making.start();
}

void SampleView::setSigning(Signing signing)
{
    m_signing = std::move(signing);
    m_making.start();
}

void SampleView::make()
{
    ++m_generation;
    const EventType *event = m_services.catalogue.now().find(m_event);
    if (!event)
        return;
    m_title->setText(tr("Sample: %1").arg(event->name));
    m_description->setText(eventDescription(*event));
    const auto requestFor = isOnPlatform(m_services) ? &sampleSystemRequest : &sampleRequest;
    const SignedRequest request = requestFor(*event, m_url, m_signing.typed, SystemClock().now());
    place(request);
    if (!m_signing.typed && m_signing.stored)
        signWithStored(request);
}

// The stored secret stays where it is: the service signs.
void SampleView::signWithStored(const SignedRequest &request)
{
    const auto id
        = EventId::fromString(QString::fromLatin1(headerValue(request.headers, "X-Webhook-Id").value_or("")));
    const auto work
        = [webhook = *m_signing.stored, event = m_event, body = request.body, id = id.value_or(EventId())](
              Workspace &workspace) { return workspace.webhooks().signedRequest(webhook, event, body, id); };
    m_services.actions.call(
        this, work, [this, url = request.url, generation = m_generation](Result<SignedRequest> made) {
            if (!made || generation != m_generation)
                return;
            made->url = url;
            place(*made);
        });
}

void SampleView::place(const SignedRequest &request)
{
    m_head->setPlainText(headText(request));
    const int margins = 2 * (m_head->frameWidth() + static_cast<int>(m_head->document()->documentMargin()));
    m_head->setFixedHeight((m_head->blockCount() + 1) * m_head->fontMetrics().lineSpacing() + margins + 8);
    if (m_body->body() != request.body)
        m_body->setBody(request.body);
}

} // namespace switchhook
