#!/usr/bin/python3
"""Retort beside gemmi, pymatgen, ASE and spglib on the same structure files, in turns, in one run.

    docs/bench/structures.py --simple DIR --symmetric DIR [--sample N] [--peers LIST] [--rounds N] [--out FILE.json]

--simple     CIFs that list every site (the mp36k set): read by gemmi and by Retort; symmetry by spglib and by Retort
--symmetric  CIFs with symmetry operators (opencrystals, raspa): read by pymatgen, ASE, gemmi and by Retort
--sample     files of --simple used for symmetry (default 800); reading uses all of them
--peers      who reads the symmetric files (default gemmi,ase,pymatgen; the last two take minutes a turn)
--rounds     how often each side has its turn (default 3)

Every side has one process, one thread and a warm page cache, and reads every file from disk to the last site. Files per
second of processor time are compared, the JVM's compiler and collector counted, because other work on a shared machine
stretches wall time; wall time stands in brackets. A turn of Retort is five passes in one JVM, of which the best counts (a
compiled language beside compiled code); a turn of a peer is one pass, or the best of three where that takes less than ten
seconds. The table shows the median of the turns, and the range of the ratios of turns that follow each other. Needs the peers as Debian packages: python3-gemmi,
python3-pymatgen, python3-ase, python3-spglib. No figure is kept for a peer that is not installed.
"""
import argparse, json, os, statistics, subprocess, sys, tempfile, time, warnings

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def reader(peer):
    """How a peer reads one file to the last site of the cell."""
    warnings.simplefilter("ignore")
    if peer == "gemmi":
        import gemmi
        return gemmi.__version__, lambda path: gemmi.read_small_structure(path).get_all_unit_cell_sites()
    if peer == "pymatgen":
        import pymatgen.core
        from pymatgen.io.cif import CifParser
        return pymatgen.core.__version__, lambda path: CifParser(path).get_structures(primitive=False)[0]
    import ase, ase.io
    return ase.__version__, lambda path: ase.io.read(path, format="cif")


def finder(symprec):
    """spglib's whole dataset; the files are read before the clock starts, as Retort's are."""
    import gemmi, numpy, spglib

    def cell(path):
        small = gemmi.read_small_structure(path)
        sites = small.get_all_unit_cell_sites()
        vectors = numpy.array(small.cell.orthogonalization_matrix.tolist()).T
        return vectors, [site.fract.tolist() for site in sites], [site.element.atomic_number for site in sites]

    version = ".".join(map(str, spglib.get_version()))
    return version, cell, lambda known: spglib.get_symmetry_dataset(known, symprec=symprec)


def timed(work, items):
    times, errors, cpu = [], 0, time.process_time()
    for item in items:
        start = time.perf_counter()
        try:
            errors += work(item) is None
        except Exception:
            errors += 1
        times.append(time.perf_counter() - start)
    cpu = time.process_time() - cpu
    times.sort()
    at = lambda share: 1e3 * times[min(len(times) - 1, int(share * len(times)))]
    return {"files_per_s": len(times) / sum(times), "files_per_cpu_s": len(times) / cpu, "p50_ms": at(0.5), "p99_ms": at(0.99), "errors": errors}


def one_turn_of_a_peer(peer, directory, names, symprec):
    paths = [os.path.join(directory, name) for name in names]
    if peer == "spglib":
        version, cell, work = finder(symprec)
        items = [cell(path) for path in paths]
    else:
        (version, work), items = reader(peer), paths
        for path in paths:
            open(path, "rb").read()
    passes, start = [timed(work, items)], time.time()
    while time.time() - start < 10 and len(passes) < 3 and len(items) / passes[0]["files_per_s"] < 10:
        passes.append(timed(work, items))
    return dict(max(passes, key=lambda p: p["files_per_cpu_s"]), version=version)


def peer_turn(peer, directory, listing, symprec):
    command = ["/usr/bin/python3", __file__, "--peer", peer, directory, listing, str(symprec)]
    done = subprocess.run(command, capture_output=True, text=True, env=dict(os.environ, OMP_NUM_THREADS="1"))
    return json.loads(done.stdout) if done.returncode == 0 else None


def retort_turn(bench, directory, listing, symprec):
    command = [os.path.join(ROOT, "retort"), "bench", bench, directory, "--list", listing, "--passes", "5", "--json"]
    if bench == "symmetry":
        command += ["--symprec", str(symprec)]
    passes = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)["passes"]
    return max(passes, key=lambda p: p["files_per_cpu_s"])


def compare(what, bench, peer, directory, names, rounds, symprec=0.01):
    with tempfile.NamedTemporaryFile("w", suffix=".txt", delete=False) as listing:
        listing.write("\n".join(names))
    turns = []
    for _ in range(rounds):
        theirs = peer_turn(peer, directory, listing.name, symprec)
        if theirs is None:
            print(f"{what}: {peer} is not installed for /usr/bin/python3 or failed; left out", file=sys.stderr)
            return None
        turns.append((retort_turn(bench, directory, listing.name, symprec), theirs))
    os.unlink(listing.name)
    ratios = sorted(ours["files_per_cpu_s"] / theirs["files_per_cpu_s"] for ours, theirs in turns)
    middle = lambda side, key: statistics.median(turn[side][key] for turn in turns)
    row = {"what": what, "files": len(names), "peer": f"{peer} {turns[0][1]['version']}", "ratio": statistics.median(ratios),
           "ratios": [ratios[0], ratios[-1]]}
    for side, name in ((0, "retort"), (1, "peer")):
        for key in ("files_per_cpu_s", "files_per_s", "p50_ms", "p99_ms", "errors"):
            row[f"{name}_{key}"] = middle(side, key)
    shown = "{%s_files_per_cpu_s:,.0f} (%s {%s_files_per_s:,.0f}), p50 {%s_p50_ms:.3f}, p99 {%s_p99_ms:.2f} ms, {%s_errors:.0f} errors"
    ours, theirs = (shown % (side, "wall", side, side, side, side) for side in ("retort", "peer"))
    print(("| {what} | {files} | " + ours + " | {peer}: " + theirs + " | {ratio:.1f} × | {low:.1f}–{high:.1f} |")
          .format(**row, low=ratios[0], high=ratios[-1]), flush=True)
    return row


def cifs(directory):
    return sorted(os.path.relpath(os.path.join(where, name), directory)
                  for where, _, names in os.walk(directory) for name in names if name.endswith(".cif"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--simple")
    parser.add_argument("--symmetric")
    parser.add_argument("--sample", type=int, default=800)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--peers", default="gemmi,ase,pymatgen", help="for the symmetric files")
    parser.add_argument("--out")
    asked = parser.parse_args()
    print("| work | files | Retort, files/s | peer, files/s | ratio | range |\n|---|---|---|---|---|---|")
    rows = []
    if asked.simple:
        names = cifs(asked.simple)
        step = max(1, len(names) // asked.sample)
        rows.append(compare("reading CIFs without symmetry", "parse", "gemmi", asked.simple, names, asked.rounds))
        for symprec in (0.01, 0.1):
            rows.append(compare(f"symmetry at {symprec} Å", "symmetry", "spglib", asked.simple,
                                names[::step][:asked.sample], asked.rounds, symprec))
    if asked.symmetric:
        names = cifs(asked.symmetric)
        for peer in asked.peers.split(","):
            rows.append(compare("reading CIFs with symmetry", "parse", peer, asked.symmetric, names, asked.rounds))
    if asked.out:
        with open(asked.out, "w") as out:
            json.dump([row for row in rows if row], out, indent=1)


if __name__ == "__main__":
    if len(sys.argv) == 6 and sys.argv[1] == "--peer":
        wanted = [line.strip() for line in open(sys.argv[4]) if line.strip()]
        print(json.dumps(one_turn_of_a_peer(sys.argv[2], sys.argv[3], wanted, float(sys.argv[5]))))
    else:
        main()
