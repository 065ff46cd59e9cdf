#!/usr/bin/env python3
"""Times `vouch deploy` beside `rclone sync` into the same S3 server on this machine, as whole processes (standard library only).

  src/bench/deploy.py --n 10000 [--work /dev/shm/vouch-deploy] [--rclone rclone] [--vouch ./vouch]

It makes a corpus, builds it with the program's own theme, starts S3Proxy (`mvn test-compile` leaves its class path in
target/s3proxy.classpath), and puts the site there with both programs in turn, each into a bucket of its own:

  first      into an empty bucket
  nothing    once more, nothing changed
  edit       after one sentence of one article changed, and a build

It prints CPU and wall seconds, peak memory, and the requests that the server answered. `plan` is `vouch deploy --plan`: the
proof of the whole site and the comparison alone, which rclone has no counterpart of. `folder` is a first deploy into a folder.
"""
import argparse, collections, os, pathlib, re, shutil, socket, subprocess, sys, time

from measure import HERE, PROJECT, run

KEY, SECRET = "local-identity", "local-credential"
REQUEST = re.compile(r"request: \S*Request\S*[({ ]?(GET|HEAD|PUT|POST|DELETE)")
DEPLOY = """folder: {to: "file:%s"}
s3: {to: "s3://vouch", endpoint: "http://127.0.0.1:%d"}
"""


class Server:
    """S3Proxy over a folder, which writes down each request."""

    def __init__(self, work, classes):
        self.log = work / "requests"
        self.port = free_port()
        for bucket in ("vouch", "rclone"):
            (work / "buckets" / bucket).mkdir(parents=True)
        settings = work / "s3proxy.settings"
        settings.write_text("\n".join([
            "s3proxy.authorization=aws-v2-or-v4", "s3proxy.endpoint=http://127.0.0.1:%d" % self.port,
            "s3proxy.identity=" + KEY, "s3proxy.credential=" + SECRET, "jclouds.provider=filesystem-nio2",
            "jclouds.identity=x", "jclouds.credential=x", "jclouds.filesystem.basedir=%s" % (work / "buckets")]))
        said = work / "logback.xml"
        said.write_text("""<configuration><appender name="file" class="ch.qos.logback.core.FileAppender"><file>%s</file>
            <encoder><pattern>%%msg%%n</pattern></encoder></appender>
            <logger name="org.gaul.s3proxy.S3ProxyHandler" level="DEBUG"/>
            <root level="WARN"><appender-ref ref="file"/></root></configuration>""" % self.log)
        self.process = subprocess.Popen(
            ["java", "-Xmx512m", "-XX:+UseSerialGC", "-Dlogback.configurationFile=%s" % said, "-cp", classes,
             "org.gaul.s3proxy.Main", "--properties", str(settings)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while self.process.poll() is None:
            try:
                socket.create_connection(("127.0.0.1", self.port)).close()
                return
            except OSError:
                time.sleep(0.1)
        sys.exit("S3Proxy ended with %d" % self.process.returncode)

    def requests(self, since):
        counts = collections.Counter()
        with open(self.log, encoding="utf-8", errors="replace") as log:
            log.seek(since)
            for line in log:
                found = REQUEST.search(line)
                if found:
                    counts[found.group(1)] += 1
        return counts


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--n", type=int, default=10000)
    p.add_argument("--work", default="/dev/shm/vouch-deploy")
    p.add_argument("--rclone", default="rclone")
    p.add_argument("--vouch", default=str(PROJECT / "vouch"))
    p.add_argument("--classes", default=str(PROJECT / "target" / "s3proxy.classpath"), help="file with the class path of S3Proxy")
    o = p.parse_args()
    work = pathlib.Path(o.work)
    shutil.rmtree(work, ignore_errors=True)
    subprocess.run([sys.executable, str(HERE / "gen_corpus.py"), "--out", str(work), "--n", str(o.n), "--ssg", "vouch"], check=True)
    root = work / "vouch" / str(o.n)
    # A page of a theme of somebody's own cannot be printed anew, and so not be proved.
    shutil.rmtree(root / "templates")
    os.environ.update(AWS_ACCESS_KEY_ID=KEY, AWS_SECRET_ACCESS_KEY=SECRET)
    os.environ.pop("AWS_CA_BUNDLE", None)  # rclone takes no such file, and here nothing is encrypted
    build = [o.vouch, "build", "-q", "--root", str(root)]
    run(build)
    files = [f for f in (root / "site").rglob("*") if f.is_file()]
    print("%d articles, %d files, %.0f MB" % (o.n, len(files), sum(f.stat().st_size for f in files) / 1e6))
    server = Server(work, pathlib.Path(o.classes).read_text().strip())
    (root / "deploy.yaml").write_text(DEPLOY % (work / "public", server.port))
    ours = [o.vouch, "deploy", "-q", "--yes", "--root", str(root)]
    theirs = [o.rclone, "sync", str(root / "site"), ":s3:rclone", "--s3-provider", "Other", "--s3-env-auth", "--s3-endpoint",
              "http://127.0.0.1:%d" % server.port, "--s3-no-check-bucket", "--checksum", "--fast-list", "--transfers", "16", "--checkers", "16"]
    try:
        def timed(name, command):
            since = server.log.stat().st_size if server.log.exists() else 0
            cpu, wall, memory = run(command)
            counts = server.requests(since)
            print("%-16s CPU s %7.2f   wall s %7.2f   MiB %4.0f   requests %6d  %s" % (
                name, cpu, wall, memory, sum(counts.values()), " ".join("%s %d" % each for each in sorted(counts.items()))))
            sys.stdout.flush()

        timed("folder, vouch", ours + ["folder"])
        timed("plan, vouch", ours + ["--plan", "s3"])
        for kind in ("first", "nothing", "edit"):
            if kind == "edit":
                article = sorted((root / "content" / "articles").glob("*.md"))[o.n // 2]
                article.write_text(article.read_text(encoding="utf-8") + "\nOne more sentence.\n", encoding="utf-8")
                run(build)
            timed(kind + ", vouch", ours + ["s3"])
            timed(kind + ", rclone", theirs)
    finally:
        server.process.terminate()
    shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
