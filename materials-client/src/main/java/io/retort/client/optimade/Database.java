package io.retort.client.optimade;

import io.retort.core.evidence.Method;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * One database behind OPTIMADE.
 *
 * @param id within its provider's index: {@code alexandria-pbe}
 * @param provider whose prefix its properties carry: {@code alexandria}
 * @param name as shown
 * @param base address, without {@code /v1}
 * @param method by which its structures came about
 * @param licence of its data
 */
public record Database(String id, String provider, String name, HttpUrl base, Method method, String licence) {

    /** What is said where nothing is known. */
    private static final Method UNSTATED = Method.calculated("not stated");

    private static final String NO_LICENCE = "as the provider states";

    /** The databases that the indexes named when this version was made; indexes know better. */
    public static List<Database> shipped() {
        return Table.resource("databases.tsv").rows().stream()
                .map(Database::read)
                .toList();
    }

    /** Of any address that the user trusts. */
    public static Database at(String id, String provider, HttpUrl base) {
        return known(id, provider)
                .map(known -> new Database(id, provider, known.name, base, known.method, known.licence))
                .orElseGet(() -> new Database(id, provider, id, base, UNSTATED, NO_LICENCE));
    }

    /** What a file says that names its provider alone; its address is not known. */
    public static Database ofFile(String provider) {
        return at(provider, provider, HttpUrl.get("http://localhost/"));
    }

    /** Its base address as people write it. */
    public String address() {
        return base.toString();
    }

    /** The prefix of its materials' ids: {@code alexandriapbe}. */
    public String idPrefix() {
        String letters = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        String prefix = letters.matches("[a-z].*") ? letters : "x" + letters;
        return prefix.substring(0, Math.min(prefix.length(), 20));
    }

    Database named(String shown) {
        return new Database(id, provider, shown, base, method, licence);
    }

    private static Optional<Database> known(String id, String provider) {
        List<Database> all = shipped();
        return all.stream()
                .filter(one -> one.id.equals(id))
                .findFirst()
                .or(() -> all.stream()
                        .filter(one -> one.provider.equals(provider))
                        .findFirst());
    }

    private static Database read(Table.Row row) {
        String method = row.cell("method");
        Method.Kind kind = Method.Kind.valueOf(row.cell("kind").toUpperCase(Locale.ROOT));
        return new Database(
                row.cell("id"),
                row.cell("provider"),
                row.cell("id"),
                HttpUrl.get(row.cell("base")),
                new Method(method, kind),
                row.cell("licence"));
    }
}
