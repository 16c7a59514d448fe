/**
 * Tables of one's own measurements: which column says what. Enter by {@link io.retort.client.catalogue.own.TableText},
 * then {@link io.retort.client.catalogue.own.HeaderGuess}; a person confirms the guess, and the import next door reads
 * the rows by it. Nothing is guessed about a value: a unit that the header does not name is asked for.
 */
@NullMarked
package io.retort.client.catalogue.own;

import org.jspecify.annotations.NullMarked;
