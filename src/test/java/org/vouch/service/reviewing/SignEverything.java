package org.vouch.service.reviewing;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.vouch.store.ledger.Recorder;

/** Signs every article of a site, to measure what records cost: {@code SignEverything ROOT DATE}. */
final class SignEverything {
    private SignEverything() {}

    /** Takes the folder that holds {@code content/}, and the day. */
    public static void main(String[] args) throws Exception {
        LocalDate day = LocalDate.parse(args[1]);
        ReviewedSite site = new ReviewedSite(Path.of(args[0]), zone -> day, InstantSource.system());
        for (ReviewLine line : new ReviewQueries(site).list().lines()) {
            Recorder.Result result =
                    new ReviewService(site).sign(line.id(), Optional.empty(), SignOffs.approval(line.reviewer()));
            if (result instanceof Recorder.Result.Refused refused) {
                throw new IllegalStateException(line.id() + ": " + refused.reason());
            }
        }
    }
}
