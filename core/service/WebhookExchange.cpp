// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/WebhookExchange.h"

#include "core/crypto/PassphraseKey.h"
#include "core/crypto/SecretBox.h"
#include "core/service/WebhookService.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

using Json = nlohmann::ordered_json;
using Kind = ImportFault::Kind;

constexpr auto formatName = "switchhook-webhooks";
constexpr int newestVersion = 1;
constexpr qsizetype largestDocument = 64 * 1024 * 1024;

std::string toStd(const QString &text)
{
    return text.toStdString();
}

std::string toBase64(const QByteArray &bytes)
{
    return bytes.toBase64().toStdString();
}

/// A secret opens only in the entry it belongs to.
QByteArray contextOf(const QString &name, const QString &url)
{
    return "switchhook exported secret " + name.toUtf8() + '\n' + url.toUtf8();
}

Json toJson(const Webhook &webhook)
{
    Json events = Json::array();
    for (const QString &pattern : webhook.events)
        events.push_back(toStd(pattern));
    Json masked = Json::array();
    for (const QString &path : webhook.log.maskedFields)
        masked.push_back(toStd(path));
    return {{"name", toStd(webhook.name)}, {"url", toStd(webhook.url)}, {"active", webhook.active},
        {"concurrency", webhook.concurrency}, {"events", std::move(events)},
        {"keep_bodies", webhook.log.keepsBodies}, {"masked_fields", std::move(masked)},
        {"has_secret", webhook.hasSecret}};
}

Json toJson(const KeyDerivation &how)
{
    return {{"key_derivation", "scrypt"}, {"salt", toBase64(how.salt)}, {"n", how.n}, {"r", how.r}, {"p", how.p}};
}

/// Fields of one object, and the first fault among them.
class Fields
{
public:
    Fields(const Json &object, QString place) : m_object(object), m_place(std::move(place)) { }

    QString text(const char *name)
    {
        const Json *value = find(name);
        if (value && !value->is_string())
            fail(name, Kind::NotText);
        return value && value->is_string() ? QString::fromStdString(value->get_ref<const std::string &>()) : QString();
    }
    bool flag(const char *name)
    {
        const Json *value = find(name);
        if (value && !value->is_boolean())
            fail(name, Kind::NotFlag);
        return value && value->is_boolean() && value->get<bool>();
    }
    qint64 number(const char *name)
    {
        const Json *value = find(name);
        if (value && !value->is_number_integer())
            fail(name, Kind::NotNumber);
        return value && value->is_number_integer() ? value->get<qint64>() : 0;
    }
    QStringList texts(const char *name)
    {
        QStringList list;
        const Json *value = find(name);
        const auto isText = [](const Json &item) { return item.is_string(); };
        if (!value)
            return list;
        if (!value->is_array() || !std::all_of(value->begin(), value->end(), isText)) {
            fail(name, Kind::NotList);
            return list;
        }
        for (const Json &item : *value)
            list.append(QString::fromStdString(item.get_ref<const std::string &>()));
        return list;
    }
    QByteArray bytes(const char *name)
    {
        const auto decoded
            = QByteArray::fromBase64Encoding(text(name).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            fail(name, Kind::NotBase64);
        return *decoded;
    }
    [[nodiscard]] bool has(const char *name) const { return m_object.contains(name); }
    [[nodiscard]] const std::optional<ImportFault> &fault() const { return m_fault; }

private:
    const Json *find(const char *name)
    {
        const auto found = m_object.find(name);
        if (found == m_object.end())
            fail(name, Kind::Missing);
        return found == m_object.end() ? nullptr : &*found;
    }
    void fail(const char *name, Kind kind)
    {
        if (!m_fault)
            m_fault = ImportFault {kind, m_place + QLatin1StringView(name)};
    }

    const Json &m_object;
    QString m_place;
    std::optional<ImportFault> m_fault;
};

std::optional<ImportFault> faultOf(const Json &json)
{
    if (!json.is_object() || json.value("format", Json()) != formatName)
        return ImportFault {Kind::Foreign};
    Fields fields(json, {});
    const qint64 version = fields.number("version");
    if (fields.fault())
        return fields.fault();
    if (version > newestVersion)
        return ImportFault {Kind::Newer, QString::number(version)};
    if (!json.contains("webhooks"))
        return ImportFault {Kind::Missing, u"webhooks"_s};
    if (!json["webhooks"].is_array())
        return ImportFault {Kind::NotList, u"webhooks"_s};
    return {};
}

/// The key that the secrets are encrypted with.
std::optional<ImportFault> makeKey(
    const Json &secrets, const SecretBytes &passphrase, std::optional<SecretBytes> &key)
{
    if (!secrets.is_object())
        return ImportFault {Kind::NotObject, u"secrets"_s};
    Fields fields(secrets, u"secrets."_s);
    const QString method = fields.text("key_derivation");
    const KeyDerivation how {fields.bytes("salt"), fields.number("n"), fields.number("r"), fields.number("p")};
    if (fields.fault())
        return fields.fault();
    if (method == "scrypt"_L1)
        key = deriveKey(passphrase, how);
    return key ? std::nullopt : std::optional(ImportFault {Kind::UnknownEncryption});
}

std::optional<ImportFault> readEntry(
    const Json &entry, int number, const std::optional<SecretBytes> &key, ImportedWebhook &imported)
{
    const QString place = u"webhooks[%1]"_s.arg(number - 1);
    if (!entry.is_object())
        return ImportFault {Kind::NotObject, place};
    Fields fields(entry, place + u'.');
    WebhookDraft &draft = imported.draft;
    draft.name = fields.text("name");
    draft.url = fields.text("url");
    draft.active = fields.flag("active");
    draft.concurrency = static_cast<int>(std::clamp<qint64>(fields.number("concurrency"), -1, 1'000'000));
    draft.events = fields.texts("events");
    if (fields.has("keep_bodies")) // not in documents of before
        draft.log.keepsBodies = fields.flag("keep_bodies");
    if (fields.has("masked_fields"))
        draft.log.maskedFields = fields.texts("masked_fields");
    const bool hadSecret = fields.flag("has_secret");
    const QByteArray box = fields.has("secret") ? fields.bytes("secret") : QByteArray();
    if (fields.fault())
        return fields.fault();
    if (key && !box.isEmpty()) {
        draft.secret = openBox(*key, contextOf(draft.name, draft.url), box);
        if (!draft.secret)
            return ImportFault {Kind::WrongPassphrase, place, number, draft.name};
    }
    imported.lacksSecret = hadSecret && !draft.secret;
    draft.active = draft.active && !imported.lacksSecret;
    return {};
}

} // namespace

Result<QByteArray> WebhookExchange::exported(
    const std::vector<WebhookId> &ids, const std::optional<SecretBytes> &passphrase)
{
    auto all = m_webhooks.list();
    if (!all)
        return all.error();
    Json json {{"format", formatName}, {"version", newestVersion}, {"exported", toStd(toIsoText(m_clock.now()))}};
    const KeyDerivation how = KeyDerivation::fresh();
    const auto key = passphrase ? deriveKey(*passphrase, how) : std::nullopt;
    if (key)
        json["secrets"] = toJson(how);
    Json entries = Json::array();
    for (const Webhook &webhook : *all) {
        if (!ids.empty() && std::find(ids.begin(), ids.end(), webhook.id) == ids.end())
            continue;
        Json entry = toJson(webhook);
        if (key && webhook.hasSecret) {
            const auto secret = m_webhooks.revealSecret(webhook.id);
            if (!secret)
                return secret.error();
            if (*secret)
                entry["secret"] = toBase64(sealBox(*key, contextOf(webhook.name, webhook.url), **secret));
        }
        entries.push_back(std::move(entry));
    }
    if (const auto kept = m_webhooks.recordExport(static_cast<qsizetype>(entries.size()), key.has_value()); !kept)
        return kept.error();
    json["webhooks"] = std::move(entries);
    return QByteArray::fromStdString(json.dump(2, ' ', false, Json::error_handler_t::replace)) + '\n';
}

ImportReading WebhookExchange::read(QByteArrayView document, const std::optional<SecretBytes> &passphrase) const
{
    if (document.size() > largestDocument)
        return {{}, ImportFault {Kind::TooLarge}};
    const Json json = Json::parse(document.begin(), document.end(), nullptr, false);
    if (const auto fault = faultOf(json))
        return {{}, fault};
    ImportReading reading;
    reading.hasSecrets = json.contains("secrets");
    std::optional<SecretBytes> key;
    if (reading.hasSecrets && passphrase) {
        if (const auto fault = makeKey(json["secrets"], *passphrase, key))
            return {{}, fault};
    }
    for (const Json &entry : json["webhooks"]) {
        const int number = static_cast<int>(reading.webhooks.size()) + 1;
        ImportedWebhook imported;
        if (const auto fault = readEntry(entry, number, key, imported))
            return {{}, fault};
        if (const auto good = m_webhooks.check(imported.draft); !good)
            return {{}, ImportFault {Kind::Entry, {}, number, imported.draft.name, good.error()}};
        reading.webhooks.push_back(std::move(imported));
    }
    return reading;
}

Result<std::vector<WebhookId>> WebhookExchange::import(const std::vector<ImportedWebhook> &webhooks)
{
    std::vector<WebhookDraft> drafts;
    for (const ImportedWebhook &imported : webhooks)
        drafts.push_back(imported.draft);
    return m_webhooks.addAll(drafts);
}

} // namespace switchhook
