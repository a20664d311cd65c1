// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/face_detector.h"
#include "core/biometrics/finger_measure.h"
#include "core/biometrics/portrait.h"
#include "core/biometrics/signature.h"
#include "core/enrollment/capture_item.h"

namespace rekam::workflow {

/** Where a capture comes from and how many tries it took. */
struct CaptureOrigin
{
    QString device; ///< "file", or driver and name of the device
    QDateTime capturedAt;
    int tries = 1;
};

/** The checks that a portrait passes whether it comes from a camera or a file: judged, cut to 3:4,
 *  JPEG quality 95. Fails with the complaint of measurePortrait(). */
base::Result<enrollment::CaptureItem> makePortraitItem(const biometrics::Image &frame,
                                                       biometrics::FaceDetector &detector,
                                                       const CaptureOrigin &origin);
/** An impression with its verdict. */
struct JudgedFinger
{
    biometrics::Image print; ///< at 500 ppi
    biometrics::FingerMeasure measure;
};

/** The verdict alone, for whoever waits for it: encoding takes as long again. Fails with ImageTooSmall,
 *  ImageTooLarge, ImageUnreadable; Error::subject is the finger. */
base::Result<JudgedFinger> judgeFinger(biometrics::FingerPosition position,
                                       const biometrics::Image &image);
/** What goes into the record of it, as lossless JPEG 2000; flagged unless it was accepted. */
base::Result<enrollment::CaptureItem> makeFingerItem(biometrics::FingerPosition position,
                                                     const JudgedFinger &judged,
                                                     const CaptureOrigin &origin);
/** 500 ppi, judged, lossless JPEG 2000. With @p keepPoor a poor but usable print is kept and
 *  flagged. Fails with the complaint of measureFinger(), ImageTooSmall; Error::subject is the finger. */
base::Result<enrollment::CaptureItem> makeFingerItem(biometrics::FingerPosition position,
                                                     const biometrics::Image &image,
                                                     const CaptureOrigin &origin,
                                                     bool keepPoor = false);
/** The strokes are the master; SVG and 1-bit PNG are derived. @p guided: somebody guided or held the
 *  hand, which counts as a signature (domain 1.3). Fails as checkSignature(). */
base::Result<enrollment::CaptureItem> makeSignatureItem(const biometrics::Signature &signature,
                                                        const CaptureOrigin &origin,
                                                        bool guided = false);
/** From a scanned picture, without strokes: 1-bit PNG of its own size. */
base::Result<enrollment::CaptureItem>
makeSignatureItem(const biometrics::Image &image, const CaptureOrigin &origin, bool guided = false);
/** The photo of a hand with an exception: at most 1280 pixels wide, JPEG quality 85. Fails with
 *  ImageUnreadable. */
base::Result<enrollment::CaptureItem> makeHandPhotoItem(enrollment::Hand hand,
                                                        const biometrics::Image &frame,
                                                        const CaptureOrigin &origin);

} // namespace rekam::workflow
