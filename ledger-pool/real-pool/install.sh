#!/usr/bin/env bash
# Installs the software of an Indy node from PyPI, in pinned versions whose hashes are checked: pool.sh and the image in
# docker/ use this one script.
#
#   install.sh DIRECTORY     makes a Python environment there; does nothing if it is there in these versions
#
# PYTHON   Python 3.10 or 3.11; the first of python3.11, python3.10 and python3 that is one by default
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
directory=${1:?the directory to install into}

fail() {
  echo "install.sh: $*" >&2
  exit 1
}

is_usable() {
  "$1" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info[:2] not in [(3, 10), (3, 11)])' 2> /dev/null
}

find_python() {
  local candidate
  for candidate in ${PYTHON:-python3.11 python3.10 python3}; do
    if is_usable "$candidate"; then
      echo "$candidate"
      return
    fi
  done
  fail "indy-node needs Python 3.10 or 3.11 with venv and pip (Debian: python3-venv); set PYTHON to one." \
    "Found: $(python3 --version 2>&1 || true)"
}

require_compiler() {
  command -v cc > /dev/null && command -v c++ > /dev/null \
    || fail "a C and a C++ compiler are missing, which some packages are built with (Debian: build-essential)"
}

require_headers() {
  local header
  header=$("$1" -c 'import sysconfig; print(sysconfig.get_path("include"))')/Python.h
  [ -f "$header" ] || fail "Python's headers are missing: $header (Debian: python3-dev)"
}

has_libsodium() { ldconfig -p | grep -q 'libsodium\.so\.23'; }

require_libsodium() {
  has_libsodium && return
  { command -v apt-get > /dev/null && apt-get install -y -qq libsodium23 > /dev/null && has_libsodium; } \
    || fail "libsodium 23 is missing (Debian: libsodium23)"
}

versions() { cat "$here/requirements/"*.txt | sha256sum; }

is_current() { [ "$(cat "$directory/complete" 2> /dev/null)" = "$(versions)" ]; }

install() {
  local python
  python=$(find_python)
  require_compiler
  require_headers "$python"
  require_libsodium
  rm -rf "$directory" && mkdir -p "$(dirname "$directory")" && "$python" -m venv "$directory"
  local pip=("$directory/bin/pip" install --quiet --disable-pip-version-check --no-deps --require-hashes)
  "${pip[@]}" -r "$here/requirements/build-tools.txt"
  CFLAGS="-include $here/ujson311.h" "${pip[@]}" --no-build-isolation --no-cache-dir -r "$here/requirements/compiled.txt"
  "${pip[@]}" --no-build-isolation -r "$here/requirements/packages.txt"
  versions > "$directory/complete"
}

is_current || install
