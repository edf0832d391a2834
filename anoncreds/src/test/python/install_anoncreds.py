#!/usr/bin/env python3
"""Unpacks the pinned anoncreds wheel from PyPI, unmodified, so that Python finds it.

    install_anoncreds.py BUILD_SUPPORT_DIRECTORY OUTPUT_DIRECTORY

The wheel has no dependencies. It comes from the cache that the build fills, or from PyPI, and its hash is checked.
"""

import pathlib
import sys
import tempfile
import zipfile

sys.dont_write_bytecode = True


def main(build_support, output):
    sys.path.insert(0, str(build_support))
    import fetch_native_library as wheels

    if output.exists():
        return
    pin = wheels.PINS["anoncreds"]
    wheel = wheels.cached_wheel("anoncreds", pin["version"], pin["platforms"][wheels.host_platform(pin)])
    output.parent.mkdir(parents=True, exist_ok=True)
    scratch = pathlib.Path(tempfile.mkdtemp(dir=output.parent))
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(scratch)
    scratch.rename(output)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
