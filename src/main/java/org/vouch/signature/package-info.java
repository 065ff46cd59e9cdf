/** Signatures as OpenSSH writes them, so that anybody can check them without this program. */
@NullMarked
package org.vouch.signature;

import org.jspecify.annotations.NullMarked;
