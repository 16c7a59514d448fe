package io.retort.client.mp.doc;

import io.retort.client.mp.Fields;
import io.retort.client.mp.MpDoc;

/** A formula that exists. */
public record FormulaAutocompleteDoc(Fields fields) implements MpDoc {}
