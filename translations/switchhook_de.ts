<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Allowance</name>
    <message>
        <source>Your role “%1” does not include “%2”.</source>
        <translation>Ihre Rolle „%1“ schließt „%2“ nicht ein.</translation>
    </message>
</context>
<context>
    <name>ApiText</name>
    <message>
        <source>This is no HTTP request that can be understood in one way only.</source>
        <translation>Diese HTTP-Anfrage ist keine, oder sie lässt sich auf mehr als eine Art verstehen.</translation>
    </message>
    <message>
        <source>The Host header must name the address this listens on, or localhost, with the port.</source>
        <translation>Der Host-Header muss die Adresse nennen, auf der hier gelauscht wird, oder localhost, jeweils mit dem Port.</translation>
    </message>
    <message>
        <source>Web pages may not send events: leave out the Origin header.</source>
        <translation>Webseiten dürfen keine Ereignisse senden: den Origin-Header weglassen.</translation>
    </message>
    <message>
        <source>There is nothing at this path: send events to /v1/events.</source>
        <translation>Unter diesem Pfad gibt es nichts: Ereignisse gehen an /v1/events.</translation>
    </message>
    <message>
        <source>Events are sent with POST.</source>
        <translation>Ereignisse werden mit POST gesendet.</translation>
    </message>
    <message>
        <source>A token is needed, in one header: Authorization: Bearer TOKEN. switchhookctl token add makes one.</source>
        <translation>Es braucht ein Token, in einem Header: Authorization: Bearer TOKEN. switchhookctl token add legt eines an.</translation>
    </message>
    <message>
        <source>This token is not known, or was removed.</source>
        <translation>Dieses Token ist unbekannt oder wurde entfernt.</translation>
    </message>
    <message>
        <source>Events are JSON in UTF-8, not compressed: send them as Content-Type: application/json.</source>
        <translation>Ereignisse sind JSON in UTF-8, unkomprimiert: mit Content-Type: application/json senden.</translation>
    </message>
    <message>
        <source>The request did not come in full within 5 seconds.</source>
        <translation>Die Anfrage kam nicht innerhalb von 5 Sekunden vollständig an.</translation>
    </message>
    <message>
        <source>A request may have 32 MiB, and each event&apos;s data 1 MiB.</source>
        <translation>Eine Anfrage darf 32 MiB haben, die Daten jedes Ereignisses 1 MiB.</translation>
    </message>
    <message>
        <source>A request may have 10,000 events: send more than one request.</source>
        <translation>Eine Anfrage darf 10.000 Ereignisse haben: auf mehrere Anfragen verteilen.</translation>
    </message>
    <message>
        <source>The Expect header may only say 100-continue.</source>
        <translation>Der Expect-Header darf nur 100-continue enthalten.</translation>
    </message>
    <message>
        <source>The headers may have 64 KiB together.</source>
        <translation>Alle Header zusammen dürfen 64 KiB haben.</translation>
    </message>
    <message>
        <source>The request could not be answered, and whether its events were taken is not known.</source>
        <translation>Die Anfrage konnte nicht beantwortet werden; ob ihre Ereignisse angenommen wurden, ist unbekannt.</translation>
    </message>
    <message>
        <source>The Transfer-Encoding may only be chunked.</source>
        <translation>Transfer-Encoding darf nur chunked sein.</translation>
    </message>
    <message>
        <source>The database cannot be reached at the moment, and no event was taken. Send it again later.</source>
        <translation>Die Datenbank ist gerade nicht erreichbar, und kein Ereignis wurde angenommen. Später noch einmal senden.</translation>
    </message>
    <message>
        <source>There are too many connections: keep one open, or come again later.</source>
        <translation>Es bestehen zu viele Verbindungen: eine offen halten oder es später wieder versuchen.</translation>
    </message>
    <message>
        <source>The request must be HTTP/1.1.</source>
        <translation>Die Anfrage muss HTTP/1.1 sein.</translation>
    </message>
</context>
<context>
    <name>AuditText</name>
    <message>
        <source>Entry %1 is not as it was written, or another one stands in its place.</source>
        <translation>Eintrag %1 ist nicht so, wie er geschrieben wurde, oder ein anderer steht an seiner Stelle.</translation>
    </message>
    <message>
        <source>Entry %1 is missing.</source>
        <translation>Eintrag %1 fehlt.</translation>
    </message>
    <message>
        <source>The entries %1 to %2 are missing.</source>
        <translation>Die Einträge %1 bis %2 fehlen.</translation>
    </message>
    <message>
        <source>The last entry, %1, was cut off.</source>
        <translation>Der letzte Eintrag, %1, wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>The entries %1 to %2 were cut off at the end.</source>
        <translation>Die Einträge %1 bis %2 wurden am Ende abgeschnitten.</translation>
    </message>
    <message>
        <source>Entry %1 was added by something else than Switchhook.</source>
        <translation>Eintrag %1 wurde von etwas anderem als Switchhook hinzugefügt.</translation>
    </message>
    <message>
        <source>The entries %1 to %2 were added by something else than Switchhook.</source>
        <translation>Die Einträge %1 bis %2 wurden von etwas anderem als Switchhook hinzugefügt.</translation>
    </message>
    <message>
        <source>The count of the entries is not as it was written: entries may be missing at the end.</source>
        <translation>Die Zahl der Einträge ist nicht so, wie sie geschrieben wurde: Am Ende können Einträge fehlen.</translation>
    </message>
    <message>
        <source>The count of the entries is missing: entries may be missing at the end.</source>
        <translation>Die Zahl der Einträge fehlt: Am Ende können Einträge fehlen.</translation>
    </message>
    <message>
        <source>The entries %1 to %2 cannot be verified: their key %3 is not in the key file.</source>
        <translation>Die Einträge %1 bis %2 können nicht geprüft werden: Ihr Schlüssel %3 ist nicht in der Schlüsseldatei.</translation>
    </message>
    <message>
        <source>Audit exported</source>
        <translation>Audit exportiert</translation>
    </message>
    <message>
        <source>Delivery sent again</source>
        <translation>Zustellung erneut gesendet</translation>
    </message>
    <message>
        <source>Event added</source>
        <translation>Ereignis hinzugefügt</translation>
    </message>
    <message>
        <source>Event removed</source>
        <translation>Ereignis entfernt</translation>
    </message>
    <message>
        <source>Key added</source>
        <translation>Schlüssel hinzugefügt</translation>
    </message>
    <message>
        <source>Key forgotten</source>
        <translation>Schlüssel vergessen</translation>
    </message>
    <message>
        <source>Keys moved to the file</source>
        <translation>Schlüssel in die Datei verlegt</translation>
    </message>
    <message>
        <source>Keys moved to the keychain</source>
        <translation>Schlüssel in den Schlüsselbund verlegt</translation>
    </message>
    <message>
        <source>Key changed</source>
        <translation>Schlüssel gewechselt</translation>
    </message>
    <message>
        <source>Log exported</source>
        <translation>Protokoll exportiert</translation>
    </message>
    <message>
        <source>Log purged</source>
        <translation>Protokoll bereinigt</translation>
    </message>
    <message>
        <source>Role added</source>
        <translation>Rolle hinzugefügt</translation>
    </message>
    <message>
        <source>Role changed</source>
        <translation>Rolle geändert</translation>
    </message>
    <message>
        <source>Role removed</source>
        <translation>Rolle entfernt</translation>
    </message>
    <message>
        <source>Secret revealed</source>
        <translation>Secret gezeigt</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Einstellung geändert</translation>
    </message>
    <message>
        <source>Tenant activated</source>
        <translation>Mandant aktiviert</translation>
    </message>
    <message>
        <source>Tenant added</source>
        <translation>Mandant hinzugefügt</translation>
    </message>
    <message>
        <source>Tenant deactivated</source>
        <translation>Mandant deaktiviert</translation>
    </message>
    <message>
        <source>Tenant removed</source>
        <translation>Mandant entfernt</translation>
    </message>
    <message>
        <source>Tenant renamed</source>
        <translation>Mandant umbenannt</translation>
    </message>
    <message>
        <source>Token added</source>
        <translation>Token hinzugefügt</translation>
    </message>
    <message>
        <source>Token removed</source>
        <translation>Token entfernt</translation>
    </message>
    <message>
        <source>Acted as another user</source>
        <translation>Als anderer Benutzer gehandelt</translation>
    </message>
    <message>
        <source>User added</source>
        <translation>Benutzer hinzugefügt</translation>
    </message>
    <message>
        <source>User changed</source>
        <translation>Benutzer geändert</translation>
    </message>
    <message>
        <source>User removed</source>
        <translation>Benutzer entfernt</translation>
    </message>
    <message>
        <source>Webhook added</source>
        <translation>Webhook hinzugefügt</translation>
    </message>
    <message>
        <source>Webhook changed</source>
        <translation>Webhook geändert</translation>
    </message>
    <message>
        <source>Webhook deleted</source>
        <translation>Webhook gelöscht</translation>
    </message>
    <message>
        <source>Webhooks exported</source>
        <translation>Webhooks exportiert</translation>
    </message>
    <message>
        <source>Failures reset</source>
        <translation>Fehler zurückgesetzt</translation>
    </message>
    <message>
        <source>Webhook removed for good</source>
        <translation>Webhook endgültig entfernt</translation>
    </message>
    <message>
        <source>Webhook taken back</source>
        <translation>Webhook zurückgeholt</translation>
    </message>
    <message>
        <source>Secrets compared with a signature</source>
        <translation>Secrets mit einer Signatur verglichen</translation>
    </message>
</context>
<context>
    <name>CheckText</name>
    <message>
        <source>The file is whole.</source>
        <translation>Die Datei ist unversehrt.</translation>
    </message>
    <message>
        <source>The file is damaged: %1</source>
        <translation>Die Datei ist beschädigt: %1</translation>
    </message>
    <message>
        <source>Every row refers to rows that are there.</source>
        <translation>Jede Zeile verweist auf vorhandene Zeilen.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) refer to rows that are gone, the first in the table %1.</source>
        <translation>
            <numerusform>%n Zeile verweist auf Zeilen, die es nicht mehr gibt; sie steht in der Tabelle %1.</numerusform>
            <numerusform>%n Zeilen verweisen auf Zeilen, die es nicht mehr gibt, die erste in der Tabelle %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every webhook knows how many entries its log has.</source>
        <translation>Jeder Webhook weiß, wie viele Einträge sein Protokoll hat.</translation>
    </message>
    <message numerus="yes">
        <source>%n webhook(s) have a wrong count of log entries.</source>
        <translation>
            <numerusform>%n Webhook hat eine falsche Zahl von Protokolleinträgen.</numerusform>
            <numerusform>%n Webhooks haben eine falsche Zahl von Protokolleinträgen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every subscription agrees with its webhook.</source>
        <translation>Jedes Abonnement stimmt mit seinem Webhook überein.</translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s) disagree with their webhook; saving the webhook mends it.</source>
        <translation>
            <numerusform>%n Abonnement weicht von seinem Webhook ab; den Webhook zu speichern behebt das.</numerusform>
            <numerusform>%n Abonnements weichen von ihrem Webhook ab; den Webhook zu speichern behebt das.</numerusform>
        </translation>
    </message>
    <message>
        <source>No event is kept in vain.</source>
        <translation>Kein Ereignis wird unnötig aufbewahrt.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) are kept in vain; they only take room.</source>
        <translation>
            <numerusform>%n Ereignis wird unnötig aufbewahrt; es belegt nur Platz.</numerusform>
            <numerusform>%n Ereignisse werden unnötig aufbewahrt; sie belegen nur Platz.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeliverAtLogin</name>
    <message>
        <source>This needs systemd, which does not run here. Have your session start “switchhookctl run” instead.</source>
        <translation>Das braucht systemd, das hier nicht läuft. Stattdessen die Sitzung „switchhookctl run“ starten lassen.</translation>
    </message>
    <message>
        <source>This needs the program “switchhookctl”, which is not installed.</source>
        <translation>Das braucht das Programm „switchhookctl“, das nicht installiert ist.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>„%1“ lässt sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>“%1” cannot be made.</source>
        <translation>„%1“ lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>“%1” was written. From the next login on “switchhookctl run” delivers from this database, whether this window is open or not.</source>
        <translation>„%1“ wurde geschrieben. Ab der nächsten Anmeldung stellt „switchhookctl run“ aus dieser Datenbank zu, ob dieses Fenster offen ist oder nicht.</translation>
    </message>
    <message>
        <source>“%1” was removed. What it started runs on until you log out.</source>
        <translation>„%1“ wurde entfernt. Was damit gestartet wurde, läuft bis zur Abmeldung weiter.</translation>
    </message>
    <message>
        <source>“%1” cannot be removed.</source>
        <translation>„%1“ lässt sich nicht entfernen.</translation>
    </message>
</context>
<context>
    <name>DeliveryReport</name>
    <message>
        <source>Webhook delivery report (Switchhook)</source>
        <translation>Bericht über eine Webhook-Zustellung (Switchhook)</translation>
    </message>
    <message>
        <source>Event: %1</source>
        <translation>Ereignis: %1</translation>
    </message>
    <message>
        <source>Event id: %1</source>
        <translation>Kennung des Ereignisses: %1</translation>
    </message>
    <message>
        <source>Attempt: %1</source>
        <translation>Versuch: %1</translation>
    </message>
    <message>
        <source>Started: %1</source>
        <translation>Begonnen: %1</translation>
    </message>
    <message>
        <source>Outcome: %1 (%2)</source>
        <translation>Ergebnis: %1 (%2)</translation>
    </message>
    <message>
        <source>Time: %1 ms in all: connection reused, waiting %2 ms, body %3 ms</source>
        <translation>Zeit: %1 ms insgesamt: Verbindung wiederverwendet, Warten %2 ms, Inhalt %3 ms</translation>
    </message>
    <message>
        <source>Time: %1 ms in all: DNS %2 ms, connect %3 ms (TLS included), waiting %4 ms, body %5 ms</source>
        <translation>Zeit: %1 ms insgesamt: DNS %2 ms, Verbinden %3 ms (mit TLS), Warten %4 ms, Inhalt %5 ms</translation>
    </message>
    <message>
        <source>--- Request ---
Nothing was sent to %1.</source>
        <translation>--- Anfrage ---
An %1 wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>--- Request ---</source>
        <translation>--- Anfrage ---</translation>
    </message>
    <message>
        <source>--- Answer ---
No answer came.</source>
        <translation>--- Antwort ---
Es kam keine Antwort.</translation>
    </message>
    <message>
        <source>--- Answer ---</source>
        <translation>--- Antwort ---</translation>
    </message>
    <message>
        <source>(The body is no longer in the log.)</source>
        <translation>(Der Inhalt ist nicht mehr im Protokoll.)</translation>
    </message>
    <message>
        <source>(No body.)</source>
        <translation>(Kein Inhalt.)</translation>
    </message>
    <message numerus="yes">
        <source>(%n more byte(s).)</source>
        <translation>
            <numerusform>(%n weiteres Byte.)</numerusform>
            <numerusform>(%n weitere Bytes.)</numerusform>
        </translation>
    </message>
    <message>
        <source>--- To repeat it ---
The payload is no longer in the log.</source>
        <translation>--- Zum Wiederholen ---
Der Inhalt ist nicht mehr im Protokoll.</translation>
    </message>
    <message>
        <source>--- To repeat it, with the payload in payload.json ---</source>
        <translation>--- Zum Wiederholen, mit dem Inhalt in payload.json ---</translation>
    </message>
    <message>
        <source>--- To repeat it ---</source>
        <translation>--- Zum Wiederholen ---</translation>
    </message>
</context>
<context>
    <name>DeliveryText</name>
    <message>
        <source>no reason is known</source>
        <translation>kein Grund bekannt</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Nicht angenommen</translation>
    </message>
    <message>
        <source>Redirected</source>
        <translation>Umgeleitet</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Zeitüberschreitung</translation>
    </message>
    <message>
        <source>Host not found</source>
        <translation>Host nicht gefunden</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Keine Verbindung</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Verbindung abgebrochen</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Certificate expired</source>
        <translation>Zertifikat abgelaufen</translation>
    </message>
    <message>
        <source>Certificate of another host</source>
        <translation>Zertifikat eines anderen Hosts</translation>
    </message>
    <message>
        <source>Certificate not trusted</source>
        <translation>Zertifikat nicht vertrauenswürdig</translation>
    </message>
    <message>
        <source>TLS failed</source>
        <translation>TLS fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not HTTP</source>
        <translation>Kein HTTP</translation>
    </message>
    <message>
        <source>No address was found for the host “%1”. Check its spelling, and whether this machine&apos;s name server knows it.</source>
        <translation>Zum Host „%1“ wurde keine Adresse gefunden. Schreibweise prüfen, und ob der Nameserver dieses Rechners ihn kennt.</translation>
    </message>
    <message>
        <source>Switchhook ended before the end of this delivery was on record: it may have arrived, or may not have been sent yet. It is tried again by itself; should the receiver get the event twice, both carry the same X-Webhook-Id.</source>
        <translation>Switchhook endete, bevor das Ergebnis dieser Zustellung festgehalten war: Sie kann angekommen oder noch gar nicht gesendet sein. Sie wird von selbst wiederholt; bekommt der Empfänger das Ereignis zweimal, tragen beide dieselbe X-Webhook-Id.</translation>
    </message>
    <message>
        <source>The webhook was deactivated before this delivery was sent. Nothing went out; send it again if it is still wanted.</source>
        <translation>Der Webhook wurde deaktiviert, bevor diese Zustellung gesendet war. Nichts ging hinaus; bei Bedarf erneut senden.</translation>
    </message>
    <message>
        <source>No encrypted connection (TLS) came about: %1. The receiver must speak https on this port, with TLS 1.2 or later.</source>
        <translation>Es kam keine verschlüsselte Verbindung (TLS) zustande: %1. Der Empfänger muss auf diesem Port https sprechen, mit TLS 1.2 oder neuer.</translation>
    </message>
    <message>
        <source>What came back is no HTTP answer: %1. Check that the port belongs to a web server, and whether it wants http or https.</source>
        <translation>Was zurückkam, ist keine HTTP-Antwort: %1. Prüfen, ob der Port zu einem Webserver gehört und ob dieser http oder https erwartet.</translation>
    </message>
    <message>
        <source>The receiver took the event and answered %1. Only the first 64 KiB of its answer were kept.</source>
        <translation>Der Empfänger hat das Ereignis angenommen und mit %1 geantwortet. Nur die ersten 64 KiB der Antwort wurden behalten.</translation>
    </message>
    <message>
        <source>The receiver took the event and answered %1.</source>
        <translation>Der Empfänger hat das Ereignis angenommen und mit %1 geantwortet.</translation>
    </message>
    <message>
        <source>The receiver answered 304 (not modified), which says nothing about a POST. A cache in front of it may have answered in its place.</source>
        <translation>Der Empfänger hat mit 304 (nicht geändert) geantwortet, was bei einem POST nichts besagt. Vielleicht hat ein vorgeschalteter Cache an seiner Stelle geantwortet.</translation>
    </message>
    <message>
        <source>The receiver answered 400: it could not make sense of the request. Its response often says what it expects.</source>
        <translation>Der Empfänger hat mit 400 geantwortet: Er konnte mit der Anfrage nichts anfangen. Oft steht in der Antwort, was er erwartet.</translation>
    </message>
    <message>
        <source>The receiver answered 401: it wants proof of who is calling. Check the secret, or the key that belongs in the URL.</source>
        <translation>Der Empfänger hat mit 401 geantwortet: Er will wissen, wer anfragt. Das Secret prüfen, oder den Schlüssel, der in die URL gehört.</translation>
    </message>
    <message>
        <source>The receiver answered 403: it does not allow this request. Check the secret, and whether it lets only known addresses in.</source>
        <translation>Der Empfänger hat mit 403 geantwortet: Er erlaubt diese Anfrage nicht. Das Secret prüfen, und ob er nur bekannte Adressen einlässt.</translation>
    </message>
    <message>
        <source>The receiver answered 404: there is nothing at this URL. Check the path, and whether the receiving workflow is switched on.</source>
        <translation>Der Empfänger hat mit 404 geantwortet: Unter dieser URL gibt es nichts. Den Pfad prüfen, und ob der empfangende Workflow eingeschaltet ist.</translation>
    </message>
    <message>
        <source>The receiver answered 405: it takes no POST at this URL. Check the path; it may be a page for browsers.</source>
        <translation>Der Empfänger hat mit 405 geantwortet: Unter dieser URL nimmt er kein POST an. Den Pfad prüfen; vielleicht ist es eine Seite für Browser.</translation>
    </message>
    <message>
        <source>The receiver answered 410: this URL was given up for good. Get a new one there, or deactivate the webhook.</source>
        <translation>Der Empfänger hat mit 410 geantwortet: Diese URL ist endgültig aufgegeben. Dort eine neue holen oder den Webhook deaktivieren.</translation>
    </message>
    <message>
        <source>The receiver answered 413: the payload is too large for it. Raise the limit for request bodies there.</source>
        <translation>Der Empfänger hat mit 413 geantwortet: Der Inhalt ist ihm zu groß. Dort die Grenze für Anfragen erhöhen.</translation>
    </message>
    <message>
        <source>The receiver answered 415: it does not take application/json. Check the path, or let it accept JSON.</source>
        <translation>Der Empfänger hat mit 415 geantwortet: Er nimmt kein application/json. Den Pfad prüfen oder ihn JSON annehmen lassen.</translation>
    </message>
    <message>
        <source>The receiver answered 422: it read the payload and misses something in it. Its response often says what.</source>
        <translation>Der Empfänger hat mit 422 geantwortet: Er hat den Inhalt gelesen und vermisst etwas darin. Oft steht in der Antwort, was.</translation>
    </message>
    <message>
        <source>The receiver answered 429: it gets more requests than it allows. Lower the webhook&apos;s concurrency, or raise the limit there.</source>
        <translation>Der Empfänger hat mit 429 geantwortet: Er bekommt mehr Anfragen, als er zulässt. Die gleichzeitigen Zustellungen des Webhooks verringern oder dort die Grenze erhöhen.</translation>
    </message>
    <message>
        <source>The receiver answered %1: something is wrong on its side. Look into its log; the same event can be sent again later.</source>
        <translation>Der Empfänger hat mit %1 geantwortet: Bei ihm stimmt etwas nicht. In sein Protokoll sehen; dasselbe Ereignis kann später erneut gesendet werden.</translation>
    </message>
    <message>
        <source>The receiver answered %1: it finds fault with the request. Its response often says why.</source>
        <translation>Der Empfänger hat mit %1 geantwortet: Er beanstandet die Anfrage. Oft steht in der Antwort, warum.</translation>
    </message>
    <message>
        <source>The receiver answered %1. Only 200 to 299 mean that it took the event.</source>
        <translation>Der Empfänger hat mit %1 geantwortet. Nur 200 bis 299 bedeuten, dass er das Ereignis angenommen hat.</translation>
    </message>
    <message>
        <source>The receiver answered %1, a redirect, which is never followed.</source>
        <translation>Der Empfänger hat mit %1 geantwortet, einer Umleitung; solchen wird nie gefolgt.</translation>
    </message>
    <message>
        <source>The receiver answered %1, a redirect to %2, which is never followed.</source>
        <translation>Der Empfänger hat mit %1 geantwortet, einer Umleitung nach %2; solchen wird nie gefolgt.</translation>
    </message>
    <message>
        <source>Run %1 to see it yourself.</source>
        <translation>Mit %1 lässt es sich selbst sehen.</translation>
    </message>
    <message>
        <source>It does not say where to: the Location header is missing.</source>
        <translation>Wohin, sagt sie nicht: Der Location-Header fehlt.</translation>
    </message>
    <message>
        <source>Its Location header holds no URL that a webhook could use.</source>
        <translation>Ihr Location-Header enthält keine URL, die ein Webhook verwenden könnte.</translation>
    </message>
    <message>
        <source>That is the very URL that was called, so following it would never end.</source>
        <translation>Das ist genau die aufgerufene URL; ihr zu folgen nähme kein Ende.</translation>
    </message>
    <message>
        <source>The host wants to be called with www. in front.</source>
        <translation>Der Host will mit www. davor aufgerufen werden.</translation>
    </message>
    <message>
        <source>The host wants to be called without www. in front.</source>
        <translation>Der Host will ohne www. davor aufgerufen werden.</translation>
    </message>
    <message>
        <source>The receiver is at another host.</source>
        <translation>Der Empfänger befindet sich auf einem anderen Host.</translation>
    </message>
    <message>
        <source>The host wants https instead of http.</source>
        <translation>Der Host will https statt http.</translation>
    </message>
    <message>
        <source>The host wants http instead of https, so events would travel unencrypted.</source>
        <translation>Der Host will http statt https; Ereignisse gingen also unverschlüsselt über das Netz.</translation>
    </message>
    <message>
        <source>The receiver is at another port.</source>
        <translation>Der Empfänger befindet sich auf einem anderen Port.</translation>
    </message>
    <message>
        <source>The URL lacks a slash at the end of its path.</source>
        <translation>Der URL fehlt ein Schrägstrich am Ende des Pfads.</translation>
    </message>
    <message>
        <source>The URL has a slash too many at the end of its path.</source>
        <translation>Die URL hat einen Schrägstrich zu viel am Ende des Pfads.</translation>
    </message>
    <message>
        <source>The receiver is at another path or query of the same host.</source>
        <translation>Der Empfänger befindet sich unter einem anderen Pfad oder einer anderen Abfrage desselben Hosts.</translation>
    </message>
    <message>
        <source>Ask whoever runs the receiver for the right URL.</source>
        <translation>Die richtige URL weiß, wer den Empfänger betreibt.</translation>
    </message>
    <message>
        <source>Mend this at the receiver; no other URL would help.</source>
        <translation>Das ist beim Empfänger zu beheben; keine andere URL würde helfen.</translation>
    </message>
    <message>
        <source>Save %1 as the webhook&apos;s URL, and deliveries will arrive.</source>
        <translation>%1 als URL des Webhooks speichern, dann kommen Zustellungen an.</translation>
    </message>
    <message>
        <source>The host “%1” was not looked up within 5 seconds. Check this machine&apos;s name server.</source>
        <translation>Der Host „%1“ konnte nicht innerhalb von 5 Sekunden aufgelöst werden. Den Nameserver dieses Rechners prüfen.</translation>
    </message>
    <message>
        <source>No connection came about within 5 seconds. Check host and port, and whether a firewall drops the packets.</source>
        <translation>Innerhalb von 5 Sekunden kam keine Verbindung zustande. Host und Port prüfen, und ob eine Firewall die Pakete verwirft.</translation>
    </message>
    <message>
        <source>The receiver did not answer within 5 seconds. It may have got the event; let it answer first and do its work afterwards.</source>
        <translation>Der Empfänger hat nicht innerhalb von 5 Sekunden geantwortet. Vielleicht hat er das Ereignis bekommen; er sollte zuerst antworten und danach arbeiten.</translation>
    </message>
    <message>
        <source>The receiver began to answer and did not finish within 5 seconds. It may have got the event; let it send a short answer at once.</source>
        <translation>Der Empfänger begann zu antworten und wurde nicht innerhalb von 5 Sekunden fertig. Vielleicht hat er das Ereignis bekommen; er sollte sofort eine kurze Antwort senden.</translation>
    </message>
    <message>
        <source>The delivery was not done within 5 seconds. The receiver may have got the event; look there before sending it again.</source>
        <translation>Die Zustellung wurde nicht innerhalb von 5 Sekunden fertig. Vielleicht hat der Empfänger das Ereignis bekommen; dort nachsehen, bevor es erneut gesendet wird.</translation>
    </message>
    <message>
        <source>There was no connection to the receiver. Check that it is running, and its host and port.</source>
        <translation>Es gab keine Verbindung zum Empfänger. Prüfen, ob er läuft, und ob Host und Port stimmen.</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check the address, the network and any firewall between.</source>
        <translation>%1 ist nicht erreichbar. Adresse, Netz und eine etwaige Firewall dazwischen prüfen.</translation>
    </message>
    <message>
        <source>%1 refused the connection. Check the port, and that the receiver is running.</source>
        <translation>%1 hat die Verbindung abgelehnt. Den Port prüfen, und ob der Empfänger läuft.</translation>
    </message>
    <message>
        <source>The connection broke while the request was being sent. The receiver may have got the event; look there before sending it again.</source>
        <translation>Die Verbindung brach ab, während die Anfrage gesendet wurde. Vielleicht hat der Empfänger das Ereignis bekommen; dort nachsehen, bevor es erneut gesendet wird.</translation>
    </message>
    <message>
        <source>The receiver closed the connection without an answer. It may have got the event; look there before sending it again.</source>
        <translation>Der Empfänger hat die Verbindung ohne Antwort geschlossen. Vielleicht hat er das Ereignis bekommen; dort nachsehen, bevor es erneut gesendet wird.</translation>
    </message>
    <message>
        <source>The connection broke in the middle of the answer. The receiver got the event, and what it made of it is unknown; look there before sending it again.</source>
        <translation>Die Verbindung brach mitten in der Antwort ab. Der Empfänger hat das Ereignis bekommen; was er daraus gemacht hat, ist unbekannt. Dort nachsehen, bevor es erneut gesendet wird.</translation>
    </message>
    <message>
        <source>The connection broke before the answer was there. The receiver may have got the event; look there before sending it again.</source>
        <translation>Die Verbindung brach ab, bevor die Antwort da war. Vielleicht hat der Empfänger das Ereignis bekommen; dort nachsehen, bevor es erneut gesendet wird.</translation>
    </message>
    <message>
        <source>The certificate of “%1” is not valid before %2. Check this machine&apos;s clock, or have the receiver&apos;s certificate renewed.</source>
        <translation>Das Zertifikat von „%1“ gilt erst ab %2. Die Uhr dieses Rechners prüfen oder das Zertifikat des Empfängers erneuern lassen.</translation>
    </message>
    <message>
        <source>The certificate of “%1” expired on %2. Have it renewed at the receiver.</source>
        <translation>Das Zertifikat von „%1“ ist am %2 abgelaufen. Es muss beim Empfänger erneuert werden.</translation>
    </message>
    <message>
        <source>The receiver&apos;s certificate has expired or is not valid yet. Have it renewed there, and check this machine&apos;s clock.</source>
        <translation>Das Zertifikat des Empfängers ist abgelaufen oder noch nicht gültig. Es dort erneuern lassen und die Uhr dieses Rechners prüfen.</translation>
    </message>
    <message>
        <source>The receiver&apos;s certificate is not for the host “%1”. Use the name that the certificate is for, or have one made for this host.</source>
        <translation>Das Zertifikat des Empfängers gilt nicht für den Host „%1“. Den Namen verwenden, für den es gilt, oder eines für diesen Host ausstellen lassen.</translation>
    </message>
    <message>
        <source>The receiver&apos;s certificate is not for the host “%1”, but for %2. Use such a name in the URL, or have a certificate made for this host.</source>
        <translation>Das Zertifikat des Empfängers gilt nicht für den Host „%1“, sondern für %2. Einen solchen Namen in der URL verwenden oder ein Zertifikat für diesen Host ausstellen lassen.</translation>
    </message>
    <message>
        <source>The certificate of “%1” is self-signed. If it is yours, name its file as the CA file (--ca-file, or in the settings); otherwise the receiver needs one from a known authority.</source>
        <translation>Das Zertifikat von „%1“ ist selbst signiert. Ist es das eigene, seine Datei als CA-Datei angeben (--ca-file oder in den Einstellungen); sonst braucht der Empfänger eines von einer bekannten Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>The certificate of “%1” was issued by “%2”, which this machine does not know. If you trust it, name its certificate as the CA file (--ca-file, or in the settings); or the receiver forgot to send its intermediate certificates.</source>
        <translation>Das Zertifikat von „%1“ wurde von „%2“ ausgestellt, was dieser Rechner nicht kennt. Ist die Stelle vertrauenswürdig, ihr Zertifikat als CA-Datei angeben (--ca-file oder in den Einstellungen); oder der Empfänger hat seine Zwischenzertifikate nicht mitgeschickt.</translation>
    </message>
    <message>
        <source>The receiver&apos;s certificate comes from an authority that this machine does not know. If you trust it, name its certificate as the CA file (--ca-file, or in the settings).</source>
        <translation>Das Zertifikat des Empfängers stammt von einer Stelle, die dieser Rechner nicht kennt. Ist sie vertrauenswürdig, ihr Zertifikat als CA-Datei angeben (--ca-file oder in den Einstellungen).</translation>
    </message>
    <message>
        <source>Not kept.</source>
        <translation>Nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Not kept: %1 bytes, SHA-256 %2.</source>
        <translation>Nicht aufbewahrt: %1 Bytes, SHA-256 %2.</translation>
    </message>
    <message>
        <source>Not shown: your role does not include seeing payloads and answers.</source>
        <translation>Nicht gezeigt: Ihre Rolle schließt nicht ein, Inhalte und Antworten zu sehen.</translation>
    </message>
</context>
<context>
    <name>EngineText</name>
    <message>
        <source>Delivered by process %1 on %2</source>
        <translation>Prozess %1 auf %2 stellt zu</translation>
    </message>
    <message>
        <source>Delivered by %1 (process %2 on %3)</source>
        <translation>%1 (Prozess %2 auf %3) stellt zu</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet …</translation>
    </message>
    <message>
        <source>Delivering is held up</source>
        <translation>Zustellung stockt</translation>
    </message>
    <message>
        <source>Delivering</source>
        <translation>Stellt zu</translation>
    </message>
    <message numerus="yes">
        <source>Delivering, with %n other program(s)</source>
        <translation>
            <numerusform>Stellt zu, mit %n anderen Programm</numerusform>
            <numerusform>Stellt zu, mit %n anderen Programmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Standing by</source>
        <translation>In Bereitschaft</translation>
    </message>
    <message>
        <source>Cannot deliver</source>
        <translation>Kann nicht zustellen</translation>
    </message>
    <message>
        <source>Events are accepted but not delivered. %1</source>
        <translation>Ereignisse werden angenommen, aber nicht zugestellt. %1</translation>
    </message>
    <message>
        <source>Deliveries wait until the database works again. %1</source>
        <translation>Zustellungen warten, bis die Datenbank wieder arbeitet. %1</translation>
    </message>
    <message>
        <source>Events are accepted and wait; they are delivered when you resume.</source>
        <translation>Ereignisse werden angenommen und warten; beim Fortsetzen werden sie zugestellt.</translation>
    </message>
    <message>
        <source>This program is paused; another one delivers from this database.</source>
        <translation>Dieses Programm ist angehalten; ein anderes stellt aus dieser Datenbank zu.</translation>
    </message>
    <message>
        <source>Another program delivers from this database. This one stands by and takes over when that one ends; nothing is delivered twice.</source>
        <translation>Ein anderes Programm stellt aus dieser Datenbank zu. Dieses steht bereit und übernimmt, wenn jenes endet; nichts wird doppelt zugestellt.</translation>
    </message>
    <message>
        <source>Events are delivered as they happen.</source>
        <translation>Ereignisse werden zugestellt, sobald sie eintreten.</translation>
    </message>
    <message>
        <source>Several programs deliver from this database and share the work; nothing is delivered twice.</source>
        <translation>Mehrere Programme stellen aus dieser Datenbank zu und teilen sich die Arbeit; nichts wird doppelt zugestellt.</translation>
    </message>
    <message>
        <source>Nothing delivers</source>
        <translation>Nichts stellt zu</translation>
    </message>
    <message>
        <source>No program delivers from this database at present: events are accepted, and wait until a worker runs. The login “%1” may not deliver.</source>
        <translation>Zurzeit stellt kein Programm aus dieser Datenbank zu: Ereignisse werden angenommen und warten, bis ein Worker läuft. Das Login „%1“ darf nicht zustellen.</translation>
    </message>
    <message>
        <source>Another program delivers from this database. The login “%1” may not.</source>
        <translation>Ein anderes Programm stellt aus dieser Datenbank zu. Das Login „%1“ darf es nicht.</translation>
    </message>
    <message>
        <source>No program delivers from this database at present: events are accepted, and wait. %1</source>
        <translation>Zurzeit stellt kein Programm aus dieser Datenbank zu: Ereignisse werden angenommen und warten. %1</translation>
    </message>
    <message>
        <source>Another program delivers from this database; yours may not. %1</source>
        <translation>Ein anderes Programm stellt aus dieser Datenbank zu; Ihres darf es nicht. %1</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>the cause is unknown</source>
        <translation>die Ursache ist unbekannt</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>War „%1“ gemeint?</translation>
    </message>
    <message>
        <source>Did you mean “%1” or “%2”?</source>
        <translation>War „%1“ oder „%2“ gemeint?</translation>
    </message>
    <message>
        <source>Did you mean “%1”, “%2” or “%3”?</source>
        <translation>War „%1“, „%2“ oder „%3“ gemeint?</translation>
    </message>
    <message>
        <source>The data is a string; it must be a JSON object or array.</source>
        <translation>Die Daten sind eine Zeichenkette; sie müssen ein JSON-Objekt oder -Array sein.</translation>
    </message>
    <message>
        <source>The data is a number; it must be a JSON object or array.</source>
        <translation>Die Daten sind eine Zahl; sie müssen ein JSON-Objekt oder -Array sein.</translation>
    </message>
    <message>
        <source>The data is “%1”; it must be a JSON object or array.</source>
        <translation>Die Daten sind „%1“; sie müssen ein JSON-Objekt oder -Array sein.</translation>
    </message>
    <message>
        <source>The field “%1” must be a number.</source>
        <translation>Das Feld „%1“ muss eine Zahl sein.</translation>
    </message>
    <message>
        <source>The field “%1” must be a string.</source>
        <translation>Das Feld „%1“ muss eine Zeichenkette sein.</translation>
    </message>
    <message>
        <source>The URL is missing.</source>
        <translation>Die URL fehlt.</translation>
    </message>
    <message>
        <source>This is no valid URL: %1.</source>
        <translation>Das ist keine gültige URL: %1.</translation>
    </message>
    <message>
        <source>The URL must start with http:// or https://.</source>
        <translation>Die URL muss mit http:// oder https:// beginnen.</translation>
    </message>
    <message>
        <source>The URL names no host, as in https://example.com/hook.</source>
        <translation>Die URL nennt keinen Host, wie in https://example.com/hook.</translation>
    </message>
    <message>
        <source>The URL must not contain a user name or password; use a secret to prove who is sending.</source>
        <translation>Die URL darf weder Benutzernamen noch Passwort enthalten; wer sendet, beweist ein Secret.</translation>
    </message>
    <message>
        <source>“%1” is no port; it must be a number from 1 to 65535.</source>
        <translation>„%1“ ist kein Port; es muss eine Zahl von 1 bis 65535 sein.</translation>
    </message>
    <message>
        <source>The URL contains a line break or another invisible character; type it anew or remove it.</source>
        <translation>Die URL enthält einen Zeilenumbruch oder ein anderes unsichtbares Zeichen; neu eintippen oder das Zeichen entfernen.</translation>
    </message>
    <message>
        <source>The URL contains a backslash; use / instead.</source>
        <translation>Die URL enthält einen umgekehrten Schrägstrich; stattdessen / verwenden.</translation>
    </message>
    <message>
        <source>The URL is %1 characters long; at most %2 are possible.</source>
        <translation>Die URL ist %1 Zeichen lang; höchstens %2 sind möglich.</translation>
    </message>
    <message>
        <source>The URL contains a space; remove it or write it percent-encoded.</source>
        <translation>Die URL enthält ein Leerzeichen; entfernen oder prozentkodiert schreiben.</translation>
    </message>
    <message>
        <source>The name must not be empty.</source>
        <translation>Der Name darf nicht leer sein.</translation>
    </message>
    <message>
        <source>The name contains a line break or another control character.</source>
        <translation>Der Name enthält einen Zeilenumbruch oder ein anderes Steuerzeichen.</translation>
    </message>
    <message>
        <source>The secret must not be empty.</source>
        <translation>Das Secret darf nicht leer sein.</translation>
    </message>
    <message>
        <source>The secret must be UTF-8 text.</source>
        <translation>Das Secret muss UTF-8-Text sein.</translation>
    </message>
    <message>
        <source>The secret&apos;s file “%1” cannot be read: %2.</source>
        <translation>Die Datei „%1“ mit dem Secret ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>The environment variable “%1” for the secret is not set.</source>
        <translation>Die Umgebungsvariable „%1“ für das Secret ist nicht gesetzt.</translation>
    </message>
    <message>
        <source>A webhook can make %2 to %3 deliveries at one time, not %1.</source>
        <translation>Ein Webhook kann %2 bis %3 Zustellungen gleichzeitig ausführen, nicht %1.</translation>
    </message>
    <message>
        <source>The event catalogue is not usable: %1 %2.</source>
        <translation>Der Ereigniskatalog ist nicht verwendbar: %1 %2.</translation>
    </message>
    <message>
        <source>There is no event “%1”.</source>
        <translation>Es gibt kein Ereignis „%1“.</translation>
    </message>
    <message>
        <source>“%1” is kept for testing a webhook; it needs no subscription and cannot be emitted.</source>
        <translation>„%1“ dient dem Test eines Webhooks; es braucht kein Abonnement und kann nicht gesendet werden.</translation>
    </message>
    <message>
        <source>“%1” matches no event.</source>
        <translation>„%1“ passt auf kein Ereignis.</translation>
    </message>
    <message>
        <source>This is not valid JSON; the fault is at byte offset %1.</source>
        <translation>Das ist kein gültiges JSON; der Fehler liegt bei Byte %1.</translation>
    </message>
    <message>
        <source>The data is nested deeper than %1 levels.</source>
        <translation>Die Daten sind tiefer als %1 Ebenen verschachtelt.</translation>
    </message>
    <message>
        <source>This is not UTF-8 text; the fault is at byte offset %1.</source>
        <translation>Das ist kein UTF-8-Text; der Fehler liegt bei Byte %1.</translation>
    </message>
    <message>
        <source>The JSON starts with a byte order mark (BOM); save it without one.</source>
        <translation>Das JSON beginnt mit einer Bytereihenfolge-Marke (BOM); ohne sie speichern.</translation>
    </message>
    <message>
        <source>The data has %1 bytes; at most %2 are possible.</source>
        <translation>Die Daten haben %1 Bytes; höchstens %2 sind möglich.</translation>
    </message>
    <message>
        <source>The JSON contains a number that is too large, at byte offset %1.</source>
        <translation>Das JSON enthält bei Byte %1 eine zu große Zahl.</translation>
    </message>
    <message>
        <source>There is no data; give a JSON object, as in {&quot;name&quot;:&quot;john&quot;}.</source>
        <translation>Es sind keine Daten da; ein JSON-Objekt angeben, wie {&quot;name&quot;:&quot;john&quot;}.</translation>
    </message>
    <message>
        <source>“%1” is no timestamp; it must be a whole number of Unix seconds, as in 1710700000.</source>
        <translation>„%1“ ist kein Zeitstempel; es muss eine ganze Zahl von Unix-Sekunden sein, wie 1710700000.</translation>
    </message>
    <message>
        <source>An event&apos;s own id must be 1 to 200 visible ASCII characters, without spaces.</source>
        <translation>Die eigene Kennung eines Ereignisses muss aus 1 bis 200 sichtbaren ASCII-Zeichen ohne Leerzeichen bestehen.</translation>
    </message>
    <message>
        <source>The id “%1” was already used for event %2, which has another content; use a new id.</source>
        <translation>Die Kennung „%1“ wurde schon für das Ereignis %2 verwendet, das einen anderen Inhalt hat; eine neue verwenden.</translation>
    </message>
    <message>
        <source>An event must be a JSON object, as in {&quot;event&quot;:&quot;contact.created&quot;,&quot;data&quot;:{}}.</source>
        <translation>Ein Ereignis muss ein JSON-Objekt sein, wie {&quot;event&quot;:&quot;contact.created&quot;,&quot;data&quot;:{}}.</translation>
    </message>
    <message>
        <source>The field “%1” is missing.</source>
        <translation>Das Feld „%1“ fehlt.</translation>
    </message>
    <message>
        <source>There is no field “%1”; an event has event, data, timestamp and id.</source>
        <translation>Es gibt kein Feld „%1“; ein Ereignis hat event, data, timestamp und id.</translation>
    </message>
    <message>
        <source>The field “%1” is there twice.</source>
        <translation>Das Feld „%1“ kommt zweimal vor.</translation>
    </message>
    <message>
        <source>The line is longer than %1 bytes.</source>
        <translation>Die Zeile ist länger als %1 Bytes.</translation>
    </message>
    <message>
        <source>There is no webhook “%1”.</source>
        <translation>Es gibt keinen Webhook „%1“.</translation>
    </message>
    <message>
        <source>Several webhooks are named “%1”; use the id of the one you mean: %2.</source>
        <translation>Mehrere Webhooks heißen „%1“; die Kennung des gemeinten verwenden: %2.</translation>
    </message>
    <message>
        <source>The webhook %1 was changed by someone else meanwhile; look at it again.</source>
        <translation>Der Webhook %1 wurde inzwischen von jemand anderem geändert; noch einmal ansehen.</translation>
    </message>
    <message>
        <source>There is no delivery “%1” in the log.</source>
        <translation>Es gibt keine Zustellung „%1“ im Protokoll.</translation>
    </message>
    <message>
        <source>The delivery %1 cannot be sent again, because its event is no longer stored.</source>
        <translation>Die Zustellung %1 kann nicht erneut gesendet werden, weil ihr Ereignis nicht mehr gespeichert ist.</translation>
    </message>
    <message>
        <source>There is no token “%1”.</source>
        <translation>Es gibt kein Token „%1“.</translation>
    </message>
    <message>
        <source>Several tokens are named “%1”; use the id of the one you mean: %2.</source>
        <translation>Mehrere Tokens heißen „%1“; die Kennung des gemeinten verwenden: %2.</translation>
    </message>
    <message>
        <source>There is no worker “%1”; “switchhookctl workers” lists them.</source>
        <translation>Es gibt keinen Worker „%1“; „switchhookctl workers“ zeigt alle.</translation>
    </message>
    <message>
        <source>The worker “%1” is alive and keeps what it holds; end its process first.</source>
        <translation>Der Worker „%1“ läuft und behält, was er hat; zuerst seinen Prozess beenden.</translation>
    </message>
    <message>
        <source>“%1” is no address to listen on; it must look like 127.0.0.1:8080.</source>
        <translation>„%1“ ist keine Adresse zum Lauschen; sie muss aussehen wie 127.0.0.1:8080.</translation>
    </message>
    <message>
        <source>“%1” can be reached from other machines; use 127.0.0.1 or [::1].</source>
        <translation>„%1“ ist von anderen Rechnern erreichbar; 127.0.0.1 oder [::1] verwenden.</translation>
    </message>
    <message>
        <source>It is not possible to listen on %1: %2.</source>
        <translation>Auf %1 kann nicht gelauscht werden: %2.</translation>
    </message>
    <message>
        <source>The file of certificate authorities “%1” cannot be read: %2.</source>
        <translation>Die Datei der Zertifizierungsstellen „%1“ ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read: %2.</source>
        <translation>Die Datei „%1“ ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>“%2” is no possible value for the setting “%1”.</source>
        <translation>„%2“ ist kein möglicher Wert für die Einstellung „%1“.</translation>
    </message>
    <message>
        <source>“%1” is no address of a database such as postgresql://user@host/name: %2.</source>
        <translation>„%1“ ist keine Adresse einer Datenbank wie postgresql://user@host/name: %2.</translation>
    </message>
    <message>
        <source>A password does not belong in a database&apos;s address, where others can read it; set PGPASSWORD or put it into ~/.pgpass.</source>
        <translation>Ein Passwort gehört nicht in die Adresse einer Datenbank, wo andere es lesen können; PGPASSWORD setzen oder es in ~/.pgpass ablegen.</translation>
    </message>
    <message>
        <source>The database “%1” is not empty; a copy needs one that is. It was left as it is.</source>
        <translation>Die Datenbank „%1“ ist nicht leer; eine Kopie braucht eine leere. Sie blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>You are not permitted to do this.</source>
        <translation>Dazu fehlt die Berechtigung.</translation>
    </message>
    <message>
        <source>The database “%1” cannot be opened: %2.</source>
        <translation>Die Datenbank „%1“ lässt sich nicht öffnen: %2.</translation>
    </message>
    <message>
        <source>The file “%1” is no database; it was left as it is.</source>
        <translation>Die Datei „%1“ ist keine Datenbank; sie blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>The database “%1” belongs to another program; it was left as it is.</source>
        <translation>Die Datenbank „%1“ gehört zu einem anderen Programm; sie blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>The database “%1” is of a newer Switchhook (schema %2, this one knows up to %3); install the newer version.</source>
        <translation>Die Datenbank „%1“ stammt von einem neueren Switchhook (Schema %2, dieses kennt bis %3); die neuere Version installieren.</translation>
    </message>
    <message>
        <source>The database “%1” cannot be written to; check the permissions of the file and its folder.</source>
        <translation>In die Datenbank „%1“ lässt sich nicht schreiben; die Rechte der Datei und ihres Ordners prüfen.</translation>
    </message>
    <message>
        <source>There is no room left for the database “%1”; free some space on its disk.</source>
        <translation>Für die Datenbank „%1“ ist kein Platz mehr; auf ihrem Datenträger Platz schaffen.</translation>
    </message>
    <message>
        <source>The database “%1” is kept busy by another program; try again in a moment.</source>
        <translation>Die Datenbank „%1“ wird von einem anderen Programm beansprucht; gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The database “%1” is damaged; restore it from a backup. The cause: %2.</source>
        <translation>Die Datenbank „%1“ ist beschädigt; aus einer Sicherung wiederherstellen. Die Ursache: %2.</translation>
    </message>
    <message>
        <source>The database “%1” did not do what was asked: %2.</source>
        <translation>Die Datenbank „%1“ hat nicht getan, was verlangt war: %2.</translation>
    </message>
    <message>
        <source>The database “%1” cannot be reached: %2.</source>
        <translation>Die Datenbank „%1“ ist nicht erreichbar: %2.</translation>
    </message>
    <message>
        <source>The database “%1” asks for a password; set PGPASSWORD or put it into ~/.pgpass.</source>
        <translation>Die Datenbank „%1“ verlangt ein Passwort; PGPASSWORD setzen oder es in ~/.pgpass ablegen.</translation>
    </message>
    <message>
        <source>The database “%1” is not made ready for Switchhook yet; “switchhookctl database init” does it.</source>
        <translation>Die Datenbank „%1“ ist noch nicht für Switchhook eingerichtet; „switchhookctl database init“ erledigt das.</translation>
    </message>
    <message>
        <source>The database “%1” is of an older Switchhook (schema %2, this one needs %3); “switchhookctl database upgrade” raises it.</source>
        <translation>Die Datenbank „%1“ stammt von einem älteren Switchhook (Schema %2, dieses braucht %3); „switchhookctl database upgrade“ hebt sie an.</translation>
    </message>
    <message>
        <source>The database “%1” is kept in %2 and not in UTF8; “createdb --encoding UTF8 --template template0” makes one that is.</source>
        <translation>Die Datenbank „%1“ ist in %2 statt in UTF8 kodiert; „createdb --encoding UTF8 --template template0“ legt eine passende an.</translation>
    </message>
    <message>
        <source>What arrived in “%1” differs from what was sent, in the table %2; it was left as it was.</source>
        <translation>Was in „%1“ ankam, weicht in der Tabelle %2 von dem ab, was gesendet wurde; sie blieb, wie sie war.</translation>
    </message>
    <message>
        <source>The key file “%1”, which the secrets are encrypted with, cannot be read: %2.</source>
        <translation>Die Schlüsseldatei „%1“, mit der die Secrets verschlüsselt sind, ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>The key file “%1”, which the secrets are encrypted with, is damaged; restore it from a backup.</source>
        <translation>Die Schlüsseldatei „%1“, mit der die Secrets verschlüsselt sind, ist beschädigt; aus einer Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>The key file “%1” can be read by others; allow only its owner (chmod 600).</source>
        <translation>Die Schlüsseldatei „%1“ ist für andere lesbar; nur ihren Eigentümer zulassen (chmod 600).</translation>
    </message>
    <message>
        <source>A secret is encrypted with the key %1, which is not in the key file; restore that key or set the secret anew.</source>
        <translation>Ein Secret ist mit dem Schlüssel %1 verschlüsselt, der nicht in der Schlüsseldatei ist; den Schlüssel wiederherstellen oder das Secret neu setzen.</translation>
    </message>
    <message>
        <source>The stored secret of webhook %1 is damaged; set it anew.</source>
        <translation>Das gespeicherte Secret des Webhooks %1 ist beschädigt; neu setzen.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be written: %2.</source>
        <translation>Die Datei „%1“ lässt sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>There is a file “%1” already; it was left as it is. Choose another name.</source>
        <translation>Es gibt schon eine Datei „%1“; sie blieb, wie sie war. Ein anderer Name ist nötig.</translation>
    </message>
    <message>
        <source>The database “%1” is open in another program, such as a window; close that first.</source>
        <translation>Die Datenbank „%1“ ist in einem anderen Programm offen, etwa in einem Fenster; dieses zuerst schließen.</translation>
    </message>
    <message>
        <source>An engine (process %2) delivers from the database “%1”; end it first.</source>
        <translation>Der Prozess %2 stellt aus der Datenbank „%1“ zu; ihn zuerst beenden.</translation>
    </message>
    <message>
        <source>The backup “%1” is damaged; nothing was restored. The cause: %2.</source>
        <translation>Die Sicherung „%1“ ist beschädigt; nichts wurde wiederhergestellt. Die Ursache: %2.</translation>
    </message>
    <message>
        <source>Webhooks whose secrets need the key %1 wait until then.</source>
        <translation>Webhooks, deren Secrets den Schlüssel %1 brauchen, warten so lange.</translation>
    </message>
    <message>
        <source>“%1” is no path to a field; it must look like data.email or data.items[*].card.</source>
        <translation>„%1“ ist kein Pfad zu einem Feld; er muss aussehen wie data.email oder data.items[*].card.</translation>
    </message>
    <message>
        <source>The key %1 is in use; “switchhookctl key rotate” encrypts the secrets with another one first.</source>
        <translation>Der Schlüssel %1 wird gebraucht; „switchhookctl key rotate“ verschlüsselt die Secrets vorher mit einem anderen.</translation>
    </message>
    <message>
        <source>The desktop&apos;s keychain, which holds the key of the secrets, cannot be read: %1.</source>
        <translation>Der Schlüsselbund der Arbeitsumgebung, in dem der Schlüssel der Secrets liegt, kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>There is no tenant “%1”.</source>
        <translation>Es gibt keinen Mandanten „%1“.</translation>
    </message>
    <message>
        <source>There are several tenants; name the one you mean with --tenant: %1.</source>
        <translation>Es gibt mehrere Mandanten; nennen Sie den gemeinten mit --tenant: %1.</translation>
    </message>
    <message>
        <source>There is a tenant “%1” already.</source>
        <translation>Es gibt schon einen Mandanten „%1“.</translation>
    </message>
    <message>
        <source>The tenant “%1” still has webhooks (%2); they, their log and what waits for them would go too.</source>
        <translation>Der Mandant „%1“ hat noch Webhooks (%2); sie, ihr Protokoll und was für sie wartet gingen mit.</translation>
    </message>
    <message>
        <source>“%1” is the only tenant, and there must be one.</source>
        <translation>„%1“ ist der einzige Mandant, und einen muss es geben.</translation>
    </message>
    <message>
        <source>There is no user “%1”.</source>
        <translation>Es gibt keinen Benutzer „%1“.</translation>
    </message>
    <message>
        <source>There is a user “%1” already.</source>
        <translation>Es gibt schon einen Benutzer „%1“.</translation>
    </message>
    <message>
        <source>The account “%1” is another user&apos;s already.</source>
        <translation>Das Konto „%1“ gehört schon einem anderen Benutzer.</translation>
    </message>
    <message>
        <source>“%1” owns the database and stays Global Admin.</source>
        <translation>„%1“ gehört die Datenbank und bleibt Global Admin.</translation>
    </message>
    <message>
        <source>The role “%1” is held for certain tenants; name them with --tenant.</source>
        <translation>Die Rolle „%1“ gilt für bestimmte Mandanten; nennen Sie sie mit --tenant.</translation>
    </message>
    <message>
        <source>The role “%1” is held for exactly one tenant; name it with --tenant.</source>
        <translation>Die Rolle „%1“ gilt für genau einen Mandanten; nennen Sie ihn mit --tenant.</translation>
    </message>
    <message>
        <source>There is no role “%1”.</source>
        <translation>Es gibt keine Rolle „%1“.</translation>
    </message>
    <message>
        <source>There is a role “%1” already.</source>
        <translation>Es gibt schon eine Rolle „%1“.</translation>
    </message>
    <message>
        <source>The role “%1” is some users&apos; (%2); give them another one first.</source>
        <translation>Die Rolle „%1“ haben Benutzer (%2); geben Sie ihnen zuerst eine andere.</translation>
    </message>
    <message>
        <source>The role “%1” is built in; it keeps its name and cannot be removed.</source>
        <translation>Die Rolle „%1“ ist eingebaut; sie behält ihren Namen und lässt sich nicht entfernen.</translation>
    </message>
    <message>
        <source>The role “%1” holds every permission for every tenant, always.</source>
        <translation>Die Rolle „%1“ hat immer jede Berechtigung für jeden Mandanten.</translation>
    </message>
    <message>
        <source>There is no permission “%1”.</source>
        <translation>Es gibt keine Berechtigung „%1“.</translation>
    </message>
    <message>
        <source>This needs the permission “%1”, which the role “%2” does not include.</source>
        <translation>Das braucht die Berechtigung „%1“, die die Rolle „%2“ nicht einschließt.</translation>
    </message>
    <message>
        <source>The account “%1” is no user of the database “%2”; its owner can add it with “switchhookctl user add”.</source>
        <translation>Das Konto „%1“ ist kein Benutzer der Datenbank „%2“; wem sie gehört, kann es mit „switchhookctl user add“ hinzufügen.</translation>
    </message>
    <message>
        <source>This is about every tenant, and the role “%1” is not held for all of them.</source>
        <translation>Das betrifft alle Mandanten, und die Rolle „%1“ gilt nicht für alle.</translation>
    </message>
    <message>
        <source>The user “%1” holds no tenant; whoever manages the users can give one.</source>
        <translation>Der Benutzer „%1“ hat keinen Mandanten; wer die Benutzer verwaltet, kann einen geben.</translation>
    </message>
    <message>
        <source>The tenant “%1” is deactivated; no event goes in until it is activated again.</source>
        <translation>Der Mandant „%1“ ist deaktiviert; bis er wieder aktiviert ist, geht kein Ereignis ein.</translation>
    </message>
    <message>
        <source>No one can give or take what they do not hold themselves, and you do not hold all of these tenants.</source>
        <translation>Niemand kann geben oder nehmen, was er nicht selbst hat, und Sie haben nicht alle diese Mandanten.</translation>
    </message>
    <message>
        <source>No one can give or take what they do not hold themselves, and you do not hold “%1”.</source>
        <translation>Niemand kann geben oder nehmen, was er nicht selbst hat, und Sie haben „%1“ nicht.</translation>
    </message>
    <message>
        <source>“%1” holds more than you do, so you cannot act as them.</source>
        <translation>„%1“ darf mehr als Sie; deshalb können Sie nicht als dieser Benutzer handeln.</translation>
    </message>
    <message>
        <source>“%1” is the program&apos;s own: it cannot be emitted or subscribed to here.</source>
        <translation>„%1“ gehört dem Programm selbst: Es lässt sich hier weder auslösen noch abonnieren.</translation>
    </message>
    <message>
        <source>“%1” is none of the events that were added here; only those can be removed.</source>
        <translation>„%1“ ist keines der hier hinzugefügten Ereignisse; nur diese lassen sich entfernen.</translation>
    </message>
    <message>
        <source>“%1” is in use and stays (webhooks subscribed to it: %2, events on record: %3).</source>
        <translation>„%1“ wird verwendet und bleibt (Webhooks, die es abonniert haben: %2, aufgezeichnete Ereignisse: %3).</translation>
    </message>
    <message>
        <source>“%1” is a file, and its permissions say who may open it; only on a server are there logins.</source>
        <translation>„%1“ ist eine Datei, und ihre Rechte sagen, wer sie öffnen darf; Logins gibt es nur auf einem Server.</translation>
    </message>
    <message>
        <source>The server has no login “%1”; its admin makes one with CREATE ROLE … LOGIN.</source>
        <translation>Der Server hat kein Login „%1“; sein Administrator legt eines mit CREATE ROLE … LOGIN an.</translation>
    </message>
    <message>
        <source>No user has the account “%1”; add one first with “switchhookctl user add”.</source>
        <translation>Kein Benutzer hat das Konto „%1“; er lässt sich zuerst mit „switchhookctl user add“ hinzufügen.</translation>
    </message>
    <message>
        <source>The login “%1” may use nothing of the database “%2”; its owner can let it with “switchhookctl database grant”.</source>
        <translation>Das Login „%1“ darf von der Datenbank „%2“ nichts verwenden; ihr Eigentümer kann es ihm mit „switchhookctl database grant“ erlauben.</translation>
    </message>
    <message>
        <source>The login “%1” may not deliver; the database&apos;s owner can let it with “switchhookctl database grant --worker”.</source>
        <translation>Das Login „%1“ darf nicht zustellen; der Eigentümer der Datenbank kann es ihm mit „switchhookctl database grant --worker“ erlauben.</translation>
    </message>
    <message>
        <source>You may not grant this to “%1” (%2). Someone who may create roles on the server can run what “switchhookctl database grant --print” writes; after that, do this again.</source>
        <translation>„%1“ lässt sich das von hier aus nicht erlauben (%2). Wer auf dem Server Rollen anlegen darf, kann ausführen, was „switchhookctl database grant --print“ schreibt; danach dies noch einmal.</translation>
    </message>
    <message>
        <source>The database works with the key %2, which is not in the key file “%1”; bring that key here. Where it is lost, “switchhookctl key rotate” goes on with a new one.</source>
        <translation>Die Datenbank arbeitet mit dem Schlüssel %2, der nicht in der Schlüsseldatei „%1“ steht; holen Sie diesen Schlüssel hierher. Ist er verloren, macht „switchhookctl key rotate“ mit einem neuen weiter.</translation>
    </message>
    <message>
        <source>The database “%1” has such an entry already: %2.</source>
        <translation>Die Datenbank „%1“ hat so einen Eintrag schon: %2.</translation>
    </message>
</context>
<context>
    <name>EventCatalogue</name>
    <message>
        <source>CRM</source>
        <translation>CRM</translation>
    </message>
    <message>
        <source>Contact created</source>
        <translation>Kontakt angelegt</translation>
    </message>
    <message>
        <source>A person was added to the contacts.</source>
        <translation>Eine Person wurde zu den Kontakten hinzugefügt.</translation>
    </message>
    <message>
        <source>Contact updated</source>
        <translation>Kontakt geändert</translation>
    </message>
    <message>
        <source>A contact&apos;s details were changed; “changed” names the fields.</source>
        <translation>Angaben eines Kontakts wurden geändert; „changed“ nennt die Felder.</translation>
    </message>
    <message>
        <source>Contact deleted</source>
        <translation>Kontakt gelöscht</translation>
    </message>
    <message>
        <source>A contact was removed for good.</source>
        <translation>Ein Kontakt wurde endgültig entfernt.</translation>
    </message>
    <message>
        <source>Account created</source>
        <translation>Firma angelegt</translation>
    </message>
    <message>
        <source>A company was added to the accounts.</source>
        <translation>Ein Unternehmen wurde zu den Firmen hinzugefügt.</translation>
    </message>
    <message>
        <source>Account updated</source>
        <translation>Firma geändert</translation>
    </message>
    <message>
        <source>An account&apos;s details were changed; “changed” names the fields.</source>
        <translation>Angaben einer Firma wurden geändert; „changed“ nennt die Felder.</translation>
    </message>
    <message>
        <source>Account deleted</source>
        <translation>Firma gelöscht</translation>
    </message>
    <message>
        <source>An account was removed for good.</source>
        <translation>Eine Firma wurde endgültig entfernt.</translation>
    </message>
    <message>
        <source>Lead created</source>
        <translation>Lead angelegt</translation>
    </message>
    <message>
        <source>A lead came in, from a form, an import or by hand.</source>
        <translation>Ein Lead kam herein, durch ein Formular, einen Import oder von Hand.</translation>
    </message>
    <message>
        <source>Lead updated</source>
        <translation>Lead geändert</translation>
    </message>
    <message>
        <source>A lead&apos;s details were changed; “changed” names the fields.</source>
        <translation>Angaben eines Leads wurden geändert; „changed“ nennt die Felder.</translation>
    </message>
    <message>
        <source>Lead deleted</source>
        <translation>Lead gelöscht</translation>
    </message>
    <message>
        <source>A lead was removed for good.</source>
        <translation>Ein Lead wurde endgültig entfernt.</translation>
    </message>
    <message>
        <source>Lead converted to contact</source>
        <translation>Lead in Kontakt umgewandelt</translation>
    </message>
    <message>
        <source>A lead became a contact; “contact_id” is the new contact.</source>
        <translation>Aus einem Lead wurde ein Kontakt; „contact_id“ ist der neue Kontakt.</translation>
    </message>
    <message>
        <source>List created</source>
        <translation>Liste angelegt</translation>
    </message>
    <message>
        <source>A list of contacts was made.</source>
        <translation>Eine Liste von Kontakten wurde angelegt.</translation>
    </message>
    <message>
        <source>List updated</source>
        <translation>Liste geändert</translation>
    </message>
    <message>
        <source>A list&apos;s name, type or members were changed; “changed” names the fields.</source>
        <translation>Name, Art oder Mitglieder einer Liste wurden geändert; „changed“ nennt die Felder.</translation>
    </message>
    <message>
        <source>List deleted</source>
        <translation>Liste gelöscht</translation>
    </message>
    <message>
        <source>A list was removed; its contacts stay.</source>
        <translation>Eine Liste wurde entfernt; ihre Kontakte bleiben.</translation>
    </message>
    <message>
        <source>Activity created</source>
        <translation>Aktivität angelegt</translation>
    </message>
    <message>
        <source>A note, call, meeting or e-mail was recorded with a contact.</source>
        <translation>Eine Notiz, ein Anruf, ein Treffen oder eine E-Mail wurde bei einem Kontakt festgehalten.</translation>
    </message>
    <message>
        <source>Deal created</source>
        <translation>Deal angelegt</translation>
    </message>
    <message>
        <source>A deal was opened.</source>
        <translation>Ein Deal wurde eröffnet.</translation>
    </message>
    <message>
        <source>Deal updated</source>
        <translation>Deal geändert</translation>
    </message>
    <message>
        <source>A deal&apos;s details were changed; “changed” names the fields.</source>
        <translation>Angaben eines Deals wurden geändert; „changed“ nennt die Felder.</translation>
    </message>
    <message>
        <source>Deal stage changed</source>
        <translation>Deal hat neue Phase</translation>
    </message>
    <message>
        <source>A deal moved to another stage of the pipeline.</source>
        <translation>Ein Deal ging in eine andere Phase der Pipeline über.</translation>
    </message>
    <message>
        <source>Task created</source>
        <translation>Aufgabe angelegt</translation>
    </message>
    <message>
        <source>A task was given to someone.</source>
        <translation>Eine Aufgabe wurde jemandem übertragen.</translation>
    </message>
    <message>
        <source>Task completed</source>
        <translation>Aufgabe erledigt</translation>
    </message>
    <message>
        <source>A task was marked as done.</source>
        <translation>Eine Aufgabe wurde als erledigt markiert.</translation>
    </message>
    <message>
        <source>Campaign created</source>
        <translation>Kampagne angelegt</translation>
    </message>
    <message>
        <source>A calling or message campaign was set up.</source>
        <translation>Eine Anruf- oder Nachrichtenkampagne wurde eingerichtet.</translation>
    </message>
    <message>
        <source>Campaign status changed</source>
        <translation>Kampagne hat neuen Status</translation>
    </message>
    <message>
        <source>A campaign was started, paused, resumed or finished.</source>
        <translation>Eine Kampagne wurde begonnen, angehalten, fortgesetzt oder beendet.</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Extension created</source>
        <translation>Nebenstelle angelegt</translation>
    </message>
    <message>
        <source>An extension was added to the telephone system.</source>
        <translation>Eine Nebenstelle wurde zur Telefonanlage hinzugefügt.</translation>
    </message>
    <message>
        <source>Extension updated</source>
        <translation>Nebenstelle geändert</translation>
    </message>
    <message>
        <source>An extension&apos;s settings were changed; “changed” names the fields.</source>
        <translation>Einstellungen einer Nebenstelle wurden geändert; „changed“ nennt die Felder.</translation>
    </message>
    <message>
        <source>Extension deleted</source>
        <translation>Nebenstelle gelöscht</translation>
    </message>
    <message>
        <source>An extension was removed from the telephone system.</source>
        <translation>Eine Nebenstelle wurde aus der Telefonanlage entfernt.</translation>
    </message>
    <message>
        <source>DID created</source>
        <translation>Rufnummer angelegt</translation>
    </message>
    <message>
        <source>A telephone number (DID) was added and given a destination.</source>
        <translation>Eine Rufnummer (DID) wurde hinzugefügt und bekam ein Ziel.</translation>
    </message>
    <message>
        <source>DID updated</source>
        <translation>Rufnummer geändert</translation>
    </message>
    <message>
        <source>A telephone number&apos;s settings were changed; “changed” names the fields.</source>
        <translation>Einstellungen einer Rufnummer wurden geändert; „changed“ nennt die Felder.</translation>
    </message>
    <message>
        <source>DID deleted</source>
        <translation>Rufnummer gelöscht</translation>
    </message>
    <message>
        <source>A telephone number was removed.</source>
        <translation>Eine Rufnummer wurde entfernt.</translation>
    </message>
    <message>
        <source>Trunk created</source>
        <translation>Trunk angelegt</translation>
    </message>
    <message>
        <source>A trunk to a carrier was added.</source>
        <translation>Ein Trunk zu einem Anbieter wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>Trunk updated</source>
        <translation>Trunk geändert</translation>
    </message>
    <message>
        <source>A trunk&apos;s settings were changed; “changed” names the fields.</source>
        <translation>Einstellungen eines Trunks wurden geändert; „changed“ nennt die Felder.</translation>
    </message>
    <message>
        <source>Trunk deleted</source>
        <translation>Trunk gelöscht</translation>
    </message>
    <message>
        <source>A trunk was removed.</source>
        <translation>Ein Trunk wurde entfernt.</translation>
    </message>
    <message>
        <source>Queue created</source>
        <translation>Warteschlange angelegt</translation>
    </message>
    <message>
        <source>A call queue was added.</source>
        <translation>Eine Anrufwarteschlange wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>Queue updated</source>
        <translation>Warteschlange geändert</translation>
    </message>
    <message>
        <source>A call queue&apos;s settings or members were changed; “changed” names the fields.</source>
        <translation>Einstellungen oder Mitglieder einer Anrufwarteschlange wurden geändert; „changed“ nennt die Felder.</translation>
    </message>
    <message>
        <source>Queue deleted</source>
        <translation>Warteschlange gelöscht</translation>
    </message>
    <message>
        <source>A call queue was removed.</source>
        <translation>Eine Anrufwarteschlange wurde entfernt.</translation>
    </message>
    <message>
        <source>Hunt group created</source>
        <translation>Sammelruf angelegt</translation>
    </message>
    <message>
        <source>A hunt group, which rings several extensions, was added.</source>
        <translation>Ein Sammelruf, der mehrere Nebenstellen klingeln lässt, wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>Hunt group updated</source>
        <translation>Sammelruf geändert</translation>
    </message>
    <message>
        <source>A hunt group&apos;s settings or members were changed; “changed” names the fields.</source>
        <translation>Einstellungen oder Mitglieder eines Sammelrufs wurden geändert; „changed“ nennt die Felder.</translation>
    </message>
    <message>
        <source>Hunt group deleted</source>
        <translation>Sammelruf gelöscht</translation>
    </message>
    <message>
        <source>A hunt group was removed.</source>
        <translation>Ein Sammelruf wurde entfernt.</translation>
    </message>
    <message>
        <source>IVR created</source>
        <translation>Sprachmenü angelegt</translation>
    </message>
    <message>
        <source>A voice menu (IVR) was added.</source>
        <translation>Ein Sprachmenü (IVR) wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>IVR updated</source>
        <translation>Sprachmenü geändert</translation>
    </message>
    <message>
        <source>A voice menu&apos;s settings or options were changed; “changed” names the fields.</source>
        <translation>Einstellungen oder Auswahlpunkte eines Sprachmenüs wurden geändert; „changed“ nennt die Felder.</translation>
    </message>
    <message>
        <source>IVR deleted</source>
        <translation>Sprachmenü gelöscht</translation>
    </message>
    <message>
        <source>A voice menu was removed.</source>
        <translation>Ein Sprachmenü wurde entfernt.</translation>
    </message>
    <message>
        <source>Administrator created</source>
        <translation>Administrator angelegt</translation>
    </message>
    <message>
        <source>Someone was made an administrator.</source>
        <translation>Jemand wurde zum Administrator gemacht.</translation>
    </message>
    <message>
        <source>Administrator updated</source>
        <translation>Administrator geändert</translation>
    </message>
    <message>
        <source>An administrator&apos;s details or role were changed; “changed” names the fields.</source>
        <translation>Angaben oder Rolle eines Administrators wurden geändert; „changed“ nennt die Felder.</translation>
    </message>
    <message>
        <source>Administrator deleted</source>
        <translation>Administrator gelöscht</translation>
    </message>
    <message>
        <source>An administrator was removed.</source>
        <translation>Ein Administrator wurde entfernt.</translation>
    </message>
    <message>
        <source>Communications</source>
        <translation>Kommunikation</translation>
    </message>
    <message>
        <source>Call completed</source>
        <translation>Anruf beendet</translation>
    </message>
    <message>
        <source>A call that was answered has ended.</source>
        <translation>Ein angenommener Anruf wurde beendet.</translation>
    </message>
    <message>
        <source>Call missed</source>
        <translation>Anruf verpasst</translation>
    </message>
    <message>
        <source>A call ended before anyone answered it.</source>
        <translation>Ein Anruf endete, bevor ihn jemand annahm.</translation>
    </message>
    <message>
        <source>Voicemail received</source>
        <translation>Voicemail eingegangen</translation>
    </message>
    <message>
        <source>A caller left a voice message.</source>
        <translation>Ein Anrufer hat eine Sprachnachricht hinterlassen.</translation>
    </message>
    <message>
        <source>WhatsApp message received</source>
        <translation>WhatsApp-Nachricht empfangen</translation>
    </message>
    <message>
        <source>A WhatsApp message came in.</source>
        <translation>Eine WhatsApp-Nachricht kam herein.</translation>
    </message>
    <message>
        <source>WhatsApp message sent</source>
        <translation>WhatsApp-Nachricht gesendet</translation>
    </message>
    <message>
        <source>A WhatsApp message went out.</source>
        <translation>Eine WhatsApp-Nachricht ging hinaus.</translation>
    </message>
    <message>
        <source>SMS message received</source>
        <translation>SMS empfangen</translation>
    </message>
    <message>
        <source>A text message (SMS) came in.</source>
        <translation>Eine Textnachricht (SMS) kam herein.</translation>
    </message>
    <message>
        <source>SMS message sent</source>
        <translation>SMS gesendet</translation>
    </message>
    <message>
        <source>A text message (SMS) went out.</source>
        <translation>Eine Textnachricht (SMS) ging hinaus.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Test delivery</source>
        <translation>Testzustellung</translation>
    </message>
    <message>
        <source>Someone is trying out a webhook; it goes to that webhook alone and needs no subscription.</source>
        <translation>Jemand probiert einen Webhook aus; es geht nur an diesen und braucht kein Abonnement.</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>Tenant created</source>
        <translation>Mandant angelegt</translation>
    </message>
    <message>
        <source>A tenant was added.</source>
        <translation>Ein Mandant wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>Tenant updated</source>
        <translation>Mandant geändert</translation>
    </message>
    <message>
        <source>A tenant was renamed, deactivated or activated again; “changed” names the fields.</source>
        <translation>Ein Mandant wurde umbenannt, deaktiviert oder wieder aktiviert; „changed“ nennt die Felder.</translation>
    </message>
    <message>
        <source>Tenant deleted</source>
        <translation>Mandant gelöscht</translation>
    </message>
    <message>
        <source>A tenant was removed for good, with all that belonged to it.</source>
        <translation>Ein Mandant wurde endgültig entfernt, mit allem, was ihm gehörte.</translation>
    </message>
</context>
<context>
    <name>EventSummary</name>
    <message>
        <source>No events</source>
        <translation>Keine Ereignisse</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Alle Ereignisse</translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <translation>%1 +%2</translation>
    </message>
</context>
<context>
    <name>ExplanationText</name>
    <message>
        <source>Will get it</source>
        <translation>Bekommt es</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>Made later</source>
        <translation>Später angelegt</translation>
    </message>
    <message>
        <source>Nothing on record</source>
        <translation>Nicht verzeichnet</translation>
    </message>
    <message>
        <source>Not subscribed</source>
        <translation>Nicht abonniert</translation>
    </message>
    <message>
        <source>It is a test of this webhook.</source>
        <translation>Es ist ein Test dieses Webhooks.</translation>
    </message>
    <message>
        <source>The webhook is not subscribed to it now: its subscription was changed since, or the delivery was asked for by hand.</source>
        <translation>Der Webhook hat es jetzt nicht abonniert: Sein Abonnement wurde seither geändert, oder die Zustellung war von Hand verlangt.</translation>
    </message>
    <message>
        <source>The webhook is subscribed by %1.</source>
        <translation>Der Webhook hat es durch %1 abonniert.</translation>
    </message>
    <message>
        <source>It was sent, and the answer was %1.</source>
        <translation>Es wurde gesendet, und die Antwort war %1.</translation>
    </message>
    <message>
        <source>It could not be delivered: “%1”.</source>
        <translation>Es konnte nicht zugestellt werden: „%1“.</translation>
    </message>
    <message>
        <source>A test goes to the one webhook that it is of, and this is another one.</source>
        <translation>Ein Test geht nur an den Webhook, der getestet wird, und dieser ist ein anderer.</translation>
    </message>
    <message>
        <source>The webhook is not subscribed to %1 now; choose the event in its settings and it gets the next one.</source>
        <translation>Der Webhook hat %1 jetzt nicht abonniert; das Ereignis in seinen Einstellungen wählen, dann bekommt er das nächste.</translation>
    </message>
    <message>
        <source>It is subscribed by %1.</source>
        <translation>Er hat es durch %1 abonniert.</translation>
    </message>
    <message>
        <source>It was delivered.</source>
        <translation>Es wurde zugestellt.</translation>
    </message>
    <message>
        <source>It waits to be sent.</source>
        <translation>Es wartet darauf, gesendet zu werden.</translation>
    </message>
    <message>
        <source>It is being sent at this moment.</source>
        <translation>Es wird gerade gesendet.</translation>
    </message>
    <message>
        <source>It was cancelled, because the webhook was deactivated before it was sent.</source>
        <translation>Es wurde abgebrochen, weil der Webhook vor dem Senden deaktiviert wurde.</translation>
    </message>
    <message>
        <source>The webhook is subscribed by %1, but inactive; activate it and it gets the next one.</source>
        <translation>Der Webhook hat es durch %1 abonniert, ist aber inaktiv; aktivieren, dann bekommt er das nächste.</translation>
    </message>
    <message>
        <source>The webhook was made after the event; it gets the next one.</source>
        <translation>Der Webhook wurde erst nach dem Ereignis angelegt; er bekommt das nächste.</translation>
    </message>
    <message>
        <source>The webhook is active and subscribed by %1 now, but nothing shows that it was when the event came in; or its log has been shortened since.</source>
        <translation>Der Webhook ist jetzt aktiv und hat es durch %1 abonniert, doch nichts belegt, dass das beim Eintreffen des Ereignisses schon so war; oder sein Protokoll wurde seither gekürzt.</translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>This is no file that webhooks were exported to.</source>
        <translation>Das ist keine Datei, in die Webhooks exportiert wurden.</translation>
    </message>
    <message>
        <source>The file is of a newer Switchhook (version %1 of its form); install the newer version.</source>
        <translation>Die Datei stammt von einem neueren Switchhook (Version %1 ihrer Form); die neuere Version installieren.</translation>
    </message>
    <message>
        <source>The file is larger than 64 MiB.</source>
        <translation>Die Datei ist größer als 64 MiB.</translation>
    </message>
    <message>
        <source>The file is incomplete: “%1” is missing.</source>
        <translation>Die Datei ist unvollständig: „%1“ fehlt.</translation>
    </message>
    <message>
        <source>The file is damaged: “%1” must be a text.</source>
        <translation>Die Datei ist beschädigt: „%1“ muss ein Text sein.</translation>
    </message>
    <message>
        <source>The file is damaged: “%1” must be true or false.</source>
        <translation>Die Datei ist beschädigt: „%1“ muss wahr oder falsch sein.</translation>
    </message>
    <message>
        <source>The file is damaged: “%1” must be a whole number.</source>
        <translation>Die Datei ist beschädigt: „%1“ muss eine ganze Zahl sein.</translation>
    </message>
    <message>
        <source>The file is damaged: “%1” must be a list.</source>
        <translation>Die Datei ist beschädigt: „%1“ muss eine Liste sein.</translation>
    </message>
    <message>
        <source>The file is damaged: “%1” must be an object.</source>
        <translation>Die Datei ist beschädigt: „%1“ muss ein Objekt sein.</translation>
    </message>
    <message>
        <source>The file is damaged: “%1” must be base64.</source>
        <translation>Die Datei ist beschädigt: „%1“ muss Base64 sein.</translation>
    </message>
    <message>
        <source>The secrets in the file are encrypted in a way that is not known.</source>
        <translation>Die Secrets in der Datei sind auf unbekannte Weise verschlüsselt.</translation>
    </message>
    <message>
        <source>Webhook %1 (“%2”) is refused: %3</source>
        <translation>Webhook %1 („%2“) wird abgelehnt: %3</translation>
    </message>
    <message>
        <source>The secret of webhook %1 (“%2”) does not open: the passphrase is another one, or the file was changed.</source>
        <translation>Das Secret des Webhooks %1 („%2“) lässt sich nicht öffnen: Die Passphrase ist eine andere, oder die Datei wurde verändert.</translation>
    </message>
</context>
<context>
    <name>PermissionText</name>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Manage webhooks</source>
        <translation>Webhooks verwalten</translation>
    </message>
    <message>
        <source>See webhooks and their log</source>
        <translation>Webhooks und ihr Protokoll sehen</translation>
    </message>
    <message>
        <source>See payloads and answers</source>
        <translation>Inhalte und Antworten sehen</translation>
    </message>
    <message>
        <source>Reveal secrets</source>
        <translation>Geheimnisse zeigen</translation>
    </message>
    <message>
        <source>Send events</source>
        <translation>Ereignisse senden</translation>
    </message>
    <message>
        <source>Manage System Webhooks</source>
        <translation>System-Webhooks verwalten</translation>
    </message>
    <message>
        <source>Manage tenants</source>
        <translation>Mandanten verwalten</translation>
    </message>
    <message>
        <source>Manage users and roles</source>
        <translation>Benutzer und Rollen verwalten</translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation>Einstellungen ändern</translation>
    </message>
    <message>
        <source>Add, edit, test and delete webhooks, and send deliveries again.</source>
        <translation>Webhooks hinzufügen, bearbeiten, testen und löschen, und Zustellungen wiederholen.</translation>
    </message>
    <message>
        <source>Look at webhooks and at their deliveries, without payloads and answers.</source>
        <translation>Webhooks und ihre Zustellungen ansehen, ohne Inhalte und Antworten.</translation>
    </message>
    <message>
        <source>Read what was sent and what came back, and search in it.</source>
        <translation>Lesen, was gesendet wurde und was zurückkam, und darin suchen.</translation>
    </message>
    <message>
        <source>Show and copy secrets, and export them encrypted. Each time is kept in the audit.</source>
        <translation>Geheimnisse zeigen und kopieren, und verschlüsselt exportieren. Jedes Mal steht im Prüfprotokoll.</translation>
    </message>
    <message>
        <source>Send events by hand and by the command line.</source>
        <translation>Ereignisse von Hand und über die Befehlszeile senden.</translation>
    </message>
    <message>
        <source>Webhooks of the platform, which get the provisioning events of every tenant.</source>
        <translation>Webhooks der Plattform, die die Bereitstellungsereignisse jedes Mandanten bekommen.</translation>
    </message>
    <message>
        <source>Add, rename, deactivate and remove tenants.</source>
        <translation>Mandanten hinzufügen, umbenennen, deaktivieren und entfernen.</translation>
    </message>
    <message>
        <source>Add and change users and roles, and see the window as another user sees it.</source>
        <translation>Benutzer und Rollen hinzufügen und ändern, und das Fenster so sehen, wie ein anderer Benutzer es sieht.</translation>
    </message>
    <message>
        <source>What belongs to the database as a whole: its size, certificate authorities, keys, workers.</source>
        <translation>Was zur Datenbank als Ganzes gehört: Größe, Zertifizierungsstellen, Schlüssel, Worker.</translation>
    </message>
    <message>
        <source>One tenant</source>
        <translation>Einen Mandanten</translation>
    </message>
    <message>
        <source>Several tenants</source>
        <translation>Mehrere Mandanten</translation>
    </message>
    <message>
        <source>All tenants</source>
        <translation>Alle Mandanten</translation>
    </message>
</context>
<context>
    <name>ReceivedModel</name>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>Ungültig</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>The signature is right: it was made with the secret above, for this timestamp and these bytes.</source>
        <translation>Die Signatur stimmt: Sie wurde mit dem Secret oben gebildet, für diesen Zeitstempel und diese Bytes.</translation>
    </message>
    <message>
        <source>The signature is wrong for the secret above, this timestamp and these bytes.</source>
        <translation>Die Signatur ist falsch für das Secret oben, diesen Zeitstempel und diese Bytes.</translation>
    </message>
    <message>
        <source>The request carries no signature: X-Webhook-Signature or X-Webhook-Timestamp is not among its headers. A webhook sends both once it has a secret.</source>
        <translation>Die Anfrage trägt keine Signatur: X-Webhook-Signature oder X-Webhook-Timestamp fehlt unter ihren Headern. Ein Webhook sendet beide, sobald er ein Secret hat.</translation>
    </message>
    <message>
        <source>The signature was not checked, because the receiver had no secret when the request came in.</source>
        <translation>Die Signatur wurde nicht geprüft, weil der Empfänger beim Eintreffen der Anfrage kein Secret hatte.</translation>
    </message>
</context>
<context>
    <name>RemedyText</name>
    <message>
        <source>Use this URL</source>
        <translation>Diese URL verwenden</translation>
    </message>
    <message>
        <source>Edit the URL</source>
        <translation>URL bearbeiten</translation>
    </message>
    <message>
        <source>Edit the secret</source>
        <translation>Secret bearbeiten</translation>
    </message>
    <message>
        <source>Lower the concurrency</source>
        <translation>Gleichzeitigkeit verringern</translation>
    </message>
    <message>
        <source>Name a CA file</source>
        <translation>CA-Datei angeben</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Deactivate the webhook</source>
        <translation>Webhook deaktivieren</translation>
    </message>
    <message>
        <source>Activate the webhook</source>
        <translation>Webhook aktivieren</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>Save %1 as the webhook&apos;s URL.</source>
        <translation>%1 als URL des Webhooks speichern.</translation>
    </message>
    <message>
        <source>Compare the secret with the receiver&apos;s, and enter it anew.</source>
        <translation>Das Secret mit dem des Empfängers vergleichen und neu eingeben.</translation>
    </message>
    <message>
        <source>Make fewer deliveries at one time.</source>
        <translation>Weniger Zustellungen gleichzeitig ausführen.</translation>
    </message>
    <message>
        <source>If you trust the certificate, name its file as the CA file in the settings.</source>
        <translation>Ist das Zertifikat vertrauenswürdig, seine Datei in den Einstellungen als CA-Datei angeben.</translation>
    </message>
    <message>
        <source>Deactivate the webhook, until there is a new URL for it.</source>
        <translation>Den Webhook deaktivieren, bis es eine neue URL für ihn gibt.</translation>
    </message>
    <message>
        <source>Activate the webhook, then send the event again.</source>
        <translation>Den Webhook aktivieren, dann das Ereignis erneut senden.</translation>
    </message>
    <message>
        <source>Give the report to whoever runs the receiver; it has to be mended there.</source>
        <translation>Den Bericht an den Betreiber des Empfängers geben; dort ist es zu beheben.</translation>
    </message>
    <message>
        <source>Check whether the URL must begin with http:// or https://, and its port.</source>
        <translation>Prüfen, ob die URL mit http:// oder https:// beginnen muss, und ihren Port.</translation>
    </message>
    <message>
        <source>Check the host in the URL.</source>
        <translation>Den Host in der URL prüfen.</translation>
    </message>
    <message>
        <source>Check the port in the URL.</source>
        <translation>Den Port in der URL prüfen.</translation>
    </message>
    <message>
        <source>Check the path in the URL.</source>
        <translation>Den Pfad in der URL prüfen.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Erneut versuchen.</translation>
    </message>
    <message>
        <source>Try again in %1: so long the receiver asks to wait.</source>
        <translation>In %1 erneut versuchen: So lange bittet der Empfänger zu warten.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>Events would travel to %1 unencrypted: it wants http instead of https.</source>
        <translation>Ereignisse gingen unverschlüsselt an %1: Der Host will http statt https.</translation>
    </message>
    <message>
        <source>Events would go to port %1 of %2 instead of port %3.</source>
        <translation>Ereignisse gingen an Port %1 von %2 statt an Port %3.</translation>
    </message>
    <message>
        <source>Events would go to %1 instead of %2, and travel unencrypted.</source>
        <translation>Ereignisse gingen an %1 statt an %2, und unverschlüsselt.</translation>
    </message>
    <message>
        <source>Events would go to %1 instead of %2. Make sure that this host is the receiver&apos;s.</source>
        <translation>Ereignisse gingen an %1 statt an %2. Sicherstellen, dass dieser Host der des Empfängers ist.</translation>
    </message>
    <message>
        <source>The receiver&apos;s clock is %1 ahead of this machine&apos;s. Receivers that refuse old timestamps may refuse these deliveries; set the clock that is wrong.</source>
        <translation>Die Uhr des Empfängers geht gegenüber diesem Rechner %1 vor. Empfänger, die alte Zeitstempel ablehnen, lehnen diese Zustellungen womöglich ab; die falsche Uhr stellen.</translation>
    </message>
    <message>
        <source>The receiver&apos;s clock is %1 behind this machine&apos;s. Receivers that refuse timestamps of the future may refuse these deliveries; set the clock that is wrong.</source>
        <translation>Die Uhr des Empfängers geht gegenüber diesem Rechner %1 nach. Empfänger, die Zeitstempel aus der Zukunft ablehnen, lehnen diese Zustellungen womöglich ab; die falsche Uhr stellen.</translation>
    </message>
</context>
<context>
    <name>SignatureDoctorText</name>
    <message>
        <source>The secret was used with a line end behind it, as it comes out of a file; cut that off.</source>
        <translation>Das Secret wurde mit einem Zeilenende dahinter verwendet, wie es aus einer Datei kommt; dieses abschneiden.</translation>
    </message>
    <message>
        <source>The blanks around the secret were cut off; they are part of it.</source>
        <translation>Die Leerzeichen um das Secret wurden abgeschnitten; sie gehören dazu.</translation>
    </message>
    <message>
        <source>The secret was decoded from base64 before use; take its text as it is.</source>
        <translation>Das Secret wurde vor der Verwendung aus Base64 dekodiert; seinen Text nehmen, wie er ist.</translation>
    </message>
    <message>
        <source>The secret was decoded from hexadecimal before use; take its text as it is.</source>
        <translation>Das Secret wurde vor der Verwendung aus Hexadezimal dekodiert; seinen Text nehmen, wie er ist.</translation>
    </message>
    <message>
        <source>The secret was used with quotation marks around it; they are not part of it.</source>
        <translation>Das Secret wurde mit Anführungszeichen verwendet; sie gehören nicht dazu.</translation>
    </message>
    <message>
        <source>The secret was empty; the variable or setting that it is read from is probably not set.</source>
        <translation>Das Secret war leer; die Variable oder Einstellung, aus der es kommt, ist wohl nicht gesetzt.</translation>
    </message>
    <message>
        <source>The secret is that of another webhook, “%1”.</source>
        <translation>Das Secret ist das eines anderen Webhooks, „%1“.</translation>
    </message>
    <message>
        <source>The timestamp of the payload was used; take the one of the header X-Webhook-Timestamp.</source>
        <translation>Der Zeitstempel des Inhalts wurde verwendet; den des Headers X-Webhook-Timestamp nehmen.</translation>
    </message>
    <message>
        <source>The timestamp was used in milliseconds; take the header&apos;s text as it is, in seconds.</source>
        <translation>Der Zeitstempel wurde in Millisekunden verwendet; den Text des Headers nehmen, wie er ist, in Sekunden.</translation>
    </message>
    <message>
        <source>The dot between timestamp and body is missing.</source>
        <translation>Der Punkt zwischen Zeitstempel und Inhalt fehlt.</translation>
    </message>
    <message>
        <source>Something other than a dot was put between timestamp and body.</source>
        <translation>Zwischen Zeitstempel und Inhalt steht etwas anderes als ein Punkt.</translation>
    </message>
    <message>
        <source>The body came first; the order is timestamp, dot, body.</source>
        <translation>Der Inhalt kam zuerst; die Reihenfolge ist Zeitstempel, Punkt, Inhalt.</translation>
    </message>
    <message>
        <source>Only the body was signed; the timestamp and a dot belong in front of it.</source>
        <translation>Nur der Inhalt wurde signiert; der Zeitstempel und ein Punkt gehören davor.</translation>
    </message>
    <message>
        <source>The body was put into a text as Python&apos;s b&apos;…&apos;; sign bytes, or decode the body first.</source>
        <translation>Der Inhalt wurde als Pythons b&apos;…&apos; in einen Text gesetzt; Bytes signieren oder den Inhalt zuerst dekodieren.</translation>
    </message>
    <message>
        <source>The body was parsed and written anew without blanks; sign the raw bytes as they came in.</source>
        <translation>Der Inhalt wurde geparst und ohne Leerzeichen neu geschrieben; die rohen Bytes signieren, wie sie kamen.</translation>
    </message>
    <message>
        <source>The body was parsed and written anew with blanks behind commas and colons, as Python&apos;s json.dumps does; sign the raw bytes as they came in.</source>
        <translation>Der Inhalt wurde geparst und mit Leerzeichen hinter Kommas und Doppelpunkten neu geschrieben, wie Pythons json.dumps es tut; die rohen Bytes signieren, wie sie kamen.</translation>
    </message>
    <message>
        <source>The body was parsed and written anew with indentation; sign the raw bytes as they came in.</source>
        <translation>Der Inhalt wurde geparst und eingerückt neu geschrieben; die rohen Bytes signieren, wie sie kamen.</translation>
    </message>
    <message>
        <source>The body was parsed and written anew with its keys sorted; sign the raw bytes as they came in.</source>
        <translation>Der Inhalt wurde geparst und mit sortierten Schlüsseln neu geschrieben; die rohen Bytes signieren, wie sie kamen.</translation>
    </message>
    <message>
        <source>The body was parsed and written anew with escaped letters or slashes; sign the raw bytes as they came in.</source>
        <translation>Der Inhalt wurde geparst und mit maskierten Buchstaben oder Schrägstrichen neu geschrieben; die rohen Bytes signieren, wie sie kamen.</translation>
    </message>
    <message>
        <source>The body was read as Latin-1; it is UTF-8, and its raw bytes are what is signed.</source>
        <translation>Der Inhalt wurde als Latin-1 gelesen; er ist UTF-8, und signiert werden seine rohen Bytes.</translation>
    </message>
    <message>
        <source>A line end was added to the body.</source>
        <translation>An den Inhalt wurde ein Zeilenende angehängt.</translation>
    </message>
    <message>
        <source>The white space around the body was cut off; it belongs to the raw bytes.</source>
        <translation>Der Leerraum um den Inhalt wurde abgeschnitten; er gehört zu den rohen Bytes.</translation>
    </message>
    <message>
        <source>The body was empty; it was probably read before, by a framework or another function.</source>
        <translation>Der Inhalt war leer; wahrscheinlich wurde er schon gelesen, von einem Framework oder einer anderen Funktion.</translation>
    </message>
    <message>
        <source>Only the payload&apos;s “data” was signed; the whole body is what counts.</source>
        <translation>Nur „data“ aus dem Inhalt wurde signiert; es zählt der ganze Inhalt.</translation>
    </message>
    <message>
        <source>It was made with SHA-1; the function is HMAC-SHA256.</source>
        <translation>Sie wurde mit SHA-1 gebildet; die Funktion ist HMAC-SHA256.</translation>
    </message>
    <message>
        <source>It was made with SHA-384; the function is HMAC-SHA256.</source>
        <translation>Sie wurde mit SHA-384 gebildet; die Funktion ist HMAC-SHA256.</translation>
    </message>
    <message>
        <source>It was made with SHA-512; the function is HMAC-SHA256.</source>
        <translation>Sie wurde mit SHA-512 gebildet; die Funktion ist HMAC-SHA256.</translation>
    </message>
    <message>
        <source>It was made with MD5; the function is HMAC-SHA256.</source>
        <translation>Sie wurde mit MD5 gebildet; die Funktion ist HMAC-SHA256.</translation>
    </message>
    <message>
        <source>It is a plain hash; the function is HMAC, with the secret as its key.</source>
        <translation>Sie ist ein bloßer Hash; die Funktion ist HMAC, mit dem Secret als Schlüssel.</translation>
    </message>
    <message>
        <source>Key and message were swapped; the secret is the key.</source>
        <translation>Schlüssel und Nachricht wurden vertauscht; das Secret ist der Schlüssel.</translation>
    </message>
    <message>
        <source>It is in capital letters; the header&apos;s digits are lower-case.</source>
        <translation>Sie ist in Großbuchstaben; die Ziffern des Headers sind klein.</translation>
    </message>
    <message>
        <source>It is in base64; the header is in hexadecimal.</source>
        <translation>Sie ist in Base64; der Header ist hexadezimal.</translation>
    </message>
    <message>
        <source>The hexadecimal digits were put into base64 once more; the header holds them as they are.</source>
        <translation>Die hexadezimalen Ziffern wurden nochmals in Base64 gewandelt; der Header enthält sie, wie sie sind.</translation>
    </message>
    <message>
        <source>There is a prefix such as “sha256=” before it; the header has none.</source>
        <translation>Davor steht ein Präfix wie „sha256=“; der Header hat keines.</translation>
    </message>
    <message>
        <source>There are blanks or a line end around it.</source>
        <translation>Darum stehen Leerzeichen oder ein Zeilenende.</translation>
    </message>
    <message numerus="yes">
        <source>The timestamp is %n minute(s) old; a receiver that takes only fresh requests refuses it for that.</source>
        <translation>
            <numerusform>Der Zeitstempel ist %n Minute alt; ein Empfänger, der nur frische Anfragen annimmt, lehnt ihn deshalb ab.</numerusform>
            <numerusform>Der Zeitstempel ist %n Minuten alt; ein Empfänger, der nur frische Anfragen annimmt, lehnt ihn deshalb ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>The signature is right.</source>
        <translation>Die Signatur stimmt.</translation>
    </message>
    <message>
        <source>None of the usual mistakes gives this signature. Most likely the secret is another one, or the body was changed on its way; compare both byte for byte.</source>
        <translation>Keiner der üblichen Fehler ergibt diese Signatur. Wahrscheinlich ist das Secret ein anderes, oder der Inhalt wurde unterwegs verändert; beide Byte für Byte vergleichen.</translation>
    </message>
    <message>
        <source>There is no signature.</source>
        <translation>Es gibt keine Signatur.</translation>
    </message>
    <message>
        <source>This is no signature: it must be 64 hexadecimal digits.</source>
        <translation>Das ist keine Signatur: Es müssen 64 hexadezimale Ziffern sein.</translation>
    </message>
    <message>
        <source>The header X-Webhook-Timestamp is missing, and the signature covers it.</source>
        <translation>Der Header X-Webhook-Timestamp fehlt, und die Signatur schließt ihn ein.</translation>
    </message>
    <message>
        <source>There is no secret to check with.</source>
        <translation>Es gibt kein Secret, mit dem sich prüfen ließe.</translation>
    </message>
    <message numerus="yes">
        <source>The timestamp is %n hour(s) old; a receiver that takes only fresh requests refuses it for that.</source>
        <translation>
            <numerusform>Der Zeitstempel ist %n Stunde alt; ein Empfänger, der nur frische Anfragen annimmt, lehnt ihn deshalb ab.</numerusform>
            <numerusform>Der Zeitstempel ist %n Stunden alt; ein Empfänger, der nur frische Anfragen annimmt, lehnt ihn deshalb ab.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The timestamp is %n day(s) old; a receiver that takes only fresh requests refuses it for that.</source>
        <translation>
            <numerusform>Der Zeitstempel ist %n Tag alt; ein Empfänger, der nur frische Anfragen annimmt, lehnt ihn deshalb ab.</numerusform>
            <numerusform>Der Zeitstempel ist %n Tage alt; ein Empfänger, der nur frische Anfragen annimmt, lehnt ihn deshalb ab.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>vor %n s</numerusform>
            <numerusform>vor %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n min</numerusform>
            <numerusform>vor %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>vor %n h</numerusform>
            <numerusform>vor %n h</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gestern %1</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>WebhookCellText</name>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>No deliveries yet</source>
        <translation>Noch keine Zustellungen</translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries in the log</source>
        <translation>
            <numerusform>%n Zustellung im Protokoll</numerusform>
            <numerusform>%n Zustellungen im Protokoll</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; of the last %2, %n failed</source>
        <translation>
            <numerusform>%1; von den letzten %2 schlug %n fehl</numerusform>
            <numerusform>%1; von den letzten %2 schlugen %n fehl</numerusform>
        </translation>
    </message>
    <message>
        <source>No failures since the last reset</source>
        <translation>Keine Fehler seit dem letzten Zurücksetzen</translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s) since the last reset</source>
        <translation>
            <numerusform>%n Fehler seit dem letzten Zurücksetzen</numerusform>
            <numerusform>%n Fehler seit dem letzten Zurücksetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; the last delivery succeeded</source>
        <translation>%1; die letzte Zustellung gelang</translation>
    </message>
    <message numerus="yes">
        <source>%1, the last %n in a row</source>
        <translation>
            <numerusform>%1; die letzte Zustellung schlug fehl</numerusform>
            <numerusform>%1, die letzten %n in Folge</numerusform>
        </translation>
    </message>
    <message>
        <source>Active: events go to it. Space switches it off.</source>
        <translation>Aktiv: Ereignisse gehen an ihn. Die Leertaste schaltet ihn aus.</translation>
    </message>
    <message>
        <source>Inactive: no events go to it. Space switches it on.</source>
        <translation>Inaktiv: Keine Ereignisse gehen an ihn. Die Leertaste schaltet ihn ein.</translation>
    </message>
    <message>
        <source>Never sent</source>
        <translation>Nie gesendet</translation>
    </message>
    <message>
        <source>%1 No answer</source>
        <translation>%1 Keine Antwort</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>Test Webhook</source>
        <translation>Webhook testen</translation>
    </message>
    <message>
        <source>Subscribed to no events; only tests go to it</source>
        <translation>Keine Ereignisse abonniert; nur Tests gehen an ihn</translation>
    </message>
    <message>
        <source>Nothing was sent to it yet</source>
        <translation>Ihm wurde noch nichts gesendet</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1. A click opens the log.</source>
        <translation>%1. Ein Klick öffnet das Protokoll.</translation>
    </message>
    <message>
        <source>Sends the event webhook.test to it</source>
        <translation>Sendet ihm das Ereignis webhook.test</translation>
    </message>
</context>
<context>
    <name>WebhookHints</name>
    <message>
        <source>Another webhook has this name, too. That is possible; another name tells them apart.</source>
        <translation>Ein anderer Webhook heißt auch so. Das ist möglich; ein anderer Name unterscheidet sie.</translation>
    </message>
    <message>
        <source>Will be accepted, but http:// sends the events unencrypted. Use https:// if the receiver has it.</source>
        <translation>Wird angenommen, doch http:// sendet die Ereignisse unverschlüsselt. https:// verwenden, wenn der Empfänger es kann.</translation>
    </message>
    <message>
        <source>Will be accepted</source>
        <translation>Wird angenommen</translation>
    </message>
    <message>
        <source>The stored secret is removed with the next save; deliveries are not signed from then on.</source>
        <translation>Das gespeicherte Secret wird beim nächsten Speichern entfernt; ab dann werden Zustellungen nicht mehr signiert.</translation>
    </message>
    <message>
        <source>Replaces the stored secret with the next save; the receiver needs the new one, too.</source>
        <translation>Ersetzt das gespeicherte Secret beim nächsten Speichern; auch der Empfänger braucht das neue.</translation>
    </message>
    <message>
        <source>No events are chosen. It can be saved and tested, and gets nothing else.</source>
        <translation>Es sind keine Ereignisse gewählt. Er kann gespeichert und getestet werden und bekommt sonst nichts.</translation>
    </message>
</context>
<context>
    <name>WebhookText</name>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Outbound webhooks for any system: the window, with the engine inside.</source>
        <translation>Ausgehende Webhooks für jedes System: das Fenster, mit der Zustellung darin.</translation>
    </message>
    <message>
        <source>The database: a file, or an address such as postgresql://user@host/name. Otherwise SWITCHHOOK_DATABASE, or the one in your data folder.</source>
        <translation>Die Datenbank: eine Datei oder eine Adresse wie postgresql://user@host/name. Sonst SWITCHHOOK_DATABASE oder die im eigenen Datenordner.</translation>
    </message>
    <message>
        <source>PATH|URL</source>
        <translation>PFAD|URL</translation>
    </message>
    <message>
        <source>“%1” is no option; --help lists what there is.</source>
        <translation>„%1“ ist keine Option; --help zeigt, was es gibt.</translation>
    </message>
    <message>
        <source>Switchhook runs with this database already, but its window does not answer.</source>
        <translation>Switchhook läuft schon mit dieser Datenbank, doch sein Fenster antwortet nicht.</translation>
    </message>
</context>
<context>
    <name>switchhook::AboutDialog</name>
    <message>
        <source>About Switchhook</source>
        <translation>Über Switchhook</translation>
    </message>
    <message>
        <source>Switchhook&apos;s sign</source>
        <translation>Zeichen von Switchhook</translation>
    </message>
    <message>
        <source>Switchhook %1</source>
        <translation>Switchhook %1</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Schlüsseldatei</translation>
    </message>
    <message>
        <source>Outbound webhooks for any system: signed, logged and explained.</source>
        <translation>Ausgehende Webhooks für jedes System: signiert, protokolliert und erklärt.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später. Ohne jede Gewährleistung.</translation>
    </message>
</context>
<context>
    <name>switchhook::AccessDialog</name>
    <message>
        <source>Tenants and users</source>
        <translation>Mandanten und Benutzer</translation>
    </message>
    <message>
        <source>&amp;Tenants</source>
        <translation>&amp;Mandanten</translation>
    </message>
    <message>
        <source>&amp;Users</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>R&amp;oles</source>
        <translation>R&amp;ollen</translation>
    </message>
</context>
<context>
    <name>switchhook::AnswerForm</name>
    <message>
        <source>A&amp;nswer with</source>
        <translation>Ant&amp;worten mit</translation>
    </message>
    <message>
        <source>Fo&amp;rward to</source>
        <translation>&amp;Weiterleiten an</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>URL of the developer&apos;s own server</source>
        <translation>URL des eigenen Entwicklungsservers</translation>
    </message>
    <message>
        <source>Each request goes on to this server as it came, and its reply is shown and passed back.</source>
        <translation>Jede Anfrage geht an diesen Server weiter, wie sie kam; seine Antwort wird gezeigt und zurückgegeben.</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>How long the receiver waits before it answers. A delivery waits 5000 ms at most.</source>
        <translation>Wie lange der Empfänger mit der Antwort wartet. Eine Zustellung wartet höchstens 5000 ms.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Stat&amp;us:</source>
        <translation>St&amp;atus:</translation>
    </message>
    <message>
        <source>Del&amp;ay:</source>
        <translation>&amp;Verzögerung:</translation>
    </message>
    <message>
        <source>&amp;Location:</source>
        <translation>&amp;Location:</translation>
    </message>
    <message>
        <source>&amp;Body:</source>
        <translation>&amp;Inhalt:</translation>
    </message>
    <message>
        <source>The status of the answer: one of the list, or any number from 100 to 599.</source>
        <translation>Der Status der Antwort: einer aus der Liste oder jede Zahl von 100 bis 599.</translation>
    </message>
    <message>
        <source>The status must be a number from 100 to 599; until it is, the receiver answers as before.</source>
        <translation>Der Status muss eine Zahl von 100 bis 599 sein; bis dahin antwortet der Empfänger wie zuvor.</translation>
    </message>
</context>
<context>
    <name>switchhook::AuditChanges</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>What became different</source>
        <translation>Was anders wurde</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>No value became different by it.</source>
        <translation>Kein Wert wurde dadurch anders.</translation>
    </message>
</context>
<context>
    <name>switchhook::AuditFilterBar</name>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>Secrets revealed</source>
        <translation>Gezeigte Secrets</translation>
    </message>
    <message>
        <source>Deliveries sent again</source>
        <translation>Erneut gesendete Zustellungen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Events of one&apos;s own</source>
        <translation>Eigene Ereignisse</translation>
    </message>
    <message>
        <source>The audit itself</source>
        <translation>Das Audit selbst</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Name or id of what it was done to (Ctrl+F)</source>
        <translation>Name oder Kennung dessen, woran es getan wurde (Strg+F)</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
</context>
<context>
    <name>switchhook::AuditModel</name>
    <message>
        <source>All tenants</source>
        <translation>Alle Mandanten</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>Woran</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 als %2</translation>
    </message>
</context>
<context>
    <name>switchhook::AuditPage</name>
    <message>
        <source>C&amp;lear filters</source>
        <translation>Filter &amp;leeren</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Webhook removed for good</source>
        <translation>Webhook endgültig entfernt</translation>
    </message>
    <message>
        <source>As &amp;CSV…</source>
        <translation>Als &amp;CSV …</translation>
    </message>
    <message>
        <source>As &amp;JSON lines…</source>
        <translation>Als &amp;JSON-Zeilen …</translation>
    </message>
    <message>
        <source>Writes all entries that match to a file</source>
        <translation>Schreibt alle passenden Einträge in eine Datei</translation>
    </message>
    <message>
        <source>Looks whether every entry is as it was written</source>
        <translation>Sieht nach, ob jeder Eintrag so ist, wie er geschrieben wurde</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Try a&amp;gain</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing is on record yet</source>
        <translation>Noch ist nichts aufgezeichnet</translation>
    </message>
    <message>
        <source>What is changed, revealed, sent again or exported from now on stands here.</source>
        <translation>Was von jetzt an geändert, gezeigt, erneut gesendet oder exportiert wird, steht hier.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>There are entries, but none that the filters leave.</source>
        <translation>Es gibt Einträge, aber keinen, den die Filter übrig lassen.</translation>
    </message>
    <message>
        <source>Export the audit</source>
        <translation>Audit exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON-Zeilen (*.jsonl)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another place.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries were written to %1.</source>
        <translation>
            <numerusform>%n Eintrag wurde nach %1 geschrieben.</numerusform>
            <numerusform>%n Einträge wurden nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n entries are as they were written.</source>
        <translation>
            <numerusform>Der eine Eintrag ist so, wie er geschrieben wurde.</numerusform>
            <numerusform>Alle %n Einträge sind so, wie sie geschrieben wurden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weiterer.</numerusform>
            <numerusform>Und %n weitere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>switchhook::BodyView</name>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Pretty</source>
        <translation>Lesbar</translation>
    </message>
    <message>
        <source>JSON indented; its bytes stay</source>
        <translation>JSON eingerückt; die Bytes bleiben</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>As it was on the wire</source>
        <translation>Wie es übertragen wurde</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Byte by byte</source>
        <translation>Byte für Byte</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find in the body (Ctrl+F)</source>
        <translation>Im Inhalt suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the whole body</source>
        <translation>Den ganzen Inhalt kopieren</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Save the body to a file</source>
        <translation>Den Inhalt in eine Datei speichern</translation>
    </message>
    <message>
        <source>No body</source>
        <translation>Kein Inhalt</translation>
    </message>
    <message>
        <source>This is not JSON; it is shown as it came.</source>
        <translation>Das ist kein JSON; es wird gezeigt, wie es kam.</translation>
    </message>
    <message>
        <source>This is not valid UTF-8; what cannot be read is shown as U+FFFD.</source>
        <translation>Das ist kein gültiges UTF-8; Unlesbares erscheint als U+FFFD.</translation>
    </message>
    <message>
        <source>Only the first %1 are shown; save the body to see all of it.</source>
        <translation>Nur die ersten %1 werden gezeigt; den Inhalt speichern, um alles zu sehen.</translation>
    </message>
    <message>
        <source>Save the body</source>
        <translation>Inhalt speichern</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>The body could not be saved as %1: %2. Choose another place.</source>
        <translation>Der Inhalt konnte nicht als %1 gespeichert werden: %2. Einen anderen Ort wählen.</translation>
    </message>
</context>
<context>
    <name>switchhook::ClearButton</name>
    <message>
        <source>Clear the field</source>
        <translation>Feld leeren</translation>
    </message>
</context>
<context>
    <name>switchhook::ConflictBar</name>
    <message>
        <source>Load theirs</source>
        <translation>Fremde übernehmen</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Eigene behalten</translation>
    </message>
    <message>
        <source>The name was changed elsewhere: it is now “%1”.</source>
        <translation>Der Name wurde anderswo geändert: Er lautet jetzt „%1“.</translation>
    </message>
    <message>
        <source>The URL was changed elsewhere: it is now %1.</source>
        <translation>Die URL wurde anderswo geändert: Sie lautet jetzt %1.</translation>
    </message>
    <message>
        <source>The webhook was activated elsewhere.</source>
        <translation>Der Webhook wurde anderswo aktiviert.</translation>
    </message>
    <message>
        <source>The webhook was deactivated elsewhere.</source>
        <translation>Der Webhook wurde anderswo deaktiviert.</translation>
    </message>
    <message>
        <source>The events were changed elsewhere: there are none now.</source>
        <translation>Die Ereignisse wurden anderswo geändert: Jetzt sind es keine.</translation>
    </message>
    <message>
        <source>The events were changed elsewhere: they are now %1.</source>
        <translation>Die Ereignisse wurden anderswo geändert: Jetzt sind es %1.</translation>
    </message>
    <message>
        <source>The deliveries at one time were changed elsewhere: there are now %1.</source>
        <translation>Die gleichzeitigen Zustellungen wurden anderswo geändert: Jetzt sind es %1.</translation>
    </message>
    <message>
        <source>Elsewhere it was set that the log keeps bodies.</source>
        <translation>Anderswo wurde eingestellt, dass das Protokoll Inhalte behält.</translation>
    </message>
    <message>
        <source>Elsewhere it was set that the log keeps no bodies.</source>
        <translation>Anderswo wurde eingestellt, dass das Protokoll keine Inhalte behält.</translation>
    </message>
    <message>
        <source>The masked fields were changed elsewhere: there are none now.</source>
        <translation>Die verdeckten Felder wurden anderswo geändert: Jetzt gibt es keine.</translation>
    </message>
    <message>
        <source>The masked fields were changed elsewhere: they are now %1.</source>
        <translation>Die verdeckten Felder wurden anderswo geändert: Sie sind jetzt %1.</translation>
    </message>
</context>
<context>
    <name>switchhook::DataEditor</name>
    <message>
        <source>Data of the event, as JSON</source>
        <translation>Daten des Ereignisses, als JSON</translation>
    </message>
    <message>
        <source>Valid JSON</source>
        <translation>Gültiges JSON</translation>
    </message>
    <message>
        <source>Line %1, column %2: this number is too large for JSON&apos;s readers.</source>
        <translation>Zeile %1, Spalte %2: Diese Zahl ist für Leser von JSON zu groß.</translation>
    </message>
    <message>
        <source>Line %1, column %2: the JSON ends too early; a bracket, brace or quotation mark is still open.</source>
        <translation>Zeile %1, Spalte %2: Das JSON endet zu früh; eine Klammer oder ein Anführungszeichen ist noch offen.</translation>
    </message>
    <message>
        <source>Line %1, column %2: this is not valid JSON from here on.</source>
        <translation>Zeile %1, Spalte %2: Ab hier ist das kein gültiges JSON.</translation>
    </message>
</context>
<context>
    <name>switchhook::DeliveriesPage</name>
    <message>
        <source>&amp;Resend</source>
        <translation>&amp;Erneut senden</translation>
    </message>
    <message>
        <source>Send the same event to the same webhook once more (Ctrl+R)</source>
        <translation>Dasselbe Ereignis noch einmal an denselben Webhook senden (Strg+R)</translation>
    </message>
    <message>
        <source>Copy as c&amp;URL</source>
        <translation>Als c&amp;URL kopieren</translation>
    </message>
    <message>
        <source>Copy a command line that makes this request, freshly signed</source>
        <translation>Eine Befehlszeile kopieren, die diese Anfrage stellt, frisch signiert</translation>
    </message>
    <message>
        <source>&amp;Why was it sent?</source>
        <translation>&amp;Warum gesendet?</translation>
    </message>
    <message>
        <source>Which webhooks got this event, which did not, and why</source>
        <translation>Welche Webhooks dieses Ereignis bekamen, welche nicht, und warum</translation>
    </message>
    <message>
        <source>Copy &amp;verification code</source>
        <translation>&amp;Prüfcode kopieren</translation>
    </message>
    <message>
        <source>Copy code with which the receiver checks this webhook&apos;s signatures</source>
        <translation>Code kopieren, mit dem der Empfänger die Signaturen dieses Webhooks prüft</translation>
    </message>
    <message>
        <source>Resend &amp;all that match…</source>
        <translation>&amp;Alle passenden erneut senden …</translation>
    </message>
    <message>
        <source>Send the events of all entries in the table again</source>
        <translation>Die Ereignisse aller Einträge der Tabelle erneut senden</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>Write all entries in the table to a file</source>
        <translation>Alle Einträge der Tabelle in eine Datei schreiben</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>Success rate and durations over time</source>
        <translation>Erfolgsquote und Dauer im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>Aktualisie&amp;ren</translation>
    </message>
    <message>
        <source>Read the log again (F5)</source>
        <translation>Das Protokoll neu lesen (F5)</translation>
    </message>
    <message>
        <source>&amp;Search in bodies</source>
        <translation>In Inhalten &amp;suchen</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>L&amp;ive</source>
        <translation>&amp;Live</translation>
    </message>
    <message>
        <source>New entries appear by themselves, unless you have scrolled away or chosen one</source>
        <translation>Neue Einträge erscheinen von selbst, außer es ist weggescrollt oder einer gewählt</translation>
    </message>
    <message numerus="yes">
        <source>%n found; looked at %1 of %2 entries</source>
        <translation>
            <numerusform>%n gefunden; %1 von %2 Einträgen durchgesehen</numerusform>
            <numerusform>%n gefunden; %1 von %2 Einträgen durchgesehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found; stopped after %1 of %2 entries</source>
        <translation>
            <numerusform>%n gefunden; nach %1 von %2 Einträgen angehalten</numerusform>
            <numerusform>%n gefunden; nach %1 von %2 Einträgen angehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neuer</numerusform>
            <numerusform>%n neue</numerusform>
        </translation>
    </message>
    <message>
        <source>No entry matches</source>
        <translation>Kein Eintrag passt</translation>
    </message>
    <message>
        <source>Nothing in the log fits these filters. Take one away, or choose a longer time.</source>
        <translation>Nichts im Protokoll passt zu diesen Filtern. Einen wegnehmen oder eine längere Zeit wählen.</translation>
    </message>
    <message>
        <source>No deliveries yet</source>
        <translation>Noch keine Zustellungen</translation>
    </message>
    <message>
        <source>Press Test Webhook in the table of webhooks, or send an event: each attempt is listed here.</source>
        <translation>In der Tabelle der Webhooks „Webhook testen“ drücken oder ein Ereignis senden: Jeder Versuch steht dann hier.</translation>
    </message>
    <message>
        <source>The log could not be read</source>
        <translation>Das Protokoll ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>It is being sent again.</source>
        <translation>Wird erneut gesendet.</translation>
    </message>
    <message>
        <source>It was sent again.</source>
        <translation>Wurde erneut gesendet.</translation>
    </message>
    <message>
        <source>Show the entry</source>
        <translation>Eintrag zeigen</translation>
    </message>
    <message>
        <source>The command line was copied, signed with the current secret and this moment&apos;s time.</source>
        <translation>Die Befehlszeile wurde kopiert, signiert mit dem jetzigen Secret und der jetzigen Zeit.</translation>
    </message>
    <message>
        <source>%1 code was copied. It takes the secret from the environment variable %2.</source>
        <translation>Code für %1 wurde kopiert. Er nimmt das Secret aus der Umgebungsvariable %2.</translation>
    </message>
    <message numerus="yes">
        <source>Send the events of %n entries again? Each event goes to each of its webhooks once.</source>
        <translation>
            <numerusform>Das Ereignis von %n Eintrag erneut senden? Es geht einmal an seinen Webhook.</numerusform>
            <numerusform>Die Ereignisse von %n Einträgen erneut senden? Jedes Ereignis geht einmal an jeden seiner Webhooks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries are on their way.</source>
        <translation>
            <numerusform>%n Zustellung ist unterwegs.</numerusform>
            <numerusform>%n Zustellungen sind unterwegs.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending again…</source>
        <translation>Wird erneut gesendet …</translation>
    </message>
    <message>
        <source>As &amp;JSON lines…</source>
        <translation>Als &amp;JSON-Zeilen …</translation>
    </message>
    <message>
        <source>As &amp;CSV…</source>
        <translation>Als &amp;CSV …</translation>
    </message>
    <message numerus="yes">
        <source>Export %n entries</source>
        <translation>
            <numerusform>%n Eintrag exportieren</numerusform>
            <numerusform>%n Einträge exportieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries were written to %1.</source>
        <translation>
            <numerusform>%n Eintrag wurde in %1 geschrieben.</numerusform>
            <numerusform>%n Einträge wurden in %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another place.</source>
        <translation>%1 ließ sich nicht schreiben: %2. Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Wird exportiert …</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled after %n entries.</source>
        <translation>
            <numerusform>Nach %n Eintrag abgebrochen.</numerusform>
            <numerusform>Nach %n Einträgen abgebrochen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each attempt is listed here as it is made.</source>
        <translation>Jeder Versuch wird hier aufgeführt, sobald er gemacht ist.</translation>
    </message>
</context>
<context>
    <name>switchhook::DeliveryDetails</name>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Request body</source>
        <translation>Inhalt der Anfrage</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Response body</source>
        <translation>Inhalt der Antwort</translation>
    </message>
    <message>
        <source>Copy X-Webhook-Id</source>
        <translation>X-Webhook-Id kopieren</translation>
    </message>
    <message>
        <source>Copy the delivery&apos;s id</source>
        <translation>Kennung der Zustellung kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>No entry is chosen</source>
        <translation>Kein Eintrag gewählt</translation>
    </message>
    <message>
        <source>Choose one above to read what was sent and what came back.</source>
        <translation>Oben einen wählen, um zu lesen, was gesendet wurde und was zurückkam.</translation>
    </message>
    <message>
        <source>This entry is no longer in the log</source>
        <translation>Dieser Eintrag ist nicht mehr im Protokoll</translation>
    </message>
    <message>
        <source>The log keeps the newest entries of each webhook. Choose another one above.</source>
        <translation>Das Protokoll behält die neuesten Einträge jedes Webhooks. Oben einen anderen wählen.</translation>
    </message>
    <message>
        <source>This entry could not be read</source>
        <translation>Dieser Eintrag ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>%1 · %2 · attempt %3</source>
        <translation>%1 · %2 · Versuch %3</translation>
    </message>
    <message>
        <source>X-Webhook-Id %1</source>
        <translation>X-Webhook-Id %1</translation>
    </message>
    <message>
        <source>Delivery %1</source>
        <translation>Zustellung %1</translation>
    </message>
    <message>
        <source>The signature could not be checked: %1</source>
        <translation>Die Signatur ließ sich nicht prüfen: %1</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Nicht signiert</translation>
    </message>
    <message>
        <source>✔ Signed; matches the current secret</source>
        <translation>✔ Signiert; passt zum jetzigen Secret</translation>
    </message>
    <message>
        <source>Signed with an earlier secret</source>
        <translation>Mit einem früheren Secret signiert</translation>
    </message>
    <message>
        <source>Signed; cannot be checked without the payload</source>
        <translation>Signiert; ohne den Inhalt nicht prüfbar</translation>
    </message>
    <message>
        <source>POST %1</source>
        <translation>POST %1</translation>
    </message>
    <message>
        <source>Taken away by the size cap</source>
        <translation>Durch die Größenbegrenzung entfernt</translation>
    </message>
    <message>
        <source>It was not sent.</source>
        <translation>Es wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>No answer came</source>
        <translation>Es kam keine Antwort</translation>
    </message>
    <message>
        <source>Only the first 64 KiB of the answer were kept.</source>
        <translation>Nur die ersten 64 KiB der Antwort wurden behalten.</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>Nichts wurde gesendet</translation>
    </message>
</context>
<context>
    <name>switchhook::DeliveryFilterBar</name>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>All webhooks</source>
        <translation>Alle Webhooks</translation>
    </message>
    <message>
        <source>Search in payloads and answers (Ctrl+F)</source>
        <translation>In Inhalten und Antworten suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Search in payloads and answers</source>
        <translation>In Inhalten und Antworten suchen</translation>
    </message>
    <message>
        <source>Only one event ✕</source>
        <translation>Nur ein Ereignis ✕</translation>
    </message>
    <message>
        <source>Show other events again</source>
        <translation>Andere Ereignisse wieder zeigen</translation>
    </message>
    <message>
        <source>C&amp;lear filters</source>
        <translation>Filter &amp;leeren</translation>
    </message>
    <message>
        <source>Fr&amp;om</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>&amp;until</source>
        <translation>&amp;bis</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Any event</source>
        <translation>Jedes Ereignis</translation>
    </message>
    <message>
        <source>Any outcome</source>
        <translation>Jedes Ergebnis</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>2xx</source>
        <translation>2xx</translation>
    </message>
    <message>
        <source>3xx</source>
        <translation>3xx</translation>
    </message>
    <message>
        <source>4xx</source>
        <translation>4xx</translation>
    </message>
    <message>
        <source>5xx</source>
        <translation>5xx</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Between…</source>
        <translation>Zwischen …</translation>
    </message>
</context>
<context>
    <name>switchhook::DeliveryLogModel</name>
    <message>
        <source>Size of the answer&apos;s body</source>
        <translation>Größe des Antwortinhalts</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>switchhook::DoctorPanel</name>
    <message>
        <source>Signature that &amp;your own code computed for this request:</source>
        <translation>Signatur, die der ei&amp;gene Code für diese Anfrage berechnet hat:</translation>
    </message>
    <message>
        <source>Paste it here; without one, the received signature is looked at</source>
        <translation>Hier einfügen; ohne sie wird die empfangene Signatur untersucht</translation>
    </message>
    <message>
        <source>Choose a request first.</source>
        <translation>Zuerst eine Anfrage wählen.</translation>
    </message>
    <message>
        <source>About the signature that came with the request:</source>
        <translation>Zur Signatur, die mit der Anfrage kam:</translation>
    </message>
    <message>
        <source>About the signature that your code computed:</source>
        <translation>Zur Signatur, die der eigene Code berechnet hat:</translation>
    </message>
</context>
<context>
    <name>switchhook::EditMenu</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Wieder&amp;herstellen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Aus&amp;schneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
</context>
<context>
    <name>switchhook::EngineStatus</name>
    <message>
        <source>&amp;Resume delivering</source>
        <translation>Zustellung &amp;fortsetzen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>T&amp;ry to deliver again</source>
        <translation>Zustellung e&amp;rneut versuchen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Pause delivering</source>
        <translation>Zustellung &amp;anhalten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Deliveries still to be made or under way</source>
        <translation>Zustellungen, die noch ausstehen oder unterwegs sind</translation>
    </message>
    <message numerus="yes">
        <source>%n failing</source>
        <translation>
            <numerusform>%n scheitert</numerusform>
            <numerusform>%n scheitern</numerusform>
        </translation>
    </message>
    <message>
        <source>Active webhooks whose last delivery failed</source>
        <translation>Aktive Webhooks, deren letzte Zustellung fehlschlug</translation>
    </message>
</context>
<context>
    <name>switchhook::EventChooser</name>
    <message>
        <source>Search events</source>
        <translation>Ereignisse suchen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
</context>
<context>
    <name>switchhook::EventSelector</name>
    <message>
        <source>Search events</source>
        <translation>Ereignisse suchen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Choose all events of %1</source>
        <translation>Alle Ereignisse aus %1 wählen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Choose no event of %1</source>
        <translation>Kein Ereignis aus %1 wählen</translation>
    </message>
    <message>
        <source>No event matches “%1”. Search for an entity, an action or a word such as “call”.</source>
        <translation>Kein Ereignis passt zu „%1“. Nach einem Gegenstand, einer Aktion oder einem Wort wie „call“ suchen.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Ever&amp;ything, also events that later versions add (*)</source>
        <translation>A&amp;lles, auch Ereignisse künftiger Versionen (*)</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>&amp;Ereignisse</translation>
    </message>
    <message>
        <source>Choosing every group takes in the events of today&apos;s entities; only this box takes in new entities, too</source>
        <translation>Alle Gruppen zu wählen umfasst die Ereignisse der heutigen Gegenstände; nur dieses Kästchen umfasst auch neue</translation>
    </message>
</context>
<context>
    <name>switchhook::EventTreeModel</name>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Subscribed by</source>
        <translation>Abonniert durch</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>A check here stands for %1.*: all of these events, and any that a later version adds.</source>
        <translation>Ein Haken hier steht für %1.*: alle diese Ereignisse und jedes, das eine künftige Version hinzufügt.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2 of %3 events</source>
        <translation>%1, %2 von %3 Ereignissen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>switchhook::ExchangeFold</name>
    <message>
        <source>%1: headers</source>
        <translation>%1: Header</translation>
    </message>
</context>
<context>
    <name>switchhook::ExplainView</name>
    <message>
        <source>No event chosen</source>
        <translation>Kein Ereignis gewählt</translation>
    </message>
    <message>
        <source>Choose one of the recent events, or enter an event&apos;s id, to see which webhooks got it, which did not, and why.</source>
        <translation>Eines der letzten Ereignisse wählen oder die Kennung eines Ereignisses eingeben, um zu sehen, welche Webhooks es bekamen, welche nicht, und warum.</translation>
    </message>
    <message>
        <source>Event id, as in evt_…</source>
        <translation>Kennung des Ereignisses, wie evt_…</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>Kennung des Ereignisses</translation>
    </message>
    <message>
        <source>Recent events, newest first</source>
        <translation>Letzte Ereignisse, neueste zuerst</translation>
    </message>
    <message>
        <source>Recent &amp;events:</source>
        <translation>Letzte &amp;Ereignisse:</translation>
    </message>
    <message>
        <source>No event on record yet</source>
        <translation>Noch kein Ereignis verzeichnet</translation>
    </message>
    <message>
        <source>An event is kept as long as it waits or the log of a webhook shows it. Send one by hand, or let your system send one.</source>
        <translation>Ein Ereignis wird behalten, solange es wartet oder im Protokoll eines Webhooks steht. Eines von Hand senden oder vom eigenen System senden lassen.</translation>
    </message>
    <message>
        <source>This is no event&apos;s id yet</source>
        <translation>Das ist noch keine Kennung eines Ereignisses</translation>
    </message>
    <message>
        <source>It looks like evt_0e5m2c8n7r4kq: evt_ and 13 letters and digits.</source>
        <translation>Sie sieht aus wie evt_0e5m2c8n7r4kq: evt_ und 13 Buchstaben und Ziffern.</translation>
    </message>
</context>
<context>
    <name>switchhook::ExplanationModel</name>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>switchhook::ExplanationPanel</name>
    <message>
        <source>Find a webhook by name, also one that is not subscribed</source>
        <translation>Einen Webhook nach Namen suchen, auch ohne Abonnement</translation>
    </message>
    <message>
        <source>Find a webhook by name</source>
        <translation>Webhook nach Namen suchen</translation>
    </message>
    <message>
        <source>Webhooks, and why they get the event or not</source>
        <translation>Webhooks, und warum sie das Ereignis bekommen oder nicht</translation>
    </message>
    <message numerus="yes">
        <source>%n webhook(s) will get it.</source>
        <translation>
            <numerusform>%n Webhook bekommt es.</numerusform>
            <numerusform>%n Webhooks bekommen es.</numerusform>
        </translation>
    </message>
    <message>
        <source>No webhook will get it.</source>
        <translation>Kein Webhook bekommt es.</translation>
    </message>
    <message>
        <source>%1, accepted %2.</source>
        <translation>%1, angenommen %2.</translation>
    </message>
    <message numerus="yes">
        <source>Delivered to %n webhook(s).</source>
        <translation>
            <numerusform>An %n Webhook zugestellt.</numerusform>
            <numerusform>An %n Webhooks zugestellt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Failed for %n webhook(s).</source>
        <translation>
            <numerusform>Bei %n Webhook fehlgeschlagen.</numerusform>
            <numerusform>Bei %n Webhooks fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) still to be made.</source>
        <translation>
            <numerusform>%n Zustellung steht noch aus.</numerusform>
            <numerusform>%n Zustellungen stehen noch aus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscribed webhook(s) are inactive.</source>
        <translation>
            <numerusform>%n Webhook mit Abonnement ist inaktiv.</numerusform>
            <numerusform>%n Webhooks mit Abonnement sind inaktiv.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n webhook(s) are not subscribed now.</source>
        <translation>
            <numerusform>%n Webhook hat es jetzt nicht abonniert.</numerusform>
            <numerusform>%n Webhooks haben es jetzt nicht abonniert.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>switchhook::ExportDialog</name>
    <message>
        <source>With their &amp;secrets, encrypted with a passphrase</source>
        <translation>Mit ihren &amp;Secrets, verschlüsselt mit einer Passphrase</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Export webhooks</source>
        <translation>Webhooks exportieren</translation>
    </message>
    <message>
        <source>All webhooks will be written into one file.</source>
        <translation>Alle Webhooks werden in eine Datei geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%n webhooks will be written into one file.</source>
        <translation>
            <numerusform>%n Webhook wird in eine Datei geschrieben.</numerusform>
            <numerusform>%n Webhooks werden in eine Datei geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Without its secret a webhook arrives inactive where the file is imported.</source>
        <translation>Ohne sein Secret kommt ein Webhook beim Importieren inaktiv an.</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>Passphrase &amp;again</source>
        <translation>Passphrase &amp;noch einmal</translation>
    </message>
    <message>
        <source>Type the same passphrase twice first</source>
        <translation>Zuerst zweimal dieselbe Passphrase eingeben</translation>
    </message>
    <message>
        <source>Webhooks (*.json)</source>
        <translation>Webhooks (*.json)</translation>
    </message>
    <message>
        <source>The file “%1” cannot be written: %2</source>
        <translation>Die Datei „%1“ lässt sich nicht schreiben: %2</translation>
    </message>
</context>
<context>
    <name>switchhook::FindBar</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Voriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Suche schließen (Esc)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>switchhook::FirstUseStory</name>
    <message>
        <source>First try</source>
        <translation>Erster Versuch</translation>
    </message>
    <message>
        <source>The built-in receiver listens at %1, and the webhook “%2” sends it every contact event, signed.</source>
        <translation>Der eingebaute Empfänger lauscht auf %1, und der Webhook „%2“ sendet ihm jedes Kontaktereignis, signiert.</translation>
    </message>
    <message>
        <source>&amp;Send contact.created</source>
        <translation>contact.created &amp;senden</translation>
    </message>
    <message numerus="yes">
        <source>%n other webhook(s) would get this made-up event, too. Use Test Webhook instead: it reaches one webhook only.</source>
        <translation>
            <numerusform>%n anderer Webhook bekäme dieses erfundene Ereignis auch. Stattdessen „Webhook testen“ verwenden: Das erreicht nur einen Webhook.</numerusform>
            <numerusform>%n andere Webhooks bekämen dieses erfundene Ereignis auch. Stattdessen „Webhook testen“ verwenden: Das erreicht nur einen Webhook.</numerusform>
        </translation>
    </message>
    <message>
        <source>contact.created was accepted and is being delivered…</source>
        <translation>contact.created wurde angenommen und wird zugestellt …</translation>
    </message>
    <message>
        <source>contact.created was delivered: %1. Signature checked: right. The webhook&apos;s row shows it, and the log has what was sent and what came back.</source>
        <translation>contact.created wurde zugestellt: %1. Signatur geprüft: richtig. Die Zeile des Webhooks zeigt es, und im Protokoll steht, was gesendet wurde und was zurückkam.</translation>
    </message>
    <message>
        <source>contact.created arrived. Signature checked: wrong. The Receiver page tells why.</source>
        <translation>contact.created kam an. Signatur geprüft: falsch. Die Seite „Empfänger“ sagt, warum.</translation>
    </message>
    <message>
        <source>&amp;Open the log</source>
        <translation>Pr&amp;otokoll öffnen</translation>
    </message>
    <message>
        <source>Try a&amp;gain</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
</context>
<context>
    <name>switchhook::GroupTest</name>
    <message numerus="yes">
        <source>Testing %n webhooks…</source>
        <translation>
            <numerusform>%n Webhook wird getestet …</numerusform>
            <numerusform>%n Webhooks werden getestet …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tests have no result yet; they are in the log when they do.</source>
        <translation>
            <numerusform>%n Test hat noch kein Ergebnis; er steht im Protokoll, sobald es da ist.</numerusform>
            <numerusform>%n Tests haben noch kein Ergebnis; sie stehen im Protokoll, sobald es da ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n webhooks were tested, and all answered with success.</source>
        <translation>
            <numerusform>%n Webhook wurde getestet und antwortete mit Erfolg.</numerusform>
            <numerusform>%n Webhooks wurden getestet, und alle antworteten mit Erfolg.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 tests failed; the webhooks&apos; status tells why.</source>
        <translation>
            <numerusform>%n von %1 Tests schlug fehl; der Status des Webhooks sagt, warum.</numerusform>
            <numerusform>%n von %1 Tests schlugen fehl; der Status der Webhooks sagt, warum.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>switchhook::HistoryChart</name>
    <message>
        <source>Success rate over time, as a picture</source>
        <translation>Erfolgsquote im Lauf der Zeit, als Bild</translation>
    </message>
    <message>
        <source>Durations over time, as a picture</source>
        <translation>Dauer im Lauf der Zeit, als Bild</translation>
    </message>
    <message>
        <source>Success rate (%)</source>
        <translation>Erfolgsquote (%)</translation>
    </message>
    <message>
        <source>Median duration (ms)</source>
        <translation>Mittlere Dauer, Median (ms)</translation>
    </message>
    <message>
        <source>95 % took at most (ms)</source>
        <translation>95 % brauchten höchstens (ms)</translation>
    </message>
</context>
<context>
    <name>switchhook::HistoryModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation>Erfolgsquote</translation>
    </message>
    <message>
        <source>Median duration</source>
        <translation>Median der Dauer</translation>
    </message>
    <message>
        <source>95 % within</source>
        <translation>95 % innerhalb</translation>
    </message>
</context>
<context>
    <name>switchhook::HistoryView</name>
    <message>
        <source>Last 24 hours, by hour</source>
        <translation>Letzte 24 Stunden, je Stunde</translation>
    </message>
    <message>
        <source>Last 90 days, by day</source>
        <translation>Letzte 90 Tage, je Tag</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Gezeigte Zeit</translation>
    </message>
    <message>
        <source>Success and durations over time</source>
        <translation>Erfolg und Dauer im Lauf der Zeit</translation>
    </message>
    <message>
        <source>As a ta&amp;ble</source>
        <translation>Als Ta&amp;belle</translation>
    </message>
    <message>
        <source>Nothing was delivered in this time.</source>
        <translation>In dieser Zeit wurde nichts zugestellt.</translation>
    </message>
</context>
<context>
    <name>switchhook::ImportDialog</name>
    <message>
        <source>Missing: arrives inactive</source>
        <translation>Fehlt: kommt inaktiv an</translation>
    </message>
    <message>
        <source>Comes along</source>
        <translation>Kommt mit</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Import webhooks from %1</source>
        <translation>Webhooks aus %1 importieren</translation>
    </message>
    <message>
        <source>Webhooks in the file</source>
        <translation>Webhooks in der Datei</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>&amp;Passphrase of the secrets</source>
        <translation>&amp;Passphrase der Secrets</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Datei wird gelesen …</translation>
    </message>
    <message>
        <source>Nothing can be imported.</source>
        <translation>Es lässt sich nichts importieren.</translation>
    </message>
    <message numerus="yes">
        <source>%n webhooks will be added. None of those you have is changed.</source>
        <translation>
            <numerusform>%n Webhook wird hinzugefügt. Vorhandene werden nicht geändert.</numerusform>
            <numerusform>%n Webhooks werden hinzugefügt. Vorhandene werden nicht geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
</context>
<context>
    <name>switchhook::JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>switchhook::LogTable</name>
    <message>
        <source>Delivery log</source>
        <translation>Zustellungsprotokoll</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>switchhook::MainWindow</name>
    <message>
        <source>Outbound Webhooks</source>
        <translation>Ausgehende Webhooks</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>%1 – Switchhook</source>
        <translation>%1 – Switchhook</translation>
    </message>
    <message>
        <source>Integrations</source>
        <translation>Integrationen</translation>
    </message>
    <message>
        <source>&amp;Webhook</source>
        <translation>&amp;Webhook</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>Fenster s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Deliveries &amp;beside</source>
        <translation>&amp;Zustellungen daneben</translation>
    </message>
    <message>
        <source>Receiver b&amp;eside</source>
        <translation>E&amp;mpfänger daneben</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>&amp;Voriger Bereich</translation>
    </message>
    <message>
        <source>Shows this page in a second pane, so that it stands beside the first one.</source>
        <translation>Zeigt diese Seite in einem zweiten Bereich, neben der ersten.</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>E&amp;xtras</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
    <message>
        <source>&amp;About Switchhook</source>
        <translation>Ü&amp;ber Switchhook</translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation>Datenbank: %1</translation>
    </message>
    <message>
        <source>Receiver, it listens at %1</source>
        <translation>Empfänger, lauscht auf %1</translation>
    </message>
    <message>
        <source>Try a&amp;gain</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>&amp;Deliveries</source>
        <translation>&amp;Zustellungen</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Anleitung</translation>
    </message>
    <message>
        <source>Tenants and &amp;users…</source>
        <translation>Mandanten und &amp;Benutzer…</translation>
    </message>
    <message>
        <source>&amp;Back to yourself</source>
        <translation>&amp;Zurück zu sich selbst</translation>
    </message>
    <message>
        <source>%1 – %2 – Switchhook</source>
        <translation>%1 – %2 – Switchhook</translation>
    </message>
    <message>
        <source>You see what “%1” sees, with the role “%2”.</source>
        <translation>Sie sehen, was „%1“ mit der Rolle „%2“ sieht.</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>System Webhooks</source>
        <translation>System-Webhooks</translation>
    </message>
</context>
<context>
    <name>switchhook::ManualWindow</name>
    <message>
        <source>Guide</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>F&amp;orward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Anleitung</translation>
    </message>
    <message>
        <source>&amp;Verifying signatures</source>
        <translation>&amp;Signaturen prüfen</translation>
    </message>
    <message>
        <source>&amp;Reference</source>
        <translation>&amp;Nachschlagen</translation>
    </message>
    <message>
        <source>O&amp;perating</source>
        <translation>&amp;Betrieb</translation>
    </message>
    <message>
        <source>&amp;Tenants and users</source>
        <translation>&amp;Mandanten und Benutzer</translation>
    </message>
</context>
<context>
    <name>switchhook::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>switchhook::MessagePane</name>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message numerus="yes">
        <source>%n header(s)</source>
        <translation>
            <numerusform>%n Header</numerusform>
            <numerusform>%n Header</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>switchhook::MoreFields</name>
    <message>
        <source>Keep &amp;bodies in the log</source>
        <translation>Inhalte im Protokoll &amp;behalten</translation>
    </message>
    <message>
        <source>Deliveries at one time</source>
        <translation>Zustellungen zugleich</translation>
    </message>
    <message>
        <source>&amp;Deliveries at one time</source>
        <translation>&amp;Zustellungen zugleich</translation>
    </message>
    <message>
        <source>Fewer spare a slow receiver; 1 keeps the events in their order.</source>
        <translation>Weniger schonen einen langsamen Empfänger; 1 erhält die Reihenfolge der Ereignisse.</translation>
    </message>
    <message>
        <source>Otherwise the log keeps status, sizes and hashes of what was sent and answered</source>
        <translation>Sonst behält das Protokoll Status, Größen und Hashwerte dessen, was gesendet und geantwortet wurde</translation>
    </message>
    <message>
        <source>Masked fields</source>
        <translation>Verdeckte Felder</translation>
    </message>
    <message>
        <source>Show as *** in the log, in reports and in exports; the receiver gets them as they are</source>
        <translation>Stehen im Protokoll, in Berichten und Exporten als ***; der Empfänger bekommt sie, wie sie sind</translation>
    </message>
    <message>
        <source>Mas&amp;ked fields</source>
        <translation>Ver&amp;deckte Felder</translation>
    </message>
</context>
<context>
    <name>switchhook::NavigationList</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>switchhook::OpeningWindow</name>
    <message>
        <source>&amp;Try again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>Switchhook</source>
        <translation>Switchhook</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Password of the database</source>
        <translation>Passwort der Datenbank</translation>
    </message>
    <message>
        <source>Opening the database…</source>
        <translation>Datenbank wird geöffnet …</translation>
    </message>
    <message>
        <source>The database asks for a password</source>
        <translation>Die Datenbank verlangt ein Passwort</translation>
    </message>
    <message>
        <source>The database cannot be opened</source>
        <translation>Die Datenbank lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
</context>
<context>
    <name>switchhook::PagePanes</name>
    <message>
        <source>Close this pane</source>
        <translation>Diesen Bereich schließen</translation>
    </message>
</context>
<context>
    <name>switchhook::ReceivedDetails</name>
    <message>
        <source>Find out wh&amp;y</source>
        <translation>&amp;Grund finden</translation>
    </message>
    <message>
        <source>Request headers</source>
        <translation>Header der Anfrage</translation>
    </message>
    <message>
        <source>Request body</source>
        <translation>Inhalt der Anfrage</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Reply headers</source>
        <translation>Header der Antwort</translation>
    </message>
    <message>
        <source>Reply body</source>
        <translation>Inhalt der Antwort</translation>
    </message>
    <message>
        <source>Waiting for the reply of the developer&apos;s server.</source>
        <translation>Wartet auf die Antwort des Entwicklungsservers.</translation>
    </message>
    <message>
        <source>%1, after %2. %3</source>
        <translation>%1, nach %2. %3</translation>
    </message>
    <message>
        <source>Cut at 64 KiB.</source>
        <translation>Bei 64 KiB abgeschnitten.</translation>
    </message>
    <message>
        <source>Choose a request to see it in full.</source>
        <translation>Eine Anfrage wählen, um sie ganz zu sehen.</translation>
    </message>
    <message>
        <source>Signature doctor</source>
        <translation>Signatur-Doktor</translation>
    </message>
</context>
<context>
    <name>switchhook::ReceivedModel</name>
    <message>
        <source>Forwarding…</source>
        <translation>Wird weitergeleitet …</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>switchhook::ReceiverPage</name>
    <message>
        <source>&amp;Start the receiver</source>
        <translation>Empfänger &amp;starten</translation>
    </message>
    <message>
        <source>C&amp;opy URL</source>
        <translation>URL k&amp;opieren</translation>
    </message>
    <message>
        <source>Make a &amp;webhook for it</source>
        <translation>&amp;Webhook dafür anlegen</translation>
    </message>
    <message>
        <source>Find out wh&amp;y a signature is wrong</source>
        <translation>Herausfinden, &amp;warum eine Signatur falsch ist</translation>
    </message>
    <message>
        <source>Clear the &amp;list</source>
        <translation>&amp;Liste leeren</translation>
    </message>
    <message>
        <source>Any free</source>
        <translation>Beliebiger freier</translation>
    </message>
    <message>
        <source>Where the receiver listens on this machine; no other machine reaches it.</source>
        <translation>Wo der Empfänger auf diesem Rechner lauscht; kein anderer Rechner erreicht ihn.</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>&amp;Port:</translation>
    </message>
    <message>
        <source>Requests that came in, newest first</source>
        <translation>Eingegangene Anfragen, neueste zuerst</translation>
    </message>
    <message>
        <source>Only the newest %1 requests are kept, and 64 MiB of them at most.</source>
        <translation>Nur die neuesten %1 Anfragen werden behalten, und höchstens 64 MiB davon.</translation>
    </message>
    <message>
        <source>Made for the webhook of this receiver.</source>
        <translation>Für den Webhook dieses Empfängers erzeugt.</translation>
    </message>
    <message>
        <source>Local receiver</source>
        <translation>Lokaler Empfänger</translation>
    </message>
    <message>
        <source>&amp;Stop the receiver</source>
        <translation>Empfänger &amp;stoppen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Nothing has come in yet</source>
        <translation>Noch ist nichts eingegangen</translation>
    </message>
    <message>
        <source>Make a webhook for this receiver, or enter its URL as that of one you have, and test it. Each request appears here the moment it comes.</source>
        <translation>Einen Webhook für diesen Empfänger anlegen oder seine URL bei einem vorhandenen eintragen und ihn testen. Jede Anfrage erscheint hier, sobald sie kommt.</translation>
    </message>
    <message>
        <source>A receiver to try webhooks with</source>
        <translation>Ein Empfänger, um Webhooks auszuprobieren</translation>
    </message>
    <message>
        <source>It listens on this machine only, shows every request with headers and body, and tells whether its signature is right.</source>
        <translation>Er lauscht nur auf diesem Rechner, zeigt jede Anfrage mit Headern und Inhalt und sagt, ob ihre Signatur stimmt.</translation>
    </message>
</context>
<context>
    <name>switchhook::RecentEventsModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>switchhook::RemedyActions</name>
    <message>
        <source>The webhook “%1” now has the URL %2.</source>
        <translation>Der Webhook „%1“ hat jetzt die URL %2.</translation>
    </message>
    <message>
        <source>Resend</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>A report for the receiver&apos;s developer was copied; secrets are masked in it.</source>
        <translation>Ein Bericht für die Entwickler des Empfängers wurde kopiert; Secrets sind darin verdeckt.</translation>
    </message>
    <message>
        <source>The webhook is inactive now; it gets no more events.</source>
        <translation>Der Webhook ist jetzt inaktiv und bekommt keine Ereignisse mehr.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
</context>
<context>
    <name>switchhook::ResultPane</name>
    <message>
        <source>Copy rep&amp;ort</source>
        <translation>Beri&amp;cht kopieren</translation>
    </message>
    <message>
        <source>Show in the lo&amp;g</source>
        <translation>Im &amp;Protokoll zeigen</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Was gesendet wurde</translation>
    </message>
    <message>
        <source>Request body</source>
        <translation>Inhalt der Anfrage</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>Was zurückkam</translation>
    </message>
    <message>
        <source>Response body</source>
        <translation>Inhalt der Antwort</translation>
    </message>
    <message>
        <source>One page for the receiver&apos;s developer; secrets are masked</source>
        <translation>Eine Seite für die Entwickler des Empfängers; Secrets sind verdeckt</translation>
    </message>
    <message>
        <source>Use &amp;it all the same</source>
        <translation>Trotz&amp;dem verwenden</translation>
    </message>
    <message>
        <source>&amp;Keep the present one</source>
        <translation>Die &amp;jetzige behalten</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>The body is no longer in the log.</source>
        <translation>Der Inhalt ist nicht mehr im Protokoll.</translation>
    </message>
    <message>
        <source>Only the first 64 KiB were kept.</source>
        <translation>Nur die ersten 64 KiB wurden behalten.</translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation>Bericht kopiert</translation>
    </message>
</context>
<context>
    <name>switchhook::RoleEditor</name>
    <message>
        <source>Edit role</source>
        <translation>Rolle bearbeiten</translation>
    </message>
    <message>
        <source>Add role</source>
        <translation>Rolle hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Held &amp;for</source>
        <translation>Gilt &amp;für</translation>
    </message>
    <message>
        <source>A built-in role keeps its name</source>
        <translation>Eine eingebaute Rolle behält ihren Namen</translation>
    </message>
    <message>
        <source>Allows to</source>
        <translation>Erlaubt</translation>
    </message>
</context>
<context>
    <name>switchhook::RoleTab</name>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Held for</source>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>Allows to</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Global Admin holds every permission, always</source>
        <translation>Global Admin hat immer jede Berechtigung</translation>
    </message>
    <message>
        <source>A built-in role cannot be removed</source>
        <translation>Eine eingebaute Rolle lässt sich nicht entfernen</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>„%1“ wurde entfernt.</translation>
    </message>
</context>
<context>
    <name>switchhook::SampleView</name>
    <message>
        <source>Headers of the sample</source>
        <translation>Header des Beispiels</translation>
    </message>
    <message>
        <source>Sample payload</source>
        <translation>Beispielinhalt</translation>
    </message>
    <message>
        <source>Sample: %1</source>
        <translation>Beispiel: %1</translation>
    </message>
</context>
<context>
    <name>switchhook::SecretField</name>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>Er&amp;zeugen</translation>
    </message>
    <message>
        <source>Makes a new secret that no one can guess</source>
        <translation>Erzeugt ein neues Secret, das niemand erraten kann</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>Anze&amp;igen</translation>
    </message>
    <message>
        <source>Shows the secret for 30 seconds</source>
        <translation>Zeigt das Secret für 30 Sekunden</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies the secret; the clipboard is cleared after 30 seconds</source>
        <translation>Kopiert das Secret; nach 30 Sekunden wird die Zwischenablage geleert</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>Takes the secret away: deliveries are not signed</source>
        <translation>Entfernt das Secret: Zustellungen werden nicht signiert</translation>
    </message>
    <message>
        <source>•••••••• stored; type to replace it</source>
        <translation>•••••••• gespeichert; tippen, um es zu ersetzen</translation>
    </message>
    <message>
        <source>None: deliveries are not signed</source>
        <translation>Keines: Zustellungen werden nicht signiert</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>Ver&amp;bergen</translation>
    </message>
</context>
<context>
    <name>switchhook::SecretForm</name>
    <message>
        <source>Sh&amp;ow</source>
        <translation>Anze&amp;igen</translation>
    </message>
    <message>
        <source>Signature check</source>
        <translation>Signaturprüfung</translation>
    </message>
    <message>
        <source>Se&amp;cret:</source>
        <translation>Se&amp;cret:</translation>
    </message>
    <message>
        <source>None: signatures are not checked</source>
        <translation>Keines: Signaturen werden nicht geprüft</translation>
    </message>
    <message>
        <source>Fro&amp;m a webhook…</source>
        <translation>&amp;Von einem Webhook …</translation>
    </message>
    <message>
        <source>The webhook “%1” has no secret any more.</source>
        <translation>Der Webhook „%1“ hat kein Secret mehr.</translation>
    </message>
    <message>
        <source>The secret of the webhook “%1”.</source>
        <translation>Das Secret des Webhooks „%1“.</translation>
    </message>
    <message>
        <source>Kept in memory only, as long as the program runs.</source>
        <translation>Nur im Speicher gehalten, solange das Programm läuft.</translation>
    </message>
</context>
<context>
    <name>switchhook::SelectionBar</name>
    <message numerus="yes">
        <source>%n selected:</source>
        <translation>
            <numerusform>%n gewählt:</numerusform>
            <numerusform>%n gewählt:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>switchhook::SendEventPage</name>
    <message>
        <source>Send an eve&amp;nt</source>
        <translation>Ereignis sen&amp;den</translation>
    </message>
    <message>
        <source>Wh&amp;y did it fire?</source>
        <translation>&amp;Warum gesendet?</translation>
    </message>
</context>
<context>
    <name>switchhook::SendView</name>
    <message>
        <source>&amp;Send event</source>
        <translation>Ereignis &amp;senden</translation>
    </message>
    <message>
        <source>&amp;Restore the sample</source>
        <translation>Beispiel &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Unix seconds that stand in the payload, as in 1710700000</source>
        <translation>Unix-Sekunden, die im Inhalt stehen, wie 1710700000</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>The same key again makes no second event, for 7 days.</source>
        <translation>Derselbe Schlüssel ergibt 7 Tage lang kein zweites Ereignis.</translation>
    </message>
    <message>
        <source>Ti&amp;mestamp:</source>
        <translation>&amp;Zeitstempel:</translation>
    </message>
    <message>
        <source>Own &amp;key:</source>
        <translation>Eigener Schl&amp;üssel:</translation>
    </message>
    <message>
        <source>Choose an event.</source>
        <translation>Ein Ereignis wählen.</translation>
    </message>
    <message>
        <source>Who will get it</source>
        <translation>Wer es bekommt</translation>
    </message>
    <message>
        <source>%1 was accepted, but no active webhook is subscribed to it: it goes nowhere.</source>
        <translation>%1 wurde angenommen, doch kein aktiver Webhook hat es abonniert: Es geht nirgendwohin.</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>The key was used before: this is %1, which was accepted then. Nothing new was sent.</source>
        <translation>Der Schlüssel wurde schon verwendet: Dies ist %1, damals angenommen. Nichts Neues wurde gesendet.</translation>
    </message>
    <message>
        <source>%1 was accepted.</source>
        <translation>%1 wurde angenommen.</translation>
    </message>
    <message>
        <source>Send &amp;another one</source>
        <translation>Noch &amp;eines senden</translation>
    </message>
</context>
<context>
    <name>switchhook::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Delivering</source>
        <translation>Zustellen</translation>
    </message>
    <message>
        <source>&amp;Keep delivering when the window is closed</source>
        <translation>&amp;Weiter zustellen, wenn das Fenster geschlossen ist</translation>
    </message>
    <message>
        <source>Closing the window then hides it, and Switchhook goes on delivering. Starting it again shows the window; File, Quit ends it.</source>
        <translation>Das Fenster zu schließen verbirgt es dann, und Switchhook stellt weiter zu. Ein neuer Start zeigt das Fenster; Datei, Beenden beendet es.</translation>
    </message>
    <message>
        <source>&amp;Deliver when I log in</source>
        <translation>&amp;Zustellen, wenn ich mich anmelde</translation>
    </message>
    <message>
        <source>Makes a user unit of systemd that runs “switchhookctl run” for this database, with or without a window.</source>
        <translation>Legt eine Benutzer-Unit von systemd an, die „switchhookctl run“ für diese Datenbank ausführt, mit oder ohne Fenster.</translation>
    </message>
    <message>
        <source>This database</source>
        <translation>Diese Datenbank</translation>
    </message>
    <message>
        <source>Largest size of the database, in MiB</source>
        <translation>Größter Umfang der Datenbank, in MiB</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Where the database grows beyond this, the oldest entries of the log lose their bodies first.</source>
        <translation>Wächst die Datenbank darüber hinaus, verlieren zuerst die ältesten Protokolleinträge ihre Inhalte.</translation>
    </message>
    <message>
        <source>File with certificate authorities of your own</source>
        <translation>Datei mit eigenen Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>The system&apos;s authorities only</source>
        <translation>Nur die Stellen des Systems</translation>
    </message>
    <message>
        <source>A PEM file with the certificates of authorities that receivers of your own are signed by, beside the system&apos;s. The engine reads it when it starts.</source>
        <translation>Eine PEM-Datei mit den Zertifikaten der Stellen, die eigene Empfänger signieren, zusätzlich zu denen des Systems. Sie wird gelesen, wenn das Zustellen beginnt.</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Wählen …</translation>
    </message>
    <message>
        <source>&amp;Largest size</source>
        <translation>&amp;Größter Umfang</translation>
    </message>
    <message>
        <source>Certificate &amp;authorities</source>
        <translation>Zertifizierungs&amp;stellen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the system has them</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>C&amp;olours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>There is no file “%1” that can be read; give its whole path.</source>
        <translation>Es gibt keine lesbare Datei „%1“; den ganzen Pfad angeben.</translation>
    </message>
    <message>
        <source>Choose certificate authorities</source>
        <translation>Zertifizierungsstellen wählen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>switchhook::ShortcutSheet</name>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>switchhook::StateChoice</name>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Active %1</source>
        <translation>Aktiv %1</translation>
    </message>
    <message>
        <source>Inactive %1</source>
        <translation>Inaktiv %1</translation>
    </message>
    <message>
        <source>Failing %1</source>
        <translation>Fehlerhaft %1</translation>
    </message>
    <message>
        <source>Show all webhooks</source>
        <translation>Alle Webhooks zeigen</translation>
    </message>
    <message>
        <source>Show only webhooks that events go to</source>
        <translation>Nur Webhooks zeigen, an die Ereignisse gehen</translation>
    </message>
    <message>
        <source>Show only webhooks that are switched off</source>
        <translation>Nur ausgeschaltete Webhooks zeigen</translation>
    </message>
    <message>
        <source>Show only active webhooks whose last delivery failed</source>
        <translation>Nur aktive Webhooks zeigen, deren letzte Zustellung fehlschlug</translation>
    </message>
</context>
<context>
    <name>switchhook::SystemWebhooksPage</name>
    <message>
        <source>Webhoo&amp;ks</source>
        <translation>Webhoo&amp;ks</translation>
    </message>
    <message>
        <source>Deliver&amp;ies</source>
        <translation>Zustellun&amp;gen</translation>
    </message>
    <message>
        <source>Wh&amp;y did it fire?</source>
        <translation>&amp;Warum gesendet?</translation>
    </message>
</context>
<context>
    <name>switchhook::TenantRateModel</name>
    <message>
        <source>less than %1</source>
        <translation>weniger als %1</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Events a day</source>
        <translation>Ereignisse am Tag</translation>
    </message>
</context>
<context>
    <name>switchhook::TenantRatesView</name>
    <message>
        <source>Events a day from each tenant</source>
        <translation>Ereignisse am Tag von jedem Mandanten</translation>
    </message>
    <message>
        <source>How many events it would get cannot be told</source>
        <translation>Wie viele Ereignisse er bekäme, lässt sich nicht sagen</translation>
    </message>
    <message>
        <source>About %1 events a day would come</source>
        <translation>Etwa %1 Ereignisse am Tag kämen an</translation>
    </message>
    <message>
        <source>No event would have come</source>
        <translation>Kein Ereignis wäre angekommen</translation>
    </message>
    <message numerus="yes">
        <source>Counted from what came in during the last %n days. Nothing is sent before you save.</source>
        <translation>
            <numerusform>Gezählt nach dem, was am letzten Tag einging. Vor dem Speichern wird nichts gesendet.</numerusform>
            <numerusform>Gezählt nach dem, was in den letzten %n Tagen einging. Vor dem Speichern wird nichts gesendet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>switchhook::TenantSwitch</name>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>The tenant whose webhooks, events and deliveries are shown</source>
        <translation>Der Mandant, dessen Webhooks, Ereignisse und Zustellungen gezeigt werden</translation>
    </message>
    <message>
        <source>Te&amp;nant</source>
        <translation>Ma&amp;ndant</translation>
    </message>
    <message>
        <source>%1 (deactivated)</source>
        <translation>%1 (deaktiviert)</translation>
    </message>
</context>
<context>
    <name>switchhook::TenantTab</name>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen…</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>Umbe&amp;nennen…</translation>
    </message>
    <message>
        <source>Deacti&amp;vate</source>
        <translation>Deakti&amp;vieren</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Deactivated: its webhooks rest</source>
        <translation>Deaktiviert: seine Webhooks ruhen</translation>
    </message>
    <message>
        <source>Acti&amp;vate</source>
        <translation>Akti&amp;vieren</translation>
    </message>
    <message>
        <source>A database has at least one tenant</source>
        <translation>Eine Datenbank hat mindestens einen Mandanten</translation>
    </message>
    <message>
        <source>Name of the tenant</source>
        <translation>Name des Mandanten</translation>
    </message>
    <message>
        <source>Add a tenant</source>
        <translation>Mandanten hinzufügen</translation>
    </message>
    <message>
        <source>Rename the tenant</source>
        <translation>Mandanten umbenennen</translation>
    </message>
    <message>
        <source>“%1” is active again; what waited is delivered now.</source>
        <translation>„%1“ ist wieder aktiv; was wartete, wird jetzt zugestellt.</translation>
    </message>
    <message>
        <source>“%1” rests: no event goes in, and what waits goes on waiting.</source>
        <translation>„%1“ ruht: Kein Ereignis geht ein, und was wartet, wartet weiter.</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>„%1“ wurde entfernt.</translation>
    </message>
    <message>
        <source>“%1” still has webhooks. They and their log would be gone for good.</source>
        <translation>„%1“ hat noch Webhooks. Sie und ihr Protokoll wären endgültig fort.</translation>
    </message>
    <message>
        <source>Remove &amp;with its webhooks</source>
        <translation>&amp;Mit den Webhooks entfernen</translation>
    </message>
</context>
<context>
    <name>switchhook::TestPanel</name>
    <message>
        <source>Close the test&apos;s result</source>
        <translation>Testergebnis schließen</translation>
    </message>
    <message>
        <source>Test of %1</source>
        <translation>Test von %1</translation>
    </message>
</context>
<context>
    <name>switchhook::TestResultView</name>
    <message>
        <source>Test result</source>
        <translation>Testergebnis</translation>
    </message>
    <message>
        <source>Waiting for the result</source>
        <translation>Wartet auf das Ergebnis</translation>
    </message>
    <message>
        <source>Stop watchin&amp;g</source>
        <translation>Nicht mehr &amp;verfolgen</translation>
    </message>
    <message>
        <source>The delivery goes on, and its result will be in the log</source>
        <translation>Die Zustellung läuft weiter, und ihr Ergebnis steht dann im Protokoll</translation>
    </message>
    <message>
        <source>Try aga&amp;in</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>Sending to %1 and waiting for the answer…</source>
        <translation>Wird an %1 gesendet, Antwort wird erwartet …</translation>
    </message>
    <message>
        <source>A test sends webhook.test to the URL, also where the webhook is inactive, and shows here what came of it. It is in the log like any other delivery.</source>
        <translation>Ein Test sendet webhook.test an die URL, auch wenn der Webhook inaktiv ist, und zeigt hier, was daraus wurde. Er steht im Protokoll wie jede andere Zustellung.</translation>
    </message>
    <message>
        <source>The delivery is no longer watched. What comes of it will be in the log.</source>
        <translation>Die Zustellung wird nicht mehr verfolgt. Was daraus wird, steht dann im Protokoll.</translation>
    </message>
</context>
<context>
    <name>switchhook::TimingBar</name>
    <message>
        <source>DNS %1</source>
        <translation>DNS %1</translation>
    </message>
    <message>
        <source>Connection reused</source>
        <translation>Verbindung wiederverwendet</translation>
    </message>
    <message>
        <source>Connect with TLS %1</source>
        <translation>Verbinden mit TLS %1</translation>
    </message>
    <message>
        <source>Connect %1</source>
        <translation>Verbinden %1</translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation>Warten %1</translation>
    </message>
    <message>
        <source>Body %1</source>
        <translation>Inhalt %1</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>Gesamt %1</translation>
    </message>
    <message>
        <source>Timing: %1</source>
        <translation>Zeiten: %1</translation>
    </message>
</context>
<context>
    <name>switchhook::TrayIcon</name>
    <message>
        <source>&amp;Open Switchhook</source>
        <translation>Switchhook &amp;öffnen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Switchhook: %1</source>
        <translation>Switchhook: %1</translation>
    </message>
</context>
<context>
    <name>switchhook::UnsavedQuestion</name>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>There are changes that are not saved yet.</source>
        <translation>Es gibt Änderungen, die noch nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
</context>
<context>
    <name>switchhook::UserEditor</name>
    <message>
        <source>Edit user</source>
        <translation>Benutzer bearbeiten</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>Benutzer hinzufügen</translation>
    </message>
    <message>
        <source>As the name</source>
        <translation>Wie der Name</translation>
    </message>
    <message>
        <source>The account of the operating system, or on a PostgreSQL server the login, that this user comes with. Switchhook has no passwords of its own.</source>
        <translation>Das Konto des Betriebssystems, oder auf einem PostgreSQL-Server die Anmeldung, mit der dieser Benutzer kommt. Switchhook hat keine eigenen Passwörter.</translation>
    </message>
    <message>
        <source>Tenants that the role is held for</source>
        <translation>Mandanten, für die die Rolle gilt</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rolle</translation>
    </message>
    <message>
        <source>&amp;Tenants</source>
        <translation>&amp;Mandanten</translation>
    </message>
    <message>
        <source>Whoever owns the database is its Global Admin</source>
        <translation>Wem die Datenbank gehört, ist ihr Global Admin</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
</context>
<context>
    <name>switchhook::UserTab</name>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;View as</source>
        <translation>&amp;Ansehen als</translation>
    </message>
    <message>
        <source>Shows the window as this user sees it, until you go back</source>
        <translation>Zeigt das Fenster so, wie dieser Benutzer es sieht, bis Sie zurückkehren</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Whoever owns the database stays its user</source>
        <translation>Wem die Datenbank gehört, bleibt ihr Benutzer</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>„%1“ wurde entfernt.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
</context>
<context>
    <name>switchhook::WebhookActions</name>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Test Webhook</source>
        <translation>Webhook &amp;testen</translation>
    </message>
    <message>
        <source>De&amp;liveries</source>
        <translation>&amp;Zustellungen</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>A&amp;ctivate</source>
        <translation>&amp;Aktivieren</translation>
    </message>
    <message>
        <source>Deacti&amp;vate</source>
        <translation>Dea&amp;ktivieren</translation>
    </message>
    <message>
        <source>&amp;Reset failures</source>
        <translation>Fehler &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Copy as c&amp;URL</source>
        <translation>Als c&amp;URL kopieren</translation>
    </message>
    <message>
        <source>Copy UR&amp;L</source>
        <translation>UR&amp;L kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;id</source>
        <translation>Kennung kop&amp;ieren</translation>
    </message>
    <message>
        <source>I&amp;mport…</source>
        <translation>I&amp;mportieren …</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Refres&amp;h</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtern</translation>
    </message>
</context>
<context>
    <name>switchhook::WebhookEditor</name>
    <message>
        <source>Save and &amp;test</source>
        <translation>Speichern und &amp;testen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Test result</source>
        <translation>Testergebnis</translation>
    </message>
    <message>
        <source>Saves, sends webhook.test and shows what came of it</source>
        <translation>Speichert, sendet webhook.test und zeigt, was daraus wurde</translation>
    </message>
    <message>
        <source>This webhook was deleted elsewhere. Saving makes a new one from these fields; its secret has to be given anew.</source>
        <translation>Dieser Webhook wurde anderswo gelöscht. Speichern legt aus diesen Feldern einen neuen an; sein Secret muss neu angegeben werden.</translation>
    </message>
    <message>
        <source>Edit webhook “%1”</source>
        <translation>Webhook „%1“ bearbeiten</translation>
    </message>
    <message>
        <source>Add webhook</source>
        <translation>Webhook hinzufügen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Events a day</source>
        <translation>Ereignisse am Tag</translation>
    </message>
    <message>
        <source>Add System Webhook</source>
        <translation>System-Webhook hinzufügen</translation>
    </message>
    <message>
        <source>Edit System Webhook “%1”</source>
        <translation>System-Webhook „%1“ bearbeiten</translation>
    </message>
</context>
<context>
    <name>switchhook::WebhookForm</name>
    <message>
        <source>&amp;Active</source>
        <translation>&amp;Aktiv</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;URL</source>
        <translation>&amp;URL</translation>
    </message>
    <message>
        <source>Sec&amp;ret</source>
        <translation>Sec&amp;ret</translation>
    </message>
    <message>
        <source>What it is for, such as CRM sync</source>
        <translation>Wofür er da ist, etwa CRM-Abgleich</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Inactive webhooks get nothing and keep their log; a test is sent all the same</source>
        <translation>Inaktive Webhooks bekommen nichts und behalten ihr Protokoll; ein Test wird trotzdem gesendet</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Mehr</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
</context>
<context>
    <name>switchhook::WebhookPicker</name>
    <message>
        <source>Reading the webhooks…</source>
        <translation>Webhooks werden gelesen …</translation>
    </message>
    <message>
        <source>Secret of a webhook</source>
        <translation>Secret eines Webhooks</translation>
    </message>
    <message>
        <source>Filter by name or URL</source>
        <translation>Nach Name oder URL filtern</translation>
    </message>
    <message>
        <source>Webhooks with a secret</source>
        <translation>Webhooks mit Secret</translation>
    </message>
    <message>
        <source>&amp;Use its secret</source>
        <translation>Dieses Secret &amp;verwenden</translation>
    </message>
    <message>
        <source>No webhook has a secret. Give one of them a secret, or type it into the field.</source>
        <translation>Kein Webhook hat ein Secret. Einem davon ein Secret geben oder es in das Feld tippen.</translation>
    </message>
</context>
<context>
    <name>switchhook::WebhookTable</name>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
</context>
<context>
    <name>switchhook::WebhookTableModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Last triggered</source>
        <translation>Zuletzt ausgelöst</translation>
    </message>
    <message>
        <source>Last status</source>
        <translation>Letzter Status</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
</context>
<context>
    <name>switchhook::WebhooksPage</name>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Mehr</translation>
    </message>
    <message>
        <source>What else can be done with the selected webhooks</source>
        <translation>Was sich mit den gewählten Webhooks noch tun lässt</translation>
    </message>
    <message>
        <source>Filter by name, URL or event</source>
        <translation>Nach Name, URL oder Ereignis filtern</translation>
    </message>
    <message>
        <source>Show only webhooks with these words in name, URL or events (Ctrl+F)</source>
        <translation>Nur Webhooks mit diesen Wörtern in Name, URL oder Ereignissen zeigen (Strg+F)</translation>
    </message>
    <message>
        <source>Loading webhooks…</source>
        <translation>Webhooks werden geladen …</translation>
    </message>
    <message>
        <source>No webhooks yet</source>
        <translation>Noch keine Webhooks</translation>
    </message>
    <message>
        <source>A webhook sends the events you choose to a URL, as they happen. Add one, import some, or see first how it works with the built-in receiver.</source>
        <translation>Ein Webhook sendet gewählte Ereignisse an eine URL, sobald sie eintreten. Einen hinzufügen, welche importieren oder zuerst mit dem eingebauten Empfänger sehen, wie es geht.</translation>
    </message>
    <message>
        <source>&amp;Add a webhook…</source>
        <translation>Webhook &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>Try it with the &amp;built-in receiver</source>
        <translation>Mit dem eingebauten Empfänger &amp;ausprobieren</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>E&amp;rneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Clear filter</source>
        <translation>Filter &amp;leeren</translation>
    </message>
    <message>
        <source>The webhooks cannot be shown</source>
        <translation>Die Webhooks lassen sich nicht zeigen</translation>
    </message>
    <message>
        <source>No webhook is in this state</source>
        <translation>Kein Webhook ist in diesem Zustand</translation>
    </message>
    <message>
        <source>No webhook matches “%1”</source>
        <translation>Kein Webhook passt zu „%1“</translation>
    </message>
    <message numerus="yes">
        <source>There are %n webhooks in all.</source>
        <translation>
            <numerusform>Insgesamt gibt es %n Webhook.</numerusform>
            <numerusform>Insgesamt gibt es %n Webhooks.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is shown may be out of date. %1</source>
        <translation>Das Gezeigte kann veraltet sein. %1</translation>
    </message>
    <message>
        <source>The curl command is in the clipboard: it sends webhook.test, signed for this moment.</source>
        <translation>Der curl-Befehl ist in der Zwischenablage: Er sendet webhook.test, signiert für diesen Augenblick.</translation>
    </message>
    <message>
        <source>Import webhooks</source>
        <translation>Webhooks importieren</translation>
    </message>
    <message>
        <source>Webhooks (*.json);;All files (*)</source>
        <translation>Webhooks (*.json);;Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n webhooks were imported.</source>
        <translation>
            <numerusform>%n Webhook wurde importiert.</numerusform>
            <numerusform>%n Webhooks wurden importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>The webhooks were written to “%1”.</source>
        <translation>Die Webhooks wurden in „%1“ geschrieben.</translation>
    </message>
    <message>
        <source>“%1” was deleted, with its log.</source>
        <translation>„%1“ wurde gelöscht, mit seinem Protokoll.</translation>
    </message>
    <message numerus="yes">
        <source>%n webhooks were deleted, with their logs.</source>
        <translation>
            <numerusform>%n Webhook wurde gelöscht, mit seinem Protokoll.</numerusform>
            <numerusform>%n Webhooks wurden gelöscht, mit ihren Protokollen.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” now has the URL %2.</source>
        <translation>„%1“ hat jetzt die URL %2.</translation>
    </message>
    <message>
        <source>The webhook is active now.</source>
        <translation>Der Webhook ist jetzt aktiv.</translation>
    </message>
    <message>
        <source>The webhook is inactive now; it gets no more events.</source>
        <translation>Der Webhook ist jetzt inaktiv und bekommt keine Ereignisse mehr.</translation>
    </message>
    <message>
        <source>&amp;Open the log</source>
        <translation>Pr&amp;otokoll öffnen</translation>
    </message>
    <message>
        <source>No System Webhooks yet</source>
        <translation>Noch keine System-Webhooks</translation>
    </message>
    <message>
        <source>A System Webhook sends the provisioning events of every tenant to a URL, each with the tenant it is from. No tenant&apos;s users see it.</source>
        <translation>Ein System-Webhook sendet die Bereitstellungsereignisse aller Mandanten an eine URL, jedes mit dem Mandanten, von dem es kommt. Wer nur zu einem Mandanten gehört, sieht ihn nicht.</translation>
    </message>
    <message>
        <source>&amp;Add a System Webhook…</source>
        <translation>System-Webhook &amp;hinzufügen…</translation>
    </message>
</context>
</TS>
