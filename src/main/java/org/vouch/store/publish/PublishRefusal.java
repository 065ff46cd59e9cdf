package org.vouch.store.publish;

/**
 * Vouch will not publish there, although nothing is wrong with the machine: the folder is not its own, another run
 * holds it, a file of somebody else is in the way, or two artifacts want one address. Nothing in the output was
 * changed.
 */
public sealed class PublishRefusal extends PublishFailure permits OutputRefusal {
    private static final long serialVersionUID = 1L;

    PublishRefusal(String where, String what, String fix) {
        super(where, what, fix, true, null);
    }
}
