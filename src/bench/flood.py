#!/usr/bin/env python3
"""Makes a site with findings of many rules on every page, to see that nothing in a check grows faster than the site.

  src/bench/flood.py --n 2000 4000 8000 [--work /dev/shm/vouch-flood] [--vouch ./vouch] [--least 20]

For every N it makes N articles, half of them in folders of their own, checks them with --timings, and prints for each stage
and each rule the milliseconds a page, beside how many times as long the largest site took a page as the smallest: 1.0
is linear. Rules that take less than --least milliseconds on the largest site are left out. Standard library only.
"""
import argparse, collections, pathlib, random, re, shutil, subprocess, sys

HERE = pathlib.Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
WORDS = """recovery program people clinic counselor group family meeting session support medication dose plan schedule
insurance deductible therapy nurse worker discharge goals evening weekend screening nutrition sleep boundaries""".split()
SITE = """title: Example Recovery Center
base_url: https://example.org
language: en-US
time_zone: America/New_York
organization: {name: Example Recovery Center}
review: {require: claim}
crisis: [{name: 988 Suicide & Crisis Lifeline, call: "988"}]
"""


def article(i, n):
    """Returns an article with a fault for nearly every rule that looks at a page or at what it leads to."""
    r = random.Random(i * 7919 + n)
    sentence = lambda: " ".join(r.choices(WORDS, k=14)).capitalize() + "."
    prose = lambda: " ".join(sentence() for _ in range(5))
    other = lambda: r.randrange(n)
    return f"""---
title: Article {i} on {r.choice(WORDS)} and {r.choice(WORDS)}, which says more than fits where search engines print it
description: {prose()}
reviewer: dana-exampel
verified: 2023-0{r.randint(1, 9)}-11
published: 2024-01-15
modified: 2023-01-20
category: Category {i % 37}
tags: [tag-{i % 101}, tag-{i % 211}]
redirect_from: [/old/{i}/, /old/shared-{i // 2}/]
publishDate: 2024-01-01
layout: post
sources: [{{id: unused-{i}, title: A source of {i}, year: 1999}}]
---
# Article {i}

{prose()} Addicts and drug abusers stay clean. The program is proven and guaranteed. It costs $5,{i % 1000:03d} a week.
Call 919-555-{i % 10000:04d}. Read [here](/articles/sectoin-{other() % 50}/page-{other():05d}/), [more](page-{other():05d}x.md),
[this](/artcles/gone-{other():05d}/), [that](/articles/section-{other() % 50}/page-{other():05d}/#nowhere) and
[a host](http://www.example.com/{i}).

#### Too deep

![](picture-{other()}.png) ![IMG_{i}.jpg](/articles/section-1/missing-{i}.jpg)

## Empty {i}

## Unsaid {i}

<div class="a">{sentence()}</div>

| | |
|---|---|
| a | b |

{prose()} [^nobody-{i}] A patient\u200b page\u00ad with letters \u0430nd \u2028 such.

:::notes
{sentence()}
:::

::cost-comparison{{table="tabel-{i % 40}"}}
"""


def make(folder, n):
    content = folder / "content"
    for name in ("articles", "pages", "reviewers", "costs"):
        (content / name).mkdir(parents=True)
    (content / "site.yaml").write_text(SITE)
    (content / "pages/index.md").write_text("---\ntitle: Home\ndescription: The home page.\n---\nWelcome.\n")
    (content / "reviewers/dana-example.yaml").write_text(
        "name: Dana Example\ncredentials: [PA-C]\nlicense: {id: '1', state: NC, checked: 2020-01-10}\n")
    for i in range(40):
        (content / f"costs/table-{i}.yaml").write_text(
            f"title: Table {i}\ncurrency: USD\noptions:\n  - {{id: a, label: A, price: {{exactly: 5}}, unit: day, source: s, as_of: 2020-01-01}}\n"
            f"sources: {{s: {{title: A source {i}, year: 2020}}, unused: {{title: Unused {i}, year: 2020}}}}\n")
    for i in range(n):
        place = content / (f"articles/section-{i % 50}" if i % 2 else f"articles/own-{i}")
        place.mkdir(parents=True, exist_ok=True)
        (place / f"page-{i:05d}.md").write_text(article(i, n))
        if i % 4 == 0:
            (place / f"page-{i:05d}.es.md").write_text(article(i, n))


def times(vouch, folder):
    command = vouch + ["check", "--root", str(folder), "--as-of", "2026-06-01", "--fail-on", "never", "--format", "json", "--timings"]
    run = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    found = collections.OrderedDict(
        (name, float(ms)) for name, ms in re.findall(r"^  (\S.*?) {2,}([0-9.]+)$", run.stderr, re.M))
    if run.returncode or not found:
        sys.exit(run.stderr[-4000:])
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--n", type=int, nargs="+", default=[2000, 4000, 8000])
    parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path("/dev/shm/vouch-flood"))
    parser.add_argument("--vouch", nargs="+", default=[str(PROJECT / "vouch")])
    parser.add_argument("--least", type=float, default=20)
    options = parser.parse_args()
    measured = []
    for n in options.n:
        shutil.rmtree(options.work, ignore_errors=True)
        make(options.work, n)
        measured.append(times(options.vouch, options.work))
    shutil.rmtree(options.work, ignore_errors=True)
    print(f"{'ms':34s}" + "".join(f"{n:>10d}" for n in options.n) + "    a page, last to first")
    for name, last in sorted(measured[-1].items(), key=lambda each: -each[1]):
        if last >= options.least:
            first = max(measured[0].get(name, 0), 0.1)
            ratio = last / options.n[-1] / (first / options.n[0])
            print(f"{name:34s}" + "".join(f"{m.get(name, 0):10.0f}" for m in measured) + f"{ratio:10.1f}")


if __name__ == "__main__":
    main()
