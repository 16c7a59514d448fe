/**
 * What an agent can do. Each tool is a class, typed by a record of arguments, in a package by feature; enter by
 * {@link io.retort.tools.Tools}. Tools read materials through a {@code MaterialsSource} and never know which one it is.
 * Texts that they give are in the draft language: values stand there by placeholder only ({@link io.retort.tools.Cite}).
 */
@NullMarked
package io.retort.tools;

import org.jspecify.annotations.NullMarked;
