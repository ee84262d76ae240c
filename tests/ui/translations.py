#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The translations are complete: German has every sentence of the program, English every plural, nothing is left
over, and what a sentence holds to be filled in (%1, %n, a mnemonic, an ellipsis) is in its translation too.

  translations.py REPOSITORY
"""
import collections
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

FORMS = {"de": 2, "en": 2}  # of a plural
CURE = "Run scripts/update-translations, write what is marked unfinished in translations/*.ts, and commit the files."

Message = collections.namedtuple("Message", "key forms unfinished numerus")


def messages(path):
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "")
            translation = message.find("translation")
            numerus = message.get("numerus") == "yes"
            forms = [form.text or "" for form in translation] if numerus else [translation.text or ""]
            yield Message(key, forms, "type" in translation.attrib, numerus)


def holes(text):
    return sorted(re.findall(r"%L?(?:\d+|n)", text))


def mnemonics(text):
    return len(re.findall(r"&[^&\s]", text.replace("&&", "")))


def faults_of(message, language):
    source = message.key[1]
    if message.unfinished or not all(message.forms):
        yield "is not translated"
        return
    if message.numerus and len(message.forms) != FORMS[language]:
        yield f"needs {FORMS[language]} plural forms"
    for form in message.forms:
        # "one webhook" may say its number in words; the other forms must have it.
        wanted, found = holes(source), holes(form)
        if message.numerus and form is message.forms[0]:
            wanted, found = ([hole for hole in side if hole != "%n"] for side in (wanted, found))
        if wanted != found:
            yield f"has other placeholders in “{form}”"
        if mnemonics(source) != mnemonics(form):
            yield f"has another mnemonic (&) in “{form}”"
        if source.endswith("…") != form.endswith("…"):
            yield f"ends otherwise (…) in “{form}”"
        if "(s)" in form and message.numerus:
            yield f"leaves the plural open in “{form}”"


def faults(root, fresh):
    """What is wrong, a line each. `fresh`: a folder where lupdate has been at work."""
    for language in FORMS:
        name = f"switchhook_{language}.ts"
        kept = {message.key: message for message in messages(root / "translations" / name)}
        wanted = {message.key for message in messages(fresh / name)}
        for key in sorted(wanted - kept.keys()):
            yield f"{name}: new, {describe(key)}"
        for key in sorted(kept.keys() - wanted):
            yield f"{name}: no longer used, {describe(key)}"
        for message in kept.values():
            for fault in faults_of(message, language):
                yield f"{name}: {describe(message.key)} {fault}"


def describe(key):
    context, source, comment = key
    return f"{context}: “{source}”" + (f" ({comment})" if comment else "")


def check_itself():
    """The check sees what it is there for."""
    def of(source, forms, unfinished=False, numerus=False):
        return list(faults_of(Message(("C", source, ""), forms, unfinished, numerus), "de"))

    assert not of("%1 of %2", ["%2 von %1"])
    assert not of("%n event(s)", ["ein Ereignis", "%n Ereignisse"], numerus=True)
    assert of("%1 of %2", ["%1 von %1"])
    assert of("%n event(s)", ["%n Ereignis", "viele Ereignisse"], numerus=True)
    assert of("%n event(s)", ["%n Ereignis"], numerus=True)
    assert of("&Add", ["Hinzufügen"]) and not of("&Add", ["&Hinzufügen"])
    assert of("Save as…", ["Speichern"])
    assert of("Save", [""]) and of("Save", ["Speichern"], unfinished=True)


def main(root):
    check_itself()
    with tempfile.TemporaryDirectory() as temporary:
        fresh = pathlib.Path(temporary)
        for path in (root / "translations").glob("*.ts"):
            shutil.copy(path, fresh)
        subprocess.run([str(root / "scripts/update-translations"), temporary], check=True)
        found = list(faults(root, fresh))
    if found:
        print(*found[:40], sep="\n")
        sys.exit(f"{len(found)} fault(s) in the translations. {CURE}")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]).resolve())
