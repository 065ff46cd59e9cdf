/** Hosts that a site is put on, file by file, each file whole; nothing here decides what goes where. */
@NullMarked
package org.vouch.store.deploy;

import org.jspecify.annotations.NullMarked;
