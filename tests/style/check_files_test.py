#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rekam authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The check of habits finds what is planted."""
import unittest

from check_files import HEADER, LONGEST, findings_in

HEAD = f"// {HEADER[0]}\n// {HEADER[1]}\n"


class CheckFiles(unittest.TestCase):
    def test_a_plain_file_passes(self):
        self.assertEqual([], findings_in("core/a.h", HEAD + "int a; // ~/.config, /var/lib/rekam\n"))

    def test_a_missing_header_is_found(self):
        self.assertEqual(1, len(findings_in("core/a.cpp", "int a;\n")))
        self.assertEqual(1, len(findings_in("packaging/run", "#!/bin/sh\necho\n")))

    def test_a_script_has_its_header_below_the_first_line(self):
        self.assertEqual([], findings_in("packaging/run", f"#!/bin/sh\n# {HEADER[0]}\n# {HEADER[1]}\n"))

    def test_a_place_of_one_machine_is_found(self):
        self.assertEqual(1, len(findings_in("core/a.h", HEAD + '"/ho' + 'me/somebody/a"\n')))

    def test_a_host_that_serves_packages_is_found(self):
        self.assertEqual(1, len(findings_in("README.md", "http://deb." + "debian.org/debian\n")))

    def test_what_is_left_to_do_is_found(self):
        self.assertEqual(1, len(findings_in("core/a.h", HEAD + "// TO" + "DO later\n")))

    def test_a_long_file_is_found(self):
        self.assertEqual([], findings_in("core/a.cpp", HEAD + "\n" * (LONGEST - 2)))
        self.assertEqual(1, len(findings_in("core/a.cpp", HEAD + "\n" * (LONGEST - 1))))

    def test_a_last_line_without_end_is_found(self):
        self.assertEqual(1, len(findings_in("core/a.cpp", HEAD + "int a;")))


if __name__ == "__main__":
    unittest.main()
