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

/// A keychain in memory.
class SomeKeychain final : public Keychain
{
public:
    Result<SecretBytes> read(const QString &entry) override
    {
        if (refuses || !entries.contains(entry))
            return Error{ErrorCode::KeychainUnreadable, {u"locked"_s}};
        return SecretBytes(entries.value(entry));
    }
    Result<void> write(const QString &entry, const SecretBytes &content) override
    {
        if (refuses)
            return Error{ErrorCode::KeychainUnreadable, {u"locked"_s}};
        entries.insert(entry, content.view().toByteArray());
        return {};
    }
    Result<void> remove(const QString &entry) override
    {
        entries.remove(entry);
        return {};
    }

    QMap<QString, QByteArray> entries;
    bool refuses = false;
};

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

    void aKeyIsAddedAndMadeCurrent()
    {
        write("# mine\nk1 "_ba + someKey + '\n');
        const KeyFile file(path());
        const QString added = file.add().value();
        QCOMPARE(idsIn(file), (QStringList{added, u"k1"_s}));
        QCOMPARE(KeyRing(path()).seal(webhook, secret)->keyId, u"k1"_s);
        QVERIFY(file.makeCurrent(added));
        QCOMPARE(idsIn(file), (QStringList{u"k1"_s, added}));
        QCOMPARE(KeyRing(path()).seal(webhook, secret)->keyId, added);
        QCOMPARE(modeOf(path()), 0600);
        QVERIFY(content().startsWith("# mine\n"));
    }

    void aFormerKeyIsTakenOutAndTheCurrentOneIsNot()
    {
        write("k1 "_ba + someKey + "\nk2 " + otherKey);
        const KeyFile file(path());
        QCOMPARE(file.remove(u"k2"_s).error(), (Error{ErrorCode::KeyInUse, {u"k2"_s}}));
        QCOMPARE(file.remove(u"k3"_s).error(), (Error{ErrorCode::KeyUnknown, {u"k3"_s}}));
        QCOMPARE(file.makeCurrent(u"k3"_s).error(), (Error{ErrorCode::KeyUnknown, {u"k3"_s}}));
        QVERIFY(file.remove(u"k1"_s));
        QCOMPARE(idsIn(file), QStringList{u"k2"_s});
    }

    void noKeyIsLostWhereSeveralAreAddedAtOnce()
    {
        write("k1 "_ba + someKey);
        constexpr int count = 8;
        std::latch ready(count);
        std::vector<std::thread> threads;
        for (int i = 0; i < count; ++i) {
            threads.emplace_back([this, &ready] {
                const KeyFile file(path());
                ready.arrive_and_wait();
                const auto added = file.add();
                Q_ASSERT(added);
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(idsIn(KeyFile(path())).size(), count + 1);
        QCOMPARE(idsIn(KeyFile(path())).last(), u"k1"_s);
    }

    void whatAChangeLeftThatWasStoppedIsNoHindrance()
    {
        write("k1 "_ba + someKey);
        QFile draft(path() + u".new"_s);
        QVERIFY(draft.open(QFile::WriteOnly));
        draft.write("half a k");
        draft.close();
        QVERIFY(KeyFile(path()).add());
        QCOMPARE(idsIn(KeyFile(path())).size(), 2);
        QVERIFY(!QFileInfo::exists(draft.fileName()));
    }

    void aLinkStaysALink()
    {
        write("k1 "_ba + someKey);
        const QString link = m_folder->filePath(u"elsewhere.key"_s);
        QVERIFY(QFile::link(path(), link));
        QVERIFY(KeyFile(link).add());
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(idsIn(KeyFile(path())).size(), 2);
    }

    void aDamagedFileIsNotChanged()
    {
        write("k1 "_ba + someKey + "\nk2 short");
        const QByteArray before = content();
        QCOMPARE(KeyFile(path()).add().error().code, ErrorCode::KeyFileDamaged);
        QCOMPARE(content(), before);
    }

    void theKeysMoveToTheKeychainAndBack()
    {
        write("k1 "_ba + someKey + "\nk2 " + otherKey);
        SomeKeychain keychain;
        KeyRing ring(path(), keychain);
        const auto sealed = ring.seal(webhook, secret);
        QVERIFY(ring.file().moveToKeychain());
        QVERIFY(*ring.file().isInKeychain());
        QVERIFY(!content().contains(someKey) && !content().contains(otherKey));
        QCOMPARE(modeOf(path()), 0600);
        QCOMPARE(keychain.entries.size(), 1);
        QVERIFY(ring.file().moveToKeychain()); // already there
        QCOMPARE(keychain.entries.size(), 1);
        QVERIFY(*KeyRing(path(), keychain).open(webhook, sealed->blob, sealed->keyId) == secret);
        const QString added = ring.file().add().value();
        QVERIFY(keychain.entries.first().contains(added.toLatin1()));
        QVERIFY(!content().contains(added.toLatin1() + ' '));
        QVERIFY(ring.file().moveToFile());
        QVERIFY(!*ring.file().isInKeychain());
        QVERIFY(keychain.entries.isEmpty());
        QCOMPARE(idsIn(ring.file()), (QStringList{added, u"k1"_s, u"k2"_s}));
    }

    void aKeychainThatSaysNoLosesNothing()
    {
        write("k1 "_ba + someKey);
        SomeKeychain keychain;
        KeyRing ring(path(), keychain);
        const auto sealed = ring.seal(webhook, secret);
        keychain.refuses = true;
        const QByteArray before = content();
        QCOMPARE(ring.file().moveToKeychain().error().code, ErrorCode::KeychainUnreadable);
        QCOMPARE(content(), before);
        keychain.refuses = false;
        QVERIFY(ring.file().moveToKeychain());
        keychain.refuses = true;
        QCOMPARE(ring.file().moveToFile().error().code, ErrorCode::KeychainUnreadable);
        QVERIFY(*ring.file().isInKeychain());
        const auto opened = KeyRing(path(), keychain).open(webhook, sealed->blob, sealed->keyId);
        QCOMPARE(opened.error(), (Error{ErrorCode::KeychainUnreadable, {u"locked"_s, u"k1"_s}}));
        QCOMPARE(KeyRing(path(), keychain).seal(webhook, secret).error().code, ErrorCode::KeychainUnreadable);
    }

    void theKeyThatIsWantedIsNamed()
    {
        write("nonsense");
        const auto opened = KeyRing(path()).open(webhook, "blob", u"k9"_s);
        QCOMPARE(opened.error(), (Error{ErrorCode::KeyFileDamaged, {path(), u"k9"_s}}));
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

    [[nodiscard]] QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static QStringList idsIn(const KeyFile &file)
    {
        QStringList ids;
        const auto keys = file.read();
        for (const EncryptionKey &key : *keys)
            ids.append(key.id);
        return ids;
    }

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
