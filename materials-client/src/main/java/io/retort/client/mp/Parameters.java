package io.retort.client.mp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * What a request asks for: names with their values, as the wire spells them.
 *
 * @param values one value for most names, several where the service wants a name repeated; in order of setting
 */
public record Parameters(Map<String, List<String>> values) {

    /** None. */
    public static final Parameters NONE = new Parameters(Map.of());

    public Parameters {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((name, list) -> copy.put(name, List.copyOf(list)));
        values = Collections.unmodifiableMap(copy);
    }

    public static Parameters of(String name, String value) {
        return NONE.with(name, value);
    }

    /** The pairs of an address. */
    public static Parameters of(HttpUrl url) {
        Parameters all = NONE;
        for (int i = 0; i < url.querySize(); i++) {
            all = all.adding(
                    url.queryParameterName(i),
                    Optional.ofNullable(url.queryParameterValue(i)).orElse(""));
        }
        return all;
    }

    /** With one value, in place of any it had. */
    public Parameters with(String name, String value) {
        return put(name, List.of(value));
    }

    /** With several values in one parameter, separated by commas: how this service writes most lists. */
    public Parameters with(String name, Collection<String> list) {
        return with(name, String.join(",", list));
    }

    /** With one more value under the same name. */
    public Parameters adding(String name, String value) {
        List<String> list = new ArrayList<>(values.getOrDefault(name, List.of()));
        list.add(value);
        return put(name, list);
    }

    public Parameters without(String name) {
        Map<String, List<String>> rest = new LinkedHashMap<>(values);
        rest.remove(name);
        return new Parameters(rest);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The first value. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).map(list -> list.get(0));
    }

    /** The parts of a comma-separated value, without blanks around them. */
    public List<String> list(String name) {
        return get(name)
                .map(text -> List.of(text.strip().split("\\s*,\\s*", -1)))
                .orElse(List.of());
    }

    /** The address; every value is encoded, {@code +} too. */
    HttpUrl under(HttpUrl base, String path) {
        HttpUrl.Builder url = base.newBuilder().addPathSegments(path.substring(1));
        values.forEach((name, list) -> list.forEach(value -> url.addQueryParameter(name, value)));
        return url.build();
    }

    private Parameters put(String name, List<String> list) {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        all.put(name, list);
        return new Parameters(all);
    }
}
