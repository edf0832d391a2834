"""Writes the genesis and the keys of a pool on loopback, from the well-known seeds of test networks.

    generate.py NODES FIRST_PORT
"""

import logging
import sys

import pool_config

config = pool_config.load()

from indy_common.config_helper import ConfigHelper, NodeConfigHelper  # noqa: E402
from indy_common.txn_util import getTxnOrderedFields  # noqa: E402
from plenum.common.test_network_setup import TestNetworkSetup  # noqa: E402

logging.getLogger().disabled = True
nodes, first_port = int(sys.argv[1]), int(sys.argv[2])
steward_definitions, node_definitions = TestNetworkSetup.gen_defs(None, nodes, first_port)
TestNetworkSetup.bootstrapTestNodesCore(
    config,
    "sandbox",
    False,
    getTxnOrderedFields(),
    TestNetworkSetup.gen_trustee_def(1),
    steward_definitions,
    node_definitions,
    TestNetworkSetup.gen_client_defs(1),
    set(range(1, nodes + 1)),
    "indy.env",
    ConfigHelper,
    NodeConfigHelper,
)
