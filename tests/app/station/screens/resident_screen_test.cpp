// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/pad_widget.h"
#include "app/station/widgets/sign_board.h"
#include "devices/simulated/synthetic_portrait.h"
#include "tests/app/station/pages/booth.h"

#include <QDir>
#include <QPushButton>
#include <QScreen>

using namespace rekam;
using namespace rekam::tests;
using station::PadWidget;
using station::SignBoard;

namespace {

/** A booth whose resident has a portrait and is about to sign. */
struct SigningBooth : Booth
{
    explicit SigningBooth(bool residentScreen = true)
    {
        if (!residentScreen) {
            enrollment::CaptureSettings settings;
            settings.residentScreen = false;
            logIn(supervisorName);
            bool done = false;
            app->core().withSession(
                &app->window(),
                [settings](workflow::Session &session) {
                    return session.changeCaptureSettings(settings);
                },
                [&](const base::Result<void> &result) { done = result.has_value(); });
            REQUIRE(await([&] { return done; }));
            press(Qt::Key_F10);
            REQUIRE(isOn("login"));
        }
        logIn(operatorName);
        REQUIRE(isOn("search"));
        std::optional<base::Result<enrollment::Enrollment>> draft;
        app->core().withSession(
            &app->window(),
            [](workflow::Session &session) {
                return session.begin(*population::Nik::parse(QString::fromLatin1(womanNik)))
                    .and_then([&](const enrollment::Enrollment &begun) {
                        return session
                            .saveItem(begun.id, sampleItem(enrollment::ItemKey::portrait()))
                            .and_then([&] { return session.load(begun.id); });
                    });
            },
            [&](base::Result<enrollment::Enrollment> found) { draft = std::move(found); });
        REQUIRE(await([&] { return draft.has_value(); }));
        REQUIRE(*draft);
        app->presenters().flow.start(**draft);
        REQUIRE(isOn("signature"));
    }
    SignBoard &board() { return *app->window().board(); }
    const station::SignatureState &state() { return app->presenters().signature.state(); }
    /** The resident draws a line with finger or mouse on the pad of their screen. */
    void draw()
    {
        PadWidget *pad = board().pad();
        const QPoint middle = pad->rect().center();
        QTest::mousePress(pad, Qt::LeftButton, {}, middle - QPoint(pad->height() / 2, 0));
        for (int i = -3; i <= 3; ++i)
            QTest::mouseMove(pad, middle + QPoint(i * pad->height() / 8, i % 2 * 20));
        QTest::mouseRelease(pad, Qt::LeftButton);
    }
};

void keep(QWidget &window, const char *name)
{
    const QString folder = qEnvironmentVariable("REKAM_PAGE_PICTURES");
    if (!folder.isEmpty())
        window.grab().save(QDir(folder).filePath(QLatin1String(name)));
}

} // namespace

TEST_CASE("the resident signs on a screen of their own and the operator sees it live", "[pages]")
{
    REQUIRE(QGuiApplication::screens().size() == 2);
    SigningBooth booth;
    SignBoard &board = booth.board();
    REQUIRE(await([&] { return board.isVisible(); }));
    CHECK(board.screen() != booth.app->window().screen());
    CHECK(board.geometry() == board.screen()->geometry());
    CHECK(board.windowFlags().testFlag(Qt::FramelessWindowHint));
    CHECK(booth.app->window().isActiveWindow()); // the keys stay with the operator

    const QImage empty = booth.app->window().pad()->grab().toImage();
    booth.draw();
    CHECK(booth.state().signature.strokes.size() == 1);
    CHECK(booth.state().signature.strokes.front().size() >= 7);
    CHECK(booth.app->window().pad()->grab().toImage() != empty); // mirrored
    keep(board, "screen-resident.png");
    keep(booth.app->window(), "screen-operator.png");

    const auto buttons = board.findChildren<QPushButton *>();
    REQUIRE(buttons.size() == 2);
    QTest::mouseClick(buttons[0], Qt::LeftButton); // Ulangi
    CHECK(booth.state().signature.strokes.empty());
    CHECK(booth.app->window().pad()->grab().toImage() == empty);
    QTest::mouseClick(buttons[1], Qt::LeftButton); // Selesai, with nothing written
    REQUIRE(booth.state().error);
    CHECK(board.isVisible());
    booth.draw();
    QTest::mouseClick(buttons[1], Qt::LeftButton);
    REQUIRE(booth.isOn("fingers"));
    CHECK_FALSE(board.isVisible());
}

TEST_CASE("a locked station shows nothing on the resident's screen, and gives it back", "[pages]")
{
    SigningBooth booth;
    REQUIRE(await([&] { return booth.board().isVisible(); }));
    booth.draw();
    booth.app->presenters().lock.lock(); // as five quiet minutes would
    REQUIRE(booth.isOn("lock"));
    CHECK_FALSE(booth.board().isVisible());
    // From here on not by keys: the offscreen platform gives them to a window that does not accept any.
    station::PresenterSet &presenters = booth.app->presenters();
    presenters.lock.unlock(std::make_shared<base::SecureBytes>(password()));
    REQUIRE(booth.isOn("signature"));
    CHECK(booth.board().isVisible());
    CHECK(booth.state().signature.strokes.size() == 1);
    presenters.signature.startException(); // a reason instead of a signature
    REQUIRE(await([&] { return booth.state().phase == station::SignaturePhase::Excepting; }));
    CHECK_FALSE(booth.board().isVisible());
    presenters.signature.stopException();
    CHECK(booth.board().isVisible());
    booth.app->core().logout();
    REQUIRE(booth.isOn("login"));
    CHECK_FALSE(booth.board().isVisible());
}

TEST_CASE("a site may keep the signature on the operator's screen", "[pages]")
{
    SigningBooth booth(/*residentScreen=*/false);
    REQUIRE(await([&] { return booth.state().open && !booth.state().residentScreen; }));
    CHECK_FALSE(booth.board().isVisible());
}
