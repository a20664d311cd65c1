// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/signature.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace rekam::biometrics {

namespace {

using base::ErrorCode;

// A dot or a tick by accident is shorter; a stroke through half of the field is five times as long.
constexpr double leastLength = 0.2; // field heights
// A flourish may touch the edge; a signature that was too large for the field runs along it.
constexpr double mostOnEdge = 0.1; // share of the length
constexpr qsizetype maxJsonBytes = 4 * 1024 * 1024;
constexpr qsizetype maxStrokes = 2000;
constexpr qsizetype maxPoints = 200'000;
constexpr double leastAspect = 0.1;
constexpr double mostAspect = 20;
constexpr int maxMilliseconds = 24 * 60 * 60 * 1000;

tl::unexpected<base::Error> malformed(const char *detail)
{
    return base::fail(ErrorCode::InputMalformed, detail, "signature");
}

bool isShare(const QJsonValue &value)
{
    return value.isDouble() && value.toDouble() >= 0 && value.toDouble() <= 1;
}

/** True if both lie on the same side of the field. */
bool isOnEdge(const PenPoint &a, const PenPoint &b)
{
    constexpr double near = 0.002; // a pixel of a field of 500
    return (a.x <= near && b.x <= near) || (a.x >= 1 - near && b.x >= 1 - near)
        || (a.y <= near && b.y <= near) || (a.y >= 1 - near && b.y >= 1 - near);
}

/** As Signature::length(), of what runs along the edge of the field. */
double lengthOnEdge(const Signature &signature)
{
    double sum = 0;
    for (const PenStroke &stroke : signature.strokes) {
        for (std::size_t i = 1; i < stroke.size(); ++i) {
            if (isOnEdge(stroke[i - 1], stroke[i]))
                sum += std::hypot((stroke[i].x - stroke[i - 1].x) * signature.aspect,
                                  stroke[i].y - stroke[i - 1].y);
        }
    }
    return sum;
}

base::Result<PenPoint> pointFromJson(const QJsonValue &value)
{
    const QJsonArray numbers = value.toArray();
    if (numbers.size() != 4 || !isShare(numbers[0]) || !isShare(numbers[1]) || !isShare(numbers[2]))
        return malformed("pen point out of its field");
    const double time = numbers[3].toDouble(-1);
    if (!(time >= 0 && time <= maxMilliseconds))
        return malformed("pen point out of its time");
    return PenPoint{numbers[0].toDouble(), numbers[1].toDouble(), numbers[2].toDouble(), int(time)};
}

} // namespace

double Signature::length() const
{
    double sum = 0;
    for (const PenStroke &stroke : strokes) {
        for (std::size_t i = 1; i < stroke.size(); ++i)
            sum += std::hypot((stroke[i].x - stroke[i - 1].x) * aspect,
                              stroke[i].y - stroke[i - 1].y);
    }
    return sum;
}

base::Result<void> checkSignature(const Signature &signature)
{
    bool isEmpty = true;
    for (const PenStroke &stroke : signature.strokes)
        isEmpty = isEmpty && stroke.empty();
    if (isEmpty)
        return base::fail(ErrorCode::SignatureEmpty);
    if (!(signature.length() >= leastLength)) // a length that is no number is none
        return base::fail(ErrorCode::SignatureTooShort);
    if (lengthOnEdge(signature) >= mostOnEdge * signature.length())
        return base::fail(ErrorCode::SignatureOutOfField);
    return {};
}

QByteArray signatureToJson(const Signature &signature)
{
    QJsonArray strokes;
    for (const PenStroke &stroke : signature.strokes) {
        QJsonArray points;
        for (const PenPoint &point : stroke)
            points.append(QJsonArray{point.x, point.y, point.pressure, point.milliseconds});
        strokes.append(points);
    }
    const QJsonObject root{{QStringLiteral("aspect"), signature.aspect},
                           {QStringLiteral("strokes"), strokes}};
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

base::Result<Signature> signatureFromJson(const QByteArray &json)
{
    if (json.size() > maxJsonBytes)
        return malformed("signature of too many bytes");
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const QJsonValue aspect = document[QStringLiteral("aspect")];
    const QJsonValue strokes = document[QStringLiteral("strokes")];
    if (!aspect.isDouble() || !strokes.isArray())
        return malformed("signature without its fields");
    Signature signature;
    signature.aspect = aspect.toDouble();
    if (!(signature.aspect >= leastAspect && signature.aspect <= mostAspect))
        return malformed("signature field of odd shape");
    const QJsonArray list = strokes.toArray();
    if (list.size() > maxStrokes)
        return malformed("signature of too many strokes");
    qsizetype points = 0;
    for (const QJsonValue &entry : list) {
        const QJsonArray samples = entry.toArray();
        if (!entry.isArray() || (points += samples.size()) > maxPoints)
            return malformed("signature of too many points");
        PenStroke stroke;
        stroke.reserve(std::size_t(samples.size()));
        for (const QJsonValue &sample : samples) {
            const auto point = pointFromJson(sample);
            if (!point)
                return base::fail(point.error());
            stroke.push_back(*point);
        }
        signature.strokes.push_back(std::move(stroke));
    }
    return signature;
}

} // namespace rekam::biometrics
