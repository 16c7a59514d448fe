/** Times what users of the graph wait for: the twelve relation queries, beside plain Jena on the same triples. */
@NullMarked
package io.retort.kg.bench;

import org.jspecify.annotations.NullMarked;
