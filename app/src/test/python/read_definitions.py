#!/usr/bin/env python3
"""Reads all schemas, credential definitions and revocation registries of a ledger with the PyPI library indy-vdr.

    PYTHONPATH=<unpacked indy-vdr> read_definitions.py GENESIS

Walks the domain ledger for the transactions that wrote them, then asks for each by its id, as whoever needs it does.
Prints a JSON object a line: {"kind", "id", "author", "data"}; a registry's definition has its newest "state" too.
"""

import asyncio
import json
import sys
import time

from indy_vdr import ledger, open_pool

DOMAIN = 1
SCHEMA, CRED_DEF, REVOC_REG_DEF = "101", "102", "113"


async def transactions(pool):
    number = 1
    while True:
        answer = await pool.submit_request(ledger.build_get_txn_request(None, DOMAIN, number))
        if not answer["data"]:
            return
        yield answer["data"]["txn"]
        number += 1


async def read(pool, kind, identifier):
    if kind == SCHEMA:
        return await pool.submit_request(ledger.build_get_schema_request(None, identifier))
    if kind == CRED_DEF:
        return await pool.submit_request(ledger.build_get_cred_def_request(None, identifier))
    return await pool.submit_request(ledger.build_get_revoc_reg_def_request(None, identifier))


async def state(pool, registry):
    request = ledger.build_get_revoc_reg_delta_request(None, registry, from_ts=None, to_ts=int(time.time()))
    return (await pool.submit_request(request))["data"]["value"]


def identifier(kind, txn):
    """That of a revocation registry definition is in the transaction; the others follow from it."""
    author, data = txn["metadata"]["from"], txn["data"]
    if kind == SCHEMA:
        return f"{author}:2:{data['data']['name']}:{data['data']['version']}"
    if kind == CRED_DEF:
        return f"{author}:3:CL:{data['ref']}:{data['tag']}"
    return data["id"]


async def main(genesis):
    pool = await open_pool(transactions_path=genesis)
    names = {SCHEMA: "schema", CRED_DEF: "credential-definition", REVOC_REG_DEF: "revocation-registry"}
    async for txn in transactions(pool):
        kind = txn["type"]
        if kind not in names:
            continue
        wanted = identifier(kind, txn)
        answer = await read(pool, kind, wanted)
        line = {"kind": names[kind], "id": wanted, "author": txn["metadata"]["from"], "data": answer["data"]}
        if kind == REVOC_REG_DEF:
            line["state"] = await state(pool, wanted)
        print(json.dumps(line), flush=True)
    pool.close()


asyncio.run(main(sys.argv[1]))
