"""Writes the two genesis files of a network from what its members have published. Needs no package.

    create_genesis.py NETWORK.json DIRECTORY

NETWORK.json:

    {"trustees": [{"did", "verkey"}],
     "nodes": [{"steward": {"did", "verkey"}, "alias", "verkey", "blskey", "blskey_pop",
                "node_ip", "node_port", "client_ip", "client_port"}]}

DIRECTORY gets pool_transactions_genesis, which clients need too, and domain_transactions_genesis. Every node of the
network needs both, byte for byte the same.
"""

import hashlib
import json
import pathlib
import sys

TRUSTEE, STEWARD = "0", "2"
SMALLEST_NETWORK = 4
NODE_MEMBERS = ("alias", "blskey", "blskey_pop", "client_ip", "client_port", "node_ip", "node_port")


def transaction(kind, number, author, data, **metadata):
    return {
        "reqSignature": {},
        "txn": {"data": data, "metadata": {"from": author} if author else {}, "type": kind},
        "txnMetadata": {"seqNo": number, **metadata},
        "ver": "1",
    }


def nym(number, author, member, role):
    return transaction("1", number, author, {"dest": member["did"], "role": role, "verkey": member["verkey"]})


def node(number, member):
    data = {name: member[name] for name in NODE_MEMBERS}
    data["services"] = ["VALIDATOR"]
    author = member["steward"]["did"]
    name = hashlib.sha256(member["verkey"].encode()).hexdigest()
    return transaction("0", number, author, {"data": data, "dest": member["verkey"]}, txnId=name)


def domain(network):
    trustees = [nym(number, None, one, TRUSTEE) for number, one in enumerate(network["trustees"], 1)]
    author = network["trustees"][0]["did"]
    stewards = [one["steward"] for one in network["nodes"]]
    return trustees + [nym(number, author, one, STEWARD) for number, one in enumerate(stewards, len(trustees) + 1)]


def require_network(network):
    if not network["trustees"]:
        sys.exit("a network has a trustee")
    if len(network["nodes"]) < SMALLEST_NETWORK:
        sys.exit(f"a network that bears the failure of a node has {SMALLEST_NETWORK} nodes or more")
    for name in ("alias", "verkey", "blskey"):
        if len({one[name] for one in network["nodes"]}) != len(network["nodes"]):
            sys.exit(f"two nodes have the same {name}")


def write(path, transactions):
    lines = [json.dumps(one, separators=(",", ":"), sort_keys=True) for one in transactions]
    path.write_text("\n".join(lines) + "\n")


def main(source, directory):
    network = json.loads(pathlib.Path(source).read_text())
    require_network(network)
    target = pathlib.Path(directory)
    target.mkdir(parents=True, exist_ok=True)
    write(target / "pool_transactions_genesis", [node(number, one) for number, one in enumerate(network["nodes"], 1)])
    write(target / "domain_transactions_genesis", domain(network))


if __name__ == "__main__":
    main(*sys.argv[1:])
