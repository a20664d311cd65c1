// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/pages/page.h"
#include "app/station/presenters/biodata_presenter.h"

#include <vector>

namespace rekam::station {

class BiodataPage : public Page
{
    Q_OBJECT

public:
    explicit BiodataPage(QWidget *parent = nullptr);
    void render(const BiodataState &state);

Q_SIGNALS:
    void confirmRequested();

protected:
    [[nodiscard]] QWidget *nextAction() const override;
    void retranslate() override;

private:
    struct Field
    {
        QLabel *label;
        QLabel *value;
    };
    void fill();
    void say();
    BiodataState m_state;
    QLabel *m_name;
    QLabel *m_nik;
    std::vector<Field> m_fields;
    QPushButton *m_confirm;
};

} // namespace rekam::station
