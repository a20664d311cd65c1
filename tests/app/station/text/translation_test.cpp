// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QXmlStreamReader>

namespace {

struct Catalog
{
    int messages = 0;
    QStringList unfinished; ///< source texts
};

Catalog read(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    Catalog catalog;
    QString source;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"source") {
            source = xml.readElementText();
            ++catalog.messages;
        } else if (xml.name() == u"translation") {
            const bool finished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            if (!finished || text.isEmpty())
                catalog.unfinished += source;
        }
    }
    REQUIRE_FALSE(xml.hasError());
    return catalog;
}

} // namespace

TEST_CASE("no sentence in the code is without an English translation", "[text]")
{
    const QTemporaryDir folder;
    const QString fresh = folder.filePath(QStringLiteral("rekam_en.ts"));
    REQUIRE(QFile::copy(QStringLiteral(REKAM_SOURCE_DIR "/translations/rekam_en.ts"), fresh));
    REQUIRE(QFile::setPermissions(fresh, QFile::ReadOwner | QFile::WriteOwner));

    // What lupdate finds in the sources and does not find in the catalog becomes "unfinished".
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(REKAM_SOURCE_DIR));
    lupdate.start(QStringLiteral(REKAM_LUPDATE),
                  {QStringLiteral("-I"), QStringLiteral("."), QStringLiteral("-no-obsolete"),
                   QStringLiteral("-locations"), QStringLiteral("none"), QStringLiteral("app"),
                   QStringLiteral("-ts"), fresh});
    REQUIRE(lupdate.waitForFinished(100'000));
    INFO(lupdate.readAllStandardError().toStdString());
    REQUIRE(lupdate.exitCode() == 0);

    const Catalog catalog = read(fresh);
    CHECK(catalog.messages > 300);
    INFO(catalog.unfinished.join(u'\n').toStdString());
    CHECK(catalog.unfinished.isEmpty());
}
