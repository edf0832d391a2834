"""Waits until every node of a pool says that it takes part in the consensus.

    wait_until_ready.py GENESIS SECONDS
    wait_until_ready.py GENESIS             asks once: prints what the nodes say, exit status 1 if not all are ready

Each question is asked by a process of its own, because indy-vdr is of no use after some failures to connect.
"""

import asyncio
import json
import socket
import subprocess
import sys
import time

ANSWER_SECONDS = 5
QUESTION_SECONDS = 30


def listens(transaction):
    node = json.loads(transaction)["txn"]["data"]["data"]
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((node["client_ip"], node["client_port"])) == 0


async def modes(genesis):
    import base58
    import nacl.signing
    from indy_vdr import ledger, open_pool

    trustee = nacl.signing.SigningKey(b"000000000000000000000000Trustee1")
    did = base58.b58encode(bytes(trustee.verify_key)[:16]).decode()
    pool = await open_pool(transactions_path=genesis)
    request = ledger.build_get_validator_info_request(did)
    request.set_signature(trustee.sign(request.signature_input).signature)
    replies = await pool.submit_action(request, timeout=ANSWER_SECONDS)
    return {node: mode(reply) for node, reply in replies.items()}


def mode(reply):
    try:
        return json.loads(reply)["result"]["data"]["Node_info"]["Mode"]
    except (ValueError, KeyError, TypeError):
        return "silent"


def ask(genesis):
    with open(genesis) as transactions:
        if not all(listens(line) for line in transactions if line.strip()):
            return "not every node listens yet"
    command = [sys.executable, __file__, genesis]
    try:
        answer = subprocess.run(command, capture_output=True, text=True, timeout=QUESTION_SECONDS)
    except subprocess.TimeoutExpired:
        return "no answer"
    return "" if answer.returncode == 0 else answer.stdout.strip() or "no answer"


def wait(genesis, seconds):
    deadline = time.monotonic() + seconds
    while seen := ask(genesis):
        if time.monotonic() > deadline:
            sys.exit(f"the pool is not ready after {seconds} s: {seen}")
        time.sleep(1)


def main(genesis, *seconds):
    if seconds:
        wait(genesis, int(seconds[0]))
    else:
        answers = asyncio.run(modes(genesis))
        print(answers)
        sys.exit(not answers or any(answer != "participating" for answer in answers.values()))


main(*sys.argv[1:])
