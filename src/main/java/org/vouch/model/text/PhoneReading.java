package org.vouch.model.text;

import java.util.Optional;

/**
 * What a text is as a telephone number: one number, or none and why. Nothing is dropped and nothing is guessed: what a
 * telephone would not dial as it reads is refused.
 */
public sealed interface PhoneReading {
    /**
     * One number.
     *
     * @param value what is read and what is dialled
     */
    record Read(PhoneNumber value) implements PhoneReading {}

    /**
     * No number, or more than one.
     *
     * @param fault why
     * @param instead the one number that can be meant, if there is one
     */
    record Refused(PhoneFault fault, Optional<String> instead) implements PhoneReading {}

    /** Reads what an editor wrote. */
    static PhoneReading of(String written) {
        return PhoneGrammar.read(written.strip());
    }

    /** Returns the number, if the text is one. */
    default Optional<PhoneNumber> number() {
        return this instanceof Read read ? Optional.of(read.value()) : Optional.empty();
    }
}
