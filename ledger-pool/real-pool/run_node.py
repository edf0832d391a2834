"""Runs one indy-node on loopback; its client port is the one after its node port.

    run_node.py NAME NODE_PORT
"""

import sys

import pool_config

config = pool_config.load()

from indy_node.utils.node_runner import run_node  # noqa: E402

name, port = sys.argv[1], int(sys.argv[2])
run_node(config, name, node_ip="127.0.0.1", node_port=port, client_ip="127.0.0.1", client_port=port + 1)
