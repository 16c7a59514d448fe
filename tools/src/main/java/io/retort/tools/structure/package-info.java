/** Crystal structures as files and lattice evidence. */
@NullMarked
package io.retort.tools.structure;

import org.jspecify.annotations.NullMarked;
