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

    def certificate(self, name):
        certificate, key = os.path.join(self.folder, name + ".pem"), os.path.join(self.folder, name + ".key")
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj", "/CN=" + name,
                        "-addext", "subjectAltName=DNS:" + name, "-keyout", key, "-out", certificate], check=True, capture_output=True)
        return certificate, key

    def serve_tls(self, handler, name):
        certificate, key = self.certificate(name)
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        server.socket = context.wrap_socket(server.socket, server_side=True)
        self.add("https://localhost:%d/hook" % self.serve(server))
        return certificate

    def test_reference_function_over_https(self):
        certificate = self.serve_tls(Handler, "localhost")
        before = len(Handler.verdicts)
        code, deliveries = self.ctl("webhook", "test", "W")
        self.assertEqual((code, deliveries[-1]["outcome"]), (1, "tls_untrusted"))
        self.assertEqual(len(Handler.verdicts), before)
        code, deliveries = self.ctl("--ca-file", certificate, "webhook", "test", "W")
        self.assertEqual((code, deliveries[-1]["outcome"]), (0, "ok"))
        self.assertIs(Handler.verdicts[-1], True)

    def test_certificate_of_another_host(self):
        certificate = self.serve_tls(Handler, "other.example")
        before = len(Handler.verdicts)
        code, deliveries = self.ctl("--ca-file", certificate, "webhook", "test", "W")
        self.assertEqual((code, deliveries[-1]["outcome"]), (1, "tls_hostname"))
        self.assertIn("other.example", deliveries[-1]["explanation"])
        self.assertEqual(len(Handler.verdicts), before)

    def test_one_post_over_tls_where_the_receiver_closes(self):
        posts = []

        class Closing(Handler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                self.rfile.read(int(self.headers["Content-Length"]))
                posts.append(self.headers["X-Webhook-Id"])
                if len(posts) == 1:  # kept alive, so that the next one comes on a used connection
                    self.send_response(200)
                    self.send_header("Content-Length", "0")
                    self.end_headers()
                else:
                    self.close_connection = True

        certificate = self.serve_tls(Closing, "localhost")
        for _ in range(5):
            self.ctl("emit", "call.missed", "--data", "{}")
        self.assertEqual(self.ctl("--ca-file", certificate, "run", "--until-idle")[0], 0)
        self.assertEqual(len(posts), 5)
        self.assertEqual(len(set(posts)), 5)
        _, deliveries = self.ctl("deliveries", "W")
        self.assertEqual(sorted(d["outcome"] for d in deliveries), ["connection_lost"] * 4 + ["ok"])

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
