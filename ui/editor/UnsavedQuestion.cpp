// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/UnsavedQuestion.h"

#include <QPushButton>

namespace switchhook {

using namespace Qt::StringLiterals;

UnsavedQuestion::UnsavedQuestion(QWidget *parent)
    : QMessageBox(QMessageBox::Question, tr("Unsaved changes"),
        tr("There are changes that are not saved yet."), QMessageBox::NoButton, parent)
{
    setObjectName(u"unsaved"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *save = addButton(tr("&Save"), QMessageBox::AcceptRole);
    auto *discard = addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    auto *stay = addButton(tr("&Keep editing"), QMessageBox::RejectRole);
    setDefaultButton(save);
    setEscapeButton(stay);
    connect(save, &QPushButton::clicked, this, &UnsavedQuestion::saveChosen);
    connect(discard, &QPushButton::clicked, this, &UnsavedQuestion::discardChosen);
}

} // namespace switchhook
