/** The stages in order, what is remembered between builds, and the gate. */
@NullMarked
package org.vouch.build;

import org.jspecify.annotations.NullMarked;
