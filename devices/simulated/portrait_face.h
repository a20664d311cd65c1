// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/simulated/portrait_figure.h"

namespace rekam::devices {

/** Paints ears, face, eyes, brows, nose and mouth; private to this folder. */
void paintFace(FigureCanvas &canvas, const PortraitFigure &figure, bool eyesOpen);

} // namespace rekam::devices
