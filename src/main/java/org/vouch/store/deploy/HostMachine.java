package org.vouch.store.deploy;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What the way to a host needs of this machine.
 *
 * @param environment gives the value of a variable of the environment
 * @param clock shows the time
 * @param pause lets time go by
 * @param teller learns what a host cannot do
 */
public record HostMachine(
        Function<String, Optional<String>> environment, InstantSource clock, Pause pause, Consumer<String> teller) {
    /**
     * Returns the secret that a variable holds.
     *
     * @param whose the host's name, for the message
     * @throws HostFailure if there is no such variable, or nothing in it
     */
    String secret(String variable, String whose) throws HostFailure {
        Optional<String> secret = environment.apply(variable).map(String::strip).filter(each -> !each.isEmpty());
        return secret.orElseThrow(() -> HostFailure.lasting("the environment has no " + variable + "; make a token at "
                + whose + ", and put it there for this command alone"));
    }
}
