/**
 * OPTIMADE servers: who there is ({@link io.retort.client.optimade.ProviderList}), asking one
 * ({@link io.retort.client.optimade.OptimadeServer}), asking many at once ({@link io.retort.client.optimade.Federation}),
 * and keeping what they have ({@link io.retort.client.optimade.OptimadeFetch}). Hosts come from the provider list or from
 * the user's configuration, never from a question, a model or an answer.
 */
@NullMarked
package io.retort.client.optimade;

import org.jspecify.annotations.NullMarked;
