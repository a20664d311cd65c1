// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secure_bytes.h"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace rekam::tests {

/** Eight bytes in a row of a secret, anywhere in the writable memory of this process. */
class MemoryScan
{
public:
    /** Remembers @p secret in a form that the scan itself does not find. */
    explicit MemoryScan(const base::SecureBytes &secret)
    {
        std::transform(secret.data(), secret.data() + secret.size(), std::back_inserter(m_masked),
                       [](unsigned char byte) { return static_cast<unsigned char>(~byte); });
    }

    [[nodiscard]] int found() const
    {
        int count = 0;
        std::ifstream maps("/proc/self/maps");
        std::ifstream memory("/proc/self/mem", std::ios::binary);
        for (std::string line; std::getline(maps, line);) {
            std::istringstream words(line);
            std::uint64_t begin = 0;
            std::uint64_t end = 0;
            char dash = 0;
            std::string rights;
            words >> std::hex >> begin >> dash >> end >> rights;
            if (!rights.starts_with("rw"))
                continue;
            std::vector<unsigned char> content(end - begin);
            memory.clear();
            memory.seekg(static_cast<std::streamoff>(begin));
            memory.read(reinterpret_cast<char *>(content.data()),
                        static_cast<std::streamsize>(content.size()));
            count += occurrences(content);
        }
        return count;
    }

private:
    [[nodiscard]] int occurrences(const std::vector<unsigned char> &content) const
    {
        constexpr std::ptrdiff_t window = 8;
        int count = 0;
        for (auto at = m_masked.begin(); m_masked.end() - at >= window; at += window)
            for (auto from = content.begin();; ++from) {
                from = std::search(from, content.end(), at, at + window,
                                   [](unsigned char seen, unsigned char masked) {
                                       return seen == static_cast<unsigned char>(~masked);
                                   });
                if (from == content.end())
                    break;
                ++count;
            }
        return count;
    }

    std::vector<unsigned char> m_masked;
};

} // namespace rekam::tests
