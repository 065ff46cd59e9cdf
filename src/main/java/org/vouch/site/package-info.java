/** What a reader meets: views, badges, menus, language links; all decisions made, no HTML. */
@NullMarked
package org.vouch.site;

import org.jspecify.annotations.NullMarked;
