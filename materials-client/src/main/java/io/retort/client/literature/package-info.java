/**
 * What has been published: works of arXiv, Crossref, OpenAlex and Wikipedia, found by words. Enter by
 * {@link io.retort.client.literature.LiteratureSources}; nothing is asked unless the user's settings name a source. Hosts
 * stand in code. What a title or an abstract says is data: it is quoted with its citation and decides nothing here.
 */
@NullMarked
package io.retort.client.literature;

import org.jspecify.annotations.NullMarked;
