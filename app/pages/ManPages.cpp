// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/Pages.h"

#include "app/desktop/DesktopOptions.h"
#include "core/base/Version.h"

#include <QRegularExpression>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

/// As it is to be read: nothing in it is taken for a macro.
QString escaped(QString text)
{
    text.replace(u'\\', "\\e"_L1).replace(u'-', "\\-"_L1).replace(u"“"_s, "\\(lq"_L1).replace(u"”"_s, "\\(rq"_L1);
    text.replace(u"…"_s, "\\&..."_L1).replace(u"–"_s, "\\(en"_L1).replace(u'"', "\\(dq"_L1).replace(u'`', "\\(oq"_L1);
    if (text.startsWith(u'.') || text.startsWith(u'\''))
        text.prepend("\\&"_L1);
    return text;
}

/// A paragraph, each sentence on a line of its own as mdoc wants it, and none too long.
QString paragraph(const QString &text)
{
    constexpr qsizetype widest = 76;
    QString lines;
    static const QRegularExpression end(u"(?<=[.]) (?=[A-Z])"_s);
    for (const QString &sentence : text.split(end)) {
        QString line;
        for (const QString &word : sentence.split(u' ')) {
            if (!line.isEmpty() && line.size() + word.size() > widest) {
                lines += escaped(line) + u'\n';
                line.clear();
            }
            line += (line.isEmpty() ? QString() : u" "_s) + word;
        }
        lines += escaped(line) + u'\n';
    }
    return lines;
}

/// mdoc puts the first hyphen itself.
QString flag(const QString &name)
{
    return u"Fl "_s + escaped(name.sliced(1));
}

QString pageName(const VerbPage &page)
{
    return (QStringList {u"switchhookctl"_s} + page.path).join(u'-');
}

QString head(const QString &name, const QString &summary, const QString &date)
{
    return u".\\\" Made from the program's own options; changes belong there.\n"
           ".Dd %1\n.Dt %2 1\n.Os Switchhook %3\n.Sh NAME\n.Nm %4\n.Nd %5\n"_s.arg(
               date, name.toUpper(), QString::fromLatin1(versionString), escaped(name), escaped(summary));
}

QString items(const std::vector<OptionEntry> &entries)
{
    QString text = u".Bl -tag -width Ds\n"_s;
    for (const OptionEntry &entry : entries) {
        QStringList names;
        for (const QString &name : entry.names)
            names << (name.startsWith(u'-') ? flag(name) : u"Ar "_s + escaped(name));
        text += u".It %1%2\n"_s.arg(names.join(u" , "_s), entry.value.isEmpty() ? QString() : u" Ar "_s + escaped(entry.value));
        text += paragraph(entry.description + (entry.required && !entry.value.isEmpty() ? u" (required)"_s : QString()) + u'.');
    }
    return text + u".El\n"_s;
}

QString synopsis(const VerbPage &page)
{
    QString text = u".Sh SYNOPSIS\n.Nm "_s + escaped(page.name()) + u'\n';
    const auto add = [&text](const QString &words, bool required) {
        text += (required ? u"."_s : u".Op "_s) + words + u'\n';
    };
    for (const OptionEntry &option : page.options)
        add(flag(option.names.back()) + (option.value.isEmpty() ? QString() : u" Ar "_s + escaped(option.value)), option.required);
    for (const OptionEntry &place : page.places)
        add(u"Ar "_s + escaped(place.names.front()) + (place.repeats ? u" ..."_s : QString()), place.required);
    if (!page.verbs.empty())
        add(u"Ar VERB"_s, !page.runs);
    return text;
}

QString verbList(const VerbPage &page)
{
    QString text = u".Bl -tag -width Ds\n"_s;
    for (const VerbPage *verb : flattened(page)) {
        if (verb == &page || !verb->runs)
            continue;
        text += u".It Nm "_s + escaped(verb->path.join(u' ')) + u'\n' + paragraph(verb->summary + u'.');
    }
    return text + u".El\n"_s;
}

const char *const ending = R"(.Sh ENVIRONMENT
.Bl -tag -width Ds
.It Ev SWITCHHOOK_DATABASE
The database, where
.Fl \-database
does not name it.
.It Ev SWITCHHOOK_KEY_FILE
The key file that the secrets are encrypted with.
.It Ev PGPASSWORD
The password for a PostgreSQL server;
.Pa ~/.pgpass
does as well.
.El
.Sh FILES
.Bl -tag -width Ds
.It Pa ~/.local/share/switchhook/switchhook.sqlite
The database.
.It Pa ~/.config/switchhook/secrets.key
The key file.
.El
)";

const char *const exitStatus = R"(.Sh EXIT STATUS
.Bl -tag -width Ds
.It 0
Done.
.It 1
Done, and the answer is no: a test that was not answered with 2xx,
a wrong signature.
.It 2
Wrong usage or input.
.It 3
Not permitted.
.It 4
The database is not usable.
.El
)";

QString seeAlso(const VerbPage &program, const VerbPage &page)
{
    QStringList names {u"switchhook"_s};
    if (!page.path.isEmpty())
        names << u"switchhookctl"_s;
    for (const VerbPage *other : flattened(program)) {
        const bool isNear = other->path.size() == page.path.size() + 1 ? other->path.first(page.path.size()) == page.path
            : other != &page && page.path.size() > 1 && other->path.size() == page.path.size() && other->path.front() == page.path.front();
        if (isNear)
            names << pageName(*other);
    }
    names.sort();
    QString text = u".Sh SEE ALSO\n"_s;
    for (const QString &name : names)
        text += u".Xr %1 1%2\n"_s.arg(name, name == names.back() ? QString() : u" ,"_s);
    return text;
}

QString verbPage(const VerbPage &program, const VerbPage &page, const QString &date)
{
    QString text = head(pageName(page), page.summary, date) + synopsis(page) + u".Sh DESCRIPTION\n"_s + paragraph(page.summary + u'.');
    if (!page.places.empty())
        text += items(page.places);
    if (!page.verbs.empty())
        text += u".Pp\nThe verbs are:\n"_s + verbList(page);
    text += u".Pp\nThe options are:\n"_s + items(page.options);
    auto global = program.options;
    std::erase_if(global, [](const OptionEntry &option) { return option.value.isEmpty() && option.names.back() != "--json"_L1; });
    if (!page.path.isEmpty())
        text += u".Pp\nBefore or after the verb these may stand too:\n"_s + items(global);
    return text + QString::fromLatin1(ending) + QString::fromLatin1(exitStatus) + seeAlso(program, page);
}

QString desktopPage(const QString &date)
{
    QString options = u".Bl -tag -width Ds\n"_s;
    for (const QCommandLineOption &option : desktopOptions()) {
        if (option.flags() & QCommandLineOption::HiddenFromHelp)
            continue;
        options += u".It Fl \\-%1 Ar %2\n"_s.arg(escaped(option.names().front()), escaped(option.valueName())) + paragraph(option.description());
    }
    options += u".It Fl h , Fl \\-help\nTells the options.\n.It Fl v , Fl \\-version\nTells the version.\n.El\n"_s;
    return head(u"switchhook"_s, u"outbound webhooks for any system, on the desktop"_s, date)
        + u".Sh SYNOPSIS\n.Nm\n.Op Fl \\-database Ar PATH|URL\n.Sh DESCRIPTION\n"_s + paragraph(desktopDescription())
        + u"Its guide is in the menu Help.\nThe options are:\n"_s + options + QString::fromLatin1(ending)
        + u".Sh SEE ALSO\n.Xr switchhookctl 1\n"_s;
}

} // namespace

Pages manPages(const VerbPage &program, const QString &date)
{
    Pages pages;
    for (const VerbPage *page : flattened(program))
        pages[pageName(*page) + u".1"_s] = verbPage(program, *page, date);
    pages[u"switchhook.1"_s] = desktopPage(date);
    return pages;
}

} // namespace switchhook
