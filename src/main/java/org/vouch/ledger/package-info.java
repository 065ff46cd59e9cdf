/** What was signed, put down: the only room that changes what people wrote. */
@NullMarked
package org.vouch.ledger;

import org.jspecify.annotations.NullMarked;
