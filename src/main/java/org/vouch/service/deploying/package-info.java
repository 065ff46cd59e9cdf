/** Putting a proven site online, and looking afterwards whether readers get exactly it. */
@NullMarked
package org.vouch.service.deploying;

import org.jspecify.annotations.NullMarked;
