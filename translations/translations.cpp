// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The library carries nothing but the compiled translations; a static library wants one source.
