// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/devices/oracle/match_oracle.h"

#include "devices/fingerprint/environment.h"

#include <fprint.h>

#include <cstdio>
#include <cstring>
#include <random>
#include <stdexcept>

namespace rekam::tests {

namespace {

constexpr const char *printType = "(issbymsmsia{sv}v)"; // of fp_print_serialize(), libfprint 1.94
constexpr const char *minutiaeType = "(a(aiaiai))"; // a view: x, y, degrees
constexpr gsize minutiaeChild = 9;
constexpr int nbisKind = 2; // FPI_PRINT_NBIS
constexpr const char *magic = "FP3";
constexpr gsize magicLength = 3;

int lastScore = 0; // what libfprint's log said last; of this file and the process, as the log is

GLogWriterOutput readLog(GLogLevelFlags, const GLogField *fields, gsize count, gpointer)
{
    for (gsize i = 0; i < count; ++i) {
        int score = 0;
        int wanted = 0;
        if (std::strcmp(fields[i].key, "MESSAGE") == 0
            && std::sscanf(static_cast<const char *>(fields[i].value), "score %d/%d", &score,
                           &wanted)
                == 2)
            lastScore = score;
    }
    return G_LOG_WRITER_HANDLED;
}

struct Unref
{
    void operator()(GVariant *variant) const { g_variant_unref(variant); }
};
using Variant = std::unique_ptr<GVariant, Unref>;

void unrefObject(void *object)
{
    g_object_unref(object);
}

GVariant *arrayOf(const std::vector<gint32> &values)
{
    return g_variant_new_fixed_array(G_VARIANT_TYPE_INT32, values.data(), values.size(),
                                     sizeof(gint32));
}

} // namespace

struct MatchOracle::Minutiae
{
    std::vector<gint32> x, y, degrees;
};

MatchOracle::MatchOracle()
    : m_socket(m_folder.filePath(QStringLiteral("glass")))
    , m_feeder(m_socket)
{
    devices::sanitizeFingerprintEnvironment(true, m_socket);
    static const bool logIsRead = [] { // once a process, GLib says
        g_log_set_writer_func(&readLog, nullptr, nullptr);
        return true;
    }();
    Q_UNUSED(logIsRead)
    m_context.reset(fp_context_new(), &unrefObject);
    GPtrArray *devices = fp_context_get_devices(m_context.get());
    if (!devices || devices->len != 1)
        throw std::runtime_error("libfprint's virtual reader is not there");
    m_device = static_cast<FpDevice *>(g_ptr_array_index(devices, 0));
    if (!fp_device_open_sync(m_device, nullptr, nullptr))
        throw std::runtime_error("libfprint's virtual reader does not open");
    m_handler = g_signal_connect(
        m_device, "notify::finger-status",
        G_CALLBACK(+[](FpDevice *device, GParamSpec *, gpointer self) {
            auto &oracle = *static_cast<MatchOracle *>(self);
            if (fp_device_get_finger_status(device) == FP_FINGER_STATUS_NEEDED && oracle.m_waiting)
                oracle.m_feeder.press(*std::exchange(oracle.m_waiting, nullptr));
        }),
        this);
    Minutiae scattered;
    std::mt19937 random(1);
    for (int i = 0; i < 12; ++i) {
        scattered.x.push_back(i * 17 + 5);
        scattered.y.push_back(static_cast<gint32>(random() % 200));
        scattered.degrees.push_back(static_cast<gint32>(random() % 360) - 180);
    }
    m_dummy = makeTemplate(scattered);
}

MatchOracle::~MatchOracle()
{
    g_signal_handler_disconnect(m_device, m_handler);
    fp_device_close_sync(m_device, nullptr, nullptr);
}

MatchOracle::Template MatchOracle::verify(const Template &reference, const biometrics::Image &image)
{
    m_waiting = &image;
    gboolean match = FALSE;
    FpPrint *print = nullptr;
    GError *error = nullptr;
    fp_device_verify_sync(m_device, reference.get(), nullptr, nullptr, nullptr, &match, &print,
                          &error);
    g_clear_error(&error); // "minutiae detection failed" is an answer as well
    return print ? Template(print, &unrefObject) : Template();
}

MatchOracle::Template MatchOracle::templateOf(const biometrics::Image &image)
{
    const Template scanned = verify(m_dummy, image);
    if (!scanned)
        return {};
    const auto minutiae = minutiaeIn(scanned.get());
    return minutiae && !minutiae->x.empty() ? makeTemplate(*minutiae) : Template();
}

int MatchOracle::score(const Template &reference, const biometrics::Image &image)
{
    if (!reference)
        return 0;
    lastScore = 0;
    verify(reference, image);
    return lastScore;
}

int MatchOracle::minutiaeOf(const Template &reference)
{
    const auto minutiae = reference ? minutiaeIn(reference.get()) : std::nullopt;
    return minutiae ? static_cast<int>(minutiae->x.size()) : 0;
}

std::optional<MatchOracle::Minutiae> MatchOracle::minutiaeIn(FpPrint *print)
{
    guchar *data = nullptr;
    gsize length = 0;
    if (!fp_print_serialize(print, &data, &length, nullptr) || length <= magicLength)
        return std::nullopt;
    gpointer aligned = g_memdup2(data + magicLength, length - magicLength);
    g_free(data);
    const Variant whole(g_variant_ref_sink(g_variant_new_from_data(
        G_VARIANT_TYPE(printType), aligned, length - magicLength, FALSE, &g_free, aligned)));
    const Variant boxed(g_variant_get_child_value(whole.get(), minutiaeChild));
    const Variant views(g_variant_get_variant(boxed.get()));
    if (!g_variant_is_of_type(views.get(), G_VARIANT_TYPE(minutiaeType)))
        return std::nullopt;
    const Variant list(g_variant_get_child_value(views.get(), 0));
    if (g_variant_n_children(list.get()) == 0)
        return std::nullopt;
    const Variant view(g_variant_get_child_value(list.get(), 0));
    Minutiae minutiae;
    std::vector<gint32> *const columns[] = {&minutiae.x, &minutiae.y, &minutiae.degrees};
    for (gsize i = 0; i < 3; ++i) {
        const Variant column(g_variant_get_child_value(view.get(), i));
        gsize count = 0;
        const auto *values = static_cast<const gint32 *>(
            g_variant_get_fixed_array(column.get(), &count, sizeof(gint32)));
        columns[i]->assign(values, values + count);
    }
    return minutiae;
}

MatchOracle::Template MatchOracle::makeTemplate(const Minutiae &minutiae)
{
    GVariantBuilder views;
    g_variant_builder_init(&views, G_VARIANT_TYPE("a(aiaiai)"));
    GVariant *const view[] = {arrayOf(minutiae.x), arrayOf(minutiae.y), arrayOf(minutiae.degrees)};
    g_variant_builder_add_value(&views, g_variant_new_tuple(view, 3));
    GVariant *const list[] = {g_variant_builder_end(&views)};

    GVariantBuilder print;
    g_variant_builder_init(&print, G_VARIANT_TYPE(printType));
    g_variant_builder_add(&print, "i", nbisKind);
    g_variant_builder_add(&print, "s", fp_device_get_driver(m_device));
    g_variant_builder_add(&print, "s", fp_device_get_device_id(m_device));
    g_variant_builder_add(&print, "b", FALSE);
    g_variant_builder_add(&print, "y", static_cast<guchar>(FP_FINGER_UNKNOWN));
    g_variant_builder_add(&print, "ms", nullptr);
    g_variant_builder_add(&print, "ms", nullptr);
    g_variant_builder_add(&print, "i", G_MININT32);
    g_variant_builder_open(&print, G_VARIANT_TYPE("a{sv}"));
    g_variant_builder_close(&print);
    g_variant_builder_add(&print, "v", g_variant_new_tuple(list, 1));
    const Variant whole(g_variant_ref_sink(g_variant_builder_end(&print)));

    // g_variant_get_data() and not _store(): the latter aborts on a buffer that is not aligned.
    const gsize length = g_variant_get_size(whole.get());
    std::vector<guchar> bytes(magic, magic + magicLength);
    const auto *data = static_cast<const guchar *>(g_variant_get_data(whole.get()));
    bytes.insert(bytes.end(), data, data + length);
    FpPrint *made = fp_print_deserialize(bytes.data(), bytes.size(), nullptr);
    if (!made)
        throw std::runtime_error("libfprint does not take a template of minutiae");
    return {made, &unrefObject};
}

} // namespace rekam::tests
