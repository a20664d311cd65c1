<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="id">
<context>
    <name>CommandLine</name>
    <message>
        <source>Akun %1 ditambahkan.</source>
        <translation>Account %1 was added.</translation>
    </message>
    <message>
        <source>Menambah akun operator atau supervisor.</source>
        <translation>Adds the account of an operator or a supervisor.</translation>
    </message>
    <message>
        <source>Nama akun baru.</source>
        <translation>Name of the new account.</translation>
    </message>
    <message>
        <source>operator, supervisor atau administrator.</source>
        <translation>operator, supervisor or administrator.</translation>
    </message>
    <message>
        <source>Kata sandi akun baru.</source>
        <translation>Password of the new account.</translation>
    </message>
    <message>
        <source>Disetujui dan disegel untuk wilayah: %1</source>
        <translation>Approved and sealed for the region: %1</translation>
    </message>
    <message>
        <source>Menyetujui perekaman orang lain dan menyegelnya untuk wilayah.</source>
        <translation>Approves what somebody else recorded and seals it for the region.</translation>
    </message>
    <message>
        <source>Jejak audit utuh: %1 baris.</source>
        <translation>The audit trail is whole: %1 rows.</translation>
    </message>
    <message>
        <source>Memeriksa rantai jejak audit.</source>
        <translation>Verifies the chain of the audit trail.</translation>
    </message>
    <message>
        <source>Merekam satu penduduk dari berkas gambar, atau melanjutkan drafnya.</source>
        <translation>Records a resident from image files, or goes on with the draft.</translation>
    </message>
    <message>
        <source>NIK penduduk.</source>
        <translation>The resident&apos;s NIK.</translation>
    </message>
    <message>
        <source>Gambar wajah.</source>
        <translation>Picture of the face.</translation>
    </message>
    <message>
        <source>Folder dengan right_thumb.png ... left_little.png.</source>
        <translation>Folder with right_thumb.png ... left_little.png.</translation>
    </message>
    <message>
        <source>Gambar tanda tangan.</source>
        <translation>Picture of the signature.</translation>
    </message>
    <message>
        <source>Menyimpan sidik jari yang mutunya rendah, dengan tanda.</source>
        <translation>Keeps fingerprints of low quality, with a flag.</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok.</source>
        <translation>Nobody matches.</translation>
    </message>
    <message>
        <source>Mencari penduduk menurut NIK, nama, KK atau alamat.</source>
        <translation>Finds residents by NIK, name, family card or address.</translation>
    </message>
    <message>
        <source>Membuat stasiun baru dari bundel wilayah, dengan akun administratornya.</source>
        <translation>Makes a new station from the region&apos;s bundle, with its administrator&apos;s account.</translation>
    </message>
    <message>
        <source>Bundel stasiun dari server wilayah.</source>
        <translation>The station&apos;s bundle from the regional server.</translation>
    </message>
    <message>
        <source>Frasa sandi bundel, bila ada.</source>
        <translation>Passphrase of the bundle, if it has one.</translation>
    </message>
    <message>
        <source>Berkas LATIHAN ditulis ke %1.</source>
        <translation>Practice files were written to %1.</translation>
    </message>
    <message>
        <source>Menulis potret, tanda tangan dan sepuluh jari buatan untuk latihan.</source>
        <translation>Writes a synthetic portrait, signature and ten fingers to practice with.</translation>
    </message>
    <message>
        <source>Folder tujuan.</source>
        <translation>Folder to write to.</translation>
    </message>
    <message>
        <source>Nomor orang latihan.</source>
        <translation>Number of the practice person.</translation>
    </message>
    <message>
        <source>Menampilkan semua perekaman stasiun ini, terbaru lebih dulu.</source>
        <translation>Lists all recordings of this station, newest first.</translation>
    </message>
    <message>
        <source>Pemakaian: rekam PERINTAH [PILIHAN]</source>
        <translation>Usage: rekam COMMAND [OPTIONS]</translation>
    </message>
    <message>
        <source>Bantuan sebuah perintah: rekam PERINTAH --help. Bahasa: --language id|en.</source>
        <translation>Help for a command: rekam COMMAND --help. Language: --language id|en.</translation>
    </message>
    <message>
        <source>Bahasa: id atau en.</source>
        <translation>Language: id or en.</translation>
    </message>
    <message>
        <source>Folder stasiun.</source>
        <translation>The station&apos;s folder.</translation>
    </message>
    <message>
        <source>Nama akun.</source>
        <translation>Name of the account.</translation>
    </message>
    <message>
        <source>Berkas berisi kata sandi, satu baris.</source>
        <translation>File with the password, one line.</translation>
    </message>
    <message>
        <source>Jawaban dalam bentuk JSON.</source>
        <translation>Answer as JSON.</translation>
    </message>
    <message>
        <source>%1 baris diimpor, %2 baris ditolak.</source>
        <translation>%1 lines were imported, %2 lines were refused.</translation>
    </message>
    <message>
        <source>Baris %1: %2</source>
        <extracomment>%1 a line&apos;s number, %2 the reason, which names the column where it is one column&apos;s</extracomment>
        <translation>Line %1: %2</translation>
    </message>
    <message>
        <source>Ditulis ke %1.</source>
        <translation>Written to %1.</translation>
    </message>
    <message>
        <source>Berkas tujuan.</source>
        <translation>File to write to.</translation>
    </message>
    <message>
        <source>Menulis berkas tersegel sebuah perekaman.</source>
        <translation>Writes the sealed packet of a recording.</translation>
    </message>
    <message>
        <source>Menulis tanda terima wilayah sebuah perekaman.</source>
        <translation>Writes the region&apos;s receipt of a recording.</translation>
    </message>
    <message>
        <source>terekam: %1, mutu %2</source>
        <translation>recorded: %1, quality %2</translation>
    </message>
    <message>
        <source>belum ada: %1</source>
        <translation>missing: %1</translation>
    </message>
    <message>
        <source>Menampilkan satu perekaman yang belum disetujui: yang sudah dan belum direkam.</source>
        <translation>Shows a recording that is not yet approved: what is recorded and what is missing.</translation>
    </message>
    <message>
        <source>%1 berkas kiriman diterima wilayah.</source>
        <translation>The region received %1 packets.</translation>
    </message>
    <message>
        <source>Mengirim yang sudah disetujui ke server wilayah dan mengambil tanda terima.</source>
        <translation>Sends what is approved to the regional server and fetches the receipts.</translation>
    </message>
    <message>
        <source>Stasiun %1 (%2) siap. Hapus berkas bundel sekarang: di dalamnya ada kunci stasiun.</source>
        <translation>Station %1 (%2) is ready. Delete the bundle file now: the station&apos;s key is in it.</translation>
    </message>
    <message>
        <source>Hari terakhir, YYYY-MM-DD.</source>
        <translation>Last day, YYYY-MM-DD.</translation>
    </message>
    <message>
        <source>Berkas berisi kata sandi baru.</source>
        <translation>File with the new password.</translation>
    </message>
    <message>
        <source>berakhir</source>
        <translation>ended</translation>
    </message>
    <message>
        <source>terkunci</source>
        <translation>locked</translation>
    </message>
    <message>
        <source>aktif</source>
        <translation>active</translation>
    </message>
    <message>
        <source>Menampilkan akun stasiun ini.</source>
        <translation>Shows the accounts of this station.</translation>
    </message>
    <message>
        <source>Menetapkan hari terakhir berlakunya akun.</source>
        <translation>Sets the last day on which an account may be used.</translation>
    </message>
    <message>
        <source>Mengakhiri akun; kata sandinya tidak membuka apa pun lagi.</source>
        <translation>Ends an account; its password opens nothing any more.</translation>
    </message>
    <message>
        <source>Membuka akun yang terkunci karena salah kata sandi.</source>
        <translation>Unlocks an account that wrong passwords have locked.</translation>
    </message>
    <message>
        <source>Memberi kata sandi baru kepada yang lupa.</source>
        <translation>Gives a new password to somebody who has forgotten theirs.</translation>
    </message>
    <message>
        <source>Mengganti kata sandi sendiri.</source>
        <translation>Changes your own password.</translation>
    </message>
    <message>
        <source>Riwayat akses: siapa membuka data seorang penduduk, dan kapan.</source>
        <translation>Access history: who opened the data of a resident, and when.</translation>
    </message>
    <message>
        <source>Mencari dalam jejak audit, terbaru lebih dulu, paling banyak 500 baris.</source>
        <translation>Searches the audit trail, newest first, at most 500 rows.</translation>
    </message>
    <message>
        <source>Dari hari, YYYY-MM-DD.</source>
        <translation>From this day, YYYY-MM-DD.</translation>
    </message>
    <message>
        <source>Sampai dengan hari, YYYY-MM-DD.</source>
        <translation>Up to and including this day, YYYY-MM-DD.</translation>
    </message>
    <message>
        <source>Perbuatan atau awalnya, misalnya enrollment.</source>
        <translation>An act or its beginning, for example enrollment.</translation>
    </message>
    <message>
        <source>Hanya yang ditolak.</source>
        <translation>Only what was refused.</translation>
    </message>
    <message>
        <source>Cadangan ditulis ke %1.</source>
        <translation>Backup written to %1.</translation>
    </message>
    <message>
        <source>Cadangan utuh: %1 perekaman, %2 di antaranya masih terbuka; %3 kiriman menunggu; %4 penduduk; %5 baris jejak audit.</source>
        <translation>The backup is whole: %1 recordings, %2 of them still open; %3 packets waiting; %4 residents; %5 audit rows.</translation>
    </message>
    <message>
        <source>Stasiun dipulihkan di %1.</source>
        <translation>Station restored at %1.</translation>
    </message>
    <message>
        <source>%1: %2 baris selamat, %3 bagian tidak terbaca</source>
        <translation>%1: %2 rows saved, %3 parts unreadable</translation>
    </message>
    <message>
        <source>utuh</source>
        <translation>whole</translation>
    </message>
    <message>
        <source>rusak</source>
        <translation>damaged</translation>
    </message>
    <message>
        <source>%1 perekaman utuh, %2 rusak; yang selamat ada di %3.</source>
        <translation>%1 recordings whole, %2 damaged; what was saved is in %3.</translation>
    </message>
    <message>
        <source>Menyalin penyimpanan stasiun, tersegel seperti adanya.</source>
        <translation>Copies the station&apos;s store, sealed as it is.</translation>
    </message>
    <message>
        <source>Berkas cadangan.</source>
        <translation>Backup file.</translation>
    </message>
    <message>
        <source>Memeriksa cadangan (--verify), atau memulihkannya ke folder baru (--home).</source>
        <translation>Checks a backup (--verify), or restores it to a new folder (--home).</translation>
    </message>
    <message>
        <source>Hanya latihan: membuka semuanya, lalu membuang.</source>
        <translation>Only a drill: opens everything, then throws it away.</translation>
    </message>
    <message>
        <source>Menyelamatkan yang masih utuh dari penyimpanan yang rusak ke folder baru.</source>
        <translation>Saves what is still whole of a damaged store to a new folder.</translation>
    </message>
    <message>
        <source>Folder baru.</source>
        <translation>New folder.</translation>
    </message>
    <message>
        <source>Stasiun %1, %2.</source>
        <translation>Station %1, %2.</translation>
    </message>
    <message>
        <source>%1 kiriman menunggu; sisa %2 hari tanpa hubungan dengan wilayah.</source>
        <translation>%1 packets waiting; %2 days left without contact with the region.</translation>
    </message>
    <message>
        <source>Disk masih memuat %1 rekaman.</source>
        <translation>The disk still holds %1 recordings.</translation>
    </message>
    <message>
        <source>Diperpanjang; sisa %1 hari.</source>
        <translation>Extended; %1 days left.</translation>
    </message>
    <message>
        <source>%1 berkas dimusnahkan.</source>
        <translation>%1 files destroyed.</translation>
    </message>
    <message>
        <source>Keadaan stasiun: kiriman, hubungan dengan wilayah, ruang disk.</source>
        <translation>State of the station: packets, contact with the region, room on the disk.</translation>
    </message>
    <message>
        <source>Memberi stasiun tiga hari lagi tanpa hubungan dengan wilayah (supervisor).</source>
        <translation>Gives the station three more days without contact with the region (supervisor).</translation>
    </message>
    <message>
        <source>Memusnahkan berkas yang sudah lama diterima wilayah, dengan berita acara.</source>
        <translation>Destroys files that the region received long ago, with minutes.</translation>
    </message>
    <message>
        <source>Umur tanda terima, dalam hari.</source>
        <translation>Age of the receipt, in days.</translation>
    </message>
    <message>
        <source>Berkas berita acara.</source>
        <translation>File for the minutes.</translation>
    </message>
    <message>
        <source>Dijaga kata sandi dan cip keamanan (TPM) komputer ini.</source>
        <translation>Protected by the password and the security chip (TPM) of this computer.</translation>
    </message>
    <message>
        <source>Dijaga kata sandi saja; cip keamanan (TPM) tidak ikut menjaga.</source>
        <translation>Protected by the password only; the security chip (TPM) takes no part.</translation>
    </message>
    <message>
        <source>%1 penduduk LATIHAN dalam %2 keluarga ditulis ke %3.</source>
        <translation>%1 practice residents in %2 families written to %3.</translation>
    </message>
    <message>
        <source>Menulis daftar penduduk buatan untuk latihan dan uji coba (CSV dengan nama kolom SIAK).</source>
        <translation>Writes a roster of made-up residents for practice and tests (CSV with SIAK&apos;s column names).</translation>
    </message>
    <message>
        <source>Kode wilayah, misalnya 16.71.</source>
        <translation>Region code, for example 16.71.</translation>
    </message>
    <message>
        <source>Jumlah penduduk.</source>
        <translation>Number of residents.</translation>
    </message>
    <message>
        <source>Angka awal; angka sama memberi daftar yang sama.</source>
        <translation>Seed; the same number gives the same roster.</translation>
    </message>
    <message>
        <source>Dengan empat kolom terakhir BIP.</source>
        <translation>With the last four columns of a BIP.</translation>
    </message>
    <message>
        <source>Orang latihan: usual, careless, worn, missing-thumb, atau tremor.</source>
        <translation>Practice person: usual, careless, worn, missing-thumb or tremor.</translation>
    </message>
    <message>
        <source>%1 baris dapat diimpor, %2 baris ditolak. Belum ada yang ditulis.</source>
        <translation>%1 rows can be imported, %2 rows are refused. Nothing has been written.</translation>
    </message>
    <message>
        <source>Baru: %1, berubah: %2, tanpa perubahan: %3.</source>
        <translation>New: %1, changed: %2, unchanged: %3.</translation>
    </message>
    <message>
        <source>Baris berulang untuk orang yang sama: %1.</source>
        <translation>Repeated rows about the same person: %1.</translation>
    </message>
    <message>
        <source>Baris dengan satu NIK untuk orang yang berbeda: %1, tidak satu pun dipakai.</source>
        <translation>Rows with one NIK for different people: %1, none of them was taken.</translation>
    </message>
    <message>
        <source>NIK yang tadinya milik orang lain: %1.</source>
        <translation>NIKs that belonged to somebody else before: %1.</translation>
    </message>
    <message>
        <source>Peringatan: %1: %2</source>
        <extracomment>%1 is what is unusual about a person, %2 how many people</extracomment>
        <translation>Warning: %1: %2</translation>
    </message>
    <message>
        <source>Baris %1, NIK %2, %3: %4 -&gt; %5</source>
        <extracomment>%1 a line&apos;s number, %2 a NIK, %3 a column, %4 before, %5 after</extracomment>
        <translation>Line %1, NIK %2, %3: %4 -&gt; %5</translation>
    </message>
    <message>
        <source>Mengimpor daftar penduduk (CSV dari SIAK atau BIP).</source>
        <translation>Imports a roster (CSV from SIAK, or a BIP).</translation>
    </message>
    <message>
        <source>Hanya memeriksa; tidak ada yang ditulis.</source>
        <translation>Only checks; nothing is written.</translation>
    </message>
    <message>
        <source>Menulis baris yang ditolak, dengan alasan, ke berkas ini.</source>
        <translation>Writes the refused rows, with reasons, to this file.</translation>
    </message>
    <message>
        <source>Yang tidak dapat direkam: right_hand=amputated, left_little=bandaged:now:catatan, signature=cannot_sign, both_hands=refused; boleh berulang.</source>
        <translation>What can not be captured: right_hand=amputated, left_little=bandaged:now:note, signature=cannot_sign, both_hands=refused; may be repeated.</translation>
    </message>
    <message>
        <source>Foto tangan kanan yang jarinya dikecualikan.</source>
        <translation>Photo of the right hand, where a finger of it is excepted.</translation>
    </message>
    <message>
        <source>Foto tangan kiri yang jarinya dikecualikan.</source>
        <translation>Photo of the left hand, where a finger of it is excepted.</translation>
    </message>
    <message>
        <source>Tangan penduduk dituntun saat menandatangani.</source>
        <translation>The resident&apos;s hand was guided while signing.</translation>
    </message>
    <message>
        <source>Pengecualian ditegaskan oleh %1.</source>
        <translation>Exceptions confirmed by %1.</translation>
    </message>
    <message>
        <source>Menampilkan pengaturan perekaman stasiun ini (JSON).</source>
        <translation>Shows how captures are taken at this station (JSON).</translation>
    </message>
    <message>
        <source>Mengubah pengaturan perekaman stasiun ini; yang tidak disebut tetap.</source>
        <translation>Changes how captures are taken at this station; what is not named stays.</translation>
    </message>
    <message>
        <source>Urutan sepuluh jari, dipisah koma: right_index,right_middle,...</source>
        <translation>Order of the ten fingers, separated by commas: right_index,right_middle,...</translation>
    </message>
    <message>
        <source>Percobaan per jari, 1 sampai 9.</source>
        <translation>Tries for each finger, 1 to 9.</translation>
    </message>
    <message>
        <source>Pengganti telunjuk untuk chip: thumb,middle,ring,little.</source>
        <translation>What stands in for an index finger on the chip: thumb,middle,ring,little.</translation>
    </message>
    <message>
        <source>Minta foto tangan yang jarinya dikecualikan.</source>
        <translation>Ask for a photo of a hand with an excepted finger.</translation>
    </message>
    <message>
        <source>Penduduk menandatangani di layar kedua, bila ada.</source>
        <translation>Residents sign on the second screen, where there is one.</translation>
    </message>
    <message>
        <source>Tanpa gerakan di halaman.</source>
        <translation>Nothing moves on the pages.</translation>
    </message>
    <message>
        <source>Menegaskan pengecualian sebuah perekaman: supervisor di samping operator.</source>
        <translation>Confirms the exceptions of a recording: the supervisor beside the operator.</translation>
    </message>
    <message>
        <source>Akun supervisor.</source>
        <translation>The supervisor&apos;s account.</translation>
    </message>
    <message>
        <source>Berkas berisi kata sandi supervisor, satu baris.</source>
        <translation>File with the supervisor&apos;s password, one line.</translation>
    </message>
    <message>
        <source>dikecualikan: %1</source>
        <translation>excepted: %1</translation>
    </message>
    <message>
        <source>Tidak ada permintaan perbaikan.</source>
        <translation>There are no correction requests.</translation>
    </message>
    <message>
        <source>Mencatat permintaan perbaikan biodata (F-1.06) pada rekaman yang masih terbuka.</source>
        <translation>Takes down a request to correct biodata (F-1.06) in a recording that is still open.</translation>
    </message>
    <message>
        <source>Kolom SIAK, misalnya NAMA_LGKP.</source>
        <translation>SIAK&apos;s column, for example NAMA_LGKP.</translation>
    </message>
    <message>
        <source>Menjadi.</source>
        <translation>What it shall become.</translation>
    </message>
    <message>
        <source>Dasar perubahan, misalnya birth_certificate.</source>
        <translation>The paper it is based on, for example birth_certificate.</translation>
    </message>
    <message>
        <source>Nomor dokumen atau keterangan.</source>
        <translation>The paper&apos;s number, or a remark.</translation>
    </message>
    <message>
        <source>Menarik permintaan untuk kolom ini.</source>
        <translation>Takes back the request for this column.</translation>
    </message>
    <message>
        <source>Berkas JSON seorang penduduk di luar daftar, sebagai ganti --nik.</source>
        <translation>JSON file of a resident who is not on the list, in place of --nik.</translation>
    </message>
    <message>
        <source>Alasan tetap merekam bila ada peringatan; supervisor melihatnya.</source>
        <translation>Why the recording goes on in spite of a warning; the supervisor sees it.</translation>
    </message>
    <message>
        <source>Dokumen yang dilihat, misalnya family_card; boleh berulang.</source>
        <translation>A paper that was shown, for example family_card; may be repeated.</translation>
    </message>
    <message>
        <source>Jawaban atas &quot;Pernah rekam di daerah lain?&quot;: never, elsewhere, unsure.</source>
        <translation>The answer to &quot;Ever recorded in another region?&quot;: never, elsewhere, unsure.</translation>
    </message>
    <message>
        <source>Di mana pernah direkam.</source>
        <translation>Where they were recorded before.</translation>
    </message>
    <message>
        <source>Dibatalkan, isinya dihapus; nomor dan alasannya tetap tercatat: %1</source>
        <translation>Canceled, its content is erased; number and reason stay on record: %1</translation>
    </message>
    <message>
        <source>Membatalkan perekaman yang belum disetujui, dengan alasan.</source>
        <translation>Cancels a recording that is not approved yet, with a reason.</translation>
    </message>
    <message>
        <source>Alasan pembatalan.</source>
        <translation>Why it is canceled.</translation>
    </message>
    <message>
        <source>Sertifikat stasiun %1 berlaku sampai %2. Hapus berkas bundel sekarang: di dalamnya ada kunci stasiun.</source>
        <translation>The certificate of station %1 is valid until %2. Delete the bundle now: the station&apos;s key is in it.</translation>
    </message>
    <message>
        <source>Memasang sertifikat baru dari wilayah; juga bagi stasiun yang dicabut (administrator).</source>
        <translation>Takes a new certificate from the region; also for a revoked station (administrator).</translation>
    </message>
    <message>
        <source>Menulis kemajuan ke stderr, juga bila itu bukan terminal.</source>
        <translation>Writes the progress to stderr, even if that is no terminal.</translation>
    </message>
    <message>
        <source>Ditolak: %1 Jumlah: %2</source>
        <extracomment>%1 is why lines were refused, a sentence with its full stop; %2 how many</extracomment>
        <translation>Refused: %1 Count: %2</translation>
    </message>
    <message>
        <source>Peringatan: isian %1 tidak terbaca dan tidak dipakai: %2, pertama di baris %3</source>
        <extracomment>%1 is a column, %2 how many people, %3 a line&apos;s number</extracomment>
        <translation>Warning: %1 could not be understood and was not used: %2, first in line %3</translation>
    </message>
    <message>
        <source>Kolom berubah: %1: %2</source>
        <extracomment>%1 is a column, %2 how many people</extracomment>
        <translation>Column changed: %1: %2</translation>
    </message>
    <message>
        <source>... dan %1 penduduk lain yang datanya berubah.</source>
        <translation>... and %1 more residents whose data changed.</translation>
    </message>
    <message>
        <source>... dan %1 baris lain yang ditolak.</source>
        <translation>... and %1 more refused lines.</translation>
    </message>
    <message>
        <source>Untuk memperbaiki baris yang ditolak, ulangi dengan --refused OUT.csv.</source>
        <translation>To correct the refused lines, repeat with --refused OUT.csv.</translation>
    </message>
    <message>
        <source>Baris yang ditolak ada dalam %1: silakan perbaiki, lalu impor berkas itu.</source>
        <translation>The refused lines are in %1: please correct them, then import that file.</translation>
    </message>
    <message>
        <source>%1 baris yang ditolak tidak muat dalam berkas itu; silakan perbaiki berkas asal.</source>
        <translation>%1 refused lines had no room in that file; please correct the original file.</translation>
    </message>
    <message>
        <source>Membaca berkas ...</source>
        <translation>Reading the file ...</translation>
    </message>
    <message>
        <source>Baris %1 dari %2</source>
        <extracomment>%1 of %2 rows are read</extracomment>
        <translation>Line %1 of %2</translation>
    </message>
    <message>
        <source>, %1 baris per detik</source>
        <translation>, %1 lines a second</translation>
    </message>
    <message>
        <source>, sisa waktu %1 detik</source>
        <translation>, %1 seconds left</translation>
    </message>
    <message>
        <source>%1 terbaru; masih ada lagi, persempit pencarian.</source>
        <translation>The newest %1; there are more, narrow the search down.</translation>
    </message>
    <message>
        <source>Sudah disetujui oleh akun ini.</source>
        <translation>This account has accepted it.</translation>
    </message>
    <message>
        <source>Belum disetujui oleh akun ini. Bila setuju, silakan jalankan lagi dengan --accept.</source>
        <translation>This account has not accepted it yet. If you agree, please run this again with --accept.</translation>
    </message>
    <message>
        <source>Disetujui dan dicatat.</source>
        <translation>Accepted and recorded.</translation>
    </message>
    <message>
        <source>Pernyataan kerahasiaan: menampilkan, atau menyetujui dengan --accept.</source>
        <translation>Statement of confidentiality: shows it, or accepts it with --accept.</translation>
    </message>
    <message>
        <source>Menyetujui, sekali untuk setiap akun, sebelum data dibuka.</source>
        <translation>Accepts it, once for each account, before any data is opened.</translation>
    </message>
    <message>
        <source>%1 teratas; masih ada lagi, persempit pencarian.</source>
        <translation>The best %1; there are more, please narrow the search.</translation>
    </message>
    <message>
        <source>Tanggal lahir menurut dokumen (--document), bila menurut daftar belum 16 tahun; menjadi permintaan perbaikan (F-1.06).</source>
        <translation>Date of birth by a document (--document) of somebody who is under 16 by the list; becomes a correction request (F-1.06).</translation>
    </message>
    <message>
        <source>%1 adalah kode lama; sekarang %2.</source>
        <extracomment>%1 is a code that was given up, %2 code and name of the region of today</extracomment>
        <translation>%1 is an old code; now it is %2.</translation>
    </message>
    <message>
        <source>%1 adalah kode lama.</source>
        <translation>%1 is an old code.</translation>
    </message>
    <message>
        <source>Mencari kode wilayah menurut nama atau kode; nama resmi maupun nama yang lazim.</source>
        <translation>Finds the code of a region by name or code; by its official name as well as the familiar one.</translation>
    </message>
    <message>
        <source>Hanya di dalam wilayah ini, misalnya 16.71.</source>
        <translation>Only within this region, for example 16.71.</translation>
    </message>
</context>
<context>
    <name>rekam::server::Text</name>
    <message>
        <source>Berkas tujuan.</source>
        <translation>File to write to.</translation>
    </message>
    <message>
        <source>Menampilkan kiriman yang sudah diterima.</source>
        <translation>Lists the packets that were received.</translation>
    </message>
    <message>
        <source>Jawaban dalam bentuk JSON.</source>
        <translation>Answer as JSON.</translation>
    </message>
    <message>
        <source>Menyalin tanda terima sebuah kiriman.</source>
        <translation>Copies the receipt of a packet.</translation>
    </message>
    <message>
        <source>Menyalin kiriman yang tersegel.</source>
        <translation>Copies a sealed packet.</translation>
    </message>
    <message>
        <source>Folder server.</source>
        <translation>The server&apos;s folder.</translation>
    </message>
    <message>
        <source>Nomor rekaman (UUID).</source>
        <translation>Id of the recording (UUID).</translation>
    </message>
    <message>
        <source>Wilayah LATIHAN %1 %2 sudah dibuat.</source>
        <translation>PRACTICE region %1 %2 was made.</translation>
    </message>
    <message>
        <source>Wilayah %1 %2 sudah dibuat. Pindahkan folder opening dan recovery ke tempat yang aman.</source>
        <translation>Region %1 %2 was made. Move the folders opening and recovery to a safe place.</translation>
    </message>
    <message>
        <source>Membuat wilayah baru dengan kunci-kuncinya.</source>
        <translation>Makes a new region with its keys.</translation>
    </message>
    <message>
        <source>Kode wilayah.</source>
        <translation>Code of the region.</translation>
    </message>
    <message>
        <source>Nama wilayah.</source>
        <translation>Name of the region.</translation>
    </message>
    <message>
        <source>Wilayah latihan (LATIHAN).</source>
        <translation>A practice region (LATIHAN).</translation>
    </message>
    <message>
        <source>Nama atau alamat IP server; boleh beberapa kali.</source>
        <translation>Name or IP address of the server; may be repeated.</translation>
    </message>
    <message>
        <source>Berkas frasa sandi untuk kunci pembuka.</source>
        <translation>File with the passphrase for the opening key.</translation>
    </message>
    <message>
        <source>Pemakaian: rekam-server PERINTAH [PILIHAN]</source>
        <translation>Usage: rekam-server COMMAND [OPTIONS]</translation>
    </message>
    <message>
        <source>Bantuan sebuah perintah: rekam-server PERINTAH --help. Bahasa: --language id|en.</source>
        <translation>Help for a command: rekam-server COMMAND --help. Language: --language id|en.</translation>
    </message>
    <message>
        <source>Bahasa: id atau en.</source>
        <translation>Language: id or en.</translation>
    </message>
    <message>
        <source>Rekaman dibuka: %1 berkas di %2.</source>
        <translation>The recording was opened: %1 files in %2.</translation>
    </message>
    <message>
        <source>Memeriksa dan membuka sebuah kiriman dengan kunci pembuka.</source>
        <translation>Verifies and opens a packet with the opening key.</translation>
    </message>
    <message>
        <source>Folder tujuan.</source>
        <translation>Folder to write to.</translation>
    </message>
    <message>
        <source>Kunci pembuka yang disimpan di tempat lain.</source>
        <translation>The opening key, kept elsewhere.</translation>
    </message>
    <message>
        <source>Berkas frasa sandi kunci pembuka.</source>
        <translation>File with the passphrase of the opening key.</translation>
    </message>
    <message>
        <source>Menerima kiriman stasiun sampai dihentikan.</source>
        <translation>Receives packets of stations until it is stopped.</translation>
    </message>
    <message>
        <source>Alamat dan porta; porta 0 memilih yang bebas.</source>
        <translation>Address and port; port 0 takes a free one.</translation>
    </message>
    <message>
        <source>Folder server tidak ditemukan. Silakan periksa --home, atau buat dengan rekam-server init.</source>
        <translation>The server&apos;s folder was not found. Check --home, or make one with rekam-server init.</translation>
    </message>
    <message>
        <source>Folder ini sudah berisi. Silakan pilih folder kosong untuk wilayah baru.</source>
        <translation>This folder is not empty. Choose an empty folder for a new region.</translation>
    </message>
    <message>
        <source>Penyimpanan server rusak dan tidak diubah. Silakan pulihkan dari cadangan.</source>
        <translation>The server&apos;s store is damaged and was not changed. Restore it from a backup.</translation>
    </message>
    <message>
        <source>Kiriman tidak ada di server ini. Silakan periksa nomornya dengan rekam-server list.</source>
        <translation>This packet is not on this server. Check its number with rekam-server list.</translation>
    </message>
    <message>
        <source>Stasiun ini sudah terdaftar. Silakan pakai --renew untuk sertifikat baru; yang lama lalu tidak berlaku.</source>
        <translation>This station is registered already. Use --renew for a new certificate; the old one is then no longer valid.</translation>
    </message>
    <message>
        <source>Server tidak dapat mendengarkan di alamat itu. Silakan periksa --listen; mungkin alamatnya sedang dipakai.</source>
        <translation>The server can not listen at that address. Check --listen; the address may be in use.</translation>
    </message>
    <message>
        <source>Sertifikat server tidak menyebut nama atau alamat itu. Silakan pakai salah satu --host dari rekam-server init.</source>
        <translation>The server&apos;s certificate does not name that host or address. Use one of the --host of rekam-server init.</translation>
    </message>
    <message>
        <source>%1 (kode: %2)</source>
        <translation>%1 (code: %2)</translation>
    </message>
    <message>
        <source>Stasiun %1 terdaftar. Bawa berkasnya ke stasiun, lalu hapus.</source>
        <translation>Station %1 is registered. Take the file to the station, then delete it.</translation>
    </message>
    <message>
        <source>Nomor stasiun.</source>
        <translation>Number of the station.</translation>
    </message>
    <message>
        <source>Mendaftarkan stasiun dan menulis berkas bekalnya.</source>
        <translation>Registers a station and writes its bundle.</translation>
    </message>
    <message>
        <source>Alamat server bagi stasiun.</source>
        <translation>Address of the server as the station sees it.</translation>
    </message>
    <message>
        <source>Berkas bekal stasiun.</source>
        <translation>File for the station&apos;s bundle.</translation>
    </message>
    <message>
        <source>Berkas frasa sandi untuk bekal.</source>
        <translation>File with the passphrase for the bundle.</translation>
    </message>
    <message>
        <source>Masa berlaku sertifikat, dalam hari.</source>
        <translation>Validity of the certificate, in days.</translation>
    </message>
    <message>
        <source>Sertifikat baru bagi stasiun yang sudah terdaftar.</source>
        <translation>A new certificate for a station that is registered already.</translation>
    </message>
    <message>
        <source>Menolak stasiun mulai sekarang, misalnya karena dicuri.</source>
        <translation>Refuses a station from now on, for example because it was stolen.</translation>
    </message>
    <message>
        <source>Penyimpanan server sedang dipakai proses lain. Silakan ulangi sebentar lagi.</source>
        <translation>Another process is using the server&apos;s store. Try again in a moment.</translation>
    </message>
    <message>
        <source>Menampilkan apa yang dilakukan dengan kunci wilayah.</source>
        <translation>Shows what was done with the region&apos;s keys.</translation>
    </message>
    <message>
        <source>Dalam bentuk JSON.</source>
        <translation>As JSON.</translation>
    </message>
    <message>
        <source>Stasiun %1: %2 perekaman terbuka dan %3 kiriman tersegel diselamatkan, %4 tidak terbaca.</source>
        <translation>Station %1: %2 open recordings and %3 sealed packets saved, %4 unreadable.</translation>
    </message>
    <message>
        <source>Menyelamatkan isi stasiun yang mati dengan kunci pemulihan wilayah.</source>
        <translation>Saves what a dead station holds with the region&apos;s recovery key.</translation>
    </message>
    <message>
        <source>Folder stasiun pada disk yang diselamatkan.</source>
        <translation>Station folder on the disk to be saved.</translation>
    </message>
    <message>
        <source>Alasan, untuk catatan wilayah.</source>
        <translation>Reason, for the region&apos;s records.</translation>
    </message>
    <message>
        <source>Kunci pemulihan yang disimpan di tempat lain.</source>
        <translation>Recovery key kept elsewhere.</translation>
    </message>
    <message>
        <source>Berkas frasa sandi kunci pemulihan.</source>
        <translation>File with the passphrase of the recovery key.</translation>
    </message>
    <message>
        <source>Nama akun petugas.</source>
        <translation>Account name of the staff member.</translation>
    </message>
    <message>
        <source>Hanya di stasiun ini; tanpa itu di semua.</source>
        <translation>Only at this station; without it at all of them.</translation>
    </message>
    <message>
        <source>dicabut</source>
        <translation>revoked</translation>
    </message>
    <message>
        <source>berlaku</source>
        <translation>valid</translation>
    </message>
    <message>
        <source>Menyebut petugas yang boleh bekerja; sesudah itu hanya yang disebut.</source>
        <translation>Names somebody who may work; from then on only who is named.</translation>
    </message>
    <message>
        <source>operator, supervisor atau administrator.</source>
        <translation>operator, supervisor or administrator.</translation>
    </message>
    <message>
        <source>Hari terakhir, YYYY-MM-DD.</source>
        <translation>Last day, YYYY-MM-DD.</translation>
    </message>
    <message>
        <source>Mencabut petugas; stasiun menguncinya pada hubungan berikutnya.</source>
        <translation>Revokes somebody; stations lock them out at the next contact.</translation>
    </message>
    <message>
        <source>Menampilkan petugas yang disebut wilayah.</source>
        <translation>Shows whom the region has named.</translation>
    </message>
    <message>
        <source>Jejak audit stasiun %1 diterima apa adanya pada kontak berikutnya.</source>
        <translation>The audit trail of station %1 will be taken as it is at its next contact.</translation>
    </message>
    <message>
        <source>Menerima jejak audit stasiun yang dipulihkan dari cadangan.</source>
        <translation>Accepts the audit trail of a station that was restored from a backup.</translation>
    </message>
    <message>
        <source>Alasannya; tercatat pada wilayah.</source>
        <translation>The reason; it is put on record at the region.</translation>
    </message>
</context>
<context>
    <name>rekam::station::AccessPage</name>
    <message>
        <source>Silakan tulis hari seperti 21-11-2026, atau kosongkan untuk semua hari.</source>
        <translation>Please write the day as 21-11-2026, or leave it empty for every day.</translation>
    </message>
    <message>
        <source>NIK %1: %2 catatan, terbaru lebih dulu</source>
        <extracomment>%1 is a NIK, %2 how many accesses</extracomment>
        <translation>NIK %1: %2 entries, newest first</translation>
    </message>
    <message>
        <source>Ditemukan: %1, terbaru lebih dulu</source>
        <translation>Found: %1, newest first</translation>
    </message>
    <message>
        <source>Mohon tunggu sebentar.</source>
        <translation>One moment.</translation>
    </message>
    <message>
        <source>Jejak audit utuh: %1 baris diperiksa.</source>
        <translation>The audit trail is whole: %1 rows were checked.</translation>
    </message>
    <message>
        <source>Jejak audit tidak utuh mulai baris %1: %2. Silakan amankan stasiun dan laporkan kepada wilayah.</source>
        <extracomment>%1 is a row&apos;s number, %2 what was done to it, as &quot;isinya diubah&quot;</extracomment>
        <translation>The audit trail is not whole from row %1 on: %2. Please secure the station and tell the region.</translation>
    </message>
    <message>
        <source>Mencetak ...</source>
        <translation>Printing ...</translation>
    </message>
    <message>
        <source>Riwayat akses sudah dicetak.</source>
        <translation>The access history was printed.</translation>
    </message>
    <message>
        <source>Pencetak belum ada. Silakan sambungkan pencetak, lalu cetak lagi.</source>
        <translation>There is no printer yet. Please connect one, then print again.</translation>
    </message>
    <message>
        <source>Belum tercetak. Silakan periksa pencetak, lalu cetak lagi.</source>
        <translation>Not printed yet. Please check the printer, then print again.</translation>
    </message>
    <message>
        <source>Tidak ada catatan.</source>
        <translation>No entries.</translation>
    </message>
    <message>
        <source>Setiap pencarian di halaman ini juga dicatat dalam jejak audit.</source>
        <translation>Every search on this page is itself written into the audit trail.</translation>
    </message>
    <message>
        <source>Jejak akses</source>
        <translation>Access trail</translation>
    </message>
    <message>
        <source>Siapa membuka data seorang penduduk, kapan, dan dari halaman mana. Penduduk berhak atas jawabannya dalam 3 x 24 jam.</source>
        <translation>Who opened a resident&apos;s data, when, and from which page. Residents have a right to the answer within 3 x 24 hours.</translation>
    </message>
    <message>
        <source>NIK penduduk</source>
        <translation>Resident&apos;s NIK</translation>
    </message>
    <message>
        <source>Riwayat akses (Enter)</source>
        <translation>Access history (Enter)</translation>
    </message>
    <message>
        <source>Hari</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>21-11-2026</source>
        <translation>21-11-2026</translation>
    </message>
    <message>
        <source>Akun</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Perbuatan</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>Hanya yang ditolak</source>
        <translation>Only refused ones</translation>
    </message>
    <message>
        <source>Cari (Enter)</source>
        <translation>Search (Enter)</translation>
    </message>
    <message>
        <source>Periksa keutuhan (F5)</source>
        <translation>Check the trail (F5)</translation>
    </message>
    <message>
        <source>Cetak (F4)</source>
        <translation>Print (F4)</translation>
    </message>
    <message>
        <source>Baris</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Dari</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>%1 terbaru; masih ada lagi, persempit pencarian</source>
        <extracomment>%1 is how many rows are shown</extracomment>
        <translation>The newest %1; there are more, narrow the search down</translation>
    </message>
</context>
<context>
    <name>rekam::station::AccountForm</name>
    <message>
        <source>Aktif</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>✕ Diakhiri</source>
        <translation>✕ Ended</translation>
    </message>
    <message>
        <source>! Terkunci %1 menit</source>
        <extracomment>%1 is a number of minutes, 1 or more</extracomment>
        <translation>! Locked for %1 min</translation>
    </message>
    <message>
        <source>! Habis masanya</source>
        <translation>! Expired</translation>
    </message>
    <message>
        <source>Belum menyetujui pernyataan</source>
        <translation>Statement not made yet</translation>
    </message>
    <message>
        <source>Tanpa batas</source>
        <translation>No end</translation>
    </message>
    <message>
        <source>Kedua kata sandi belum sama. Silakan ketik ulang keduanya.</source>
        <translation>The two passwords differ. Please type both again.</translation>
    </message>
    <message>
        <source>Silakan tulis tanggal seperti 31-12-2026, atau kosongkan bila tanpa batas.</source>
        <translation>Please write the date as 31-12-2026, or leave it empty for no end.</translation>
    </message>
    <message>
        <source>Paling sedikit 10 karakter; beberapa kata yang tidak berkaitan mudah diingat dan sukar ditebak.</source>
        <translation>At least 10 characters; a few unrelated words are easy to remember and hard to guess.</translation>
    </message>
    <message>
        <source>Ganti kata sandi saya</source>
        <translation>Change my password</translation>
    </message>
    <message>
        <source>Akun baru</source>
        <translation>New account</translation>
    </message>
    <message>
        <source>Masa akun %1</source>
        <translation>Term of account %1</translation>
    </message>
    <message>
        <source>Hari terakhir akun ini dapat dipakai; kosong berarti tanpa batas.</source>
        <translation>The last day on which this account can be used; empty means no end.</translation>
    </message>
    <message>
        <source>Kata sandi baru untuk %1</source>
        <translation>New password for %1</translation>
    </message>
    <message>
        <source>Akhiri akun %1?</source>
        <translation>End account %1?</translation>
    </message>
    <message>
        <source>Akun ini tidak dapat masuk lagi dan tidak dapat dihidupkan kembali. Catatan perbuatannya tetap ada.</source>
        <translation>This account can not log in any more and can not be revived. What it did stays on record.</translation>
    </message>
    <message>
        <source>Nama akun</source>
        <translation>Account name</translation>
    </message>
    <message>
        <source>Peran</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Berlaku sampai</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Kata sandi sekarang</source>
        <translation>Present password</translation>
    </message>
    <message>
        <source>Kata sandi baru</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Kata sandi baru sekali lagi</source>
        <translation>New password once more</translation>
    </message>
    <message>
        <source>31-12-2026</source>
        <translation>31-12-2026</translation>
    </message>
    <message>
        <source>Belum mengganti sandi awal</source>
        <translation>First password not changed yet</translation>
    </message>
</context>
<context>
    <name>rekam::station::ApprovalPage</name>
    <message>
        <source>Lahir %1   ·   direkam oleh %2   ·   %3</source>
        <extracomment>%1 is a date, %2 an account name, %3 date and time</extracomment>
        <translation>Born %1   ·   recorded by %2   ·   %3</translation>
    </message>
    <message>
        <source>Kembalikan ke perekam (Enter)</source>
        <translation>Return to recorder (Enter)</translation>
    </message>
    <message>
        <source>Setujui (Enter)</source>
        <translation>Approve (Enter)</translation>
    </message>
    <message>
        <source>Menunggu persetujuan: %1</source>
        <translation>Waiting for approval: %1</translation>
    </message>
    <message>
        <source>Silakan tulis apa yang perlu dilengkapi, lalu Enter. Escape membatalkan.</source>
        <translation>Write what needs to be completed, then press Enter. Escape cancels.</translation>
    </message>
    <message>
        <source>%1 sudah diproses.</source>
        <extracomment>%1 is the number of a recording</extracomment>
        <translation>%1 was processed.</translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu.</source>
        <translation>Nothing is waiting.</translation>
    </message>
    <message>
        <source>Setelah disetujui, rekaman disegel dan hanya dapat dibuka oleh wilayah.</source>
        <translation>Once approved, the recording is sealed and only the region can open it.</translation>
    </message>
    <message>
        <source>Persetujuan supervisor</source>
        <translation>Supervisor&apos;s approval</translation>
    </message>
    <message>
        <source>Mohon lihat foto, tanda tangan, dan sepuluh jari sebelum menyetujui.</source>
        <translation>Look at the portrait, the signature and all ten fingers before you approve.</translation>
    </message>
    <message>
        <source>Ke perekaman (Esc)</source>
        <translation>To recording (Esc)</translation>
    </message>
    <message>
        <source>Nomor rekaman</source>
        <translation>Recording number</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Alasan pengembalian</source>
        <translation>Reason for the return</translation>
    </message>
    <message>
        <source>Kembalikan (K)</source>
        <translation>Return (K)</translation>
    </message>
    <message>
        <source>Batal (Esc)</source>
        <translation>Cancel (Esc)</translation>
    </message>
    <message>
        <source>Setujui dan tegaskan (Enter)</source>
        <translation>Approve and confirm (Enter)</translation>
    </message>
</context>
<context>
    <name>rekam::station::BiodataForm</name>
    <message>
        <source>! %1</source>
        <extracomment>%1 is the name of a field of which there is something to say</extracomment>
        <translation>! %1</translation>
    </message>
    <message>
        <source>31-12-1990</source>
        <translation>31-12-1990</translation>
    </message>
</context>
<context>
    <name>rekam::station::BiodataPage</name>
    <message>
        <source>NIK %1</source>
        <translation>NIK %1</translation>
    </message>
    <message>
        <source>Pastikan biodata</source>
        <translation>Confirm the biodata</translation>
    </message>
    <message>
        <source>Mohon bacakan dengan jelas. Penduduk memastikan setiap baris.</source>
        <translation>Read it aloud clearly. The resident confirms every line.</translation>
    </message>
    <message>
        <source>Sesuai, mulai merekam (Enter)</source>
        <translation>Correct, start recording (Enter)</translation>
    </message>
    <message>
        <source>Tempat, tgl lahir</source>
        <translation>Place, date of birth</translation>
    </message>
    <message>
        <source>RT/RW</source>
        <translation>RT/RW</translation>
    </message>
    <message>
        <source>Ubah isian (P)</source>
        <translation>Change the form (P)</translation>
    </message>
    <message>
        <source>Perbaikan (P)</source>
        <translation>Correction (P)</translation>
    </message>
    <message>
        <source>Tulis alasan (Enter)</source>
        <translation>Write the reason (Enter)</translation>
    </message>
    <message>
        <source>Sesuai, lanjut merekam (Enter)</source>
        <translation>Correct, go on recording (Enter)</translation>
    </message>
    <message>
        <source>Isian tetap menurut SIAK; permintaan (F-1.06) ikut dikirim bersama rekaman. Escape bila sudah selesai.</source>
        <translation>The entries stay as in SIAK; the requests (F-1.06) are sent with the recording. Escape when you are done.</translation>
    </message>
    <message>
        <source>Enter ke isian berikutnya, spasi menandai dokumen, Ctrl+Enter langsung mulai, Escape kembali ke biodata.</source>
        <translation>Enter goes to the next field, space marks a paper, Ctrl+Enter begins at once, Escape goes back to the biodata.</translation>
    </message>
    <message>
        <source>Bila ada yang tidak sesuai, catat sebagai permintaan perbaikan (P) dengan dokumen pendukung; perekaman tetap berjalan.</source>
        <translation>If anything is not right, take it down as a correction request (P) with the supporting paper; the recording goes on.</translation>
    </message>
    <message>
        <source>Dokumen (D)</source>
        <translation>Papers (D)</translation>
    </message>
    <message>
        <source>Tulis tanggal lahir menurut dokumen (akta kelahiran, KK, ijazah). Sesudah itu alasannya; supervisor memeriksa.</source>
        <translation>Write the date of birth by a document (birth certificate, family card, diploma). The reason follows; a supervisor looks at it.</translation>
    </message>
    <message>
        <source>Kelamin, gol. darah</source>
        <translation>Sex, blood type</translation>
    </message>
</context>
<context>
    <name>rekam::station::CaptureForm</name>
    <message>
        <source>Empat kanan, empat kiri, kedua ibu jari</source>
        <translation>Four right, four left, both thumbs</translation>
    </message>
    <message>
        <source>Empat kiri, empat kanan, kedua ibu jari</source>
        <translation>Four left, four right, both thumbs</translation>
    </message>
    <message>
        <source>Kedua ibu jari, empat kanan, empat kiri</source>
        <translation>Both thumbs, four right, four left</translation>
    </message>
    <message>
        <source>Tangan kanan dari ibu jari, lalu tangan kiri</source>
        <translation>Right hand from the thumb on, then the left</translation>
    </message>
    <message>
        <source>Tangan kiri dari ibu jari, lalu tangan kanan</source>
        <translation>Left hand from the thumb on, then the right</translation>
    </message>
    <message>
        <source>Urutan lain</source>
        <translation>Another order</translation>
    </message>
    <message>
        <source>Perekaman di stasiun ini</source>
        <translation>Captures at this station</translation>
    </message>
    <message>
        <source>Urutan jari</source>
        <translation>Order of the fingers</translation>
    </message>
    <message>
        <source>Percobaan per jari</source>
        <translation>Tries per finger</translation>
    </message>
    <message>
        <source>Pengganti telunjuk untuk chip, yang pertama didahulukan</source>
        <translation>What stands in for an index finger on the chip, first choice first</translation>
    </message>
    <message>
        <source>Minta foto tangan yang jarinya dikecualikan</source>
        <translation>Ask for a photo of a hand with an excepted finger</translation>
    </message>
    <message>
        <source>Penduduk menandatangani di layar kedua, bila ada</source>
        <translation>Residents sign on the second screen, where there is one</translation>
    </message>
    <message>
        <source>Tanpa gerakan di halaman: jari berikutnya tidak berdenyut</source>
        <translation>Nothing moves on the pages: the next finger does not pulse</translation>
    </message>
</context>
<context>
    <name>rekam::station::CaptureSheet</name>
    <message>
        <source>Mutu %1</source>
        <translation>Quality %1</translation>
    </message>
    <message>
        <source>! Mutu %1, terbaik</source>
        <extracomment>%1 is the quality; the best of several poor impressions was kept</extracomment>
        <translation>! Quality %1, best</translation>
    </message>
    <message>
        <source>Belum direkam</source>
        <translation>Not recorded</translation>
    </message>
    <message>
        <source>Tangan dituntun</source>
        <translation>Hand was guided</translation>
    </message>
    <message>
        <source>%1 · chip</source>
        <extracomment>%1 as &quot;Mutu 82&quot;; the print goes on the card&apos;s chip</extracomment>
        <translation>%1 · chip</translation>
    </message>
    <message>
        <source>✓ Sudah ditegaskan</source>
        <translation>✓ Confirmed</translation>
    </message>
    <message>
        <source>✕ Belum ditegaskan</source>
        <translation>✕ Not confirmed</translation>
    </message>
</context>
<context>
    <name>rekam::station::ConfirmPanel</name>
    <message>
        <source>Supervisor menegaskan pengecualian ini</source>
        <translation>A supervisor confirms these exceptions</translation>
    </message>
    <message>
        <source>Akun supervisor</source>
        <translation>Supervisor&apos;s account</translation>
    </message>
    <message>
        <source>Kata sandinya</source>
        <translation>Their password</translation>
    </message>
</context>
<context>
    <name>rekam::station::CorrectionStrip</name>
    <message>
        <source>Yang diperbaiki</source>
        <translation>To be corrected</translation>
    </message>
    <message>
        <source>Menjadi</source>
        <translation>Shall become</translation>
    </message>
    <message>
        <source>Dasar perubahan</source>
        <translation>On the basis of</translation>
    </message>
    <message>
        <source>Nomor dokumen, keterangan</source>
        <translation>Paper&apos;s number, remark</translation>
    </message>
    <message>
        <source>Catat (Enter)</source>
        <translation>Take down (Enter)</translation>
    </message>
    <message>
        <source>Tarik (Shift+Del)</source>
        <translation>Take back (Shift+Del)</translation>
    </message>
</context>
<context>
    <name>rekam::station::DeclarePage</name>
    <message>
        <source>Lanjut (Ctrl+Enter)</source>
        <translation>Next (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Simpan (Ctrl+Enter)</source>
        <translation>Save (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Catat dan lanjut (Ctrl+Enter)</source>
        <translation>Take down and go on (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Silakan arahkan ke pendaftaran penduduk (formulir F-1.01) di kecamatan atau Dinas Dukcapil dengan KK atau surat pengantar lahir; gratis. Setelah NIK terbit, rekam di sini.</source>
        <translation>Please show the way to the registration of residents (form F-1.01) at the sub-district or the Dinas Dukcapil, with the family card or a birth letter; it is free. Once the NIK is issued, record here.</translation>
    </message>
    <message>
        <source>Isian wajib: NIK dan nama. Kode atau kata sama-sama dapat diketik; Enter ke isian berikutnya. Supervisor melihat bahwa data ini di luar daftar.</source>
        <translation>NIK and name are required. Codes and words can both be typed; Enter goes to the next field. The supervisor sees that these data are not from the list.</translation>
    </message>
    <message>
        <source>Penduduk di luar daftar</source>
        <translation>Resident who is not on the list</translation>
    </message>
    <message>
        <source>Isi menurut Kartu Keluarga, lalu bacakan kembali. Isian tetap ada bila Anda kembali ke pencarian.</source>
        <translation>Fill it in from the family card, then read it back. What you typed stays when you go back to the search.</translation>
    </message>
    <message>
        <source>Belum punya NIK (F8)</source>
        <translation>No NIK yet (F8)</translation>
    </message>
</context>
<context>
    <name>rekam::station::DeviceBadge</name>
    <message>
        <source>belum tersambung</source>
        <translation>not connected</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the kind of device, %2 its name</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>SIMULASI</source>
        <translation>SIMULATED</translation>
    </message>
</context>
<context>
    <name>rekam::station::DevicePanel</name>
    <message>
        <source>Otomatis</source>
        <extracomment>whichever reader is found first</extracomment>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>%1 (SIMULASI)</source>
        <translation>%1 (SIMULATED)</translation>
    </message>
    <message>
        <source>%1 (tidak terpasang)</source>
        <extracomment>%1 is the name of a reader</extracomment>
        <translation>%1 (not plugged in)</translation>
    </message>
    <message>
        <source>Otomatis: tablet, atau layar</source>
        <translation>Automatic: tablet, or screen</translation>
    </message>
    <message>
        <source>Layar</source>
        <translation>Screen</translation>
    </message>
    <message>
        <source>Tablet</source>
        <translation>Tablet</translation>
    </message>
    <message>
        <source>Pena latihan (menulis sendiri)</source>
        <translation>Practice pen (writes by itself)</translation>
    </message>
    <message>
        <source>Biasa</source>
        <translation>Usual</translation>
    </message>
    <message>
        <source>Ceroboh: basah, kering, miring</source>
        <translation>Careless: wet, dry, askew</translation>
    </message>
    <message>
        <source>Garis jari aus</source>
        <translation>Worn ridges</translation>
    </message>
    <message>
        <source>Tanpa ibu jari kanan</source>
        <translation>No right thumb</translation>
    </message>
    <message>
        <source>Tangan gemetar</source>
        <translation>Shaking hand</translation>
    </message>
    <message>
        <source>Alat</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Cari lagi</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>Sidik jari</source>
        <translation>Fingerprints</translation>
    </message>
    <message>
        <source>Tanda tangan</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Orang latihan</source>
        <translation>Practice person</translation>
    </message>
    <message>
        <source>Mencari pembaca sidik jari ...</source>
        <translation>Looking for fingerprint readers ...</translation>
    </message>
    <message>
        <source>Belum ada pembaca sidik jari yang terpasang.</source>
        <translation>No fingerprint reader is plugged in yet.</translation>
    </message>
</context>
<context>
    <name>rekam::station::DonePage</name>
    <message>
        <source>Tersimpan di stasiun</source>
        <translation>Saved on the station</translation>
    </message>
    <message>
        <source>Menunggu supervisor</source>
        <translation>Waiting for the supervisor</translation>
    </message>
    <message>
        <source>Disetujui supervisor</source>
        <translation>Approved by the supervisor</translation>
    </message>
    <message>
        <source>Terkirim</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Diterima server</source>
        <translation>Received by the server</translation>
    </message>
    <message>
        <source>Bukti perekaman sudah dicetak.</source>
        <translation>The slip was printed.</translation>
    </message>
    <message>
        <source>Belum ada pencetak. Silakan tuliskan nomor rekaman untuk penduduk.</source>
        <translation>There is no printer. Write the recording number down for the resident.</translation>
    </message>
    <message>
        <source>Pencetakan gagal. Silakan periksa pencetak, atau tuliskan nomor rekaman.</source>
        <translation>Printing failed. Check the printer, or write the recording number down.</translation>
    </message>
    <message>
        <source>✓ Perekaman selesai</source>
        <translation>✓ Recording finished</translation>
    </message>
    <message>
        <source>Rekaman sudah tersimpan dan aman, juga bila listrik padam.</source>
        <translation>The recording is saved and safe, also in a power cut.</translation>
    </message>
    <message>
        <source>Nomor rekaman</source>
        <translation>Recording number</translation>
    </message>
    <message>
        <source>Perjalanan rekaman</source>
        <translation>The recording&apos;s way</translation>
    </message>
    <message>
        <source>Silakan sampaikan: rekaman diperiksa supervisor, lalu dikirim ke server wilayah. Pelayanan ini gratis, tidak dipungut biaya.</source>
        <translation>Tell the resident: a supervisor checks the recording, then it is sent to the regional server. This service is free of charge.</translation>
    </message>
    <message>
        <source>Cetak bukti (P)</source>
        <translation>Print slip (P)</translation>
    </message>
    <message>
        <source>Penduduk berikutnya (Enter)</source>
        <translation>Next resident (Enter)</translation>
    </message>
</context>
<context>
    <name>rekam::station::ExceptionList</name>
    <message>
        <source>Pengecualian sudah ditegaskan.</source>
        <translation>The exceptions are confirmed.</translation>
    </message>
    <message>
        <source>%1 pengecualian belum ditegaskan: menyetujui berarti menegaskannya.</source>
        <translation>Exceptions not confirmed yet: %1. Approving confirms them.</translation>
    </message>
    <message>
        <source>%1: tanpa foto</source>
        <extracomment>%1 is a hand, &quot;Tangan kanan&quot;</extracomment>
        <translation>%1: no photo</translation>
    </message>
</context>
<context>
    <name>rekam::station::ExceptionPanel</name>
    <message>
        <source>Jari ini (J)</source>
        <extracomment>%1 is a hand, &quot;Tangan kanan&quot;</extracomment>
        <translation>This finger (J)</translation>
    </message>
    <message>
        <source>%1 (T)</source>
        <translation>%1 (T)</translation>
    </message>
    <message>
        <source>Dua tangan (D)</source>
        <translation>Both hands (D)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a reason such as &quot;Diperban&quot;, %2 the digit to press</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Permanen (P)</source>
        <translation>For good (P)</translation>
    </message>
    <message>
        <source>Sementara (S)</source>
        <translation>For now (S)</translation>
    </message>
    <message>
        <source>Catatan (C), boleh kosong</source>
        <translation>Note (C), may stay empty</translation>
    </message>
</context>
<context>
    <name>rekam::station::FingersPage</name>
    <message>
        <source>Selesai %1 dari 10 jari</source>
        <translation>%1 of 10 fingers done</translation>
    </message>
    <message>
        <source>Pembaca sidik jari</source>
        <translation>Fingerprint reader</translation>
    </message>
    <message>
        <source>%1: mengapa tidak dapat direkam?</source>
        <extracomment>%1 is a finger</extracomment>
        <translation>%1: why can it not be recorded?</translation>
    </message>
    <message>
        <source>Sepuluh jari selesai</source>
        <translation>All ten fingers done</translation>
    </message>
    <message>
        <source>Pembaca sedang dibuka ...</source>
        <translation>Opening the reader ...</translation>
    </message>
    <message>
        <source>Mohon tahan jari sedikit lebih lama di kaca.</source>
        <translation>Hold the finger on the glass a little longer.</translation>
    </message>
    <message>
        <source>Silakan geser jari ke tengah kaca.</source>
        <translation>Move the finger to the middle of the glass.</translation>
    </message>
    <message>
        <source>Silakan angkat jari, lalu tempelkan kembali.</source>
        <translation>Lift the finger, then lay it down again.</translation>
    </message>
    <message>
        <source>Belum terbaca. Silakan tempelkan kembali.</source>
        <translation>Not read yet. Lay the finger down again.</translation>
    </message>
    <message>
        <source>Silakan tempelkan jari di kaca.</source>
        <translation>Lay the finger on the glass.</translation>
    </message>
    <message>
        <source>Mohon tahan sebentar ...</source>
        <translation>Hold still for a moment ...</translation>
    </message>
    <message>
        <source>Memeriksa ...</source>
        <translation>Checking ...</translation>
    </message>
    <message>
        <source>✓ Baik, menyimpan ...</source>
        <translation>✓ Good, saving ...</translation>
    </message>
    <message>
        <source>Jari yang sudah direkam tetap tersimpan.</source>
        <translation>The fingers recorded so far stay saved.</translation>
    </message>
    <message>
        <source>Sidik jari</source>
        <translation>Fingerprints</translation>
    </message>
    <message>
        <source>Kiri</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Kanan</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Jari sekarang</source>
        <translation>Finger now</translation>
    </message>
    <message>
        <source>Sidik jari terakhir tampil di sini</source>
        <translation>The latest fingerprint appears here</translation>
    </message>
    <message>
        <source>Tidak dapat direkam (T)</source>
        <translation>Can not be recorded (T)</translation>
    </message>
    <message>
        <source>Ulangi (U)</source>
        <translation>Again (U)</translation>
    </message>
    <message>
        <source>Simpan yang terbaik (Enter)</source>
        <translation>Keep the best (Enter)</translation>
    </message>
    <message>
        <source>Sambung ulang (Enter)</source>
        <translation>Reconnect (Enter)</translation>
    </message>
    <message>
        <source>Lanjut (Enter)</source>
        <translation>Continue (Enter)</translation>
    </message>
    <message>
        <source>Kamera tidak tersambung</source>
        <translation>The camera is not connected</translation>
    </message>
    <message>
        <source>Kamera sedang dibuka ...</source>
        <translation>Opening the camera ...</translation>
    </message>
    <message>
        <source>Foto untuk pengecualian</source>
        <translation>Photo for the exception</translation>
    </message>
    <message>
        <source>Ambil foto (Enter)</source>
        <translation>Take photo (Enter)</translation>
    </message>
    <message>
        <source>Silakan perlihatkan punggung tangan ke kamera, semua jari terlihat.</source>
        <translation>Please show the back of the hand to the camera, all fingers in view.</translation>
    </message>
    <message>
        <source>Semua sudah tersimpan. Angka atau klik satu jari untuk mengulang.</source>
        <translation>All are saved. A digit or a click on a finger takes it again.</translation>
    </message>
    <message>
        <source>Stasiun ini meminta foto tangan. Bila tidak mungkin, lewati saja.</source>
        <translation>This station asks for a photo of the hand. If it can not be taken, leave it out.</translation>
    </message>
    <message>
        <source>Supervisor menegaskannya nanti; perekaman berjalan terus.</source>
        <translation>A supervisor confirms it later; the recording goes on.</translation>
    </message>
    <message>
        <source>Silakan pilih alasannya. Satu tangan atau keduanya juga bisa sekaligus.</source>
        <translation>Please choose the reason. A whole hand, or both, can be done at once.</translation>
    </message>
    <message>
        <source>Sudah %1 kali dicoba. Silakan simpan yang terbaik, ulangi, atau catat alasannya.</source>
        <translation>Tried %1 times. Please keep the best, try again, or record the reason.</translation>
    </message>
    <message>
        <source>Sudah %1 kali dicoba. Silakan ulangi, atau catat alasan tidak dapat direkam.</source>
        <translation>Tried %1 times. Please try again, or record why it can not be captured.</translation>
    </message>
    <message>
        <source>Percobaan %1 dari %2</source>
        <translation>Try %1 of %2</translation>
    </message>
    <message>
        <source>Jari yang berdenyut ditempelkan, diangkat, lalu jari berikutnya. Jari lain: angka, panah, atau klik.</source>
        <translation>Lay down the finger that pulses, lift it, then the next one. Any other finger: digit, arrow or click.</translation>
    </message>
    <message>
        <source>tersimpan</source>
        <translation>saved</translation>
    </message>
    <message>
        <source>terbaik dari yang lemah</source>
        <translation>best of weak ones</translation>
    </message>
    <message>
        <source>dikecualikan</source>
        <translation>excepted</translation>
    </message>
    <message>
        <source>tidak ada</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>Foto tangan (F)</source>
        <translation>Photo of the hand (F)</translation>
    </message>
    <message>
        <source>Lewati foto (L)</source>
        <translation>Leave out the photo (L)</translation>
    </message>
    <message>
        <source>Simpan alasan (Enter)</source>
        <translation>Save the reason (Enter)</translation>
    </message>
    <message>
        <source>Jari yang diulang</source>
        <translation>Finger taken once more</translation>
    </message>
    <message>
        <source>Simpan lagi (Enter)</source>
        <translation>Save again (Enter)</translation>
    </message>
    <message>
        <source>Ulangi foto tangan (F)</source>
        <translation>Hand photo again (F)</translation>
    </message>
    <message>
        <source>Kedua ibu jari</source>
        <translation>Both thumbs</translation>
    </message>
    <message>
        <source>Dua jari kanan</source>
        <translation>Two right fingers</translation>
    </message>
    <message>
        <source>Dua jari kiri</source>
        <translation>Two left fingers</translation>
    </message>
    <message>
        <source>Tiga jari kanan</source>
        <translation>Three right fingers</translation>
    </message>
    <message>
        <source>Tiga jari kiri</source>
        <translation>Three left fingers</translation>
    </message>
    <message>
        <source>Empat jari kanan</source>
        <translation>Four right fingers</translation>
    </message>
    <message>
        <source>Empat jari kiri</source>
        <translation>Four left fingers</translation>
    </message>
    <message>
        <source>Silakan tempelkan %1 bersamaan di kaca.</source>
        <extracomment>%1 are fingers: &quot;empat jari kanan&quot;</extracomment>
        <translation>Please lay %1 on the glass together.</translation>
    </message>
    <message>
        <source>✓ Terbaca. Silakan angkat jari.</source>
        <translation>✓ Read. Please lift the finger.</translation>
    </message>
    <message>
        <source>Sidik jari ini sudah terbaca baik. Silakan simpan sekali lagi.</source>
        <translation>This finger was read well. Please save it once more.</translation>
    </message>
    <message>
        <source>Tangannya tertukar. Silakan tempelkan %1.</source>
        <extracomment>%1 are fingers: &quot;empat jari kanan&quot;</extracomment>
        <translation>That is the other hand. Please lay down %1.</translation>
    </message>
    <message>
        <source>Terlalu banyak jari di kaca. Silakan tempelkan %1 saja.</source>
        <translation>Too many fingers on the glass. Please lay down %1 only.</translation>
    </message>
    <message>
        <source>Pembaca belum mendapat gambar jari ini. Silakan pilih jari lain (angka), atau catat alasan tidak dapat direkam (T).</source>
        <translation>The reader gets no picture of this finger. Please choose another one (digit), or note why it can not be captured (T).</translation>
    </message>
    <message>
        <source>Yang lama tetap tersimpan sampai ada yang lebih baik. Esc: batal mengulang.</source>
        <translation>The stored one stays until there is a better one. Esc: do not repeat it.</translation>
    </message>
    <message>
        <source>%1: yang baru lebih baik dan menggantikan yang lama.</source>
        <extracomment>%1 is a finger</extracomment>
        <translation>%1: the new one is better and takes the place of the old.</translation>
    </message>
    <message>
        <source>%1: yang lama lebih baik dan tetap tersimpan.</source>
        <translation>%1: the old one is better and stays.</translation>
    </message>
</context>
<context>
    <name>rekam::station::GroundsForm</name>
    <message>
        <source>Alasan di luar daftar</source>
        <translation>Why not on the list</translation>
    </message>
    <message>
        <source>Keterangan, misalnya daerah asal</source>
        <translation>Remark, for example the home region</translation>
    </message>
    <message>
        <source>Dokumen yang dilihat (spasi menandai)</source>
        <translation>Papers that were shown (space marks)</translation>
    </message>
    <message>
        <source>Pernah rekam di daerah lain?</source>
        <translation>Ever recorded in another region?</translation>
    </message>
    <message>
        <source>Di mana dan kapan, bila pernah</source>
        <translation>Where and when, if so</translation>
    </message>
    <message>
        <source>Alasan tetap direkam; supervisor melihatnya</source>
        <translation>Why they are recorded all the same; the supervisor sees it</translation>
    </message>
</context>
<context>
    <name>rekam::station::HeaderBar</name>
    <message>
        <source>Perekaman KTP-el</source>
        <translation>KTP-el recording</translation>
    </message>
    <message>
        <source>Perekaman (F2)</source>
        <translation>Recording (F2)</translation>
    </message>
    <message>
        <source>Persetujuan (F3)</source>
        <translation>Approval (F3)</translation>
    </message>
    <message>
        <source>Keluar (F10)</source>
        <translation>Log out (F10)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is an account name, %2 its role</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Pengaturan (F6)</source>
        <translation>Settings (F6)</translation>
    </message>
    <message>
        <source>Jejak akses (F7)</source>
        <translation>Accesses (F7)</translation>
    </message>
    <message>
        <source>Ganti (F9)</source>
        <translation>Change (F9)</translation>
    </message>
    <message>
        <source>Ganti petugas; yang sedang direkam ditunda</source>
        <translation>Change of officer; what is being recorded is paused</translation>
    </message>
</context>
<context>
    <name>rekam::station::ImportPage</name>
    <message>
        <source>Pilih daftar penduduk</source>
        <translation>Choose a roster</translation>
    </message>
    <message>
        <source>Daftar penduduk (*.csv *.txt *.tsv)</source>
        <translation>Rosters (*.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>Semua berkas (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Simpan baris yang ditolak</source>
        <translation>Save the refused rows</translation>
    </message>
    <message>
        <source>Baris yang ditolak (*.csv)</source>
        <translation>Refused rows (*.csv)</translation>
    </message>
    <message>
        <source>ditolak-</source>
        <extracomment>beginning of a file name, the name of the roster&apos;s file follows</extracomment>
        <translation>refused-</translation>
    </message>
    <message>
        <source>Membatalkan ...</source>
        <translation>Canceling ...</translation>
    </message>
    <message>
        <source>Membaca berkas ...</source>
        <translation>Reading the file ...</translation>
    </message>
    <message>
        <source>Baris %1 dari %2</source>
        <extracomment>%1 of %2 rows are read</extracomment>
        <translation>Row %1 of %2</translation>
    </message>
    <message>
        <source>, %1 baris per detik</source>
        <translation>, %1 rows a second</translation>
    </message>
    <message>
        <source>, sisa waktu %1 detik</source>
        <translation>, %1 seconds left</translation>
    </message>
    <message>
        <source>CSV dari SIAK atau BIP: koma, titik koma, atau tab. Berkas diperiksa dahulu; tidak ada yang ditulis sebelum Impor ditekan.</source>
        <translation>CSV from SIAK or a BIP: comma, semicolon or tab. The file is checked first; nothing is written before Import is pressed.</translation>
    </message>
    <message>
        <source>Yang ditemukan</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Penduduk baru</source>
        <translation>New residents</translation>
    </message>
    <message>
        <source>Penduduk yang datanya berubah</source>
        <translation>Residents whose data change</translation>
    </message>
    <message>
        <source>Lihat Perubahan (F12)</source>
        <translation>See Changes (F12)</translation>
    </message>
    <message>
        <source>! NIK yang tadinya milik orang lain</source>
        <translation>! NIKs that belonged to somebody else before</translation>
    </message>
    <message>
        <source>Nama dan tanggal lahir berbeda. Silakan pastikan sebelum mengimpor.</source>
        <translation>Name and birth date differ. Please make sure before you import.</translation>
    </message>
    <message>
        <source>Penduduk tanpa perubahan</source>
        <translation>Residents without a change</translation>
    </message>
    <message>
        <source>Baris berulang untuk orang yang sama</source>
        <translation>Repeated rows about the same person</translation>
    </message>
    <message>
        <source>Baris terakhir yang dipakai.</source>
        <translation>The last row is taken.</translation>
    </message>
    <message>
        <source>Baris ditolak</source>
        <translation>Refused rows</translation>
    </message>
    <message>
        <source>Simpan (F5), perbaiki, lalu impor lagi.</source>
        <translation>Save (F5), correct, then import again.</translation>
    </message>
    <message>
        <source>  di antaranya: satu NIK untuk orang yang berbeda</source>
        <translation>  of them: one NIK for different people</translation>
    </message>
    <message>
        <source>Tidak satu pun dipakai; data lama tetap.</source>
        <translation>None of them is taken; the old data stay.</translation>
    </message>
    <message>
        <source>Peringatan: %1</source>
        <translation>Warning: %1</translation>
    </message>
    <message>
        <source>Tetap diimpor; peringatan tampil saat perekaman.</source>
        <translation>Imported all the same; the warning shows at the recording.</translation>
    </message>
    <message>
        <source>Kolom yang tidak dipakai</source>
        <translation>Columns that are not used</translation>
    </message>
    <message>
        <source>huruf %1</source>
        <extracomment>%1 is a name such as Windows-1252</extracomment>
        <translation>letters: %1</translation>
    </message>
    <message>
        <source>Impor selesai dalam %1 detik</source>
        <translation>Imported in %1 seconds</translation>
    </message>
    <message>
        <source>Hasil pemeriksaan %1 (%2). Belum ada yang ditulis.</source>
        <translation>What a look at %1 (%2) has found. Nothing has been written yet.</translation>
    </message>
    <message>
        <source>Baris</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Kolom</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Baris ditolak: %1, ditampilkan %2</source>
        <translation>Refused rows: %1, shown %2</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Semula</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Menjadi</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Penduduk yang datanya berubah: %1, ditampilkan %2</source>
        <translation>Residents whose data change: %1, shown %2</translation>
    </message>
    <message>
        <source>Dibatalkan. Daftar penduduk tetap seperti semula.</source>
        <translation>Canceled. The roster is as it was before.</translation>
    </message>
    <message>
        <source>Memeriksa; belum ada yang ditulis. Esc membatalkan.</source>
        <translation>Checking; nothing is written yet. Esc cancels.</translation>
    </message>
    <message>
        <source>Mengimpor. Esc membatalkan dan daftar lama tetap utuh.</source>
        <translation>Importing. Esc cancels and the old roster stays whole.</translation>
    </message>
    <message>
        <source>Baris yang ditolak disimpan di %1. Silakan perbaiki, lalu impor berkas itu.</source>
        <extracomment>%1 is a file&apos;s name</extracomment>
        <translation>The refused rows were saved in %1. Please correct them, then import that file.</translation>
    </message>
    <message>
        <source>Daftar penduduk sudah diimpor: %1 baru, %2 berubah.</source>
        <translation>The roster was imported: %1 new, %2 changed.</translation>
    </message>
    <message>
        <source>Tidak ada yang perlu diimpor dari berkas ini.</source>
        <translation>There is nothing to import from this file.</translation>
    </message>
    <message>
        <source>Ada NIK yang tadinya milik orang lain. Silakan lihat Perubahan (F12) sebelum mengimpor.</source>
        <translation>Some NIKs belonged to somebody else before. Please look at Changes (F12) before you import.</translation>
    </message>
    <message>
        <source>Silakan periksa jumlahnya, lalu tekan Enter untuk mengimpor.</source>
        <translation>Please check the counts, then press Enter to import.</translation>
    </message>
    <message>
        <source>Impor daftar penduduk</source>
        <translation>Import a roster</translation>
    </message>
    <message>
        <source>NIK yang sudah ada diganti datanya, yang lain ditambahkan. Semua masuk sekaligus atau tidak sama sekali.</source>
        <translation>The data of known NIKs are replaced, the others are added. All of it goes in at once, or nothing.</translation>
    </message>
    <message>
        <source>Berkas</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Letak berkas CSV</source>
        <translation>Where the CSV file is</translation>
    </message>
    <message>
        <source>Pilih berkas ...</source>
        <translation>Choose a file ...</translation>
    </message>
    <message>
        <source>Periksa (Enter)</source>
        <translation>Check (Enter)</translation>
    </message>
    <message>
        <source>Ringkasan (F4)</source>
        <translation>Summary (F4)</translation>
    </message>
    <message>
        <source>Ditolak (F11)</source>
        <translation>Refused (F11)</translation>
    </message>
    <message>
        <source>Perubahan (F12)</source>
        <translation>Changes (F12)</translation>
    </message>
    <message>
        <source>Simpan yang ditolak (F5)</source>
        <translation>Save the refused (F5)</translation>
    </message>
    <message>
        <source>Batalkan (Esc)</source>
        <translation>Cancel (Esc)</translation>
    </message>
    <message>
        <source>Impor (Enter)</source>
        <translation>Import (Enter)</translation>
    </message>
    <message>
        <source>Periksa</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Impor</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Pilih berkas (Enter)</source>
        <translation>Choose a file (Enter)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a column, %2 for how many people it changes</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>  kolom yang berubah</source>
        <translation>  changed columns</translation>
    </message>
    <message>
        <source>  di antaranya: baris rusak</source>
        <translation>  among them: damaged lines</translation>
    </message>
    <message>
        <source>  di antaranya: %1</source>
        <translation>  among them: %1</translation>
    </message>
    <message>
        <source>  di antaranya: tidak muat dalam berkas</source>
        <translation>  among them: no room in the file</translation>
    </message>
    <message>
        <source>Silakan perbaiki berkas asal.</source>
        <translation>Please correct the original file.</translation>
    </message>
    <message>
        <source>Peringatan: isian %1 tidak terbaca</source>
        <extracomment>%1 is a column</extracomment>
        <translation>Warning: %1 not understood</translation>
    </message>
    <message>
        <source>Tidak dipakai, orangnya tetap diimpor. Pertama di baris %1.</source>
        <translation>Not used, the person is imported. First in line %1.</translation>
    </message>
</context>
<context>
    <name>rekam::station::LockPage</name>
    <message>
        <source>Memeriksa kata sandi ...</source>
        <translation>Checking the password ...</translation>
    </message>
    <message>
        <source>Pekerjaan tetap seperti ditinggalkan. Bila petugas lain yang melanjutkan, rekaman tetap tersimpan.</source>
        <translation>The work is as it was left. If another officer takes over, the recording stays saved.</translation>
    </message>
    <message>
        <source>Stasiun terkunci</source>
        <translation>The station is locked</translation>
    </message>
    <message>
        <source>Silakan ketik kata sandi akun ini untuk melanjutkan pekerjaan.</source>
        <translation>Please type this account&apos;s password to go on with the work.</translation>
    </message>
    <message>
        <source>Kata sandi</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Buka (Enter)</source>
        <translation>Unlock (Enter)</translation>
    </message>
    <message>
        <source>Ganti petugas (F9)</source>
        <translation>Change officer (F9)</translation>
    </message>
</context>
<context>
    <name>rekam::station::LoginPage</name>
    <message>
        <source>Memeriksa kata sandi ...</source>
        <translation>Checking the password ...</translation>
    </message>
    <message>
        <source>Membuka stasiun ...</source>
        <translation>Opening the station ...</translation>
    </message>
    <message>
        <source>Selamat bekerja</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Silakan masuk dengan akun Anda sendiri.</source>
        <translation>Log in with your own account.</translation>
    </message>
    <message>
        <source>Nama akun</source>
        <translation>Account name</translation>
    </message>
    <message>
        <source>Kata sandi</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Masuk (Enter)</source>
        <translation>Log in (Enter)</translation>
    </message>
    <message>
        <source>Stasiun perekaman KTP-el</source>
        <translation>KTP-el recording station</translation>
    </message>
    <message>
        <source>%1 - stasiun %2</source>
        <extracomment>%1 is the region&apos;s name, %2 the station&apos;s number</extracomment>
        <translation>%1 - station %2</translation>
    </message>
</context>
<context>
    <name>rekam::station::MainWindow</name>
    <message>
        <source>Rekam - perekaman KTP-el</source>
        <translation>Rekam - KTP-el recording</translation>
    </message>
    <message>
        <source>LATIHAN - data contoh, bukan perekaman yang sebenarnya</source>
        <translation>LATIHAN (PRACTICE) - sample data, not a real recording</translation>
    </message>
    <message>
        <source>Cari</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Biodata</source>
        <translation>Biodata</translation>
    </message>
    <message>
        <source>Pas foto</source>
        <translation>Portrait</translation>
    </message>
    <message>
        <source>Tanda tangan</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Sidik jari</source>
        <translation>Fingerprints</translation>
    </message>
    <message>
        <source>Periksa</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Cadangan harian belum berhasil: %1</source>
        <translation>The daily backup did not succeed yet: %1</translation>
    </message>
</context>
<context>
    <name>rekam::station::MarkText</name>
    <message>
        <source>LATIHAN</source>
        <translation>LATIHAN</translation>
    </message>
</context>
<context>
    <name>rekam::station::NewPasswordPage</name>
    <message>
        <source>Sesudah ini hanya Anda yang mengetahuinya. Administrator dapat memberi kata sandi baru bila Anda lupa.</source>
        <translation>From now on only you will know it. The administrator can give you a new one if you forget it.</translation>
    </message>
    <message>
        <source>Kata sandi milik sendiri</source>
        <translation>A password of your own</translation>
    </message>
    <message>
        <source>Kata sandi akun ini dibuatkan administrator. Silakan ganti sebelum bekerja.</source>
        <translation>The administrator chose the password of this account. Please change it before you begin.</translation>
    </message>
    <message>
        <source>Ke halaman masuk (Esc)</source>
        <translation>To the login (Esc)</translation>
    </message>
    <message>
        <source>Pakai kata sandi ini (Enter)</source>
        <translation>Use this password (Enter)</translation>
    </message>
</context>
<context>
    <name>rekam::station::NoticeText</name>
    <message>
        <source>Sejak terakhir masuk, kata sandi akun ini %1 kali tidak cocok; bila bukan Anda, silakan lapor administrator.</source>
        <translation>Since the last login the password of this account did not match %1 times; if it was not you, please tell the administrator.</translation>
    </message>
    <message>
        <source>Hari ini hari terakhir akun ini.</source>
        <translation>Today is the last day of this account.</translation>
    </message>
    <message>
        <source>Akun ini berlaku %1 hari lagi.</source>
        <translation>This account is valid for %1 more days.</translation>
    </message>
    <message>
        <source>Stasiun dapat bekerja %1 hari lagi tanpa jaringan.</source>
        <translation>The station can work for %1 more days without a network.</translation>
    </message>
    <message>
        <source>Tinggal %1 hari tanpa jaringan: silakan hubungkan stasiun dengan wilayah.</source>
        <translation>Only %1 days are left without a network: please connect the station with its region.</translation>
    </message>
    <message>
        <source>Stasiun terlalu lama tanpa wilayah; operator belum dapat masuk.</source>
        <translation>The station has been without its region for too long; operators can not log in yet.</translation>
    </message>
</context>
<context>
    <name>rekam::station::OfflinePage</name>
    <message>
        <source>Perpanjangan dicatat dengan nama akun Anda.</source>
        <translation>The extension is recorded with the name of your account.</translation>
    </message>
    <message>
        <source>Stasiun terlalu lama tanpa wilayah</source>
        <translation>The station has been without its region for too long</translation>
    </message>
    <message>
        <source>Silakan sambungkan jaringan bila dapat; perpanjangan hanya untuk sementara.</source>
        <translation>Please connect the network if you can; an extension is only for the time being.</translation>
    </message>
    <message>
        <source>Ke halaman masuk (Esc)</source>
        <translation>To the login (Esc)</translation>
    </message>
    <message>
        <source>Operator tidak dapat masuk sampai stasiun terhubung lagi.</source>
        <translation>Operators can not log in until the station is connected again.</translation>
    </message>
    <message>
        <source>Selama tidak terhubung, stasiun tidak tahu siapa yang aksesnya sudah dicabut, dan rekaman belum sampai di wilayah.</source>
        <translation>Without a connection the station does not know whose access was revoked, and recordings do not reach the region.</translation>
    </message>
    <message>
        <source>Dengan perpanjangan, perekaman dapat berjalan tiga hari lagi. Begitu jaringan ada, semuanya terkirim sendiri.</source>
        <translation>With an extension recording can go on for three more days. As soon as there is a network, everything is sent by itself.</translation>
    </message>
    <message>
        <source>Lanjut tanpa memperpanjang (L)</source>
        <translation>Go on without extending (L)</translation>
    </message>
    <message>
        <source>Perpanjang 3 hari (Enter)</source>
        <translation>Extend by 3 days (Enter)</translation>
    </message>
</context>
<context>
    <name>rekam::station::Page</name>
    <message>
        <source>Kembali (Esc)</source>
        <translation>Back (Esc)</translation>
    </message>
</context>
<context>
    <name>rekam::station::PasswordPanel</name>
    <message>
        <source>Langkah ini memerlukan kata sandi Anda sekali lagi</source>
        <translation>This step needs your password once more</translation>
    </message>
    <message>
        <source>Batal (Esc)</source>
        <translation>Cancel (Esc)</translation>
    </message>
    <message>
        <source>Lanjut (Enter)</source>
        <translation>Continue (Enter)</translation>
    </message>
    <message>
        <source>Memeriksa kata sandi ...</source>
        <translation>Checking the password ...</translation>
    </message>
    <message>
        <source>Setelah itu langkah dilanjutkan sendiri; tidak ada yang hilang.</source>
        <translation>The step then goes on by itself; nothing is lost.</translation>
    </message>
</context>
<context>
    <name>rekam::station::PortraitPage</name>
    <message>
        <source>Kamera tidak tersambung</source>
        <translation>The camera is not connected</translation>
    </message>
    <message>
        <source>Kamera sedang dibuka ...</source>
        <translation>Opening the camera ...</translation>
    </message>
    <message>
        <source>Lanjut (Enter)</source>
        <translation>Continue (Enter)</translation>
    </message>
    <message>
        <source>Pakai foto ini (Enter)</source>
        <translation>Use this portrait (Enter)</translation>
    </message>
    <message>
        <source>Kamera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Latar: merah (tahun lahir ganjil)</source>
        <translation>Background: red (odd birth year)</translation>
    </message>
    <message>
        <source>Latar: biru (tahun lahir genap)</source>
        <translation>Background: blue (even birth year)</translation>
    </message>
    <message>
        <source>Mohon tunggu sebentar.</source>
        <translation>One moment.</translation>
    </message>
    <message>
        <source>Silakan duduk tegak dan menghadap kamera.</source>
        <translation>Sit upright and face the camera.</translation>
    </message>
    <message>
        <source>✓ Siap. Silakan ambil foto.</source>
        <translation>✓ Ready. Take the portrait.</translation>
    </message>
    <message>
        <source>Mohon diam, foto sedang diambil ...</source>
        <translation>Hold still, taking the portrait ...</translation>
    </message>
    <message>
        <source>Silakan perlihatkan kepada penduduk. Apakah foto ini disetujui?</source>
        <translation>Show it to the resident. Is this portrait agreed to?</translation>
    </message>
    <message>
        <source>Menyimpan ...</source>
        <translation>Saving ...</translation>
    </message>
    <message>
        <source>✓ Foto sudah tersimpan.</source>
        <translation>✓ The portrait is saved.</translation>
    </message>
    <message>
        <source>Silakan sambung ulang kamera. Rekaman yang sudah tersimpan tetap aman.</source>
        <translation>Reconnect the camera. What is saved stays safe.</translation>
    </message>
    <message>
        <source>Pas foto</source>
        <translation>Portrait</translation>
    </message>
    <message>
        <source>Penduduk melihat dan menyetujui fotonya sebelum dilanjutkan.</source>
        <translation>The resident sees and approves the portrait before going on.</translation>
    </message>
    <message>
        <source>Petunjuk</source>
        <translation>Guidance</translation>
    </message>
    <message>
        <source>Tanpa kacamata. Jilbab boleh, wajah dan alis terlihat. Kepala tegak, mata terbuka.</source>
        <translation>No glasses. A hijab is fine, face and brows visible. Head upright, eyes open.</translation>
    </message>
    <message>
        <source>Ambil foto (Enter)</source>
        <translation>Take portrait (Enter)</translation>
    </message>
    <message>
        <source>Ulangi (U)</source>
        <translation>Again (U)</translation>
    </message>
    <message>
        <source>Sambung ulang (Enter)</source>
        <translation>Reconnect (Enter)</translation>
    </message>
</context>
<context>
    <name>rekam::station::ProgramText</name>
    <message>
        <source>Folder stasiun.</source>
        <translation>The station&apos;s folder.</translation>
    </message>
    <message>
        <source>Alat latihan; selalu dipakai di stasiun latihan.</source>
        <translation>The practice kit; a practice station always uses it.</translation>
    </message>
    <message>
        <source>Alat yang sebenarnya di stasiun latihan.</source>
        <translation>Real devices on a practice station.</translation>
    </message>
    <message>
        <source>Nomor kamera, berkas, atau alamat.</source>
        <translation>Number of the camera, a file, or an address.</translation>
    </message>
    <message>
        <source>Bahasa: id atau en.</source>
        <translation>Language: id or en.</translation>
    </message>
    <message>
        <source>Bantuan ini.</source>
        <translation>This help.</translation>
    </message>
    <message>
        <source>Stasiun perekaman KTP-el.</source>
        <translation>KTP-el recording station.</translation>
    </message>
    <message>
        <source>Orang latihan: usual, careless, worn, missing-thumb, atau tremor.</source>
        <translation>Practice person: usual, careless, worn, missing-thumb or tremor.</translation>
    </message>
</context>
<context>
    <name>rekam::station::ProtectionText</name>
    <message>
        <source>Data dilindungi kata sandi dan cip keamanan (TPM) komputer ini: disk yang dicuri tidak terbuka di komputer lain.</source>
        <translation>The data are protected by the password and this machine&apos;s security chip (TPM): a stolen disk does not open in another machine.</translation>
    </message>
    <message>
        <source>Data dilindungi kata sandi saja; komputer ini tanpa cip keamanan (TPM). Pakailah kata sandi yang panjang.</source>
        <translation>The data are protected by the password only; this machine has no security chip (TPM). Please use a long password.</translation>
    </message>
</context>
<context>
    <name>rekam::station::ReportText</name>
    <message>
        <source>RIWAYAT AKSES DATA PRIBADI</source>
        <translation>ACCESS HISTORY OF PERSONAL DATA</translation>
    </message>
    <message>
        <source>%1 - stasiun %2</source>
        <extracomment>%1 is the region&apos;s name, %2 the station&apos;s number</extracomment>
        <translation>%1 - station %2</translation>
    </message>
    <message>
        <source>NIK %1</source>
        <translation>NIK %1</translation>
    </message>
    <message>
        <source>Dibuat %1 oleh %2 atas permintaan pemilik data (UU 27/2022).</source>
        <extracomment>%1 is date and time, %2 an account name</extracomment>
        <translation>Made on %1 by %2 at the request of the person concerned (UU 27/2022).</translation>
    </message>
    <message>
        <source>Jumlah catatan: %1. Lembar %2 dari %3.</source>
        <translation>Entries: %1. Sheet %2 of %3.</translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Perbuatan</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>Dari</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Tidak ada catatan.</source>
        <translation>No entries.</translation>
    </message>
    <message>
        <source>GRATIS - tidak dipungut biaya</source>
        <translation>FREE OF CHARGE</translation>
    </message>
</context>
<context>
    <name>rekam::station::ReviewPage</name>
    <message>
        <source>Belum lengkap: %1.</source>
        <extracomment>%1 is a list of captures such as &quot;Pas foto, Telunjuk kanan&quot;</extracomment>
        <translation>Incomplete: %1.</translation>
    </message>
    <message>
        <source>Lengkap. Silakan tanyakan kepada penduduk: apakah semuanya sudah benar?</source>
        <translation>Complete. Ask the resident: is everything correct?</translation>
    </message>
    <message>
        <source>Periksa bersama penduduk</source>
        <translation>Review with the resident</translation>
    </message>
    <message>
        <source>Setelah disetujui penduduk, rekaman menunggu supervisor.</source>
        <translation>Once the resident agrees, the recording waits for the supervisor.</translation>
    </message>
    <message>
        <source>Foto (1)</source>
        <translation>Photo (1)</translation>
    </message>
    <message>
        <source>Tanda tangan (2)</source>
        <translation>Signature (2)</translation>
    </message>
    <message>
        <source>Sidik jari (3)</source>
        <translation>Fingerprints (3)</translation>
    </message>
    <message>
        <source>Benar, selesai (Enter)</source>
        <translation>Correct, finish (Enter)</translation>
    </message>
    <message>
        <source>Memeriksa kata sandi ...</source>
        <translation>Checking the password ...</translation>
    </message>
    <message>
        <source>Sesi tetap milik operator; yang menegaskan tercatat.</source>
        <translation>The session stays the operator&apos;s; who confirms is on record.</translation>
    </message>
    <message>
        <source>Lengkap. Pengecualian ditegaskan supervisor di sini (S), atau nanti saat menyetujui.</source>
        <translation>Complete. A supervisor confirms the exceptions here (S), or later when approving.</translation>
    </message>
    <message>
        <source>Lengkap. Pengecualian sudah ditegaskan supervisor.</source>
        <translation>Complete. A supervisor has confirmed the exceptions.</translation>
    </message>
    <message>
        <source>Penegasan supervisor (S)</source>
        <translation>Supervisor confirms (S)</translation>
    </message>
    <message>
        <source>Tegaskan (Enter)</source>
        <translation>Confirm (Enter)</translation>
    </message>
    <message>
        <source>Biodata (B)</source>
        <translation>Biodata (B)</translation>
    </message>
</context>
<context>
    <name>rekam::station::SearchPage</name>
    <message>
        <source>No</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tanggal lahir</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Alamat</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Ditemukan: %1</source>
        <translation>Found: %1</translation>
    </message>
    <message>
        <source>Mencari ...</source>
        <translation>Searching ...</translation>
    </message>
    <message>
        <source>Nomor rekaman</source>
        <translation>Recording number</translation>
    </message>
    <message>
        <source>Perekam</source>
        <translation>Recorder</translation>
    </message>
    <message>
        <source>Tahap</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>%1, %2 dari 12</source>
        <extracomment>%1 is a state such as &quot;Sedang direkam&quot;, %2 how many of 12 captures are done</extracomment>
        <translation>%1, %2 of 12</translation>
    </message>
    <message>
        <source>Tidak ada rekaman yang belum selesai.</source>
        <translation>No unfinished recordings.</translation>
    </message>
    <message>
        <source>Cari penduduk</source>
        <translation>Find the resident</translation>
    </message>
    <message>
        <source>Pilih (Enter)</source>
        <translation>Choose (Enter)</translation>
    </message>
    <message>
        <source>Umur</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 as &quot;Sedang direkam, 4 dari 12&quot;, %2 why it was returned
----------
%1 as &quot;Dibatalkan&quot;, %2 why</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Belum selesai, dapat dilanjutkan: %1</source>
        <translation>Not finished, can be resumed: %1</translation>
    </message>
    <message>
        <source>Belum selesai, dapat dilanjutkan: %1, di antaranya %2 lebih dari %3 hari (!)</source>
        <extracomment>%1 how many recordings, %2 how many of them are old, %3 a number of days</extracomment>
        <translation>Not finished, can be resumed: %1, of which %2 for more than %3 days (!)</translation>
    </message>
    <message>
        <source>hari ini</source>
        <translation>today</translation>
    </message>
    <message>
        <source>kemarin</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>! %1 hari</source>
        <translation>! %1 days</translation>
    </message>
    <message>
        <source>%1 hari</source>
        <translation>%1 days</translation>
    </message>
    <message>
        <source>Cocok</source>
        <translation>Fits by</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>Standing</translation>
    </message>
    <message>
        <source>Daftar penduduk sedang dibaca (%1 dari %2). NIK lengkap sudah dapat dicari.</source>
        <extracomment>%1 of %2 residents are read</extracomment>
        <translation>The roster is being read (%1 of %2). A whole NIK can be searched already.</translation>
    </message>
    <message>
        <source>Ketik NIK atau bagiannya, nama, nomor KK, kelurahan, RT/RW, atau tanggal lahir. Pilih dengan panah, lalu Enter.</source>
        <translation>Type a NIK or a part of it, a name, a family card, a village, RT/RW or a birth date. Choose with the arrows, then Enter.</translation>
    </message>
    <message>
        <source>contoh: muh yusuf 35 ilir, atau siti rt 5, atau 17-8-1990</source>
        <translation>for example: muh yusuf 35 ilir, or siti rt 5, or 17-8-1990</translation>
    </message>
    <message>
        <source>Impor daftar (F5)</source>
        <translation>Import a roster (F5)</translation>
    </message>
    <message>
        <source>Tidak ditemukan. Silakan coba NIK, nomor KK, atau sebagian nama. Bila memang tidak ada dalam daftar, tekan F4: tetap dapat direkam.</source>
        <translation>Not found. Please try the NIK, the family card number or a part of the name. Whoever is really not on the list can still be recorded: press F4.</translation>
    </message>
    <message>
        <source>Di luar daftar (F4)</source>
        <translation>Not on the list (F4)</translation>
    </message>
    <message>
        <source>Batalkan rekaman ini (Enter)</source>
        <translation>Cancel this recording (Enter)</translation>
    </message>
    <message>
        <source>Silakan tulis alasan pembatalan, lalu Enter. Foto, tanda tangan, dan sidik jari rekaman ini dihapus; Escape membiarkannya.</source>
        <translation>Please write why it is canceled, then Enter. Photo, signature and fingerprints of this recording are erased; Escape leaves it as it is.</translation>
    </message>
    <message>
        <source>%1 sudah dibatalkan dan isinya dihapus.</source>
        <extracomment>%1 is the number of a recording</extracomment>
        <translation>%1 is canceled and its content erased.</translation>
    </message>
    <message>
        <source>Batalkan rekaman (F8)</source>
        <translation>Cancel recording (F8)</translation>
    </message>
    <message>
        <source>Alasan pembatalan</source>
        <translation>Why it is canceled</translation>
    </message>
    <message>
        <source>Tidak jadi (Esc)</source>
        <translation>Leave it (Esc)</translation>
    </message>
    <message>
        <source>%1 teratas; masih ada lagi, persempit pencarian</source>
        <extracomment>%1 is how many hits are shown</extracomment>
        <translation>The best %1; there are more, please narrow the search</translation>
    </message>
</context>
<context>
    <name>rekam::station::SettingsPage</name>
    <message>
        <source>Cadangkan ke</source>
        <translation>Back up to</translation>
    </message>
    <message>
        <source>Cadangan stasiun (*.db)</source>
        <translation>Backup of a station (*.db)</translation>
    </message>
    <message>
        <source>Akhiri akun ini (Enter)</source>
        <translation>End this account (Enter)</translation>
    </message>
    <message>
        <source>Simpan (Enter)</source>
        <translation>Save (Enter)</translation>
    </message>
    <message>
        <source>Batal (Esc)</source>
        <translation>Cancel (Esc)</translation>
    </message>
    <message>
        <source>Kembali (Esc)</source>
        <translation>Back (Esc)</translation>
    </message>
    <message>
        <source>Mohon tunggu sebentar.</source>
        <translation>One moment.</translation>
    </message>
    <message>
        <source>Kata sandi Anda sudah diganti.</source>
        <translation>Your password was changed.</translation>
    </message>
    <message>
        <source>Akun %1 ditambahkan.</source>
        <translation>Account %1 was added.</translation>
    </message>
    <message>
        <source>Masa akun %1 sudah disimpan.</source>
        <translation>The term of account %1 was saved.</translation>
    </message>
    <message>
        <source>Kata sandi akun %1 sudah diganti.</source>
        <translation>The password of account %1 was changed.</translation>
    </message>
    <message>
        <source>Akun %1 sudah diakhiri.</source>
        <translation>Account %1 was ended.</translation>
    </message>
    <message>
        <source>Kunci akun %1 sudah dibuka.</source>
        <translation>Account %1 was unlocked.</translation>
    </message>
    <message>
        <source>Pengaturan</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Akun di stasiun ini</source>
        <translation>Accounts at this station</translation>
    </message>
    <message>
        <source>Akun</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Peran</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Berlaku sampai</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>Standing</translation>
    </message>
    <message>
        <source>Cadangkan sekarang (C)</source>
        <translation>Back up now (C)</translation>
    </message>
    <message>
        <source>Ganti kata sandi saya (G)</source>
        <translation>Change my password (G)</translation>
    </message>
    <message>
        <source>Tambah (T)</source>
        <translation>Add (T)</translation>
    </message>
    <message>
        <source>Perpanjang (P)</source>
        <translation>Extend (P)</translation>
    </message>
    <message>
        <source>Kata sandi baru (S)</source>
        <translation>New password (S)</translation>
    </message>
    <message>
        <source>Buka kunci (B)</source>
        <translation>Unlock (B)</translation>
    </message>
    <message>
        <source>Akhiri (A)</source>
        <translation>End (A)</translation>
    </message>
    <message>
        <source>Pengaturan perekaman sudah disimpan.</source>
        <translation>The settings of captures are saved.</translation>
    </message>
    <message>
        <source>Perlindungan, wilayah, cadangan, perekaman, akun, dan kata sandi.</source>
        <translation>Protection, region, backups, captures, accounts and passwords.</translation>
    </message>
    <message>
        <source>Perekaman (R)</source>
        <translation>Captures (R)</translation>
    </message>
    <message>
        <source>Berita acara ke</source>
        <translation>Minutes to</translation>
    </message>
    <message>
        <source>Berita acara (*.txt)</source>
        <translation>Minutes (*.txt)</translation>
    </message>
    <message>
        <source>Musnahkan berkas lama (M)</source>
        <translation>Destroy old files (M)</translation>
    </message>
    <message>
        <source>%1 berkas sudah dimusnahkan; berita acaranya tersimpan.</source>
        <translation>%1 files are destroyed; the minutes are saved.</translation>
    </message>
    <message>
        <source>%1 berkas sudah diterima wilayah lebih dari %2 hari; silakan musnahkan dengan berita acara.</source>
        <extracomment>%1 is a number of packets, %2 of days</extracomment>
        <translation>The region has received %1 files more than %2 days ago; please destroy them with minutes.</translation>
    </message>
</context>
<context>
    <name>rekam::station::SignBoard</name>
    <message>
        <source>Tanda tangan penduduk</source>
        <translation>The resident&apos;s signature</translation>
    </message>
    <message>
        <source>LATIHAN - data contoh, bukan perekaman yang sebenarnya</source>
        <translation>LATIHAN (PRACTICE) - sample data, not a real recording</translation>
    </message>
    <message>
        <source>Silakan tanda tangan di kotak ini</source>
        <translation>Please sign in this box</translation>
    </message>
    <message>
        <source>Garis atau paraf juga boleh.</source>
        <translation>A line or an initial is fine too.</translation>
    </message>
    <message>
        <source>Ulangi</source>
        <translation>Again</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>rekam::station::SignaturePage</name>
    <message>
        <source>Tanpa tanda tangan: %1</source>
        <translation>Without signature: %1</translation>
    </message>
    <message>
        <source>Alat tanda tangan</source>
        <translation>Signature device</translation>
    </message>
    <message>
        <source>Lanjut (Enter)</source>
        <translation>Continue (Enter)</translation>
    </message>
    <message>
        <source>Simpan dan lanjut (Enter)</source>
        <translation>Save and continue (Enter)</translation>
    </message>
    <message>
        <source>Tanda tangan sudah tersimpan.</source>
        <translation>The signature is saved.</translation>
    </message>
    <message>
        <source>Alasan sudah tersimpan.</source>
        <translation>The reason is saved.</translation>
    </message>
    <message>
        <source>Tanda tangan</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Ulangi (U)</source>
        <translation>Again (U)</translation>
    </message>
    <message>
        <source>Tangan dituntun (D)</source>
        <translation>Hand is guided (D)</translation>
    </message>
    <message>
        <source>Supervisor menegaskannya nanti; perekaman berjalan terus.</source>
        <translation>A supervisor confirms it later; the recording goes on.</translation>
    </message>
    <message>
        <source>Silakan pilih alasannya.</source>
        <translation>Please choose the reason.</translation>
    </message>
    <message>
        <source>Penduduk menandatangani di layarnya. Garis atau paraf juga boleh; keluarga boleh menuntun tangan.</source>
        <translation>The resident signs on their screen. A line or an initial is fine too; family may guide the hand.</translation>
    </message>
    <message>
        <source>Garis atau paraf juga boleh; keluarga boleh menuntun tangan.</source>
        <translation>A line or an initial is fine too; family may guide the hand.</translation>
    </message>
    <message>
        <source>Silakan menandatangani di dalam kotak, dengan pena, jari, atau tetikus.</source>
        <translation>Please sign inside the box, with pen, finger or mouse.</translation>
    </message>
    <message>
        <source>Mengapa penduduk tidak dapat menandatangani?</source>
        <translation>Why can the resident not sign?</translation>
    </message>
    <message>
        <source>Tidak dapat menandatangani (T)</source>
        <translation>Can not sign (T)</translation>
    </message>
    <message>
        <source>Simpan alasan (Enter)</source>
        <translation>Save the reason (Enter)</translation>
    </message>
    <message>
        <source>Penduduk menandatangani di alatnya; garisnya tampil di sini. Garis atau paraf juga boleh; keluarga boleh menuntun tangan.</source>
        <translation>The resident signs on the device; the strokes show here. A line or an initial is fine too; family may guide the hand.</translation>
    </message>
    <message>
        <source>Silakan menandatangani di alat tanda tangan.</source>
        <translation>Please sign on the signature device.</translation>
    </message>
</context>
<context>
    <name>rekam::station::SlipText</name>
    <message>
        <source>BUKTI PEREKAMAN KTP-EL</source>
        <translation>PROOF OF KTP-EL RECORDING</translation>
    </message>
    <message>
        <source>%1 - stasiun %2</source>
        <extracomment>%1 is the region&apos;s name, %2 the station&apos;s number</extracomment>
        <translation>%1 - station %2</translation>
    </message>
    <message>
        <source>Nomor rekaman</source>
        <translation>Recording number</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Direkam pada</source>
        <translation>Recorded at</translation>
    </message>
    <message>
        <source>Rekaman akan diperiksa supervisor, lalu dikirim ke server wilayah. Mohon simpan bukti ini dan sebutkan nomornya bila bertanya.</source>
        <translation>A supervisor will check the recording, then it is sent to the regional server. Keep this slip and give its number when you ask.</translation>
    </message>
    <message>
        <source>GRATIS - tidak dipungut biaya</source>
        <translation>FREE OF CHARGE</translation>
    </message>
    <message>
        <source>Bukti ini bukan KTP-el dan bukan pengganti KTP-el.</source>
        <translation>This slip is no KTP-el and does not replace one.</translation>
    </message>
    <message>
        <source>Permintaan perbaikan (F-1.06), diputuskan Dinas Dukcapil</source>
        <translation>Correction requests (F-1.06), decided by the Dinas Dukcapil</translation>
    </message>
</context>
<context>
    <name>rekam::station::StatementPage</name>
    <message>
        <source>Pernyataan ini dicatat satu kali, dengan nama akun dan waktunya.</source>
        <translation>This statement is recorded once, with the name of the account and the time.</translation>
    </message>
    <message>
        <source>Pernyataan kerahasiaan</source>
        <translation>Statement of confidentiality</translation>
    </message>
    <message>
        <source>Diminta satu kali dari setiap pemegang hak akses (Permendagri 102/2019).</source>
        <translation>Asked once of everybody who is given access (Permendagri 102/2019).</translation>
    </message>
    <message>
        <source>Ke halaman masuk (Esc)</source>
        <translation>To the login (Esc)</translation>
    </message>
    <message>
        <source>Saya setuju (Enter)</source>
        <translation>I agree (Enter)</translation>
    </message>
</context>
<context>
    <name>rekam::station::StationPanel</name>
    <message>
        <source>Terakhir terhubung %1.</source>
        <extracomment>%1 is date and time</extracomment>
        <translation>Last in contact on %1.</translation>
    </message>
    <message>
        <source>Tanpa jaringan masih dapat bekerja %1 hari.</source>
        <translation>Can work for %1 more days without a network.</translation>
    </message>
    <message>
        <source>Sedang menghubungi wilayah ...</source>
        <translation>Contacting the region ...</translation>
    </message>
    <message>
        <source>Menyalin ke %1; pekerjaan dapat diteruskan.</source>
        <extracomment>%1 is a file&apos;s name</extracomment>
        <translation>Copying to %1; work can go on.</translation>
    </message>
    <message>
        <source>Belum berhasil: %1</source>
        <translation>Not successful yet: %1</translation>
    </message>
    <message>
        <source>Selesai: %1.</source>
        <translation>Done: %1.</translation>
    </message>
    <message>
        <source>Cadangan terakhir %1.</source>
        <extracomment>%1 is date and time</extracomment>
        <translation>Last backup on %1.</translation>
    </message>
    <message>
        <source>Belum ada cadangan di folder stasiun.</source>
        <translation>There is no backup in the station&apos;s folder yet.</translation>
    </message>
    <message>
        <source>Cadangan tetap tersegel seperti di disk.</source>
        <translation>A backup stays sealed as it is on the disk.</translation>
    </message>
    <message>
        <source>Perlindungan</source>
        <translation>Protection</translation>
    </message>
    <message>
        <source>Wilayah</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Cadangan</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>(!) Silakan cadangkan juga ke luar komputer ini.</source>
        <translation>(!) Please back up to outside this computer too.</translation>
    </message>
</context>
<context>
    <name>rekam::station::StatusLine</name>
    <message>
        <source>⇧ Mengirim %1 % · menunggu %2</source>
        <extracomment>%1 is a percentage, %2 how many records wait</extracomment>
        <translation>⇧ Sending %1 % · waiting %2</translation>
    </message>
    <message>
        <source>✓ Semua sudah terkirim</source>
        <translation>✓ Everything is sent</translation>
    </message>
    <message>
        <source>! Menunggu dikirim %1 · %2</source>
        <extracomment>%1 is how many records wait, %2 why</extracomment>
        <translation>! Waiting to be sent %1 · %2</translation>
    </message>
    <message>
        <source>Menunggu dikirim %1</source>
        <translation>Waiting to be sent %1</translation>
    </message>
    <message>
        <source>Stasiun %1</source>
        <translation>Station %1</translation>
    </message>
    <message>
        <source>✕ Ruang cadangan disk terpakai: selesaikan dan kirim, jangan mulai yang baru</source>
        <translation>✕ The disk&apos;s reserve is in use: finish and send, begin nothing new</translation>
    </message>
    <message>
        <source>masih muat %1 rekaman</source>
        <extracomment>%1 is how many records, with points between thousands</extracomment>
        <translation>%1 more recordings fit</translation>
    </message>
    <message>
        <source>! Jejak audit tidak cocok dengan wilayah: silakan lapor administrator</source>
        <translation>! The audit trail does not match the region&apos;s: please tell the administrator</translation>
    </message>
    <message>
        <source>! Wilayah terakhir terhubung %1, sisa %2 hari</source>
        <extracomment>%1 is day and time, %2 a number of days</extracomment>
        <translation>! Region last in contact %1, %2 days left</translation>
    </message>
    <message>
        <source>Wilayah terhubung %1</source>
        <translation>Region in contact %1</translation>
    </message>
</context>
<context>
    <name>rekam::text::AuditText</name>
    <message>
        <source>Pernyataan kerahasiaan disetujui</source>
        <translation>Statement of confidentiality made</translation>
    </message>
    <message>
        <source>Akun ditambahkan</source>
        <translation>Account added</translation>
    </message>
    <message>
        <source>Akun diakhiri</source>
        <translation>Account ended</translation>
    </message>
    <message>
        <source>Masa akun diperpanjang</source>
        <translation>Account extended</translation>
    </message>
    <message>
        <source>Kata sandi diganti</source>
        <translation>Password changed</translation>
    </message>
    <message>
        <source>Kata sandi akun lain diganti</source>
        <translation>Password of another account reset</translation>
    </message>
    <message>
        <source>Kunci akun dibuka</source>
        <translation>Account unlocked</translation>
    </message>
    <message>
        <source>Jejak audit disahkan wilayah</source>
        <translation>Audit trail countersigned by the region</translation>
    </message>
    <message>
        <source>Jejak audit dibandingkan dengan wilayah</source>
        <translation>Audit trail compared with the region&apos;s</translation>
    </message>
    <message>
        <source>Riwayat akses dilihat</source>
        <translation>Access history viewed</translation>
    </message>
    <message>
        <source>Jejak audit disambung setelah rusak</source>
        <translation>Audit trail taken up again after damage</translation>
    </message>
    <message>
        <source>Jejak audit dicari</source>
        <translation>Audit trail searched</translation>
    </message>
    <message>
        <source>Jejak audit diperiksa</source>
        <translation>Audit trail checked</translation>
    </message>
    <message>
        <source>Jam komputer mundur</source>
        <translation>Clock of the machine set back</translation>
    </message>
    <message>
        <source>Rekaman disetujui</source>
        <translation>Recording approved</translation>
    </message>
    <message>
        <source>Perekaman dimulai</source>
        <translation>Recording begun</translation>
    </message>
    <message>
        <source>Rekaman dibatalkan</source>
        <translation>Recording canceled</translation>
    </message>
    <message>
        <source>Perekaman selesai</source>
        <translation>Recording completed</translation>
    </message>
    <message>
        <source>Pengecualian dicatat</source>
        <translation>Exception recorded</translation>
    </message>
    <message>
        <source>Perekaman ditunda</source>
        <translation>Recording paused</translation>
    </message>
    <message>
        <source>Rincian rekaman dihapus</source>
        <translation>Detail of recording erased</translation>
    </message>
    <message>
        <source>Perekaman dilanjutkan</source>
        <translation>Recording resumed</translation>
    </message>
    <message>
        <source>Rekaman dikembalikan</source>
        <translation>Recording returned</translation>
    </message>
    <message>
        <source>Rekaman dilihat</source>
        <translation>Recording viewed</translation>
    </message>
    <message>
        <source>Tanda terima disimpan</source>
        <translation>Receipt stored</translation>
    </message>
    <message>
        <source>Rekaman dikirim</source>
        <translation>Recording sent</translation>
    </message>
    <message>
        <source>Wilayah dihubungi</source>
        <translation>Region contacted</translation>
    </message>
    <message>
        <source>Masa tanpa jaringan diperpanjang</source>
        <translation>Time without network extended</translation>
    </message>
    <message>
        <source>Daftar petugas diterima dari wilayah</source>
        <translation>Staff roll taken from the region</translation>
    </message>
    <message>
        <source>Stasiun dicabut oleh wilayah</source>
        <translation>Station revoked by the region</translation>
    </message>
    <message>
        <source>Biodata dilihat</source>
        <translation>Biodata viewed</translation>
    </message>
    <message>
        <source>Penghapusan terjadwal</source>
        <translation>Scheduled erasure</translation>
    </message>
    <message>
        <source>Daftar penduduk dimuat</source>
        <translation>List of residents imported</translation>
    </message>
    <message>
        <source>Kata sandi diketik ulang</source>
        <translation>Password entered again</translation>
    </message>
    <message>
        <source>Masuk</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Stasiun disiapkan</source>
        <translation>Station set up</translation>
    </message>
    <message>
        <source>Stasiun dibuka dengan kunci pemulihan</source>
        <translation>Station opened with the recovery key</translation>
    </message>
    <message>
        <source>Cadangan dibuat</source>
        <translation>Backup made</translation>
    </message>
    <message>
        <source>Dipulihkan dari cadangan</source>
        <translation>Restored from a backup</translation>
    </message>
    <message>
        <source>halaman masuk</source>
        <translation>login page</translation>
    </message>
    <message>
        <source>halaman pernyataan</source>
        <translation>statement page</translation>
    </message>
    <message>
        <source>halaman perpanjangan</source>
        <translation>extension page</translation>
    </message>
    <message>
        <source>halaman cari</source>
        <translation>search page</translation>
    </message>
    <message>
        <source>halaman biodata</source>
        <translation>biodata page</translation>
    </message>
    <message>
        <source>halaman pas foto</source>
        <translation>portrait page</translation>
    </message>
    <message>
        <source>halaman tanda tangan</source>
        <translation>signature page</translation>
    </message>
    <message>
        <source>halaman sidik jari</source>
        <translation>fingerprints page</translation>
    </message>
    <message>
        <source>halaman periksa</source>
        <translation>review page</translation>
    </message>
    <message>
        <source>halaman selesai</source>
        <translation>final page</translation>
    </message>
    <message>
        <source>halaman persetujuan</source>
        <translation>approval page</translation>
    </message>
    <message>
        <source>halaman jejak akses</source>
        <translation>access trail page</translation>
    </message>
    <message>
        <source>halaman pengaturan</source>
        <translation>settings page</translation>
    </message>
    <message>
        <source>halaman terkunci</source>
        <translation>lock page</translation>
    </message>
    <message>
        <source>baris perintah</source>
        <translation>command line</translation>
    </message>
    <message>
        <source>pengiriman</source>
        <translation>upload</translation>
    </message>
    <message>
        <source>hubungan wilayah</source>
        <translation>contact with the region</translation>
    </message>
    <message>
        <source>isinya diubah</source>
        <translation>its content was changed</translation>
    </message>
    <message>
        <source>baris dihapus</source>
        <translation>a row was deleted</translation>
    </message>
    <message>
        <source>baris disisipkan</source>
        <translation>a row was inserted</translation>
    </message>
    <message>
        <source>dua baris tertukar</source>
        <translation>two rows were swapped</translation>
    </message>
    <message>
        <source>baris terakhir dipotong</source>
        <translation>the last rows were cut off</translation>
    </message>
    <message>
        <source>dikembalikan ke keadaan lama</source>
        <translation>it was put back to an older state</translation>
    </message>
    <message>
        <source>disusun ulang seluruhnya</source>
        <translation>all of it was computed anew</translation>
    </message>
    <message>
        <source>Dilakukan</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Ditolak (%1)</source>
        <extracomment>%1 is the name of an error, as &quot;role-forbids&quot;</extracomment>
        <translation>Refused (%1)</translation>
    </message>
    <message>
        <source>Foto, ttd, atau jari disimpan</source>
        <translation>Portrait, signature or finger saved</translation>
    </message>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Akun</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Jejak audit</source>
        <translation>Audit trail</translation>
    </message>
    <message>
        <source>Perekaman</source>
        <translation>Recording</translation>
    </message>
    <message>
        <source>Pengiriman</source>
        <translation>Upload</translation>
    </message>
    <message>
        <source>Wilayah</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Biodata</source>
        <translation>Biodata</translation>
    </message>
    <message>
        <source>Daftar penduduk</source>
        <translation>List of residents</translation>
    </message>
    <message>
        <source>Masuk, kata sandi</source>
        <translation>Login, password</translation>
    </message>
    <message>
        <source>Cadangan</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Berkas tersegel diambil</source>
        <translation>Sealed file taken</translation>
    </message>
    <message>
        <source>Daftar penduduk diperiksa</source>
        <translation>Roster checked</translation>
    </message>
    <message>
        <source>halaman impor</source>
        <translation>import page</translation>
    </message>
    <message>
        <source>Pengecualian ditegaskan</source>
        <translation>Exceptions confirmed</translation>
    </message>
    <message>
        <source>Pengaturan perekaman diubah</source>
        <translation>Settings of captures changed</translation>
    </message>
    <message>
        <source>Permintaan perbaikan dicatat</source>
        <translation>Correction request taken down</translation>
    </message>
    <message>
        <source>Penduduk di luar daftar dicatat</source>
        <translation>Resident not on the list taken down</translation>
    </message>
    <message>
        <source>Dokumen dan keterangan dicatat</source>
        <translation>Papers and remarks taken down</translation>
    </message>
    <message>
        <source>Biodata di luar daftar diubah</source>
        <translation>Declared biodata changed</translation>
    </message>
    <message>
        <source>Permintaan perbaikan ditarik</source>
        <translation>Correction request taken back</translation>
    </message>
    <message>
        <source>Diarahkan ke pendaftaran penduduk</source>
        <translation>Shown the way to registration</translation>
    </message>
    <message>
        <source>halaman di luar daftar</source>
        <translation>page: not on the list</translation>
    </message>
    <message>
        <source>Sertifikat stasiun diperbarui</source>
        <translation>Station certificate renewed</translation>
    </message>
    <message>
        <source>Cadangan selesai</source>
        <translation>Backup finished</translation>
    </message>
    <message>
        <source>Dihapus juga dari cadangan harian</source>
        <translation>Erased in the daily backups too</translation>
    </message>
    <message>
        <source>Penduduk dicari</source>
        <translation>Residents searched for</translation>
    </message>
    <message>
        <source>Kata sandi salah sebelum masuk</source>
        <translation>Wrong passwords before getting in</translation>
    </message>
    <message>
        <source>Diselamatkan dari yang rusak</source>
        <translation>Rescued from a damaged store</translation>
    </message>
    <message>
        <source>Jam komputer</source>
        <translation>Computer&apos;s clock</translation>
    </message>
    <message>
        <source>Penghapusan</source>
        <translation>Erasure</translation>
    </message>
    <message>
        <source>Pengaturan</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Stasiun</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>%1 kali</source>
        <translation>%1 times</translation>
    </message>
    <message>
        <source>halaman kata sandi</source>
        <translation>password page</translation>
    </message>
</context>
<context>
    <name>rekam::text::ClockText</name>
    <message>
        <source>%1 hari</source>
        <translation>%1 days</translation>
    </message>
    <message>
        <source>%1 jam</source>
        <translation>%1 hours</translation>
    </message>
    <message>
        <source>%1 menit</source>
        <translation>%1 minutes</translation>
    </message>
    <message>
        <source>Sejak Anda terakhir masuk, jam komputer mundur sekitar %1; waktu pada rekaman dapat keliru. Silakan setel tanggal, jam, dan zona waktu, lalu hubungi administrator.</source>
        <extracomment>%1 is a span of time, as &quot;3 jam&quot;</extracomment>
        <translation>Since you last logged in, the computer&apos;s clock was set back by about %1; times on records may be wrong. Please set date, time and time zone, then call the administrator.</translation>
    </message>
</context>
<context>
    <name>rekam::text::ConfidentialityText</name>
    <message>
        <source>Saya, pemegang akun %1, menyatakan:</source>
        <extracomment>%1 is an account name</extracomment>
        <translation>I, the holder of account %1, declare:</translation>
    </message>
    <message>
        <source>1.  Saya menjaga kerahasiaan data kependudukan, juga setelah tugas saya selesai.</source>
        <translation>1.  I keep residents&apos; data confidential, also after my duty has ended.</translation>
    </message>
    <message>
        <source>2.  Saya membuka data seseorang hanya untuk pelayanan kepada orang itu.</source>
        <translation>2.  I open a person&apos;s data only to serve that person.</translation>
    </message>
    <message>
        <source>3.  Saya tidak menyalin, memotret, atau memberikan data kepada siapa pun yang tidak berhak.</source>
        <translation>3.  I do not copy or photograph data, nor give them to anybody who has no right to them.</translation>
    </message>
    <message>
        <source>4.  Saya memakai akun saya sendiri, tidak meminjamkannya, dan mengunci layar bila meninggalkan tempat (Ctrl+L).</source>
        <translation>4.  I use my own account, do not lend it, and lock the screen when I leave my place (Ctrl+L).</translation>
    </message>
    <message>
        <source>5.  Saya tahu bahwa setiap perbuatan atas data pribadi dicatat dan dapat diperiksa.</source>
        <translation>5.  I know that every act on personal data is recorded and can be examined.</translation>
    </message>
    <message>
        <source>Pelanggaran dapat dikenai sanksi menurut UU 24/2013 tentang Administrasi Kependudukan dan UU 27/2022 tentang Pelindungan Data Pribadi.</source>
        <translation>Breaches can be punished under UU 24/2013 on Population Administration and UU 27/2022 on Personal Data Protection.</translation>
    </message>
</context>
<context>
    <name>rekam::text::ErrorText</name>
    <message>
        <source>Perintah belum lengkap. Silakan lihat bantuan dengan --help.</source>
        <translation>The command is not complete. See the help with --help.</translation>
    </message>
    <message>
        <source>Berkas tidak dapat dibaca. Silakan periksa nama, letak, dan hak aksesnya.</source>
        <translation>The file can not be read. Check its name, place and permissions.</translation>
    </message>
    <message>
        <source>Berkas terlalu besar. Silakan pilih berkas yang benar.</source>
        <translation>The file is too large. Choose the right file.</translation>
    </message>
    <message>
        <source>Berkas tidak dapat ditulis. Silakan periksa hak akses folder tujuan.</source>
        <translation>The file can not be written. Check the permissions of its folder.</translation>
    </message>
    <message>
        <source>Ruang disk habis dan berkas belum ditulis. Silakan kosongkan ruang disk, lalu coba lagi.</source>
        <translation>The disk is full and the file was not written. Free some space, then try again.</translation>
    </message>
    <message>
        <source>Isian tidak terbaca. Silakan periksa bentuknya, lalu coba lagi.</source>
        <translation>The input can not be read. Check its form, then try again.</translation>
    </message>
    <message>
        <source>NIK tidak dikenali. Silakan periksa kembali ke-16 angkanya.</source>
        <translation>This is not a NIK. Check its 16 digits again.</translation>
    </message>
    <message>
        <source>Kode wilayah tidak dikenali. Silakan tulis seperti 16.71 atau 16.71.01.</source>
        <translation>This is not a region code. Write it like 16.71 or 16.71.01.</translation>
    </message>
    <message>
        <source>Baris judul daftar penduduk tidak dikenali. Silakan pakai nama kolom SIAK, paling sedikit NIK dan NAMA_LGKP.</source>
        <translation>The heading of the roster is not known. Use SIAK&apos;s column names, at least NIK and NAMA_LGKP.</translation>
    </message>
    <message>
        <source>Penduduk tidak ada dalam daftar stasiun ini. Silakan periksa NIK, atau arahkan ke pendaftaran biodata.</source>
        <translation>The resident is not in this station&apos;s roster. Check the NIK, or direct the resident to biodata registration.</translation>
    </message>
    <message>
        <source>Gambar tidak terbaca. Silakan ulangi, atau pilih berkas gambar lain.</source>
        <translation>The picture can not be read. Try again, or choose another image file.</translation>
    </message>
    <message>
        <source>Gambar terlalu kecil. Silakan ulangi dengan alat atau berkas yang lebih tajam.</source>
        <translation>The picture is too small. Try again with a sharper device or file.</translation>
    </message>
    <message>
        <source>Gambar terlalu besar. Silakan perkecil ukurannya, lalu coba lagi.</source>
        <translation>The picture is too large. Make it smaller, then try again.</translation>
    </message>
    <message>
        <source>Berkas pengenal wajah tidak ada atau rusak. Silakan pasang ulang Rekam.</source>
        <translation>The file that finds faces is missing or damaged. Install Rekam again.</translation>
    </message>
    <message>
        <source>Wajah belum terlihat. Silakan hadapkan wajah ke kamera.</source>
        <translation>No face is visible. Face the camera.</translation>
    </message>
    <message>
        <source>Terlihat lebih dari satu wajah. Mohon hanya satu orang di depan kamera.</source>
        <translation>More than one face is visible. Only one person in front of the camera.</translation>
    </message>
    <message>
        <source>Wajah terlalu jauh. Silakan maju sedikit ke arah kamera.</source>
        <translation>The face is too far away. Move a little closer to the camera.</translation>
    </message>
    <message>
        <source>Kepala terpotong tepi gambar. Silakan duduk di tengah, sedikit mundur.</source>
        <translation>The head is cut off. Sit in the middle, a little further back.</translation>
    </message>
    <message>
        <source>Gambar belum tajam. Mohon diam sebentar.</source>
        <translation>The picture is not sharp yet. Hold still for a moment.</translation>
    </message>
    <message>
        <source>Wajah terlalu gelap. Silakan tambah cahaya dari depan.</source>
        <translation>The face is too dark. Add light from the front.</translation>
    </message>
    <message>
        <source>Wajah terlalu terang. Silakan kurangi cahaya.</source>
        <translation>The face is too bright. Reduce the light.</translation>
    </message>
    <message>
        <source>Garis sidik jari belum terlihat. Silakan tempelkan jari di tengah kaca.</source>
        <translation>No ridges are visible. Lay the finger on the middle of the glass.</translation>
    </message>
    <message>
        <source>Jari terlalu basah. Silakan keringkan jari dan kaca, lalu ulangi.</source>
        <translation>The finger is too wet. Dry the finger and the glass, then try again.</translation>
    </message>
    <message>
        <source>Jari belum di tengah. Silakan geser jari ke tengah kaca.</source>
        <translation>The finger is off center. Move it to the middle of the glass.</translation>
    </message>
    <message>
        <source>Sidik jari belum ada. Silakan rekam, atau catat alasan tidak dapat direkam.</source>
        <translation>The fingerprint is missing. Record it, or note why it can not be recorded.</translation>
    </message>
    <message>
        <source>Tanda tangan masih kosong. Silakan menandatangani; garis atau paraf juga boleh.</source>
        <translation>The signature is empty. Sign; a line or initials will do.</translation>
    </message>
    <message>
        <source>Tanda tangan terlalu pendek. Silakan ulangi sedikit lebih panjang.</source>
        <translation>The signature is too short. Sign again, a little longer.</translation>
    </message>
    <message>
        <source>Rekaman ini sudah melewati tahap tersebut dan tidak diubah. Silakan muat ulang daftar.</source>
        <translation>This recording is past that stage and was not changed. Reload the list.</translation>
    </message>
    <message>
        <source>Rekaman belum lengkap. Silakan lengkapi, atau catat alasan tidak dapat direkam.</source>
        <translation>The recording is not complete. Complete it, or note why something can not be recorded.</translation>
    </message>
    <message>
        <source>Rekaman tidak ada di stasiun ini. Silakan periksa nomornya.</source>
        <translation>This recording is not on this station. Check its number.</translation>
    </message>
    <message>
        <source>Penduduk ini masih direkam oleh petugas lain. Silakan minta petugas itu menyelesaikannya.</source>
        <translation>Another officer is still recording this resident. Ask that officer to finish.</translation>
    </message>
    <message>
        <source>Perekam tidak dapat menyetujui rekamannya sendiri. Silakan minta supervisor lain.</source>
        <translation>A recorder can not approve an own recording. Ask another supervisor.</translation>
    </message>
    <message>
        <source>Akun ini tidak berwenang untuk langkah tersebut. Silakan minta petugas yang berwenang.</source>
        <translation>This account is not entitled to that step. Ask an officer who is.</translation>
    </message>
    <message>
        <source>Kata sandi tidak cocok. Silakan ketik ulang.</source>
        <translation>The password does not match. Type it again.</translation>
    </message>
    <message>
        <source>Akun tidak ada di stasiun ini. Silakan periksa nama akun.</source>
        <translation>There is no such account on this station. Check the account name.</translation>
    </message>
    <message>
        <source>Nama akun sudah dipakai. Silakan pilih nama lain.</source>
        <translation>The account name is taken. Choose another name.</translation>
    </message>
    <message>
        <source>Nama akun tidak dapat dipakai. Silakan pakai 2 sampai 32 huruf kecil, angka, titik, atau garis, diawali huruf.</source>
        <translation>The account name can not be used. Use 2 to 32 small letters, digits, dots or dashes, beginning with a letter.</translation>
    </message>
    <message>
        <source>Akun dikunci sementara karena beberapa kali gagal masuk. Silakan tunggu beberapa menit.</source>
        <translation>The account is locked for a while after several failed logins. Wait a few minutes.</translation>
    </message>
    <message>
        <source>Segel data tidak utuh dan data tidak dibuka. Silakan laporkan kepada administrator.</source>
        <translation>The seal of the data is broken and they were not opened. Report it to the administrator.</translation>
    </message>
    <message>
        <source>Kunci tidak cocok atau rusak. Silakan laporkan kepada administrator.</source>
        <translation>The key does not fit or is damaged. Report it to the administrator.</translation>
    </message>
    <message>
        <source>Berkas ini bukan paket stasiun. Silakan pilih berkas dari kantor wilayah.</source>
        <translation>This file is not a station bundle. Choose the file from the regional office.</translation>
    </message>
    <message>
        <source>Paket stasiun rusak di perjalanan. Silakan minta salinan baru dari kantor wilayah.</source>
        <translation>The station bundle was damaged on its way. Ask the regional office for a new copy.</translation>
    </message>
    <message>
        <source>Masa berlaku sertifikat sudah lewat. Silakan periksa jam komputer, atau minta sertifikat baru.</source>
        <translation>The certificate has expired. Check the computer&apos;s clock, or ask for a new certificate.</translation>
    </message>
    <message>
        <source>Sertifikat belum mulai berlaku. Silakan periksa tanggal dan jam komputer.</source>
        <translation>The certificate is not valid yet. Check the computer&apos;s date and time.</translation>
    </message>
    <message>
        <source>Sertifikat bukan dari wilayah ini. Silakan laporkan kepada administrator.</source>
        <translation>The certificate is not from this region. Report it to the administrator.</translation>
    </message>
    <message>
        <source>Penyandian gagal dan tidak ada yang berubah. Silakan tutup program lain, lalu coba lagi.</source>
        <translation>Encryption failed and nothing has changed. Close other programs, then try again.</translation>
    </message>
    <message>
        <source>Penyimpanan stasiun tidak ditemukan. Silakan periksa folder, atau siapkan stasiun dengan rekam init.</source>
        <translation>The station&apos;s store was not found. Check the folder, or set the station up with rekam init.</translation>
    </message>
    <message>
        <source>Folder ini sudah berisi stasiun. Silakan pilih folder lain.</source>
        <translation>There is a station in this folder already. Choose another folder.</translation>
    </message>
    <message>
        <source>Penyimpanan sedang dipakai program Rekam lain. Silakan tutup program itu dahulu.</source>
        <translation>Another Rekam program is using the store. Close that program first.</translation>
    </message>
    <message>
        <source>Ruang disk habis; yang sudah tersimpan tetap aman. Silakan kosongkan ruang disk, lalu ulangi.</source>
        <translation>The disk is full; what is saved stays safe. Free some space, then try again.</translation>
    </message>
    <message>
        <source>Penyimpanan rusak dan tidak diubah. Silakan hentikan perekaman dan hubungi administrator untuk pemulihan.</source>
        <translation>The store is damaged and was not changed. Stop recording and call the administrator for recovery.</translation>
    </message>
    <message>
        <source>Penyimpanan dibuat oleh Rekam yang lebih baru. Silakan pasang Rekam versi terbaru.</source>
        <translation>The store was made by a newer Rekam. Install the latest version of Rekam.</translation>
    </message>
    <message>
        <source>Penyimpanan tidak menjawab; langkah terakhir belum tersimpan. Silakan coba lagi.</source>
        <translation>The store does not answer; the last step was not saved. Try again.</translation>
    </message>
    <message>
        <source>Berkas kiriman tidak terbaca. Silakan kirim ulang dari stasiun asal.</source>
        <translation>The packet can not be read. Send it again from its station.</translation>
    </message>
    <message>
        <source>Tanda tangan berkas kiriman tidak dipercaya. Silakan laporkan kepada administrator.</source>
        <translation>The packet&apos;s signature is not trusted. Report it to the administrator.</translation>
    </message>
    <message>
        <source>Berkas kiriman milik wilayah lain. Silakan kirim ke server wilayahnya.</source>
        <translation>The packet belongs to another region. Send it to that region&apos;s server.</translation>
    </message>
    <message>
        <source>Data latihan dan data asli tidak boleh bercampur; kiriman ditolak. Silakan pakai server yang sesuai.</source>
        <translation>Practice data and real data must not be mixed; the packet was refused. Use the server that fits.</translation>
    </message>
    <message>
        <source>Isi berkas kiriman tidak sesuai dengan sampulnya. Silakan laporkan kepada administrator.</source>
        <translation>The packet&apos;s content does not match its envelope. Report it to the administrator.</translation>
    </message>
    <message>
        <source>Server sudah menyimpan kiriman lain dengan nomor yang sama. Silakan laporkan kepada administrator.</source>
        <translation>The server already holds another packet with the same number. Report it to the administrator.</translation>
    </message>
    <message>
        <source>Tanda terima tidak sah; rekaman tetap disimpan di sini. Silakan laporkan kepada administrator.</source>
        <translation>The receipt is not valid; the recording is kept here. Report it to the administrator.</translation>
    </message>
    <message>
        <source>Server belum terjangkau; rekaman tetap aman di stasiun. Silakan lanjutkan, pengiriman dicoba lagi sendiri.</source>
        <translation>The server can not be reached; the recordings are safe on the station. Carry on, sending is tried again by itself.</translation>
    </message>
    <message>
        <source>Identitas server tidak dapat dipastikan dan tidak ada yang dikirim. Silakan periksa alamat server dan jam komputer.</source>
        <translation>The server&apos;s identity can not be confirmed and nothing was sent. Check the server&apos;s address and the computer&apos;s clock.</translation>
    </message>
    <message>
        <source>Server menolak kiriman; rekaman tetap disimpan di sini. Silakan hubungi kantor wilayah.</source>
        <translation>The server refused the packet; the recording is kept here. Call the regional office.</translation>
    </message>
    <message>
        <source>Server sedang bermasalah; rekaman tetap aman di stasiun. Silakan tunggu, pengiriman dicoba lagi sendiri.</source>
        <translation>The server has a problem; the recordings are safe on the station. Wait, sending is tried again by itself.</translation>
    </message>
    <message>
        <source>Pengiriman terputus dan akan dilanjutkan dari bagian terakhir. Silakan periksa jaringan bila terulang.</source>
        <translation>Sending was interrupted and will go on from the last part. Check the network if it happens again.</translation>
    </message>
    <message>
        <source>Alat tidak ditemukan. Silakan periksa kabelnya, lalu sambung ulang.</source>
        <translation>The device was not found. Check its cable, then reconnect.</translation>
    </message>
    <message>
        <source>Alat sedang dipakai program lain. Silakan tutup program itu, lalu sambung ulang.</source>
        <translation>Another program is using the device. Close that program, then reconnect.</translation>
    </message>
    <message>
        <source>Alat terlepas. Silakan pasang kembali kabelnya, lalu sambung ulang.</source>
        <translation>The device was unplugged. Plug it in again, then reconnect.</translation>
    </message>
    <message>
        <source>Alat tidak menjawab. Silakan cabut dan pasang kembali, lalu sambung ulang.</source>
        <translation>The device does not answer. Unplug it, plug it in again, then reconnect.</translation>
    </message>
    <message>
        <source>Alat mengalami gangguan. Silakan sambung ulang, atau pakai alat lain.</source>
        <translation>The device has failed. Reconnect, or use another device.</translation>
    </message>
    <message>
        <source>Rekam tidak dijalankan dalam keadaan ini demi keamanan data. Silakan jalankan dengan akun pengguna biasa.</source>
        <translation>Rekam does not run like this, for the safety of the data. Start it with an ordinary user account.</translation>
    </message>
    <message>
        <source>Langkah dibatalkan dan tidak ada yang berubah. Silakan lanjutkan bila sudah siap.</source>
        <translation>The step was canceled and nothing has changed. Carry on when ready.</translation>
    </message>
    <message>
        <source>Terjadi gangguan dalam program; yang sudah tersimpan tetap aman. Silakan coba lagi, lalu laporkan bila terulang.</source>
        <translation>Something went wrong in the program; what is saved stays safe. Try again, and report it if it happens again.</translation>
    </message>
    <message>
        <source>%1 (kode: %2)</source>
        <extracomment>%1 is a whole sentence, %2 the stable code such as store-full</extracomment>
        <translation>%1 (code: %2)</translation>
    </message>
    <message>
        <source>%1: %2 (kode: %3)</source>
        <extracomment>%1 names a finger, a file or a line, %2 is a whole sentence, %3 the stable code</extracomment>
        <translation>%1: %2 (code: %3)</translation>
    </message>
    <message>
        <source>Kiriman disegel untuk kunci yang tidak lagi dipakai wilayah ini. Silakan minta berkas stasiun yang baru kepada kantor wilayah.</source>
        <translation>The packet was sealed for a key that this region no longer uses. Please ask the regional office for a new station file.</translation>
    </message>
    <message>
        <source>Cip keamanan (TPM) tidak ditemukan atau tidak boleh dipakai. Silakan aktifkan di BIOS, atau laporkan kepada administrator.</source>
        <translation>The security chip (TPM) was not found or may not be used. Please switch it on in the BIOS, or tell the administrator.</translation>
    </message>
    <message>
        <source>Cip keamanan (TPM) komputer ini tidak menjawab dengan benar. Silakan coba lagi, lalu nyalakan ulang komputer bila terulang.</source>
        <translation>The security chip (TPM) of this computer did not answer properly. Please try again, then restart the computer if it happens again.</translation>
    </message>
    <message>
        <source>Kata sandi terlalu pendek. Silakan pakai paling sedikit 10 karakter.</source>
        <translation>The password is too short. Please use at least 10 characters.</translation>
    </message>
    <message>
        <source>Kata sandi ini termasuk yang paling dulu ditebak orang. Silakan pakai beberapa kata yang tidak berkaitan.</source>
        <translation>This password is among the first that people guess. Please use several unrelated words.</translation>
    </message>
    <message>
        <source>Langkah ini memerlukan kata sandi sekali lagi. Silakan ketik kata sandi Anda, lalu ulangi.</source>
        <translation>This step needs the password once more. Please type your password, then try again.</translation>
    </message>
    <message>
        <source>Masa berlaku akun sudah habis. Silakan minta administrator memperpanjangnya.</source>
        <translation>The account has expired. Please ask the administrator to extend it.</translation>
    </message>
    <message>
        <source>Akun ini dicabut oleh wilayah. Silakan hubungi kantor wilayah.</source>
        <translation>The region has revoked this account. Please contact the regional office.</translation>
    </message>
    <message>
        <source>Stasiun ini dicabut oleh wilayah dan terkunci; data di dalamnya tetap aman. Silakan hubungi kantor wilayah.</source>
        <translation>The region has revoked this station and it is locked; the data in it stays safe. Please contact the regional office.</translation>
    </message>
    <message>
        <source>Stasiun terlalu lama tidak terhubung dengan wilayah. Silakan sambungkan jaringan, atau minta supervisor memberi perpanjangan.</source>
        <translation>The station has gone too long without contact with the region. Please connect the network, or ask a supervisor to extend.</translation>
    </message>
    <message>
        <source>Cadangan tidak lolos pemeriksaan dan tidak dipakai. Silakan pakai cadangan lain.</source>
        <translation>The backup did not pass its check and is not used. Please use another backup.</translation>
    </message>
    <message>
        <source>Disk hampir penuh: rekaman baru ditunda. Silakan selesaikan dan kirim rekaman hari ini, lalu kosongkan disk.</source>
        <translation>The disk is nearly full: new recordings have to wait. Please finish and send today&apos;s recordings, then make room on the disk.</translation>
    </message>
    <message>
        <source>Daftar petugas dari wilayah tidak sah dan tidak dipakai. Silakan laporkan kepada administrator.</source>
        <translation>The staff list from the region is not valid and is not used. Please tell the administrator.</translation>
    </message>
    <message>
        <source>Tanda pengesahan jejak audit tidak sah. Silakan laporkan kepada administrator.</source>
        <translation>The countersignature of the audit trail is not valid. Please tell the administrator.</translation>
    </message>
    <message>
        <source>Jejak audit di stasiun lebih pendek daripada yang sudah disahkan wilayah. Silakan laporkan kepada administrator.</source>
        <translation>The audit trail of the station is shorter than what the region has countersigned. Please tell the administrator.</translation>
    </message>
    <message>
        <source>Jejak audit di stasiun berbeda dari yang sudah disahkan wilayah. Silakan laporkan kepada administrator.</source>
        <translation>The audit trail of the station differs from what the region has countersigned. Please tell the administrator.</translation>
    </message>
    <message>
        <source>Jejak audit tidak utuh mulai dari baris ini. Silakan amankan stasiun dan laporkan kepada administrator.</source>
        <translation>The audit trail is not intact from this row on. Please secure the station and tell the administrator.</translation>
    </message>
    <message>
        <source>Stasiun ini terikat pada komputer lain, atau cip keamanannya (TPM) sudah dikosongkan. Silakan minta pemulihan ke kantor wilayah.</source>
        <translation>This station is bound to another computer, or its security chip (TPM) was cleared. Please ask the regional office for recovery.</translation>
    </message>
    <message>
        <source>Akun dikunci sementara karena beberapa kali gagal masuk. Silakan tunggu %1 menit.</source>
        <extracomment>%1 is a number of minutes, 1 or more</extracomment>
        <translation>The account is locked for now after several failed logins. Please wait for %1 minutes.</translation>
    </message>
    <message>
        <source>Berkas milik program rusak atau tidak ada. Silakan minta administrator memasang ulang Rekam.</source>
        <translation>A file of the program is damaged or missing. Please have the administrator install Rekam again.</translation>
    </message>
    <message>
        <source>Nomor KK tidak dikenali. Silakan periksa kembali ke-16 angkanya.</source>
        <translation>The family card number is not recognized. Please check its 16 digits.</translation>
    </message>
    <message>
        <source>Nama tidak dapat dipakai. Silakan tulis nama dengan huruf.</source>
        <translation>The name can not be used. Please write it with letters.</translation>
    </message>
    <message>
        <source>Hanya sebagian jari yang terbaca. Silakan tekan lebih mantap dan rata.</source>
        <translation>Only part of the finger was read. Please press more firmly and flat.</translation>
    </message>
    <message>
        <source>Jari terlalu kering. Silakan usap dengan tisu basah, lalu ulangi.</source>
        <translation>The finger is too dry. Please wipe it with a damp tissue, then try again.</translation>
    </message>
    <message>
        <source>Jari bergeser di kaca. Mohon tahan sebentar tanpa bergerak.</source>
        <translation>The finger slid on the glass. Please hold it still for a moment.</translation>
    </message>
    <message>
        <source>Hanya bekas jari yang terlihat. Silakan bersihkan kaca, lalu tempelkan jari lebih mantap.</source>
        <translation>Only a trace of a finger is seen. Please clean the glass, then press the finger more firmly.</translation>
    </message>
    <message>
        <source>Sidik jari belum cukup jelas. Silakan tekan lebih mantap, atau bersihkan jari.</source>
        <translation>The print is not clear enough yet. Please press more firmly, or clean the finger.</translation>
    </message>
    <message>
        <source>Akun komputer ini belum boleh memakai alat tersebut. Silakan minta administrator memeriksa pemasangan Rekam.</source>
        <translation>This computer account may not use the device yet. Please ask an administrator to check how Rekam is installed.</translation>
    </message>
    <message>
        <source>Tanda tangan keluar dari kotak. Silakan ulangi di dalam kotak, sedikit lebih kecil.</source>
        <translation>The signature left the box. Please sign again inside the box, a little smaller.</translation>
    </message>
    <message>
        <source>Akun ini belum menyetujui pernyataan kerahasiaan. Silakan setujui saat masuk di stasiun, atau dengan rekam statement --accept.</source>
        <translation>This account has not accepted the statement of confidentiality. Please accept it at the station&apos;s login, or with rekam statement --accept.</translation>
    </message>
    <message>
        <source>Kata sandi akun ini masih dari orang lain. Silakan ganti saat masuk di stasiun, atau dengan rekam password.</source>
        <translation>Somebody else still knows the password of this account. Please change it at the station&apos;s login, or with rekam password.</translation>
    </message>
    <message>
        <source>Kata sandi baru sama dengan yang sekarang. Silakan pilih kata sandi lain.</source>
        <translation>The new password is the same as the present one. Please choose another.</translation>
    </message>
</context>
<context>
    <name>rekam::text::ExceptionText</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 are fingers or a hand, %2 is a reason with its duration</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (ditegaskan %2)</source>
        <extracomment>%1 is what was excepted, %2 the account of a supervisor</extracomment>
        <translation>%1 (confirmed by %2)</translation>
    </message>
</context>
<context>
    <name>rekam::text::ItemText</name>
    <message>
        <source>Ibu jari kanan</source>
        <translation>Right thumb</translation>
    </message>
    <message>
        <source>Telunjuk kanan</source>
        <translation>Right index</translation>
    </message>
    <message>
        <source>Jari tengah kanan</source>
        <translation>Right middle</translation>
    </message>
    <message>
        <source>Jari manis kanan</source>
        <translation>Right ring</translation>
    </message>
    <message>
        <source>Kelingking kanan</source>
        <translation>Right little</translation>
    </message>
    <message>
        <source>Ibu jari kiri</source>
        <translation>Left thumb</translation>
    </message>
    <message>
        <source>Telunjuk kiri</source>
        <translation>Left index</translation>
    </message>
    <message>
        <source>Jari tengah kiri</source>
        <translation>Left middle</translation>
    </message>
    <message>
        <source>Jari manis kiri</source>
        <translation>Left ring</translation>
    </message>
    <message>
        <source>Kelingking kiri</source>
        <translation>Left little</translation>
    </message>
    <message>
        <source>Pas foto</source>
        <translation>Portrait</translation>
    </message>
    <message>
        <source>Tanda tangan</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>baris %1</source>
        <translation>line %1</translation>
    </message>
    <message>
        <source>Sedang direkam</source>
        <translation>Being recorded</translation>
    </message>
    <message>
        <source>Ditunda</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Menunggu supervisor</source>
        <translation>Waiting for the supervisor</translation>
    </message>
    <message>
        <source>Dikembalikan untuk dilengkapi</source>
        <translation>Returned for completion</translation>
    </message>
    <message>
        <source>Disetujui, menunggu dikirim</source>
        <translation>Approved, waiting to be sent</translation>
    </message>
    <message>
        <source>Terkirim, menunggu tanda terima</source>
        <translation>Sent, waiting for the receipt</translation>
    </message>
    <message>
        <source>Diterima server</source>
        <translation>Received by the server</translation>
    </message>
    <message>
        <source>Diterima, rincian sudah dihapus</source>
        <translation>Received, details erased</translation>
    </message>
    <message>
        <source>Dibatalkan</source>
        <translation>Canceled</translation>
    </message>
    <message>
        <source>Tidak ada jari</source>
        <translation>Finger is missing</translation>
    </message>
    <message>
        <source>Diperban</source>
        <translation>Bandaged</translation>
    </message>
    <message>
        <source>Tidak dapat ditempelkan</source>
        <translation>Can not be laid down</translation>
    </message>
    <message>
        <source>Penduduk tidak bersedia</source>
        <translation>The resident declines</translation>
    </message>
    <message>
        <source>Tidak dapat menandatangani</source>
        <translation>Can not sign</translation>
    </message>
    <message>
        <source>Foto tangan kanan</source>
        <translation>Photo of the right hand</translation>
    </message>
    <message>
        <source>Foto tangan kiri</source>
        <translation>Photo of the left hand</translation>
    </message>
    <message>
        <source>Rusak, terluka, atau aus</source>
        <translation>Damaged, hurt or worn</translation>
    </message>
    <message>
        <source>Tangan kanan</source>
        <translation>Right hand</translation>
    </message>
    <message>
        <source>Tangan kiri</source>
        <translation>Left hand</translation>
    </message>
    <message>
        <source>Ibu jari</source>
        <translation>Thumb</translation>
    </message>
    <message>
        <source>Telunjuk</source>
        <translation>Index finger</translation>
    </message>
    <message>
        <source>Jari tengah</source>
        <translation>Middle finger</translation>
    </message>
    <message>
        <source>Jari manis</source>
        <translation>Ring finger</translation>
    </message>
    <message>
        <source>Kelingking</source>
        <translation>Little finger</translation>
    </message>
    <message>
        <source>permanen</source>
        <translation>for good</translation>
    </message>
    <message>
        <source>sementara</source>
        <translation>for now</translation>
    </message>
    <message>
        <source>Chip: tanpa sidik jari</source>
        <translation>Chip: no fingerprint</translation>
    </message>
    <message>
        <source>%1 (pengganti)</source>
        <extracomment>%1 is a finger that stands in for an index finger on the card&apos;s chip</extracomment>
        <translation>%1 (stands in)</translation>
    </message>
    <message>
        <source>Chip: %1</source>
        <extracomment>%1 is one finger or two, &quot;Telunjuk kanan, Ibu jari kiri (pengganti)&quot;</extracomment>
        <translation>Chip: %1</translation>
    </message>
</context>
<context>
    <name>rekam::text::LanguageText</name>
    <message>
        <source>id</source>
        <comment>code of the language</comment>
        <translation>en</translation>
    </message>
</context>
<context>
    <name>rekam::text::MinutesText</name>
    <message>
        <source>BERITA ACARA PEMUSNAHAN BERKAS PEREKAMAN</source>
        <translation>MINUTES OF THE DESTRUCTION OF RECORDING FILES</translation>
    </message>
    <message>
        <source>Stasiun %1, %2</source>
        <translation>Station %1, %2</translation>
    </message>
    <message>
        <source>Pada %1 oleh akun %2</source>
        <extracomment>%1 is date and time, %2 an account&apos;s name</extracomment>
        <translation>On %1 by account %2</translation>
    </message>
    <message>
        <source>Dimusnahkan %1 berkas yang tanda terimanya lebih lama dari %2 hari; %3 berkas disimpan karena tanda terimanya tidak lolos pemeriksaan ulang.</source>
        <translation>Destroyed: %1 files whose receipt is older than %2 days; %3 files were kept because their receipt did not verify again.</translation>
    </message>
    <message>
        <source>Pemusnahan %1 berkas yang tanda terimanya lebih lama dari %2 hari dimulai dan belum selesai; jejak audit menyebut yang sudah dimusnahkan.</source>
        <translation>The destruction of %1 files whose receipt is older than %2 days was begun and is not finished; the audit trail names what is destroyed already.</translation>
    </message>
</context>
<context>
    <name>rekam::text::NumberText</name>
    <message>
        <source>id</source>
        <comment>name of the locale</comment>
        <translation>en</translation>
    </message>
</context>
<context>
    <name>rekam::text::PersonText</name>
    <message>
        <source>Nomor KK</source>
        <translation>Family card number</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Nama lengkap</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Jenis kelamin</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Tempat lahir</source>
        <translation>Birth place</translation>
    </message>
    <message>
        <source>Tanggal lahir</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>Golongan darah</source>
        <translation>Blood group</translation>
    </message>
    <message>
        <source>Agama</source>
        <translation>Religion</translation>
    </message>
    <message>
        <source>Status perkawinan</source>
        <translation>Marital status</translation>
    </message>
    <message>
        <source>Hubungan keluarga</source>
        <translation>Family relation</translation>
    </message>
    <message>
        <source>Pendidikan</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>Pekerjaan</source>
        <translation>Occupation</translation>
    </message>
    <message>
        <source>Gelar depan</source>
        <translation>Title before</translation>
    </message>
    <message>
        <source>Gelar belakang</source>
        <translation>Title behind</translation>
    </message>
    <message>
        <source>Kewarganegaraan</source>
        <translation>Citizenship</translation>
    </message>
    <message>
        <source>Disabilitas</source>
        <translation>Disability</translation>
    </message>
    <message>
        <source>Nama ibu</source>
        <translation>Mother&apos;s name</translation>
    </message>
    <message>
        <source>Nama ayah</source>
        <translation>Father&apos;s name</translation>
    </message>
    <message>
        <source>Alamat</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>RT</source>
        <translation>RT</translation>
    </message>
    <message>
        <source>RW</source>
        <translation>RW</translation>
    </message>
    <message>
        <source>Provinsi</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>Kab/Kota</source>
        <translation>Regency/city</translation>
    </message>
    <message>
        <source>Kecamatan</source>
        <translation>Sub-district</translation>
    </message>
    <message>
        <source>Kel/Desa</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Kartu Keluarga</source>
        <translation>Family card</translation>
    </message>
    <message>
        <source>Undangan</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>Buku nikah/akta perkawinan</source>
        <translation>Marriage book or certificate</translation>
    </message>
    <message>
        <source>Akta kelahiran</source>
        <translation>Birth certificate</translation>
    </message>
    <message>
        <source>KTP lama</source>
        <translation>Old KTP</translation>
    </message>
    <message>
        <source>Surat pindah (SKPWNI)</source>
        <translation>Letter of move (SKPWNI)</translation>
    </message>
    <message>
        <source>Akta cerai</source>
        <translation>Divorce certificate</translation>
    </message>
    <message>
        <source>Akta kematian pasangan</source>
        <translation>Spouse&apos;s death certificate</translation>
    </message>
    <message>
        <source>Ijazah</source>
        <translation>School diploma</translation>
    </message>
    <message>
        <source>Penetapan pengadilan</source>
        <translation>Court decision</translation>
    </message>
    <message>
        <source>Surat keterangan kerja</source>
        <translation>Letter of employment</translation>
    </message>
    <message>
        <source>Surat organisasi kepercayaan/SPTJM</source>
        <translation>Letter of belief/SPTJM</translation>
    </message>
    <message>
        <source>Surat biodata (F-1.01)</source>
        <translation>Biodata letter (F-1.01)</translation>
    </message>
    <message>
        <source>Dokumen lain</source>
        <translation>Another paper</translation>
    </message>
    <message>
        <source>Luar domisili</source>
        <translation>Lives in another region</translation>
    </message>
    <message>
        <source>KK baru</source>
        <translation>New family card</translation>
    </message>
    <message>
        <source>Daftar stasiun lebih lama</source>
        <translation>The station&apos;s list is older</translation>
    </message>
    <message>
        <source>Alasan lain</source>
        <translation>Another reason</translation>
    </message>
    <message>
        <source>Belum ditanyakan</source>
        <translation>Not asked yet</translation>
    </message>
    <message>
        <source>Belum pernah</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>Pernah</source>
        <translation>Yes, before</translation>
    </message>
    <message>
        <source>Tidak ingat</source>
        <translation>Does not remember</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a kind of paper, %2 its number or a remark</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>(kosong)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>Perbaikan %1: semula %2, menjadi %3; dasar: %4</source>
        <extracomment>%1 a field such as &quot;Nama lengkap&quot;, %2 what stands there, %3 what it shall be, %4 the paper shown</extracomment>
        <translation>Correction of %1: was %2, shall become %3; based on: %4</translation>
    </message>
    <message>
        <source>Sudah direkam di stasiun ini.</source>
        <translation>Recorded at this station already.</translation>
    </message>
    <message>
        <source>Menurut daftar sudah pernah direkam.</source>
        <translation>Recorded before, says the list.</translation>
    </message>
    <message>
        <source>Menurut daftar ganda (DUP): mungkin direkam di tempat lain.</source>
        <translation>Duplicate (DUP), says the list: perhaps recorded elsewhere.</translation>
    </message>
    <message>
        <source>Mengaku pernah direkam di daerah lain.</source>
        <translation>Says they were recorded in another region.</translation>
    </message>
    <message>
        <source>Menurut daftar sudah pindah: direkam sebagai luar domisili.</source>
        <translation>Moved away, says the list: recorded as living elsewhere.</translation>
    </message>
    <message>
        <source>Menurut daftar sudah meninggal; data diluruskan di Dinas Dukcapil.</source>
        <translation>Dead, says the list; the Dinas Dukcapil puts that right.</translation>
    </message>
    <message>
        <source>Tanggal lahir belum diketahui; KK yang menentukan.</source>
        <translation>Birth date not known yet; the family card decides.</translation>
    </message>
    <message>
        <source>Di luar daftar stasiun: %1</source>
        <translation>Not on the station&apos;s list: %1</translation>
    </message>
    <message>
        <source>Di luar daftar stasiun: %1 (%2)</source>
        <extracomment>%1 is a reason, %2 a remark</extracomment>
        <translation>Not on the station&apos;s list: %1 (%2)</translation>
    </message>
    <message>
        <source>Alasan tetap direkam: %1</source>
        <translation>Recorded all the same because: %1</translation>
    </message>
    <message>
        <source>Pernah rekam di daerah lain? %1</source>
        <translation>Ever recorded in another region? %1</translation>
    </message>
    <message>
        <source>%1, di %2</source>
        <extracomment>%1 is &quot;Pernah&quot;, %2 a place</extracomment>
        <translation>%1, at %2</translation>
    </message>
    <message>
        <source>Dokumen yang dilihat: %1</source>
        <translation>Papers shown: %1</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Dokumen yang dilihat</source>
        <translation>Papers shown</translation>
    </message>
    <message>
        <source>Pernah rekam di daerah lain?</source>
        <translation>Ever recorded in another region?</translation>
    </message>
    <message>
        <source>NIK ini ada dalam daftar stasiun. Silakan pakai biodata dari daftar dan catat yang berbeda sebagai perbaikan.</source>
        <translation>This NIK is on the station&apos;s list. Please use the biodata of the list and take down what differs as a correction.</translation>
    </message>
    <message>
        <source>Perekaman memerlukan NIK. Silakan arahkan dulu ke pendaftaran penduduk (F-1.01) di Dinas Dukcapil; gratis.</source>
        <translation>A recording needs a NIK. Please show the way to the registration (F-1.01) at the Dinas Dukcapil first; it is free.</translation>
    </message>
    <message>
        <source>Bagian ini belum diisi. Silakan lengkapi, lalu lanjutkan.</source>
        <translation>This part is not filled in yet. Please complete it, then go on.</translation>
    </message>
    <message>
        <source>NIK tidak pernah berubah, dan pindah wilayah lewat pendaftaran pindah. Silakan arahkan ke loket bila itu yang berbeda.</source>
        <translation>A NIK never changes, and another region is registered as a move. Please show the way to that counter.</translation>
    </message>
    <message>
        <source>Belum 16 tahun. Silakan undang kembali, catat buku nikah bila pernah kawin, atau perbaikan bila tanggal lahirnya salah.</source>
        <translation>Not yet 16. Please invite the person again, note the marriage book if ever married, or a correction if the date of birth is wrong.</translation>
    </message>
    <message>
        <source>Ada yang perlu dijelaskan sebelum merekam. Silakan tulis alasannya; supervisor akan melihatnya.</source>
        <translation>Something needs to be explained before recording. Please write the reason; the supervisor will see it.</translation>
    </message>
    <message>
        <source>Belum 16 tahun. Silakan undang kembali mulai %1, catat buku nikah bila pernah kawin, atau perbaikan bila tanggal lahirnya salah.</source>
        <extracomment>%1 is the date of the 16th birthday</extracomment>
        <translation>Not yet 16. Please invite the person again from %1 on, note the marriage book if ever married, or a correction if the date of birth is wrong.</translation>
    </message>
    <message>
        <source>%1 Silakan tulis alasan tetap merekam; supervisor akan melihatnya.</source>
        <extracomment>%1 is a sentence that says what speaks against the recording</extracomment>
        <translation>%1 Please write why they are recorded all the same; the supervisor will see it.</translation>
    </message>
    <message>
        <source>Kartu ITAP</source>
        <translation>Permit to stay (ITAP)</translation>
    </message>
    <message>
        <source>Menurut daftar belum 16 tahun; dokumen menyebut tanggal lahir lain.</source>
        <translation>Under 16 by the list; a document gives another date of birth.</translation>
    </message>
    <message>
        <source>Warga negara asing: memerlukan ITAP.</source>
        <translation>Foreigner: needs a permit to stay (ITAP).</translation>
    </message>
    <message>
        <source>Tanggal lahir lain memerlukan dokumen yang memuatnya: akta kelahiran, KK, ijazah, buku nikah, atau KTP lama.</source>
        <translation>Another date of birth needs a document that carries it: birth certificate, family card, diploma, marriage book or old KTP.</translation>
    </message>
    <message>
        <source>luar domisili</source>
        <translation>out of domicile</translation>
    </message>
    <message>
        <source>di luar daftar stasiun</source>
        <translation>not on the station&apos;s list</translation>
    </message>
    <message>
        <source>direkam dengan peringatan</source>
        <translation>recorded in spite of a warning</translation>
    </message>
    <message>
        <source>dengan permintaan perbaikan</source>
        <translation>with correction requests</translation>
    </message>
    <message>
        <source>dengan pengecualian</source>
        <translation>with exceptions</translation>
    </message>
    <message>
        <source>Perlu diperhatikan: %1</source>
        <extracomment>%1 is a list of remarks on a recording</extracomment>
        <translation>To look at: %1</translation>
    </message>
</context>
<context>
    <name>rekam::text::PopulationText</name>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Nomor KK</source>
        <translation>Family card number</translation>
    </message>
    <message>
        <source>Nama lengkap</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Jenis kelamin</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Tempat lahir</source>
        <translation>Place of birth</translation>
    </message>
    <message>
        <source>Tanggal lahir</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Golongan darah</source>
        <translation>Blood group</translation>
    </message>
    <message>
        <source>Agama</source>
        <translation>Religion</translation>
    </message>
    <message>
        <source>Status perkawinan</source>
        <translation>Marital status</translation>
    </message>
    <message>
        <source>Hubungan keluarga</source>
        <translation>Family relation</translation>
    </message>
    <message>
        <source>Pendidikan</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>Pekerjaan</source>
        <translation>Occupation</translation>
    </message>
    <message>
        <source>Kewarganegaraan</source>
        <translation>Citizenship</translation>
    </message>
    <message>
        <source>Disabilitas</source>
        <translation>Disability</translation>
    </message>
    <message>
        <source>RT</source>
        <translation>RT</translation>
    </message>
    <message>
        <source>RW</source>
        <translation>RW</translation>
    </message>
    <message>
        <source>Kode kelurahan/desa</source>
        <translation>Village code</translation>
    </message>
    <message>
        <source>Wilayah dalam NIK tidak dikenal</source>
        <translation>Region in the NIK is unknown</translation>
    </message>
    <message>
        <source>Wilayah dalam NIK memakai kode lama</source>
        <translation>Region in the NIK is an old code</translation>
    </message>
    <message>
        <source>Wilayah dalam NIK lain dari alamat</source>
        <translation>Region in the NIK differs from the address</translation>
    </message>
    <message>
        <source>Tanggal lahir lain dari NIK</source>
        <translation>Date of birth differs from the NIK</translation>
    </message>
    <message>
        <source>Jenis kelamin lain dari NIK</source>
        <translation>Sex differs from the NIK</translation>
    </message>
    <message>
        <source>Nomor KK kosong</source>
        <translation>Family card number is empty</translation>
    </message>
    <message>
        <source>Nomor KK tidak lazim</source>
        <translation>Family card number is unusual</translation>
    </message>
    <message>
        <source>Nama satu kata</source>
        <translation>Name of one word</translation>
    </message>
    <message>
        <source>Nama lebih dari 60 huruf</source>
        <translation>Name has more than 60 letters</translation>
    </message>
    <message>
        <source>Nama berisi angka</source>
        <translation>Name has digits</translation>
    </message>
    <message>
        <source>Nama berisi tanda baca</source>
        <translation>Name has punctuation</translation>
    </message>
    <message>
        <source>Nama disingkat</source>
        <translation>Name is abbreviated</translation>
    </message>
    <message>
        <source>Nama bukan huruf Latin</source>
        <translation>Name is not in Latin letters</translation>
    </message>
    <message>
        <source>Gelar di dalam nama</source>
        <translation>Title inside the name</translation>
    </message>
    <message>
        <source>Tempat lahir kosong</source>
        <translation>Place of birth is empty</translation>
    </message>
    <message>
        <source>Tempat lahir bukan kabupaten/kota</source>
        <translation>Place of birth is no regency or city</translation>
    </message>
    <message>
        <source>Tempat lahir bagian dari Jakarta</source>
        <translation>Place of birth is a part of Jakarta</translation>
    </message>
    <message>
        <source>Tanggal lahir tidak masuk akal</source>
        <translation>Date of birth is implausible</translation>
    </message>
    <message>
        <source>Kode kelurahan/desa kosong</source>
        <translation>Village code is empty</translation>
    </message>
    <message>
        <source>Kode kelurahan/desa tidak dikenal</source>
        <translation>Village code is unknown</translation>
    </message>
    <message>
        <source>Kode kelurahan/desa lama</source>
        <translation>Village code is an old one</translation>
    </message>
    <message>
        <source>Isian di luar daftar</source>
        <translation>Word is on no list</translation>
    </message>
    <message>
        <source>Wilayah %1 dalam NIK tidak ada dalam daftar. Mungkin kode lama; NIK tetap berlaku.</source>
        <translation>Region %1 in the NIK is not on the list. It may be an old code; the NIK stays valid.</translation>
    </message>
    <message>
        <source>NIK diterbitkan di wilayah berkode lama %1. NIK tetap berlaku.</source>
        <translation>The NIK was issued in a region with the old code %1. The NIK stays valid.</translation>
    </message>
    <message>
        <source>NIK diterbitkan di %1, lain dari alamat sekarang. NIK tidak berubah karena pindah.</source>
        <translation>The NIK was issued in %1, which differs from the present address. A NIK does not change by moving.</translation>
    </message>
    <message>
        <source>Tanggal lahir dalam NIK %1, lain dari biodata. NIK tidak diganti; cocokkan biodata dengan KK.</source>
        <translation>The date of birth in the NIK is %1, which differs from the biodata. The NIK is not replaced; compare the biodata with the family card.</translation>
    </message>
    <message>
        <source>Jenis kelamin dalam NIK lain dari biodata. NIK tidak diganti; cocokkan biodata dengan KK.</source>
        <translation>The sex in the NIK differs from the biodata. The NIK is not replaced; compare the biodata with the family card.</translation>
    </message>
    <message>
        <source>Nomor KK kosong. Mohon lihat KK penduduk.</source>
        <translation>The family card number is empty. Please look at the resident&apos;s family card.</translation>
    </message>
    <message>
        <source>Nomor KK tidak lazim. Mohon cocokkan dengan KK penduduk.</source>
        <translation>The family card number is unusual. Please compare it with the resident&apos;s family card.</translation>
    </message>
    <message>
        <source>Nama hanya satu kata. Ini tetap sah.</source>
        <translation>The name has only one word. That is valid.</translation>
    </message>
    <message>
        <source>Nama lebih dari 60 huruf dengan spasi. Nama lama tetap sah.</source>
        <translation>The name has more than 60 letters with spaces. An older name stays valid.</translation>
    </message>
    <message>
        <source>Nama berisi angka. Mohon cocokkan dengan KK.</source>
        <translation>The name has digits in it. Please compare it with the family card.</translation>
    </message>
    <message>
        <source>Nama berisi tanda baca. Nama lama tetap sah.</source>
        <translation>The name has punctuation in it. An older name stays valid.</translation>
    </message>
    <message>
        <source>Nama disingkat. Nama lama tetap sah.</source>
        <translation>The name is abbreviated. An older name stays valid.</translation>
    </message>
    <message>
        <source>Nama tidak ditulis dengan huruf Latin. Mohon cocokkan dengan KK.</source>
        <translation>The name is not written in Latin letters. Please compare it with the family card.</translation>
    </message>
    <message>
        <source>Ada gelar di dalam nama. Gelar punya isian sendiri.</source>
        <translation>There is a title in the name. Titles have fields of their own.</translation>
    </message>
    <message>
        <source>Tempat lahir kosong. Mohon lihat KK penduduk.</source>
        <translation>The place of birth is empty. Please look at the resident&apos;s family card.</translation>
    </message>
    <message>
        <source>Tempat lahir %1 bukan nama kabupaten/kota. Data lama tetap sah.</source>
        <translation>The place of birth %1 is not the name of a regency or city. Older data stay valid.</translation>
    </message>
    <message>
        <source>Tempat lahir %1 sekarang ditulis JAKARTA. Data lama tetap sah.</source>
        <translation>The place of birth %1 is now written JAKARTA. Older data stay valid.</translation>
    </message>
    <message>
        <source>Tanggal lahir tidak masuk akal. Mohon cocokkan dengan KK.</source>
        <translation>The date of birth is implausible. Please compare it with the family card.</translation>
    </message>
    <message>
        <source>Kode kelurahan/desa kosong. Alamat tetap dipakai seperti tertulis.</source>
        <translation>The village code is empty. The address is used as it is written.</translation>
    </message>
    <message>
        <source>Kode kelurahan/desa %1 tidak ada dalam daftar. Alamat tetap dipakai seperti tertulis.</source>
        <translation>The village code %1 is not on the list. The address is used as it is written.</translation>
    </message>
    <message>
        <source>Kode kelurahan/desa %1 sudah tidak dipakai. Alamat tetap dipakai seperti tertulis.</source>
        <translation>The village code %1 is no longer in use. The address is used as it is written.</translation>
    </message>
    <message>
        <source>Isian %1 tidak ada dalam daftar SIAK dan dibiarkan seperti tertulis.</source>
        <translation>What stands under %1 is not on SIAK&apos;s list and is left as it is written.</translation>
    </message>
    <message>
        <source>Wajib KTP-el</source>
        <translation>Must have a KTP-el</translation>
    </message>
    <message>
        <source>Wajib KTP-el (pernah kawin)</source>
        <translation>Must have a KTP-el (was married)</translation>
    </message>
    <message>
        <source>Pemula, kartu ditahan sampai 17 tahun</source>
        <translation>First-timer, card held until 17</translation>
    </message>
    <message>
        <source>Daftar merah</source>
        <translation>Red list</translation>
    </message>
    <message>
        <source>Perlu rekam ulang</source>
        <translation>To be recorded again</translation>
    </message>
    <message>
        <source>Tanggal lahir belum diketahui</source>
        <translation>Date of birth not known</translation>
    </message>
    <message>
        <source>WNA, perlu ITAP</source>
        <translation>Foreigner, ITAP needed</translation>
    </message>
    <message>
        <source>Tercatat ganda</source>
        <translation>On record twice</translation>
    </message>
    <message>
        <source>Pindah: luar domisili</source>
        <translation>Moved: outside the home region</translation>
    </message>
    <message>
        <source>Belum 16 tahun</source>
        <translation>Not yet 16</translation>
    </message>
    <message>
        <source>Perekaman belum selesai</source>
        <translation>Recording not finished</translation>
    </message>
    <message>
        <source>Sudah direkam di stasiun ini</source>
        <translation>Recorded at this station</translation>
    </message>
    <message>
        <source>Sudah rekam</source>
        <translation>Already recorded</translation>
    </message>
    <message>
        <source>Tercatat meninggal</source>
        <translation>On record as deceased</translation>
    </message>
    <message>
        <source>Sudah 17 tahun: wajib KTP-el. Silakan direkam.</source>
        <translation>17 or older: must have a KTP-el. Please record.</translation>
    </message>
    <message>
        <source>Belum 17 tahun tetapi pernah kawin: wajib KTP-el. Silakan direkam; mohon lihat buku nikah.</source>
        <translation>Not yet 17 but was married: must have a KTP-el. Please record, and look at the marriage book.</translation>
    </message>
    <message>
        <source>Sudah 16 tahun: silakan direkam. Kartu diserahkan mulai %1, pada ulang tahun ke-17.</source>
        <translation>16 years old: please record. The card is handed over from %1 on, the seventeenth birthday.</translation>
    </message>
    <message>
        <source>Berumur 21 tahun atau lebih dan belum rekam. Silakan direkam; bila NIK sudah nonaktif, Dinas mengaktifkannya setelah perekaman.</source>
        <translation>21 or older and not recorded. Please record; if the NIK has been switched off, the regional office switches it on after the recording.</translation>
    </message>
    <message>
        <source>Perekaman terdahulu tidak dapat dipakai pusat (%1). Silakan direkam ulang.</source>
        <translation>The center could not use the earlier recording (%1). Please record again.</translation>
    </message>
    <message>
        <source>Tanggal lahir belum diketahui. Silakan direkam bila menurut KK sudah 16 tahun; supervisor memeriksa.</source>
        <translation>The date of birth is not known. Please record if the family card says 16 or older; a supervisor checks.</translation>
    </message>
    <message>
        <source>Warga negara asing: silakan direkam bila memiliki ITAP; mohon lihat kartu ITAP.</source>
        <translation>Foreign citizen: please record if there is an ITAP, and look at the ITAP card.</translation>
    </message>
    <message>
        <source>Pusat mencatat rekaman ganda (%1). Tanyakan apakah pernah rekam di tempat lain; bila belum, silakan direkam dan supervisor memeriksa.</source>
        <translation>The center has this recording twice (%1). Ask whether there was a recording in another place; if not, please record and a supervisor checks.</translation>
    </message>
    <message>
        <source>Daftar mencatat sudah pindah. Silakan direkam sebagai luar domisili; supervisor memeriksa.</source>
        <translation>The roster says moved away. Please record as outside the home region; a supervisor checks.</translation>
    </message>
    <message>
        <source>Belum 16 tahun: perekaman mulai %1, sampai saat itu berlaku Kartu Identitas Anak. Bila sudah kawin, catat buku nikah; bila tanggal lahirnya salah, catat perbaikan dengan akta, KK, atau ijazah.</source>
        <translation>Not yet 16 years old: recording from %1 on, until then the child&apos;s identity card is valid. If married, note the marriage book; if the date of birth is wrong, note a correction with certificate, family card or diploma.</translation>
    </message>
    <message>
        <source>Perekaman orang ini belum selesai. Silakan dilanjutkan.</source>
        <translation>The recording of this person is not finished. Please go on with it.</translation>
    </message>
    <message>
        <source>Sudah direkam di stasiun ini. Silakan lihat rekamannya; perekaman cukup sekali seumur hidup.</source>
        <translation>Already recorded at this station. Please look at the recording; once in a lifetime is enough.</translation>
    </message>
    <message>
        <source>Sudah rekam (%1). Perekaman cukup sekali seumur hidup; silakan cetak atau ambil kartu, atau minta surat keterangan.</source>
        <translation>Already recorded (%1). Once in a lifetime is enough; please have the card printed or fetch it, or ask for the temporary letter.</translation>
    </message>
    <message>
        <source>Daftar mencatat sudah meninggal. Bila orangnya hadir, Dinas membatalkan catatan itu lebih dahulu; mohon antar ke petugas pencatatan sipil.</source>
        <translation>The roster says deceased. If the person stands here, the regional office cancels that entry first; please show the way to the civil registry.</translation>
    </message>
    <message>
        <source>Nama ibu</source>
        <translation>Mother&apos;s name</translation>
    </message>
    <message>
        <source>Nama ayah</source>
        <translation>Father&apos;s name</translation>
    </message>
    <message>
        <source>Alamat</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Kode provinsi</source>
        <translation>Province code</translation>
    </message>
    <message>
        <source>Kode kabupaten/kota</source>
        <translation>Regency code</translation>
    </message>
    <message>
        <source>Kode kecamatan</source>
        <translation>District code</translation>
    </message>
    <message>
        <source>Provinsi</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>Kabupaten/kota</source>
        <translation>Regency or city</translation>
    </message>
    <message>
        <source>Kecamatan</source>
        <translation>District</translation>
    </message>
    <message>
        <source>Kelurahan/desa</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Gelar depan</source>
        <translation>Title before the name</translation>
    </message>
    <message>
        <source>Gelar belakang</source>
        <translation>Title behind the name</translation>
    </message>
    <message>
        <source>Wajib KTP</source>
        <translation>Must have a card</translation>
    </message>
    <message>
        <source>KTP-el</source>
        <translation>KTP-el</translation>
    </message>
    <message>
        <source>Status penduduk</source>
        <translation>Status of the resident</translation>
    </message>
    <message>
        <source>Status rekam</source>
        <translation>Recording status</translation>
    </message>
    <message>
        <source>Tanggal lahir kosong</source>
        <translation>No birth date</translation>
    </message>
    <message>
        <source>Tanggal lahir kosong; menurut NIK %1. Mohon lihat KK penduduk.</source>
        <translation>There is no birth date; the NIK says %1. Please look at the family card.</translation>
    </message>
    <message>
        <source>%1 (sekarang %2)</source>
        <extracomment>%1 is a code that was given up, %2 code and name of the region of today</extracomment>
        <translation>%1 (now %2)</translation>
    </message>
</context>
<context>
    <name>rekam::text::RoleText</name>
    <message>
        <source>operator</source>
        <translation>operator</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>supervisor</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>administrator</translation>
    </message>
</context>
<context>
    <name>rekam::text::SearchText</name>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>bagian NIK</source>
        <translation>part of the NIK</translation>
    </message>
    <message>
        <source>NIK hampir sama</source>
        <translation>nearly this NIK</translation>
    </message>
    <message>
        <source>nomor KK</source>
        <translation>family card</translation>
    </message>
    <message>
        <source>nama</source>
        <translation>name</translation>
    </message>
    <message>
        <source>ejaan lain: %1</source>
        <extracomment>%1 is a word of the person&apos;s name, spelled otherwise than it was typed</extracomment>
        <translation>other spelling: %1</translation>
    </message>
    <message>
        <source>mirip: %1</source>
        <extracomment>%1 is a word of the person&apos;s name, a letter or two of which differ from what was typed</extracomment>
        <translation>similar: %1</translation>
    </message>
    <message>
        <source>tanggal lahir</source>
        <translation>birth date</translation>
    </message>
    <message>
        <source>RT/RW</source>
        <translation>RT/RW</translation>
    </message>
    <message>
        <source>alamat</source>
        <translation>address</translation>
    </message>
    <message>
        <source>alamat mirip: %1</source>
        <extracomment>%1 is a word of the address, a letter of which differs from what was typed</extracomment>
        <translation>similar address: %1</translation>
    </message>
    <message>
        <source>Sudah direkam di sini</source>
        <translation>Recorded here</translation>
    </message>
    <message>
        <source>Diproses pusat</source>
        <translation>At the centre</translation>
    </message>
    <message>
        <source>Perlu rekam ulang</source>
        <translation>To be recorded again</translation>
    </message>
    <message>
        <source>Data ganda</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Sudah rekam</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>KTP-el sudah dicetak</source>
        <translation>Card printed</translation>
    </message>
    <message>
        <source>NIK ini dipakai orang yang berbeda di dalam satu berkas. Silakan pastikan pemiliknya, lalu impor lagi.</source>
        <translation>Different people in one file have this NIK. Please make sure whose it is, then import again.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a column&apos;s name, %2 a sentence</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Ada karakter kosong (NUL); berkas rusak di baris ini. Silakan tulis ulang baris ini atau minta berkas baru.</source>
        <translation>There is an empty character (NUL); the file is damaged in this line. Please write the line again or ask for a new file.</translation>
    </message>
    <message>
        <source>Baris lebih panjang dari 1 MiB. Silakan pastikan setiap penduduk punya baris sendiri.</source>
        <translation>The line is longer than 1 MiB. Please make sure that every resident has a line of their own.</translation>
    </message>
    <message>
        <source>Satu isian lebih panjang dari 64 KiB. Silakan persingkat.</source>
        <translation>One field is longer than 64 KiB. Please shorten it.</translation>
    </message>
    <message>
        <source>Ada tanda kutip di tengah isian. Silakan hapus tanda kutip itu.</source>
        <translation>There is a quote in the middle of a field. Please remove it.</translation>
    </message>
    <message>
        <source>Tanda kutip dibuka tetapi tidak ditutup. Silakan hapus atau tutup tanda kutip itu.</source>
        <translation>A quote is opened and never closed. Please remove or close it.</translation>
    </message>
    <message>
        <source>Ada huruf yang tidak terbaca sebagai %1. Silakan tulis ulang huruf itu, lalu simpan sebagai CSV UTF-8.</source>
        <extracomment>%1 is a name such as UTF-8</extracomment>
        <translation>There is a letter that can not be read as %1. Please write it again, then save as CSV UTF-8.</translation>
    </message>
    <message>
        <source>Jumlah kolom lain dari judulnya. Silakan periksa pemisah kolom dan isian yang memuat pemisah itu.</source>
        <translation>The number of fields differs from the headings. Please look at the delimiter and at fields that contain it.</translation>
    </message>
    <message>
        <source>Ada karakter yang tidak terlihat di dalam nama. Silakan ketik ulang nama itu.</source>
        <translation>There is an invisible character in the name. Please type the name again.</translation>
    </message>
    <message>
        <source>Nama kosong. Silakan isi menurut KK.</source>
        <translation>The name is empty. Please fill it in from the family card.</translation>
    </message>
    <message>
        <source>NIK dibulatkan oleh program lembar kerja (1,67E+15) dan angkanya hilang. Silakan salin NIK dari berkas asal dan simpan kolom itu sebagai teks.</source>
        <translation>A spreadsheet has rounded the NIK (1,67E+15) and its digits are gone. Please copy the NIK from the original file and keep that column as text.</translation>
    </message>
</context>
</TS>
