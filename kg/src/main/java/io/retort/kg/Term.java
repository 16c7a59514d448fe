package io.retort.kg;

import java.time.Instant;

/** What stands in the graph: the name of a thing, or a literal. */
public sealed interface Term {

    /** As a reader sees it: the IRI, the text, the number. */
    String show();

    static Term iri(String iri) {
        return new Iri(iri);
    }

    static Term text(String text) {
        return new Text(text);
    }

    static Term number(double value) {
        return new Number(value);
    }

    /** The name of a thing. */
    record Iri(String iri) implements Term {
        @Override
        public String show() {
            return iri;
        }
    }

    /** Words, in no language that is said. */
    record Text(String text) implements Term {
        @Override
        public String show() {
            return text;
        }
    }

    /** Words in a language. */
    record Words(String text, String language) implements Term {
        @Override
        public String show() {
            return text;
        }
    }

    /** A number. */
    record Number(double value) implements Term {
        @Override
        public String show() {
            return String.valueOf(value);
        }
    }

    /** A whole number. */
    record Whole(long value) implements Term {
        @Override
        public String show() {
            return String.valueOf(value);
        }
    }

    /** Yes or no. */
    record Flag(boolean value) implements Term {
        @Override
        public String show() {
            return String.valueOf(value);
        }
    }

    /** A point in time. */
    record Time(Instant at) implements Term {
        @Override
        public String show() {
            return at.toString();
        }
    }

    /** A literal of another datatype, which only a query can make. */
    record Other(String text, String datatype) implements Term {
        @Override
        public String show() {
            return text;
        }
    }
}
