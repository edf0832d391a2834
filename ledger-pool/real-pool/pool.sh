#!/usr/bin/env bash
# A real 4-node Hyperledger Indy pool on loopback, from PyPI, for tests. README.md tells what it needs.
#
#   pool.sh up               install if missing, generate, start and wait: prints the genesis file
#   pool.sh up-with-parent   the same, and stop it when the process that called ends, however it ends
#   pool.sh install          the Python environment (about a minute), by install.sh
#   pool.sh generate         fresh ledgers and keys; a pool that runs must be stopped before
#   pool.sh start [NODE..]   start nodes, all by default
#   pool.sh wait             until every node takes part in the consensus
#   pool.sh stop [NODE..]    stop nodes that this script started, all by default
#   pool.sh genesis          print the genesis file
#
# POOL_DIR   ledgers, keys and logs   (target/real-pool of this module)
# POOL_PORT  node N listens on POOL_PORT+2N-1 for nodes and POOL_PORT+2N for clients   (9700)
# POOL_VENV  the Python environment   (~/.cache/shuzheng/real-pool)
# PYTHON     Python 3.10 or 3.11      (see install.sh)
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export POOL_DIR=${POOL_DIR:-$(dirname "$here")/target/real-pool} PYTHONPATH=$here PYTHONDONTWRITEBYTECODE=1
port=${POOL_PORT:-9700}
venv=${POOL_VENV:-${SHUZHENG_CACHE:-$HOME/.cache/shuzheng}/real-pool}
genesis=$POOL_DIR/lib/sandbox/pool_transactions_genesis
all_nodes=(1 2 3 4)

fail() {
  echo "pool.sh: $*" >&2
  exit 1
}

install() { "$here/install.sh" "$venv"; }

generate() {
  rm -rf "$POOL_DIR" && mkdir -p "$POOL_DIR/etc" "$POOL_DIR/run"
  sed "s|@POOL_DIR@|$POOL_DIR|g" "$here/indy_config.py" > "$POOL_DIR/etc/indy_config.py"
  (cd "$POOL_DIR" && "$venv/bin/python" "$here/generate.py" "${#all_nodes[@]}" "$port" > run/generate.log 2>&1) \
    || { tail -5 "$POOL_DIR/run/generate.log" >&2; exit 1; }
}

require_free_ports() {
  local node
  for node in "$@"; do
    "$venv/bin/python" - $((port + 2 * node - 1)) $((port + 2 * node)) << 'PYTHON' || exit 1
import socket, sys
for port in map(int, sys.argv[1:]):
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            sys.exit(f"pool.sh: port {port} is not free ({error.strerror}); POOL_PORT moves the pool's ports")
PYTHON
  done
}

start() {
  local node
  require_free_ports "$@"
  cd "$POOL_DIR"
  for node in "$@"; do
    nohup "$venv/bin/python" "$here/run_node.py" "Node$node" $((port + 2 * node - 1)) > "run/node$node.log" 2>&1 < /dev/null &
    echo $! > "run/node$node.pid"
  done
}

# Whether a process is the node that this script started: a number may have been given to another program since.
is_node() { { tr '\0' ' ' < "/proc/$1/cmdline"; } 2> /dev/null | grep -q "run_node.py Node$2 "; }

stop() {
  local node pid
  for node in "$@"; do
    [ -f "$POOL_DIR/run/node$node.pid" ] || continue
    pid=$(cat "$POOL_DIR/run/node$node.pid")
    rm "$POOL_DIR/run/node$node.pid"
    is_node "$pid" "$node" || continue
    # A node holds nothing that it has not on disk.
    kill -9 "$pid"
    while is_node "$pid" "$node"; do sleep 0.1; done
  done
}

stop_with() {
  while kill -0 "$1" 2> /dev/null; do sleep 2; done
  stop "${all_nodes[@]}"
}

up() {
  install
  [ ! -d "$POOL_DIR/run" ] || stop "${all_nodes[@]}"
  generate
  start "${all_nodes[@]}"
  wait_until_ready || { tail -n 5 "$POOL_DIR/run/"node*.log >&2; stop "${all_nodes[@]}"; exit 1; }
  echo "$genesis"
}

wait_until_ready() { "$venv/bin/python" "$here/wait_until_ready.py" "$genesis" 180; }

command=${1:-help}
[ $# -gt 0 ] && shift
nodes=("${@:-${all_nodes[@]}}")
case $command in
  up) up ;;
  up-with-parent)
    parent=$PPID
    up
    nohup "${BASH_SOURCE[0]}" stop-with "$parent" > /dev/null 2>&1 < /dev/null &
    ;;
  stop-with) stop_with "${nodes[0]}" ;;
  install) install ;;
  generate) generate ;;
  start) start "${nodes[@]}" ;;
  wait) wait_until_ready ;;
  stop) stop "${nodes[@]}" ;;
  genesis) echo "$genesis" ;;
  *) sed -n '2,18s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 2 ;;
esac
