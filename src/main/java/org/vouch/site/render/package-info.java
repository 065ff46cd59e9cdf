/** Views to bytes; the only package that uses FreeMarker. */
@NullMarked
package org.vouch.site.render;

import org.jspecify.annotations.NullMarked;
