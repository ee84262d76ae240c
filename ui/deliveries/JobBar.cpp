// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deliveries/JobBar.h"

#include <QBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

constexpr int steps = 1000; // of the bar: totals may be beyond an int

}

JobBar::JobBar(QWidget *parent)
    : QFrame(parent)
    , m_sentence(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_begin(new QPushButton(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setObjectName(u"jobSentence"_s);
    m_progress->setRange(0, steps);
    m_progress->setAccessibleName(tr("Progress"));
    m_begin->setObjectName(u"jobBegin"_s);
    m_begin->setAutoDefault(true);
    m_cancel->setObjectName(u"jobCancel"_s);
    m_cancel->setAutoDefault(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_begin);
    layout->addWidget(m_cancel);
    connect(m_begin, &QPushButton::clicked, this, [this] {
        if (const auto begin = std::exchange(m_onBegin, {}))
            begin();
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        const auto cancel = std::exchange(m_onCancel, {});
        end();
        if (cancel)
            cancel();
    });
    hide();
}

void JobBar::ask(const QString &question, const QString &button, std::function<void()> begin)
{
    m_running = false;
    m_onCancel = {};
    m_onBegin = std::move(begin);
    m_sentence->setText(question);
    m_begin->setText(button);
    m_begin->show();
    m_progress->hide();
    show();
    m_begin->setFocus();
}

void JobBar::run(const QString &sentence, qint64 total, std::function<void()> cancel)
{
    m_running = true;
    m_onCancel = std::move(cancel);
    m_total = total;
    m_sentence->setText(sentence);
    m_begin->hide();
    m_progress->setValue(0);
    m_progress->show();
    show();
}

void JobBar::setDone(qint64 done)
{
    m_progress->setValue(m_total > 0 ? static_cast<int>(done * steps / m_total) : 0);
}

void JobBar::end()
{
    m_running = false;
    m_onBegin = {};
    m_onCancel = {};
    hide();
}

} // namespace switchhook
