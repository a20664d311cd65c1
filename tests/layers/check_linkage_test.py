#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rekam authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The guard against highgui finds it where it is planted."""
import unittest

from check_linkage import asks_for_highgui, forbidden_libraries

LDD = """\tlinux-vdso.so.1 (0x00007ffd)
\tlibopencv_core.so.406 => /lib/libopencv_core.so.406 (0x00007f)
\tlibQt6Core.so.6 => /lib/libQt6Core.so.6 (0x00007f)
"""


class CheckLinkage(unittest.TestCase):
    def test_qt_6_and_other_parts_of_opencv_pass(self):
        self.assertEqual([], forbidden_libraries(LDD))

    def test_highgui_and_qt_5_are_found(self):
        planted = LDD + "\tlibopencv_highgui.so.406 => /lib/x (0x0)\n\tlibQt5Core.so.5 => not found\n"
        self.assertEqual(["libQt5Core.so.5", "libopencv_highgui.so.406"], forbidden_libraries(planted))

    def test_named_components_pass(self):
        self.assertFalse(asks_for_highgui("# never highgui\nfind_package(OpenCV 4.6 REQUIRED COMPONENTS core)"))

    def test_opencv_as_a_whole_is_found(self):
        self.assertTrue(asks_for_highgui("find_package(OpenCV 4.6 REQUIRED)"))
        self.assertTrue(asks_for_highgui("target_link_libraries(a ${OpenCV_LIBS})"))
        self.assertTrue(asks_for_highgui("target_link_libraries(a opencv_highgui)"))


if __name__ == "__main__":
    unittest.main()
