/** The move of a site from another program: what its export holds, what becomes of it, and the report of both. */
@NullMarked
package org.vouch.service.importing;

import org.jspecify.annotations.NullMarked;
