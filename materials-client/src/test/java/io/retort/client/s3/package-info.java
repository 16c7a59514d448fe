@NullMarked
package io.retort.client.s3;

import org.jspecify.annotations.NullMarked;
