/** Whether links to other hosts lead anywhere: asked politely, answered in plain words, remembered. */
@NullMarked
package org.vouch.outside;

import org.jspecify.annotations.NullMarked;
