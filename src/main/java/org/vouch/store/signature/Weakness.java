package org.vouch.store.signature;

/** Why a signature that OpenSSH accepts proves too little to count as one. */
public enum Weakness {
    /** The token signed without a touch, so any program could have asked it. */
    NOT_TOUCHED("nobody touched the security key"),
    /** The passkey did not ask for a face, a finger or a number. */
    NOT_VERIFIED("the passkey did not check who touched it"),
    /** A page of another address asked. */
    OTHER_ORIGIN("the page that asked the passkey is not https:// and the host that the key is for"),
    /** The token signed for a web page, and no page asked. */
    OTHER_APPLICATION("the security key signs for an application that is not 'ssh:'"),
    /** A page within a page of another site asked. */
    FRAMED("the page that asked the passkey was inside a page of another site"),
    /** The browser wrote more than is understood. */
    OTHER_FORM("the browser's answer is not in the form of WebAuthn");

    private final String words;

    Weakness(String words) {
        this.words = words;
    }

    /** Returns the reason in plain words. */
    public String words() {
        return words;
    }
}
