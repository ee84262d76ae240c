// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/Pages.h"

#include "core/delivery/RequestBuilder.h"
#include "core/domain/EventCatalogue.h"
#include "core/domain/Outcome.h"
#include "core/domain/Permission.h"
#include "core/domain/Setting.h"
#include "core/text/DeliveryText.h"
#include "core/text/PermissionText.h"
#include "core/text/VerificationCode.h"

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

constexpr auto mark = "<!-- Made by scripts/update-reference from the data of the program; changes belong there. -->\n\n";

QString code(const QString &text)
{
    return u'`' + QString(text).replace(u'|', "\\|"_L1) + u'`';
}

QString row(const QStringList &cells)
{
    return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
}

QString tableHead(const QStringList &names)
{
    return row(names) + u'|' + QString(u"---|"_s).repeated(names.size()) + u'\n';
}

QString entries(const std::vector<OptionEntry> &all)
{
    QString text;
    for (const OptionEntry &entry : all) {
        const QString value = entry.value.isEmpty() ? QString() : u' ' + entry.value;
        text += u"- %1%2 – %3\n"_s.arg(code(entry.names.join(u", "_s) + value),
            entry.required && !entry.value.isEmpty() ? u" (required)"_s : QString(), QString(entry.description).replace(u'<', "&lt;"_L1));
    }
    return text;
}

QString commands(const VerbPage &program)
{
    QString text = u"## Commands\n\nBefore or after every verb:\n\n"_s + entries(program.options) + u'\n';
    for (const VerbPage *page : flattened(program)) {
        if (page->path.isEmpty() || !page->runs)
            continue;
        auto own = page->options;
        std::erase_if(own, [](const OptionEntry &option) { return option.names.contains(u"--help"_s); });
        text += u"### %1\n\n%2.\n\n    %3 %4\n\n"_s.arg(page->path.join(u' '), page->summary, page->name(), page->synopsis());
        if (const QString listed = entries(page->places) + entries(own); !listed.isEmpty())
            text += listed + u'\n';
    }
    text += u"Exit codes: 0 done; 1 done, and the answer is no; 2 wrong usage or input; 3 not permitted; 4 the database is not usable.\n\n"_s;
    return text;
}

QString settingsTable()
{
    QString text = u"## Settings of a database\n\n`switchhookctl setting set NAME VALUE`; an empty value restores the default.\n\n"_s
        + tableHead({u"Name"_s, u"Takes"_s, u"Default"_s});
    for (const Setting *setting : settings::all) {
        const QString type = setting->type == Setting::Type::Bytes ? u"a number of bytes"_s : u"a file's path"_s;
        text += row({code(setting->name), type, setting->defaultValue.isEmpty() ? u"none"_s : code(setting->defaultValue)});
    }
    return text + u'\n';
}

QString outcomes()
{
    QString text = u"## Outcomes\n\nWhat happened and what to do: [outcomes.md](outcomes.md).\n\n"_s
        + tableHead({u"Code"_s, u"In tables"_s, u"Counts as a failure"_s});
    for (int i = 0; i < outcomeCount; ++i) {
        const auto outcome = static_cast<Outcome>(i);
        text += row({code(outcomeCode(outcome)), outcomeTitle(outcome), isFailure(outcome) ? u"yes"_s : u"no"_s});
    }
    return text + u'\n';
}

QString permissions()
{
    QString text = u"## Permissions\n\nWhat a role can allow. The roles, and every call: [permissions.md](permissions.md).\n\n"_s
        + tableHead({u"Permission"_s, u"In the window"_s, u"Allows"_s});
    for (int i = 0; i < permissionCount; ++i) {
        const auto permission = static_cast<Permission>(i);
        text += row({code(permissionCode(permission)), permissionTitle(permission), permissionSentence(permission)});
    }
    return text + u'\n';
}

QString eventList()
{
    const auto catalogue = EventCatalogue::builtIn();
    QString text = u"## Events\n\nA webhook subscribes to names, to `entity.*`, or to `*`. `webhook.test` goes to one webhook when it is tested.\n"_s;
    for (const QString &category : catalogue.categories()) {
        text += u"\n### %1\n\n"_s.arg(category);
        for (const EventType &type : catalogue.events()) {
            if (type.category == category)
                text += u"- `%1` – %2 `data`, as it might be: `%3`\n"_s.arg(type.name, type.description, QString::fromUtf8(type.sample));
        }
    }
    return text + u'\n';
}

QString headers()
{
    OutgoingEvent outgoing;
    outgoing.eventName = u"contact.created"_s;
    outgoing.event = EventId(1);
    outgoing.body = "{}";
    outgoing.url = u"https://example.com/"_s;
    outgoing.secret = SecretBytes("secret");
    const QHash<QByteArray, QString> meanings {
        {"Content-Type", u"always `application/json`"_s},
        {"User-Agent", u"the program and its version"_s},
        {"X-Webhook-Event", u"the event's name"_s},
        {"X-Webhook-Id", u"the event's id, the same in every attempt: drop duplicates by it"_s},
        {"X-Webhook-Timestamp", u"when this attempt was made, in Unix seconds; it is what is signed"_s},
        {"X-Webhook-Signature", u"hex HMAC-SHA256 over timestamp, a dot and the raw body; only where the webhook has a secret"_s},
    };
    QString text = u"## Headers of a delivery\n\n"_s + tableHead({u"Header"_s, u"What it holds"_s});
    for (const auto &[name, value] : buildRequest(outgoing, Timestamp()).headers) {
        if (!meanings.contains(name))
            qFatal("The reference does not say what the header %s holds.", name.constData());
        text += row({code(QString::fromLatin1(name)), meanings.value(name)});
    }
    return text + u"\nThe body: `{\"event\":\"contact.created\",\"timestamp\":1710700000,\"data\":{…}}`; its timestamp is the event's.\n"_s;
}

QString verifying()
{
    QString text = QLatin1StringView(mark) + uR"(# Verifying signatures

Where a webhook has a secret, each request carries `X-Webhook-Signature`: the HMAC-SHA256, in lower-case hex, of
`X-Webhook-Timestamp`, a dot, and the raw body, with the secret as the key. The receiver computes the same and compares.
“Verify code” in the delivery log copies the same code with the webhook's own name in it.

The usual mistakes, each of which the signature doctor (Receiver page, or `switchhookctl verify`) names when it sees it:

- The body was parsed and written again before it was hashed. Key order, blanks and escapes change: hash the bytes that came.
- A framework has read the body already. Take the raw body first, or have it kept.
- The timestamp is left out, or the body's own `timestamp` was used. It is the header's: the two differ in a resend.
- The secret was read with the line end of its file, or is another webhook's.
- The result is compared in base64, in upper case, or with `==`. Compare hex in constant time.
- The secret was decoded from hex or base64 first. It is taken as the text that it is, in UTF-8.

An old timestamp with a right signature may be a replay: a receiver that cares refuses one that is older than five minutes,
and drops an `X-Webhook-Id` that it knows.
)"_s;
    for (const VerificationLanguage &language : verificationLanguages) {
        const QString fence = language.code == "node"_L1 ? u"js"_s : language.code;
        text += u"\n## %1\n\n```%2\n%3```\n"_s.arg(language.title, fence, verificationCode(language.code, u"WEBHOOK_SECRET"_s));
    }
    return text;
}

} // namespace

Pages referencePages(const VerbPage &program)
{
    return {{u"reference.md"_s,
                QLatin1StringView(mark) + u"# Reference\n\n"_s + commands(program) + settingsTable() + outcomes() + permissions() + eventList() + headers()},
        {u"verifying.md"_s, verifying()}};
}

} // namespace switchhook
