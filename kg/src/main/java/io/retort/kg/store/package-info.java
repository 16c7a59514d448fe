/**
 * Where triples lie: TDB2 on disk ({@link io.retort.kg.store.EmbeddedStore}) or a SPARQL 1.1 endpoint
 * ({@link io.retort.kg.store.RemoteStore}), both behind {@link io.retort.kg.store.GraphStore}. Rooms of this module come
 * in; nobody else does. What runs here is our own text or has passed the gate.
 */
@NullMarked
package io.retort.kg.store;

import org.jspecify.annotations.NullMarked;
