#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rekam authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says which source includes something that its room may not see.

usage: check_layers.py SOURCE_TREE QT_INCLUDE_FOLDER

The rules are data: rules.txt and known_leaks.txt beside this file. A Qt class belongs to the module
in whose include folder its header lies. Exit status 1 if anything was found.
"""
import fnmatch
import pathlib
import re
import sys

ROOMS = ("core", "devices", "app")
SUFFIXES = {".h", ".cpp"}
NOBODY = ("<opencv2/opencv.hpp>", "<opencv2/highgui*", "<opencv/*")
INCLUDE = re.compile(r'\s*#\s*include\s*(<[^>]+>|"[^"]+")')
STANDARD = re.compile(r"<([a-z_0-9]+|(assert|ctype|errno|inttypes|limits|locale|math|setjmp|stdarg|stddef|stdint|stdio|stdlib|string|time)\.h|tl/expected\.hpp)>")


def without_comment(line):
    return line.split("#", 1)[0].strip()


def read_rules(text):
    """{folder or file: [words]}; lists (@name) are put in the place of their names."""
    lists, rules = {}, {}
    for number, raw in enumerate(text.splitlines(), 1):
        line = without_comment(raw)
        if not line:
            continue
        if line.startswith("@"):
            name, _, words = line.partition("=")
            lists[name.strip()] = words.split()
            continue
        place, colon, words = line.partition(":")
        if not colon or place.strip() in rules:
            raise ValueError(f"rules, line {number}: not a rule, or a second one for the same room")
        expanded = []
        for word in words.split():
            expanded += lists[word] if word.startswith("@") else [word]
        rules[place.strip()] = expanded
    return rules


def read_known(text):
    """{(file, include)} that are known to break the rules; each needs a reason."""
    known = set()
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        parts = [part.strip() for part in line.split("|")]
        if len(parts) != 3 or not all(parts):
            raise ValueError(f"known leaks, line {number}: file | include | reason")
        known.add((parts[0], parts[1]))
    return known


def qt_modules(folder):
    """{header name: module} for every header that Qt offers under its include folder."""
    modules = {}
    for module in sorted(pathlib.Path(folder).glob("Qt*")):
        for header in module.iterdir():
            modules.setdefault(header.name, module.name)
    return modules


def is_under(path, place):
    return path == place or path.startswith(place + "/")


def room_of(path, rules):
    """The longest rule that covers the file, or None."""
    covering = [place for place in rules if is_under(path, place)]
    return max(covering, key=len) if covering else None


def word_covers(word, include, room, modules):
    """Whether one word of a rule speaks of this include."""
    name = include[1:-1]
    if word.startswith("<"):
        return fnmatch.fnmatchcase(include, word)
    if word.startswith("Qt"):
        module, _, header = name.rpartition("/")
        return include[0] == "<" and (module == word if module else modules.get(header) == word)
    if include[0] == "<":
        return False
    if word == "own":
        folder = room.rsplit("/", 1)[0] if room.endswith(tuple(SUFFIXES)) else room
        return is_under(name, folder)
    return is_under(name, word)


def may_include(words, include, room, modules):
    if any(fnmatch.fnmatchcase(include, pattern) for pattern in NOBODY):
        return False
    if any(word_covers(word[1:], include, room, modules) for word in words if word.startswith("!")):
        return False
    if STANDARD.fullmatch(include):
        return True
    return any(word_covers(word, include, room, modules) for word in words)


def check(tree, rules, known, modules):
    """Sentences, one a finding; empty if every include is allowed."""
    tree = pathlib.Path(tree)
    findings, seen = [], set()
    files = sorted(path for top in ROOMS for path in (tree / top).rglob("*") if path.suffix in SUFFIXES)
    for path in files:
        name = path.relative_to(tree).as_posix()
        room = room_of(name, rules)
        if room is None:
            findings.append(f"{name}: no rule says what this room may include")
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            include = match[1]
            if include[0] == '"' and "/" not in include:
                if not include.endswith('.moc"'):
                    findings.append(f"{name}:{number}: write {include} with its path from the top of the tree")
            elif not may_include(rules[room], include, room, modules):
                if (name, include) in known:
                    seen.add((name, include))
                else:
                    findings.append(f"{name}:{number}: {room} may not include {include}")
    for name, include in sorted(known - seen):
        findings.append(f"{name}: {include} is no longer a leak, take it off the known list")
    return findings, len(files)


def main(tree, qt):
    here = pathlib.Path(__file__).parent
    rules = read_rules((here / "rules.txt").read_text(encoding="utf-8"))
    known = read_known((here / "known_leaks.txt").read_text(encoding="utf-8"))
    modules = qt_modules(qt)
    if modules.get("QString") != "QtCore":
        raise ValueError(f"{qt} is not Qt's include folder")
    findings, files = check(tree, rules, known, modules)
    print("\n".join(findings) if findings
          else f"layers hold: {files} files, {len(rules)} rules, {len(known)} known leaks")
    return 1 if findings else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2]))
