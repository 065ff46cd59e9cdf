/** The driver for object storage: the only package that uses the AWS SDK, and no part of the program's own jar. */
@NullMarked
package org.vouch.s3;

import org.jspecify.annotations.NullMarked;
