// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/ManualWindow.h"

#include "ui/common/FindBar.h"
#include "ui/common/IconTheme.h"
#include "ui/help/ManualView.h"

#include <QAction>
#include <QBoxLayout>
#include <QTextBlock>
#include <QToolBar>

namespace switchhook {

using namespace Qt::StringLiterals;

ManualWindow::ManualWindow(QWidget *parent)
    : QMainWindow(parent, Qt::Window)
    , m_view(new ManualView(this))
    , m_findBar(new FindBar(this))
{
    setObjectName(u"manualWindow"_s);
    setWindowTitle(tr("Guide"));
    setWindowIcon(programIcon());
    m_view->setObjectName(u"manual"_s);
    m_view->setAccessibleName(tr("Guide"));
    m_view->setFrameShape(QFrame::NoFrame);
    auto *middle = new QWidget(this);
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_findBar);
    layout->addWidget(m_view, 1);
    setCentralWidget(middle);
    makeToolBar();
    makeFindBar();
    resize(880, 720);
    m_view->openPage(u"guide.md"_s);
    m_view->setFocus();
}

void ManualWindow::makeToolBar()
{
    QToolBar *bar = addToolBar(tr("Pages"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const auto add = [this, bar](const QString &icon, const QString &text, const QKeySequence &key) {
        QAction *action = bar->addAction(QIcon::fromTheme(icon), text);
        action->setShortcut(key);
        action->setToolTip(tr("%1 (%2)").arg(QString(text).remove(u'&'), key.toString(QKeySequence::NativeText)));
        return action;
    };
    QAction *back = add(u"go-previous"_s, tr("&Back"), Qt::ALT | Qt::Key_Left);
    back->setEnabled(false);
    connect(back, &QAction::triggered, m_view, &QTextBrowser::backward);
    connect(m_view, &QTextBrowser::backwardAvailable, back, &QAction::setEnabled);
    QAction *forward = add(u"go-next"_s, tr("F&orward"), Qt::ALT | Qt::Key_Right);
    forward->setEnabled(false);
    connect(forward, &QAction::triggered, m_view, &QTextBrowser::forward);
    connect(m_view, &QTextBrowser::forwardAvailable, forward, &QAction::setEnabled);
    bar->addSeparator();
    const std::initializer_list<std::pair<QString, QString>> pages {{tr("&Guide"), u"guide.md"_s},
        {tr("&Verifying signatures"), u"verifying.md"_s}, {tr("&Reference"), u"reference.md"_s}, {tr("O&perating"), u"operating.md"_s},
        {tr("&Tenants and users"), u"tenants.md"_s}};
    int number = 0;
    for (const auto &[text, page] : pages) {
        QAction *action = add(u"help-contents"_s, text, QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + number++)));
        connect(action, &QAction::triggered, m_view, [this, page = page] { m_view->openPage(page); });
    }
    auto *close = new QAction(this);
    close->setShortcut(QKeySequence::Close);
    connect(close, &QAction::triggered, this, &QWidget::close);
    addAction(close);
    auto *leave = new QAction(this);
    leave->setShortcut(Qt::Key_Escape);
    connect(leave, &QAction::triggered, this, [this] {
        if (m_findBar->isVisible())
            m_findBar->close();
        else
            QWidget::close();
    });
    addAction(leave);
}

void ManualWindow::makeFindBar()
{
    auto *open = new QAction(this);
    open->setShortcut(QKeySequence::Find);
    connect(open, &QAction::triggered, m_findBar, &FindBar::open);
    addAction(open);
    connect(m_findBar, &FindBar::wordsChanged, this, [this] {
        m_view->moveCursor(QTextCursor::Start);
        find(true);
    });
    connect(m_findBar, &FindBar::nextWanted, this, [this] { find(true); });
    connect(m_findBar, &FindBar::previousWanted, this, [this] { find(false); });
    connect(m_findBar, &FindBar::closed, this, [this] { m_view->setFocus(); });
}

void ManualWindow::find(bool forward)
{
    const QTextDocument::FindFlags flags = forward ? QTextDocument::FindFlags() : QTextDocument::FindBackward;
    if (!m_view->find(m_findBar->words(), flags)) { // on from the other end
        m_view->moveCursor(forward ? QTextCursor::Start : QTextCursor::End);
        m_view->find(m_findBar->words(), flags);
    }
    countFound();
}

void ManualWindow::countFound()
{
    const QString words = m_findBar->words();
    qsizetype count = 0;
    qsizetype current = 0;
    if (!words.isEmpty()) {
        const int chosen = m_view->textCursor().selectionStart();
        for (QTextCursor found = m_view->document()->find(words); !found.isNull(); found = m_view->document()->find(words, found)) {
            current = found.selectionStart() == chosen ? count : current;
            ++count;
        }
    }
    m_findBar->setCount(current, count);
}

} // namespace switchhook
