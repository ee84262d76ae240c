<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
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
        <source>A password does not belong into a database&apos;s address, where others can read it; set PGPASSWORD or put it into ~/.pgpass.</source>
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
        <translation>Phase eines Deals gewechselt</translation>
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
        <translation>Status einer Kampagne gewechselt</translation>
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
</context>
<context>
    <name>switchhook::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
</TS>
