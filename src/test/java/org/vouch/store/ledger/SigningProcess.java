package org.vouch.store.ledger;

import java.nio.file.Path;
import java.util.Optional;
import org.vouch.store.disk.DiskHook;

/** A process of its own for tests: signs one page many times. */
final class SigningProcess {
    private SigningProcess() {}

    /** Takes the root of the site, the reviewer, and how often. */
    public static void main(String[] args) throws Exception {
        Desk desk = new Desk(Path.of(args[0]), "iop");
        for (int i = Integer.parseInt(args[2]); i > 0; i--) {
            Recorder.Result result = desk.sign(DiskHook.UNWATCHED, args[1], Optional.empty());
            System.out.println(result instanceof Recorder.Result.Recorded ? "recorded" : result.toString());
        }
    }
}
