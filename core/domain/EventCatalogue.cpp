// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/EventCatalogue.h"

#include <QFile>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

// Q_INIT_RESOURCE wants to stand outside every namespace.
static void initCatalogueResource()
{
    Q_INIT_RESOURCE(events);
}

namespace switchhook {

using Json = nlohmann::ordered_json; // keeps the order of the sample's keys

namespace {

const QString configuration = u"Configuration"_s;

bool isIdentifier(QStringView text)
{
    const auto isLower = [](QChar c) { return c >= u'a' && c <= u'z'; };
    return !text.isEmpty() && isLower(text.front()) && std::all_of(text.begin(), text.end(), [&](QChar c) {
        return isLower(c) || (c >= u'0' && c <= u'9') || c == u'_';
    });
}

} // namespace

/// Reads the file's tree; after the first fault, every further step does nothing.
class CatalogueReader
{
public:
    Result<EventCatalogue> read(QByteArrayView json)
    {
        const Json root = Json::parse(json.begin(), json.end(), nullptr, false);
        if (root.is_discarded())
            fail(u"the file"_s, u"is not JSON"_s);
        else
            readCategories(root);
        if (m_fault)
            return *m_fault;
        return std::move(m_catalogue);
    }

private:
    void fail(const QString &place, const QString &problem)
    {
        if (!m_fault)
            m_fault = Error{ErrorCode::CatalogueInvalid, {place, problem}};
    }

    void readCategories(const Json &root)
    {
        const Json *list = field(root, u"the file"_s, "categories");
        if (!list || !checkFields(root, u"the file"_s, {"categories"}) || !isArray(*list, u"categories"_s))
            return;
        for (size_t i = 0; i < list->size() && !m_fault; ++i)
            readCategory(list->at(i), u"categories[%1]"_s.arg(i));
    }

    void readCategory(const Json &category, const QString &place)
    {
        const QString name = text(category, place, "name");
        const Json *list = field(category, place, "events");
        if (m_fault || !checkFields(category, place, {"name", "events"})
            || !isArray(*list, place + u".events"_s))
            return;
        if (m_catalogue.m_categories.contains(name))
            return fail(place, u"repeats a category"_s);
        m_catalogue.m_categories.append(name);
        for (size_t i = 0; i < list->size() && !m_fault; ++i)
            readEvent(list->at(i), u"%1.events[%2]"_s.arg(place).arg(i));
    }

    void readEvent(const Json &event, const QString &place)
    {
        EventType type;
        type.name = text(event, place, "name");
        type.title = text(event, place, "title");
        type.description = text(event, place, "description");
        const Json *sample = field(event, place, "sample");
        if (m_fault || !checkFields(event, place, {"name", "title", "description", "sample", "provisioning"}))
            return;
        if (!sample->is_structured())
            return fail(place + u".sample"_s, u"is neither an object nor a list"_s);
        type.sample = QByteArray::fromStdString(sample->dump());
        type.category = m_catalogue.m_categories.back();
        type.provisioning = flag(event, place, "provisioning", type.category == configuration);
        splitName(type, place);
        add(std::move(type), place);
    }

    void splitName(EventType &type, const QString &place)
    {
        const qsizetype dot = type.name.indexOf(u'.');
        type.entity = type.name.left(std::max(dot, qsizetype(0)));
        type.action = type.name.mid(dot + 1);
        if (!isIdentifier(type.entity) || !isIdentifier(type.action))
            fail(place + u".name"_s, u"is not of the form entity.action"_s);
    }

    void add(EventType &&type, const QString &place)
    {
        if (m_catalogue.m_positions.contains(type.name))
            return fail(place, u"repeats an event"_s);
        m_catalogue.add(std::move(type));
    }

    const Json *field(const Json &object, const QString &place, const char *name)
    {
        const auto found = object.is_object() ? object.find(name) : object.end();
        if (found != object.end())
            return &*found;
        fail(place, u"has no \"%1\""_s.arg(QLatin1StringView(name)));
        return nullptr;
    }

    QString text(const Json &object, const QString &place, const char *name)
    {
        const Json *value = field(object, place, name);
        const auto *string = value ? value->get_ptr<const std::string *>() : nullptr;
        if (!string || string->empty()) {
            fail(u"%1.%2"_s.arg(place, QLatin1StringView(name)), u"is not a text"_s);
            return {};
        }
        return QString::fromStdString(*string);
    }

    bool flag(const Json &object, const QString &place, const char *name, bool otherwise)
    {
        const auto found = object.find(name);
        if (found == object.end())
            return otherwise;
        if (!found->is_boolean())
            fail(u"%1.%2"_s.arg(place, QLatin1StringView(name)), u"is neither true nor false"_s);
        return found->is_boolean() && found->get<bool>();
    }

    bool isArray(const Json &value, const QString &place)
    {
        if (!value.is_array())
            fail(place, u"is not a list"_s);
        return value.is_array();
    }

    bool checkFields(const Json &object, const QString &place, std::initializer_list<std::string_view> known)
    {
        for (const auto &item : object.items()) {
            if (std::find(known.begin(), known.end(), item.key()) == known.end())
                fail(place, u"has an unknown field \"%1\""_s.arg(QString::fromStdString(item.key())));
        }
        return !m_fault;
    }

    EventCatalogue m_catalogue;
    std::optional<Error> m_fault;
};

Result<EventCatalogue> EventCatalogue::load(QByteArrayView json)
{
    return CatalogueReader().read(json);
}

namespace {

EventCatalogue loadResource(const QString &name)
{
    initCatalogueResource();
    QFile file(u":/switchhook/events/"_s + name);
    const bool opened = file.open(QIODevice::ReadOnly);
    auto catalogue = EventCatalogue::load(opened ? file.readAll() : QByteArray());
    if (!catalogue) // a build gone wrong, which tst_eventcatalogue would have told
        qFatal("The built-in event catalogue is not usable: %s",
            qPrintable(catalogue.error().arguments.join(u' ')));
    return *std::move(catalogue);
}

} // namespace

EventCatalogue EventCatalogue::builtIn()
{
    return loadResource(u"catalogue.json"_s);
}

EventCatalogue EventCatalogue::forPlatform() const
{
    static const EventCatalogue own = loadResource(u"platform.json"_s);
    EventCatalogue platform;
    for (const EventType &type : m_events) {
        if (type.provisioning)
            platform.add(type);
    }
    for (const EventType &type : own.m_events)
        platform.add(type);
    if (const EventType *test = find(QString(testEventName)))
        platform.add(*test);
    return platform;
}

EventCatalogue EventCatalogue::with(const std::vector<EventType> &more) const
{
    std::vector<EventType> all = m_events;
    for (const EventType &type : more) {
        if (std::ranges::find(all, type.name, &EventType::name) != all.end())
            continue;
        const auto behind = [&](auto belongs) { return std::find_if(all.rbegin(), all.rend(), belongs).base(); };
        auto place = behind([&](const EventType &other) { return other.entity == type.entity; });
        if (place == all.begin())
            place = behind([&](const EventType &other) { return other.category == type.category; });
        all.insert(place == all.begin() ? all.end() : place, type);
    }
    EventCatalogue catalogue;
    for (EventType &type : all)
        catalogue.add(std::move(type));
    return catalogue;
}

void EventCatalogue::add(EventType type)
{
    if (!m_categories.contains(type.category))
        m_categories.append(type.category);
    if (type.name != testEventName) {
        if (const QString all = type.entity + ".*"_L1; !m_patterns.contains(all))
            m_patterns << all;
        m_patterns << type.name;
    }
    m_positions.insert(type.name, m_events.size());
    m_events.push_back(std::move(type));
}

bool isProgramsEvent(QStringView name)
{
    constexpr std::array names {testEventName, "tenant.created"_L1, "tenant.updated"_L1, "tenant.deleted"_L1};
    return std::ranges::any_of(names, [name](QLatin1StringView known) { return known == name; });
}

bool isProgramsEntity(QStringView entity)
{
    return entity == "webhook"_L1 || entity == "tenant"_L1;
}

const EventType *EventCatalogue::find(const QString &name) const
{
    const auto found = m_positions.constFind(name);
    return found == m_positions.cend() ? nullptr : &m_events[*found];
}

} // namespace switchhook
