#!/usr/bin/env python3
"""Drives the unmodified indy-vdr client: a JSON command a line on stdin, a JSON answer a line on stdout.

    PYTHONPATH=<unpacked indy-vdr> indy_client.py GENESIS [SETTINGS]

SETTINGS are those of indy_vdr.set_config, in JSON. With any, the client takes GENESIS as it is and does not refresh it.

    {"refresh": {}}                                   the pool's status
    {"submit": {"build": "nym", "arguments": {...},   sends the request that ledger.build_nym_request makes,
                "signer": seed,                       signed with an Ed25519 seed (text of 32 characters),
                "signers": {did: seed},               or by several,
                "endorser": did}}                     endorsed
    {"submit": {"message": {...}}}                    sends a whole request as it is
    {"ask_each": {"message": {...}}}                  the same, answered by each node for itself: {alias: answer}
    {"flood": {"count": n, "in_flight": k, ...}}      sends a request n times, k at once, and answers with the seconds

The answer is {"result": ...} or {"error": "...", "node": what the node said or null}.
"""

import asyncio
import json
import sys
import time

import ed25519
from indy_vdr import VdrError, ledger, open_pool, set_config


def prepare(command):
    if "message" in command:
        return ledger.build_custom_request(command["message"])
    request = getattr(ledger, f"build_{command['build']}_request")(**command["arguments"])
    if "endorser" in command:
        request.set_endorser(command["endorser"])
    if "signer" in command:
        request.set_signature(ed25519.sign(command["signer"].encode(), request.signature_input))
    for did, seed in command.get("signers", {}).items():
        request.set_multi_signature(did, ed25519.sign(seed.encode(), request.signature_input))
    return request


async def flood(pool, command):
    requests = [prepare(command) for _ in range(command["count"])]
    limit = asyncio.Semaphore(command["in_flight"])
    failures = []

    async def send(request):
        async with limit:
            try:
                await pool.submit_request(request)
            except VdrError as error:
                failures.append(str(error))

    start = time.monotonic()
    await asyncio.gather(*(send(request) for request in requests))
    return {"seconds": time.monotonic() - start, "failures": failures}


async def execute(pool, command):
    if "refresh" in command:
        return await pool.refresh()
    if "flood" in command:
        return await flood(pool, command["flood"])
    if "ask_each" in command:
        replies = await pool.submit_action(prepare(command["ask_each"]))
        return {node: parsed(reply) for node, reply in replies.items()}
    return await pool.submit_request(prepare(command["submit"]))


def parsed(reply):
    try:
        return json.loads(reply)
    except ValueError:
        return reply


async def main(genesis, settings):
    if settings:
        set_config(settings)
    pool = await open_pool(transactions_path=genesis, no_refresh=bool(settings))
    loop = asyncio.get_running_loop()
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        try:
            answer = {"result": await execute(pool, json.loads(line))}
        except VdrError as error:
            answer = {"error": str(error), "node": error.extra}
        print(json.dumps(answer), flush=True)
    pool.close()


asyncio.run(main(sys.argv[1], json.loads(sys.argv[2]) if len(sys.argv) > 2 else {}))
