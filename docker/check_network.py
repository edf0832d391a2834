"""Prints the description of a network of nodes on loopback whose trustee is the one of test networks: for check.sh only.

    check_network.py FIRST_PORT NODE.json...
"""

import json
import pathlib
import sys

import base58
import nacl.signing


def member(seed):
    key = bytes(nacl.signing.SigningKey(seed.encode()).verify_key)
    return {"did": base58.b58encode(key[:16]).decode(), "verkey": base58.b58encode(key).decode()}


def node(port, number, path):
    address = {"node_ip": "127.0.0.1", "client_ip": "127.0.0.1", "node_port": port, "client_port": port + 1}
    steward = member(f"{number:0>24}Steward0")
    return {**json.loads(pathlib.Path(path).read_text()), **address, "steward": steward}


def main(first_port, *paths):
    nodes = [node(int(first_port) + 2 * i, i + 1, path) for i, path in enumerate(paths)]
    print(json.dumps({"trustees": [member("000000000000000000000000Trustee1")], "nodes": nodes}))


main(*sys.argv[1:])
