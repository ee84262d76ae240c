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
    <name>switchhook::FirstUseStory</name>
    <message numerus="yes">
        <source>%n other webhook(s) would get this made-up event, too. Use Test Webhook instead: it reaches one webhook only.</source>
        <translation>
            <numerusform>%n other webhook would get this made-up event, too. Use Test Webhook instead: it reaches one webhook only.</numerusform>
            <numerusform>%n other webhooks would get this made-up event, too. Use Test Webhook instead: it reaches one webhook only.</numerusform>
        </translation>
    </message>
</context>
</TS>
