// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/runtime/task_thread.h"
#include "core/biometrics/portrait.h"
#include "core/workflow/capture_items.h"

#include <functional>
#include <memory>

namespace rekam::station {

/** A portrait as it will be kept, with the picture to show. */
struct PortraitTake
{
    enrollment::CaptureItem item;
    biometrics::Image picture;
};

/** Owns the face detector on the worker thread and answers questions about camera frames. */
class PortraitAnalyst
{
public:
    /** @p worker must outlive this object. The model is loaded with the first question. */
    PortraitAnalyst(TaskThread &worker, QString modelFile);

    void measure(const biometrics::Image &frame, QObject *asker,
                 std::function<void(base::Result<biometrics::PortraitMeasure>)> answer);
    void make(const biometrics::Image &frame, const workflow::CaptureOrigin &origin, QObject *asker,
              std::function<void(base::Result<PortraitTake>)> answer);

private:
    struct Tools; // touched on the worker only
    TaskThread &m_worker;
    std::shared_ptr<Tools> m_tools;
};

} // namespace rekam::station
