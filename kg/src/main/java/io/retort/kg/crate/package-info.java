/**
 * One answer as an RO-Crate: a folder or zip that a person can read, and whose numbers can be worked out again, without
 * this product. Enter by {@link io.retort.kg.crate.AnswerCrate}. What it takes is a recorded run; it asks nobody anything.
 */
@NullMarked
package io.retort.kg.crate;

import org.jspecify.annotations.NullMarked;
