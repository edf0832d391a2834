"""Makes the test vectors of urn:shuzheng:evidence/1.0, independently of the Java code.

    pip install cryptography && python3 make_vectors.py > ../resources/io/shuzheng/evidence/evidence-1.0-vectors.json

Everything is deterministic: seeds are SHA-256 of a party's name, salts SHA-256 of a text.
"""

import base64
import hashlib
import json

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

T0 = 1_790_000_000


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def canonical(value):
    """RFC 8785 for ASCII strings and integers."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def b64(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def key(party):
    return Ed25519PrivateKey.from_private_bytes(sha256(party.encode()))


def public(party):
    return key(party).public_key().public_bytes(Encoding.Raw, PublicFormat.Raw).hex()


def key_id(party):
    return f"did:example:{party.lower()}#key-1"


def jws(party, typ, payload):
    header = {"alg": "EdDSA", "kid": key_id(party), "typ": typ}
    signing_input = b64(canonical(header)) + "." + b64(canonical(payload))
    return signing_input + "." + b64(key(party).sign(signing_input.encode()))


def salted_digest(domain, salt, value):
    name = domain.encode()
    return sha256(bytes([len(name)]), name, salt, canonical(value)).hex()


def leaf(data):
    return sha256(b"\x00", data)


def node(left, right):
    return sha256(b"\x01", left, right)


def split(n):
    """The largest power of two below n."""
    return 1 << (n - 1).bit_length() - 1


def root(leaves):
    if not leaves:
        return sha256()
    if len(leaves) == 1:
        return leaves[0]
    k = split(len(leaves))
    return node(root(leaves[:k]), root(leaves[k:]))


def inclusion(m, leaves):
    if len(leaves) == 1:
        return []
    k = split(len(leaves))
    if m < k:
        return inclusion(m, leaves[:k]) + [root(leaves[k:])]
    return inclusion(m - k, leaves[k:]) + [root(leaves[:k])]


def consistency(m, leaves, complete=True):
    n = len(leaves)
    if m == n:
        return [] if complete else [root(leaves)]
    k = split(n)
    if m <= k:
        return consistency(m, leaves[:k], complete) + [root(leaves[k:])]
    return consistency(m - k, leaves[k:], False) + [root(leaves[:k])]


def statement(party, number, step, subjects, previous=(), commitments=None, details=None):
    return {
        "id": f"00000000-0000-4000-8000-{number:012x}",
        "subjects": [{"kind": kind, "id": name} for kind, name in subjects],
        "step": step,
        "actor": key_id(party).split("#")[0],
        "keyId": key_id(party),
        "occurredAt": T0 + number,
        "previous": list(previous),
        "commitments": commitments or {},
        "details": details or {},
    }


def main():
    salt = sha256(b"salt of the score")
    value = {"score": 642}
    domain = "urn:shuzheng:evidence/1.0#score"
    commitment = salted_digest(domain, salt, value)

    steps = [
        ("BUREAU", 1, "blank-issued", [("blank", "GD-2026-000017")], {}, {}),
        ("LOGISTICS", 2, "computed", [("application", "app-1"), ("blank", "GD-2026-000017")], {"score": commitment}, {}),
        (
            "BANK",
            3,
            "fee-paid",
            [("application", "app-1")],
            {},
            {
                "amount": {"fen": 120000},
                "invoice": {"id": "invoice:42"},
                "due": {"date": 20261231},
                "order": {"digest": commitment},
            },
        ),
        ("CENTRE", 4, "voucher-issued", [("voucher", "v-1")], {}, {}),
        ("BANK", 5, "lent", [("application", "app-1")], {}, {}),
    ]
    statements, compacts, leaves = [], [], []
    for i, (party, number, step, subjects, commitments, details) in enumerate(steps):
        previous = [leaves[i - 1].hex()] if i else []
        statements.append(statement(party, number, step, subjects, previous, commitments, details))
        compacts.append(jws(party, "shuzheng-evidence-statement+jws", statements[i]))
        leaves.append(leaf(compacts[i].encode()))

    heads, receipts = [], []
    for size in range(1, len(leaves) + 1):
        head = {
            "log": key_id("LOG").split("#")[0],
            "keyId": key_id("LOG"),
            "size": size,
            "root": root(leaves[:size]).hex(),
            "timestamp": T0 + 86_400,
        }
        heads.append(jws("LOG", "shuzheng-evidence-tree-head+jws", head))
        receipts.append(
            {
                "statement": leaves[size - 1].hex(),
                "index": size - 1,
                "path": [h.hex() for h in inclusion(size - 1, leaves[:size])],
                "treeHead": heads[-1],
            }
        )
    batch = canonical({"shuzheng-evidence": {"heads": [head.replace("-", "+") for head in heads[2:]], "previous": {"sequenceNumber": 17, "digest": commitment}}})
    print(
        json.dumps(
            {
                "publicKeys": {p: public(p) for p in ("BUREAU", "CENTRE", "LOGISTICS", "BANK", "LOG")},
                "commitment": {
                    "digest": commitment,
                    "opening": {"domain": domain, "salt": b64(salt), "value": value},
                },
                "statements": [
                    {"json": s, "compact": c, "digest": h.hex()} for s, c, h in zip(statements, compacts, leaves)
                ],
                "receipts": receipts,
                "consistency": [
                    {"first": m, "second": n, "path": [h.hex() for h in consistency(m, leaves[:n])]}
                    for n in range(1, len(leaves) + 1)
                    for m in range(1, n + 1)
                ],
                "anchorBatch": {"text": batch.decode(), "digest": sha256(batch).hex()},
            },
            indent=1,
        )
    )


main()
