/** Files written whole, also past a kill or a full disk, and locks between runs. */
@NullMarked
package org.vouch.disk;

import org.jspecify.annotations.NullMarked;
