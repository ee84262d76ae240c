// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/SecretInput.h"

#include "app/ctl/Input.h"
#include "app/ctl/Options.h"
#include "core/crypto/Token.h"

#include <QFile>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestSecret = 64 * 1024;

SecretBytes withoutLineEnd(QByteArray bytes)
{
    if (bytes.endsWith('\n'))
        bytes.chop(bytes.endsWith("\r\n") ? 2 : 1);
    return SecretBytes::takeFrom(bytes);
}

Result<SecretBytes> readDevice(QIODevice &device, const QString &name)
{
    QByteArray bytes = readUpTo(device, largestSecret + 1);
    if (bytes.size() > largestSecret)
        return Error{ErrorCode::SecretFileUnreadable, {name, u"it holds more than 64 KiB"_s}};
    return withoutLineEnd(std::move(bytes));
}

Result<SecretBytes> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error{ErrorCode::SecretFileUnreadable, {path, file.errorString()}};
    return readDevice(file, path);
}

Result<SecretBytes> readVariable(const std::string &name)
{
    if (!qEnvironmentVariableIsSet(name.c_str()))
        return Error{ErrorCode::SecretVariableUnset, {toText(name)}};
    QByteArray bytes = qgetenv(name.c_str());
    return SecretBytes::takeFrom(bytes);
}

} // namespace

Result<SecretBytes> readSecretFile(const std::string &path, QIODevice &in)
{
    return path == "-" ? readDevice(in, u"stdin"_s) : readFile(toText(path));
}

void SecretInput::declare(CLI::App &app)
{
    m_fileOption
        = app.add_option("--secret-file", m_file,
                 "File with the shared secret, or - for stdin; one line end at its end is not part of it")
              ->type_name("FILE");
    m_variableOption
        = app.add_option("--secret-env", m_variable, "Environment variable that holds the secret")
              ->type_name("NAME")
              ->excludes(m_fileOption);
    app.add_option_function<std::string>("--secret",
           [](const std::string &) {
               refuseUsage("a secret in the arguments is for all users of this machine to read: "
                           "give it with --secret-file or --secret-env");
           })
        ->group(""); // not shown in the help
}

void SecretInput::declareGenerate(CLI::App &app)
{
    m_generateOption = app.add_flag("--generate-secret", m_generate, "Make a secret and show it, this once")
                           ->excludes(m_fileOption)
                           ->excludes(m_variableOption);
}

void SecretInput::exclude(CLI::Option *other)
{
    for (CLI::Option *option : {m_fileOption, m_variableOption, m_generateOption}) {
        if (option)
            option->excludes(other);
    }
}

Result<std::optional<SecretBytes>> SecretInput::read(QIODevice &in) const
{
    if (!isGiven())
        return std::optional<SecretBytes>();
    auto secret = readGiven(in);
    if (!secret)
        return secret.error();
    if (secret->isEmpty())
        return Error{ErrorCode::SecretEmpty};
    return std::optional<SecretBytes>(std::move(secret).value());
}

Result<SecretBytes> SecretInput::readGiven(QIODevice &in) const
{
    if (m_generate)
        return generateSecret();
    if (!m_variable.empty())
        return readVariable(m_variable);
    return readSecretFile(m_file, in);
}

} // namespace switchhook
