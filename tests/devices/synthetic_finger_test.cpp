// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/finger_measure.h"
#include "devices/simulated/synthetic_finger.h"
#include "tests/devices/practice_glass.h"

#include <fprint.h>

#include <deque>

using namespace rekam;
using namespace rekam::devices;
using namespace rekam::tests;
using biometrics::FingerPosition;

namespace {

/** libfprint's own matcher, through the virtual reader and its blocking calls. */
class Matcher
{
public:
    Matcher()
        : m_socket(m_folder.filePath(QStringLiteral("glass")))
        , m_feeder(m_socket)
    {
        sanitizeFingerprintEnvironment(true, m_socket);
        m_context.reset(fp_context_new());
        GPtrArray *devices = fp_context_get_devices(m_context.get());
        REQUIRE(devices->len == 1);
        m_device = static_cast<FpDevice *>(g_ptr_array_index(devices, 0));
        REQUIRE(fp_device_open_sync(m_device, nullptr, nullptr));
        m_handler = g_signal_connect(m_device, "notify::finger-status",
                                     G_CALLBACK(&Matcher::statusChanged), this);
    }
    ~Matcher()
    {
        g_signal_handler_disconnect(m_device, m_handler);
        fp_device_close_sync(m_device, nullptr, nullptr);
    }

    FpPrint *enroll(const SyntheticFinger &finger, quint64 firstPress)
    {
        for (quint64 i = 0; i < 5; ++i)
            m_waiting.push_back(finger.impression(firstPress + i));
        return fp_device_enroll_sync(m_device, fp_print_new(m_device), nullptr, nullptr, nullptr,
                                     nullptr);
    }
    bool matches(FpPrint *print, const biometrics::Image &image)
    {
        m_waiting.push_back(image);
        gboolean match = FALSE;
        REQUIRE(fp_device_verify_sync(m_device, print, nullptr, nullptr, nullptr, &match, nullptr,
                                      nullptr));
        return match != FALSE;
    }

private:
    static void statusChanged(FpDevice *device, GParamSpec *, gpointer self)
    {
        auto &matcher = *static_cast<Matcher *>(self);
        if (fp_device_get_finger_status(device) == FP_FINGER_STATUS_NEEDED
            && !matcher.m_waiting.empty()) {
            matcher.m_feeder.press(matcher.m_waiting.front());
            matcher.m_waiting.pop_front();
        }
    }

    struct Release
    {
        void operator()(FpContext *context) const { g_object_unref(context); }
    };
    QTemporaryDir m_folder;
    QString m_socket;
    FingerFeeder m_feeder;
    std::unique_ptr<FpContext, Release> m_context;
    FpDevice *m_device = nullptr;
    gulong m_handler = 0;
    std::deque<biometrics::Image> m_waiting;
};

} // namespace

TEST_CASE("The same person, finger and press give the same picture, any other a different one")
{
    const auto once = SyntheticFinger::grow(1, FingerPosition::LeftThumb);
    const auto again = SyntheticFinger::grow(1, FingerPosition::LeftThumb);
    const auto other = SyntheticFinger::grow(1, FingerPosition::RightThumb);
    REQUIRE((once && again && other));
    const biometrics::Image image = once->impression(3);
    CHECK(image.isValid());
    CHECK(image.width == 320);
    CHECK(image.height == 400);
    CHECK(image.pixelsPerInch == 500);
    CHECK(image.pixels == again->impression(3).pixels);
    CHECK(image.pixels != once->impression(4).pixels);
    CHECK(image.pixels != other->impression(3).pixels);
}

TEST_CASE("Growing a finger stops when it is told to")
{
    std::stop_source source;
    source.request_stop();
    CHECK_FALSE(SyntheticFinger::grow(1, FingerPosition::RightRing, source.get_token()));
}

TEST_CASE("libfprint recognizes a synthetic finger and tells it from another one")
{
    Matcher matcher;
    const auto mine = SyntheticFinger::grow(9001, FingerPosition::RightIndex);
    const auto neighbor = SyntheticFinger::grow(9001, FingerPosition::RightMiddle);
    const auto stranger = SyntheticFinger::grow(9002, FingerPosition::RightIndex);
    REQUIRE((mine && neighbor && stranger));
    FpPrint *print = matcher.enroll(*mine, 100);
    REQUIRE(print);
    int genuine = 0;
    for (quint64 press = 0; press < 4; ++press)
        genuine += matcher.matches(print, mine->impression(press));
    CHECK(genuine == 4);
    for (quint64 press = 0; press < 2; ++press) {
        CHECK_FALSE(matcher.matches(print, neighbor->impression(press)));
        CHECK_FALSE(matcher.matches(print, stranger->impression(press)));
    }
    g_object_unref(print);
}
