// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shots/Scenes.h"

#include <QLineEdit>
#include <QTableView>

namespace switchhook {

using namespace Qt::StringLiterals;

void shootLog(Stage &stage)
{
    fillWithOutcomes(stage);
    stage.showPage(2);
    auto &table = stage.find<QTableView>(u"deliveryLog"_s);
    Stage::waitFor([&] { return table.model()->rowCount() > 10; }, u"the log"_s);
    stage.shoot(u"log-rows"_s);
    for (int row = 0; row < 6; ++row) {
        table.setCurrentIndex(table.model()->index(row, 0));
        stage.settle();
        stage.shoot(u"log-details-%1"_s.arg(row + 1));
    }
    stage.trigger(u"history"_s);
    stage.settle();
    stage.shoot(u"log-history"_s);
    stage.trigger(u"history"_s);
    stage.find<QLineEdit>(u"filterText"_s).setText(u"no such text"_s);
    stage.settle();
    stage.settle();
    stage.shoot(u"log-no-match"_s);
}

} // namespace switchhook
