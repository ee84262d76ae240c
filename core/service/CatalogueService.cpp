// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/CatalogueService.h"

#include "core/delivery/TenantCatalogues.h"
#include "core/domain/EventData.h"
#include "core/service/AccessPolicy.h"
#include "core/storage/CatalogueRepository.h"
#include "core/storage/IdSequence.h"
#include "core/storage/Transaction.h"

#include <algorithm>
#include <map>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostAdditions = 1000; // of one file
constexpr qsizetype longestTitle = 200;

Error invalid(const QString &place, const QString &problem)
{
    return {ErrorCode::CatalogueInvalid, {place, problem}};
}

/// "categories[0].events[2].name" as a JSON pointer.
QString toPointer(QString place)
{
    if (!place.startsWith("categories"_L1))
        return place;
    place.replace(u'[', u'/').remove(u']').replace(u'.', u'/');
    return u'/' + place;
}

QString lineOf(const QByteArray &json, qsizetype offset)
{
    const QByteArray before = json.first(std::min(offset, json.size()));
    return u"line %1, column %2"_s.arg(before.count('\n') + 1).arg(before.size() - before.lastIndexOf('\n'));
}

/// That it is JSON at all, with the line where it is not.
Result<void> checkJson(const QByteArray &json)
{
    const auto checked = checkEventData(json);
    if (checked)
        return {};
    const Error &error = checked.error();
    const bool hasPlace = error.code == ErrorCode::DataNotJson || error.code == ErrorCode::DataNotUtf8;
    if (!hasPlace)
        return error;
    return invalid(lineOf(json, error.arguments.first().toLongLong()),
        error.code == ErrorCode::DataNotJson ? u"is not valid JSON"_s : u"is not UTF-8"_s);
}

bool isShownText(const QString &text)
{
    return text.size() <= longestTitle && std::ranges::none_of(text, [](QChar c) { return c.category() == QChar::Other_Control; });
}

} // namespace

Result<EventCatalogue> CatalogueService::events()
{
    const auto tenant = m_access.enter(ServiceCall::CatalogueEvents);
    if (!tenant)
        return tenant.error();
    m_catalogues.forget(); // whoever asks wants to know what there is now
    return m_catalogues.of(*tenant);
}

Result<TenantId> CatalogueService::enter(ServiceCall own, ServiceCall all, Whose whose)
{
    if (whose == Whose::Tenant)
        return m_access.enter(own);
    if (const auto allowed = m_access.enter(all); !allowed)
        return allowed.error();
    return platformTenant;
}

Result<std::vector<EventType>> CatalogueService::import(const QByteArray &json, Whose whose)
{
    const auto tenant = enter(ServiceCall::CatalogueImport, ServiceCall::CatalogueImportForAll, whose);
    if (!tenant)
        return tenant.error();
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    auto types = read(json, *tenant);
    if (!types)
        return types;
    auto ids = takeIds(m_database, m_clock.now(), std::ssize(*types));
    if (!ids)
        return ids.error();
    for (const EventType &type : *types) {
        if (const auto put = CatalogueRepository(m_database).put(*tenant, type, ids->take<EventId>().value()); !put)
            return put.error();
        if (const auto kept = m_access.record("event.added"_L1, {type.name, type.title, *tenant == platformTenant ? std::nullopt : std::optional(*tenant)}); !kept)
            return kept.error();
    }
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    m_catalogues.forget();
    return types;
}

Result<std::vector<EventType>> CatalogueService::read(const QByteArray &json, TenantId tenant)
{
    if (const auto isJson = checkJson(json); !isJson)
        return isJson.error();
    const auto given = EventCatalogue::load(json);
    if (!given)
        return invalid(toPointer(given.error().arguments.value(0)), given.error().arguments.value(1));
    if (given->events().empty() || given->events().size() > mostAdditions)
        return invalid(u"/categories"_s, u"has %1 events; 1 to %2 can be added at once"_s.arg(given->events().size()).arg(mostAdditions));
    if (const auto fits = check(*given, tenant); !fits)
        return fits.error();
    return given->events();
}

// Each against what is built in, what is there for all tenants, and what other tenants have.
Result<void> CatalogueService::check(const EventCatalogue &given, TenantId tenant)
{
    const EventCatalogue &builtIn = m_catalogues.builtIn();
    const auto additions = CatalogueRepository(m_database).list();
    if (!additions)
        return additions.error();
    QStringList categories = builtIn.categories();
    categories.removeAll(builtIn.find(QString(testEventName))->category);
    std::map<QString, QString> categoryOf; // of each entity
    for (const EventType &type : builtIn.events())
        categoryOf.emplace(type.entity, type.category);
    for (const auto &addition : *additions) {
        if (addition.tenant == platformTenant || addition.tenant == tenant)
            categoryOf.emplace(addition.type.entity, addition.type.category);
    }
    std::map<QString, int> placeIn; // how many of a category came before
    for (const EventType &type : given.events()) {
        const qsizetype category = given.categories().indexOf(type.category);
        const QString place = u"/categories/%1/events/%2"_s.arg(category).arg(placeIn[type.category]++);
        if (!categories.contains(type.category))
            return invalid(u"/categories/%1/name"_s.arg(category), u"is none of %1"_s.arg(categories.join(u", "_s)));
        if (isProgramsEntity(type.entity))
            return invalid(place + u"/name"_s, u"is kept for the program's own events"_s);
        if (builtIn.find(type.name))
            return invalid(place + u"/name"_s, u"names an event that is built in: %1"_s.arg(type.name));
        const auto [known, isNew] = categoryOf.emplace(type.entity, type.category);
        if (!isNew && known->second != type.category)
            return invalid(place + u"/name"_s, u"belongs to the category %1, as all of %2"_s.arg(known->second, type.entity));
        if (!isShownText(type.title) || !isShownText(type.name))
            return invalid(place, u"has a name or title that is longer than %1 or has control characters"_s.arg(longestTitle));
        const auto taken = std::ranges::find_if(*additions, [&](const auto &addition) {
            const bool other = addition.tenant != tenant && (tenant == platformTenant || addition.tenant == platformTenant);
            return other && addition.type.name == type.name;
        });
        if (taken != additions->end())
            return invalid(place + u"/name"_s, tenant == platformTenant ? u"was added for one tenant already: %1"_s.arg(type.name)
                                                                        : u"was added for all tenants already: %1"_s.arg(type.name));
    }
    return {};
}

Result<void> CatalogueService::remove(const QString &name, Whose whose)
{
    const auto tenant = enter(ServiceCall::CatalogueRemove, ServiceCall::CatalogueRemoveForAll, whose);
    if (!tenant)
        return tenant.error();
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto removed = CatalogueRepository(m_database).remove(*tenant, name);
    if (!removed)
        return removed.error();
    if (!*removed)
        return Error {ErrorCode::EventNotAdded, {name}};
    if (const auto unused = checkUnused(*tenant, name); !unused)
        return unused;
    if (const auto kept = m_access.record("event.removed"_L1, {name, name, *tenant == platformTenant ? std::nullopt : std::optional(*tenant)}); !kept)
        return kept;
    if (const auto committed = transaction->commit(); !committed)
        return committed;
    m_catalogues.forget();
    return {};
}

// After the removal, within its transaction: `entity.*` counts where nothing of the entity is left for it.
Result<void> CatalogueService::checkUnused(TenantId tenant, const QString &name)
{
    CatalogueRepository repository(m_database);
    const auto left = repository.list(tenant);
    if (!left)
        return left.error();
    const QString entity = name.section(u'.', 0, 0);
    const auto isOfIt = [&](const EventType &type) { return type.entity == entity; };
    const bool entityLeft = std::ranges::any_of(m_catalogues.builtIn().events(), isOfIt)
        || std::ranges::any_of(*left, [&](const auto &addition) { return isOfIt(addition.type); });
    const auto use = repository.uses(tenant, name, entityLeft ? name : entity + u".*"_s);
    if (!use)
        return use.error();
    if (use->subscriptions > 0 || use->events > 0)
        return Error {ErrorCode::EventInUse, {name, QString::number(use->subscriptions), QString::number(use->events)}};
    return {};
}

} // namespace switchhook
