/** Conversion of units and of what a value is counted per. */
@NullMarked
package io.retort.tools.units;

import org.jspecify.annotations.NullMarked;
