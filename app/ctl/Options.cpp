// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Options.h"

namespace switchhook {

CLI::Option *addNumber(CLI::App &app, const std::string &name, std::optional<qint64> &target, qint64 lowest,
    qint64 highest, const std::string &description)
{
    const auto read = [&target, name, lowest, highest](const std::string &given) {
        bool isNumber = false;
        const qint64 number = QByteArrayView(given).toLongLong(&isNumber, 10);
        if (!isNumber || number < lowest || number > highest) {
            refuseUsage(name + " takes a whole number from " + std::to_string(lowest) + " to "
                + std::to_string(highest) + ", not " + given);
        }
        target = number;
    };
    return app.add_option_function<std::string>(name, read, description)->type_name("N");
}

CLI::Option *addText(CLI::App &app, const std::string &name, std::optional<std::string> &target,
    const std::string &type, const std::string &description)
{
    const auto read = [&target](const std::string &given) { target = given; };
    return app.add_option_function<std::string>(name, read, description)->type_name(type);
}

CLI::Option *addWebhook(CLI::App &app, std::string &target)
{
    return app.add_option("WEBHOOK", target, "Its id or its name")->required()->type_name("");
}

void refuseUsage(const std::string &sentence)
{
    throw CLI::ValidationError(sentence);
}

} // namespace switchhook
