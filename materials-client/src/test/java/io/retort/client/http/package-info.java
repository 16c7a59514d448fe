/** The line to a web service, against a real server that misbehaves by script. */
@NullMarked
package io.retort.client.http;

import org.jspecify.annotations.NullMarked;
