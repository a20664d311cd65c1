// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rekam::store {

/** The name of an SQLite file system (VFS) over the usual one, in which the frames of a transaction
 *  reach the write-ahead log in one write. SQLite itself writes a header of 24 bytes and a page at a
 *  time, some forty calls for a finger, which on a quick disk cost half as much as syncing them.
 *
 *  Held back is only what follows the last sync of the log, of which SQLite has promised nothing to
 *  anybody yet: it goes out before the log is synced, read, measured or cut, and if that fails, so does
 *  the call. Made for synchronous=FULL; with less, what is committed would lie in this process alone.
 *  At most 120 KiB are held. Null if SQLite does not take it: then its usual one serves. Any thread. */
const char *gatheredLog();

} // namespace rekam::store
