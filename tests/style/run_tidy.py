#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rekam authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clang-tidy over the sources of a build.

usage: run_tidy.py SOURCE_TREE BUILD_FOLDER all|ROOM...

A source takes clang-tidy 5 to 10 seconds, so the whole tree does not fit into every check: the tests
look at the rooms that are known to be clean (a list that may only grow), "all" looks at everything.
What was found clean is remembered in BUILD_FOLDER/tidy and looked at again only when the source, a
header of ours that it includes, or .clang-tidy has changed.
"""
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

PATIENCE = 180  # seconds for one source; usual are 5 to 10
OURS = ("core/", "devices/", "app/")
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+/[^"]+)"', re.MULTILINE)
# Known to g++ 12 and not to clang 14; they change the code that is made, not what it means.
ONLY_GCC = re.compile(r"\s-(ftrivial-auto-var-init=zero|fstack-clash-protection|Wno-[\w=-]+)(?=\s)")


def sources_of(build):
    """The entries of compile_commands.json that are our own programs and rooms."""
    return json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))


def with_headers(tree, name, seen):
    """The file and every header of ours that it includes, directly or not."""
    path = tree / name
    if name in seen or not path.is_file():
        return
    seen.add(name)
    for header in INCLUDE.findall(path.read_text(encoding="utf-8")):
        with_headers(tree, header, seen)


def fingerprint(tree, name):
    """Changes whenever the outcome for this source could."""
    seen = set()
    with_headers(tree, name, seen)
    digest = hashlib.sha256((tree / ".clang-tidy").read_bytes())
    for part in sorted(seen):
        digest.update(part.encode() + b"\0" + (tree / part).read_bytes())
    return digest.hexdigest()


def tidy(tree, commands, name):
    """Whether clang-tidy came to an end with one source, and what it found, or None if nothing."""
    try:
        run = subprocess.run(["clang-tidy", "-p", commands, "--quiet", str(tree / name)],
                             capture_output=True, text=True, check=False, timeout=PATIENCE)
    except subprocess.TimeoutExpired:  # a machine that is busy with something else
        return False, None
    return True, None if run.returncode == 0 else run.stdout + run.stderr


def main(tree, build, rooms):
    entries = []
    for entry in sources_of(build):
        path = pathlib.Path(entry["file"])
        if path.is_relative_to(tree) and path.relative_to(tree).as_posix().startswith(OURS):
            entry["command"] = ONLY_GCC.sub("", entry["command"])
            entries.append(entry)
    names = {pathlib.Path(entry["file"]).relative_to(tree).as_posix() for entry in entries}
    if rooms != ["all"]:
        names = {name for name in names if any(name.startswith(room + "/") for room in rooms)}
    if not names:
        print("the build has no sources of ours: nothing was checked")
        return 1
    memory = build / "tidy"
    memory.mkdir(exist_ok=True)
    marks = {name: memory / fingerprint(tree, name) for name in names}
    waiting = sorted(name for name in names if not marks[name].exists())

    complaints, checked = [], 0
    with tempfile.TemporaryDirectory() as commands:
        pathlib.Path(commands, "compile_commands.json").write_text(json.dumps(entries), encoding="utf-8")

        def one(name):
            return name, *tidy(tree, commands, name)

        with concurrent.futures.ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
            for name, done, words in pool.map(one, waiting):
                checked += done
                if done and words is None:
                    marks[name].touch()
                elif done:
                    complaints.append(words)
    print("".join(complaints), end="")
    print(f"clang-tidy: {len(names)} sources, {len(names) - len(waiting)} clean from before, {checked} looked at, "
          f"{len(complaints)} with findings, {len(waiting) - checked} not reached")
    return 1 if complaints or checked < len(waiting) else 0


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve(), sys.argv[3:]))
