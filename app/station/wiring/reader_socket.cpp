// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/wiring/reader_socket.h"

namespace rekam::station {

ReaderSocket::ReaderSocket(Finder finder, QObject *parent)
    : FingerprintReader(parent)
    , m_finder(std::move(finder))
{ }

void ReaderSocket::plugIn(Reader reader)
{
    using devices::FingerprintReader;
    m_reader = std::move(reader);
    connect(m_reader.get(), &FingerprintReader::opened, this, &FingerprintReader::opened);
    connect(m_reader.get(), &FingerprintReader::fingerNeeded, this,
            &FingerprintReader::fingerNeeded);
    connect(m_reader.get(), &FingerprintReader::fingerPresent, this,
            &FingerprintReader::fingerPresent);
    connect(m_reader.get(), &FingerprintReader::captured, this, &FingerprintReader::captured);
    connect(m_reader.get(), &FingerprintReader::retry, this, &FingerprintReader::retry);
    connect(m_reader.get(), &FingerprintReader::failed, this,
            [this](quint64 session, const base::Error &error) {
                // Whatever went wrong, the next open() looks for readers anew. Not deleted here: we are
                // inside one of its signals.
                if (m_reader)
                    m_reader.release()->deleteLater();
                Q_EMIT failed(session, error);
            });
}

void ReaderSocket::open(quint64 session)
{
    if (!m_reader) {
        auto found = m_finder();
        if (!found) {
            // By the event loop, as every other outcome: the caller is still inside open().
            QMetaObject::invokeMethod(
                this, [this, session, error = found.error()] { Q_EMIT failed(session, error); },
                Qt::QueuedConnection);
            return;
        }
        plugIn(std::move(*found));
    }
    m_reader->open(session);
}

void ReaderSocket::capture(quint64 session)
{
    if (m_reader)
        m_reader->capture(session);
}

void ReaderSocket::cancel()
{
    if (m_reader)
        m_reader->cancel();
}

void ReaderSocket::close()
{
    if (m_reader)
        m_reader->close();
}

} // namespace rekam::station
