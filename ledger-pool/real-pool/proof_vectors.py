"""Writes known answers for tries and multi-signatures, as indy-plenum's own code gives them.

Usage, with the Python environment that `pool.sh install` makes:
    PYTHONPATH=real-pool $POOL_VENV/bin/python real-pool/proof_vectors.py src/test/resources/io/shuzheng/ledger/proof
"""
import base64
import hashlib
import json
import pathlib
import random
import sys

import base58
from crypto.bls.bls_multi_signature import MultiSignatureValue
from crypto.bls.indy_crypto.bls_crypto_indy_crypto import BlsCryptoSignerIndyCrypto, BlsCryptoVerifierIndyCrypto, \
    BlsGroupParamsLoaderIndyCrypto, IndyCryptoBlsUtils
from state.pruning_state import PruningState
from storage.kv_in_memory import KeyValueStorageInMemory

RANDOM = random.Random(2026)


class Trial:
    """A trie and what was done to it."""

    def __init__(self, name):
        self.state = PruningState(KeyValueStorageInMemory())
        self.values = {}
        self.case = {"name": name, "steps": [], "proofs": []}

    def put(self, key, value):
        self.state.set(key, value)
        self.values[key] = value
        self._step(key, value.hex())

    def remove(self, key):
        self.state.remove(key)
        self.values.pop(key, None)
        self._step(key, None)

    def _step(self, key, value):
        self.case["steps"].append({"key": key.hex(), "value": value, "root": self.state.headHash.hex()})

    def prove(self, key):
        proof = self.state.generate_state_proof(key, root=self.state.head, serialize=True)
        value = self.values.get(key)
        assert PruningState.verify_state_proof(self.state.headHash, key, value, proof, serialized=True)
        self.case["proofs"].append({
            "root": self.state.headHash.hex(), "key": key.hex(), "value": None if value is None else value.hex(),
            "proof": base64.b64encode(proof).decode()})


def indy_keys():
    trial = Trial("keys and values as a domain ledger has them")
    for number in range(12):
        did = base58.b58encode(hashlib.sha256(b"did %d" % number).digest()[:16]).decode()
        nym = json.dumps({"identifier": did, "role": "101", "seqNo": number + 1, "txnTime": 1700000000 + number,
                          "verkey": "~" + did}, sort_keys=True, separators=(",", ":")).encode()
        trial.put(hashlib.sha256(did.encode()).digest(), nym)
        trial.put(f"{did}:2:degree:1.{number}".encode(), b'{"lsn":%d,"lut":1,"val":{"attr_names":["a"]}}' % number)
        if number % 4 == 0:
            trial.prove(hashlib.sha256(did.encode()).digest())
            trial.prove(f"{did}:2:degree:1.{number}".encode())
            trial.prove(f"{did}:2:degree:2.{number}".encode())
            trial.prove(hashlib.sha256(b"absent").digest())
    return trial.case


def nested_keys():
    trial = Trial("keys that are prefixes of others, and values that fit into their parents")
    for key in (b"2:latest", b"2", b"2:v:1", b"2:v:10", b"2:d:", b"3", b"2:latest2", b"a", b"ab", b"abc", b"abd"):
        trial.put(key, key[:1])
        trial.prove(key)
    for key in (b"", b"2:", b"2:v:1", b"2:v:11", b"b", b"abcd", b"2:latest"):
        trial.prove(key)
    for key in (b"2:latest", b"ab", b"absent", b"2:v:10", b"a", b"2", b"2:latest2"):
        trial.remove(key)
        trial.prove(key)
        trial.prove(b"abc")
    for key in (b"2:v:1", b"2:d:", b"3", b"abc", b"abd"):
        trial.remove(key)
    return trial.case


def random_steps():
    trial = Trial("random steps")
    alphabet = [bytes([a, b]) for a in (0x12, 0x13, 0x21, 0xFF) for b in (0x00, 0x01, 0x10, 0x34)]
    for number in range(150):
        key = b"".join(RANDOM.choices(alphabet, k=RANDOM.randint(1, 3)))
        if RANDOM.random() < 0.35:
            trial.remove(RANDOM.choice(sorted(trial.values)) if trial.values and RANDOM.random() < 0.8 else key)
        else:
            trial.put(key, bytes(RANDOM.choices(range(256), k=RANDOM.choice((1, 2, 20, 60)))))
        if number % 15 == 0:
            trial.prove(key)
            trial.prove(key + b"\x00")
    for key in sorted(trial.values):
        trial.remove(key)
    return trial.case


def key_of(seed):
    secret, public, possession = BlsCryptoSignerIndyCrypto.generate_keys(PARAMETERS, seed)
    return secret, public, {
        "secret": secret.as_bytes().hex(), "public": IndyCryptoBlsUtils.bls_to_str(public),
        "possession": IndyCryptoBlsUtils.bls_to_str(possession)}


def signatures():
    keys = [key_of(b"0" * 31 + bytes([ord("1") + number])) for number in range(4)]
    value = MultiSignatureValue(
        ledger_id=1, state_root_hash=base58.b58encode(hashlib.sha256(b"state").digest()).decode(),
        pool_state_root_hash=base58.b58encode(hashlib.sha256(b"pool").digest()).decode(),
        txn_root_hash=base58.b58encode(hashlib.sha256(b"txn").digest()).decode(), timestamp=1700000000)
    messages = [b"a", b"message", b"x" * 200] + [b"number %d" % number for number in range(12)] + [value.as_single_value()]
    signed = []
    for message in messages:
        parts = [BlsCryptoSignerIndyCrypto(secret, public, PARAMETERS).sign(message) for secret, public, _ in keys]
        together = VERIFIER.create_multi_sig(parts)
        assert VERIFIER.verify_multi_sig(together, message, [public for _, public, _ in keys])
        signed.append({"message": message.hex(), "signatures": parts, "together": together})
    return {"generator": PARAMETERS.g, "keys": [texts for _, _, texts in keys], "signed": signed, "value": value.as_dict()}


def write(path, value):
    pathlib.Path(path).write_text(json.dumps(value, indent=1) + "\n")


PARAMETERS = BlsGroupParamsLoaderIndyCrypto().load_group_params()
VERIFIER = BlsCryptoVerifierIndyCrypto(PARAMETERS)

if __name__ == "__main__":
    write(sys.argv[1] + "/trie/tries.json", [indy_keys(), nested_keys(), random_steps()])
    write(sys.argv[1] + "/signature/signatures.json", signatures())
