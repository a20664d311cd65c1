#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rekam authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The checker of include rules finds what is planted, and nothing else."""
import pathlib
import tempfile
import unittest

from check_layers import check, read_known, read_rules

RULES = read_rules("""
@vendor = <sodium.h>
core/base             : own QtCore
core/base/secret.cpp  : own QtCore @vendor
core/store            : own QtCore core/base <sqlite3.h>
app/pages             : own QtCore QtWidgets core !core/store
""")
MODULES = {"QString": "QtCore", "QWidget": "QtWidgets"}


class CheckLayers(unittest.TestCase):
    def findings(self, known="", **files):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in files.items():
                path = pathlib.Path(folder, name.replace("__", "/") + ".cpp")
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            return check(folder, RULES, read_known(known), MODULES)[0]

    def test_what_the_rules_allow_passes(self):
        self.assertEqual([], self.findings(
            core__base__a='#include "core/base/b.h"\n#include <QString>\n#include <vector>\n#include "a.moc"\n',
            core__store__s='#include "core/base/b.h"\n#include <sqlite3.h>\n',
            app__pages__p='#include "core/base/b.h"\n#include <QWidget>\n'))

    def test_a_widget_in_core_is_found_with_file_and_line(self):
        self.assertEqual(["core/base/a.cpp:2: core/base may not include <QWidget>"],
                         self.findings(core__base__a="\n#include <QWidget>\n"))

    def test_a_module_before_the_class_does_not_hide_it(self):
        self.assertEqual(1, len(self.findings(core__base__a="#include <QtWidgets/QWidget>\n")))

    def test_a_room_above_is_found(self):
        self.assertEqual(1, len(self.findings(core__base__a='#include "core/store/s.h"\n')))

    def test_a_room_whose_name_only_begins_alike_is_another_room(self):
        self.assertEqual(1, len(self.findings(core__base__a='#include "core/base_extra/s.h"\n')))

    def test_never_wins_over_allowed(self):
        self.assertEqual(1, len(self.findings(app__pages__p='#include "core/store/s.h"\n')))

    def test_a_library_of_another_room_is_found(self):
        self.assertEqual(1, len(self.findings(core__base__a="#include <sqlite3.h>\n")))

    def test_a_rule_for_one_file_is_for_that_file_only(self):
        text = '#include <sodium.h>\n#include "core/base/secret.h"\n'
        self.assertEqual([], self.findings(core__base__secret=text))
        self.assertEqual(1, len(self.findings(core__base__other=text)))

    def test_highgui_is_for_nobody(self):
        self.assertEqual(1, len(self.findings(app__pages__p="#include <opencv2/highgui.hpp>\n")))
        self.assertEqual(1, len(self.findings(app__pages__p="#include <opencv2/opencv.hpp>\n")))

    def test_a_room_without_a_rule_is_found(self):
        self.assertEqual(1, len(self.findings(core__attic__a="")))

    def test_an_include_without_its_path_is_found(self):
        self.assertEqual(1, len(self.findings(core__base__a='#include "b.h"\n')))

    def test_a_known_leak_is_borne_until_it_has_gone(self):
        known = "core/base/a.cpp | <QWidget> | until the picture is a value type"
        self.assertEqual([], self.findings(known, core__base__a="#include <QWidget>\n"))
        self.assertEqual(1, len(self.findings(known, core__base__a="#include <QString>\n")))

    def test_a_known_leak_needs_a_reason(self):
        with self.assertRaises(ValueError):
            read_known("core/base/a.cpp | <QWidget>")


if __name__ == "__main__":
    unittest.main()
