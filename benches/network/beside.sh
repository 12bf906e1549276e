#!/usr/bin/env bash
# Installs igraph and measures the engine of `network` beside it, in turns on the same edges.
# `benches/network/beside.sh FOLDER [EDGES] [TURNS]`: ten million edges take 2 GB of memory.
set -euo pipefail
folder=$(realpath -m "$1") edges=${2:-10000000} turns=${3:-3}
cd "$(dirname "$0")/../.."
if [ ! -x .tools/igraph/bin/python ]; then
    python3 -m venv .tools/igraph
    .tools/igraph/bin/pip install --quiet --require-hashes -r benches/network/requirements.txt
fi
cargo build --profile bench --quiet --locked -p network-benches
mkdir -p "$folder"
.tools/igraph/bin/python benches/network/beside.py target/release/network-benches "$folder" "$edges" "$turns"
