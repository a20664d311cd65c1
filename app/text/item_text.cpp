// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/item_text.h"

#include "app/text/person_text.h"

#include <QCoreApplication>

namespace rekam::text {

namespace {

struct ItemText
{
    Q_DECLARE_TR_FUNCTIONS(rekam::text::ItemText)
};

} // namespace

QString fingerLabel(biometrics::FingerPosition position)
{
    using enum biometrics::FingerPosition;
    switch (position) {
    case RightThumb:
        return ItemText::tr("Ibu jari kanan");
    case RightIndex:
        return ItemText::tr("Telunjuk kanan");
    case RightMiddle:
        return ItemText::tr("Jari tengah kanan");
    case RightRing:
        return ItemText::tr("Jari manis kanan");
    case RightLittle:
        return ItemText::tr("Kelingking kanan");
    case LeftThumb:
        return ItemText::tr("Ibu jari kiri");
    case LeftIndex:
        return ItemText::tr("Telunjuk kiri");
    case LeftMiddle:
        return ItemText::tr("Jari tengah kiri");
    case LeftRing:
        return ItemText::tr("Jari manis kiri");
    case LeftLittle:
        return ItemText::tr("Kelingking kiri");
    }
    return {};
}

QString itemLabel(const enrollment::ItemKey &key)
{
    switch (key.kind) {
    case enrollment::ItemKind::Portrait:
        return ItemText::tr("Pas foto");
    case enrollment::ItemKind::Signature:
        return ItemText::tr("Tanda tangan");
    case enrollment::ItemKind::HandPhoto:
        return key.position == static_cast<int>(enrollment::Hand::Right)
            ? ItemText::tr("Foto tangan kanan")
            : ItemText::tr("Foto tangan kiri");
    case enrollment::ItemKind::Finger:
        break;
    }
    const auto position = biometrics::fingerFromCode(key.position);
    return position ? fingerLabel(*position) : QString();
}

QString subjectLabel(const QString &subject)
{
    if (const auto finger = biometrics::fingerFromName(subject))
        return fingerLabel(*finger);
    if (subject == u"portrait")
        return itemLabel(enrollment::ItemKey::portrait());
    if (subject == u"signature")
        return itemLabel(enrollment::ItemKey::signature());
    for (const enrollment::Hand hand : enrollment::bothHands) {
        const auto photo = enrollment::ItemKey::handPhoto(hand);
        if (subject == enrollment::itemName(photo))
            return itemLabel(photo);
    }
    if (const auto column = population::columnFromName(subject); column && !subject.isEmpty())
        return fieldLabel(*column);
    if (subject.startsWith(u"line "))
        return ItemText::tr("baris %1").arg(subject.mid(5));
    return subject;
}

QString stateLabel(enrollment::State state)
{
    using enum enrollment::State;
    switch (state) {
    case Draft:
        return ItemText::tr("Sedang direkam");
    case Paused:
        return ItemText::tr("Ditunda");
    case Complete:
        return ItemText::tr("Menunggu supervisor");
    case Returned:
        return ItemText::tr("Dikembalikan untuk dilengkapi");
    case Approved:
        return ItemText::tr("Disetujui, menunggu dikirim");
    case Sent:
        return ItemText::tr("Terkirim, menunggu tanda terima");
    case Receipted:
        return ItemText::tr("Diterima server");
    case Purged:
        return ItemText::tr("Diterima, rincian sudah dihapus");
    case Canceled:
        return ItemText::tr("Dibatalkan");
    }
    return {};
}

QString reasonLabel(enrollment::ExceptionReason reason)
{
    using enum enrollment::ExceptionReason;
    switch (reason) {
    case Amputated:
        return ItemText::tr("Tidak ada jari");
    case Bandaged:
        return ItemText::tr("Diperban");
    case Damaged:
        return ItemText::tr("Rusak, terluka, atau aus");
    case CannotBeHeld:
        return ItemText::tr("Tidak dapat ditempelkan");
    case Refused:
        return ItemText::tr("Penduduk tidak bersedia");
    case CannotSign:
        return ItemText::tr("Tidak dapat menandatangani");
    }
    return {};
}

QString handLabel(enrollment::Hand hand)
{
    return hand == enrollment::Hand::Right ? ItemText::tr("Tangan kanan")
                                           : ItemText::tr("Tangan kiri");
}

QString fingerKindLabel(enrollment::FingerKind kind)
{
    using enum enrollment::FingerKind;
    switch (kind) {
    case Thumb:
        return ItemText::tr("Ibu jari");
    case Index:
        return ItemText::tr("Telunjuk");
    case Middle:
        return ItemText::tr("Jari tengah");
    case Ring:
        return ItemText::tr("Jari manis");
    case Little:
        return ItemText::tr("Kelingking");
    }
    return {};
}

QString exceptionLabel(const enrollment::CaptureException &exception)
{
    const QString duration
        = exception.permanent ? ItemText::tr("permanen") : ItemText::tr("sementara");
    QString label = reasonLabel(exception.reason) + QStringLiteral(", ") + duration;
    if (!exception.note.isEmpty())
        label += QStringLiteral(": ") + exception.note;
    return label;
}

QString chipLabel(const std::vector<biometrics::FingerPosition> &fingers)
{
    if (fingers.empty())
        return ItemText::tr("Chip: tanpa sidik jari");
    QStringList names;
    for (const auto finger : fingers) {
        const bool substitute = enrollment::kindOf(finger) != enrollment::FingerKind::Index;
        //: %1 is a finger that stands in for an index finger on the card's chip
        names += substitute ? ItemText::tr("%1 (pengganti)").arg(fingerLabel(finger))
                            : fingerLabel(finger);
    }
    //: %1 is one finger or two, "Telunjuk kanan, Ibu jari kiri (pengganti)"
    return ItemText::tr("Chip: %1").arg(names.join(QStringLiteral(", ")));
}

} // namespace rekam::text
