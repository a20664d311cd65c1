// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/support/known_strings.h"

#include <QStringEncoder>

#include <cstring>
#include <stdexcept>

namespace rekam::tests {

namespace {

QByteArray utf16(const QString &text, QStringConverter::Encoding order)
{
    QStringEncoder encoder(order);
    return encoder(text);
}

/** The digits that are the same whatever stands around @p bytes, when @p before bytes of a group of
 *  three stand before them. */
QByteArray base64Core(const QByteArray &bytes, int before, QByteArray::Base64Options alphabet)
{
    const QByteArray digits
        = (QByteArray(before, '\0') + bytes).toBase64(alphabet | QByteArray::OmitTrailingEquals);
    const qsizetype first = (before * 8 + 5) / 6;
    const qsizetype end = (before + bytes.size()) * 8 / 6;
    return digits.mid(first, end - first);
}

} // namespace

std::uint64_t KnownStrings::firstWord(const char *bytes)
{
    std::uint64_t word = 0;
    static_assert(sizeof word == shortest);
    std::memcpy(&word, bytes, sizeof word);
    return word;
}

std::size_t KnownStrings::slotOf(std::uint64_t word)
{
    return static_cast<std::size_t>(word * 0x9e3779b97f4a7c15U >> 40); // 24 bits
}

void KnownStrings::addForm(const QString &name, const QByteArray &form)
{
    if (form.size() < shortest)
        throw std::invalid_argument("too short to be looked for: " + name.toStdString());
    const std::uint64_t word = firstWord(form.constData());
    m_byFirstWord.emplace(word, m_forms.size());
    m_maybe[slotOf(word)] = true;
    m_forms.push_back(form);
    m_names.push_back(name);
}

void KnownStrings::addEncodings(const QString &name, const QByteArray &bytes)
{
    addForm(name + QStringLiteral(" as it is"), bytes);
    addForm(name + QStringLiteral(" in hex"), bytes.toHex());
    if (const QByteArray upper = bytes.toHex().toUpper(); upper != bytes.toHex())
        addForm(name + QStringLiteral(" in hex"), upper);
    for (const int before : {0, 1, 2}) {
        const QByteArray usual = base64Core(bytes, before, QByteArray::Base64Encoding);
        const QByteArray forUrls = base64Core(bytes, before, QByteArray::Base64UrlEncoding);
        addForm(name + QStringLiteral(" in Base64"), usual);
        if (forUrls != usual)
            addForm(name + QStringLiteral(" in Base64"), forUrls);
    }
}

void KnownStrings::addText(const QString &name, const QString &text)
{
    if (!m_added.insert(text.toUtf8()).second)
        return;
    addEncodings(name, text.toUtf8());
    addForm(name + QStringLiteral(" in UTF-16LE"), utf16(text, QStringConverter::Utf16LE));
    addForm(name + QStringLiteral(" in UTF-16BE"), utf16(text, QStringConverter::Utf16BE));
}

void KnownStrings::addBytes(const QString &name, const QByteArray &bytes)
{
    if (m_added.insert(bytes).second)
        addEncodings(name, bytes);
}

std::set<QString> KnownStrings::find(const QByteArray &content) const
{
    std::set<QString> found;
    for (qsizetype at = 0; at + shortest <= content.size(); ++at) {
        const std::uint64_t word = firstWord(content.constData() + at);
        if (!m_maybe[slotOf(word)])
            continue;
        const auto [first, last] = m_byFirstWord.equal_range(word);
        for (auto candidate = first; candidate != last; ++candidate) {
            const QByteArray &form = m_forms[candidate->second];
            if (form.size() <= content.size() - at
                && std::memcmp(content.constData() + at, form.constData(),
                               static_cast<std::size_t>(form.size()))
                    == 0)
                found.insert(m_names[candidate->second]);
        }
    }
    return found;
}

} // namespace rekam::tests
