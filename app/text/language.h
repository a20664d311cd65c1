// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

namespace rekam::text {

/** "id" or "en": the language that the sentences of the moment are in. Any thread. */
QString languageCode();

/** The language of the sentences. Indonesian is the language of the sources and needs no file;
 *  English is a translation in the program's resources (":/translations/rekam_en.qm"). The object
 *  must live as long as its language is to be used; GUI thread only. */
class Language
{
public:
    /** @p code "en" for English; anything else, also empty, is Indonesian. */
    explicit Language(const QString &code = {});
    /** Switches at run time; widgets receive QEvent::LanguageChange. */
    void use(const QString &code);
    /** "id" or "en". */
    [[nodiscard]] QString code() const { return m_code; }

private:
    QTranslator m_translator;
    QString m_code;
};

} // namespace rekam::text
