package io.retort.agent.ledger;

import io.retort.core.evidence.EvidenceId;
import io.retort.core.quantity.Basis;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a model wrote as its final text, in pieces. The language:
 *
 * <pre>
 * {ev-3f2a9c01d7}                               the value with unit and basis
 * {ev-3f2a9c01d7 in kJ/mol}                     converted
 * {ev-3f2a9c01d7 in kJ/mol per formula unit}    converted, counted per something else
 * {ev-3f2a9c01d7:material}                      GaN (mp-804); also formula, id, method, source, release, record,
 *                                               property, conditions, words
 * {check: ev-3f2a9c01d7 > ev-81b2c3d4e5}        has to hold; shows nothing
 * {said: Xx2O3}                                 words of the question
 * {alternative: ev-3f2a9c01d7}                  a rival value; shows nothing
 * {artifact: id}                                title of an artifact
 * {withhold: reason} {partial: reason}          at the beginning
 * </pre>
 *
 * @param kind full, partial or withheld
 * @param reason for partial and withheld; else empty
 * @param parts in order; {@link Part.Outcome} is not among them unless it stands where it may not
 */
public record Draft(Kind kind, String reason, List<Part> parts) {

    /** What the draft wants to be. */
    public enum Kind {
        FULL,
        PARTIAL,
        WITHHELD
    }

    private static final String ID = "(ev-[0-9a-f]{10})";
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}|[{}]");
    private static final Pattern VALUE =
            Pattern.compile(ID + "(?:\\s+in\\s+(.+?))?(?:\\s+per\\s+(atom|formula[ _]unit|cell))?");
    private static final Pattern FACET = Pattern.compile(ID + "\\s*:\\s*([a-z]+)");
    private static final Pattern CHECK = Pattern.compile("check:\\s*" + ID + "\\s*([<>=])\\s*" + ID);
    private static final Pattern ALTERNATIVE = Pattern.compile("alternative:\\s*" + ID);
    private static final Pattern WORDS = Pattern.compile("(said|withhold|partial|artifact):(.*)", Pattern.DOTALL);

    public Draft {
        parts = List.copyOf(parts);
    }

    /** Reads a draft. What cannot be read becomes {@link Part.Unreadable}, never an exception. */
    public static Draft parse(String text) {
        List<Part> parts = parts(text.strip());
        if (!parts.isEmpty() && parts.get(0) instanceof Part.Outcome outcome) {
            return new Draft(outcome.kind(), outcome.reason(), parts.subList(1, parts.size()));
        }
        return new Draft(Kind.FULL, "", parts);
    }

    /** The parts of one sort, in order. */
    public <P extends Part> Stream<P> parts(Class<P> sort) {
        return parts.stream().filter(sort::isInstance).map(sort::cast);
    }

    private static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher braces = BRACES.matcher(text);
        int end = 0;
        while (braces.find()) {
            if (braces.start() > end) {
                parts.add(new Part.Literal(text.substring(end, braces.start())));
            }
            String inside = braces.group(1);
            parts.add(inside == null ? new Part.Unreadable(braces.group()) : placeholder(inside.strip()));
            end = braces.end();
        }
        if (end < text.length()) {
            parts.add(new Part.Literal(text.substring(end)));
        }
        return parts;
    }

    private static Part placeholder(String inside) {
        Matcher value = VALUE.matcher(inside);
        if (value.matches()) {
            return new Part.Value(
                    new EvidenceId(value.group(1)),
                    Optional.ofNullable(value.group(2)).map(String::strip),
                    Optional.ofNullable(value.group(3)).map(Draft::basis));
        }
        Matcher facet = FACET.matcher(inside);
        if (facet.matches()) {
            return facet(inside, facet);
        }
        Matcher check = CHECK.matcher(inside);
        if (check.matches()) {
            return new Part.Check(
                    new EvidenceId(check.group(1)), relation(check.group(2)), new EvidenceId(check.group(3)));
        }
        Matcher alternative = ALTERNATIVE.matcher(inside);
        if (alternative.matches()) {
            return new Part.Alternative(new EvidenceId(alternative.group(1)));
        }
        Matcher words = WORDS.matcher(inside);
        return words.matches()
                ? words(words.group(1), words.group(2).strip())
                : new Part.Unreadable("{" + inside + "}");
    }

    private static Part words(String sort, String words) {
        return switch (sort) {
            case "said" -> new Part.Said(words);
            case "artifact" -> new Part.ArtifactLink(words);
            case "partial" -> new Part.Outcome(Kind.PARTIAL, words);
            default -> new Part.Outcome(Kind.WITHHELD, words);
        };
    }

    private static Part facet(String inside, Matcher facet) {
        String name = facet.group(2).toUpperCase(Locale.ROOT);
        return Stream.of(Part.Field.values())
                .filter(field -> field.name().equals(name))
                .findFirst()
                .<Part>map(field -> new Part.Facet(new EvidenceId(facet.group(1)), field))
                .orElse(new Part.Unreadable("{" + inside + "}"));
    }

    private static Basis basis(String words) {
        return Basis.valueOf("PER_" + words.replace(' ', '_').toUpperCase(Locale.ROOT));
    }

    private static Part.Relation relation(String sign) {
        return switch (sign) {
            case ">" -> Part.Relation.GREATER;
            case "<" -> Part.Relation.LESS;
            default -> Part.Relation.EQUAL;
        };
    }
}
