# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Rekam authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What demo, check, figures and deb have in common. A script that stops says one sentence on
# stderr: exit status 1 if a step failed, 2 if it was called wrongly, 3 if something that only the
# caller can provide is missing (network, root, disk, Debian).

set -euo pipefail
export LC_ALL=C.UTF-8
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

stop() { # stop STATUS SENTENCE
    printf '%s: %s\n' "${0##*/}" "$2" >&2
    exit "$1"
}

note() { printf '== %s\n' "$1" >&2; }

# The packages of the named sections of packages.txt, one a line.
packages() {
    local section
    for section in "$@"; do
        awk -v wanted="[$section]" '
            /^\[/ { inside = ($1 == wanted); next }
            inside && NF && $1 !~ /^#/ { print $1 }' "$root/packaging/packages.txt"
    done | sort -u
}

missing_packages() {
    local package status
    for package in $(packages "$@"); do
        status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
        [[ $status == installed ]] || echo "$package"
    done
}

# need_space FOLDER MEGABYTES WHAT_FOR
need_space() {
    local folder=$1 free
    while [[ ! -d $folder ]]; do folder=$(dirname "$folder"); done
    free=$(df -Pm "$folder" 2>/dev/null | awk 'NR == 2 { print $4 }')
    ((free >= $2)) || stop 3 "The disk of $folder has $free MB free, but $3 needs $2 MB: make room and start again."
}

# Installs what is missing of the named sections; without anything missing apt is not called.
install_packages() {
    command -v dpkg-query >/dev/null \
        || stop 3 "This is not Debian: install the packages that packaging/packages.txt names by hand and build with 'cmake --preset release'."
    local list
    local -a missing apt
    list=$(missing_packages "$@")
    [[ -n $list ]] || return 0
    mapfile -t missing <<<"$list"

    # shellcheck source=/dev/null
    [[ $(. /etc/os-release && echo "$ID $VERSION_ID") == "debian 12" ]] \
        || stop 3 "This is not Debian 12, and these packages are missing: ${missing[*]}."
    apt=(env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 apt-get -q -y -o Acquire::Retries=3 -o DPkg::Lock::Timeout=120 -o Dpkg::Use-Pty=0)
    if ((EUID != 0)); then
        command -v sudo >/dev/null \
            || stop 3 "Packages are missing and neither root nor sudo is at hand; run as root: apt-get install --no-install-recommends ${missing[*]}"
        if [[ ! -t 0 ]]; then
            sudo -n true 2>/dev/null || stop 3 "Packages are missing and sudo asks for a password: run this from a terminal or as root."
        fi
        apt=(sudo "${apt[@]}")
    fi

    need_space /var/cache/apt/archives 700 "downloading packages"
    need_space /usr 2500 "installing packages"
    local log
    mkdir -p "$root/build"
    log=$root/build/packages.log
    note "Installing ${#missing[@]} packages (details in build/packages.log)"
    local updated=yes
    "${apt[@]}" update -o APT::Update::Error-Mode=any >"$log" 2>&1 || updated=no
    if ! "${apt[@]}" install --no-install-recommends "${missing[@]}" >>"$log" 2>&1; then
        if grep -qi 'no space left' "$log"; then
            stop 3 "The disk is full: make room and start again."
        elif [[ $updated == no ]] || grep -qE 'Failed to fetch|Could not resolve|Unable to connect|Temporary failure' "$log"; then
            stop 3 "The packages can not be fetched: check the network and /etc/apt/sources.list, then start again."
        fi
        stop 1 "apt-get could not install the packages: see build/packages.log."
    fi
}

# How many compilers fit: a source that includes OpenCV or Qt takes up to 0.7 GB.
jobs_by_memory() {
    local processors megabytes limit
    if [[ -n ${REKAM_JOBS:-} ]]; then
        echo "$REKAM_JOBS"
        return
    fi
    processors=$(nproc)
    megabytes=$(awk '/^MemAvailable:/ { print int($2 / 1024) }' /proc/meminfo)
    limit=$(cat /sys/fs/cgroup/memory.max 2>/dev/null || echo max)
    if [[ $limit != max ]] && ((limit / 1048576 < megabytes)); then
        megabytes=$((limit / 1048576))
    fi
    local fit=$((megabytes / 700))
    ((fit >= 1)) || fit=1
    ((fit < processors)) && echo "$fit" || echo "$processors"
}

# build PRESET [TARGET...]: configures once, builds what is not up to date.
build() {
    local preset=$1
    shift
    mkdir -p "$root/build"
    local -a launcher=()
    if command -v ccache >/dev/null; then
        launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    fi
    if [[ ! -e $root/build/$preset/build.ninja ]]; then
        need_space "$root/build" 2500 "the build"
        note "Configuring preset $preset"
        (cd "$root" && cmake --preset "$preset" "${launcher[@]}" >"build/configure-$preset.log" 2>&1) \
            || { tail -n 20 "$root/build/configure-$preset.log" >&2
                 stop 1 "CMake could not configure preset $preset: see build/configure-$preset.log."; }
    fi
    note "Building preset $preset"
    ninja -C "$root/build/$preset" -j "$(jobs_by_memory)" "$@" \
        || { need_space "$root/build" 50 "the build"
             stop 1 "Preset $preset does not build: the compiler's words stand above."; }
}
