// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/UiServices.h"
#include "ui/settings/DeliverAtLogin.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace switchhook {

struct Allowance;

/// All settings in one place, few of them. Each takes effect as it is changed; what cannot be taken is said
/// at its field, and nothing else changes.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(UiServices services, QWidget *parent);

Q_SIGNALS:
    /// preferences::colorScheme is different.
    void appearanceChanged();

protected:
    bool event(QEvent *event) override;

private:
    QWidget *makeDelivering();
    QWidget *makeDatabase();
    QWidget *makeAppearance();
    QLabel *makeHint(const QString &name);
    void setDeliverAtLogin(bool on);
    void readSettings();
    void showSettings(const std::vector<SettingValue> &values);
    void enableDatabase(const Allowance &allowance);
    void writeSetting(const Setting &setting, const QString &value, QLabel *hint);
    void chooseCaFile();

    UiServices m_services;
    DeliverAtLogin m_login;
    QCheckBox *m_keep = nullptr;
    QCheckBox *m_atLogin = nullptr;
    QLabel *m_loginHint = nullptr;
    QSpinBox *m_size = nullptr;
    QLabel *m_sizeHint = nullptr;
    QLineEdit *m_caFile = nullptr;
    QPushButton *m_chooseCaFile = nullptr;
    QLabel *m_caHint = nullptr;
    QComboBox *m_scheme = nullptr;
};

} // namespace switchhook
