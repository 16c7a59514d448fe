/** One material: what a name means, which record stands for it, what that record knows and what must be said beside it. */
@NullMarked
package io.retort.tools.material;

import org.jspecify.annotations.NullMarked;
