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
#include <sys/stat.h>
#include <unistd.h>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

constexpr off_t largestKeyFile = 64 * 1024;
constexpr QByteArrayView preamble("# Switchhook encrypts the secrets of webhooks with the last key below.\n"
                                  "# Keep a copy in a safe place: without it those secrets are lost.\n");

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

SecretBytes textOfNewKey()
{
    QByteArray encoded = randomBytes(boxKeyLength).borrowed().toBase64();
    QByteArray text;
    text.reserve(preamble.size() + encoded.size() + 16); // never moved, so that no copy is left behind
    text.append(preamble).append('k').append(randomBytes(4).borrowed().toHex());
    text.append(' ').append(encoded).append('\n');
    SecretBytes::takeFrom(encoded);
    return SecretBytes::takeFrom(text);
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
    std::vector<EncryptionKey> keys = parse(text.view());
    if (keys.empty())
        return Error{ErrorCode::KeyFileDamaged, {m_path}};
    return keys;
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

Error KeyFile::unreadable(int cause) const
{
    return {ErrorCode::KeyFileUnreadable, {m_path, qt_error_string(cause)}};
}

} // namespace switchhook
