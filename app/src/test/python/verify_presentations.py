#!/usr/bin/env python3
"""Verifies presentations with the PyPI library anoncreds, by nothing but what lies in their folders.

    PYTHONPATH=<unpacked anoncreds> verify_presentations.py DIRECTORY

Each folder in DIRECTORY has request.json, presentation.json and objects.json. Prints a line each: the folder's name and
"verified" or "refused", with the library's reason where it has one.
"""

import json
import pathlib
import sys

import anoncreds


def verify(folder):
    def read(name):
        return json.loads((folder / name).read_text("utf-8"))

    objects = read("objects.json")
    return anoncreds.Presentation.load(read("presentation.json")).verify(
        anoncreds.PresentationRequest.load(read("request.json")),
        objects.get("schemas", {}),
        objects.get("credentialDefinitions", {}),
        objects.get("revocationRegistryDefinitions", {}),
        objects.get("revocationStatusLists", []),
    )


for folder in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    try:
        print(folder.name, "verified" if verify(folder) else "refused")
    except anoncreds.AnoncredsError as error:
        print(folder.name, "refused", error)
