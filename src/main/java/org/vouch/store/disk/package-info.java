/** Files written whole, even past a kill or a full disk, and locks between runs. */
@NullMarked
package org.vouch.store.disk;

import org.jspecify.annotations.NullMarked;
