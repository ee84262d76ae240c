// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testing/TestResultView.h"

namespace switchhook {

TestResultView::TestResultView(UiServices services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
{
}

void TestResultView::startTest(const Webhook &)
{
}

void TestResultView::showResult(const Webhook &, const Delivery &)
{
}

void TestResultView::clear()
{
}

} // namespace switchhook
