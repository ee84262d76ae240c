// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Ctl.h"
#include "app/pages/Pages.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cstdio>

// A tool of the build: writes the pages that are made from the program's own data, one kind into one folder.

using namespace switchhook;

namespace {

bool write(const QDir &folder, const Pages &pages)
{
    folder.mkpath(QStringLiteral("."));
    for (const auto &[name, text] : pages) {
        QFile file(folder.filePath(name));
        if (!file.open(QFile::WriteOnly) || file.write(text.toUtf8()) < 0)
            return false;
    }
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3) {
        std::fputs("usage: switchhook_pages man|completions|reference FOLDER [DATE]\n", stderr);
        return 2;
    }
    VerbPage program;
    inspectCtl([&](const CLI::App &app) { program = readPages(app); });
    const QString kind = arguments.at(1);
    const Pages pages = kind == QLatin1String("man") ? manPages(program, arguments.value(3))
        : kind == QLatin1String("completions")       ? completions(program)
                                                     : referencePages(program);
    return write(QDir(arguments.at(2)), pages) ? 0 : 1;
}
