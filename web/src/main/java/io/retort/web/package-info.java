/**
 * The chat page and the HTTP doors. Enter by {@link io.retort.web.WebServer}. Who may come in is decided by the
 * {@code Doorkeeper}; runs live next door in {@code run}; the page itself is a resource folder. Nothing here decides
 * what is true; it shows what the agent answered.
 */
@NullMarked
package io.retort.web;

import org.jspecify.annotations.NullMarked;
