/**
 * What the Materials Project keeps in S3 rather than in its API: band structures, densities of states, phonons and charge
 * densities, as packed JSON. Enter by {@link io.retort.client.s3.MpObjects}. Its tables (Delta, Parquet) are not read
 * here; {@link io.retort.client.s3.MpTables} says how they are got. The layout is the service's own and may change.
 */
@NullMarked
package io.retort.client.s3;

import org.jspecify.annotations.NullMarked;
