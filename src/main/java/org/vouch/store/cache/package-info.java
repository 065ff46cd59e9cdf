/** What is remembered between builds; every piece carries a checksum. */
@NullMarked
package org.vouch.store.cache;

import org.jspecify.annotations.NullMarked;
