/** Views to bytes; the only room that knows FreeMarker. */
@NullMarked
package org.vouch.render;

import org.jspecify.annotations.NullMarked;
