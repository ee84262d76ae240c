// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/WebhookMerge.h"
#include "core/domain/WebhookName.h"

#include <QTest>

using namespace switchhook;
using namespace Qt::StringLiterals;

class TestWebhookMerge : public QObject
{
    Q_OBJECT

    const WebhookFields m_base{u"CRM"_s, u"http://h/a"_s, true, {u"contact.*"_s}, 6};

private Q_SLOTS:
    void untouchedFieldsFollow()
    {
        WebhookFields mine = m_base;
        mine.name = u"My CRM"_s;
        const WebhookFields theirs{u"CRM"_s, u"http://h/b"_s, false, {u"*"_s}, 9};
        const WebhookMerge merge = mergeWebhooks(m_base, mine, theirs);
        QVERIFY(merge.conflicts.empty());
        QCOMPARE(merge.fields, (WebhookFields{u"My CRM"_s, u"http://h/b"_s, false, {u"*"_s}, 9}));
    }

    void theSameChangeIsNoConflict()
    {
        WebhookFields mine = m_base;
        mine.url = u"http://h/b"_s;
        QVERIFY(mergeWebhooks(m_base, mine, mine).conflicts.empty());
        QCOMPARE(mergeWebhooks(m_base, mine, mine).fields, mine);
    }

    void everyFieldCanBeInConflict()
    {
        const WebhookFields mine{u"A"_s, u"http://a/"_s, false, {u"*"_s}, 1, {true, {u"data.b"_s}}};
        WebhookFields base = m_base;
        base.active = true;
        const WebhookFields theirs{u"B"_s, u"http://b/"_s, true, {u"call.*"_s}, 2, {true, {u"data.a"_s}}};
        const WebhookMerge merge = mergeWebhooks(base, mine, theirs);
        QCOMPARE(merge.conflicts,
            (std::vector{WebhookField::Name, WebhookField::Url, WebhookField::Events,
                WebhookField::Concurrency, WebhookField::MaskedFields})); // a switch that only one of two has turned is no conflict
        QCOMPARE(merge.fields, mine);
        WebhookFields taken = mine;
        for (const WebhookField field : merge.conflicts)
            copyField(field, theirs, taken);
        taken.active = theirs.active;
        QCOMPARE(taken, theirs);
    }

    void aChangeHoldsOnlyWhatDiffers()
    {
        WebhookFields after = m_base;
        after.concurrency = 64;
        const WebhookChange change = changeBetween(m_base, after);
        QVERIFY(!change.name && !change.url && !change.active && !change.events && !change.secret);
        QCOMPARE(change.concurrency.value(), 64);
        const WebhookChange all = changeBetween(m_base, {u"x"_s, u"y"_s, false, {}, 1, {false, {u"a"_s}}});
        QVERIFY(all.name && all.url && all.active && all.events && all.concurrency && all.keepsBodies && all.maskedFields);
    }

    void names()
    {
        QCOMPARE(checkWebhookName(u"  CRM sync "_s).value(), u"CRM sync"_s);
        QCOMPARE(checkWebhookName(u"  "_s).error().code, ErrorCode::NameEmpty);
        QCOMPARE(checkWebhookName(u"a\nb"_s).error().code, ErrorCode::NameControlCharacter);
    }
};

QTEST_GUILESS_MAIN(TestWebhookMerge)
#include "tst_webhookmerge.moc"
