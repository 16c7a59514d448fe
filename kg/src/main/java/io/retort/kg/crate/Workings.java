package io.retort.kg.crate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.retort.agent.Claim;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.EvidenceId;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Quantity;
import io.retort.core.quantity.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How the numbers of a run follow from one another: those of the answer from facts, derived facts from others. */
final class Workings {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CITED = Pattern.compile("\\{(ev-[0-9a-f]{10})}");
    private static final Pattern NUMERAL =
            Pattern.compile("^[^\\d]*?\\d+(?:\\.(?<decimals>\\d+))?(?:×10(?<power>[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?");
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final RunRecord run;

    Workings(RunRecord run) {
        this.run = run;
    }

    /** One for every number that the answer shows. */
    List<Working> ofClaims() {
        return run.answer().claims().stream()
                .flatMap(claim -> ofClaim(claim).stream())
                .toList();
    }

    /** One for every used fact that was derived. */
    List<Working> ofFacts() {
        return run.used().stream()
                .filter(fact -> !fact.provenance().derivedFrom().isEmpty()
                        || fact.provenance().method().equals(Method.CONVERSION)
                        || fact.provenance().method().equals(Method.ARITHMETIC))
                .map(this::ofFact)
                .toList();
    }

    private Optional<Working> ofClaim(Claim claim) {
        Optional<Evidence> fact = claim.evidence().stream().findFirst().flatMap(run::fact);
        return claim.quantity()
                .flatMap(shown -> fact.flatMap(Workings::number).map(stated -> {
                    Basis basis = basis(claim.text(), fact.get());
                    String how = basis == fact.get().basis() && shown.unit().equals(stated.unit())
                            ? "rounded for reading"
                            : "converted and rounded for reading";
                    return new Working(
                            claim.text(),
                            how,
                            Conversions.expression(fact.get(), stated.unit(), shown.unit(), basis, List.of()),
                            claim.evidence(),
                            Optional.of(shown),
                            halfOfLastDigit(claim.text()));
                }));
    }

    private Working ofFact(Evidence fact) {
        List<EvidenceId> inputs = fact.provenance().derivedFrom();
        List<Evidence> known =
                inputs.stream().flatMap(id -> run.fact(id).stream()).toList();
        Optional<String> expression = known.size() == inputs.size() ? expression(fact, known) : Optional.empty();
        return new Working(
                fact.id().text(), fact.provenance().record(), expression, inputs, number(fact), rounding(fact));
    }

    private Optional<String> expression(Evidence fact, List<Evidence> inputs) {
        Method method = fact.provenance().method();
        if (method.equals(Method.ARITHMETIC)) {
            return argument(fact, "expression")
                    .map(Literals::bracketed)
                    .filter(text -> cited(text)
                            .allMatch(inputs.stream().map(Evidence::id).toList()::contains));
        } else if (method.equals(Method.CONVERSION)) {
            return converted(fact, inputs);
        }
        return Formulas.expression(fact, inputs);
    }

    private Optional<String> converted(Evidence fact, List<Evidence> inputs) {
        Optional<Unit> to = number(fact).map(Quantity::unit);
        if (!inputs.isEmpty()) {
            Evidence given = inputs.get(0);
            return number(given)
                    .flatMap(value -> to.flatMap(unit -> Conversions.expression(
                            given, value.unit(), unit, fact.basis(), inputs.subList(1, inputs.size()))));
        }
        Optional<String> value = argument(fact, "value");
        Optional<String> from = argument(fact, "from");
        return value.flatMap(number -> from.flatMap(Literals::unit)
                .flatMap(unit -> to.map(
                        target -> Literals.literal(plain(number), from.get()) + Conversions.bridge(unit, target))));
    }

    /** What the call that brought the fact was given. */
    private Optional<String> argument(Evidence fact, String name) {
        return run.origin(fact.id()).flatMap(call -> {
            try {
                JsonNode argument = JSON.readTree(call.arguments()).path(name);
                return argument.isValueNode() && !argument.isNull() ? Optional.of(argument.asText()) : Optional.empty();
            } catch (JsonProcessingException e) {
                return Optional.empty();
            }
        });
    }

    private static Stream<EvidenceId> cited(String expression) {
        return CITED.matcher(expression).results().map(match -> new EvidenceId(match.group(1)));
    }

    private static Optional<Quantity> number(Evidence fact) {
        return fact.value() instanceof PropertyValue.Number number ? Optional.of(number.quantity()) : Optional.empty();
    }

    private static double rounding(Evidence fact) {
        return number(fact).map(value -> Math.abs(value.value()) * 1e-9).orElse(0.0);
    }

    /** What the claim says it is counted per, else what its evidence is. */
    private static Basis basis(String text, Evidence fact) {
        return Stream.of(Basis.PER_ATOM, Basis.PER_FORMULA_UNIT, Basis.PER_CELL)
                .filter(basis -> text.contains(basis.words()) || text.contains(basis.molarWords()))
                .findFirst()
                .orElse(fact.basis());
    }

    private static String plain(String number) {
        return new BigDecimal(number).toPlainString();
    }

    private static double halfOfLastDigit(String text) {
        Matcher numeral = NUMERAL.matcher(text);
        if (!numeral.find()) {
            return 0;
        }
        int decimals = numeral.group("decimals") == null
                ? 0
                : numeral.group("decimals").length();
        int power = numeral.group("power") == null ? 0 : power(numeral.group("power"));
        return 0.5000001 * Math.pow(10, power - decimals);
    }

    private static int power(String superscript) {
        StringBuilder digits = new StringBuilder();
        superscript.chars().forEach(c -> digits.append(c == '⁻' ? "-" : SUPERSCRIPTS.indexOf(c)));
        return Integer.parseInt(digits.toString());
    }
}
