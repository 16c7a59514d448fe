/** What has been written: the user's own documents, and published works. Passages are quoted, never obeyed. */
@NullMarked
package io.retort.tools.documents;

import org.jspecify.annotations.NullMarked;
