// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/jpeg2000_encoder.h"

#include <openjpeg.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <string>

namespace rekam::biometrics {

namespace {

using base::ErrorCode;
using CodecPointer = std::unique_ptr<opj_codec_t, decltype(&opj_destroy_codec)>;
using ImagePointer = std::unique_ptr<opj_image_t, decltype(&opj_image_destroy)>;
using StreamPointer = std::unique_ptr<opj_stream_t, decltype(&opj_stream_destroy)>;

/** Five halvings are the standard's usual depth; a smaller picture has fewer to give. */
constexpr int mostResolutions = 6;

/** What the library has written so far; it goes back to fill in the length of a box. */
struct Output
{
    QByteArray bytes;
    qsizetype position = 0;
};

OPJ_SIZE_T writeBytes(void *buffer, OPJ_SIZE_T count, void *user)
{
    auto *output = static_cast<Output *>(user);
    const qsizetype end = output->position + qsizetype(count);
    if (end > output->bytes.size())
        output->bytes.resize(end);
    std::memcpy(output->bytes.data() + output->position, buffer, count);
    output->position = end;
    return count;
}

OPJ_BOOL seekTo(OPJ_OFF_T position, void *user)
{
    auto *output = static_cast<Output *>(user);
    if (position < 0 || position > output->bytes.size())
        return OPJ_FALSE;
    output->position = qsizetype(position);
    return OPJ_TRUE;
}

/** Leaves room for the length of the box that holds the picture. */
OPJ_OFF_T skipBytes(OPJ_OFF_T count, void *user)
{
    auto *output = static_cast<Output *>(user);
    if (count < 0)
        return -1;
    output->position += qsizetype(count);
    if (output->position > output->bytes.size())
        output->bytes.append(output->position - output->bytes.size(), '\0');
    return count;
}

/** The last complaint of the library; it says nothing about the person in the picture. */
void keepMessage(const char *message, void *user)
{
    *static_cast<std::string *>(user) = message;
}

/** The pixels as the library wants them: a plane of 32-bit numbers for every channel. */
ImagePointer planesOf(const Image &image)
{
    std::array<opj_image_cmptparm_t, 3> planes{};
    for (auto &plane : planes) {
        plane.dx = plane.dy = 1;
        plane.w = OPJ_UINT32(image.width);
        plane.h = OPJ_UINT32(image.height);
        plane.prec = 8;
    }
    ImagePointer result(opj_image_create(OPJ_UINT32(image.channels), planes.data(),
                                         image.channels == 1 ? OPJ_CLRSPC_GRAY : OPJ_CLRSPC_SRGB),
                        &opj_image_destroy);
    if (!result)
        return result;
    result->x1 = OPJ_UINT32(image.width);
    result->y1 = OPJ_UINT32(image.height);
    const auto *pixels = reinterpret_cast<const uchar *>(image.pixels.constData());
    const qsizetype count = qsizetype(image.width) * image.height;
    for (int channel = 0; channel < image.channels; ++channel) {
        OPJ_INT32 *plane = result->comps[channel].data;
        for (qsizetype i = 0; i < count; ++i)
            plane[i] = pixels[i * image.channels + channel];
    }
    return result;
}

opj_cparameters_t parametersFor(const Image &image)
{
    opj_cparameters_t parameters;
    opj_set_default_encoder_parameters(&parameters);
    parameters.irreversible = 0;
    parameters.tcp_numlayers = 1;
    parameters.tcp_rates[0] = 0; // no loss
    parameters.cp_disto_alloc = 1;
    parameters.tcp_mct = image.channels == 3 ? 1 : 0;
    int resolutions = 1;
    while (resolutions < mostResolutions
           && (std::min(image.width, image.height) >> resolutions) > 0)
        ++resolutions;
    parameters.numresolution = resolutions;
    return parameters;
}

} // namespace

base::Result<QByteArray> encodeReversibleJpeg2000(const Image &image)
{
    if (!image.isValid())
        return base::fail(ErrorCode::ImageUnreadable, "picture in memory is not valid");
    const ImagePointer planes = planesOf(image);
    const CodecPointer codec(opj_create_compress(OPJ_CODEC_JP2), &opj_destroy_codec);
    const StreamPointer stream(opj_stream_default_create(OPJ_FALSE), &opj_stream_destroy);
    if (!planes || !codec || !stream)
        return base::fail(ErrorCode::ImageUnreadable, "no memory for the JPEG 2000 encoder");

    Output output;
    opj_stream_set_user_data(stream.get(), &output, nullptr);
    opj_stream_set_write_function(stream.get(), writeBytes);
    opj_stream_set_seek_function(stream.get(), seekTo);
    opj_stream_set_skip_function(stream.get(), skipBytes);

    std::string message = "the JPEG 2000 encoder gave up";
    opj_set_error_handler(codec.get(), keepMessage, &message);
    opj_cparameters_t parameters = parametersFor(image);
    const bool done = opj_setup_encoder(codec.get(), &parameters, planes.get())
        && opj_start_compress(codec.get(), planes.get(), stream.get())
        && opj_encode(codec.get(), stream.get()) && opj_end_compress(codec.get(), stream.get());
    if (!done)
        return base::fail(ErrorCode::ImageUnreadable, message);
    return output.bytes;
}

} // namespace rekam::biometrics
