<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CheckText</name>
    <message numerus="yes">
        <source>%n row(s) refer to rows that are gone, the first in the table %1.</source>
        <translation>
            <numerusform>%n row refers to rows that are gone; it is in the table %1.</numerusform>
            <numerusform>%n rows refer to rows that are gone, the first in the table %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n webhook(s) have a wrong count of log entries.</source>
        <translation>
            <numerusform>%n webhook has a wrong count of log entries.</numerusform>
            <numerusform>%n webhooks have a wrong count of log entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s) disagree with their webhook; saving the webhook mends it.</source>
        <translation>
            <numerusform>%n subscription disagrees with its webhook; saving the webhook mends it.</numerusform>
            <numerusform>%n subscriptions disagree with their webhooks; saving the webhook mends it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) are kept in vain; they only take room.</source>
        <translation>
            <numerusform>%n event is kept in vain; it only takes room.</numerusform>
            <numerusform>%n events are kept in vain; they only take room.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeliveryReport</name>
    <message numerus="yes">
        <source>(%n more byte(s).)</source>
        <translation>
            <numerusform>(%n more byte.)</numerusform>
            <numerusform>(%n more bytes.)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EngineText</name>
    <message numerus="yes">
        <source>Delivering, with %n other program(s)</source>
        <translation>
            <numerusform>Delivering, with %n other program</numerusform>
            <numerusform>Delivering, with %n other programs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignatureDoctorText</name>
    <message numerus="yes">
        <source>The timestamp is %n minute(s) old; a receiver that takes only fresh requests refuses it for that.</source>
        <translation>
            <numerusform>The timestamp is %n minute old; a receiver that takes only fresh requests refuses it for that.</numerusform>
            <numerusform>The timestamp is %n minutes old; a receiver that takes only fresh requests refuses it for that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The timestamp is %n hour(s) old; a receiver that takes only fresh requests refuses it for that.</source>
        <translation>
            <numerusform>The timestamp is %n hour old; a receiver that takes only fresh requests refuses it for that.</numerusform>
            <numerusform>The timestamp is %n hours old; a receiver that takes only fresh requests refuses it for that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The timestamp is %n day(s) old; a receiver that takes only fresh requests refuses it for that.</source>
        <translation>
            <numerusform>The timestamp is %n day old; a receiver that takes only fresh requests refuses it for that.</numerusform>
            <numerusform>The timestamp is %n days old; a receiver that takes only fresh requests refuses it for that.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>%n s ago</numerusform>
            <numerusform>%n s ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WebhookCellText</name>
    <message numerus="yes">
        <source>%n deliveries in the log</source>
        <translation>
            <numerusform>%n delivery in the log</numerusform>
            <numerusform>%n deliveries in the log</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; of the last %2, %n failed</source>
        <translation>
            <numerusform>%1; of the last %2, %n failed</numerusform>
            <numerusform>%1; of the last %2, %n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s) since the last reset</source>
        <translation>
            <numerusform>%n failure since the last reset</numerusform>
            <numerusform>%n failures since the last reset</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, the last %n in a row</source>
        <translation>
            <numerusform>%1; the last delivery failed</numerusform>
            <numerusform>%1, the last %n in a row</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>switchhook::AuditPage</name>
    <message numerus="yes">
        <source>%n entries were written to %1.</source>
        <translation>
            <numerusform>%n entry was written to %1.</numerusform>
            <numerusform>%n entries were written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n entries are as they were written.</source>
        <translation>
            <numerusform>The one entry is as it was written.</numerusform>
            <numerusform>All %n entries are as they were written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>switchhook::DeliveriesPage</name>
    <message numerus="yes">
        <source>%n found; looked at %1 of %2 entries</source>
        <translation>
            <numerusform>%n found; looked at %1 of %2 entries</numerusform>
            <numerusform>%n found; looked at %1 of %2 entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found; stopped after %1 of %2 entries</source>
        <translation>
            <numerusform>%n found; stopped after %1 of %2 entries</numerusform>
            <numerusform>%n found; stopped after %1 of %2 entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send the events of %n entries again? Each event goes to each of its webhooks once.</source>
        <translation>
            <numerusform>Send the event of %n entry again? It goes to its webhook once.</numerusform>
            <numerusform>Send the events of %n entries again? Each event goes to each of its webhooks once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries are on their way.</source>
        <translation>
            <numerusform>%n delivery is on its way.</numerusform>
            <numerusform>%n deliveries are on their way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n entries</source>
        <translation>
            <numerusform>Export %n entry</numerusform>
            <numerusform>Export %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries were written to %1.</source>
        <translation>
            <numerusform>%n entry was written to %1.</numerusform>
            <numerusform>%n entries were written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled after %n entries.</source>
        <translation>
            <numerusform>Cancelled after %n entry.</numerusform>
            <numerusform>Cancelled after %n entries.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>switchhook::EngineStatus</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failing</source>
        <translation>
            <numerusform>%n failing</numerusform>
            <numerusform>%n failing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>switchhook::ExplanationPanel</name>
    <message numerus="yes">
        <source>%n webhook(s) will get it.</source>
        <translation>
            <numerusform>%n webhook will get it.</numerusform>
            <numerusform>%n webhooks will get it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delivered to %n webhook(s).</source>
        <translation>
            <numerusform>Delivered to %n webhook.</numerusform>
            <numerusform>Delivered to %n webhooks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Failed for %n webhook(s).</source>
        <translation>
            <numerusform>Failed for %n webhook.</numerusform>
            <numerusform>Failed for %n webhooks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) still to be made.</source>
        <translation>
            <numerusform>%n delivery still to be made.</numerusform>
            <numerusform>%n deliveries still to be made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscribed webhook(s) are inactive.</source>
        <translation>
            <numerusform>%n subscribed webhook is inactive.</numerusform>
            <numerusform>%n subscribed webhooks are inactive.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n webhook(s) are not subscribed now.</source>
        <translation>
            <numerusform>%n webhook is not subscribed now.</numerusform>
            <numerusform>%n webhooks are not subscribed now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>switchhook::ExportDialog</name>
    <message numerus="yes">
        <source>%n webhooks will be written into one file.</source>
        <translation>
            <numerusform>%n webhook will be written into one file.</numerusform>
            <numerusform>%n webhooks will be written into one file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>switchhook::FirstUseStory</name>
    <message numerus="yes">
        <source>%n other webhook(s) would get this made-up event, too. Use Test Webhook instead: it reaches one webhook only.</source>
        <translation>
            <numerusform>%n other webhook would get this made-up event, too. Use Test Webhook instead: it reaches one webhook only.</numerusform>
            <numerusform>%n other webhooks would get this made-up event, too. Use Test Webhook instead: it reaches one webhook only.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>switchhook::GroupTest</name>
    <message numerus="yes">
        <source>Testing %n webhooks…</source>
        <translation>
            <numerusform>Testing %n webhook…</numerusform>
            <numerusform>Testing %n webhooks…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tests have no result yet; they are in the log when they do.</source>
        <translation>
            <numerusform>%n test has no result yet; it is in the log when it does.</numerusform>
            <numerusform>%n tests have no result yet; they are in the log when they do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n webhooks were tested, and all answered with success.</source>
        <translation>
            <numerusform>%n webhook was tested and answered with success.</numerusform>
            <numerusform>%n webhooks were tested, and all answered with success.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 tests failed; the webhooks&apos; status tells why.</source>
        <translation>
            <numerusform>%n of %1 tests failed; the webhook&apos;s status tells why.</numerusform>
            <numerusform>%n of %1 tests failed; the webhooks&apos; status tells why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>switchhook::ImportDialog</name>
    <message numerus="yes">
        <source>%n webhooks will be added. None of those you have is changed.</source>
        <translation>
            <numerusform>%n webhook will be added. None of those you have is changed.</numerusform>
            <numerusform>%n webhooks will be added. None of those you have is changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>switchhook::MessagePane</name>
    <message numerus="yes">
        <source>%n header(s)</source>
        <translation>
            <numerusform>%n header</numerusform>
            <numerusform>%n headers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>switchhook::SelectionBar</name>
    <message numerus="yes">
        <source>%n selected:</source>
        <translation>
            <numerusform>%n selected:</numerusform>
            <numerusform>%n selected:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>switchhook::TenantRatesView</name>
    <message numerus="yes">
        <source>Counted from what came in during the last %n days. Nothing is sent before you save.</source>
        <translation>
            <numerusform>Counted from what came in during the last day. Nothing is sent before you save.</numerusform>
            <numerusform>Counted from what came in during the last %n days. Nothing is sent before you save.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>switchhook::WebhooksPage</name>
    <message numerus="yes">
        <source>There are %n webhooks in all.</source>
        <translation>
            <numerusform>There is %n webhook in all.</numerusform>
            <numerusform>There are %n webhooks in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n webhooks were imported.</source>
        <translation>
            <numerusform>%n webhook was imported.</numerusform>
            <numerusform>%n webhooks were imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n webhooks were deleted, with their logs.</source>
        <translation>
            <numerusform>%n webhook was deleted, with its log.</numerusform>
            <numerusform>%n webhooks were deleted, with their logs.</numerusform>
        </translation>
    </message>
</context>
</TS>
