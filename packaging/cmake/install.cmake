# SPDX-FileCopyrightText: 2026 The Rekam authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What goes where on a real machine. Programs look for their resources in ../share/rekam.
include(GNUInstallDirs)

install(TARGETS rekam rekam-server rekam-station RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(DIRECTORY resources/ DESTINATION "${CMAKE_INSTALL_DATADIR}/rekam"
        PATTERN "icons" EXCLUDE PATTERN "style" EXCLUDE PATTERN "hands" EXCLUDE)   # those are compiled into the station
install(FILES packaging/demo.d/roster.csv DESTINATION "${CMAKE_INSTALL_DATADIR}/rekam/practice")
install(FILES packaging/linux/rekam-station.desktop DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES packaging/linux/rekam-station.metainfo.xml DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES resources/icons/rekam.svg DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
