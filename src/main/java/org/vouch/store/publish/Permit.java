package org.vouch.store.publish;

/**
 * The permission to publish one site. This package cannot know what was judged, so anyone who calls it brings a type of
 * its own: only one class of the program is a permit, and it can only be made of a site that the gate let through.
 */
public abstract class Permit {
    /** Makes a permit. */
    protected Permit() {}
}
