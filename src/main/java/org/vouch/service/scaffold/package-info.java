/** New sites, articles, reviewers, languages, translations and copied templates. */
@NullMarked
package org.vouch.service.scaffold;

import org.jspecify.annotations.NullMarked;
