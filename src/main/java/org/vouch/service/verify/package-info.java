/** Whether signed words, prices and published pages are those that were signed. */
@NullMarked
package org.vouch.service.verify;

import org.jspecify.annotations.NullMarked;
