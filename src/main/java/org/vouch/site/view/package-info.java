/** What a reader meets: views, badges, menus, language links; every decision made, no HTML. */
@NullMarked
package org.vouch.site.view;

import org.jspecify.annotations.NullMarked;
