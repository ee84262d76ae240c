// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/ImportText.h"

#include "core/text/ErrorText.h"
#include "core/text/ForeignText.h"

#include <QCoreApplication>

namespace switchhook {

namespace {

/// Their context for translators.
struct ImportText
{
    Q_DECLARE_TR_FUNCTIONS(ImportText)
};

constexpr qsizetype nameInSentence = 60;

} // namespace

QString importFaultText(const ImportFault &fault)
{
    using Kind = ImportFault::Kind;
    const QString name = foreignText(fault.name, nameInSentence);
    switch (fault.kind) {
    case Kind::Foreign:
        return ImportText::tr("This is no file that webhooks were exported to.");
    case Kind::Newer:
        return ImportText::tr("The file is of a newer Switchhook (version %1 of its form); install the newer version.")
            .arg(fault.place);
    case Kind::TooLarge:
        return ImportText::tr("The file is larger than 64 MiB.");
    case Kind::Missing:
        return ImportText::tr("The file is incomplete: “%1” is missing.").arg(fault.place);
    case Kind::NotText:
        return ImportText::tr("The file is damaged: “%1” must be a text.").arg(fault.place);
    case Kind::NotFlag:
        return ImportText::tr("The file is damaged: “%1” must be true or false.").arg(fault.place);
    case Kind::NotNumber:
        return ImportText::tr("The file is damaged: “%1” must be a whole number.").arg(fault.place);
    case Kind::NotList:
        return ImportText::tr("The file is damaged: “%1” must be a list.").arg(fault.place);
    case Kind::NotObject:
        return ImportText::tr("The file is damaged: “%1” must be an object.").arg(fault.place);
    case Kind::NotBase64:
        return ImportText::tr("The file is damaged: “%1” must be base64.").arg(fault.place);
    case Kind::UnknownEncryption:
        return ImportText::tr("The secrets in the file are encrypted in a way that is not known.");
    case Kind::Entry:
        return ImportText::tr("Webhook %1 (“%2”) is refused: %3").arg(QString::number(fault.number), name,
            errorText(fault.error));
    case Kind::WrongPassphrase:
        return ImportText::tr("The secret of webhook %1 (“%2”) does not open: the passphrase is another one, or the "
                              "file was changed.")
            .arg(QString::number(fault.number), name);
    }
    return {};
}

} // namespace switchhook
