/** Tasks, scorers, batch runs and reports. The room is empty so far. */
@NullMarked
package io.retort.eval;

import org.jspecify.annotations.NullMarked;
