// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error_code.h"

#include <tl/expected.hpp>

#include <string>

namespace rekam::base {

/** Why something did not work. @c detail is for the log and never holds personal data; @c subject
 *  names the part concerned in a word that the sentence for the operator may use, for example
 *  "right_thumb", "line 12" or a file name that the operator gave. */
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    std::string detail;
    std::string subject;
};

/** A value, or the Error that stands in its place. Exceptions stop at the edge of the library that
 *  throws them and become one of these. */
template<typename T = void>
using Result = tl::expected<T, Error>;

/** The failed half of a Result: `return fail(ErrorCode::StoreFull, "SQLITE_FULL (13)")`. */
inline tl::unexpected<Error> fail(ErrorCode code, std::string detail = {}, std::string subject = {})
{
    return tl::unexpected<Error>(Error{code, std::move(detail), std::move(subject)});
}

/** Passes an error of another Result on. */
inline tl::unexpected<Error> fail(const Error &error)
{
    return tl::unexpected<Error>(error);
}

} // namespace rekam::base
