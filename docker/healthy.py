"""Whether a node answers its clients: asks it, over CURVE, for the status of its pool ledger.

    healthy.py GENESIS NAME
"""

import json
import sys

import base58
import zmq
from nacl.bindings import crypto_sign_ed25519_pk_to_curve25519

PATIENCE_MILLISECONDS = 8000
STATUS = {
    "op": "LEDGER_STATUS", "txnSeqNo": 1000000, "merkleRoot": "GKot5hBsd81kMupNCXHaqbhv3huEbxAFMLnpcX2hniwn",
    "ledgerId": 0, "ppSeqNo": None, "viewNo": None, "protocolVersion": 2,
}


def find(genesis, name):
    with open(genesis) as lines:
        nodes = [json.loads(line)["txn"]["data"] for line in lines if line.strip()]
    return next(node for node in nodes if node["data"]["alias"] == name)


def answers(node):
    server = crypto_sign_ed25519_pk_to_curve25519(base58.b58decode(node["dest"]))
    public, secret = zmq.curve_keypair()
    with zmq.Context() as context, context.socket(zmq.DEALER) as client:
        client.linger = 0
        client.rcvtimeo = PATIENCE_MILLISECONDS
        client.identity = public
        client.curve_serverkey, client.curve_publickey, client.curve_secretkey = server, public, secret
        client.connect(f"tcp://{node['data']['client_ip']}:{node['data']['client_port']}")
        client.send_string(json.dumps(STATUS))
        try:
            return client.recv_json()["op"] in ("LEDGER_STATUS", "CONSISTENCY_PROOF")
        except zmq.Again:
            return False


sys.exit(not answers(find(*sys.argv[1:])))
