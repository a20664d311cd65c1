# SPDX-FileCopyrightText: 2026 The Rekam authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# One place for compile options and for what a library, a program and a test of Rekam look like.

option(REKAM_TESTS "Build the tests" ON)
option(REKAM_FUZZ "Build the libFuzzer targets of tests/fuzz; needs clang++" OFF)
set(REKAM_SANITIZE "" CACHE STRING "Sanitizers for all targets, for example address,undefined")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

add_library(rekam_options INTERFACE)
target_compile_options(rekam_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor
    -Woverloaded-virtual -Wimplicit-fallthrough -Werror)
target_compile_definitions(rekam_options INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH
    QT_DISABLE_DEPRECATED_BEFORE=0x060400 CPPHTTPLIB_OPENSSL_SUPPORT
    REKAM_VERSION="${PROJECT_VERSION}")
target_include_directories(rekam_options INTERFACE "${PROJECT_SOURCE_DIR}")
if(REKAM_SANITIZE)
    # g++ 12 with a sanitizer sees uninitialized members inside its own std::regex; clang, which builds
    # the fuzz targets, does not know that warning.
    target_compile_options(rekam_options INTERFACE
        $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
        -fsanitize=${REKAM_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(rekam_options INTERFACE -fsanitize=${REKAM_SANITIZE})
elseif(NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
    # OpenSSF compiler hardening guide, as far as g++ 12 knows it.
    target_compile_options(rekam_options INTERFACE
        -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -D_GLIBCXX_ASSERTIONS -fstack-protector-strong
        -fstack-clash-protection -ftrivial-auto-var-init=zero)
    target_link_options(rekam_options INTERFACE -pie -Wl,-z,relro,-z,now,-z,noexecstack)
    if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64")
        target_compile_options(rekam_options INTERFACE -fcf-protection=full)
    endif()
endif()

# rekam_library(NAME LINKS lib...): every source file of the calling folder, one room, one library.
# Public headers are included from the project root: "core/base/error.h".
function(rekam_library name)
    cmake_parse_arguments(arg "" "" "LINKS;PRIVATE_LINKS" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS
         "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
    add_library(${name} STATIC ${sources})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(${name} PUBLIC rekam_options ${arg_LINKS} PRIVATE ${arg_PRIVATE_LINKS})
endfunction()

# rekam_program(NAME LINKS lib...): as rekam_library, for an executable in build/<preset>/bin.
function(rekam_program name)
    cmake_parse_arguments(arg "" "" "LINKS" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS
         "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
    add_executable(${name} ${sources})
    set_target_properties(${name} PROPERTIES AUTOMOC ON AUTORCC ON)
    target_link_libraries(${name} PRIVATE rekam_options ${arg_LINKS})
endfunction()

# rekam_test(NAME LINKS lib...): every *_test.cpp of the calling folder in one Catch2 program; each
# TEST_CASE becomes one ctest test that runs in a process of its own.
function(rekam_test name)
    cmake_parse_arguments(arg "" "TIMEOUT" "LINKS;LABELS" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS
         "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
    add_executable(${name} ${sources})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(${name} PRIVATE rekam_options rekam_test_main ${arg_LINKS})
    # The assertions themselves need no speed, and half of the tree's compile time is theirs; a main.cpp
    # holds Catch2's runner, which is not ours.
    target_compile_options(${name} PRIVATE $<$<CONFIG:Release>:-O1>)
    set_source_files_properties(main.cpp PROPERTIES COMPILE_OPTIONS "-O0;-U_FORTIFY_SOURCE")
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    set(properties TIMEOUT ${arg_TIMEOUT} SKIP_RETURN_CODE 77)
    if(arg_LABELS)
        list(APPEND properties LABELS "${arg_LABELS}")
    endif()
    catch_discover_tests(${name} TEST_PREFIX "${name}: " PROPERTIES ${properties})
endfunction()
