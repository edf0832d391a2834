"""Runs one indy-node.

    run_node.py NAME NODE_PORT [ADDRESS]

It listens on ADDRESS, 127.0.0.1 by default; its client port is the one after its node port.
"""

import sys

import pool_config

config = pool_config.load()

from indy_node.utils.node_runner import run_node  # noqa: E402

name, port = sys.argv[1], int(sys.argv[2])
address = sys.argv[3] if len(sys.argv) > 3 else "127.0.0.1"
run_node(config, name, node_ip=address, node_port=port, client_ip=address, client_port=port + 1)
