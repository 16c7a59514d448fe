package io.retort.agent.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What models cost, by the providers' price lists of the day that stands beside each price. A model that is not listed
 * has no known cost; nothing is guessed.
 */
public final class Prices {

    private static final double MILLION = 1e6;

    private final List<Price> prices;

    public Prices(List<Price> prices) {
        this.prices = List.copyOf(prices);
    }

    /**
     * US dollars for a million tokens.
     *
     * @param model as spelled; versions of it begin with this: {@code openai:gpt-4o} is also {@code gpt-4o-2024-08-06}
     * @param in tokens read
     * @param cached tokens read from the provider's cache
     * @param out tokens written
     * @param day of the price list
     */
    public record Price(String model, double in, double cached, double out, LocalDate day) {
        private boolean covers(String name) {
            return name.equals(model) || name.startsWith(model + "-") && isVersion(name.substring(model.length() + 1));
        }

        /** {@code 2024-08-06}, {@code 20250514}, {@code latest}, {@code 001}: the same model; {@code mini} is another. */
        private static boolean isVersion(String ending) {
            return ending.matches("latest|\\d{3,8}|\\d{4}-\\d{2}-\\d{2}|preview-\\d{2}-\\d{2,4}");
        }
    }

    /** The list that ships; a price that has changed since is wrong here, which is why the day is kept. */
    public static Prices shipped() {
        try (InputStream in = Prices.class.getResourceAsStream("prices.tsv")) {
            if (in == null) {
                throw new IllegalStateException("The resource prices.tsv is missing from the jar.");
            }
            return new Prices(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Prices::price)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The price of a model; empty where it is not listed. */
    public Optional<Price> of(String model) {
        return prices.stream()
                .filter(price -> price.covers(model))
                .max(Comparator.comparingInt(price -> price.model().length()));
    }

    /** US dollars of one reply; the reflex and replays cost nothing. */
    public Optional<Double> cost(String model, long tokensIn, long tokensCached, long tokensOut) {
        if (model.equals(Models.REFLEX)) {
            return Optional.of(0.0);
        }
        return of(model)
                .map(price ->
                        ((tokensIn - tokensCached) * price.in + tokensCached * price.cached + tokensOut * price.out)
                                / MILLION);
    }

    private static Price price(String line) {
        String[] cells = line.split("\t");
        return new Price(
                cells[0],
                Double.parseDouble(cells[1]),
                Double.parseDouble(cells[2]),
                Double.parseDouble(cells[3]),
                LocalDate.parse(cells[4]));
    }
}
