// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace rekam::base {

/** Every way in which something in Rekam can fail, in the form that code branches on.
 *  The sentence for the operator is chosen in app/text from this code. The kebab-case name that
 *  errorName() gives is stable: it stands on the screen, in logs and in the help pages. */
enum class ErrorCode {
    // input and files
    UsageWrong,
    FileUnreadable,
    FileTooLarge,
    FileWriteFailed,
    DiskFull,
    InputMalformed,
    ResourceDamaged,
    // population
    NikInvalid,
    FamilyCardInvalid,
    NameInvalid,
    RegionInvalid,
    RosterHeaderInvalid,
    ResidentUnknown,
    ResidentListed,
    NikNeeded,
    GroundsIncomplete,
    CorrectionForbidden,
    RecordingTooEarly,
    ReasonNeeded,
    // biometrics: what was presented can not be used
    ImageUnreadable,
    ImageTooSmall,
    ImageTooLarge,
    ModelMissing,
    NoFace,
    SeveralFaces,
    FaceTooSmall,
    FaceCutOff,
    PortraitBlurred,
    PortraitTooDark,
    PortraitTooBright,
    NoRidges,
    FingerAreaTooSmall,
    FingerTooDry,
    FingerTooWet,
    FingerOffCenter,
    FingerSmeared,
    FingerLatent,
    FingerQualityLow,
    FingerMissing,
    SignatureEmpty,
    SignatureTooShort,
    SignatureOutOfField,
    // enrollment rules
    StateForbids,
    EnrollmentIncomplete,
    EnrollmentUnknown,
    EnrollmentOpenElsewhere,
    ApproverIsRecorder,
    RoleForbids,
    StatementPending, ///< of confidentiality: this account has not accepted it
    // vault
    PasswordWrong,
    PasswordTooShort,
    PasswordCommon,
    PasswordNeeded,
    PasswordGiven, ///< by somebody else: its owner has to choose another first
    PasswordUnchanged,
    AccountUnknown,
    AccountExists,
    AccountNameInvalid,
    AccountLocked,
    AccountExpired,
    AccountRevoked,
    StationRevoked,
    OfflineTooLong,
    SealBroken,
    KeyInvalid,
    BundleInvalid,
    BundleDamaged,
    CertificateExpired,
    CertificateNotYetValid,
    CertificateUntrusted,
    CryptoFailed,
    TpmMissing,
    TpmFailed,
    TpmOtherMachine,
    // store
    StoreMissing,
    StoreExists,
    StoreBusy,
    StoreFull,
    StoreDamaged,
    StoreNewer,
    StoreFailed,
    BackupInvalid,
    DiskNearlyFull,
    // exchange
    PacketMalformed,
    PacketUntrusted,
    PacketWrongRegion,
    PacketWrongMode,
    PacketMismatch,
    PacketConflict,
    PacketUnopenable,
    ReceiptInvalid,
    StaffRollInvalid,
    AnchorInvalid,
    AuditRolledBack,
    AuditRebuilt,
    AuditDamaged,
    ServerUnreachable,
    ServerUntrusted,
    ServerRefused,
    ServerFailed,
    UploadInterrupted,
    // devices
    DeviceMissing,
    DeviceBusy,
    DeviceGone,
    DeviceForbidden,
    DeviceNotResponding,
    DeviceFailed,
    // ourselves
    EnvironmentUnsafe,
    Canceled,
    Internal,
};

/** Stable kebab-case name, for example "store-full". Never translated. */
std::string_view errorName(ErrorCode code);

} // namespace rekam::base
