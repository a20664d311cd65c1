#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rekam authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Habits that no compiler checks: licence header, no place or host of one machine, nothing left to
do, files of readable length.

usage: check_files.py SOURCE_TREE
"""
import pathlib
import re
import sys

LONGEST = 400    # lines of a .h or .cpp; DESIGN 7 aims at 150 and asks to think twice past 300
WORTH_A_LOOK = 300

SKIPPED_FOLDERS = {".git", "build", ".cache", "__pycache__"}
CODE = {".h", ".cpp", ".py", ".cmake", ".sql"}
TEXT = CODE | {".md", ".txt", ".json", ".yml", ".sh", ".csv", ".qss", ".ts", ".xml", ".svg", ".in", ".rules", ".service",
               ".desktop", ".supp", ""}
# Written by a tool or by law: the header would be wrong there.
WITHOUT_HEADER = {"LICENSE"}

# Places that exist on one machine only, and hosts that serve packages: a clone must not depend on them.
MACHINE = re.compile(r"""(?<![\w.$}/-])/(home|root|Users|work|mnt)/\w""")
HOST = re.compile(r"\b(deb\.debian\.org|[\w-]+\.npmjs\.(org|com)|pypi\.(org|python\.org)|proxy\.golang\.org|"
                  r"crates\.io|[\w-]+\.pkg\.dev|mirrors?\.[\w-]+\.\w+)\b")
UNDONE = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")
HEADER = ("SPDX-FileCopyrightText: 2026 The Rekam authors", "SPDX-License-Identifier: GPL-3.0-or-later")


def wants_header(path, text):
    return (path.suffix in CODE or path.name == "CMakeLists.txt" or text.startswith("#!")) \
        and path.name not in WITHOUT_HEADER


def findings_in(name, text):
    """Sentences about one file; name is its path from the top of the tree."""
    path = pathlib.PurePosixPath(name)
    lines = text.splitlines()
    found = []
    if wants_header(path, text):
        first = lines[1:3] if text.startswith("#!") else lines[:2]
        if len(first) < 2 or not all(line.endswith(part) for line, part in zip(first, HEADER)):
            found.append(f"{name}:1: the two SPDX lines are missing")
    for number, line in enumerate(lines, 1):
        if MACHINE.search(line):
            found.append(f"{name}:{number}: names a place of one machine")
        if HOST.search(line):
            found.append(f"{name}:{number}: names a host that serves packages")
        if UNDONE.search(line):
            found.append(f"{name}:{number}: says that something is left to do")
        if line.rstrip() != line and path.suffix not in {".ts", ".md"}:
            found.append(f"{name}:{number}: blanks at the end of the line")
    if path.suffix in {".h", ".cpp"} and len(lines) > LONGEST:
        found.append(f"{name}: {len(lines)} lines, more than {LONGEST}: split it")
    if text and not text.endswith("\n"):
        found.append(f"{name}: the last line has no end")
    return found


def files_of(tree):
    for path in sorted(pathlib.Path(tree).rglob("*")):
        inside = path.relative_to(tree)
        if not SKIPPED_FOLDERS.intersection(inside.parts) and path.is_file() and path.suffix in TEXT:
            yield path, inside.as_posix()


def main(tree):
    findings, long_files, count = [], [], 0
    for path, name in files_of(tree):
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a picture or a model without a suffix that says so
        count += 1
        findings += findings_in(name, text)
        lines = text.count("\n")
        if path.suffix in {".h", ".cpp"} and WORTH_A_LOOK < lines <= LONGEST:
            long_files.append(f"{name}: {lines} lines, think twice")
    print("\n".join(long_files + findings + [f"{count} files, {len(findings)} findings"]))
    return 1 if findings or not count else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
