/** What an option costs, what a plan leaves to pay, and which source says so. */
@NullMarked
package org.vouch.model.cost;

import org.jspecify.annotations.NullMarked;
