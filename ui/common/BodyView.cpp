// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/BodyView.h"

#include <QBoxLayout>
#include <QFontDatabase>
#include <QPlainTextEdit>

namespace switchhook {

BodyView::BodyView(QWidget *parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit(this))
{
    m_text->setReadOnly(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("Body"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text);
}

void BodyView::setBody(const QByteArray &bytes)
{
    m_text->setPlainText(QString::fromUtf8(bytes));
}

void BodyView::clear()
{
    m_text->clear();
}

} // namespace switchhook
