"""Waits until every node of a pool says that it takes part in the consensus.

    wait_until_ready.py GENESIS SECONDS
"""

import asyncio
import json
import sys
import time

import base58
import nacl.signing
from indy_vdr import VdrError, ledger, open_pool

TRUSTEE = nacl.signing.SigningKey(b"000000000000000000000000Trustee1")


async def modes(pool):
    did = base58.b58encode(bytes(TRUSTEE.verify_key)[:16]).decode()
    request = ledger.build_get_validator_info_request(did)
    request.set_signature(TRUSTEE.sign(request.signature_input).signature)
    replies = await pool.submit_action(request, timeout=5)
    return [mode(reply) for reply in replies.values()]


def mode(reply):
    try:
        return json.loads(reply)["result"]["data"]["Node_info"]["Mode"]
    except (ValueError, KeyError, TypeError):
        return "silent"


async def main(genesis, seconds):
    deadline = time.monotonic() + seconds
    seen = "nothing"
    while time.monotonic() < deadline:
        try:
            pool = await open_pool(transactions_path=genesis)
            seen = await modes(pool)
            if len(seen) > 0 and all(one == "participating" for one in seen):
                return
        except VdrError as error:
            seen = str(error)
        await asyncio.sleep(1)
    sys.exit(f"the pool is not ready after {seconds} s: {seen}")


asyncio.run(main(sys.argv[1], int(sys.argv[2])))
