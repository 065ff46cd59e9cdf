package org.vouch.reader.form;

import java.util.HashMap;
import java.util.Map;
import org.vouch.model.text.Span;
import org.vouch.reader.yaml.Diagnostics;
import org.vouch.reader.yaml.ReadRule;

/** Sees to it that an id appears once in its list. */
public final class UniqueIds {
    private final String what;
    private final Diagnostics remarks;
    private final Map<String, Span> known = new HashMap<>();

    /**
     * Starts a list without ids.
     *
     * @param what what the ids name, for messages
     * @param remarks takes what is wrong
     */
    public UniqueIds(String what, Diagnostics remarks) {
        this.what = what;
        this.remarks = remarks;
    }

    /** Returns whether an id is here for the first time; the second time is reported. */
    public boolean isNew(String id, Span span) {
        Span first = known.putIfAbsent(id, span);
        if (first != null) {
            remarks.error(
                    ReadRule.ID_DUPLICATE,
                    span,
                    "the " + what + " '" + id + "' is already on line " + first.line(),
                    "give one of them another id, or delete it");
        }
        return first == null;
    }
}
