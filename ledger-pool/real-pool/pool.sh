#!/usr/bin/env bash
# A real 4-node Hyperledger Indy pool on loopback, from PyPI, for tests. README.md tells what it needs.
#
#   pool.sh up               install if missing, generate, start and wait: prints the genesis file
#   pool.sh install          the Python environment (about a minute)
#   pool.sh generate         fresh ledgers and keys; a pool that runs must be stopped before
#   pool.sh start [NODE..]   start nodes, all by default
#   pool.sh wait             until every node takes part in the consensus
#   pool.sh stop [NODE..]    stop nodes that this script started, all by default
#   pool.sh genesis          print the genesis file
#
# POOL_DIR   ledgers, keys and logs   (target/real-pool of this module)
# POOL_PORT  node N listens on POOL_PORT+2N-1 for nodes and POOL_PORT+2N for clients   (9700)
# POOL_VENV  the Python environment   (~/.cache/shuzheng/real-pool)
# PYTHON     Python 3.10 or 3.11      (python3)
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export POOL_DIR=${POOL_DIR:-$(dirname "$here")/target/real-pool} PYTHONPATH=$here PYTHONDONTWRITEBYTECODE=1
port=${POOL_PORT:-9700}
venv=${POOL_VENV:-${SHUZHENG_CACHE:-$HOME/.cache/shuzheng}/real-pool}
genesis=$POOL_DIR/lib/sandbox/pool_transactions_genesis
all_nodes=(1 2 3 4)

install() {
  if ! ldconfig -p | grep -q 'libsodium\.so\.23'; then
    apt-get install -y -qq libsodium23 || { echo "libsodium 23 is missing (Debian: libsodium23)" >&2; exit 1; }
  fi
  rm -rf "$venv" && mkdir -p "$(dirname "$venv")" && "${PYTHON:-python3}" -m venv "$venv"
  local pip=("$venv/bin/pip" install --quiet --disable-pip-version-check)
  "${pip[@]}" 'setuptools<60' wheel 'cython<3'
  # orderedset's archive holds a stale C file; ujson 1.33 uses a function that CPython 3.11 lost.
  "${pip[@]}" --no-build-isolation --no-cache-dir orderedset==2.0.3
  CFLAGS="-include $here/ujson311.h" "${pip[@]}" --no-build-isolation --no-cache-dir ujson==1.33
  "${pip[@]}" --only-binary pyzmq,faust-streaming-rocksdb,indy-bls \
    pyzmq==23.2.1 faust-streaming-rocksdb==0.9.3 indy-bls==0.1.0 indy-vdr==0.4.2 pynacl \
    base58 importlib-metadata==3.10.1 ioflo jsonpickle leveldb libnacl==1.6.1 msgpack==0.5.6 packaging \
    portalocker==2.7.0 prompt-toolkit psutil pympler==0.8 python-dateutil rlp==2.0.0 semver==2.13.0 six \
    sortedcontainers==2.1.0 timeout-decorator distro==1.7.0
  # Without their dependencies: these pin versions that no longer build.
  "${pip[@]}" --no-deps indicio-indy-plenum==1.13.2rc20 indicio-indy-node==1.13.3rc4
  touch "$venv/complete"
}

generate() {
  rm -rf "$POOL_DIR" && mkdir -p "$POOL_DIR/etc" "$POOL_DIR/run"
  sed "s|@POOL_DIR@|$POOL_DIR|g" "$here/indy_config.py" > "$POOL_DIR/etc/indy_config.py"
  (cd "$POOL_DIR" && "$venv/bin/python" "$here/generate.py" "${#all_nodes[@]}" "$port" > run/generate.log 2>&1) \
    || { tail -5 "$POOL_DIR/run/generate.log" >&2; exit 1; }
}

start() {
  cd "$POOL_DIR"
  for node in "$@"; do
    nohup "$venv/bin/python" "$here/run_node.py" "Node$node" $((port + 2 * node - 1)) > "run/node$node.log" 2>&1 < /dev/null &
    echo $! > "run/node$node.pid"
  done
}

stop() {
  local node pid
  for node in "$@"; do
    [ -f "$POOL_DIR/run/node$node.pid" ] || continue
    pid=$(cat "$POOL_DIR/run/node$node.pid")
    rm "$POOL_DIR/run/node$node.pid"
    # A number that was reused by another program is left alone. A node holds nothing that it has not on disk.
    if tr '\0' ' ' < "/proc/$pid/cmdline" 2> /dev/null | grep -q "run_node.py Node$node "; then kill -9 "$pid"; fi
  done
}

wait_until_ready() { "$venv/bin/python" "$here/wait_until_ready.py" "$genesis" 180; }

command=${1:-help}
[ $# -gt 0 ] && shift
nodes=("${@:-${all_nodes[@]}}")
case $command in
  up)
    [ -f "$venv/complete" ] || install
    stop "${all_nodes[@]}"
    generate
    start "${all_nodes[@]}"
    wait_until_ready || { stop "${all_nodes[@]}"; exit 1; }
    echo "$genesis"
    ;;
  install) install ;;
  generate) generate ;;
  start) start "${nodes[@]}" ;;
  wait) wait_until_ready ;;
  stop) stop "${nodes[@]}" ;;
  genesis) echo "$genesis" ;;
  *) sed -n '2,17s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 2 ;;
esac
