package org.vouch.store.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vouch.model.library.DeployHost;
import org.vouch.model.text.Fingerprint;
import org.vouch.store.publish.Artifact;

/**
 * A branch of a git repository from which a host serves. All of a deploy is one commit, and the branch moves to it only
 * if nobody else moved it since the plan was made.
 */
final class GitHost implements Host {
    /** A branch with this file is one that people write in. */
    private static final String OF_AUTHORS = "content/site.yaml";

    private static final String NO_JEKYLL = ".nojekyll";

    private static final String DOMAIN = "CNAME";

    private final GitProgram git;
    private final String remote;
    private final String branch;
    private final Optional<String> domain;
    private final Path stream;
    private final Consumer<String> teller;
    private final Map<String, Optional<Integer>> changes = new TreeMap<>();
    private final Set<String> there = new HashSet<>();
    private @Nullable String tip;
    private boolean asked;
    private boolean committed;
    private int marks;

    /**
     * Takes a branch.
     *
     * @param git the program, in the repository of the site
     * @param host the other repository, and what is served of it
     * @param stream a file on this machine in which a commit is collected
     * @param teller learns of a domain that is not the one that readers are said to use
     */
    GitHost(GitProgram git, DeployHost.Git host, Path stream, Consumer<String> teller) {
        this.git = git;
        this.remote = host.remote();
        this.branch = host.branch();
        this.domain = host.domain();
        this.stream = stream;
        this.teller = teller;
    }

    @Override
    public boolean switchesAtOnce() {
        return true;
    }

    private String head() {
        return "refs/heads/" + branch;
    }

    /** Asks the other repository once where the branch is, and what is there. */
    private void ask() throws HostFailure {
        if (asked) {
            return;
        }
        tip = tipThere();
        if (tip != null) {
            git.run("fetch", "--quiet", "--no-tags", remote, "+" + head() + ":refs/vouch/there/" + branch)
                    .orFail();
            String names =
                    git.run("ls-tree", "-r", "-z", "--name-only", tip).orFail().text();
            there.addAll(List.of(names.split("\0", -1)));
        }
        if (there.contains(OF_AUTHORS)) {
            throw HostFailure.lasting(
                    "the branch " + branch + " holds the site's own files; name a branch of its own for the site");
        }
        asked = true;
    }

    private @Nullable String tipThere() throws HostFailure {
        String answer = git.run("ls-remote", remote, head()).orFail().text();
        return answer.isBlank() ? null : answer.substring(0, answer.indexOf('\t'));
    }

    @Override
    public Optional<byte[]> read(String path) throws HostFailure {
        ask();
        return there.contains(path)
                ? Optional.of(
                        git.run("cat-file", "blob", tip + ":" + path).orFail().output())
                : Optional.empty();
    }

    @Override
    public Set<String> present(Set<String> paths) throws HostFailure {
        ask();
        Set<String> present = new TreeSet<>(paths);
        present.retainAll(there);
        return present;
    }

    @Override
    public void put(List<Artifact> files) throws HostFailure {
        try (OutputStream out = Files.newOutputStream(stream, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (Artifact file : files) {
                marks++;
                out.write(("blob\nmark :" + marks + "\ndata " + file.bytes().length + "\n").getBytes(UTF_8));
                out.write(file.bytes());
                out.write('\n');
                changes.put(file.path(), Optional.of(marks));
            }
        } catch (IOException refused) {
            throw HostFailure.lasting("this machine: " + refused.getMessage());
        }
    }

    @Override
    public void remove(List<String> paths) {
        paths.forEach(path -> changes.put(path, Optional.empty()));
    }

    @Override
    public boolean publish(Artifact manifest, Optional<Fingerprint> read) throws HostFailure {
        ask();
        String ours = "refs/vouch/deploy/" + branch;
        // Tried again after a push that failed, or whose answer was lost, it is the same commit.
        if (!committed) {
            put(List.of(manifest));
            putForPages();
            commit(ours, "Put the site " + Fingerprint.of(manifest.bytes()).brief() + " online\n");
            committed = true;
        }
        GitProgram.Answer pushed = git.run(
                "push",
                "--quiet",
                "--porcelain",
                "--force-with-lease=" + head() + ":" + (tip == null ? "" : tip),
                remote,
                ours + ":" + head());
        if (pushed.text().contains("(stale info)")) {
            String mine = git.run("rev-parse", ours).orFail().text().strip();
            return mine.equals(tipThere());
        }
        pushed.orFail();
        return true;
    }

    /**
     * GitHub Pages leaves out what starts with a point or an underline unless there is {@code .nojekyll}, and takes the
     * domain from {@code CNAME}. What is there of them already stays as it is.
     */
    private void putForPages() throws HostFailure {
        if (!isThere(NO_JEKYLL)) {
            put(List.of(new Artifact(NO_JEKYLL, new byte[0])));
        }
        if (domain.isEmpty()) {
            return;
        }
        if (!isThere(DOMAIN)) {
            put(List.of(new Artifact(DOMAIN, (domain.get() + "\n").getBytes(UTF_8))));
        } else if (!changes.containsKey(DOMAIN)) {
            String named =
                    read(DOMAIN).map(bytes -> new String(bytes, UTF_8).strip()).orElse("");
            if (!named.equals(domain.get())) {
                teller.accept("the branch " + branch + " names the domain '" + named.replaceAll("\\p{Cntrl}", "?")
                        + "' in CNAME, and 'url' in deploy.yaml is at " + domain.get() + "; put one of them right");
            }
        }
    }

    private boolean isThere(String path) {
        Optional<Integer> change = changes.get(path);
        return change == null ? there.contains(path) : change.isPresent();
    }

    private void commit(String ref, String message) throws HostFailure {
        String who = git.run("var", "GIT_COMMITTER_IDENT").text();
        String name = who.contains(">") ? who.substring(0, who.indexOf('>') + 1) : "Vouch <vouch@localhost>";
        List<String> lines = new ArrayList<>();
        lines.add("commit " + ref);
        lines.add("committer " + name + " now");
        lines.add("data " + message.getBytes(UTF_8).length);
        lines.add(message.strip());
        if (tip != null) {
            lines.add("from " + tip);
        }
        // A file goes before a folder takes its name.
        changes.forEach((path, mark) -> {
            if (mark.isEmpty()) {
                lines.add("D " + quoted(path));
            }
        });
        changes.forEach(
                (path, mark) -> mark.ifPresent(number -> lines.add("M 100644 :" + number + " " + quoted(path))));
        try {
            byte[] end = (String.join("\n", lines) + "\n\n").getBytes(UTF_8);
            Files.write(stream, end, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException refused) {
            throw HostFailure.lasting("this machine: " + refused.getMessage());
        }
        git.runOn(stream, "fast-import", "--quiet", "--force", "--date-format=now")
                .orFail();
    }

    private static String quoted(String path) {
        return "\"" + path.replace("\"", "\\\"") + "\"";
    }

    @Override
    public void close() {
        git.close();
    }
}
