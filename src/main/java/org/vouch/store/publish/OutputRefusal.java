package org.vouch.store.publish;

/**
 * The folder that was named cannot be the output: it holds files of somebody else, or is one whose files are read. Who
 * runs the program has to name another one.
 */
public final class OutputRefusal extends PublishRefusal {
    private static final long serialVersionUID = 1L;

    /** Refuses a folder; the words are those of {@link PublishRefusal}. */
    public OutputRefusal(String where, String what, String fix) {
        super(where, what, fix);
    }
}
