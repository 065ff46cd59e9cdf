package org.vouch.store.ledger;

import java.nio.file.Path;
import java.util.Optional;
import org.vouch.store.disk.DiskHook;

/** A process of its own for tests: signs a page and is gone before a step, as after a kill or a power cut. */
final class HaltedProcess {
    /** What a process ends with that was killed for good. */
    static final int KILLED = 128 + 9;

    private HaltedProcess() {}

    /** Takes the root of the site, the name of the page, the reviewer, and how many steps pass. */
    public static void main(String[] args) throws Exception {
        int[] left = {Integer.parseInt(args[3])};
        DiskHook steps = (kind, about) -> {
            if (left[0]-- == 0) {
                Runtime.getRuntime().halt(KILLED);
            }
        };
        new Desk(Path.of(args[0]), args[1]).sign(steps, args[2], Optional.empty());
    }
}
