/** From traces to the in-process student. The package {@code reflex} holds the student itself. */
@NullMarked
package io.retort.distill;

import org.jspecify.annotations.NullMarked;
