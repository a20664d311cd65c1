// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/capture_sheet.h"

#include "app/station/widgets/labels.h"
#include "app/station/widgets/picture_view.h"
#include "app/text/item_text.h"

#include <QGridLayout>

#include <algorithm>

namespace rekam::station {

using biometrics::FingerPosition;
using enrollment::ItemKey;

namespace {

ItemKey handPhotoOf(const ItemKey &finger)
{
    return ItemKey::handPhoto(enrollment::handOf(static_cast<FingerPosition>(finger.position)));
}

bool goesOnChip(const enrollment::Enrollment &enrollment, const ItemKey &key)
{
    const auto is = [&key](FingerPosition finger) { return ItemKey::finger(finger) == key; };
    return enrollment.chipFingers
        && std::any_of(enrollment.chipFingers->begin(), enrollment.chipFingers->end(), is);
}

} // namespace

CaptureSheet::CaptureSheet(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);

    auto *left = new QVBoxLayout;
    left->setSpacing(6);
    const auto addTo = [this](QVBoxLayout *column, const ItemKey &key, int stretch) {
        const Tile tile = makeTile(key, this);
        column->addWidget(tile.name);
        column->addWidget(tile.picture, stretch);
        column->addWidget(tile.remark);
        m_tiles[key] = tile;
    };
    addTo(left, ItemKey::portrait(), 2);
    addTo(left, ItemKey::signature(), 1);
    layout->addLayout(left, 2);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    // Right hand above, left hand below, thumb to little finger: as on the paper ten-print form.
    for (int code = 1; code <= 10; ++code) {
        const ItemKey key = ItemKey::finger(static_cast<FingerPosition>(code));
        auto *column = new QVBoxLayout;
        column->setSpacing(2);
        addTo(column, key, 1);
        grid->addLayout(column, (code - 1) / 5, (code - 1) % 5);
    }
    for (int column = 0; column < 5; ++column)
        grid->setColumnStretch(column, 1);
    layout->addLayout(grid, 5);
}

CaptureSheet::Tile CaptureSheet::makeTile(const ItemKey &, QWidget *parent)
{
    Tile tile;
    tile.picture = new PictureView(parent);
    tile.picture->setMinimumSize(72, 28);
    tile.picture->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    tile.name = plainLabel("tileName", parent);
    tile.remark = plainLabel("tileRemark", parent);
    return tile;
}

void CaptureSheet::present(const std::optional<enrollment::Enrollment> &enrollment,
                           const ItemPictures &pictures)
{
    for (const auto &[key, tile] : m_tiles)
        fill(key, enrollment, pictures);
}

void CaptureSheet::fill(const ItemKey &key, const std::optional<enrollment::Enrollment> &enrollment,
                        const ItemPictures &pictures)
{
    const Tile &tile = m_tiles.at(key);
    tile.name->setText(text::itemLabel(key));
    auto picture = pictures.find(key);
    if (picture == pictures.end() && key.kind == enrollment::ItemKind::Finger)
        picture = pictures.find(handPhotoOf(key)); // the hand, where there is no print
    tile.picture->setPicture(picture == pictures.end() ? biometrics::Image{} : picture->second);
    QString remark;
    const char *role = "tileRemark";
    QString placeholder;
    if (enrollment) {
        const auto item = enrollment->items.find(key);
        const auto exception = enrollment->exceptions.find(key);
        if (item != enrollment->items.end()) {
            if (item->second.quality >= 0)
                remark = tr("Mutu %1").arg(item->second.quality);
            if (item->second.guided)
                remark = tr("Tangan dituntun");
            if (item->second.flagged) {
                //: %1 is the quality; the best of several poor impressions was kept
                remark = tr("! Mutu %1, terbaik").arg(item->second.quality);
                role = "tileAttention";
            }
            if (goesOnChip(*enrollment, key))
                //: %1 as "Mutu 82"; the print goes on the card's chip
                remark = tr("%1 · chip").arg(remark);
        } else if (exception != enrollment->exceptions.end()) {
            placeholder = text::reasonLabel(exception->second.reason);
            if (exception->second.isConfirmed()) {
                remark = tr("✓ Sudah ditegaskan");
            } else {
                remark = tr("✕ Belum ditegaskan");
                role = "tileAttention";
            }
        } else {
            placeholder = tr("Belum direkam");
            role = "tileAttention";
        }
    }
    tile.picture->setPlaceholder(placeholder);
    tile.remark->setText(remark);
    setRole(tile.remark, role);
}

} // namespace rekam::station
