/**
 * The OPTIMADE filter language (specification 1.3, section "API Filtering Format Specification"): as a tree
 * ({@link io.retort.client.optimade.filter.Filter}), from text ({@link io.retort.client.optimade.filter.FilterParser}),
 * from code ({@link io.retort.client.optimade.filter.Field}), to text ({@code toString}) and over entries at hand
 * ({@link io.retort.client.optimade.filter.FilterEvaluator}). Nothing here knows of the network.
 */
@NullMarked
package io.retort.client.optimade.filter;

import org.jspecify.annotations.NullMarked;
