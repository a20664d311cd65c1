// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

/** Colors of what is painted by hand; the same values stand in resources/style/rekam.qss.
 *  Text on its background has a contrast of 4.5 or more (WCAG 2.1 AA). */
namespace rekam::station::palette {

inline const QColor ink(0x10, 0x22, 0x38);
inline const QColor quietText(0x4a, 0x5b, 0x70);
inline const QColor line(0xb9, 0xc7, 0xd8);
inline const QColor edge(0x7f, 0x93, 0xab);
inline const QColor paper(0xff, 0xff, 0xff);
inline const QColor ground(0xf2, 0xf6, 0xfb);
inline const QColor primary(0x0b, 0x57, 0xa4);
inline const QColor primaryPale(0xd8, 0xe8, 0xf9);
inline const QColor good(0x1a, 0x73, 0x3a);
inline const QColor goodPale(0xd9, 0xf1, 0xe0);
inline const QColor attention(0x8a, 0x53, 0x00);
inline const QColor attentionPale(0xff, 0xec, 0xc7);
inline const QColor failure(0xa3, 0x1c, 0x2c);
inline const QColor skin(0xf3, 0xf5, 0xf8);

} // namespace rekam::station::palette
