// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/fingerprint_reader.h"
#include "devices/simulated/synthetic_finger.h"

#include <QTimer>

#include <map>

namespace rekam::tests {

/** A 4-4-2 scanner without hardware: the four fingers of a hand, or both thumbs, in one picture. What
 *  a real one needs beyond it stands in devices/README.md. */
class SlapReader final : public devices::FingerprintReader
{
public:
    explicit SlapReader(quint64 person)
        : m_person(person)
    { }

    void open(quint64 session) override
    {
        m_session = session;
        later([this] {
            devices::DeviceInfo info{QStringLiteral("slap"), QStringLiteral("slap/0"),
                                     QStringLiteral("Pemindai 4-4-2"), true};
            info.fingersAtOnce = 4;
            Q_EMIT opened(m_session, info);
        });
    }
    void expect(const QVector<biometrics::FingerPosition> &fingers) override
    {
        m_wanted.clear();
        for (const auto finger : biometrics::slapOf(fingers.front()))
            if (fingers.contains(finger))
                m_wanted.push_back(finger);
        history.push_back(m_wanted);
    }
    void capture(quint64 session) override
    {
        if (session != m_session)
            return;
        ++captures;
        later([this] {
            Q_EMIT fingerNeeded(m_session);
            Q_EMIT fingerPresent(m_session);
            const auto fingers = biometrics::cutSlap(slap());
            if (fingers)
                Q_EMIT captured(m_session, *fingers);
            else
                Q_EMIT failed(m_session, fingers.error());
        });
    }
    void cancel() override { ++m_number; }
    void close() override { ++m_number; }

    /** The fingers side by side, as they lie on the glass. */
    biometrics::SlapImage slap()
    {
        constexpr int width = 320;
        constexpr int height = 400;
        biometrics::SlapImage slap;
        const int count = static_cast<int>(m_wanted.size());
        slap.image = {width * count, height + 60, 1, 500,
                      QByteArray(qsizetype(width) * count * (height + 60), char(235))};
        for (int i = 0; i < count; ++i) {
            const auto position = m_wanted[static_cast<std::size_t>(i)];
            biometrics::Image finger = fingerOf(position).impression(m_presses++);
            if (worn.contains(position))
                finger.pixels.fill(char(235));
            const int top = i % 2 == 0 ? 60 : 0; // fingers are not of the same length
            for (int row = 0; row < height; ++row)
                slap.image.pixels.replace(qsizetype(top + row) * slap.image.width + i * width,
                                          width, finger.pixels.mid(qsizetype(row) * width, width));
            slap.segments.push_back({position, i * width, top, width, height});
        }
        return slap;
    }

    QVector<biometrics::FingerPosition> worn; ///< show nothing
    std::vector<std::vector<biometrics::FingerPosition>> history; ///< what was expected, each time
    int captures = 0;

private:
    template<typename Work>
    void later(Work work)
    {
        QTimer::singleShot(0, this, [this, work, number = ++m_number] {
            if (number == m_number)
                work();
        });
    }
    const devices::SyntheticFinger &fingerOf(biometrics::FingerPosition position)
    {
        auto found = m_fingers.find(position);
        if (found == m_fingers.end())
            found = m_fingers.emplace(position, *devices::SyntheticFinger::grow(m_person, position))
                        .first;
        return found->second;
    }

    const quint64 m_person;
    std::map<biometrics::FingerPosition, devices::SyntheticFinger> m_fingers;
    std::vector<biometrics::FingerPosition> m_wanted;
    quint64 m_session = 0;
    quint64 m_number = 0; ///< what is still on its way is dropped with an older one
    quint64 m_presses = 0;
};

} // namespace rekam::tests
