// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/language.h"
#include "app/text/population_text.h"

#include <catch2/catch.hpp>

#include <QSet>

using namespace rekam;
using namespace rekam::population;

TEST_CASE("every advice has a label and a sentence of its own, in both languages", "[text]")
{
    for (const char *code : {"id", "en"}) {
        const text::Language language{QLatin1String(code)};
        QSet<QString> labels, sentences;
        for (int i = 0; i < adviceKindCount; ++i) {
            const auto kind = static_cast<AdviceKind>(i);
            const QString sentence = text::adviceSentence({kind, QStringLiteral("SUBJECT")});
            INFO(code << " " << sentence.toStdString());
            CHECK_FALSE(text::adviceLabel(kind).isEmpty());
            CHECK(sentence.endsWith(u'.'));
            CHECK_FALSE(sentence.contains(u"%1"));
            labels.insert(text::adviceLabel(kind));
            sentences.insert(sentence);
        }
        CHECK(labels.size() == adviceKindCount);
        CHECK(sentences.size() == adviceKindCount);
    }
}

TEST_CASE("advice names what it is about", "[text]")
{
    const auto sentence = [](AdviceKind kind, const char *subject) {
        return text::adviceSentence({kind, QLatin1String(subject)});
    };
    CHECK(sentence(AdviceKind::NikRegionDiffers, "16.71.02 SEBERANG ULU I")
              .contains(u"16.71.02 SEBERANG ULU I"));
    CHECK(sentence(AdviceKind::NikBirthDateDiffers, "05-06-1990").contains(u"05-06-1990"));
    CHECK(sentence(AdviceKind::WordUnknown, "AGAMA").contains(u"Agama"));
    CHECK(text::columnLabel(QStringLiteral("LATER_COLUMN")) == u"LATER_COLUMN");
}

TEST_CASE("every outcome of eligibility has a label and says what way remains", "[text]")
{
    for (const char *code : {"id", "en"}) {
        const text::Language language{QLatin1String(code)};
        QSet<QString> labels, sentences;
        for (int i = 0; i < eligibilityReasonCount; ++i) {
            const Eligibility eligibility{static_cast<EligibilityReason>(i), QDate(2027, 11, 21),
                                          QStringLiteral("CARD SHIPPED")};
            const QString sentence = text::eligibilitySentence(eligibility);
            INFO(code << " " << sentence.toStdString());
            CHECK_FALSE(text::eligibilityLabel(eligibility.reason).isEmpty());
            CHECK(sentence.endsWith(u'.'));
            CHECK_FALSE(sentence.contains(u"%1"));
            CHECK(sentence.count(u' ') > 4); // a sentence, not a stamp
            labels.insert(text::eligibilityLabel(eligibility.reason));
            sentences.insert(sentence);
        }
        CHECK(labels.size() == eligibilityReasonCount);
        CHECK(sentences.size() == eligibilityReasonCount);
    }
    CHECK(text::eligibilitySentence({EligibilityReason::CardHeldUntil17, QDate(2027, 11, 21)})
              .contains(u"21-11-2027"));
    CHECK(text::eligibilitySentence({EligibilityReason::TooYoung, QDate(2028, 2, 29)})
              .contains(u"29-02-2028"));
}
