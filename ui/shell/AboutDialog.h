// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace switchhook {

/// What this is, which version, and where its things lie.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    /// `database`: what the user knows it by.
    AboutDialog(const QString &database, QWidget *parent);
};

} // namespace switchhook
