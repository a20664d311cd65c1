// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/presenters/item_pictures.h"

#include <QWidget>

class QLabel;

namespace rekam::station {

class PictureView;

/** Portrait, signature and ten fingers of one recording at a glance, with quality, flags and
 *  exceptions in words. */
class CaptureSheet : public QWidget
{
    Q_OBJECT

public:
    explicit CaptureSheet(QWidget *parent = nullptr);
    void present(const std::optional<enrollment::Enrollment> &enrollment,
                 const ItemPictures &pictures);

private:
    struct Tile
    {
        PictureView *picture = nullptr;
        QLabel *name = nullptr;
        QLabel *remark = nullptr;
    };
    Tile makeTile(const enrollment::ItemKey &key, QWidget *parent);
    void fill(const enrollment::ItemKey &key,
              const std::optional<enrollment::Enrollment> &enrollment,
              const ItemPictures &pictures);
    std::map<enrollment::ItemKey, Tile> m_tiles;
};

} // namespace rekam::station
