package org.vouch.service.deploying;

import java.util.function.Function;

/** What came of a deploy. */
public sealed interface DeployResult {
    /**
     * The host has the site.
     *
     * @param files how many were put
     * @param deleted how many were deleted
     * @param disturbed whether another deploy, which was stopped, may have put files over it
     */
    record Done(int files, int deleted, boolean disturbed) implements DeployResult {}

    /**
     * Another deploy to the same host began or ended since the plan was made, so this one stopped.
     *
     * @param since when that one began; empty if it does not say so
     * @param files how many were put before that
     */
    record Overtaken(String since, int files) implements DeployResult {}

    /**
     * The host, or the way to it, refused something.
     *
     * @param why what went wrong, in a sentence without its point
     * @param files how many were put before that
     * @param all how many were to be put
     */
    record Failed(String why, int files, int all) implements DeployResult {}

    /** Returns what the function for this result makes of it. */
    default <T> T match(Function<Done, T> done, Function<Overtaken, T> overtaken, Function<Failed, T> failed) {
        if (this instanceof Done each) {
            return done.apply(each);
        }
        return this instanceof Overtaken each ? overtaken.apply(each) : failed.apply((Failed) this);
    }
}
