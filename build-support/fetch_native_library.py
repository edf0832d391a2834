#!/usr/bin/env python3
"""Puts a native library from its pinned PyPI wheel where JNA finds it on the class path.

    fetch_native_library.py LIBRARY OUTPUT_DIRECTORY [--platforms host|all]

The wheels, their versions and their SHA-256 are in native-libraries.json beside this file. Each library is written to
OUTPUT_DIRECTORY/<JNA platform>/<file name>; a macOS wheel holds both architectures and is written once for each.
Downloaded wheels are kept in ~/.cache/shuzheng/wheels (SHUZHENG_CACHE names another folder), so that a clean build
needs no network.
"""

import argparse
import hashlib
import json
import os
import pathlib
import platform
import subprocess
import sys
import tempfile
import zipfile

PINS = json.loads((pathlib.Path(__file__).parent / "native-libraries.json").read_text("utf-8"))
DARWIN_ARCHITECTURES = ("darwin-x86-64", "darwin-aarch64")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("library", choices=sorted(PINS))
    parser.add_argument("output", type=pathlib.Path)
    parser.add_argument("--platforms", choices=("host", "all"), default="host")
    arguments = parser.parse_args()
    pin = PINS[arguments.library]
    platforms = list(pin["platforms"]) if arguments.platforms == "all" else [host_platform(pin)]
    for name in platforms:
        install(arguments.library, pin["version"], name, pin["platforms"][name], arguments.output)


def host_platform(pin):
    machine = {"amd64": "x86-64", "x86_64": "x86-64", "arm64": "aarch64", "aarch64": "aarch64"}.get(
        platform.machine().lower(), platform.machine()
    )
    system = {"Linux": "linux-" + machine, "Darwin": "darwin", "Windows": "win32-" + machine}.get(platform.system())
    if system not in pin["platforms"]:
        sys.exit(
            f"There is no native library for {platform.system()} on {platform.machine()}."
            f" Supported: {', '.join(pin['platforms'])} (glibc only, no musl)."
        )
    return system


def install(library, version, platform_name, pin, output):
    targets = [
        output / folder / pathlib.PurePosixPath(pin["file"]).name
        for folder in (DARWIN_ARCHITECTURES if platform_name == "darwin" else (platform_name,))
    ]
    if all(target.exists() for target in targets):
        return
    with zipfile.ZipFile(cached_wheel(library, version, pin)) as wheel:
        content = wheel.read(pin["file"])
    for target in targets:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(target, content)


def cached_wheel(library, version, pin):
    cache = pathlib.Path(os.environ.get("SHUZHENG_CACHE", pathlib.Path.home() / ".cache" / "shuzheng")) / "wheels"
    wheel = cache / f"{library}-{version}-{pin['wheel']}.whl"
    if not (wheel.exists() and sha256(wheel) == pin["sha256"]):
        cache.mkdir(parents=True, exist_ok=True)
        write_atomically(wheel, download(library, version, pin))
    return wheel


def download(library, version, pin):
    print(f"Fetching {library} {version} ({pin['wheel']}) from PyPI", file=sys.stderr)
    with tempfile.TemporaryDirectory() as scratch:
        requirements = pathlib.Path(scratch) / "requirements.txt"
        requirements.write_text(f"{library}=={version} --hash=sha256:{pin['sha256']}\n", "utf-8")
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:"]
        command += ["--platform", pin["wheel"], "--require-hashes", "-r", str(requirements), "-d", scratch]
        result = subprocess.run(command, capture_output=True, text=True)
        if result.returncode != 0:
            sys.exit(
                f"pip could not download {library} {version} for {pin['wheel']}."
                f" Python 3 with pip and access to PyPI are needed.\n{result.stderr.strip()}"
            )
        return next(pathlib.Path(scratch).glob("*.whl")).read_bytes()


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def write_atomically(target, content):
    with tempfile.NamedTemporaryFile(dir=target.parent, delete=False) as stream:
        stream.write(content)
    os.chmod(stream.name, 0o644)
    os.replace(stream.name, target)


if __name__ == "__main__":
    main()
