#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Deliveries to receivers that others wrote: Python's own HTTPS server and httpbin. peers.py PROGRAM"""
import hashlib, hmac, http.server, json, os, ssl, subprocess, sys, tempfile, threading, unittest

PROGRAM = sys.argv.pop(1)


# The reference's own function, character for character but for its line breaks.
def verify_webhook(payload_body, timestamp, signature, secret):
    expected = hmac.new(
        secret.encode(), f"{timestamp}.{payload_body}".encode(), hashlib.sha256
    ).hexdigest()
    return hmac.compare_digest(expected, signature)


class Handler(http.server.BaseHTTPRequestHandler):
    verdicts = []

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        Handler.verdicts.append(verify_webhook(body, self.headers["X-Webhook-Timestamp"], self.headers["X-Webhook-Signature"], "s3cret"))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *arguments):
        pass


class Peers(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.secret = os.path.join(self.folder, "secret")
        with open(self.secret, "w") as file:
            file.write("s3cret\n")
        self.env = dict(os.environ, SWITCHHOOK_KEY_FILE=os.path.join(self.folder, "key"))

    def ctl(self, *arguments):
        done = subprocess.run([PROGRAM, "--database", os.path.join(self.folder, "d.sqlite"), "--json", *arguments], env=self.env, capture_output=True)
        return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]

    def serve(self, server):
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        return server.server_port

    def add(self, url):
        self.assertEqual(self.ctl("webhook", "add", "--name", "W", "--url", url, "--events", "*", "--secret-file", self.secret)[0], 0)

    def test_reference_function_over_http(self):
        port = self.serve(http.server.HTTPServer(("127.0.0.1", 0), Handler))
        self.add("http://127.0.0.1:%d/hook" % port)
        self.assertEqual(self.ctl("emit", "contact.created", "--data", '{"name":"\u00c5ngstr\u00f6m","b":1.0}', "--wait")[0], 0)
        self.assertIs(Handler.verdicts[-1], True)

    def test_reference_function_over_https(self):
        certificate, key = os.path.join(self.folder, "c.pem"), os.path.join(self.folder, "k.pem")
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj", "/CN=localhost",
                        "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate], check=True, capture_output=True)
        server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        server.socket = context.wrap_socket(server.socket, server_side=True)
        port = self.serve(server)
        self.add("https://localhost:%d/hook" % port)
        before = len(Handler.verdicts)
        code, deliveries = self.ctl("webhook", "test", "W")
        self.assertEqual((code, deliveries[-1]["outcome"]), (1, "tls_untrusted"))
        self.assertEqual(len(Handler.verdicts), before)
        code, deliveries = self.ctl("--ca-file", certificate, "webhook", "test", "W")
        self.assertEqual((code, deliveries[-1]["outcome"]), (0, "ok"))
        self.assertIs(Handler.verdicts[-1], True)

    def test_httpbin_answers_a_clean_200(self):
        import wsgiref.simple_server
        from httpbin import app

        class Quiet(wsgiref.simple_server.WSGIRequestHandler):
            def log_message(self, *arguments):
                pass

        port = self.serve(wsgiref.simple_server.make_server("127.0.0.1", 0, app, handler_class=Quiet))
        self.add("http://127.0.0.1:%d/post" % port)
        code, deliveries = self.ctl("webhook", "test", "W")
        self.assertEqual((code, deliveries[-1]["status_code"]), (0, 200))
        echo = json.loads(deliveries[-1]["response"])
        self.assertEqual(echo["data"], deliveries[-1]["payload"])


unittest.main(verbosity=2)
