/** The site as editors see it while they write; nothing here can publish. */
@NullMarked
package org.vouch.service.preview;

import org.jspecify.annotations.NullMarked;
