// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/code_list.h"

#include "core/population/data_table.h"

#include <QStringList>

namespace rekam::population {

namespace {

constexpr qsizetype longestWord = 100; // the longest has 40 letters; anything longer is no word

/** "SLTA / Sederajat" and "SLTA/SEDERAJAT" are one word; "A+" and "A-" are two, and so are "DIPLOMA
 *  I/II" and "DIPLOMA III". */
QString key(QStringView text)
{
    QString folded;
    folded.reserve(text.size());
    for (const QChar character : text) {
        if (character.isLetterOrNumber() || character == u'/')
            folded += character.toUpper();
    }
    const QStringView trimmed = text.trimmed();
    if (trimmed.endsWith(u'+') || trimmed.endsWith(u'-'))
        folded += trimmed.back();
    return folded;
}

QString textOf(std::string_view field)
{
    return QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size()));
}

} // namespace

base::Result<CodeList> CodeList::read(const QByteArray &table, const QString &name)
{
    const bool withCard = table.startsWith("code,word,english,variants,card\n");
    CodeList list;
    const auto read = readTable(
        table, withCard ? "code,word,english,variants,card" : "code,word,english,variants", name,
        [&list, withCard](auto fields) {
            const int code = static_cast<int>(list.m_words.size()) + 1;
            if (textOf(fields[0]).toInt() != code || fields[1].empty() || fields[2].empty())
                return false;
            list.m_words.push_back({code, textOf(fields[1]), textOf(fields[2]),
                                    withCard ? textOf(fields[4]) : QString()});
            list.m_byWord.insert(textOf(fields[1]), code);
            QStringList spellings{textOf(fields[1])};
            spellings += textOf(fields[2]);
            spellings += textOf(fields[3]).split(u'|', Qt::SkipEmptyParts);
            for (const QString &spelling : spellings) {
                const QString folded = key(spelling);
                if (folded.isEmpty() || list.m_byText.value(folded, code) != code)
                    return false;
                list.m_byText.insert(folded, code);
            }
            return true;
        });
    if (!read)
        return base::fail(read.error());
    if (list.m_words.empty())
        return base::fail(base::ErrorCode::ResourceDamaged, "no words", name.toStdString());
    return list;
}

const CodeWord *CodeList::byCode(int code) const
{
    if (code < 1 || code > static_cast<int>(m_words.size()))
        return nullptr;
    return &m_words[static_cast<std::size_t>(code) - 1];
}

const CodeWord *CodeList::find(QStringView text) const
{
    if (text.size() > longestWord)
        return nullptr;
    // Two lookups for each of eight lists of every row of an import: without a copy where possible.
    const QString asItIs = QString::fromRawData(text.data(), text.size());
    if (const auto known = m_byWord.constFind(asItIs); known != m_byWord.constEnd())
        return byCode(*known);
    const QString folded = key(text);
    if (const auto known = m_byText.constFind(folded); known != m_byText.constEnd())
        return byCode(*known);
    bool isNumber = false;
    const int code = text.trimmed().toInt(&isNumber);
    return isNumber ? byCode(code) : nullptr;
}

} // namespace rekam::population
