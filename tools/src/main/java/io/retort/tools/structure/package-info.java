/**
 * Crystal structures as handles, files and lattice evidence. A run keeps every structure that it sees or makes in a
 * {@link io.retort.tools.structure.StructureBook}; tools name it by its handle. What is done with structures lives next door in
 * {@code crystal}.
 */
@NullMarked
package io.retort.tools.structure;

import org.jspecify.annotations.NullMarked;
