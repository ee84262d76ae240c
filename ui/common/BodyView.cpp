// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/BodyView.h"

#include "ui/common/BodyEdit.h"
#include "ui/common/FindBar.h"
#include "ui/common/TimeText.h"

#include <QApplication>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QClipboard>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QPointer>
#include <QSaveFile>
#include <QStackedLayout>
#include <QThreadPool>
#include <QToolButton>

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype smallBody = 64 * 1024; // prepared at once

} // namespace

BodyView::BodyView(QWidget *parent)
    : QWidget(parent)
    , m_name(tr("Body"))
    , m_modes(new QButtonGroup(this))
    , m_size(new QLabel(this))
    , m_text(new BodyEdit(this))
    , m_absent(new QLabel(this))
    , m_notes(new QLabel(this))
    , m_stack(new QStackedLayout)
    , m_findBar(new FindBar(this))
{
    m_text->setObjectName(u"bodyText"_s);
    m_absent->setObjectName(u"bodyAbsent"_s);
    m_absent->setAlignment(Qt::AlignCenter);
    m_absent->setMargin(16);
    m_notes->setObjectName(u"bodyNotes"_s);
    for (QLabel *label : {m_absent, m_notes}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_stack->addWidget(m_absent);
    m_stack->addWidget(m_text);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(makeBar());
    layout->addLayout(m_stack, 1);
    layout->addWidget(m_notes);
    layout->addWidget(m_findBar);

    connect(m_modes, &QButtonGroup::idClicked, this, &BodyView::fill);
    connect(m_text, &BodyEdit::completed, this, &BodyView::shown);
    connect(m_findBar, &FindBar::wordsChanged, this, &BodyView::findAnew);
    connect(m_findBar, &FindBar::nextWanted, this, [this] { step(1); });
    connect(m_findBar, &FindBar::previousWanted, this, [this] { step(-1); });
    connect(m_findBar, &FindBar::closed, m_text, [this] { m_text->setFocus(); });
    setName(m_name);
    clear();
}

QWidget *BodyView::makeBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeModeButton(BodyMode::Pretty, tr("Pretty"), tr("JSON indented; its bytes stay")));
    layout->addWidget(makeModeButton(BodyMode::Raw, tr("Raw"), tr("As it was on the wire")));
    layout->addWidget(makeModeButton(BodyMode::Hex, tr("Hex"), tr("Byte by byte")));
    layout->addStretch();
    layout->addWidget(m_size);
    layout->addSpacing(8);
    m_find = makeActionButton(u"edit-find"_s, tr("Find"), tr("Find in the body (Ctrl+F)"));
    m_copy = makeActionButton(u"edit-copy"_s, tr("Copy"), tr("Copy the whole body"));
    m_save = makeActionButton(u"document-save-as"_s, tr("Save as…"), tr("Save the body to a file"));
    for (QToolButton *button : {m_find, m_copy, m_save})
        layout->addWidget(button);
    connect(m_find, &QToolButton::clicked, m_findBar, &FindBar::open);
    connect(m_copy, &QToolButton::clicked, this, &BodyView::copy);
    connect(m_save, &QToolButton::clicked, this, &BodyView::chooseFile);
    return bar;
}

QToolButton *BodyView::makeModeButton(BodyMode mode, const QString &text, const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleDescription(tip);
    button->setCheckable(true);
    button->setChecked(mode == BodyMode::Pretty);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    m_modes->addButton(button, static_cast<int>(mode));
    return button;
}

QToolButton *BodyView::makeActionButton(const QString &icon, const QString &text, const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setIcon(QIcon::fromTheme(icon));
    button->setToolTip(tip);
    button->setAccessibleName(text);
    button->setAccessibleDescription(tip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void BodyView::setName(const QString &name)
{
    m_name = name;
    m_text->setAccessibleName(name);
    m_absent->setAccessibleName(name);
}

void BodyView::setBody(const QByteArray &bytes)
{
    if (bytes.isEmpty()) {
        setAbsent(tr("No body"));
        return;
    }
    m_body = bytes;
    m_note.clear();
    m_size->setText(sizeText(bytes.size()));
    fill();
}

void BodyView::setAbsent(const QString &why)
{
    clear();
    m_absent->setText(why);
}

void BodyView::setNote(const QString &note)
{
    m_note = note;
    showNotes();
}

void BodyView::clear()
{
    m_body.clear();
    m_note.clear();
    m_size->clear();
    m_absent->clear();
    ++m_generation;
    place(BodyText());
    m_stack->setCurrentWidget(m_absent);
}

void BodyView::setMode(BodyMode mode)
{
    m_modes->button(static_cast<int>(mode))->setChecked(true);
    fill();
}

BodyMode BodyView::mode() const
{
    return static_cast<BodyMode>(m_modes->checkedId());
}

void BodyView::fill()
{
    if (m_body.isEmpty())
        return;
    const int generation = ++m_generation;
    if (m_body.size() <= smallBody) {
        place(bodyText(m_body, mode()));
        return;
    }
    m_text->setBody({}, false);
    const QPointer<BodyView> view(this);
    QThreadPool::globalInstance()->start([view, generation, body = m_body, mode = mode()] {
        auto text = std::make_shared<BodyText>(bodyText(body, mode));
        QMetaObject::invokeMethod(
            qApp,
            [view, generation, text] {
                if (view && view->m_generation == generation)
                    view->place(std::move(*text));
            },
            Qt::QueuedConnection);
    });
}

void BodyView::place(BodyText text)
{
    QStringList notes;
    if (mode() == BodyMode::Pretty && !text.isJson && !m_body.isEmpty())
        notes.append(tr("This is not JSON; it is shown as it came."));
    if (!text.isUtf8)
        notes.append(tr("This is not valid UTF-8; what cannot be read is shown as U+FFFD."));
    if (text.isCut)
        notes.append(
            tr("Only the first %1 are shown; save the body to see all of it.").arg(sizeText(mostBodyShown)));
    m_ownNote = notes.join(u' ');
    showNotes();
    m_stack->setCurrentWidget(m_text);
    m_text->setBody(std::move(text), mode() != BodyMode::Hex);
    updateActions();
    findAnew();
}

void BodyView::showNotes()
{
    const QStringList notes{m_note, m_ownNote};
    m_notes->setText(notes.join(u' ').trimmed());
    m_notes->setVisible(!m_notes->text().isEmpty());
}

void BodyView::updateActions()
{
    for (QToolButton *button : {m_find, m_copy, m_save})
        button->setEnabled(!m_body.isEmpty());
    for (QAbstractButton *button : m_modes->buttons())
        button->setEnabled(!m_body.isEmpty());
    if (m_body.isEmpty())
        m_findBar->hide();
}

void BodyView::copy()
{
    QApplication::clipboard()->setText(plainBody(m_body, mode()));
}

void BodyView::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Save the body"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const bool isJson = m_text->isJson();
    dialog->selectFile(m_name + (isJson ? ".json"_L1 : ".txt"_L1));
    connect(dialog, &QFileDialog::fileSelected, this, &BodyView::saveTo);
    dialog->open();
}

void BodyView::saveTo(const QString &path)
{
    QSaveFile file(path);
    const bool saved = file.open(QFile::WriteOnly) && file.write(m_body) == m_body.size() && file.commit();
    setNote(saved ? tr("Saved as %1.").arg(path)
                  : tr("The body could not be saved as %1: %2. Choose another place.")
                        .arg(path, file.errorString()));
}

void BodyView::findAnew()
{
    m_matches = m_text->find(m_findBar->words());
    m_match = 0;
    step(0);
}

void BodyView::step(qsizetype by)
{
    const auto count = static_cast<qsizetype>(m_matches.size());
    if (count > 0) {
        m_match = (m_match + by + count) % count;
        if (!m_findBar->isHidden())
            m_text->showMatch(m_matches[static_cast<size_t>(m_match)], m_findBar->words().size());
    }
    m_findBar->setCount(m_match, count);
}

// The search's keys are taken before the page's own shortcuts are looked for.
bool BodyView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && !m_body.isEmpty()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        for (const auto sequence : {QKeySequence::Find, QKeySequence::FindNext, QKeySequence::FindPrevious}) {
            if (key->matches(sequence)) {
                event->accept();
                return true;
            }
        }
    }
    return QWidget::event(event);
}

void BodyView::keyPressEvent(QKeyEvent *event)
{
    if (m_body.isEmpty())
        QWidget::keyPressEvent(event);
    else if (event->matches(QKeySequence::Find))
        m_findBar->open();
    else if (event->matches(QKeySequence::FindNext))
        m_findBar->isHidden() ? m_findBar->open() : step(1);
    else if (event->matches(QKeySequence::FindPrevious))
        step(-1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace switchhook
