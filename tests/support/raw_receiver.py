# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests in Python share: a receiver on raw sockets, and the reference's own verification."""

import hashlib, hmac, socket, threading


# The reference's own function, character for character but for its line breaks.
def verify_webhook(payload_body, timestamp, signature, secret):
    expected = hmac.new(
        secret.encode(), f"{timestamp}.{payload_body}".encode(), hashlib.sha256
    ).hexdigest()
    return hmac.compare_digest(expected, signature)


class Receiver:
    """Raw sockets, so that what is on the wire is what is counted."""

    def __init__(self, answering=True):
        self.posts, self.answering, self.lock = [], answering, threading.Lock()
        self.at_once, self.most_at_once, self.delay = 0, 0, 0.0
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=200)
        self.url = "http://127.0.0.1:%d/hook" % self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            connection, _ = self.listener.accept()
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            threading.Thread(target=self.serve, args=(connection,), daemon=True).start()

    def serve(self, connection):
        try:
            self.read_posts(connection)
        except ConnectionError:
            pass  # the engine was killed

    def read_posts(self, connection):
        data = b""
        with connection:
            while True:
                while b"\r\n\r\n" not in data:
                    more = connection.recv(65536)
                    if not more:
                        return
                    data += more
                head, data = data.split(b"\r\n\r\n", 1)
                headers = dict(line.split(": ", 1) for line in head.decode().split("\r\n")[1:])
                while len(data) < int(headers["Content-Length"]):
                    data += connection.recv(65536)
                body, data = data[: int(headers["Content-Length"])], data[int(headers["Content-Length"]):]
                with self.lock:
                    self.posts.append((headers, body))
                    self.at_once += 1
                    self.most_at_once = max(self.most_at_once, self.at_once)
                if self.delay:
                    threading.Event().wait(self.delay)
                with self.lock:
                    self.at_once -= 1
                if not self.answering:
                    return
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
