@NullMarked
package io.retort.web;

import org.jspecify.annotations.NullMarked;
