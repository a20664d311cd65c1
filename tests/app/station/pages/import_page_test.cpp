// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/pages/import_page.h"
#include "app/station/widgets/row_table.h"
#include "app/text/language.h"
#include "tests/app/station/pages/layout_check.h"
#include "tests/app/station/pages/sample_states.h"

#include <catch2/catch.hpp>

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace rekam;
using namespace rekam::tests;
using namespace rekam::station;

namespace {

ImportState checkedFile()
{
    ImportState state;
    state.path = QStringLiteral("/media/usb/BIP.csv");
    state.phase = ImportPhase::Checked;
    state.report = importReport();
    return state;
}

/** The buttons that say Enter, each of which must be one that can be pressed. */
QStringList sayingEnter(const QWidget &page)
{
    QStringList texts;
    for (const QPushButton *button : page.findChildren<QPushButton *>()) {
        if (!button->isVisible() || !button->text().contains(QStringLiteral("Enter")))
            continue;
        CHECK(button->isEnabled());
        texts += button->text();
    }
    return texts;
}

} // namespace

TEST_CASE("every remark on what a check has found is inside the table", "[pages]")
{
    ImportPage page;
    page.render(checkedFile());
    for (const char *code : {"id", "en"}) {
        const text::Language language{QLatin1String(code)};
        showSmallest(page);
        auto *table = page.findChild<RowTable *>();
        REQUIRE(table);
        int remarks = 0;
        for (int row = 0; row < table->rowCount(); ++row) {
            const QTableWidgetItem *remark = table->item(row, 2);
            if (remark->text().isEmpty())
                continue;
            ++remarks;
            INFO(remark->text().toStdString());
            table->scrollToItem(remark); // the arrow keys do the same
            CHECK(table->viewport()->rect().contains(table->visualItemRect(remark)));
        }
        CHECK(remarks == 14);
    }
}

TEST_CASE("the import says why lines were refused, what was not read and which columns change",
          "[pages]")
{
    ImportPage page;
    page.render(checkedFile());
    showSmallest(page);
    const auto *table = page.findChild<RowTable *>();
    REQUIRE(table);
    const auto row = [table](const char *what) -> QStringList {
        for (int i = 0; i < table->rowCount(); ++i)
            if (table->item(i, 0)->text().trimmed() == QLatin1String(what))
                return {table->item(i, 1)->text(), table->item(i, 2)->text()};
        return {QStringLiteral("none"), QString()};
    };
    CHECK(row("di antaranya: NIK")[0] == u"10.200");
    CHECK(row("di antaranya: NIK")[1].contains(u"dibulatkan"));
    CHECK(row("di antaranya: baris rusak")[0] == u"29");
    CHECK(row("di antaranya: tidak muat dalam berkas")[0] == u"7");
    CHECK(row("Peringatan: isian Nomor KK tidak terbaca")[0] == u"1.204");
    CHECK(row("Peringatan: isian Nomor KK tidak terbaca")[1].contains(u"baris 17"));
    CHECK(row("kolom yang berubah")[0] == u"3");
    CHECK(row("kolom yang berubah")[1].contains(u"Alamat: 87.000"));
}

TEST_CASE("the import writes its numbers as the language around them does", "[pages]")
{
    ImportPage page;
    ImportState state = checkedFile();
    state.phase = ImportPhase::Done;
    page.render(state);
    const auto says = [&page](const char *words) {
        for (const QLabel *label : page.findChildren<QLabel *>())
            if (label->text().contains(QLatin1String(words)))
                return true;
        return false;
    };
    const auto *table = page.findChild<RowTable *>();
    showSmallest(page);
    CHECK(says("23,4"));
    CHECK(table->item(0, 1)->text() == u"1.000.321");
    const text::Language english{QStringLiteral("en")};
    showSmallest(page);
    CHECK(says("23.4"));
    CHECK_FALSE(says("23,4"));
    CHECK(table->item(0, 1)->text() == u"1,000,321");
}

TEST_CASE("one button of the import says Enter, the one that Enter presses", "[pages]")
{
    ImportPage page;
    QSignalSpy chosen(&page, &ImportPage::fileChosen);
    QSignalSpy imported(&page, &ImportPage::importRequested);
    showSmallest(page);
    CHECK(sayingEnter(page) == QStringList{QStringLiteral("Pilih berkas (Enter)")});

    page.findChild<QLineEdit *>()->setText(QStringLiteral("/media/usb/BIP.csv"));
    CHECK(sayingEnter(page) == QStringList{QStringLiteral("Periksa (Enter)")});

    ImportState state = checkedFile();
    page.render(state);
    CHECK(sayingEnter(page) == QStringList{QStringLiteral("Impor (Enter)")});

    // Nothing in the file that could be imported: Enter looks at it once more.
    state.report->added = 0;
    state.report->changed = 0;
    page.render(state);
    CHECK(sayingEnter(page) == QStringList{QStringLiteral("Periksa (Enter)")});
    QTest::keyClick(page.findChild<QLineEdit *>(), Qt::Key_Return);
    CHECK(chosen.size() == 1);
    CHECK(imported.empty());

    state.phase = ImportPhase::Importing;
    page.render(state);
    CHECK(sayingEnter(page).isEmpty());
}

TEST_CASE("what was found in a file is gone as soon as another one is named", "[pages]")
{
    ImportPage page;
    QObject::connect(&page, &ImportPage::fileLeft, &page, [&page] { page.render({}); });
    QSignalSpy left(&page, &ImportPage::fileLeft);
    QSignalSpy imported(&page, &ImportPage::importRequested);
    showSmallest(page);
    page.render(checkedFile());
    auto *path = page.findChild<QLineEdit *>();
    auto *table = page.findChild<RowTable *>();
    REQUIRE(path);
    REQUIRE(table);
    REQUIRE(table->isVisible());
    CHECK(left.empty());

    path->setFocus();
    QTest::keyClicks(path, QStringLiteral("x"));
    CHECK(left.size() == 1);
    CHECK(path->text() == u"/media/usb/BIP.csvx");
    CHECK_FALSE(table->isVisible());
    CHECK(sayingEnter(page) == QStringList{QStringLiteral("Periksa (Enter)")});
    QTest::keyClicks(path, QStringLiteral("y"));
    CHECK(left.size() == 1); // once is enough
    QTest::keyClick(path, Qt::Key_Return);
    CHECK(imported.empty());
}
