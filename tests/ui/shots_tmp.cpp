#include "tests/support/UiWorkspace.h"
#include "ui/editor/WebhookEditor.h"
#include "ui/testing/TestResultView.h"
#include "core/receiver/Receiver.h"
#include <QApplication>
#include <QLineEdit>
#include <QTreeView>
#include <QTabWidget>
#include <QToolButton>
#include <QPushButton>
#include <QStyleFactory>
using namespace switchhook;
using namespace Qt::StringLiterals;
class Shots : public QObject { Q_OBJECT
private Q_SLOTS:
 void shots() {
  UiWorkspace w;
  if (qEnvironmentVariableIsSet("DARK")) { QApplication::setStyle(QStyleFactory::create(u"Fusion"_s)); QPalette p; p.setColor(QPalette::Window,QColor(45,45,48)); p.setColor(QPalette::WindowText,Qt::white); p.setColor(QPalette::Base,QColor(30,30,30)); p.setColor(QPalette::AlternateBase,QColor(50,50,53)); p.setColor(QPalette::Text,Qt::white); p.setColor(QPalette::Button,QColor(60,60,63)); p.setColor(QPalette::ButtonText,Qt::white); p.setColor(QPalette::Highlight,QColor(42,130,218)); p.setColor(QPalette::HighlightedText,Qt::white); p.setColor(QPalette::PlaceholderText,QColor(150,150,150)); p.setColor(QPalette::ToolTipBase,QColor(60,60,60)); p.setColor(QPalette::ToolTipText,Qt::white); QApplication::setPalette(p);}
  if (qEnvironmentVariableIsSet("REV")) QApplication::setLayoutDirection(Qt::RightToLeft);
  const QString pre = qEnvironmentVariable("PRE", u"/tmp/ed/"_s);
  auto wh = w.addWebhook(u"http://crm.example/hook"_s, {u"contact.*"_s,u"deal.stage_changed"_s,u"call.missed"_s,u"lead.created"_s}, "sec");
  { WebhookEditor e(w.services, wh, nullptr); e.resize(1040,664); e.open(); QVERIFY(QTest::qWaitForWindowActive(&e)); QTest::qWait(300);
    e.grab().save(pre+u"edit.png"_s); qInfo() << e.minimumSizeHint() << e.size(); 
    Delivery d; d.id=DeliveryId(5); d.event=EventId(77); d.eventName=u"webhook.test"_s; d.url=wh.url; d.outcome=Outcome::Redirect; d.statusCode=301; d.time=SystemClock().now(); d.timings={std::chrono::microseconds(1200),std::chrono::microseconds(22000),std::chrono::microseconds(31000),std::chrono::microseconds(900),std::chrono::microseconds(55100),false};
    d.requestHeaders={{"Host","crm.example"},{"Content-Type","application/json"},{"X-Webhook-Event","webhook.test"},{"X-Webhook-Signature","9b1c0b1c0b1c0b1c0b1c0b1c0b1c0b1c0b1c0b1c0b1c0b1c0b1c0b1c0b1c0b1c"}}; d.payload="{\"event\":\"webhook.test\"}"; d.responseHeaders={{"Location","https://www.crm.example/hook"},{"Date","Thu, 01 Jan 2026 00:00:00 GMT"}}; d.responseBody="<h1>Moved</h1>";
    auto *v = e.findChild<TestResultView*>(); QMetaObject::invokeMethod(&e,[&]{ v->showResult(wh,d); }); 
    e.findChild<QTabWidget*>(u"side"_s)->setCurrentIndex(1); e.findChild<QPushButton*>(u"mend"_s)->click(); QTest::qWait(200); e.grab().save(pre+u"result.png"_s);
    d.outcome=Outcome::Ok; d.statusCode=200; v->showResult(wh,d); for (auto *b : v->findChildren<QToolButton*>()) if (b->text().startsWith(u"What was"_s)) b->click(); QTest::qWait(300); e.grab().save(pre+u"ok.png"_s);
  }
 }
};
QTEST_MAIN(Shots)
#include "shots_tmp.moc"
