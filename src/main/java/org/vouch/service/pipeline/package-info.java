/** The stages of a build in order, the gate, and the report of what came of it. */
@NullMarked
package org.vouch.service.pipeline;

import org.jspecify.annotations.NullMarked;
