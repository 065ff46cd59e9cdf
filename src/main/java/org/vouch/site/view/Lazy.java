package org.vouch.site.view;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is made when it is first asked for, and kept. May be asked by several threads. */
final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private @Nullable T made;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        T kept = made;
        if (kept == null) {
            kept = maker.get();
            made = kept;
        }
        return kept;
    }
}
