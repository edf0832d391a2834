#!/usr/bin/env bash
# One node in its container.
#
#   node.sh keys      makes the node's keys, once, and prints their public part as JSON
#   node.sh start     runs the node; the genesis is in $POOL_DIR/genesis
#   node.sh healthy   whether the node answers its clients
#
# POOL_DIR        keys, ledgers and logs       (/var/lib/indy)
# NODE_NAME       the alias in the genesis
# NODE_PORT       the port for nodes; the next one is for clients
# NODE_ADDRESS    the address to listen on     (127.0.0.1)
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
python=${INDY_PYTHON:-$here/python/bin/python}
scripts=${INDY_SCRIPTS:-$here}
export POOL_DIR=${POOL_DIR:-/var/lib/indy} PYTHONPATH=$scripts PYTHONDONTWRITEBYTECODE=1
umask 077

fail() {
  echo "node.sh: $*" >&2
  exit 1
}

configure() {
  mkdir -p "$POOL_DIR/etc" "$POOL_DIR/lib/sandbox"
  sed "s|@POOL_DIR@|$POOL_DIR|g" "$scripts/indy_config.py" > "$POOL_DIR/etc/indy_config.py"
}

# The genesis of a ledger that has begun must not change: the node would no longer be of its network.
take_genesis() {
  local file kept
  for file in pool_transactions_genesis domain_transactions_genesis; do
    [ -f "$POOL_DIR/genesis/$file" ] || fail "$POOL_DIR/genesis/$file is missing"
    kept=$POOL_DIR/lib/sandbox/$file
    [ ! -f "$kept" ] || cmp -s "$kept" "$POOL_DIR/genesis/$file" || fail "$file is not the one that this node began with"
    cp "$POOL_DIR/genesis/$file" "$kept"
  done
}

: "${NODE_NAME:?the alias in the genesis}"
case ${1:-start} in
  keys)
    configure
    exec "$python" "$scripts/create_keys.py" "$NODE_NAME"
    ;;
  start)
    configure
    take_genesis
    [ -d "$POOL_DIR/lib/sandbox/keys/$NODE_NAME" ] || fail "$NODE_NAME has no keys: node.sh keys"
    cd "$POOL_DIR"
    exec "$python" "$scripts/run_node.py" "$NODE_NAME" "${NODE_PORT:?the port for nodes}" "${NODE_ADDRESS:-127.0.0.1}"
    ;;
  healthy) exec "$python" "$here/healthy.py" "$POOL_DIR/lib/sandbox/pool_transactions_genesis" "$NODE_NAME" ;;
  *) fail "keys, start or healthy, not $1" ;;
esac
