// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/EngineStatus.h"

#include "core/service/EngineController.h"
#include "ui/shell/EngineText.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QToolButton>

namespace switchhook {

using namespace Qt::StringLiterals;
using State = EngineController::State;

namespace {

QLabel *makeLabel(QWidget *parent, const QString &name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    return label;
}

void colour(QLabel *label, Verdict verdict)
{
    QPalette palette;
    palette.setColor(QPalette::WindowText, verdictColor(verdict, palette));
    label->setPalette(palette);
}

} // namespace

EngineStatus::EngineStatus(UiServices services, QWidget *parent)
    : QWidget(parent)
    , m_engine(services.engine)
    , m_toggle(new QAction(this))
    , m_sign(makeLabel(this, u"engineSign"_s))
    , m_state(makeLabel(this, u"engineState"_s))
    , m_waiting(makeLabel(this, u"engineWaiting"_s))
    , m_failing(makeLabel(this, u"engineFailing"_s))
{
    m_toggle->setObjectName(u"toggleEngine"_s);
    m_toggle->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    connect(m_toggle, &QAction::triggered, this, &EngineStatus::toggle);
    auto *button = new QToolButton(this);
    button->setObjectName(u"engineButton"_s);
    button->setDefaultAction(m_toggle);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAutoRaise(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->setSpacing(8);
    for (QWidget *part : std::initializer_list<QWidget *>{m_sign, m_state})
        layout->addWidget(part);
    for (QLabel *count : {m_waiting, m_failing}) {
        layout->addWidget(new QLabel(u"·"_s, this));
        layout->addWidget(count);
    }
    layout->addWidget(button);
    connect(&m_engine, &EngineController::stateChanged, this, &EngineStatus::showState);
    connect(&m_engine, &EngineController::countsChanged, this, &EngineStatus::showCounts);
    showState();
    showCounts();
}

void EngineStatus::toggle()
{
    const bool pauses = m_engine.state() == State::Delivering || m_engine.state() == State::Elsewhere
        || m_engine.state() == State::Starting;
    if (pauses)
        m_engine.pause();
    else
        m_engine.start();
}

void EngineStatus::showState()
{
    m_sign->setText(engineSign(m_engine));
    m_state->setText(engineStateText(m_engine));
    colour(m_sign, engineVerdict(m_engine));
    const QString explanation = engineExplanation(m_engine);
    for (QLabel *label : {m_sign, m_state})
        label->setToolTip(explanation.isEmpty() ? QString() : Qt::convertFromPlainText(explanation));
    m_state->setAccessibleDescription(explanation);
    m_toggle->setEnabled(m_engine.state() != State::NotAllowed);
    m_toggle->setToolTip(m_toggle->isEnabled() ? QString() : Qt::convertFromPlainText(explanation));
    switch (m_engine.state()) {
    case State::Paused:
        m_toggle->setText(tr("&Resume delivering"));
        m_toggle->setIconText(tr("Resume"));
        m_toggle->setIcon(QIcon::fromTheme(u"media-playback-start"_s));
        break;
    case State::Failed:
        m_toggle->setText(tr("T&ry to deliver again"));
        m_toggle->setIconText(tr("Try again"));
        m_toggle->setIcon(QIcon::fromTheme(u"view-refresh"_s));
        break;
    case State::Starting:
    case State::Delivering:
    case State::Elsewhere:
    case State::NotAllowed:
        m_toggle->setText(tr("&Pause delivering"));
        m_toggle->setIconText(tr("Pause"));
        m_toggle->setIcon(QIcon::fromTheme(u"media-playback-pause"_s));
        break;
    }
}

void EngineStatus::showCounts()
{
    const auto number = [](qint64 count) {
        return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
    };
    m_waiting->setText(tr("%n waiting", nullptr, number(m_engine.waiting())));
    m_waiting->setToolTip(tr("Deliveries still to be made or under way"));
    m_failing->setText(tr("%n failing", nullptr, number(m_engine.failing())));
    m_failing->setToolTip(tr("Active webhooks whose last delivery failed"));
    colour(m_failing, m_engine.failing() > 0 ? Verdict::Bad : Verdict::Neutral);
}

void EngineStatus::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange) {
        showState();
        showCounts();
    }
}

} // namespace switchhook
