// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageBox>

namespace switchhook {

/// What is to become of changes that are not saved yet. Opened with open(); goes when it is answered.
class UnsavedQuestion : public QMessageBox
{
    Q_OBJECT

public:
    explicit UnsavedQuestion(QWidget *parent);

Q_SIGNALS:
    void saveChosen();
    void discardChosen();
};

} // namespace switchhook
