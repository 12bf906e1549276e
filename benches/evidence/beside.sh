#!/usr/bin/env bash
# Installs the peers (FAISS, pdqhash with Pillow, The Sleuth Kit, hashdeep) and measures the engine of `evidence` beside them, in turns on the same data.
# `benches/evidence/beside.sh FOLDER [HASHES] [TURNS]`: ten million hashes take 8 GB of disk there and 5 GB of memory.
set -euo pipefail
folder=$(realpath -m "$1") hashes=${2:-10000000} turns=${3:-3}
cd "$(dirname "$0")/../.."

root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
command -v hfind >/dev/null && command -v hashdeep >/dev/null ||
    root apt-get install -y -q --no-install-recommends sleuthkit hashdeep
if [ ! -x .tools/peers/bin/python ]; then
    python3 -m venv .tools/peers
    .tools/peers/bin/pip install --quiet --require-hashes -r benches/evidence/requirements.txt
fi
cargo build --profile bench --quiet --locked -p evidence-benches -p safeward
mkdir -p "$folder"
.tools/peers/bin/python benches/evidence/beside.py target/release/evidence-benches target/release/safeward "$folder" "$hashes" "$turns"
