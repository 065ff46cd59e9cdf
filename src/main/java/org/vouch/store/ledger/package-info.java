/** The ledgers of reviews: the only package that changes what people wrote. */
@NullMarked
package org.vouch.store.ledger;

import org.jspecify.annotations.NullMarked;
