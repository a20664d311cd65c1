// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/person_text.h"

#include <QCoreApplication>

namespace rekam::text {

namespace {

struct PersonText
{
    Q_DECLARE_TR_FUNCTIONS(rekam::text::PersonText)
};

} // namespace

QString fieldLabel(population::Column column)
{
    using enum population::Column;
    switch (column) {
    case NO_KK:
        return PersonText::tr("Nomor KK");
    case NIK:
        return PersonText::tr("NIK");
    case NAMA_LGKP:
        return PersonText::tr("Nama lengkap");
    case JENIS_KLMIN:
        return PersonText::tr("Jenis kelamin");
    case TMPT_LHR:
        return PersonText::tr("Tempat lahir");
    case TGL_LHR:
        return PersonText::tr("Tanggal lahir");
    case GOL_DRH:
        return PersonText::tr("Golongan darah");
    case AGAMA:
        return PersonText::tr("Agama");
    case STAT_KWN:
        return PersonText::tr("Status perkawinan");
    case STAT_HBKEL:
        return PersonText::tr("Hubungan keluarga");
    case PDDK_AKH:
        return PersonText::tr("Pendidikan");
    case JENIS_PKRJN:
        return PersonText::tr("Pekerjaan");
    case GELAR_DEPAN:
        return PersonText::tr("Gelar depan");
    case GELAR_BELAKANG:
        return PersonText::tr("Gelar belakang");
    case KWRGNGRN:
        return PersonText::tr("Kewarganegaraan");
    case PNYDNG_CCT:
        return PersonText::tr("Disabilitas");
    case NAMA_LGKP_IBU:
        return PersonText::tr("Nama ibu");
    case NAMA_LGKP_AYAH:
        return PersonText::tr("Nama ayah");
    case ALAMAT:
        return PersonText::tr("Alamat");
    case NO_RT:
        return PersonText::tr("RT");
    case NO_RW:
        return PersonText::tr("RW");
    case NO_PROP:
    case PROP_NAME:
        return PersonText::tr("Provinsi");
    case NO_KAB:
    case KAB_NAME:
        return PersonText::tr("Kab/Kota");
    case NO_KEC:
    case KEC_NAME:
        return PersonText::tr("Kecamatan");
    case NO_KEL:
    case KEL_NAME:
        return PersonText::tr("Kel/Desa");
    default:
        return population::columnName(column);
    }
}

QString documentLabel(enrollment::DocumentSeen document)
{
    using enum enrollment::DocumentSeen;
    switch (document) {
    case FamilyCard:
        return PersonText::tr("Kartu Keluarga");
    case Invitation:
        return PersonText::tr("Undangan");
    case MarriageBook:
        return PersonText::tr("Buku nikah/akta perkawinan");
    case BirthCertificate:
        return PersonText::tr("Akta kelahiran");
    case OldCard:
        return PersonText::tr("KTP lama");
    case MoveLetter:
        return PersonText::tr("Surat pindah (SKPWNI)");
    case DivorceCertificate:
        return PersonText::tr("Akta cerai");
    case DeathCertificate:
        return PersonText::tr("Akta kematian pasangan");
    case Diploma:
        return PersonText::tr("Ijazah");
    case CourtDecision:
        return PersonText::tr("Penetapan pengadilan");
    case WorkLetter:
        return PersonText::tr("Surat keterangan kerja");
    case BeliefLetter:
        return PersonText::tr("Surat organisasi kepercayaan/SPTJM");
    case BiodataLetter:
        return PersonText::tr("Surat biodata (F-1.01)");
    case Other:
        return PersonText::tr("Dokumen lain");
    case StayPermit:
        return PersonText::tr("Kartu ITAP");
    }
    return {};
}

QString declaredReasonLabel(enrollment::DeclaredReason reason)
{
    using enum enrollment::DeclaredReason;
    switch (reason) {
    case OutOfDomicile:
        return PersonText::tr("Luar domisili");
    case NewFamilyCard:
        return PersonText::tr("KK baru");
    case NewerThanRoster:
        return PersonText::tr("Daftar stasiun lebih lama");
    case Other:
        return PersonText::tr("Alasan lain");
    }
    return {};
}

QString earlierRecordingLabel(enrollment::EarlierRecording answer)
{
    using enum enrollment::EarlierRecording;
    switch (answer) {
    case NotAsked:
        return PersonText::tr("Belum ditanyakan");
    case Never:
        return PersonText::tr("Belum pernah");
    case Elsewhere:
        return PersonText::tr("Pernah");
    case Unsure:
        return PersonText::tr("Tidak ingat");
    }
    return {};
}

QString correctionLine(const enrollment::CorrectionRequest &request)
{
    const QString basis = request.note.isEmpty()
        ? documentLabel(request.basis)
        //: %1 is a kind of paper, %2 its number or a remark
        : PersonText::tr("%1, %2").arg(documentLabel(request.basis), request.note);
    const QString before = request.before.isEmpty() ? PersonText::tr("(kosong)") : request.before;
    //: %1 a field such as "Nama lengkap", %2 what stands there, %3 what it shall be, %4 the paper shown
    return PersonText::tr("Perbaikan %1: semula %2, menjadi %3; dasar: %4")
        .arg(fieldLabel(request.field), before, request.after, basis);
}

QString warningLabel(enrollment::Warning warning)
{
    using enum enrollment::Warning;
    switch (warning) {
    case FinishedHere:
        return PersonText::tr("Sudah direkam di stasiun ini.");
    case AlreadyRecorded:
        return PersonText::tr("Menurut daftar sudah pernah direkam.");
    case RecordedElsewhere:
        return PersonText::tr("Menurut daftar ganda (DUP): mungkin direkam di tempat lain.");
    case ToldElsewhere:
        return PersonText::tr("Mengaku pernah direkam di daerah lain.");
    case Moved:
        return PersonText::tr("Menurut daftar sudah pindah: direkam sebagai luar domisili.");
    case Deceased:
        return PersonText::tr("Menurut daftar sudah meninggal; data diluruskan di Dinas Dukcapil.");
    case BirthDateUnknown:
        return PersonText::tr("Tanggal lahir belum diketahui; KK yang menentukan.");
    case BirthDateDisputed:
        return PersonText::tr(
            "Menurut daftar belum 16 tahun; dokumen menyebut tanggal lahir lain.");
    case Foreigner:
        return PersonText::tr("Warga negara asing: memerlukan ITAP.");
    }
    return {};
}

QStringList groundsLines(const enrollment::Enrollment &record)
{
    const enrollment::Grounds &grounds = record.grounds;
    QStringList lines;
    if (grounds.declaredReason) {
        const QString reason = declaredReasonLabel(*grounds.declaredReason);
        lines += grounds.declaredNote.isEmpty()
            ? PersonText::tr("Di luar daftar stasiun: %1").arg(reason)
            //: %1 is a reason, %2 a remark
            : PersonText::tr("Di luar daftar stasiun: %1 (%2)").arg(reason, grounds.declaredNote);
    }
    for (const enrollment::Warning warning : grounds.warnings)
        lines += warningLabel(warning);
    if (!grounds.reason.isEmpty())
        lines += PersonText::tr("Alasan tetap direkam: %1").arg(grounds.reason);
    if (grounds.earlier != enrollment::EarlierRecording::NotAsked) {
        const QString answer = earlierRecordingLabel(grounds.earlier);
        lines += PersonText::tr("Pernah rekam di daerah lain? %1")
                     .arg(grounds.earlierPlace.isEmpty()
                              ? answer
                              //: %1 is "Pernah", %2 a place
                              : PersonText::tr("%1, di %2").arg(answer, grounds.earlierPlace));
    }
    for (const enrollment::CorrectionRequest &request : record.corrections)
        lines += correctionLine(request);
    if (!grounds.documents.empty()) {
        QStringList documents;
        for (const enrollment::DocumentSeen document : grounds.documents)
            documents += documentLabel(document);
        lines
            += PersonText::tr("Dokumen yang dilihat: %1").arg(documents.join(QStringLiteral(", ")));
    }
    return lines;
}

QString marksText(const enrollment::RecordMarks &marks, bool excepted)
{
    QStringList parts;
    if (marks.outOfDomicile)
        parts += PersonText::tr("luar domisili");
    else if (marks.declared)
        parts += PersonText::tr("di luar daftar stasiun");
    if (marks.warned)
        parts += PersonText::tr("direkam dengan peringatan");
    if (marks.disputed)
        parts += PersonText::tr("dengan permintaan perbaikan");
    if (excepted)
        parts += PersonText::tr("dengan pengecualian");
    if (parts.isEmpty())
        return {};
    //: %1 is a list of remarks on a recording
    return PersonText::tr("Perlu diperhatikan: %1").arg(parts.join(QStringLiteral(", ")));
}

QString groundsSubjectLabel(const QString &subject)
{
    if (subject == u"reason")
        return PersonText::tr("Alasan");
    if (subject == u"note")
        return PersonText::tr("Keterangan");
    if (subject == u"documents")
        return PersonText::tr("Dokumen yang dilihat");
    if (subject == u"earlier")
        return PersonText::tr("Pernah rekam di daerah lain?");
    return subject;
}

QString personGuidance(base::ErrorCode code)
{
    using enum base::ErrorCode;
    switch (code) {
    case ResidentListed:
        return PersonText::tr("NIK ini ada dalam daftar stasiun. Silakan pakai biodata dari daftar "
                              "dan catat yang berbeda sebagai perbaikan.");
    case NikNeeded:
        return PersonText::tr("Perekaman memerlukan NIK. Silakan arahkan dulu ke pendaftaran "
                              "penduduk (F-1.01) di Dinas Dukcapil; gratis.");
    case GroundsIncomplete:
        return PersonText::tr("Bagian ini belum diisi. Silakan lengkapi, lalu lanjutkan.");
    case CorrectionForbidden:
        return PersonText::tr("NIK tidak pernah berubah, dan pindah wilayah lewat pendaftaran "
                              "pindah. Silakan arahkan ke loket bila itu yang berbeda.");
    case RecordingTooEarly:
        return PersonText::tr(
            "Belum 16 tahun. Silakan undang kembali, catat buku nikah bila pernah "
            "kawin, atau perbaikan bila tanggal lahirnya salah.");
    case ReasonNeeded:
        return PersonText::tr("Ada yang perlu dijelaskan sebelum merekam. Silakan tulis alasannya; "
                              "supervisor akan melihatnya.");
    default:
        return {};
    }
}

void tellPerson(const base::Error &error, QString &text, QString &subject)
{
    using enum base::ErrorCode;
    if (error.code == RecordingTooEarly && !subject.isEmpty()) {
        //: %1 is the date of the 16th birthday
        text = PersonText::tr("Belum 16 tahun. Silakan undang kembali mulai %1, catat buku nikah "
                              "bila pernah kawin, atau perbaikan bila tanggal lahirnya salah.")
                   .arg(subject);
        subject.clear();
    } else if (error.code == GroundsIncomplete && error.subject == "birth-paper") {
        text = PersonText::tr(
            "Tanggal lahir lain memerlukan dokumen yang memuatnya: akta kelahiran, "
            "KK, ijazah, buku nikah, atau KTP lama.");
        subject.clear();
    } else if (error.code == GroundsIncomplete) {
        subject = groundsSubjectLabel(subject);
    } else if (error.code == ReasonNeeded) {
        if (const auto warning = enrollment::warningFromName(QString::fromStdString(error.subject)))
            //: %1 is a sentence that says what speaks against the recording
            text = PersonText::tr("%1 Silakan tulis alasan tetap merekam; supervisor akan "
                                  "melihatnya.")
                       .arg(warningLabel(*warning));
        subject.clear();
    }
}

} // namespace rekam::text
