@NullMarked
package io.retort.client.sources;

import org.jspecify.annotations.NullMarked;
