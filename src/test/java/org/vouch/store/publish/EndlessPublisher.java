package org.vouch.store.publish;

import java.nio.file.Path;
import java.time.Duration;
import java.util.SortedMap;
import java.util.concurrent.locks.LockSupport;
import org.vouch.store.disk.DiskHook;

/** A process of its own for tests to kill: publishes one state of the site and then the other, until it dies. */
final class EndlessPublisher {
    private EndlessPublisher() {}

    /** With {@code hold} as its second argument it only holds the folder, until its input ends. */
    public static void main(String[] args) throws Exception {
        Path site = Path.of(args[0]);
        if (args.length > 1) {
            try (OutputFolder held =
                    OutputFolder.open(site, Tree.memory(site), Tree.MORNING, Duration.ofSeconds(30), words -> {})) {
                System.out.println("holding " + held);
                while (System.in.read() >= 0) {
                    // Until the test has had enough.
                }
            }
            return;
        }
        SortedMap<String, String> before = LinkedSite.before();
        SortedMap<String, String> after = LinkedSite.after();
        // So slow that a kill as likely comes between two renames as it comes while files are staged. Each step is a
        // line,
        // so that a test can wait for work that was done and not for time that passed.
        DiskHook slow = (kind, about) -> {
            System.out.println(kind);
            if (kind == DiskHook.Kind.RENAME) {
                LockSupport.parkNanos(2_000_000);
            }
        };
        while (true) {
            Tree.publish(site, after, slow);
            Tree.publish(site, before, slow);
        }
    }
}
