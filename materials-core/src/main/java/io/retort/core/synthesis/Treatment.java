package io.retort.core.synthesis;

import java.util.List;

/**
 * One thing done on the way to the product, in the order of the paper.
 *
 * @param kind what is done
 * @param temperatures at which, in °C; several where the paper names several
 * @param times for how long each, in hours
 * @param atmospheres in what gas; empty where the paper does not say
 * @param media what it is ground, mixed or washed in
 */
public record Treatment(
        Kind kind, List<Span> temperatures, List<Span> times, List<String> atmospheres, List<String> media) {

    public Treatment {
        temperatures = List.copyOf(temperatures);
        times = List.copyOf(times);
        atmospheres = List.copyOf(atmospheres);
        media = List.copyOf(media);
    }

    /** What is done. */
    public enum Kind {
        MIX("mix"),
        MIX_IN_SOLUTION("mix in solution"),
        GRIND_IN_LIQUID("grind in a liquid"),
        SHAPE("press into shape"),
        DRY("dry"),
        HEAT("heat"),
        COOL("cool");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As a step of a list says it. */
        public String words() {
            return words;
        }
    }
}
