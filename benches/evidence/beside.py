"""The engine of `evidence` beside the tools that people use for the same, in turns and on the same data.

Run by `beside.sh`, which installs them. Prints a line for each turn and, at the end, the ratios of the medians.
"""

import json
import os
import statistics
import subprocess
import sys
import time

import faiss
import numpy

OURS, FOLDER, MANY, TURNS = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])


def ours(*arguments):
    done = subprocess.run([OURS, *map(str, arguments)], check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def say(what, measured):
    print(f"{what:24} {json.dumps(measured)}", flush=True)


def hashes(name):
    return numpy.fromfile(os.path.join(FOLDER, name), dtype=numpy.uint8).reshape(-1, 32)


def searched(index, queries):
    """How many queries a second, and how many of the planted ones were found. The radius of FAISS is not included in it."""
    index.range_search(queries[:2], 32)
    began = time.perf_counter()
    limits, _, _ = index.range_search(queries, 32)
    seconds = time.perf_counter() - began
    return {"a_second": len(queries) / seconds, "with_any": int((numpy.diff(limits.astype(numpy.int64)) > 0).sum())}


def hfind(text, queries):
    began = time.perf_counter()
    subprocess.run(["hfind", "-f", queries, text], check=True, stdout=subprocess.DEVNULL)
    return {"a_second": 100_000 / (time.perf_counter() - began)}


def main():
    if not os.path.exists(os.path.join(FOLDER, "queries.bin")):
        say("prepare", ours("prepare", MANY, FOLDER))
    say("build", ours("build", FOLDER))
    listed, queries = hashes("hashes.bin"), hashes("queries.bin")
    faiss.omp_set_num_threads(1)
    began = time.perf_counter()
    flat = faiss.IndexBinaryFlat(256)
    flat.add(listed)
    several = faiss.IndexBinaryMultiHash(256, 16, 16)
    several.nflip = 1
    several.add(listed)
    say("FAISS indexes built", {"seconds": time.perf_counter() - began})
    text, asked = os.path.join(FOLDER, "md5.txt"), os.path.join(FOLDER, "asked.txt")
    if not os.path.exists(text + "-md5.idx"):
        with open(text, "w") as file:
            for place, row in enumerate(listed):
                file.write(f"{row[:16].tobytes().hex()}  file{place}\n")
        subprocess.run(["hfind", "-i", "md5sum", text], check=True, stdout=subprocess.DEVNULL)
        random = numpy.random.default_rng(3)
        half = [listed[random.integers(len(listed), size=50_000)], random.integers(0, 256, (50_000, 32), dtype=numpy.uint8)]
        rows = random.permutation(numpy.concatenate(half))
        with open(asked, "w") as file:
            file.writelines(row[:16].tobytes().hex() + "\n" for row in rows)
    hfind(text, asked)
    turns = {}
    for _ in range(TURNS):
        for what, measure in (
            ("near, ours", lambda: ours("near", FOLDER, 50_000)),
            ("near, FAISS flat", lambda: searched(flat, queries[448:576])),
            ("near, FAISS MultiHash", lambda: searched(several, queries[256:768])),
            ("digests, ours", lambda: ours("digests", FOLDER, 2_000_000)),
            ("digests, hfind", lambda: hfind(text, asked)),
        ):
            measured = measure()
            say(what, measured)
            turns.setdefault(what, []).append(measured["a_second"])
    middle = {what: statistics.median(speeds) for what, speeds in turns.items()}
    for mine, other in (
        ("near, ours", "near, FAISS flat"),
        ("near, ours", "near, FAISS MultiHash"),
        ("digests, ours", "digests, hfind"),
    ):
        print(f"{mine} / {other}: {middle[mine] / middle[other]:.0f} times")


main()
