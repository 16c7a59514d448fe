/** The Materials Project, against what its own server answered and against rows written by hand. */
@NullMarked
package io.retort.client.mp;

import org.jspecify.annotations.NullMarked;
