// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/KeyRing.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <latch>
#include <thread>

#include <sys/stat.h>

using namespace switchhook;
using namespace Qt::StringLiterals;

namespace {

const SecretBytes secret{QByteArrayView("p\xc3\xa4ssword")};
constexpr WebhookId webhook{7};
constexpr char someKey[] = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="; // 32 bytes
constexpr char otherKey[] = "//////////////////////////////////////////8=";

} // namespace

class TestKeyFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aSecretComesBack()
    {
        KeyRing ring(path());
        const auto sealed = ring.seal(webhook, secret);
        QVERIFY(sealed);
        QVERIFY(!sealed->blob.contains("ssword"));

        KeyRing later(path());
        const auto opened = later.open(webhook, sealed->blob, sealed->keyId);
        QVERIFY(opened);
        QVERIFY(*opened == secret);
    }

    void theFileIsForItsOwnerAlone()
    {
        QVERIFY(KeyRing(path()).seal(webhook, secret));
        QCOMPARE(modeOf(path()), 0600);
        QCOMPARE(modeOf(QFileInfo(path()).path()), 0700);
        QCOMPARE(QDir(QFileInfo(path()).path()).entryList(QDir::Files | QDir::Hidden),
            QStringList{u"secrets.key"_s});
    }

    void openingMakesNoFile()
    {
        const auto opened = KeyRing(path()).open(webhook, "blob", u"k1"_s);
        QCOMPARE(opened.error().code, ErrorCode::KeyFileUnreadable);
        QVERIFY(!QFileInfo::exists(path()));
    }

    void thoseThatStartAtOnceAgree()
    {
        constexpr int count = 8;
        for (int round = 0; round < 20; ++round) {
            QFile::remove(path());
            std::latch ready(count);
            std::array<QString, count> ids;
            std::vector<std::thread> threads;
            for (QString &id : ids) {
                threads.emplace_back([this, &id, &ready] {
                    KeyRing ring(path());
                    ready.arrive_and_wait();
                    const auto sealed = ring.seal(webhook, secret);
                    if (sealed)
                        id = sealed->keyId;
                });
            }
            for (std::thread &thread : threads)
                thread.join();
            for (const QString &id : ids) {
                QVERIFY(!id.isEmpty());
                QCOMPARE(id, ids.front());
            }
        }
    }

    void theLastKeyIsTheCurrentOne()
    {
        write("k1 "_ba + someKey + '\n');
        KeyRing ring(path());
        const auto old = ring.seal(webhook, secret);
        QCOMPARE(old->keyId, u"k1"_s);

        write("# two keys\n\n  k1 "_ba + someKey + "\r\nk2 " + otherKey);
        const auto now = ring.seal(webhook, secret);
        QCOMPARE(now->keyId, u"k2"_s);
        QVERIFY(*ring.open(webhook, old->blob, old->keyId) == secret);
        QVERIFY(*ring.open(webhook, now->blob, now->keyId) == secret);
    }

    void aKeyAddedByAnotherProcessIsFound()
    {
        write("k1 "_ba + someKey);
        KeyRing ring(path());
        QVERIFY(ring.seal(webhook, secret));
        write("k1 "_ba + someKey + "\nk2 " + otherKey);
        const auto sealed = KeyRing(path()).seal(webhook, secret);
        QVERIFY(*ring.open(webhook, sealed->blob, sealed->keyId) == secret);
    }

    void anUnknownKeyIsNamed()
    {
        write("k1 "_ba + someKey);
        const auto opened = KeyRing(path()).open(webhook, "blob", u"k9"_s);
        QCOMPARE(opened.error(), (Error{ErrorCode::KeyUnknown, {u"k9"_s}}));
    }

    void aSecretOfAnotherRowOrChangedIsDamaged()
    {
        KeyRing ring(path());
        const auto sealed = ring.seal(webhook, secret);
        const auto moved = ring.open(WebhookId(8), sealed->blob, sealed->keyId);
        QCOMPARE(moved.error(), (Error{ErrorCode::SecretDamaged, {WebhookId(8).toString()}}));
        const auto cut = ring.open(webhook, sealed->blob.chopped(1), sealed->keyId);
        QCOMPARE(cut.error().code, ErrorCode::SecretDamaged);
    }

    void anExposedFileIsRefused_data()
    {
        QTest::addColumn<int>("mode");
        QTest::newRow("group reads") << 0640;
        QTest::newRow("others read") << 0604;
        QTest::newRow("group writes") << 0620;
    }

    void anExposedFileIsRefused()
    {
        QFETCH(int, mode);
        write("k1 "_ba + someKey);
        QCOMPARE(::chmod(QFile::encodeName(path()).constData(), static_cast<mode_t>(mode)), 0);
        QCOMPARE(KeyRing(path()).seal(webhook, secret).error(), (Error{ErrorCode::KeyFileExposed, {path()}}));
    }

    void aDamagedFileIsRefusedAndLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("comments only") << "# nothing\n"_ba;
        QTest::newRow("no key") << "k1\n"_ba;
        QTest::newRow("no base64") << "k1 ?*AECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n"_ba;
        QTest::newRow("short key") << "k1 AAEC\n"_ba;
        QTest::newRow("bad id") << "K-1 "_ba + someKey;
        QTest::newRow("id twice") << "k1 "_ba + someKey + "\nk1 " + otherKey;
        QTest::newRow("a good and a bad line") << "k1 "_ba + someKey + "\nnonsense";
        QTest::newRow("binary") << QByteArray(100, '\0');
        QTest::newRow("huge") << QByteArray(70'000, '#');
    }

    void aDamagedFileIsRefusedAndLeftAlone()
    {
        QFETCH(QByteArray, content);
        write(content);
        QCOMPARE(KeyRing(path()).seal(webhook, secret).error(), (Error{ErrorCode::KeyFileDamaged, {path()}}));
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }

    void whatIsNoFileIsRefused()
    {
        QVERIFY(QDir().mkpath(path()));
        QCOMPARE(KeyRing(path()).seal(webhook, secret).error().code, ErrorCode::KeyFileDamaged);
        QVERIFY(QDir().rmdir(path()));
        QCOMPARE(::mkfifo(QFile::encodeName(path()).constData(), 0600), 0);
        QCOMPARE(KeyRing(path()).seal(webhook, secret).error().code, ErrorCode::KeyFileDamaged);
    }

    void whereNoFileCanBeMadeTheCauseIsNamed()
    {
        const auto sealed = KeyRing(u"/proc/switchhook/secrets.key"_s).seal(webhook, secret);
        QCOMPARE(sealed.error().code, ErrorCode::KeyFileUnreadable);
        QCOMPARE(sealed.error().arguments.first(), u"/proc/switchhook/secrets.key"_s);
        QVERIFY(!sealed.error().arguments.last().isEmpty());
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"config/secrets.key"_s); }

    static int modeOf(const QString &file)
    {
        struct stat state = {};
        ::stat(QFile::encodeName(file).constData(), &state);
        return static_cast<int>(state.st_mode & 0777);
    }

    void write(const QByteArray &content)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path()).path()));
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        QCOMPARE(file.write(content), content.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestKeyFile)
#include "tst_keyfile.moc"
