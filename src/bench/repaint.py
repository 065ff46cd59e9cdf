#!/usr/bin/env python3
"""Times how long a save takes until a browser has painted it: `vouch serve` beside `hugo server`, in turn.

  src/bench/repaint.py --n 1000 10000 --runs 15 [--warm 5] [--work /dev/shm/vouch-repaint] [--hugo hugo] [--chromium chromium]

For every N it makes the corpus, serves it with both programs, opens the same article of both in a browser of its own,
and then writes another number into a sentence of it, again and again. A run begins when the file is about to be written
and ends in the second animation frame after the number stands in the page; both moments are read from the clock of this
machine. It prints median, smallest and largest milliseconds, and the load of the machine. Needs a Chromium, and nothing
but Python's own library.
"""
import argparse, base64, json, os, pathlib, re, shutil, socket, statistics, struct, subprocess, sys, tempfile, threading, time

HERE = pathlib.Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
PATIENCE = 300

WATCH = r"""
(() => {
  let seen = '';
  const look = () => {
    const number = /Saved as number (\d+)\./.exec(document.body ? document.body.textContent : '');
    if (!number || number[1] === seen) return;
    seen = number[1];
    requestAnimationFrame(() => requestAnimationFrame(() => painted(seen + ' ' + Date.now())));
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
})();
"""


class Browser:
    """A Chromium with one page, spoken to over its debugging port."""

    def __init__(self, program):
        self.folder = tempfile.mkdtemp(prefix="vouch-repaint-")
        flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
                 "--disable-background-networking", "--disable-component-update", "--remote-debugging-port=0",
                 "--window-size=1280,900", "--user-data-dir=" + self.folder, "about:blank"]
        self.process = subprocess.Popen([program] + flags, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        port_file = pathlib.Path(self.folder, "DevToolsActivePort")
        await_true(lambda: port_file.exists() and port_file.read_text().count("\n") >= 1, "the browser does not start")
        self.port = int(port_file.read_text().split("\n")[0])
        self.socket = self.connect(self.page())
        self.number, self.painted = 0, {}
        self.ask("Runtime.enable")
        self.ask("Page.enable")
        self.ask("Runtime.addBinding", name="painted")
        self.ask("Page.addScriptToEvaluateOnNewDocument", source=WATCH)

    def page(self):
        plain = socket.create_connection(("127.0.0.1", self.port), timeout=30)
        plain.sendall(b"GET /json/list HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\n\r\n" % self.port)
        said = b""
        while True:
            more = plain.recv(65536)
            said += more
            body = said.partition(b"\r\n\r\n")[2]
            if not more or body.rstrip().endswith(b"]"):
                break
        pages = json.loads(body[body.index(b"["):])
        return next(p["webSocketDebuggerUrl"] for p in pages if p["type"] == "page")

    def connect(self, url):
        path = url.split(str(self.port), 1)[1]
        plain = socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE)
        key = base64.b64encode(os.urandom(16)).decode()
        plain.sendall(("GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                       "Sec-WebSocket-Key: %s\r\nSec-WebSocket-Version: 13\r\n\r\n" % (path, self.port, key)).encode())
        self.buffer = b""
        while b"\r\n\r\n" not in self.buffer:
            self.buffer += plain.recv(65536)
        self.buffer = self.buffer.split(b"\r\n\r\n", 1)[1]
        return plain

    def read(self, length):
        while len(self.buffer) < length:
            more = self.socket.recv(1 << 16)
            if not more:
                sys.exit("the browser is gone")
            self.buffer += more
        taken, self.buffer = self.buffer[:length], self.buffer[length:]
        return taken

    def listen(self):
        """Returns the next message; notes what was painted."""
        whole = b""
        while True:
            first, length = self.read(2)
            if length == 126:
                length = struct.unpack(">H", self.read(2))[0]
            elif length == 127:
                length = struct.unpack(">Q", self.read(8))[0]
            whole += self.read(length)
            if first & 0x80 and first & 0x0F < 8:
                break
            if first & 0x0F >= 8:
                whole = b""
        message = json.loads(whole)
        if message.get("method") == "Runtime.bindingCalled":
            number, at = message["params"]["payload"].split()
            self.painted.setdefault(int(number), int(at))
        return message

    def ask(self, method, **params):
        self.number += 1
        text = json.dumps({"id": self.number, "method": method, "params": params}).encode()
        mask = os.urandom(4)
        head = struct.pack(">BBH", 0x81, 0x80 | 126, len(text)) + mask
        self.socket.sendall(head + bytes(b ^ mask[i % 4] for i, b in enumerate(text)))
        while True:
            answer = self.listen()
            if answer.get("id") == self.number:
                return answer

    def await_painted(self, number):
        while number not in self.painted:
            self.listen()
        return self.painted[number]

    def close(self):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


def await_true(holds, why):
    for _ in range(PATIENCE * 20):
        if holds():
            return
        time.sleep(0.05)
    sys.exit(why)


class Server:
    """One of the programs, serving its corpus."""

    def __init__(self, name, command, article, ready):
        self.name, self.article, self.text = name, article, article.read_text(encoding="utf-8")
        slug = re.search(r'^slug\s*[:=]\s*"?([^"\s]+)"?', self.text, re.MULTILINE).group(1)
        self.save(0)
        start = time.monotonic()
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.address, self.said = None, []
        threading.Thread(target=self.drain, args=(ready,), daemon=True).start()
        await_true(lambda: self.address or self.process.poll() is not None, "%s does not start" % name)
        if not self.address:
            sys.exit("%s ended:\n%s" % (name, "".join(self.said)))
        self.url = self.address.rstrip("/") + "/articles/" + slug + "/"
        self.started = time.monotonic() - start
        self.times = []

    def drain(self, ready):
        for line in self.process.stdout:
            found = re.search(ready, line)
            if found:
                self.address = found.group(1)
            self.said = (self.said + [line])[-50:]

    def save(self, number):
        self.article.write_text(self.text + "\nSaved as number %d.\n" % number, encoding="utf-8")

    def close(self):
        self.process.terminate()
        self.process.wait()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--n", type=int, nargs="+", default=[1000])
    p.add_argument("--runs", type=int, default=15)
    p.add_argument("--warm", type=int, default=5)
    p.add_argument("--work", default="/dev/shm/vouch-repaint")
    p.add_argument("--hugo", default="hugo")
    p.add_argument("--chromium", default="chromium")
    o = p.parse_args()
    vouch = str(PROJECT / "vouch")
    work = pathlib.Path(o.work)
    shutil.rmtree(work, ignore_errors=True)
    subprocess.run([vouch, "--version"], check=True)  # builds the program when needed
    for n in o.n:
        subprocess.run([sys.executable, str(HERE / "gen_corpus.py"), "--out", str(work), "--n", str(n), "--ssg", "vouch", "hugo"], check=True)
        ours, theirs = work / "vouch" / str(n), work / "hugo" / str(n)
        article = sorted((ours / "content" / "articles").glob("*.md"))[n // 2]
        twin = next(theirs.rglob(article.name))
        port = free_port()
        servers = [
            Server("vouch", [vouch, "serve", "-q", "-p", "0", "--root", str(ours)], article, r"serving (http://\S+)"),
            Server("hugo", [o.hugo, "server", "-s", str(theirs), "--bind", "127.0.0.1", "-p", str(port)], twin,
                   r"Web Server is available at (?:http:)?(//\S+)"),
        ]
        servers[1].url = "http://127.0.0.1:%d/articles/%s" % (port, servers[1].url.split("/articles/")[1])
        browsers = [Browser(o.chromium) for _ in servers]
        try:
            for server, browser in zip(servers, browsers):
                browser.ask("Page.navigate", url=server.url)
                browser.await_painted(0)
            for number in range(1, o.warm + o.runs + 1):
                for server, browser in zip(servers, browsers):
                    time.sleep(1)  # what is done after a save is not to disturb the next
                    start = time.time()
                    server.save(number)
                    took = browser.await_painted(number) - start * 1000
                    if number > o.warm:
                        server.times.append(took)
            print("N=%d, %d saves each after %d, load %s" % (n, o.runs, o.warm, " ".join("%.1f" % l for l in os.getloadavg())))
            for server in servers:
                t = sorted(server.times)
                print("  %-6s median %4.0f ms   smallest %4.0f   largest %4.0f" % (server.name, statistics.median(t), t[0], t[-1]))
            sys.stdout.flush()
        finally:
            for each in browsers + servers:
                each.close()
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
