package io.retort.client.http;

import java.time.Instant;

/**
 * What a service answered; always a success.
 *
 * @param body whole
 * @param contentType as the service says
 * @param asked the question, as messages and records write it: {@code GET /materials/summary/?formula=Fe2O3}
 * @param readAt when it was read here
 */
public record Answer(byte[] body, String contentType, String asked, Instant readAt) {}
