/** Reports: JSON, terminal, Markdown and one self-contained HTML file, all from the same summary. Nothing is computed here. */
@NullMarked
package io.retort.eval.report;

import org.jspecify.annotations.NullMarked;
