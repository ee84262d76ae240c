// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace switchhook::test {

/// A server's TLS side with a certificate of localhost and 127.0.0.1 made just now; from when to when it is good, in
/// seconds from now.
inline QSslConfiguration selfSignedConfiguration(long from = -60, long until = 3600)
{
    const auto pemOf = [](const auto &write) {
        BIO *bio = BIO_new(BIO_s_mem());
        write(bio);
        char *text = nullptr;
        const long size = BIO_get_mem_data(bio, &text);
        QByteArray pem(text, size);
        BIO_free(bio);
        return pem;
    };
    EVP_PKEY *key = EVP_EC_gen("P-256");
    X509 *certificate = X509_new();
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), from);
    X509_gmtime_adj(X509_getm_notAfter(certificate), until);
    X509_set_version(certificate, X509_VERSION_3);
    X509_EXTENSION *names = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1");
    X509_add_ext(certificate, names, -1);
    X509_EXTENSION_free(names);
    X509_set_pubkey(certificate, key);
    X509_NAME *name = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(
        name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>("localhost"), -1, -1, 0);
    X509_set_issuer_name(certificate, name);
    X509_sign(certificate, key, EVP_sha256());
    const QByteArray keyPem
        = pemOf([&](BIO *bio) { PEM_write_bio_PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr); });
    const QByteArray certificatePem = pemOf([&](BIO *bio) { PEM_write_bio_X509(bio, certificate); });
    X509_free(certificate);
    EVP_PKEY_free(key);

    QSslConfiguration configuration;
    configuration.setPrivateKey(QSslKey(keyPem, QSsl::Ec));
    configuration.setLocalCertificate(QSslCertificate(certificatePem));
    return configuration;
}

} // namespace switchhook::test
