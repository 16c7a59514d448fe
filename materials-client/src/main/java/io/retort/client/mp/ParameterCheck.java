package io.retort.client.mp;

import io.retort.core.element.Element;
import io.retort.core.evidence.MaterialId;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a value is one that the parameter takes. The service answers many wrong ones with a bare 500, or nothing. */
final class ParameterCheck {

    private static final Pattern FLAG = Pattern.compile("(?i)true|false|1|0|yes|no|on|off");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,9}");
    private static final Pattern FIELD = Pattern.compile("[A-Za-z_][\\w.+\\-]*");
    private static final Pattern SPECIES = Pattern.compile("([A-Z][a-z]?)(\\d+(\\.\\d+)?)?[+-]");
    private static final Pattern COMPOSITE = Pattern.compile("((?:[a-z]+[-:_])?(?:\\d+|[a-z]+))([_-].+)");
    private static final Pattern THERMO = Pattern.compile("_(GGA_GGA\\+U|GGA_GGA\\+U_R2SCAN|(?i:R2SCAN))");
    private static final Pattern GROUP =
            Pattern.compile("[PABCIFR][ _]?-?[1-6][-\\w/ ]{0,15}|[PABCIFR][ _]?[mnabcd][-\\w/ ]{0,15}");
    private static final Pattern MOLECULE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.+-]{2,200}");

    /** emmet-api, query_operators: longer ones are refused with 422. */
    static final int LONGEST_ELEMENTS = 60;

    private ParameterCheck() {}

    /** @throws InvalidQueryException where it is not */
    static void check(Parameter parameter, String value) {
        try {
            if (!accepts(parameter, value)) {
                throw InvalidQueryException.found(parameter.name(), value, parameter.expected());
            }
        } catch (IllegalArgumentException e) {
            throw InvalidQueryException.found(parameter.name(), value, String.valueOf(e.getMessage()));
        }
    }

    private static boolean accepts(Parameter parameter, String value) {
        return switch (parameter.kind()) {
            case NUMBER -> isNumber(value);
            case WHOLE -> WHOLE.matcher(value).matches();
            case WHOLES ->
                items(value).stream().allMatch(item -> WHOLE.matcher(item).matches());
            case FLAG -> FLAG.matcher(value).matches();
            case TEXT -> !value.isBlank();
            case DATE -> isDate(value);
            case CHOICE -> isOption(parameter, value);
            case CHOICES ->
                isFew(value, parameter) && items(value).stream().allMatch(item -> isOption(parameter, item));
            case REPEATED -> parameter.options().isEmpty() ? !value.isBlank() : isOption(parameter, value);
            case IDS ->
                items(value).stream().allMatch(item -> MaterialId.mp(item).key().length() > 0);
            case COMPOSITE_IDS -> items(value).stream().allMatch(item -> isComposite(parameter.name(), item));
            case MOLECULE_IDS ->
                items(value).stream().allMatch(item -> MOLECULE.matcher(item).matches());
            case FORMULA -> isFormula(value);
            case ONE_FORMULA -> !value.contains(",") && isFormula(value);
            case CHEMSYS -> isChemsys(value);
            case ELEMENT -> Element.find(value).isPresent();
            case ELEMENTS ->
                isShort(value) && List.of(value.split(",", -1)).stream().allMatch(ParameterCheck::isElement);
            case ELEMENTS_ANY -> items(value).stream().allMatch(ParameterCheck::isElement);
            case SPECIES -> items(value).stream().allMatch(ParameterCheck::isSpecies);
            case GROUP_NUMBERS -> items(value).stream().allMatch(ParameterCheck::isGroupNumber);
            case GROUP_SYMBOLS ->
                items(value).stream().allMatch(item -> GROUP.matcher(item).matches());
            case PAGING -> isPaging(parameter.name(), value);
            case PROJECTION ->
                parameter.name().equals("_fields")
                        ? items(value).stream()
                                .allMatch(item -> FIELD.matcher(item).matches())
                        : FLAG.matcher(value).matches();
            case SORT -> FIELD.matcher(value.replaceFirst("^-", "")).matches();
        };
    }

    private static List<String> items(String value) {
        return List.of(value.strip().split("\\s*,\\s*", -1));
    }

    private static boolean isNumber(String value) {
        return value.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    }

    private static boolean isDate(String value) {
        try {
            return !(value.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
                            ? OffsetDateTime.parse(value).toLocalDateTime()
                            : LocalDateTime.parse(value))
                    .isBefore(LocalDateTime.of(1900, 1, 1, 0, 0));
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** In exact case, but for crystal systems and thermo types, whose case the service or we mend. */
    private static boolean isOption(Parameter parameter, String value) {
        return parameter.kind() == ParameterKind.CHOICES
                ? parameter.options().stream().anyMatch(value::equalsIgnoreCase)
                : parameter.options().contains(value);
    }

    private static boolean isFew(String value, Parameter parameter) {
        if (parameter.name().equals("crystal_system") && items(value).size() > 3) {
            throw new IllegalArgumentException("at most 3 crystal systems; ask twice, or filter here");
        }
        return true;
    }

    private static boolean isComposite(String name, String item) {
        Matcher parts = COMPOSITE.matcher(item);
        return parts.matches()
                && !MaterialId.mp(parts.group(1)).key().isEmpty()
                && (!name.equals("thermo_ids") || THERMO.matcher(parts.group(2)).matches());
    }

    private static boolean isFormula(String value) {
        List<String> items = items(value);
        long shapes = items.stream()
                .map(FormulaPattern::parse)
                .filter(FormulaPattern.Shape.class::isInstance)
                .count();
        FormulaPattern.parse(value);
        if (shapes > 0 && shapes < items.size()) {
            throw new IllegalArgumentException(
                    "either formulas or shapes; in a mixed list the service takes every formula for its shape");
        }
        return true;
    }

    private static boolean isChemsys(String value) {
        ChemsysPattern.parse(value);
        return true;
    }

    private static boolean isShort(String value) {
        if (value.length() > LONGEST_ELEMENTS) {
            throw new IllegalArgumentException("at most " + LONGEST_ELEMENTS
                    + " characters; name fewer elements and filter the rest of the answer here");
        }
        return true;
    }

    private static boolean isElement(String symbol) {
        return Element.find(symbol).isPresent();
    }

    private static boolean isSpecies(String text) {
        Matcher parts = SPECIES.matcher(text);
        return parts.matches() && isElement(parts.group(1));
    }

    private static boolean isGroupNumber(String text) {
        return text.matches("\\d{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 230;
    }

    private static boolean isPaging(String name, String value) {
        if (name.equals("_pagination_token") || name.equals("_forward")) {
            return !value.isBlank();
        }
        boolean size = name.equals("_limit") || name.equals("_per_page");
        if (!value.matches("\\d{1,9}")) {
            return false;
        }
        int number = Integer.parseInt(value);
        if (size && number == 0) {
            throw new IllegalArgumentException("1 to 1000; the service takes 0 for no limit and sends everything");
        }
        if (size && number > 1000) {
            throw new IllegalArgumentException("1 to 1000; ask for pages with _skip, or let all(…) do it");
        }
        return true;
    }

    /** For messages: how far two names are apart, as the number of letters to change. */
    static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
