/** What an agent can do. Each tool is a class here, typed by a record of arguments. */
@NullMarked
package io.retort.tools;

import org.jspecify.annotations.NullMarked;
