// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Input.h"
#include "app/ctl/Json.h"
#include "app/ctl/Options.h"
#include "app/ctl/SecretInput.h"
#include "app/ctl/Session.h"
#include "app/ctl/Verb.h"
#include "core/base/Paths.h"
#include "core/crypto/Signer.h"
#include "core/receiver/SignatureDoctor.h"
#include "core/text/SignatureDoctorText.h"

#include <QFile>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestBody = 256 * 1024 * 1024; // far above what is ever sent

struct VerifyOptions
{
    std::string timestamp;
    std::string signature;
    SecretInput secret;
};

/// The other webhooks' secrets, where there is a database to ask; without one, none: nothing is made here.
std::vector<NamedSecret> otherSecrets(Session &session)
{
    const QString &asked = session.database();
    const QString name = asked.isEmpty() ? defaultDatabasePath() : asked;
    if (!name.contains("://"_L1) && !QFile::exists(name))
        return {};
    const auto workspace = session.workspace();
    if (!workspace)
        return {};
    auto secrets = (*workspace)->webhooks().namedSecrets();
    return secrets ? std::move(*secrets) : std::vector<NamedSecret>();
}

Json objectFor(const SignatureDiagnosis &diagnosis)
{
    Json mistakes = Json::array();
    for (const SignatureMistake mistake : diagnosis.mistakes)
        mistakes.push_back(mistakeCode(mistake).data());
    return {{"signature", "invalid"}, {"mistakes", mistakes}, {"explanation", toJson(diagnosisText(diagnosis))}};
}

Result<Exit> verify(const VerifyOptions &options, Session &session)
{
    auto secret = options.secret.read(session.io().in);
    if (!secret)
        return secret.error();
    const QByteArray body = readUpTo(session.io().in, largestBody);
    if (verifySignature(**secret, options.timestamp, body, options.signature)) {
        session.out().object({{"signature", "valid"}});
        session.out().line(u"The signature is valid."_s);
        return Exit::Done;
    }
    SignatureQuestion question {std::move(*secret), QByteArray::fromStdString(options.timestamp), body,
        QByteArray::fromStdString(options.signature)};
    const SignatureDiagnosis diagnosis
        = diagnoseSignature(std::move(question), [&session] { return otherSecrets(session); });
    session.out().object(objectFor(diagnosis));
    session.out().line(u"The signature is not valid for this body, timestamp and secret."_s);
    session.out().line(diagnosisText(diagnosis));
    return Exit::No;
}

Action declareVerify(CLI::App &app)
{
    const auto options = std::make_shared<VerifyOptions>();
    app.add_option("--timestamp", options->timestamp, "The text of X-Webhook-Timestamp")
        ->required()
        ->type_name("T");
    app.add_option("--signature", options->signature, "The text of X-Webhook-Signature")
        ->required()
        ->type_name("S");
    options->secret.declare(app);
    app.callback([options] {
        if (!options->secret.isGiven())
            refuseUsage("--secret-file or --secret-env is required");
        if (options->secret.takesStdin())
            refuseUsage("stdin is the body here: give the secret in a file or an environment variable");
    });
    return [options](Session &session) { return verify(*options, session); };
}

constexpr Verb verbs[] = {
    {"verify", "Check a signature, and find out what is wrong with it: the request's body, byte for byte, on stdin", &declareVerify},
};

} // namespace

std::span<const Verb> verifyVerbs()
{
    return verbs;
}

} // namespace switchhook
