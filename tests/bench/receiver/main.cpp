// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_receiver [--http PORT] [--https PORT --certificate PEM --key PEM] [--threads N]
//
// Answers quickly, so that the sender is what is measured. Listens on 127.0.0.1 and prints the ports as one
// line, "http PORT https PORT" (0: not asked for). Paths: /delay/MS answers after MS milliseconds, /hang
// never, /stats and /arrivals tell what came, /reset forgets it, everything else is answered 200 at once.

#include "Arrivals.h"
#include "Worker.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>

#include <cstdio>
#include <cstdlib>
#include <deque>
#include <string>

using namespace bench;

namespace {

struct Options
{
    int http = 0;
    int https = 0;
    int threads = 2;
    std::string certificate;
    std::string key;
};

struct Listener
{
    int socket;
    int port;
    SSL_CTX *tls;
};

[[noreturn]] void fail(const char *what)
{
    std::fprintf(stderr, "bench_receiver: %s\n", what);
    std::exit(2);
}

Options parse(int argc, char **argv)
{
    Options options;
    for (int i = 1; i + 1 < argc; i += 2) {
        const std::string name = argv[i];
        const char *value = argv[i + 1];
        if (name == "--http")
            options.http = std::atoi(value);
        else if (name == "--https")
            options.https = std::atoi(value);
        else if (name == "--threads")
            options.threads = std::atoi(value);
        else if (name == "--certificate")
            options.certificate = value;
        else if (name == "--key")
            options.key = value;
        else
            fail("unknown option");
    }
    return options;
}

Listener listenOn(int port, SSL_CTX *tls)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (::bind(socket, generic, size) != 0 || ::listen(socket, 4096) != 0)
        fail("cannot listen");
    ::getsockname(socket, generic, &size);
    return {socket, ntohs(address.sin_port), tls};
}

SSL_CTX *makeTls(const Options &options)
{
    SSL_CTX *tls = SSL_CTX_new(TLS_server_method());
    SSL_CTX_set_min_proto_version(tls, TLS1_2_VERSION);
    SSL_CTX_set_mode(tls, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    if (SSL_CTX_use_certificate_chain_file(tls, options.certificate.c_str()) != 1
        || SSL_CTX_use_PrivateKey_file(tls, options.key.c_str(), SSL_FILETYPE_PEM) != 1)
        fail("cannot read the certificate or its key");
    return tls;
}

void acceptAll(const Listener &listener, std::deque<Worker> &workers)
{
    static std::size_t next = 0;
    for (;;) {
        const int socket = ::accept4(listener.socket, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (socket < 0)
            return;
        const int yes = 1;
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        workers[next++ % workers.size()].give(socket, listener.tls);
    }
}

} // namespace

int main(int argc, char **argv)
{
    const Options options = parse(argc, argv);
    rlimit files{};
    ::getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);

    std::vector<Listener> listeners{listenOn(options.http, nullptr)};
    if (!options.certificate.empty())
        listeners.push_back(listenOn(options.https, makeTls(options)));
    Arrivals arrivals;
    std::deque<Worker> workers;
    for (int i = 0; i < options.threads; ++i)
        workers.emplace_back(arrivals);
    std::printf(
        "http %d https %d\n", listeners.front().port, listeners.size() > 1 ? listeners.back().port : 0);
    std::fflush(stdout);

    std::vector<pollfd> polled;
    for (const Listener &listener : listeners)
        polled.push_back({listener.socket, POLLIN, 0});
    for (;;) {
        ::poll(polled.data(), polled.size(), -1);
        for (const Listener &listener : listeners)
            acceptAll(listener, workers);
    }
}
