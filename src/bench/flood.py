#!/usr/bin/env python3
"""Makes sites with findings of nearly every rule on every page, to see that nothing in a check grows faster than the site.

  src/bench/flood.py --n 2000 4000 8000 [--kinds inputs finished pages text fields files people costs strings records]
                     [--work /dev/shm/vouch-flood] [--vouch ./vouch] [--least 20]

For every kind of site and every N it makes N articles (half of them in folders of their own), and with the other kinds as many
people, cost tables, interface words or ledgers, and checks them with --timings. It prints the CPU seconds and the peak memory of the
whole program, the findings, and for each stage and each rule the milliseconds, beside how many times as much the largest
site took a page as the smallest: 1.0 is linear. Rules that take less than --least milliseconds on the largest site are left
out. At the end it names the rules that found nothing on any of the sites. Standard library only.
"""
import argparse, collections, concurrent.futures, hashlib, json, os, pathlib, random, re, shutil, subprocess, sys

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


def start(folder, site=SITE):
    content = folder / "content"
    for name in ("articles", "pages", "reviewers", "costs", "strings", "language"):
        (content / name).mkdir(parents=True)
    (content / "site.yaml").write_text(site)
    (content / "pages/index.md").write_text("---\ntitle: Home\ndescription: The home page.\n---\nWelcome.\n")
    (content / "reviewers/dana-example.yaml").write_text(
        "name: Dana Example\ncredentials: [PA-C]\nlicense: {id: '1', state: NC, checked: 2020-01-10}\n")
    return content


def place(content, i):
    folder = content / (f"articles/section-{i % 50}" if i % 2 else f"articles/own-{i}")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def good(i, more="", body="Words of a page.\n"):
    return (f"---\ntitle: Page {i}\ndescription: A page of its own, {i}.\nreviewer: dana-example\nverified: 2026-02-01\n"
            f"published: 2026-01-15\n{more}---\n{body}")


def pages(folder, n):
    content = start(folder)
    for i in range(40):
        (content / f"costs/table-{i}.yaml").write_text(
            f"title: Table {i}\ncurrency: USD\noptions:\n  - {{id: a, label: A, price: {{exactly: 5}}, unit: day, source: s, as_of: 2020-01-01}}\n"
            f"sources: {{s: {{title: A source {i}, year: 2020}}, unused: {{title: Unused {i}, year: 2020}}}}\n")
    for i in range(n):
        (place(content, i) / f"page-{i:05d}.md").write_text(article(i, n))
        if i % 4 == 0:
            (place(content, i) / f"page-{i:05d}.es.md").write_text(article(i, n))


# What is wrong with the text of a page, each fault in a paragraph of its own.
TEXT = """Read [our page](my page {i}.md) and [the guide] (../pages/index.md). Call [919-555-0100](tel:919-555-0199).

##Costs

-a list
-a card

{{{{< youtube a{i} >}}}} {{% include call.html %}} [[Costs]]

As shown in [8][9]. See [this][nowhere-{i}]. A share of 40 percent of people are cured in 28 days.

| a | b |
| c | d |

[](page-{j:05d}.md) [mail](ftp://example.com/{i}) [site](http://localhost:4747/x/{i}) [call](tel:919-555-0100-ext-{i}) [www.one.example](https://two.example/)

![A map](https://example.com/map-{i}.png) :nothing[here]

[^two]: One.

[^two]: Two.

## &nbsp;

## A heading {{#same}}

## Another {{#same}}

:::urgent
Now.
:::

:::urgent
Now.
:::

::cost-comparison{{table="x" table="y" colour="red"}}

:::note

<!-- vouch-alow: words.addict a slip -->
<!-- vouch-allow: words.addict -->
<!-- vouch-allow: no-such-rule it is so -->
<!-- vouch-allow: words.junkie nothing of it is here -->

Donâ€™t wait. A line<br>that ends.
Two blanks end this line  
and this is the next. :price[iop

<!-- vouch-allow: words.alcoholic the name of a group -->
An alcoholic speaks.

:::

> > > > > > > > > > > > deep

Our confidential, award-winning program is the best in the state, and it is completely safe. Methadone 40 mg is given.

"""


def text(folder, n):
    content = start(folder)
    for i in range(n):
        long = "A section of words that goes on for long. " * 60
        (place(content, i) / f"page-{i:05d}.md").write_text(
            good(i, "sources: [{id: a, title: One, year: 2010}, {id: b, title: One, year: 2010, url: 'https://doi.org/10.1/x'}]\n",
                 f"## Long\n\n{long}\n\n" + TEXT.format(i=i, j=(i + 1) % n)))
        (content / f"pages/plain-{i:05d}.md").write_text(
            f"---\ntitle: Plain {i}\ndescription: A plain page.\n---\nTake 40 mg of methadone. It costs $90. Call TODO.\n")


# What is wrong with the fields of a page, one of them on each.
FIELDS = ["title: Again", "verified: 2026-13-01", "review_every: a year", "modified: 2024-02-30", "tags: x: y", "category: [a, b]",
          "slug: &x y", "description2: x", "draft: perhaps", "withdrawn: {on: soon, see: nowhere}", "author: ", "title: '<b>Bold</b> &amp;'",
          "redirect_from: [no-slash, '/old/a b/']", "sources: [{id: A B, title: x, url: two.md}]", "exit: maybe", "publish_on: 1.2.2026",
          "reviewer: nobody", "withdrawn: {on: 2026-01-01, reason: x, see: /articles/nowhere/}", "author: dana exampel", "a: [[[[[[[[",
          "also: {a: b}", "\tcategory: x", "category: x # y", "category: '", "tags: ['/', '-']"]


def fields(folder, n):
    content = start(folder)
    for i in range(n):
        at = place(content, i)
        (at / f"page-{i:05d}.md").write_text(good(i, FIELDS[i % len(FIELDS)] + "\n"))
        (at / f"page-{i:05d}-draft.md").write_text(good(i, f"draft: true\nredirect_from: [/old/{i}/]\ntags: ['con']\n"))
        (at / f"page-{i:05d}-half.md").write_text(good(i).replace("verified: 2026-02-01\n", "").replace("published: 2026-01-15\n", ""))
        (at / f"page-{i:05d}-gone.md").write_text(good(i, f"withdrawn: {{on: 2026-03-01, reason: x, see: page-{(i + 100) % n:05d}-gone.md}}\n"))


def files(folder, n):
    content = start(folder)
    for i in range(n):
        at = place(content, i)
        name = f"page-{i:05d}"
        (at / f"{name}.md").write_text(good(
            i, "draft: true\n" if i % 7 == 0 else "",
            f"A picture: ![A chart of {i}]({name}.png) ![Another]({name}.svg) and [prices]({name}.pdf), [next](page-{(i + 7) % n:05d}.md).\n"))
        (at / f"{name}.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes([i % 256]) * 40)
        (at / f"{name}.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'><script>x()</script></svg>")
        (at / f"{name}.pdf").write_bytes(b"%PDF-1.4\n")
        (at / f"{name}{[' copy.md', '.md.bak', '.html', '.tiff', '.exe', '.markdown'][i % 6]}").write_text(good(i))
        (at / f"{name}.es.md").write_text(
            good(i, "modified: 2020-01-01\n" if i % 2 else "", f"Texto. [Otra](page-{(i + 1) % n:05d}.md) y [esta]({name}.md).\n"))
        (content / f"pages/plain-{i:05d}.md").write_text(
            f"---\ntitle: Plain {i}\ndescription: A plain page.\n---\nRead [the prices](../{at.relative_to(content)}/{name}.pdf).\n")


def people(folder, n):
    content = start(folder, SITE + "credentials: {XX: {meaning: something, clinical: true}}\n")
    for i in range(n):
        name = f"Dana {'Smith' if i % 2 else 'Jones'} {i // 3}"
        (content / f"reviewers/person-{i:05d}.yaml").write_text(
            f"name: {name}\ncredentials: [MD, QQ{i % 9}]\nlicense: {{id: '{i}', state: NC, checked: 20{i % 9}0-01-01}}\n"
            "active: {from: 2027-01-01, until: 2026-01-01}\nphoto: gone.jpg\n")
        (place(content, i) / f"page-{i:05d}.md").write_text(
            good(i, f"author: person-{i:05d}\n").replace("dana-example", f"person-{i:05d}"))


def costs(folder, n):
    content = start(folder)
    for i in range(n):
        (content / f"costs/old-{i:05d}.yaml").write_text(
            f"title: Old {i}\ncurrency: USD\noptions:\n  - {{id: a, label: A, price: {{exactly: 5}}, unit: day, source: s, as_of: 2020-01-01}}\n"
            f"sources: {{s: {{title: A source {i}, year: 2020}}, unused: {{title: Unused {i}, year: 2020}}}}\n")
        (content / f"costs/table-{i:05d}.yaml").write_text(
            f"title: Table {i}\ncurrency: USD\noptions:\n"
            "  - {id: a, label: A, price: {exactly: 5, from: 3}, unit: day, source: gone, as_of: 2020-01-01}\n"
            "  - {id: a, label: B, price: {from: 9, to: 3}, unit: week, source: s, as_of: 2020-01-01}\n"
            "  - {id: c, label: C, price: {at_most: 1.234}, unit: day, source: s, as_of: 2030-01-01}\n"
            f"sources: {{s: {{title: A source {i}, year: 2010}}, unused: {{title: Unused {i}, year: 2020}}}}\n"
            "plans:\n  - {id: p, label: P, deductible: x, coinsurance: 120%, out_of_pocket_max: 10, source: s, as_of: 2020-01-01}\n")
        (place(content, i) / f"page-{i:05d}.md").write_text(
            good(i, body=f'::cost-comparison{{table="table-{i:05d}" options="a zz" plan="q"}}\n\n::cost-comparison{{table="old-{i:05d}"}}\n\nIt costs :price[zz].\n'))


def strings(folder, n):
    words = "".join(f"label.no-such-{i}: A word {i}\nno.such-{i}: x\n" for i in range(n))
    texts = "".join(f"  A text that nobody shows {i}: Un texto {i}\n" for i in range(n))
    rules = "".join(f"  words.own-{i}:\n    match: [ownword{i}]\n    prefer: [other]\n    level: warning\n    why: we say it otherwise\n" for i in range(min(n // 10, 800)))
    content = start(folder, SITE + "menu:\n" + "".join(f"  - {{title: Entry {i}, address: /gone/{i}/}}\n" for i in range(20)))
    (content / "strings/es.yaml").write_text(words + "texts:\n" + texts)
    (content / "language/own.yaml").write_text("language: en\nrules:\n" + rules)
    (content / "known-findings.yaml").write_text("")
    for i in range(n):
        (place(content, i) / f"page-{i:05d}.md").write_text(
            good(i, f"category: Category {i}\ntags: [Tag {i}, 'tag {i}']\n", f"A page with ownword{i % 800} of its own.\n"))
        (place(content, i) / f"page-{i:05d}.es.md").write_text(
            good(i, f"category: Category {i}\ntags: [Tag {i}]\n", "Palabras de una página.\n"))


def records(folder, n):
    """Ledgers as the program writes them, and each with a fault of one kind in seven."""
    sum256 = lambda text: hashlib.sha256(text.encode()).hexdigest()
    content = start(folder, SITE.replace("claim", "record"))
    for i in range(n):
        at = place(content, i)
        page = f"{at.relative_to(content)}/page-{i:05d}"
        (at / f"page-{i:05d}.md").write_text(
            good(i, body=f"Words that changed. [Next](page-{(i + 100) % n:05d}.md)\n").replace("dana-example", "dana-exampel" if i % 7 == 1 else "dana-example"))
        ledger = content / "reviews" / (page + ("x" if i % 7 == 2 else ""))
        ledger.mkdir(parents=True)
        words = f"review-norm-1\nid: {page}\ntitle: Page {i}\ndescription: A page.\n\nWords that were signed.\n\n"
        record = (f'record: review-1\narticle: "{page}"\nreviewer: "{"robin" if i % 7 == 3 else "dana-example"}{i if i % 7 == 3 else ""}"\nname: "Dana Example"\n'
                  f'credentials: ["PA-C"]\ndate: 20{29 if i % 7 == 4 else 26}-02-01\nrecordedAt: 2026-02-01T12:00:00Z\nmeaning: clinical-review\nscope: whole\n'
                  f"decision: {'rejected' if i % 7 == 5 else 'approved'}\nfingerprint:\n  alg: review-norm-1\n  exact: {sum256(words)}\n  words: {sum256('w' + words)}\n"
                  f"  sections:\n    - {{id: \".\", sha256: {sum256(words)}}}\ninterval: 12 months\nmethod: asserted\n")
        head = f"1 {sum256(record)}"
        (ledger / "1.yaml").write_text(record)
        (ledger / "1.txt").write_text(words + ("changed" if i % 7 == 6 else ""))
        (ledger / "head.txt").write_text(head + " " + sum256(head)[:16] + "\n")
    (content / "reviews/allowed_signers").write_text("".join(f"robin{i} ssh-ed25519 AAAA\n" for i in range(n)))


INPUTS = PROJECT / "src/test/resources/wrong-inputs"


def spelled(line):
    """Returns a line of a wrong input with the characters that are written by their numbers."""
    line = re.sub(r"<([0-9]+) x ([^>]*)>", lambda m: m[2] * int(m[1]), line)
    return re.sub(r"<U\+([0-9A-F]{4,6})>", lambda m: chr(int(m[1], 16)), line)


def good_site():
    parts = re.split(r"(?m)^-- (\S+) --\n", (INPUTS / "good-site.txt").read_text())
    return dict(zip(parts[1::2], parts[2::2]))


def spoiled_pages():
    """Returns the pages that the wrong inputs of the tests make of the pages of their good site, each with its path."""
    good, spoiled = good_site(), []
    for file in sorted(INPUTS.glob("*.txt")):
        for part in file.read_text().split("\n== ")[1:]:
            changes = re.split(r"(?m)^@ ", part.split("-- told --")[0])[1:]
            head, _, lines = changes[0].partition("\n") if len(changes) == 1 else ("", "", "")
            new = head.startswith("new content/articles/") and head.endswith(".md")
            if not (new or (head in good and head.endswith(".md") and "/articles/" in head)):
                continue
            text = "" if new else good[head]
            for old, by in re.findall(r"((?:^-.*\n)*)((?:^\+.*\n)*)", lines, re.M):
                gone, come = ("".join(spelled(line[1:]) + "\n" for line in block.splitlines()) for block in (old, by))
                text = text.replace(gone, come, 1) if gone else text + come
            if "<byte " not in text:
                spoiled.append((".es.md" if head.endswith(".es.md") else ".md", text))
    return spoiled


def inputs(folder, n):
    """Every page has one of the faults that the tests know, in turn."""
    for path, text in good_site().items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    spoiled = spoiled_pages()
    for i in range(n):
        ending, text = spoiled[i % len(spoiled)]
        (place(folder / "content", i) / f"page-{i:05d}{ending}").write_text(text)


def finished(folder, n):
    """Every page is good, and a template of the site spoils each; half of them have a translation that is behind."""
    content = start(folder)
    (folder / "templates").mkdir()
    (folder / "templates/footer.ftlh").write_text(
        '<footer><h1>Again</h1><p id="main">x</p><a href="/gone/"></a><img src="https://counter.example/x.gif" alt="">'
        "<table><tr><td>a</td><td>b</td><td>c</td></tr></table><script type=\"application/ld+json\">{</script></footer>\n")
    for i in range(n):
        (place(content, i) / f"page-{i:05d}.md").write_text(good(i, "modified: 2026-03-01\n"))
        if i % 2:
            (place(content, i) / f"page-{i:05d}.es.md").write_text(good(i, body="Palabras de una página.\n"))


KINDS = {"inputs": inputs, "finished": finished, "pages": pages, "text": text, "fields": fields, "files": files, "people": people, "costs": costs, "strings": strings, "records": records}


def counted(file):
    return collections.Counter(finding["rule"] for finding in json.loads(file.read_text())["findings"])


class Measured:
    """What one check took and found."""

    def __init__(self, vouch, folder, scratch):
        command = vouch + ["check", "--root", str(folder), "--as-of", "2026-06-01", "--fail-on", "never", "--format", "json", "--timings"]
        with open(scratch / "out", "wb") as out, open(scratch / "err", "wb") as err:
            run = subprocess.Popen(command, stdout=out, stderr=err)
            _, status, used = os.wait4(run.pid, 0)
        told = (scratch / "err").read_text()
        self.times = {name: float(ms) for name, ms in re.findall(r"^  (\S.*?) {2,}([0-9.]+)$", told, re.M)}
        # 1 is a site that could not be printed, which is measured all the same.
        if os.waitstatus_to_exitcode(status) > 1 or not self.times:
            sys.exit(told[-4000:])
        self.cpu = used.ru_utime + used.ru_stime
        self.peak = used.ru_maxrss / 1024
        # In a process of its own: what this one has used at most counts as used by each that it starts.
        with concurrent.futures.ProcessPoolExecutor(1) as apart:
            self.found = apart.submit(counted, scratch / "out").result()


def row(name, values, form, ratio=""):
    print(f"{name:34s}" + "".join(f"{value:>12{form}}" for value in values) + ratio, flush=True)


def table(kind, ns, measured, least):
    ratio = lambda first, last: f"{last / ns[-1] / (max(first, 0.1) / ns[0]):10.1f}"
    row(kind, ns, "d", "    a page, last to first")
    row("CPU seconds", [m.cpu for m in measured], ".1f", ratio(measured[0].cpu, measured[-1].cpu))
    row("peak MB", [m.peak for m in measured], ".0f")
    row("findings", [m.found.total() for m in measured], "d")
    for name, last in sorted(measured[-1].times.items(), key=lambda each: -each[1]):
        if last >= least:
            each = [m.times.get(name, 0) for m in measured]
            row("  " + name + ", ms", each, ".0f", ratio(each[0], last))
    for rule in sorted(measured[-1].found):
        row("  " + rule + ", found", [m.found[rule] for m in measured], "d")
    print()


def silent(vouch, found):
    """Returns the rules that no site made find anything; those about words are many, and one of them is as fast as another."""
    told = subprocess.run(vouch + ["explain"], stdout=subprocess.PIPE, text=True).stdout
    return [rule for rule in re.findall(r"^  ([a-z]+(?:-[a-z]+)*)  +[A-Z]", told, re.M) if rule not in found]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--n", type=int, nargs="+", default=[2000, 4000, 8000])
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=list(KINDS))
    parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path("/dev/shm/vouch-flood"))
    parser.add_argument("--vouch", nargs="+", default=[str(PROJECT / "vouch")])
    parser.add_argument("--least", type=float, default=20)
    options = parser.parse_args()
    found = set()
    for kind in options.kinds:
        measured = []
        for n in options.n:
            shutil.rmtree(options.work, ignore_errors=True)
            KINDS[kind](options.work / "site", n)
            measured.append(Measured(options.vouch, options.work / "site", options.work))
            found.update(measured[-1].found)
        table(kind, options.n, measured, options.least)
    shutil.rmtree(options.work, ignore_errors=True)
    print("rules that found nothing here: " + ", ".join(silent(options.vouch, found)))


if __name__ == "__main__":
    main()
