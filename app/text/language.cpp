// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/language.h"

#include <QCoreApplication>

namespace rekam::text {

namespace {

struct LanguageText
{
    Q_DECLARE_TR_FUNCTIONS(rekam::text::LanguageText)
};

} // namespace

QString languageCode()
{
    return LanguageText::tr("id", "code of the language");
}

Language::Language(const QString &code)
    : m_code(QStringLiteral("id"))
{
    use(code);
}

void Language::use(const QString &code)
{
    QCoreApplication::removeTranslator(&m_translator);
    m_code = QStringLiteral("id");
    if (code != u"en" || !m_translator.load(QStringLiteral(":/translations/rekam_en.qm")))
        return;
    QCoreApplication::installTranslator(&m_translator);
    m_code = QStringLiteral("en");
}

} // namespace rekam::text
