/** YAML text to values with their places; the only package that uses SnakeYAML. */
@NullMarked
package org.vouch.reader.yaml;

import org.jspecify.annotations.NullMarked;
