// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/presenters/declare_presenter.h"

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;

namespace rekam::station {

class ChoiceBox;

/** All fields of one person, six across and five down; lists and regions are chosen by typing. A
 *  field of which there is something to say is marked; the sentence is the page's to show. */
class BiodataForm : public QWidget
{
    Q_OBJECT

public:
    explicit BiodataForm(QWidget *parent = nullptr);
    void render(const DeclareState &state);
    void retranslate();
    /** The field of a column by its name, else the first. */
    [[nodiscard]] QWidget *fieldOf(const QString &column) const;
    /** Where Enter goes from @p field; nothing behind the last. */
    [[nodiscard]] QWidget *after(const QWidget *field) const;
    /** The sentence about the field with the focus; empty where there is nothing to say. */
    [[nodiscard]] QString remarkOfFocused() const;
    [[nodiscard]] bool focusedIsWrong() const;

Q_SIGNALS:
    void edited(rekam::population::Column column, const QString &text);
    void regionChosen(rekam::population::RegionCode::Level level, const QString &group,
                      const QString &name);
    void focusMoved();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Field
    {
        population::Column column;
        QLabel *label;
        QLineEdit *line; ///< of a free text, else null
        ChoiceBox *choice; ///< of a list or a region, else null
        [[nodiscard]] QWidget *widget() const;
    };
    void add(population::Column column, int row, int across, int span = 1);
    void mark(const Field &field);
    void offer(const Field &field);
    [[nodiscard]] const Field *focused() const;
    [[nodiscard]] QString remarkOf(const Field &field) const;
    DeclareState m_state;
    std::vector<Field> m_fields; // in the order of the Tab key
    std::shared_ptr<const population::ReferenceData> m_offered;
    std::array<std::size_t, 4> m_offeredRegions{};
    std::array<QString, 4> m_offeredAbove{};
};

} // namespace rekam::station
