"""Groups and parts of a network, beside igraph, in turns on the same edges: communities of 20 to 200 nodes, eight edges in ten inside
one, the rest anywhere; seed fixed. `beside.py PROGRAM FOLDER EDGES TURNS`. igraph runs in a process of its own, so that its memory is its own."""
import json, os, subprocess, sys, time

import numpy as np


def made(folder, edges):
    nodes = edges // 5
    table, plain = f"{folder}/edges-{edges}.csv", f"{folder}/edges-{edges}.bin"
    if not os.path.exists(plain):
        chance = np.random.default_rng(11)
        sizes, total = [], 0
        while total < nodes:
            size = min(int(chance.integers(20, 200)), nodes - total)
            sizes.append(size)
            total += size
        sizes = np.array(sizes)
        first = np.concatenate([[0], np.cumsum(sizes)[:-1]])
        group = np.repeat(np.arange(len(sizes)), sizes)
        one = chance.integers(0, nodes, edges)
        inside = chance.random(edges) < 0.8
        within = first[group[one]] + (chance.random(edges) * sizes[group[one]]).astype(np.int64)
        other = np.where(inside, within, chance.integers(0, nodes, edges))
        pairs = np.stack([one[one != other], other[one != other]], 1)
        with open(table, "w") as out:
            out.write("source,target\n")
            np.savetxt(out, pairs, fmt="%d", delimiter=",")
        pairs.astype(np.int64).tofile(plain)
    return table, plain


def peer(plain):
    import resource

    import igraph

    pairs = np.fromfile(plain, dtype=np.int64).reshape(-1, 2)
    began = time.time()
    graph = igraph.Graph(n=int(pairs.max()) + 1, edges=pairs)
    said = {"read_s": time.time() - began}
    began = time.time()
    said["components"] = len(graph.connected_components())
    said["components_s"] = time.time() - began
    began = time.time()
    found = graph.community_leiden(objective_function="modularity", n_iterations=2)
    said["communities_s"] = time.time() - began
    said["communities"], said["modularity"] = len(found), graph.modularity(found.membership)
    said["peak_mib"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps(said))


def run(*command):
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main():
    program, folder, edges, turns = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    table, plain = made(folder, edges)
    print("| | made or read, s | parts, s | groups, s | modularity | most memory, MiB |\n|---|--:|--:|--:|--:|--:|")
    for _ in range(turns):
        for name, command in [
            ("igraph, Leiden, 2 iterations", [sys.executable, __file__, "peer", plain]),
            ("safeward, 1 round", [program, table, "1"]),
            ("safeward, 2 rounds", [program, table, "2"]),
        ]:
            of = run(*command)
            print(f"| {name} | {of['read_s']:.1f} | {of['components_s']:.2f} | {of['communities_s']:.1f} | {of['modularity']:.4f} | {of['peak_mib']} |", flush=True)


if sys.argv[1] == "peer":
    peer(sys.argv[2])
else:
    main()
