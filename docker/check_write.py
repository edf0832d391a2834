"""Writes a NYM as the trustee of test networks, and reads it.

    check_write.py GENESIS
"""

import asyncio
import json
import os
import sys

import base58
import nacl.signing
from indy_vdr import VdrError, ledger, open_pool

ATTEMPTS = 20
TRUSTEE = nacl.signing.SigningKey(b"000000000000000000000000Trustee1")


async def submit(pool, request):
    for attempt in range(ATTEMPTS):
        try:
            return await pool.submit_request(request)
        except VdrError as error:
            print(f"check_write.py: {error}", file=sys.stderr)
            await asyncio.sleep(2)
    sys.exit("check_write.py: no answer")


async def main(genesis):
    pool = await open_pool(transactions_path=genesis)
    trustee = base58.b58encode(bytes(TRUSTEE.verify_key)[:16]).decode()
    did = base58.b58encode(os.urandom(16)).decode()
    request = ledger.build_nym_request(trustee, did)
    request.set_signature(TRUSTEE.sign(request.signature_input).signature)
    written = await submit(pool, request)
    found = await submit(pool, ledger.build_get_nym_request(None, did))
    if json.loads(found["data"])["seqNo"] != written["txnMetadata"]["seqNo"]:
        sys.exit("check_write.py: what was written is not found")


asyncio.run(main(sys.argv[1]))
