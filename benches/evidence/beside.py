"""The engine of `evidence` beside the tools that people use for the same, in turns and on the same data.

Run by `beside.sh`, which installs them. Prints a line for each turn and, at the end, the ratios of the medians.
"""

import json
import os
import random
import statistics
import subprocess
import sys
import time

import faiss
import numpy
import pdqhash
from PIL import Image

BENCHES, SAFEWARD, FOLDER, MANY, TURNS = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), int(sys.argv[5])
TEXT, ASKED = os.path.join(FOLDER, "md5.txt"), os.path.join(FOLDER, "asked.txt")
PICTURES, TREE = os.path.join(FOLDER, "pictures"), os.path.join(FOLDER, "tree")


def ours(*arguments):
    done = subprocess.run([BENCHES, *map(str, arguments)], check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def say(what, measured):
    print(f"{what:24} {json.dumps(measured)}", flush=True)


def hashes(name):
    return numpy.fromfile(os.path.join(FOLDER, name), dtype=numpy.uint8).reshape(-1, 32)


def searched(index, queries):
    """Queries a second. The radius of FAISS is not included in it: 32 finds up to 31."""
    index.range_search(queries[:2], 32)
    began = time.perf_counter()
    limits, _, _ = index.range_search(queries, 32)
    seconds = time.perf_counter() - began
    return {"a_second": len(queries) / seconds, "with_any": int((numpy.diff(limits.astype(numpy.int64)) > 0).sum())}


def hfind():
    began = time.perf_counter()
    subprocess.run(["hfind", "-f", ASKED, TEXT], check=True, stdout=subprocess.DEVNULL)
    return {"a_second": 100_000 / (time.perf_counter() - began)}


def by_pdqhash():
    """Pictures a second of CPU, decoded by Pillow and hashed in full size, as python-threatexchange does."""
    files = sorted(os.listdir(PICTURES))
    began = time.process_time()
    for name in files:
        pdqhash.compute(numpy.asarray(Image.open(os.path.join(PICTURES, name)).convert("RGB")))
    return {"a_second": len(files) / (time.process_time() - began)}


def hashdeep(threads):
    arguments = ["hashdeep", "-r", f"-j{threads}", "-c", "md5,sha1,sha256", TREE]
    began = time.perf_counter()
    subprocess.run(arguments, check=True, stdout=subprocess.DEVNULL)
    return {"a_second": size() / (time.perf_counter() - began) / 1e9}


def scan():
    package = os.path.join(FOLDER, "tree.zip")
    if os.path.exists(package):
        os.remove(package)
    lists = ["--lists", os.path.join(FOLDER, "md5.index")]
    arguments = ["evidence", "scan", TREE, "--exhibit", "AF/1", *lists, "--key", os.path.join(FOLDER, "key"), "--json"]
    began = time.perf_counter()
    # Bytes at random look like a picture now and then, and are then not examined: 1.
    done = subprocess.run([SAFEWARD, *arguments, "--out", package], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if done.returncode > 1:
        raise RuntimeError("the scan could not be done")
    return {"a_second": size() / (time.perf_counter() - began) / 1e9}


def size():
    return sum(os.path.getsize(os.path.join(folder, name)) for folder, _, names in os.walk(TREE) for name in names)


def make_lists():
    if not os.path.exists(os.path.join(FOLDER, "queries.bin")):
        say("prepare", ours("prepare", MANY, FOLDER))
    say("build", ours("build", FOLDER))
    listed = hashes("hashes.bin")
    if not os.path.exists(TEXT + "-md5.idx"):
        with open(TEXT, "w") as file:
            for place, row in enumerate(listed):
                file.write(f"{row[:16].tobytes().hex()}  file{place}\n")
        subprocess.run(["hfind", "-i", "md5sum", TEXT], check=True, stdout=subprocess.DEVNULL)
        numbers = numpy.random.default_rng(3)
        half = [listed[numbers.integers(len(listed), size=50_000)], numbers.integers(0, 256, (50_000, 32), dtype=numpy.uint8)]
        rows = numbers.permutation(numpy.concatenate(half))
        with open(ASKED, "w") as file:
            file.writelines(row[:16].tobytes().hex() + "\n" for row in rows)
    return listed


def make_pictures():
    """Eight of 12 megapixels: clouds of several sizes and the noise of a sensor."""
    if os.path.exists(PICTURES):
        return
    os.makedirs(PICTURES)
    for number in range(8):
        numbers = numpy.random.default_rng(number)
        light = numpy.full((3000, 4000, 3), 128, dtype=numpy.float32)
        for across in (3, 9, 27, 81, 243):
            cloud = Image.fromarray(numbers.standard_normal((across * 3 // 4 + 1, across)).astype(numpy.float32))
            tint = numbers.uniform(0.5, 1.5, 3).astype(numpy.float32)
            light += numpy.asarray(cloud.resize((4000, 3000), Image.BICUBIC))[..., None] * tint * (40 / across**0.3)
        light += numbers.standard_normal((3000, 4000, 1)).astype(numpy.float32) * 5
        picture = Image.fromarray(numpy.clip(light, 0, 255).astype(numpy.uint8))
        picture.save(os.path.join(PICTURES, f"{number}.jpg"), quality=90, subsampling=2)


def make_tree():
    """20,000 files of 2 to 64 KB, 450 of 1 to 7 MB and 8 of 200 MB: 4.2 GB."""
    if os.path.exists(os.path.join(TREE, "done")):
        return
    numbers = random.Random(5)
    sizes = [numbers.randrange(2_000, 64_000) for _ in range(20_000)]
    sizes += [numbers.randrange(1 << 20, 7 << 20) for _ in range(450)] + [200 << 20] * 8
    for number, length in enumerate(sizes):
        folder = os.path.join(TREE, str(number // 500))
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, f"{number}.bin"), "wb") as file:
            file.write(numbers.randbytes(length))
    open(os.path.join(TREE, "done"), "w").close()


def main():
    listed, queries = make_lists(), hashes("queries.bin")
    make_pictures()
    make_tree()
    faiss.omp_set_num_threads(1)
    began = time.perf_counter()
    flat = faiss.IndexBinaryFlat(256)
    flat.add(listed)
    several = faiss.IndexBinaryMultiHash(256, 16, 16)
    several.nflip = 1
    several.add(listed)
    say("FAISS indexes built", {"seconds": time.perf_counter() - began})
    hfind()
    hashdeep(2)
    turns = {}
    for _ in range(TURNS):
        for what, measure in (
            ("near, ours", lambda: ours("near", FOLDER, 50_000)),
            ("near, FAISS flat", lambda: searched(flat, queries[448:576])),
            ("near, FAISS MultiHash", lambda: searched(several, queries[256:768])),
            ("digests, ours", lambda: ours("digests", FOLDER, 2_000_000)),
            ("digests, hfind", hfind),
            ("pictures, ours", lambda: ours("pictures", PICTURES)),
            ("pictures, pdqhash", by_pdqhash),
            ("tree GB, scan", scan),
            ("tree GB, hashdeep", lambda: max((hashdeep(0), hashdeep(2)), key=lambda found: found["a_second"])),
        ):
            measured = measure()
            say(what, measured)
            turns.setdefault(what, []).append(measured["a_second"])
    middle = {what: statistics.median(speeds) for what, speeds in turns.items()}
    for mine, other in (
        ("near, ours", "near, FAISS flat"),
        ("near, ours", "near, FAISS MultiHash"),
        ("digests, ours", "digests, hfind"),
        ("pictures, ours", "pictures, pdqhash"),
        ("tree GB, scan", "tree GB, hashdeep"),
    ):
        print(f"{mine} / {other}: {middle[mine] / middle[other]:.1f} times")


main()
