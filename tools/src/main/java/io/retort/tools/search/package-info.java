/** Many materials: filters in, materials and counts out. One material by name is next door, in {@code material}. */
@NullMarked
package io.retort.tools.search;

import org.jspecify.annotations.NullMarked;
