/**
 * What a reader wishes of every answer from now on: "only observed ones", "no lead", "answer in kJ/mol". Wishes are read
 * from plain words by rules ({@link io.retort.agent.wish.WishReader}), never by a model; they are typed, listed and
 * edited ({@link io.retort.agent.wish.Wishes}), and applied in code: to what a source shows
 * ({@link io.retort.agent.wish.WishedSource}) and to how a draft is written ({@link io.retort.agent.wish.WishedModel}).
 * No text of a tool, a file or a model ever becomes a wish.
 */
@NullMarked
package io.retort.agent.wish;

import org.jspecify.annotations.NullMarked;
