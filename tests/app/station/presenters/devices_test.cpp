// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/devices_presenter.h"

#include <catch2/catch.hpp>

using namespace rekam;
using namespace rekam::station;
using devices::PadChoice;
using devices::PracticePerson;

namespace {

class FakeDirectory final : public devices::ReaderDirectory
{
public:
    void refresh() override { ++refreshes; }
    void prefer(const QString &id) override { wanted = id; }
    [[nodiscard]] QString preferred() const override { return wanted; }

    QString wanted;
    int refreshes = 0;
};

const devices::DeviceInfo office{QStringLiteral("uru4000"), QStringLiteral("uru4000/3"),
                                 QStringLiteral("Digital Persona U.are.U 4000B"), false};

/** What the presenter asked of the program. */
struct Asked
{
    std::vector<PadChoice> pads;
    std::vector<PracticePerson> persons;
    std::vector<DevicesPresenter::Kept> kept;

    DevicesPresenter::Actions actions(bool practice)
    {
        DevicesPresenter::Actions actions;
        actions.choosePad = [this](PadChoice pad) { pads.push_back(pad); };
        if (practice)
            actions.choosePerson = [this](PracticePerson person) { persons.push_back(person); };
        actions.keep = [this](const DevicesPresenter::Kept &choice) { kept.push_back(choice); };
        return actions;
    }
};

} // namespace

TEST_CASE("The remembered reader and pad are used from the start")
{
    FakeDirectory readers;
    Asked asked;
    const DevicesPresenter presenter(
        readers, asked.actions(false),
        {QStringLiteral("uru4000/3"), QStringLiteral("U.are.U"), PadChoice::Screen});
    CHECK(readers.wanted == QStringLiteral("uru4000/3"));
    CHECK(asked.pads == std::vector<PadChoice>{PadChoice::Screen});
    CHECK_FALSE(presenter.state().person); // no practice
    CHECK(asked.kept.empty());
}

TEST_CASE("Readers are listed by name, and the chosen one is remembered")
{
    FakeDirectory readers;
    Asked asked;
    DevicesPresenter presenter(readers, asked.actions(false), {});
    presenter.refresh();
    presenter.refresh(); // one search at a time
    CHECK(readers.refreshes == 1);
    CHECK(presenter.state().looking);
    Q_EMIT readers.listed({office});
    CHECK_FALSE(presenter.state().looking);
    REQUIRE(presenter.state().readers.size() == 1);
    presenter.chooseReader(office.id);
    CHECK(readers.wanted == office.id);
    REQUIRE(asked.kept.size() == 1);
    CHECK(asked.kept.back().reader == office.id);
    CHECK(asked.kept.back().readerName == office.name);
    presenter.chooseReader({});
    CHECK(readers.wanted.isEmpty());
    CHECK(asked.kept.back().reader.isEmpty());
}

TEST_CASE("A search that fails says why and can be tried again")
{
    FakeDirectory readers;
    Asked asked;
    DevicesPresenter presenter(readers, asked.actions(false), {});
    presenter.refresh();
    Q_EMIT readers.failed({base::ErrorCode::DeviceNotResponding, {}, {}});
    REQUIRE(presenter.state().error);
    CHECK(presenter.state().error->code == base::ErrorCode::DeviceNotResponding);
    presenter.refresh();
    CHECK(readers.refreshes == 2);
    CHECK_FALSE(presenter.state().error);
}

TEST_CASE("Practice persons exist in practice only, and so does the pen that writes by itself")
{
    FakeDirectory readers;
    Asked asked;
    DevicesPresenter practice(readers, asked.actions(true), {{}, {}, PadChoice::PracticePen},
                              PracticePerson::WornRidges);
    CHECK(practice.state().person == PracticePerson::WornRidges);
    practice.choosePerson(PracticePerson::Tremor);
    CHECK(asked.persons
          == std::vector<PracticePerson>{PracticePerson::WornRidges, PracticePerson::Tremor});
    CHECK(practice.state().pad == PadChoice::PracticePen);

    Asked real;
    DevicesPresenter presenter(readers, real.actions(false), {{}, {}, PadChoice::PracticePen});
    CHECK(presenter.state().pad == PadChoice::Automatic);
    presenter.choosePerson(PracticePerson::Tremor);
    CHECK(real.persons.empty());
}
