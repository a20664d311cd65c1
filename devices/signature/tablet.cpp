// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/signature/tablet.h"

#include <fcntl.h>
#include <libevdev/libevdev.h>
#include <poll.h>
#include <unistd.h>

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <optional>

namespace rekam::devices {

namespace {

using base::ErrorCode;

constexpr std::size_t mostEventsAtOnce = 4096; // a tablet that never stops must not keep the thread

class Descriptor
{
public:
    explicit Descriptor(int number)
        : m_number(number)
    { }
    Descriptor(Descriptor &&other) noexcept
        : m_number(std::exchange(other.m_number, -1))
    { }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    Descriptor &operator=(Descriptor &&) = delete;
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    [[nodiscard]] int get() const { return m_number; }

private:
    int m_number;
};

struct FreeDevice
{
    void operator()(libevdev *device) const { libevdev_free(device); }
};

struct OpenDevice
{
    Descriptor descriptor;
    std::unique_ptr<libevdev, FreeDevice> device; ///< goes before the descriptor
};

base::Error errorOf(int number, const char *step)
{
    ErrorCode code = ErrorCode::DeviceFailed;
    if (number == ENODEV || number == ENOENT || number == ENXIO)
        code = ErrorCode::DeviceGone;
    else if (number == EBUSY)
        code = ErrorCode::DeviceBusy;
    else if (number == EACCES || number == EPERM)
        code = ErrorCode::DeviceForbidden;
    return {code, std::string(step) + ": " + std::strerror(number), {}};
}

base::Result<OpenDevice> openDevice(const QString &path)
{
    Descriptor descriptor(
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    if (descriptor.get() < 0)
        return tl::unexpected(errorOf(errno, "open"));
    libevdev *device = nullptr;
    if (const int failed = libevdev_new_from_fd(descriptor.get(), &device); failed < 0)
        return tl::unexpected(errorOf(-failed, "libevdev"));
    return OpenDevice{std::move(descriptor), std::unique_ptr<libevdev, FreeDevice>(device)};
}

PenAxis axisOf(const libevdev *device, unsigned int code)
{
    const input_absinfo *axis = libevdev_get_abs_info(device, code);
    if (!axis)
        return {};
    return {axis->minimum, axis->maximum, axis->resolution, axis->value};
}

bool isTablet(const libevdev *device)
{
    const bool hasPen = libevdev_has_event_code(device, EV_KEY, BTN_TOOL_PEN)
        && libevdev_has_event_code(device, EV_ABS, ABS_X)
        && libevdev_has_event_code(device, EV_ABS, ABS_Y);
    const PenAxis x = axisOf(device, ABS_X);
    const PenAxis y = axisOf(device, ABS_Y);
    return hasPen && x.maximum > x.minimum && y.maximum > y.minimum
        && !libevdev_has_property(device, INPUT_PROP_DIRECT);
}

DeviceInfo describe(const libevdev *device)
{
    DeviceInfo info;
    info.driver = QStringLiteral("tablet");
    // Vendor and product, and the number of this one where it has one: the event number changes with
    // every plugging in.
    info.id = QStringLiteral("tablet/%1:%2/%3")
                  .arg(libevdev_get_id_vendor(device), 4, 16, QLatin1Char('0'))
                  .arg(libevdev_get_id_product(device), 4, 16, QLatin1Char('0'))
                  .arg(QString::fromUtf8(libevdev_get_uniq(device)));
    info.name = QString::fromUtf8(libevdev_get_name(device)).simplified();
    return info;
}

QStringList eventFiles(const QString &folder)
{
    // System: device files are neither files nor folders for QDir.
    QStringList paths;
    const QDir directory(folder);
    for (const QString &name : directory.entryList({QStringLiteral("event*")}, QDir::System))
        paths += directory.filePath(name);
    return paths;
}

class Tablet final : public PenSource
{
public:
    explicit Tablet(OpenDevice opened)
        : m_opened(std::move(opened))
    { }
    ~Tablet() override { libevdev_grab(m_opened.device.get(), LIBEVDEV_UNGRAB); }

    [[nodiscard]] DeviceInfo info() const override { return describe(m_opened.device.get()); }
    [[nodiscard]] PenAxes axes() const override
    {
        const libevdev *device = m_opened.device.get();
        return {axisOf(device, ABS_X), axisOf(device, ABS_Y), axisOf(device, ABS_PRESSURE)};
    }
    base::Result<std::vector<PenEvent>> wait(std::chrono::milliseconds patience) override;

private:
    OpenDevice m_opened;
    unsigned int m_flags = LIBEVDEV_READ_FLAG_NORMAL; ///< or SYNC after lost events
};

base::Result<std::vector<PenEvent>> Tablet::wait(std::chrono::milliseconds patience)
{
    libevdev *device = m_opened.device.get();
    std::vector<PenEvent> events;
    if (libevdev_has_event_pending(device) == 0) {
        pollfd waiting{m_opened.descriptor.get(), POLLIN, 0};
        const int ready = ::poll(&waiting, 1, static_cast<int>(patience.count()));
        if (ready < 0 && errno != EINTR)
            return tl::unexpected(errorOf(errno, "poll"));
        if (ready <= 0)
            return events;
        if ((waiting.revents & POLLIN) == 0)
            return tl::unexpected(errorOf(ENODEV, "poll"));
    }
    while (events.size() < mostEventsAtOnce) {
        input_event event{};
        const int outcome = libevdev_next_event(device, m_flags, &event);
        if (outcome == -EAGAIN) {
            if (m_flags == LIBEVDEV_READ_FLAG_NORMAL)
                break;
            m_flags = LIBEVDEV_READ_FLAG_NORMAL; // caught up with what was lost
            continue;
        }
        if (outcome < 0)
            return tl::unexpected(errorOf(-outcome, "read"));
        // libevdev answers lost events with what has changed since; the marker itself says nothing.
        if (outcome == LIBEVDEV_READ_STATUS_SYNC)
            m_flags = LIBEVDEV_READ_FLAG_SYNC;
        if (event.type == EV_SYN && event.code == SYN_DROPPED)
            continue;
        events.push_back({event.type, event.code, event.value,
                          qint64(event.input_event_sec) * 1'000'000 + event.input_event_usec});
    }
    return events;
}

} // namespace

QVector<DeviceInfo> findTablets(const QString &folder, bool *forbidden)
{
    QVector<DeviceInfo> tablets;
    for (const QString &path : eventFiles(folder)) {
        const auto opened = openDevice(path);
        if (forbidden && !opened && opened.error().code == ErrorCode::DeviceForbidden)
            *forbidden = true;
        if (opened && isTablet(opened->device.get()))
            tablets.push_back(describe(opened->device.get()));
    }
    return tablets;
}

base::Result<std::unique_ptr<PenSource>> openTablet(const QString &id, const QString &folder)
{
    std::optional<OpenDevice> chosen;
    for (const QString &path : eventFiles(folder)) {
        auto opened = openDevice(path);
        if (!opened || !isTablet(opened->device.get()))
            continue;
        const bool wanted = describe(opened->device.get()).id == id;
        if (wanted || !chosen)
            chosen.emplace(*std::move(opened));
        if (wanted)
            break;
    }
    if (!chosen)
        return base::fail(ErrorCode::DeviceMissing, "no tablet", id.toStdString());
    libevdev *device = chosen->device.get();
    libevdev_set_clock_id(device, CLOCK_MONOTONIC);
    if (const int failed = libevdev_grab(device, LIBEVDEV_GRAB); failed < 0)
        return tl::unexpected(errorOf(-failed, "grab"));
    return std::unique_ptr<PenSource>(std::make_unique<Tablet>(*std::move(chosen)));
}

} // namespace rekam::devices
