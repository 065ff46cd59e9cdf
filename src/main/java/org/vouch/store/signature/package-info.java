/** Keys, passkeys and signatures, read as OpenSSH reads them or more strictly. */
@NullMarked
package org.vouch.store.signature;

import org.jspecify.annotations.NullMarked;
