// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/image.h"
#include "devices/simulated/finger_feeder.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>
#include <vector>

struct _FpContext;
struct _FpDevice;
struct _FpPrint;

namespace rekam::tests {

/** libfprint's own matcher, for tests and figures only: it says how well two impressions match, which
 *  the public interface of libfprint keeps to itself. Templates go through its serialized form
 *  ("FP3"), scores are read from its debug log. One at a time in a process, on the main thread. */
class MatchOracle
{
public:
    using Template = std::shared_ptr<_FpPrint>;
    /** libfprint's verify and identify say yes from here on (BOZORTH3_DEFAULT_THRESHOLD). */
    static constexpr int threshold = 40;

    MatchOracle();
    ~MatchOracle();
    MatchOracle(const MatchOracle &) = delete;
    MatchOracle &operator=(const MatchOracle &) = delete;

    /** A template of one impression; null where libfprint finds no minutiae. */
    Template templateOf(const biometrics::Image &image);
    /** bozorth3's score of @p image against @p reference; 0 where there is none. */
    int score(const Template &reference, const biometrics::Image &image);
    /** How many minutiae a template holds. */
    static int minutiaeOf(const Template &reference);

private:
    struct Minutiae;
    Template verify(const Template &reference, const biometrics::Image &image);
    Template makeTemplate(const Minutiae &minutiae);
    static std::optional<Minutiae> minutiaeIn(_FpPrint *print);

    QTemporaryDir m_folder;
    QString m_socket;
    devices::FingerFeeder m_feeder;
    std::shared_ptr<_FpContext> m_context;
    _FpDevice *m_device = nullptr; ///< of m_context
    unsigned long m_handler = 0;
    const biometrics::Image *m_waiting = nullptr; ///< for the next time that a finger is needed
    Template m_dummy; ///< matches nothing
};

} // namespace rekam::tests
