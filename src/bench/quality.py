#!/usr/bin/env python3
"""Looks at a published site with the tools of others: python3 quality.py html|types|lighthouse|all SITE TOOLS [ADDRESS...]

SITE is a folder that `vouch build` wrote; TOOLS is a folder outside of the project with what npm brings:
    npm i lighthouse vnu-jar schema-dts typescript       (in TOOLS; Chromium is named by CHROME_PATH or on the path)

html        every page and style, by the Nu HTML checker
types       what pages tell machines (JSON-LD), by the types of schema.org
lighthouse  pages on a phone and on a desk, served as `_headers` says, packed; ADDRESSes or a page of each kind
"""
import fnmatch
import gzip
import html
import http.server
import json
import mimetypes
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading

# Nu looks at files and so cannot know that 'self' is the host that they come from.
NOT_OF_FILES = ".*Content Security Policy.*"
KINDS = [
    "/", "/articles/", "/articles/levels-of-care/", "/articles/levels-of-care/benefits-of-iop/",
    "/articles/cost/what-treatment-costs/", "/categories/", "/tags/iop/", "/reviewers/", "/reviewers/dana-example/", "/a-z/",
    "/how-we-review/", "/get-help-now/", "/es/", "/es/articles/levels-of-care/", "/es/articles/levels-of-care/benefits-of-iop/"]
# They ask search engines not to list them, which Lighthouse counts against them under SEO.
UNLISTED = ["/reviews/", "/articles/cost/what-treatment-costs/embed/", "/404.html"]
CHROME = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"


def check_html(site, tools):
    nu = ["java", "-XX:+UseSerialGC", "-jar", str(tools / "node_modules/vnu-jar/build/dist/vnu.jar"), "--format", "gnu"]
    pages = subprocess.run(nu + ["--skip-non-html", "--filterpattern", NOT_OF_FILES, str(site)])
    styles = subprocess.run(nu + ["--css"] + [str(style) for style in sorted(site.glob("assets/*.css"))])
    print("html:", "nothing to fix" if pages.returncode == styles.returncode == 0 else "see above")
    return pages.returncode or styles.returncode


def check_types(site, tools):
    """Each thing is a file of its own, since the compiler stops at the first fault of one."""
    folder = pathlib.Path(tempfile.mkdtemp(dir=tools, prefix="types-"))
    seen = {}
    for page in sorted(site.rglob("*.html")):
        for data in re.findall(r'<script type="application/ld\+json">(.*?)</script>', page.read_text(), re.S):
            for thing in json.loads(data)["@graph"]:
                shape = json.dumps(thing, sort_keys=True)
                if shape not in seen:
                    seen[shape] = page
                    (folder / f"t{len(seen)}.ts").write_text(
                        f'import type {{ {thing["@type"]} }} from "schema-dts"; // {page.relative_to(site)}\n'
                        f'export const it: {thing["@type"]} = {json.dumps(thing)};\n')
    options = "--noEmit --strict --skipLibCheck --moduleResolution bundler --module esnext --target es2022".split()
    found = subprocess.run(
        [str(tools / "node_modules/.bin/tsc"), *options, *[str(file) for file in sorted(folder.iterdir())]], cwd=tools)
    if found.returncode == 0:
        shutil.rmtree(folder)
    print("types:", len(seen), "things,", "nothing to fix" if found.returncode == 0 else f"see above and {folder}")
    return found.returncode


class Host(http.server.BaseHTTPRequestHandler):
    """Serves a folder as a host of static pages would that reads `_headers`."""
    protocol_version = "HTTP/1.1"
    site = pathlib.Path()
    rules = []

    def log_message(self, *said):
        pass

    def do_GET(self):
        path = self.path.split("?")[0]
        file = pathlib.Path(os.path.normpath(f"{self.site}{path}{'index.html' if path.endswith('/') else ''}"))
        there = self.site in file.parents and file.is_file()
        file = file if there else self.site / "404.html"
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        text = kind.startswith("text/") or kind in ("application/json", "image/svg+xml", "application/xml")
        body = gzip.compress(file.read_bytes(), 9) if text else file.read_bytes()
        self.send_response(200 if there else 404)
        self.send_header("Content-Type", kind + ("; charset=utf-8" if text else ""))
        self.send_header("Content-Length", str(len(body)))
        if text:
            self.send_header("Content-Encoding", "gzip")
        for pattern, name, value in self.rules:
            # Nobody here speaks TLS.
            if fnmatch.fnmatch(path, pattern) and name != "Strict-Transport-Security":
                self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


def serve(site):
    pattern = ""
    for line in (site / "_headers").read_text().splitlines():
        if line.startswith("/"):
            pattern = line.strip()
        elif ":" in line:
            name, value = line.strip().split(": ", 1)
            Host.rules.append((pattern, name, value))
    Host.site = site
    mimetypes.add_type("text/javascript", ".js")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Host)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


def check_lighthouse(site, tools, addresses):
    origin = serve(site)
    worst = 0
    chrome = os.environ.get("CHROME_PATH") or shutil.which("chromium") or shutil.which("google-chrome") or ""
    for address in addresses or KINDS + UNLISTED:
        for screen in [], ["--preset=desktop"]:
            told = subprocess.run(
                [str(tools / "node_modules/.bin/lighthouse"), origin + address, "--quiet", "--output=json", *screen,
                 f"--chrome-flags={CHROME}"],
                env={**os.environ, "CHROME_PATH": chrome}, capture_output=True, text=True, timeout=180)
            report = json.loads(told.stdout)
            scores = {name: round(100 * (part["score"] or 0)) for name, part in report["categories"].items()}
            print("desk " if screen else "phone", address, scores, flush=True)
            for name, part in report["categories"].items():
                for audit in part["auditRefs"]:
                    result = report["audits"][audit["id"]]
                    if name != "performance" and audit["weight"] and result["score"] is not None and result["score"] < 1:
                        expected = name == "seo" and address in UNLISTED
                        worst = worst or (0 if expected else 1)
                        print("     ", name, audit["id"], "(on purpose)" if expected else html.unescape(result["title"]))
    return worst


def main():
    if len(sys.argv) < 4 or sys.argv[1] not in ("html", "types", "lighthouse", "all"):
        sys.exit(__doc__)
    what, site, tools = sys.argv[1], pathlib.Path(sys.argv[2]).resolve(), pathlib.Path(sys.argv[3]).resolve()
    worst = 0
    if what in ("html", "all"):
        worst = check_html(site, tools) or worst
    if what in ("types", "all"):
        worst = check_types(site, tools) or worst
    if what in ("lighthouse", "all"):
        worst = check_lighthouse(site, tools, sys.argv[4:]) or worst
    sys.exit(worst)


main()
