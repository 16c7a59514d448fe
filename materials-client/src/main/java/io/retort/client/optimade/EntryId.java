package io.retort.client.optimade;

import io.retort.core.evidence.MaterialId;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entry's id as a material id and back. What a material id cannot hold is written {@code _2F}, as in addresses with
 * {@code %2F}.
 */
final class EntryId {

    private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9._-]|_(?=[0-9A-F]{2})");
    private static final Pattern CODE = Pattern.compile("_([0-9A-F]{2})");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private EntryId() {}

    /** @throws IllegalArgumentException where the id is too long or begins with a sign */
    static MaterialId material(Database database, String id) {
        if (id.startsWith("mp-") && database.idPrefix().equals("mp")) {
            return MaterialId.parse(id);
        }
        String key = FOREIGN.matcher(id).replaceAll(sign -> code(sign.group()));
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException(
                    "id '" + id + "': expected a letter or digit first and at most 64 signs");
        }
        return new MaterialId(database.idPrefix(), key);
    }

    /** As the database writes it. */
    static String of(MaterialId id) {
        if (id.database().equals("mp")) {
            return id.toString();
        }
        return CODE.matcher(id.key())
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }

    private static String code(String sign) {
        char first = sign.charAt(0);
        if (first > 0xff) {
            throw new IllegalArgumentException("id with '" + sign + "': expected plain letters");
        }
        return String.format(Locale.ROOT, "_%02X", (int) first);
    }
}
