#!/usr/bin/env python3
"""Unpacks a library's pinned PyPI wheel, unmodified, so that Python finds it: for tests against the published library.

    install_python_library.py LIBRARY OUTPUT_DIRECTORY

The wheels have no dependencies. They come from the cache that the build fills, or from PyPI, and their hashes are checked.
"""

import pathlib
import sys
import tempfile
import zipfile

sys.dont_write_bytecode = True

import fetch_native_library as wheels


def main(library, output):
    if output.exists():
        return
    pin = wheels.PINS[library]
    wheel = wheels.cached_wheel(library, pin["version"], pin["platforms"][wheels.host_platform(pin)])
    output.parent.mkdir(parents=True, exist_ok=True)
    scratch = pathlib.Path(tempfile.mkdtemp(dir=output.parent))
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(scratch)
    scratch.rename(output)


if __name__ == "__main__":
    main(sys.argv[1], pathlib.Path(sys.argv[2]))
