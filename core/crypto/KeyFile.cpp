// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/KeyFile.h"

#include "core/base/Paths.h"
#include "core/crypto/Random.h"
#include "core/crypto/SecretBox.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <optional>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

constexpr off_t largestKeyFile = 64 * 1024;
constexpr QByteArrayView preamble("# Switchhook encrypts the secrets of webhooks with the last key below.\n"
                                  "# Keep a copy in a safe place: without it those secrets are lost.\n");

constexpr QByteArrayView pointerPreamble("# The keys that Switchhook encrypts secrets with are in the desktop's keychain:\n"
                                         "# service Switchhook, under the name below.\n");
constexpr QByteArrayView keychainWord("keychain ");

/// Closes what it holds.
class Descriptor
{
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)

    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

bool readAll(int file, SecretBytes &buffer)
{
    for (qsizetype done = 0; done < buffer.size();) {
        const ssize_t got = ::read(file, buffer.data() + done, static_cast<size_t>(buffer.size() - done));
        if (got <= 0)
            return false;
        done += got;
    }
    return true;
}

bool writeAll(int file, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t put = ::write(file, bytes.data(), static_cast<size_t>(bytes.size()));
        if (put <= 0)
            return false;
        bytes = bytes.sliced(put);
    }
    return true;
}

bool isKeyId(QByteArrayView id)
{
    return !id.isEmpty() && id.size() <= 32 && std::all_of(id.begin(), id.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    });
}

std::optional<EncryptionKey> parseLine(QByteArrayView line)
{
    const qsizetype space = line.indexOf(' ');
    if (space < 0 || !isKeyId(line.first(space)))
        return std::nullopt;
    const QByteArrayView encoded = line.sliced(space + 1);
    auto decoded = QByteArray::fromBase64Encoding(
        QByteArray::fromRawData(encoded.data(), encoded.size()), QByteArray::AbortOnBase64DecodingErrors);
    EncryptionKey key{QString::fromLatin1(line.first(space)), SecretBytes::takeFrom(decoded.decoded)};
    if (!decoded || key.bytes.size() != boxKeyLength)
        return std::nullopt;
    return key;
}

/// Empty where any line is not as it should be.
std::vector<EncryptionKey> parse(QByteArrayView text)
{
    std::vector<EncryptionKey> keys;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        const QByteArrayView line = (end < 0 ? text : text.first(end)).trimmed();
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        if (line.isEmpty() || line.front() == '#')
            continue;
        auto key = parseLine(line);
        const auto sameId = [&key](const EncryptionKey &other) { return other.id == key->id; };
        if (!key || std::any_of(keys.begin(), keys.end(), sameId))
            return {};
        keys.push_back(std::move(*key));
    }
    return keys;
}

/// The keychain's entry that the file points to; empty where it holds the keys itself.
QString keychainEntryIn(QByteArrayView text)
{
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        const QByteArrayView line = (end < 0 ? text : text.first(end)).trimmed();
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        if (line.startsWith(keychainWord))
            return QString::fromLatin1(line.sliced(keychainWord.size()).trimmed());
    }
    return {};
}

EncryptionKey newKey()
{
    return {u'k' + QString::fromLatin1(randomBytes(4).borrowed().toHex()), randomBytes(boxKeyLength)};
}

/// The lines of a file that are no keys: what its owner noted there.
QByteArray notesIn(QByteArrayView text)
{
    QByteArray notes;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        const QByteArrayView line = (end < 0 ? text : text.first(end)).trimmed();
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        if (!line.isEmpty() && line.front() == '#')
            notes.append(line).append('\n');
    }
    return notes;
}

SecretBytes textOf(QByteArrayView notes, const std::vector<EncryptionKey> &keys)
{
    QByteArray text;
    text.reserve(notes.size() + static_cast<qsizetype>(keys.size()) * 96); // never moved, so that no copy is left behind
    text.append(notes);
    for (const EncryptionKey &key : keys) {
        QByteArray encoded = key.bytes.borrowed().toBase64();
        text.append(key.id.toLatin1()).append(' ').append(encoded).append('\n');
        SecretBytes::takeFrom(encoded);
    }
    return SecretBytes::takeFrom(text);
}

SecretBytes textOfNewKey()
{
    std::vector<EncryptionKey> keys;
    keys.push_back(newKey());
    return textOf(preamble, keys);
}

auto findKey(std::vector<EncryptionKey> &keys, const QString &id)
{
    return std::find_if(keys.begin(), keys.end(), [&id](const EncryptionKey &key) { return key.id == id; });
}

/// The entry itself must survive a power cut, not only the file's content.
bool syncFolder(const QByteArray &path)
{
    const Descriptor folder(::open(path.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return folder.isOpen() && ::fsync(folder.number()) == 0;
}

} // namespace

Result<std::vector<EncryptionKey>> KeyFile::read() const
{
    const auto text = readText();
    if (!text)
        return text.error();
    std::vector<EncryptionKey> keys = parse(text->view());
    if (keys.empty())
        return Error{ErrorCode::KeyFileDamaged, {m_path}};
    return keys;
}

// From the keychain where the file says that the keys are there.
Result<SecretBytes> KeyFile::readText() const
{
    auto text = readFile();
    if (!text)
        return text;
    const QString entry = keychainEntryIn(text->view());
    return entry.isEmpty() ? std::move(text) : m_keychain.read(entry);
}

Result<SecretBytes> KeyFile::readFile() const
{
    // Without O_NONBLOCK a named pipe in its place would hold the program for ever.
    const Descriptor file(::open(QFile::encodeName(m_path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat state = {};
    if (!file.isOpen() || ::fstat(file.number(), &state) != 0)
        return unreadable(errno);
    if (!S_ISREG(state.st_mode) || state.st_size > largestKeyFile)
        return Error{ErrorCode::KeyFileDamaged, {m_path}};
    if ((state.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return Error{ErrorCode::KeyFileExposed, {m_path}};

    SecretBytes text(static_cast<size_t>(state.st_size));
    if (!readAll(file.number(), text))
        return unreadable(errno);
    return text;
}

Result<std::vector<EncryptionKey>> KeyFile::readOrMake() const
{
    if (!QFileInfo::exists(m_path)) {
        if (const auto made = make(); !made)
            return made.error();
    }
    return read();
}

Result<void> KeyFile::make() const
{
    const QString folder = QFileInfo(m_path).absolutePath();
    if (!makePrivateFolder(folder))
        return unreadable(errno);
    const QByteArray target = QFile::encodeName(m_path);
    QByteArray draft = target + ".XXXXXX";
    const Descriptor file(::mkostemp(draft.data(), O_CLOEXEC)); // makes it 0600
    if (!file.isOpen())
        return unreadable(errno);

    int cause = 0;
    if (!writeAll(file.number(), textOfNewKey().view()) || ::fsync(file.number()) != 0)
        cause = errno;
    // link() puts the whole file there at once and never over one that stands: whoever is second reads that.
    else if (::link(draft.constData(), target.constData()) != 0 && errno != EEXIST)
        cause = errno;
    ::unlink(draft.constData());
    if (cause == 0 && !syncFolder(QFile::encodeName(folder)))
        cause = errno;
    return cause == 0 ? Result<void>() : Result<void>(unreadable(cause));
}

Result<QString> KeyFile::add() const
{
    QString id;
    const auto added = change([&id](Keys &keys) -> Result<void> {
        EncryptionKey key = newKey();
        while (findKey(keys, key.id) != keys.end())
            key = newKey();
        id = key.id;
        keys.insert(keys.begin(), std::move(key));
        return {};
    });
    if (!added)
        return added.error();
    return id;
}

Result<void> KeyFile::makeCurrent(const QString &id) const
{
    return change([&id](Keys &keys) -> Result<void> {
        const auto key = findKey(keys, id);
        if (key == keys.end())
            return Error{ErrorCode::KeyUnknown, {id}};
        std::rotate(key, key + 1, keys.end());
        return {};
    });
}

Result<void> KeyFile::remove(const QString &id) const
{
    return change([&id](Keys &keys) -> Result<void> {
        const auto key = findKey(keys, id);
        if (key == keys.end())
            return Error{ErrorCode::KeyUnknown, {id}};
        if (key + 1 == keys.end())
            return Error{ErrorCode::KeyInUse, {id}};
        keys.erase(key);
        return {};
    });
}

// The folder's lock makes one change wait for the other, and leaves no file behind.
Result<void> KeyFile::inTurn(const std::function<Result<void>()> &change) const
{
    const QByteArray folder = QFile::encodeName(QFileInfo(QFileInfo(m_path).canonicalFilePath()).absolutePath());
    const Descriptor lock(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!lock.isOpen() || ::flock(lock.number(), LOCK_EX) != 0)
        return unreadable(errno);
    return change();
}

Result<void> KeyFile::change(const std::function<Result<void>(Keys &)> &edit) const
{
    return inTurn([this, &edit]() -> Result<void> {
        const auto file = readFile();
        const auto text = readText();
        if (!text || !file)
            return text ? file.error() : text.error();
        Keys keys = parse(text->view());
        if (keys.empty())
            return Error{ErrorCode::KeyFileDamaged, {m_path}};
        if (auto edited = edit(keys); !edited)
            return edited;
        const SecretBytes anew = textOf(notesIn(text->view()), keys);
        const QString entry = keychainEntryIn(file->view());
        return entry.isEmpty() ? replaceBy(anew) : m_keychain.write(entry, anew);
    });
}

Result<bool> KeyFile::isInKeychain() const
{
    const auto file = readFile();
    if (!file)
        return file.error();
    return !keychainEntryIn(file->view()).isEmpty();
}

// What was written is read back before the file lets go of it.
Result<void> KeyFile::moveToKeychain() const
{
    return inTurn([this]() -> Result<void> {
        const auto text = readFile();
        if (!text)
            return text.error();
        if (!keychainEntryIn(text->view()).isEmpty())
            return {};
        if (parse(text->view()).empty())
            return Error{ErrorCode::KeyFileDamaged, {m_path}};
        const QByteArray entry = randomBytes(8).borrowed().toHex();
        if (auto written = m_keychain.write(QString::fromLatin1(entry), *text); !written)
            return written;
        const auto again = m_keychain.read(QString::fromLatin1(entry));
        if (!again)
            return again.error();
        if (!(*again == *text))
            return Error{ErrorCode::KeychainUnreadable, {QStringLiteral("it gives back something else than it was given")}};
        return replaceBy(SecretBytes(pointerPreamble.toByteArray() + keychainWord.toByteArray() + entry + '\n'));
    });
}

Result<void> KeyFile::moveToFile() const
{
    return inTurn([this]() -> Result<void> {
        const auto file = readFile();
        if (!file)
            return file.error();
        const QString entry = keychainEntryIn(file->view());
        if (entry.isEmpty())
            return {};
        const auto text = m_keychain.read(entry);
        if (!text)
            return text.error();
        if (parse(text->view()).empty())
            return Error{ErrorCode::KeyFileDamaged, {m_path}};
        if (auto replaced = replaceBy(*text); !replaced)
            return replaced;
        return m_keychain.remove(entry);
    });
}

// With the lock held. Where the file is a link, what it points to is replaced.
Result<void> KeyFile::replaceBy(const SecretBytes &text) const
{
    const QString path = QFileInfo(m_path).canonicalFilePath();
    const QByteArray target = QFile::encodeName(path);
    const QByteArray draft = target + ".new";
    struct stat former = {};
    ::unlink(draft.constData()); // of one that was stopped
    const Descriptor file(::open(draft.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file.isOpen() || ::stat(target.constData(), &former) != 0)
        return unreadable(errno);
    // It stays its owner's, also where root changes it.
    const bool foreign = former.st_uid != ::geteuid();
    const bool written = (!foreign || ::fchown(file.number(), former.st_uid, former.st_gid) == 0)
        && ::fchmod(file.number(), 0600) == 0 && writeAll(file.number(), text.view()) && ::fsync(file.number()) == 0
        && ::rename(draft.constData(), target.constData()) == 0;
    if (!written) {
        const int cause = errno;
        ::unlink(draft.constData());
        return unreadable(cause);
    }
    return syncFolder(QFile::encodeName(QFileInfo(path).absolutePath())) ? Result<void>() : unreadable(errno);
}

Error KeyFile::unreadable(int cause) const
{
    return {ErrorCode::KeyFileUnreadable, {m_path, qt_error_string(cause)}};
}

} // namespace switchhook
