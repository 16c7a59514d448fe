/**
 * Which language model answers: a spelling such as {@code openai:NAME} becomes a langchain4j
 * {@link dev.langchain4j.model.chat.ChatModel}. Enter by {@link io.retort.agent.model.Models}. The only place that names
 * a provider; keys are read here and go nowhere else.
 */
@NullMarked
package io.retort.agent.model;

import org.jspecify.annotations.NullMarked;
