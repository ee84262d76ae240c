// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingsDialog.h"

#include "core/text/ErrorText.h"
#include "ui/common/Allowance.h"
#include "ui/common/ClearButton.h"
#include "ui/common/Preferences.h"
#include "ui/common/StatusStyle.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mebibyte = 1024 * 1024;
constexpr int smallestSize = 16; // MiB
constexpr int largestSize = 1024 * 1024;

struct ReadSettings
{
    std::vector<SettingValue> values;
    Allowance allowance;
};

void sayAt(QLabel *hint, const QString &sentence, Verdict verdict)
{
    QPalette palette = hint->palette();
    palette.setColor(QPalette::WindowText, verdictColor(verdict, palette));
    hint->setPalette(palette);
    hint->setText(sentence);
    hint->setVisible(!sentence.isEmpty());
}

} // namespace

SettingsDialog::SettingsDialog(UiServices services, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_login(services.actions.paths().database)
{
    setWindowTitle(tr("Settings"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addWidget(makeDelivering());
    layout->addWidget(makeDatabase());
    layout->addWidget(makeAppearance());
    layout->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // Enter in a field takes the field's value and leaves the dialog open.
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    layout->addWidget(buttons);
    setMinimumWidth(520);
    readSettings();
}

// A dialog asks its layout how wide it must be, and not how high it then is where a sentence wraps.
bool SettingsDialog::event(QEvent *event)
{
    const bool done = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show) {
        const int needed = layout()->totalHeightForWidth(width());
        if (height() < needed)
            resize(width(), needed);
    }
    return done;
}

QLabel *SettingsDialog::makeHint(const QString &name)
{
    auto *hint = new QLabel(this);
    hint->setObjectName(name);
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    hint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    hint->hide();
    return hint;
}

QWidget *SettingsDialog::makeDelivering()
{
    auto *group = new QGroupBox(tr("Delivering"), this);
    m_keep = new QCheckBox(tr("&Keep delivering when the window is closed"), group);
    m_keep->setObjectName(u"keepDelivering"_s);
    m_keep->setWhatsThis(
        tr("Closing the window then hides it, and Switchhook goes on delivering. Starting it again "
           "shows the window; File, Quit ends it."));
    m_keep->setChecked(preferences::read(preferences::keepDelivering));
    connect(m_keep, &QCheckBox::toggled, this,
        [](bool on) { preferences::write(preferences::keepDelivering, on); });
    m_atLogin = new QCheckBox(tr("&Deliver when I log in"), group);
    m_atLogin->setObjectName(u"deliverAtLogin"_s);
    m_atLogin->setWhatsThis(
        tr("Makes a user unit of systemd that runs “switchhookctl run” for this database, "
           "with or without a window."));
    m_loginHint = makeHint(u"deliverAtLoginHint"_s);
    m_atLogin->setChecked(m_login.isOn());
    m_atLogin->setEnabled(m_login.isPossible());
    m_atLogin->setToolTip(m_login.reason());
    sayAt(m_loginHint, m_login.reason(), Verdict::Neutral);
    connect(m_atLogin, &QCheckBox::toggled, this, &SettingsDialog::setDeliverAtLogin);
    auto *layout = new QVBoxLayout(group);
    layout->setSpacing(8);
    layout->addWidget(m_keep);
    layout->addWidget(m_atLogin);
    layout->addWidget(m_loginHint);
    return group;
}

void SettingsDialog::setDeliverAtLogin(bool on)
{
    const QString sentence = m_login.set(on);
    sayAt(m_loginHint, sentence, m_login.isOn() == on ? Verdict::Neutral : Verdict::Bad);
    const QSignalBlocker silent(m_atLogin);
    m_atLogin->setChecked(m_login.isOn());
}

QWidget *SettingsDialog::makeDatabase()
{
    auto *group = new QGroupBox(tr("This database"), this);
    m_size = new QSpinBox(group);
    m_size->setObjectName(u"databaseSize"_s);
    m_size->setAccessibleName(tr("Largest size of the database, in MiB"));
    m_size->setRange(smallestSize, largestSize);
    m_size->setSuffix(tr(" MiB"));
    m_size->setSingleStep(256);
    m_size->setGroupSeparatorShown(true);
    m_size->setWhatsThis(
        tr("Where the database grows beyond this, the oldest entries of the log lose their bodies "
           "first."));
    m_sizeHint = makeHint(u"databaseSizeHint"_s);
    connect(m_size, &QSpinBox::editingFinished, this, [this] {
        writeSetting(settings::databaseSizeCap, QString::number(m_size->value() * mebibyte), m_sizeHint);
    });
    m_caFile = new QLineEdit(group);
    m_caFile->setObjectName(u"caFile"_s);
    m_caFile->setAccessibleName(tr("File with certificate authorities of your own"));
    m_caFile->setPlaceholderText(tr("The system's authorities only"));
    addClearButton(*m_caFile);
    m_caFile->setWhatsThis(
        tr("A PEM file with the certificates of authorities that receivers of your own are "
           "signed by, beside the system's. The engine reads it when it starts."));
    m_caHint = makeHint(u"caFileHint"_s);
    connect(m_caFile, &QLineEdit::editingFinished, this,
        [this] { writeSetting(settings::caFile, m_caFile->text().trimmed(), m_caHint); });
    m_chooseCaFile = new QPushButton(tr("&Choose…"), group);
    m_chooseCaFile->setAutoDefault(false);
    connect(m_chooseCaFile, &QPushButton::clicked, this, &SettingsDialog::chooseCaFile);
    auto *file = new QHBoxLayout;
    file->setSpacing(8);
    file->addWidget(m_caFile, 1);
    file->addWidget(m_chooseCaFile);
    auto *form = new QFormLayout(group);
    form->setSpacing(8);
    form->addRow(tr("&Largest size"), m_size);
    form->addRow(QString(), m_sizeHint);
    form->addRow(tr("Certificate &authorities"), file);
    qobject_cast<QLabel *>(form->labelForField(file))->setBuddy(m_caFile);
    form->addRow(QString(), m_caHint);
    return group;
}

QWidget *SettingsDialog::makeAppearance()
{
    auto *group = new QGroupBox(tr("Appearance"), this);
    m_scheme = new QComboBox(group);
    m_scheme->setObjectName(u"colorScheme"_s);
    m_scheme->setAccessibleName(tr("Colours"));
    m_scheme->addItem(tr("As the system has them"), u"system"_s);
    m_scheme->addItem(tr("Light"), u"light"_s);
    m_scheme->addItem(tr("Dark"), u"dark"_s);
    m_scheme->setCurrentIndex(std::max(0, m_scheme->findData(preferences::read(preferences::colorScheme))));
    connect(m_scheme, &QComboBox::currentIndexChanged, this, [this] {
        preferences::write(preferences::colorScheme, m_scheme->currentData().toString());
        Q_EMIT appearanceChanged();
    });
    auto *form = new QFormLayout(group);
    form->addRow(tr("C&olours"), m_scheme);
    return group;
}

void SettingsDialog::readSettings()
{
    for (QWidget *control : std::initializer_list<QWidget *> {m_size, m_caFile, m_chooseCaFile})
        control->setEnabled(false);
    m_services.actions.call(
        this,
        [](Workspace &workspace) -> Result<ReadSettings> {
            auto values = workspace.settings().list();
            if (!values)
                return values.error();
            const Role &role = workspace.access().actor().role;
            return ReadSettings {std::move(*values), {role.permissions, role.name}};
        },
        [this](const Result<ReadSettings> &read) {
            if (!read) {
                sayAt(m_sizeHint, errorText(read.error()), Verdict::Bad);
                return;
            }
            showSettings(read->values);
            enableDatabase(read->allowance);
        });
}

void SettingsDialog::showSettings(const std::vector<SettingValue> &values)
{
    for (const SettingValue &value : values) {
        if (value.setting == &settings::databaseSizeCap)
            m_size->setValue(static_cast<int>(value.value.toLongLong() / mebibyte));
        if (value.setting == &settings::caFile)
            m_caFile->setText(value.value);
    }
}

void SettingsDialog::enableDatabase(const Allowance &allowance)
{
    const PermissionSet needed {Permission::Settings};
    for (QWidget *control : std::initializer_list<QWidget *> {m_size, m_caFile, m_chooseCaFile})
        allowance.enable(*control, needed, true);
    sayAt(m_caHint, allowance.refusal(needed), Verdict::Neutral);
}

void SettingsDialog::writeSetting(const Setting &setting, const QString &value, QLabel *hint)
{
    m_services.actions.call(
        this,
        [name = QString(setting.name), value](
            Workspace &workspace) { return workspace.settings().set(name, value); },
        [hint, caFile = &setting == &settings::caFile, value](const Result<SettingValue> &written) {
            if (written)
                sayAt(hint, {}, Verdict::Neutral);
            else if (caFile && written.error().code == ErrorCode::SettingInvalid)
                sayAt(hint, tr("There is no file “%1” that can be read; give its whole path.").arg(value),
                    Verdict::Bad);
            else
                sayAt(hint, errorText(written.error()), Verdict::Bad);
        });
}

void SettingsDialog::chooseCaFile()
{
    auto *dialog = new QFileDialog(
        this, tr("Choose certificate authorities"), {}, tr("Certificates (*.pem *.crt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_caFile->setText(path);
        writeSetting(settings::caFile, path, m_caHint);
    });
    dialog->open();
}

} // namespace switchhook
