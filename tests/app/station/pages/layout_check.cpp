// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/station/pages/layout_check.h"

#include "app/station/widgets/row_table.h"
#include "app/text/language.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QHelpEvent>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolTip>

namespace rekam::tests {

namespace {

// What is left for a page of 1366x768: 40 pixels of desktop panel, 30 of title bar, and the window's
// own band, header, steps and status line.
constexpr QSize smallest(1366, 768 - 40 - 30 - 28 - 56 - 44 - 30);

} // namespace

station::RowTable &tableOf(QWidget &page)
{
    auto *table = page.findChild<station::RowTable *>();
    REQUIRE(table);
    return *table;
}

QStringList whatIsClipped(const QWidget &page)
{
    QStringList clipped;
    for (const QLabel *label : page.findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const bool fits = label->wordWrap()
            ? label->heightForWidth(label->width()) <= label->height()
            : label->sizeHint().width() <= label->width()
                && label->sizeHint().height() <= label->height();
        if (!fits)
            clipped += QStringLiteral("label \"%1\" %2x%3")
                           .arg(label->text())
                           .arg(label->width())
                           .arg(label->height());
    }
    for (const QPushButton *button : page.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->sizeHint().width() > button->width())
            clipped += QStringLiteral("button \"%1\"").arg(button->text());
    }
    for (const QWidget *widget : page.findChildren<QWidget *>()) {
        const QWidget *parent = widget->parentWidget();
        const bool scrolled = parent->objectName().startsWith(QStringLiteral("qt_"));
        if (widget->isVisible() && !scrolled && !parent->rect().contains(widget->geometry()))
            clipped += QStringLiteral("%1 \"%2\" leaves its parent")
                           .arg(QString::fromLatin1(widget->metaObject()->className()),
                                widget->objectName());
    }
    return clipped;
}

void showSmallest(QWidget &page)
{
    page.setProperty("role", QStringLiteral("window"));
    page.setAttribute(Qt::WA_StyledBackground);
    QEvent change(QEvent::LanguageChange);
    QApplication::sendEvent(&page, &change);
    page.resize(smallest);
    page.show();
    QApplication::processEvents();
    QApplication::processEvents();
    // What an earlier state needed is forgotten one layout after the other.
    for (int pass = 0; pass < 5 && page.size() != smallest; ++pass) {
        page.resize(smallest);
        QApplication::processEvents();
    }
}

QString toolTipOver(QWidget *widget, QPoint place)
{
    QToolTip::hideText(); // takes a moment
    REQUIRE(QTest::qWaitFor([] { return !QToolTip::isVisible(); }));
    QHelpEvent help(QEvent::ToolTip, place, widget->mapToGlobal(place));
    QApplication::sendEvent(widget, &help);
    return QToolTip::isVisible() ? QToolTip::text() : QString();
}

void checkPage(QWidget &page, const char *name)
{
    for (const char *code : {"id", "en"}) {
        const text::Language language{QLatin1String(code)};
        INFO(name << " " << code);
        page.setObjectName(QLatin1String(name));
        showSmallest(page);
        CHECK(page.minimumSizeHint().width() <= smallest.width());
        CHECK(page.minimumSizeHint().height() <= smallest.height());
        CHECK(page.width() == smallest.width());
        CHECK(page.height() == smallest.height());
        const QStringList clipped = whatIsClipped(page);
        INFO(clipped.join(u'\n').toStdString());
        CHECK(clipped.isEmpty());
        const QString folder = qEnvironmentVariable("REKAM_PAGE_PICTURES");
        if (!folder.isEmpty())
            page.grab().save(QDir(folder).filePath(
                QStringLiteral("%1-%2.png").arg(QLatin1String(name), QLatin1String(code))));
        page.hide();
    }
}

} // namespace rekam::tests
