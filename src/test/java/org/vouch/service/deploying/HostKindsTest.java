package org.vouch.service.deploying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.model.library.DeployHost;
import org.vouch.store.deploy.Host;
import org.vouch.store.deploy.Hosts;
import org.vouch.store.deploy.OpenSsh;
import org.vouch.store.deploy.QuietMachine;
import org.vouch.store.deploy.ScratchFolder;
import org.vouch.store.deploy.SftpHost;
import org.vouch.store.publish.OutputFolder;

/** Whole deploys by sftp and by git, cut off and at once. */
class HostKindsTest {
    private static final DeployLimits MANY = new DeployLimits(false, OptionalInt.of(1000));

    private static final Map<String, String> FOREIGN = Map.of(".htaccess", "their rules", "articles/t.txt", "theirs");

    @TempDir
    Path folder;

    private int folders;

    private ProvedSite built(int seed) {
        folders++;
        return SampleSite.of(seed).in(folder.resolve("site" + folders));
    }

    private static Deploys deploys(ProvedSite site, Host host) {
        return new Deploys(site, host, () -> Instant.EPOCH, new Retries(time -> {}, said -> {}));
    }

    private static DeployResult deploy(ProvedSite site, Host host) throws IOException {
        Deploys deploys = deploys(site, host);
        return deploys.run(deploys.plan(MANY), Optional.empty(), (files, of, bytes, ofBytes) -> {});
    }

    /** The way to the host is cut from one of its processes on; those before it went well. */
    private Host cutAfter(int processes, Path root) throws IOException, InterruptedException {
        Path count = folder.resolve("count");
        Files.writeString(count, "");
        Path program = OpenSsh.script(
                folder,
                "cut",
                "echo >>'" + count + "'\n[ $(wc -l <'" + count + "') -gt " + processes + " ] && exit 255\nexec "
                        + String.join(" ", OpenSsh.sftp()));
        return new SftpHost(List.of(program.toString()), root.toString(), ScratchFolder.make(), said -> {});
    }

    @Test
    void a_deploy_by_sftp_that_is_cut_off_is_completed_by_the_next() throws Exception {
        ProvedSite next = built(2);
        int cuts = 0;
        DeployResult result = new DeployResult.Overtaken("", 0);
        // A plan takes four processes and more; it is not cut.
        for (int at = 8; !(result instanceof DeployResult.Done); at += 3) {
            Path root = folder.resolve("host" + at);
            HostFolder there = new HostFolder(root);
            there.foreign(FOREIGN);
            try (Host host = new SftpHost(OpenSsh.sftp(), root.toString(), ScratchFolder.make(), said -> {})) {
                assertInstanceOf(DeployResult.Done.class, deploy(built(1), host));
            }
            try (Host host = cutAfter(at, root)) {
                result = deploy(next, host);
                cuts++;
            }
            there.readersFindEverything("cut after " + at);
            SampleSite then = SampleSite.of(at % 2 == 0 ? 2 : 3);
            try (Host host = new SftpHost(OpenSsh.sftp(), root.toString(), ScratchFolder.make(), said -> {})) {
                deploy(built(at % 2 == 0 ? 2 : 3), host);
            }
            there.holds(then, FOREIGN, "cut after " + at);
        }
        assertTrue(cuts > 3, "cut only " + cuts + " times");
    }

    private String git(Path in, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", in.toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    private Map<String, String> branch(Path bare) throws IOException, InterruptedException {
        Map<String, String> files = new TreeMap<>();
        for (String path :
                git(bare, "ls-tree", "-r", "--name-only", "pages").lines().toList()) {
            files.put(path, git(bare, "show", "pages:" + path));
        }
        return files;
    }

    @Test
    void a_deploy_by_git_is_seen_whole_and_of_two_at_once_one_is_stopped() throws Exception {
        Path here = Files.createDirectory(folder.resolve("here"));
        Path bare = folder.resolve("bare.git");
        git(here, "init", "--quiet");
        git(folder, "init", "--quiet", "--bare", "bare.git");
        DeployHost target = new DeployHost.Git("../bare.git", "pages", Optional.empty());
        Path output = here.resolve("site");
        try (Host host = Hosts.open(target, here, output, QuietMachine.plain())) {
            assertInstanceOf(DeployResult.Done.class, deploy(built(1), host));
        }
        try (Host mine = Hosts.open(target, here, output, QuietMachine.plain());
                Host theirs = Hosts.open(target, here, output, QuietMachine.plain())) {
            Deploys first = deploys(built(2), mine);
            Deploys second = deploys(built(3), theirs);
            DeployPlan planned = first.plan(MANY);
            DeployPlan other = second.plan(MANY);
            assertInstanceOf(
                    DeployResult.Done.class, first.run(planned, Optional.empty(), (files, of, bytes, ofBytes) -> {}));
            assertInstanceOf(
                    DeployResult.Overtaken.class,
                    second.run(other, Optional.empty(), (files, of, bytes, ofBytes) -> {}));
        }
        Map<String, String> files = branch(bare);
        SampleSite.of(2).files().forEach((path, text) -> assertEquals(text, files.remove(path), path));
        files.remove(OutputFolder.MANIFEST);
        files.remove(OutputFolder.HOST_STATE);
        assertEquals("", files.remove(".nojekyll"));
        files.keySet().forEach(path -> assertTrue(path.startsWith("assets/"), path));
        try (Host host = Hosts.open(target, here, output, QuietMachine.plain())) {
            Deploys again = deploys(built(2), host);
            assertTrue(again.done(again.plan(MANY), false));
        }
    }
}
