package org.vouch.read;

import java.util.HashMap;
import java.util.Map;
import org.vouch.text.Span;

/** Sees to it that an id stands once in its list. */
final class UniqueIds {
    private final String what;
    private final Remarks remarks;
    private final Map<String, Span> known = new HashMap<>();

    UniqueIds(String what, Remarks remarks) {
        this.what = what;
        this.remarks = remarks;
    }

    /** Returns whether an id stands here for the first time; the second time is told. */
    boolean isNew(String id, Span span) {
        Span first = known.putIfAbsent(id, span);
        if (first != null) {
            remarks.error(
                    ReadRule.ID_DUPLICATE,
                    span,
                    "the " + what + " '" + id + "' already stands on line " + first.line(),
                    "give one of them another id, or delete it");
        }
        return first == null;
    }
}
