// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/base/SecretBytes.h"

#include <optional>
#include <string>

namespace CLI {
class App;
class Option;
} // namespace CLI
class QIODevice;

namespace switchhook {

/// The secret in a file, or on `in` where the path is "-", without the line end at its end. SecretFileUnreadable.
Result<SecretBytes> readSecretFile(const std::string &path, QIODevice &in);

/// The ways a secret comes in, none of which shows it to other users of the machine: a file, stdin, or an
/// environment variable; or it is made.
class SecretInput
{
public:
    /// Adds --secret-file and --secret-env.
    void declare(CLI::App &app);
    /// And --generate-secret.
    void declareGenerate(CLI::App &app);
    /// At most one way may be used, and none beside `other`.
    void exclude(CLI::Option *other);

    [[nodiscard]] bool isGiven() const { return !m_file.empty() || !m_variable.empty() || m_generate; }
    [[nodiscard]] bool isGenerated() const { return m_generate; }
    [[nodiscard]] bool takesStdin() const { return m_file == "-"; }

    /// Nothing where none is given. One line end at the end of a file (or of stdin) is not part of the
    /// secret. SecretFileUnreadable, SecretVariableUnset, SecretEmpty.
    Result<std::optional<SecretBytes>> read(QIODevice &in) const;

private:
    Result<SecretBytes> readGiven(QIODevice &in) const;

    std::string m_file;
    std::string m_variable;
    bool m_generate = false;
    CLI::Option *m_fileOption = nullptr;
    CLI::Option *m_variableOption = nullptr;
    CLI::Option *m_generateOption = nullptr;
};

} // namespace switchhook
