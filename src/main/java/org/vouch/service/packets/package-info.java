/** Review packets for clinicians without this program, and what comes back from them. */
@NullMarked
package org.vouch.service.packets;

import org.jspecify.annotations.NullMarked;
