"""Makes the keys of a node, from fresh randomness, and prints what others may know of them as JSON.

    create_keys.py NAME

The secret keys stay in $POOL_DIR, readable by its owner only; keys that are there are not touched.
"""

import contextlib
import io
import json
import os
import sys

# What the libraries log goes to standard error.
answer = os.fdopen(os.dup(sys.stdout.fileno()), "w")
os.dup2(sys.stderr.fileno(), sys.stdout.fileno())

import pool_config  # noqa: E402

config = pool_config.load()

from indy_common.config_helper import NodeConfigHelper  # noqa: E402
from plenum.common.keygen_utils import areKeysSetup, initNodeKeysForBothStacks  # noqa: E402
from plenum.common.util import hexToFriendly  # noqa: E402


def main(name):
    os.umask(0o077)
    keys = NodeConfigHelper(name, config).keys_dir
    os.makedirs(keys, exist_ok=True)
    if areKeysSetup(name, keys):
        sys.exit(f"{name} has keys in {keys}")
    # The library prints the seed.
    with contextlib.redirect_stdout(io.StringIO()):
        _, verkey, bls_key, proof = initNodeKeysForBothStacks(name, keys, os.urandom(32))
    print(json.dumps({"alias": name, "verkey": hexToFriendly(verkey), "blskey": bls_key, "blskey_pop": proof}), file=answer)


main(sys.argv[1])
