/** New sites, articles, reviewers, languages and translations. */
@NullMarked
package org.vouch.service.scaffold;

import org.jspecify.annotations.NullMarked;
