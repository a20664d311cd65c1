// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/resident_form.h"

#include <QtEndian>

namespace rekam::population {

namespace {

constexpr std::uint32_t nullLength = 0xffffffff; // how QDataStream wrote a null byte array

/** Takes values from the front. Once something is missing, everything is. */
class Front
{
public:
    explicit Front(QByteArrayView bytes)
        : m_rest(bytes.data(), static_cast<std::size_t>(bytes.size()))
    { }
    template<typename Number>
    Number number()
    {
        if (m_rest.size() < sizeof(Number)) {
            m_failed = true;
            return {};
        }
        const auto value = qFromBigEndian<Number>(m_rest.data());
        m_rest.remove_prefix(sizeof(Number));
        return value;
    }
    std::string_view text()
    {
        auto length = number<std::uint32_t>();
        if (length == nullLength)
            length = 0;
        if (m_failed || length > m_rest.size()) {
            m_failed = true;
            return {};
        }
        const std::string_view value = m_rest.substr(0, length);
        m_rest.remove_prefix(length);
        return value;
    }
    [[nodiscard]] bool isWhole() const { return !m_failed && m_rest.empty(); }

private:
    std::string_view m_rest;
    bool m_failed = false;
};

} // namespace

std::optional<ResidentForm> ResidentForm::read(QByteArrayView bytes)
{
    Front front(bytes);
    const auto version = front.number<quint8>();
    if (version != 1 && version != 2)
        return {};
    ResidentForm form;
    form.nik = front.text();
    const auto sex = front.number<quint8>();
    form.birthJulianDay = front.number<qint64>();
    const std::size_t count
        = version == 1 ? static_cast<std::size_t>(FormText::TitleBefore) : formTextCount;
    for (std::size_t i = 0; i < count; ++i)
        form.texts[i] = front.text();
    if (!front.isWhole() || form.nik.size() != 16
        || (sex != static_cast<quint8>(Sex::Male) && sex != static_cast<quint8>(Sex::Female)))
        return {};
    form.sex = static_cast<Sex>(sex);
    return form;
}

} // namespace rekam::population
