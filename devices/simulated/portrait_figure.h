// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/simulated/figure_canvas.h"

#include <QtGlobal>

namespace rekam::devices {

/** What distinguishes one drawn person from another; private to this folder. */
struct PortraitFigure
{
    enum class Head { ShortHair, LongHair, Headscarf };

    Head head = Head::ShortHair;
    Color skin;
    Color hair;
    Color cloth; ///< shirt
    Color scarf; ///< headscarf
    float faceWidth = 1.08F; ///< half the width at the cheeks, in eye distances
    float browWidth = 0.07F;
    float smile = 0.04F;
};

/** The person of this seed. */
PortraitFigure makePortraitFigure(quint64 seed);

/** Paints head and shoulders with LATIHAN on the chest; the eyes lie at (-0.5, 0) and (0.5, 0). */
void paintFigure(FigureCanvas &canvas, const PortraitFigure &figure, bool eyesOpen);

} // namespace rekam::devices
