/** The knowledge graph on Apache Jena. No Jena type crosses this door. The room is empty so far. */
@NullMarked
package io.retort.kg;

import org.jspecify.annotations.NullMarked;
