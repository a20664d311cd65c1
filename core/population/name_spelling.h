// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace rekam::population {

/** What the usual spellings of one word of a name have in common: MUHAMMAD, MUHAMAD, MOHD, MOCH and M
 *  have one key, and so have SOEDJONO and SUJONO, SITTI and SITI, KMS and KEMAS. @p word is one word
 *  as foldText() leaves it. Two different names may share a key; whoever searches ranks the spelling
 *  that was typed above it. The rules are in the source. */
std::string spellingKey(std::string_view word);

/** The same of a word that is still being typed: without the abbreviations and without the rules
 *  for a word's end. */
std::string spellingKeyOfBeginning(std::string_view word);

} // namespace rekam::population
