#!/usr/bin/env python3
"""Times Vouch beside Hugo on the same corpus, as whole processes, in turn (standard library only).

  src/bench/measure.py --n 1000 10000 --runs 5 [--work /dev/shm/vouch-bench] [--hugo hugo]

For every N it makes the corpus, then for each kind of run times both programs in turn and prints, for each, the median
(and the smallest and largest) of CPU seconds, wall seconds and peak memory, and the median ratio pair by pair:

  clean      into a new folder each time; Vouch remembers nothing
  unchanged  again over the finished site, nothing changed (Hugo always builds all)
  edit       again after one sentence of one article changed
  version    `vouch --version` alone

CPU is what to compare on a busy machine: user and system time of the process and its children, as the kernel counts it.
"""
import argparse, os, pathlib, shutil, statistics, subprocess, sys, time

HERE = pathlib.Path(__file__).resolve().parent
PROJECT = HERE.parent.parent


def run(command, cwd=None):
    """Returns CPU seconds, wall seconds and peak MiB of a command and its children."""
    start = time.monotonic()
    with open(os.devnull, "wb") as null:
        process = subprocess.Popen(command, cwd=cwd, stdout=null, stderr=subprocess.PIPE)
        said = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - start
    if process.returncode != 0:
        sys.exit("%s\nended with %d:\n%s" % (" ".join(map(str, command)), process.returncode, said.decode(errors="replace")[-4000:]))
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024


def row(name, runs):
    cells = []
    for i, unit in enumerate(("CPU s", "wall s", "MiB")):
        values = sorted(r[i] for r in runs)
        form = "%.0f" if unit == "MiB" else "%.2f"
        cells.append("%s %s (%s-%s)" % (unit, form % statistics.median(values), form % values[0], form % values[-1]))
    print("  %-8s %s" % (name, "   ".join(cells)))


def compare(kind, n, ours, theirs):
    print("N=%d, %s, %d pairs" % (n, kind, len(ours)))
    row("vouch", ours)
    row("hugo", theirs)
    for i, what in enumerate(("CPU", "wall", "memory")):
        ratios = sorted(a[i] / b[i] for a, b in zip(ours, theirs))
        print("  vouch/hugo %-6s %.3f (%.3f-%.3f)" % (what, statistics.median(ratios), ratios[0], ratios[-1]))
    sys.stdout.flush()


def files_below(folder):
    own = folder / ".vouch"  # the lock names the process that holds it; no part of the site
    return {str(f): f.stat().st_mtime_ns for f in folder.rglob("*") if f.is_file() and own not in f.parents}


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--n", type=int, nargs="+", default=[1000])
    p.add_argument("--runs", type=int, default=5)
    p.add_argument("--work", default="/dev/shm/vouch-bench")
    p.add_argument("--hugo", default="hugo")
    p.add_argument("--kinds", nargs="+", default=["clean", "unchanged", "edit", "version"])
    o = p.parse_args()
    vouch = str(PROJECT / "vouch")
    work = pathlib.Path(o.work)
    shutil.rmtree(work, ignore_errors=True)
    subprocess.run([vouch, "--version"], check=True)  # builds the program and its class archive when needed
    if "version" in o.kinds:
        runs = [run([vouch, "--version"]) for _ in range(o.runs + 1)][1:]
        print("vouch --version")
        row("vouch", runs)
    for n in o.n:
        subprocess.run([sys.executable, str(HERE / "gen_corpus.py"), "--out", str(work), "--n", str(n), "--ssg", "vouch", "hugo"], check=True)
        ours_root, theirs_root = work / "vouch" / str(n), work / "hugo" / str(n)
        out, theirs_out = work / "out-vouch", work / "out-hugo"
        build = [vouch, "build", "-q", "--root", str(ours_root), "-o", str(out)]
        hugo = [o.hugo, "--quiet", "-s", str(theirs_root), "-d", str(theirs_out)]

        def both(prepare):
            ours, theirs = [], []
            for i in range(o.runs + 1):
                prepare(i)
                ours.append(run(build))
                theirs.append(run(hugo))
            return ours[1:], theirs[1:]

        def fresh(_):
            shutil.rmtree(out, ignore_errors=True)
            shutil.rmtree(theirs_out, ignore_errors=True)
            shutil.rmtree(ours_root / ".vouch", ignore_errors=True)

        article = sorted((ours_root / "content" / "articles").glob("*.md"))[n // 2]

        def edit(i):
            article.write_text(article.read_text(encoding="utf-8") + "\nOne more sentence, number %d.\n" % i, encoding="utf-8")

        if "clean" in o.kinds:
            compare("clean", n, *both(fresh))
        else:
            run(build), run(hugo)
        if "unchanged" in o.kinds:
            before = files_below(out)
            compare("unchanged", n, *both(lambda i: None))
            after = files_below(out)
            print("  files written by vouch: %d" % sum(1 for f in after if after[f] != before.get(f)))
        if "edit" in o.kinds:
            compare("edit", n, *both(edit))
        shutil.rmtree(work / "vouch", ignore_errors=True)
        shutil.rmtree(work / "hugo", ignore_errors=True)
        fresh(0)
    shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
