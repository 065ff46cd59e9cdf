package org.vouch.reader.image;

/** Why a file is no image that may go out; the message goes on from "this image ". */
public final class BrokenImage extends Exception {
    private static final long serialVersionUID = 1L;

    /** Makes one that says what is wrong. */
    public BrokenImage(String message) {
        super(message);
    }
}
