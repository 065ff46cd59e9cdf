package org.vouch.store.deploy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A machine on which no time goes by. */
public final class QuietMachine {
    private QuietMachine() {}

    /** Returns one with these variables in its environment. */
    public static HostMachine with(Map<String, String> environment) {
        return new HostMachine(
                name -> Optional.ofNullable(environment.get(name)), () -> Instant.EPOCH, time -> {}, said -> {});
    }

    /** Returns one whose environment is empty. */
    public static HostMachine plain() {
        return with(Map.of());
    }
}
