#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rekam authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says which program loads OpenCV's highgui or Qt 5, directly or through another library, and which
CMake file asks for them.

usage: check_linkage.py SOURCE_TREE FOLDER_OF_PROGRAMS
"""
import os
import pathlib
import re
import subprocess
import sys

FORBIDDEN = re.compile(r"libopencv_highgui|libQt5")


def forbidden_libraries(ldd_output):
    """The libraries in the words of ldd that no program of ours may load."""
    names = (line.split()[0] for line in ldd_output.splitlines() if line.strip())
    return sorted({name for name in names if FORBIDDEN.search(name)})


def asks_for_highgui(cmake_text):
    """Whether a CMake file names highgui, or OpenCV without naming its components."""
    code = "\n".join(line.split("#", 1)[0] for line in cmake_text.splitlines())
    packages = re.findall(r"find_package\s*\(\s*OpenCV[^)]*\)", code)
    return ("highgui" in code or "${OpenCV_LIBS}" in code
            or any("COMPONENTS" not in package for package in packages))


def main(tree, programs):
    findings = []
    for path in sorted(pathlib.Path(tree).rglob("*")):
        if "build" in path.relative_to(tree).parts or path.suffix != ".cmake" and path.name != "CMakeLists.txt":
            continue
        if path.is_file() and asks_for_highgui(path.read_text(encoding="utf-8")):
            findings.append(f"{path.relative_to(tree)}: names highgui or OpenCV without components")
    binaries = [path for path in sorted(pathlib.Path(programs).iterdir())
                if path.is_file() and os.access(path, os.X_OK)]
    for path in binaries:
        words = subprocess.run(["ldd", path], capture_output=True, text=True, check=True).stdout
        findings += [f"{path.name} loads {library}" for library in forbidden_libraries(words)]
    if not binaries:
        findings.append(f"no programs in {programs}: nothing was checked")
    print("\n".join(findings) if findings else f"{len(binaries)} programs load neither highgui nor Qt 5")
    return 1 if findings else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2]))
