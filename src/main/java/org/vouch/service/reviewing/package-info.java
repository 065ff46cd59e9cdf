/** The work of reviewers: queries, records, sheets, the list of what is due. */
@NullMarked
package org.vouch.service.reviewing;

import org.jspecify.annotations.NullMarked;
