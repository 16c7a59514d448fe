/**
 * The way to a web service: one chain of interceptors that reads as a list in {@link io.retort.client.http.HttpLine}.
 * Enter by {@link io.retort.client.http.HttpLine#open}. A key is in one header of one request and nowhere else; answers
 * are whole bodies; what went wrong is an {@link io.retort.client.http.HttpFailure}. What the bytes mean is known next
 * door, never here.
 */
@NullMarked
package io.retort.client.http;

import org.jspecify.annotations.NullMarked;
