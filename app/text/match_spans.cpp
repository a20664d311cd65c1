// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/match_spans.h"

#include "core/population/search_query.h"
#include "core/population/text_folding.h"

namespace rekam::text {

namespace {

/** A text folded letter by letter, and where each of its letters comes from. */
struct Folded
{
    QString text;
    std::vector<int> origins;
};

Folded fold(const QString &text)
{
    Folded folded;
    folded.text.reserve(text.size());
    folded.origins.reserve(static_cast<std::size_t>(text.size()) + 1);
    for (int i = 0; i < text.size();) {
        if (text[i].unicode() < 0x80) { // nearly all there is; a list is filled at every key
            folded.text += text[i].isLetterOrNumber() ? text[i].toUpper() : QChar(u' ');
            folded.origins.push_back(i++);
            continue;
        }
        const int length = text[i].isHighSurrogate() && i + 1 < text.size() ? 2 : 1;
        QString letter = population::foldText(text.mid(i, length));
        if (letter.isEmpty() && !text[i].isMark())
            letter = QStringLiteral(" ");
        folded.text += letter;
        folded.origins.insert(folded.origins.end(), static_cast<std::size_t>(letter.size()), i);
        i += length;
    }
    folded.origins.push_back(static_cast<int>(text.size()));
    return folded;
}

} // namespace

QStringList typedWords(const QString &search)
{
    using Kind = population::SearchTerm::Kind;
    QStringList words;
    for (const population::SearchTerm &term : population::SearchQuery::parse(search).terms)
        if (term.kind == Kind::Word || term.kind == Kind::Digits)
            words += QString::fromStdString(term.word);
    return words;
}

std::vector<Span> matchSpans(const QString &text, const QStringList &words, Fit fit)
{
    const Folded folded = fold(text);
    std::vector<bool> matched(static_cast<std::size_t>(text.size()));
    for (const QString &word : words) {
        if (word.isEmpty())
            continue;
        for (qsizetype at = folded.text.indexOf(word); at >= 0;
             at = folded.text.indexOf(word, at + 1)) {
            if (fit == Fit::Beginning && at > 0 && folded.text[at - 1] != u' ')
                continue;
            const auto end = static_cast<std::size_t>(at + word.size());
            for (int i = folded.origins[static_cast<std::size_t>(at)]; i < folded.origins[end]; ++i)
                matched[static_cast<std::size_t>(i)] = true;
        }
    }
    std::vector<Span> spans;
    for (int i = 0; i < text.size(); ++i) {
        if (!matched[static_cast<std::size_t>(i)])
            continue;
        if (!spans.empty() && spans.back().start + spans.back().length == i)
            ++spans.back().length;
        else
            spans.push_back({i, 1});
    }
    return spans;
}

} // namespace rekam::text
