// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/portrait_analyst.h"

#include "core/biometrics/image_codec.h"

#include <optional>

namespace rekam::station {

struct PortraitAnalyst::Tools
{
    QString modelFile;
    std::optional<biometrics::FaceDetector> detector;

    base::Result<biometrics::FaceDetector *> get()
    {
        if (!detector) {
            auto loaded = biometrics::FaceDetector::load(modelFile);
            if (!loaded)
                return base::fail(loaded.error());
            detector.emplace(std::move(*loaded));
        }
        return &*detector;
    }
};

PortraitAnalyst::PortraitAnalyst(TaskThread &worker, QString modelFile)
    : m_worker(worker)
    , m_tools(std::make_shared<Tools>())
{
    m_tools->modelFile = std::move(modelFile);
}

void PortraitAnalyst::measure(const biometrics::Image &frame, QObject *asker,
                              std::function<void(base::Result<biometrics::PortraitMeasure>)> answer)
{
    m_worker.run(
        asker,
        [tools = m_tools, frame]() -> base::Result<biometrics::PortraitMeasure> {
            const auto detector = tools->get();
            if (!detector)
                return base::fail(detector.error());
            return biometrics::measurePortrait(frame, **detector);
        },
        std::move(answer));
}

void PortraitAnalyst::make(const biometrics::Image &frame, const workflow::CaptureOrigin &origin,
                           QObject *asker, std::function<void(base::Result<PortraitTake>)> answer)
{
    m_worker.run(
        asker,
        [tools = m_tools, frame, origin]() -> base::Result<PortraitTake> {
            const auto detector = tools->get();
            if (!detector)
                return base::fail(detector.error());
            auto item = workflow::makePortraitItem(frame, **detector, origin);
            if (!item)
                return base::fail(item.error());
            auto picture = biometrics::decodeImage(item->image, biometrics::DecodeAs::Color);
            if (!picture)
                return base::fail(picture.error());
            return PortraitTake{std::move(*item), std::move(*picture)};
        },
        std::move(answer));
}

} // namespace rekam::station
