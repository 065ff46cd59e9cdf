/** Sites of other generators: what is above the words of their pages, and the marks of templates in them. */
@NullMarked
package org.vouch.reader.generator;

import org.jspecify.annotations.NullMarked;
