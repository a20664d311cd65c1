// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace rekam::station {

/** A label for a text of any length, such as a name: wraps, also within a word, and cuts what does not
 *  fit into its lines with an ellipsis; the whole text is then in a tooltip. Never widens its page,
 *  never takes its text for markup. */
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    /** @p role as of plainLabel(). */
    ElidedLabel(const char *role, int mostLines, QWidget *parent);
    /** Whether something of the text is not seen in the present size. */
    [[nodiscard]] bool isElided() const;
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Lines
    {
        QStringList texts;
        bool elided = false;
    };
    [[nodiscard]] Lines linesFor(int width, int most) const;
    [[nodiscard]] Lines visibleLines() const;
    int m_mostLines;
};

} // namespace rekam::station
