/** Whether links to other hosts lead anywhere: polite requests, plain answers, a memory of them. */
@NullMarked
package org.vouch.check.links;

import org.jspecify.annotations.NullMarked;
