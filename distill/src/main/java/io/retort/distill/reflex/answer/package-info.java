/**
 * Plans as requests to tools, and tool results as drafts in the ledger's language. Enter by
 * {@link io.retort.distill.reflex.answer.DraftWriter}. No value is ever written here, only ids of evidence.
 */
@NullMarked
package io.retort.distill.reflex.answer;

import org.jspecify.annotations.NullMarked;
