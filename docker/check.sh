#!/usr/bin/env bash
# Checks what of docker/ can be checked without a container engine: the scripts' syntax, the compose file, and the image's
# whole life in an empty folder of this machine: install, keys, genesis, four nodes, health, stop. docs/operations.md says
# what that leaves.
#
# CHECK_DIR    where, made anew         (a temporary folder, removed at the end)
# CHECK_PORT   the first of eight ports (9731)
# CHECK_VENV   an environment that install.sh has made; a new one if empty
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
scripts=$root/ledger-pool/real-pool
directory=${CHECK_DIR:-$(mktemp -d)}
port=${CHECK_PORT:-9731}
venv=${CHECK_VENV:-$directory/opt/indy/python}
pids=()

finish() {
  local pid
  for pid in "${pids[@]}"; do kill "$pid" 2> /dev/null || true; done
  for pid in "${pids[@]}"; do wait "$pid" 2> /dev/null || true; done
  rm -rf "$directory"
}
trap finish EXIT

step() { echo "check.sh: $*"; }

check_scripts() {
  step "scripts"
  local script
  for script in "$root"/docker/*.sh "$scripts"/*.sh; do bash -n "$script"; done
  if command -v shellcheck > /dev/null; then shellcheck "$root"/docker/*.sh "$scripts"/*.sh; fi
}

check_compose() {
  step "compose file"
  if docker compose version > /dev/null 2>&1; then
    docker compose -f "$root/docker/compose.yaml" config --quiet
  fi
  "$venv/bin/pip" install --quiet --disable-pip-version-check --require-hashes -r "$root/docker/check-requirements.txt"
  "$venv/bin/python" "$root/docker/check_compose.py" "$root/docker/compose.yaml"
}

# What the Dockerfile's COPY lines put into /opt/indy.
lay_out() {
  step "install"
  mkdir -p "$directory/opt/indy"
  "$scripts/install.sh" "$venv"
  cp -r "$scripts"/*.py "$scripts/ursa" "$root/docker/node.sh" "$root/docker/healthy.py" "$directory/opt/indy/"
}

node() {
  local number=$1
  shift
  INDY_PYTHON=$venv/bin/python POOL_DIR=$directory/node$number NODE_NAME=Node$number \
    NODE_PORT=$((port + 2 * number - 2)) exec "$directory/opt/indy/node.sh" "$@"
}

make_network() {
  step "keys and genesis"
  local number
  for number in 1 2 3 4; do
    mkdir -p "$directory/node$number"
    (node "$number" keys) > "$directory/node$number.json" 2> "$directory/keys$number.log"
  done
  if grep -h "SignKey\|seed" "$directory"/keys?.log; then
    echo "check.sh: secrets are logged" >&2
    return 1
  fi
  "$venv/bin/python" "$root/docker/check_network.py" "$port" "$directory"/node?.json > "$directory/network.json"
  for number in 1 2 3 4; do
    "$venv/bin/python" "$scripts/create_genesis.py" "$directory/network.json" "$directory/node$number/genesis"
  done
  if find "$directory"/node?/lib -type f -perm /077 ! -path '*/public_keys/*' ! -path '*/verif_keys/*' ! -name bls_pk | grep .; then
    echo "check.sh: others can read these" >&2
    return 1
  fi
}

run_network() {
  step "four nodes"
  local number deadline=$((SECONDS + 180))
  for number in 1 2 3 4; do
    (node "$number" start) > "$directory/node$number.log" 2>&1 &
    pids+=($!)
  done
  for number in 1 2 3 4; do
    until (node "$number" healthy); do
      [ $SECONDS -lt $deadline ] || { tail "$directory/node$number.log" >&2; return 1; }
      sleep 1
    done
  done
  step "a write"
  "$venv/bin/python" "$root/docker/check_write.py" "$directory/node1/genesis/pool_transactions_genesis"
}

check_scripts
lay_out
check_compose
make_network
run_network
step "all is well"
