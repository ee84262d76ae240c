// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/Pages.h"

#include "core/domain/EventCatalogue.h"

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

constexpr auto header = "# Made from the program's own verbs and options; changes belong there.\n";

/// What can stand for a value: "file", "event", "pattern", or "" for anything.
QString kindOf(const QString &value)
{
    if (value.contains("FILE"_L1) || value == "PATH"_L1 || value == "FROM"_L1 || value == "TO"_L1)
        return u"file"_s;
    if (value == "EVENT"_L1)
        return u"event"_s;
    return value == "P,P,..."_L1 ? u"pattern"_s : QString();
}

QStringList eventNames()
{
    const auto catalogue = EventCatalogue::builtIn();
    QStringList names;
    for (const EventType &type : catalogue.events()) {
        if (type.name != testEventName)
            names << type.name;
    }
    return names;
}

/// Those with a star in quotes.
QString quotedPatterns()
{
    QStringList patterns = EventCatalogue::builtIn().patterns();
    for (QString &pattern : patterns) {
        if (pattern.contains(u'*'))
            pattern = u'\'' + pattern + u'\'';
    }
    return patterns.join(u' ');
}

QString quotedForShell(QString text)
{
    return u'\'' + text.replace(u'\'', "'\\''"_L1) + u'\'';
}

QStringList namesOf(const VerbPage &page)
{
    QStringList names;
    for (const OptionEntry &option : page.options)
        names << option.names;
    return names;
}

QStringList verbsOf(const VerbPage &page)
{
    QStringList names;
    for (const VerbPage &verb : page.verbs)
        names << verb.path.back();
    return names;
}

/// Options that are followed by a value, of all verbs: `done` with each, once.
template <typename Use>
void eachValueOption(const VerbPage &program, Use use)
{
    QStringList known;
    for (const VerbPage *page : flattened(program)) {
        for (const OptionEntry &option : page->options) {
            if (option.value.isEmpty() || known.contains(option.names.back()))
                continue;
            known << option.names.back();
            use(option);
        }
    }
}

QString valueOptions(const VerbPage &program)
{
    QStringList names;
    eachValueOption(program, [&](const OptionEntry &option) { names << option.names; });
    return names.join(u'|');
}

/// A `case` of the shells, one line for each verb: "path") what;;
template <typename What>
QString cases(const VerbPage &program, What what)
{
    QString text;
    for (const VerbPage *page : flattened(program)) {
        if (const QString content = what(*page); !content.isEmpty())
            text += u"    '%1') %2;;\n"_s.arg(page->path.join(u' '), content);
    }
    return text;
}

QString placeKind(const VerbPage &page)
{
    return page.places.empty() ? QString() : kindOf(page.places.front().names.front());
}

QString bash(const VerbPage &program)
{
    QString values;
    for (const char *kind : {"file", "event", "pattern"}) {
        QStringList names;
        eachValueOption(program, [&](const OptionEntry &option) {
            if (kindOf(option.value) == QLatin1StringView(kind))
                names << option.names;
        });
        if (!names.isEmpty())
            values += u"    %1) echo %2;;\n"_s.arg(names.join(u'|'), QLatin1StringView(kind));
    }
    QString text = QLatin1StringView(header) + uR"x(
_switchhookctl_words() {
  case $1 in
%1  esac
}

_switchhookctl_options() {
  case $1 in
%2  esac
}

_switchhookctl_kind() {
  case $1 in
%3    -*) ;;
    *) case $2 in
%4    esac;;
  esac
}

_switchhookctl() {
  local word previous='' verb='' skip=0 current=${COMP_WORDS[COMP_CWORD]} i
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    previous=$word
    if ((skip)); then
      skip=0
      previous=''
      continue
    fi
    case $word in
      %5) skip=1 ;;
      -*) ;;
      *) [[ " $(_switchhookctl_words "$verb") " != *" $word "* ]] || verb=${verb:+$verb }$word ;;
    esac
  done
  COMPREPLY=()
  if ((!skip)) && [[ $current == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$(_switchhookctl_options "$verb") $(_switchhookctl_options '')" -- "$current")
    return
  fi
  ((skip)) || previous=''
  case $(_switchhookctl_kind "$previous" "$verb") in
    file)
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -f -- "$current")
      ;;
    event) mapfile -t COMPREPLY < <(compgen -W '%6' -- "$current") ;;
    pattern) mapfile -t COMPREPLY < <(compgen -W '%7' -- "$current") ;;
    *) ((skip)) || mapfile -t COMPREPLY < <(compgen -W "$(_switchhookctl_words "$verb")" -- "$current") ;;
  esac
}
complete -F _switchhookctl switchhookctl
)x"_s;
    const auto echo = [](const QStringList &words) { return words.isEmpty() ? QString() : u"echo "_s + words.join(u' '); };
    QStringList patterns = EventCatalogue::builtIn().patterns();
    patterns.removeOne(u"*"_s);
    return text.arg(cases(program, [&](const VerbPage &page) { return echo(verbsOf(page)); }),
        cases(program, [&](const VerbPage &page) { return echo(namesOf(page)); }), values,
        cases(program, [&](const VerbPage &page) { return placeKind(page).isEmpty() ? QString() : u"echo "_s + placeKind(page); }),
        valueOptions(program), eventNames().join(u' '), patterns.join(u' '));
}

/// For _describe: 'name:description'.
QString described(const QString &name, QString description)
{
    return quotedForShell(QString(name).replace(u':', "\\:"_L1) + u':' + description.replace(u':', "\\:"_L1));
}

QString zsh(const VerbPage &program)
{
    const auto verbs = [](const VerbPage &page) {
        QStringList words;
        for (const VerbPage &verb : page.verbs)
            words << described(verb.path.back(), verb.summary);
        return words.isEmpty() ? QString() : u"verbs=("_s + words.join(u' ') + u')';
    };
    const auto options = [](const VerbPage &page) {
        QStringList words;
        for (const OptionEntry &option : page.options) {
            for (const QString &name : option.names)
                words << described(name, option.description);
        }
        return u"options+=("_s + words.join(u' ') + u')';
    };
    QString values;
    eachValueOption(program, [&](const OptionEntry &option) {
        if (!kindOf(option.value).isEmpty())
            values += u"      %1) kind=%2;;\n"_s.arg(option.names.join(u'|'), kindOf(option.value));
    });
    return u"#compdef switchhookctl\n"_s + QLatin1StringView(header)
        + uR"x(
_switchhookctl_at() {
  verbs=() options=()
  case $1 in
%1  esac
  case $1 in
%2  esac
}

_switchhookctl() {
  local verb='' word before='' kind='' skip=0 i
  local -a verbs options names
  _switchhookctl_at ''
  for ((i = 2; i < CURRENT; i++)); do
    word=${words[i]}
    if ((skip)); then
      skip=0
      continue
    fi
    before=$word
    case $word in
      %3) skip=1 ;;
      -*) ;;
      *)
        names=("${(@)verbs%%:*}")
        if ((${names[(Ie)$word]})); then
          verb=${verb:+$verb }$word
          _switchhookctl_at "$verb"
        fi
        ;;
    esac
  done
  if ((!skip)) && [[ ${words[CURRENT]} == -* ]]; then
    [[ -z $verb ]] || { local -a own=("${options[@]}"); _switchhookctl_at ''; options+=("${own[@]}"); }
    _describe -o 'option' options
    return
  fi
  if ((skip)); then
    case $before in
%4    esac
  else
    case $verb in
%5    esac
  fi
  case $kind in
    file) _files ;;
    event) compadd -- %6 ;;
    pattern) compadd -- %7 ;;
    *) ((skip)) || _describe 'verb' verbs ;;
  esac
}

_switchhookctl "$@"
)x"_s.arg(cases(program, verbs), cases(program, options), valueOptions(program), values,
               cases(program, [](const VerbPage &page) { return placeKind(page).isEmpty() ? QString() : u"kind="_s + placeKind(page); }),
               eventNames().join(u' '), quotedPatterns());
}

QString fish(const VerbPage &program)
{
    QStringList paths;
    QString lines;
    for (const VerbPage *page : flattened(program)) {
        const QString path = page->path.join(u' ');
        if (!path.isEmpty())
            paths << quotedForShell(path);
        const QString here = u"complete -c switchhookctl -n '__switchhookctl_at \"%1\"'"_s.arg(path);
        for (const VerbPage &verb : page->verbs)
            lines += u"%1 -a %2 -d %3\n"_s.arg(here, verb.path.back(), quotedForShell(verb.summary));
        if (const QString kind = placeKind(*page); kind == "file"_L1)
            lines += here + u" -F\n"_s;
        else if (kind == "event"_L1)
            lines += u"%1 -a '%2'\n"_s.arg(here, eventNames().join(u' '));
        for (const OptionEntry &option : page->options) {
            QString names;
            for (const QString &name : option.names)
                names += name.startsWith("--"_L1) ? u" -l "_s + name.sliced(2) : u" -s "_s + name.sliced(1);
            const QString kind = kindOf(option.value);
            QString value = option.value.isEmpty() ? QString() : kind == "file"_L1 ? u" -r -F"_s : u" -x"_s;
            if (kind == "pattern"_L1)
                value += u" -a '%1'"_s.arg(EventCatalogue::builtIn().patterns().join(u' '));
            const QString where = path.isEmpty() ? u"complete -c switchhookctl"_s : here; // the program's own go everywhere
            lines += u"%1%2%3 -d %4\n"_s.arg(where, names, value, quotedForShell(option.description));
        }
    }
    return QLatin1StringView(header) + uR"x(
function __switchhookctl_at
  set -l paths %1
  set -l verb ''
  set -l skip 0
  for word in (commandline -opc)[2..]
    if test $skip = 1
      set skip 0
      continue
    end
    switch $word
      case %2
        set skip 1
      case '-*'
      case '*'
        set -l further (string trim "$verb $word")
        contains -- $further $paths; and set verb $further
    end
  end
  test "$verb" = "$argv[1]"
end

complete -c switchhookctl -f
)x"_s.arg(paths.join(u' '), valueOptions(program).replace(u'|', u' ')) + lines;
}

} // namespace

Pages completions(const VerbPage &program)
{
    return {{u"switchhookctl"_s, bash(program)}, {u"_switchhookctl"_s, zsh(program)}, {u"switchhookctl.fish"_s, fish(program)}};
}

} // namespace switchhook
