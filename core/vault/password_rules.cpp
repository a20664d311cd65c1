// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/password_rules.h"

#include "core/base/files.h"
#include "core/base/resource_path.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

namespace rekam::vault {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr qint64 maxListBytes = 256 * 1024;
constexpr int leastDifferentCharacters = 5;
/** So many letters beside the common words make a password of its own. */
constexpr std::size_t ownLetters = 5;
/** Taking out shorter ones would leave nothing of any password. */
constexpr qsizetype shortestWord = 4;

/** Small letters; signs and digits that people write for letters become them; the rest is dropped. */
char plain(unsigned char character)
{
    switch (character) {
    case '0':
        return 'o';
    case '1':
    case '!':
        return 'i';
    case '3':
        return 'e';
    case '4':
    case '@':
        return 'a';
    case '5':
    case '$':
        return 's';
    case '7':
        return 't';
    default:
        break;
    }
    if (character >= 'A' && character <= 'Z')
        return static_cast<char>(character - 'A' + 'a');
    return character >= 'a' && character <= 'z' ? static_cast<char>(character) : '\0';
}

/** What plain() leaves of @p password, in locked memory; its length goes to @p length. */
base::SecureBytes plainLetters(const base::SecureBytes &password, std::size_t &length)
{
    base::SecureBytes letters(password.size());
    length = 0;
    for (std::size_t i = 0; i < password.size(); ++i)
        if (const char letter = plain(password.data()[i]))
            letters.data()[length++] = static_cast<unsigned char>(letter);
    return letters;
}

int differentCharacters(const base::SecureBytes &password)
{
    std::array<bool, 256> seen{};
    for (std::size_t i = 0; i < password.size(); ++i)
        seen[password.data()[i]] = true;
    return static_cast<int>(std::count(seen.begin(), seen.end(), true));
}

/** True if at least two thirds of the steps go to the next or the one before, as in "abcd1234". */
bool isMostlyRuns(const base::SecureBytes &password)
{
    std::size_t steps = 0;
    for (std::size_t i = 1; i < password.size(); ++i)
        steps += std::abs(password.data()[i] - password.data()[i - 1]) <= 1 ? 1U : 0U;
    return steps * 3 >= (password.size() - 1) * 2;
}

bool endsWith(QByteArrayView letters, const QByteArray &word)
{
    return word.size() >= shortestWord && letters.endsWith(word);
}

/** How many of @p letters are left when common words that do not overlap take as many as they can.
 *  Striking the longest first would not do: "zxcvbnm" leaves "aster" of "zxcvbn" and "master". */
std::size_t lettersBeside(const QByteArrayList &words, QByteArrayView letters)
{
    std::vector<std::size_t> left{0}; // of the first so many
    for (qsizetype end = 1; end <= letters.size(); ++end) {
        std::size_t least = left.back() + 1;
        for (const QByteArray &word : words)
            if (endsWith(letters.first(end), word))
                least = std::min(least, left.at(static_cast<std::size_t>(end - word.size())));
        left.push_back(least);
    }
    return left.back();
}

} // namespace

Result<void> checkPassword(const base::SecureBytes &password, QStringView account,
                           const QByteArrayList &commonWords)
{
    if (password.size() < minimumPasswordLength || password.size() > maximumPasswordLength)
        return fail(ErrorCode::PasswordTooShort, "length", std::to_string(minimumPasswordLength));
    if (differentCharacters(password) < leastDifferentCharacters || isMostlyRuns(password))
        return fail(ErrorCode::PasswordCommon, "runs or repetitions");
    std::size_t length = 0;
    base::SecureBytes letters = plainLetters(password, length);
    QByteArrayList words = commonWords;
    QByteArray name;
    for (const char letter : account.toLatin1())
        if (const char small = plain(static_cast<unsigned char>(letter)))
            name.append(small);
    words.append(name);
    const std::size_t own
        = lettersBeside(words, letters.view().first(static_cast<qsizetype>(length)));
    // However many there are: the pairs of a list of some hundred are guessed within hours.
    if (own < length && own < ownLetters)
        return fail(ErrorCode::PasswordCommon, "common words");
    return {};
}

Result<QByteArrayList> loadCommonWords()
{
    const auto file
        = base::readFile(base::resourcePath(QStringLiteral("passwords/common.txt")), maxListBytes);
    if (!file)
        return fail(file.error());
    QByteArrayList words;
    for (const QByteArray &line : file->split('\n')) {
        const QByteArray word = line.trimmed();
        if (!word.isEmpty() && !word.startsWith('#'))
            words.append(word);
    }
    return words;
}

} // namespace rekam::vault
