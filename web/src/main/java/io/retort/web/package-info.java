/** The chat page and the HTTP doors. Nothing here decides what is true; it shows what the agent answered. */
@NullMarked
package io.retort.web;

import org.jspecify.annotations.NullMarked;
