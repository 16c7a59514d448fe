package io.retort.distill.reflex.answer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import io.retort.core.evidence.Property;
import io.retort.distill.reflex.Call;
import io.retort.distill.reflex.Intent;
import io.retort.distill.reflex.ReflexPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A plan as requests to tools. */
public final class ToolCalls {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String COMPARE_VALUES = "compare_values";
    private static final int SHOWN = 10;
    private static final int FORMS = 6;
    private static final Pattern INCLUSIVE =
            Pattern.compile("(?i)at least|at most|>=|<=|=>|=<|≥|≤|\\bno (less|more|lower|higher|"
                    + "smaller|larger|bigger|greater)|\\bnot |n't |\\bor (more|less|above|below|higher|lower|greater|over|under)|up to|"
                    + "minimum|maximum|within|max |min |or equal|and up");

    private ToolCalls() {}

    /** Whether the words of a condition let the bound itself in: at least, up to. */
    public static boolean isInclusive(String words) {
        return INCLUSIVE.matcher(words.toLowerCase(Locale.ROOT)).find();
    }

    /** The tools that a plan needs. */
    public static Set<String> needed(ReflexPlan plan) {
        Set<String> tools = new LinkedHashSet<>();
        plan.calls()
                .forEach(call -> tools.add(call.slot("methods").isPresent() ? COMPARE_VALUES : tool(call.intent())));
        return tools;
    }

    /** The first round of requests: all of them, unless one waits for another's result. */
    public static List<ToolExecutionRequest> first(ReflexPlan plan) {
        Call call = plan.calls().get(0);
        if (call.slot("methods").isPresent()) {
            return List.of(request(COMPARE_VALUES, values(call)));
        }
        return switch (call.intent()) {
            case GET ->
                List.of(get(
                        call,
                        plan.calls().stream()
                                .flatMap(c -> c.properties().stream())
                                .toList()));
            case COMPARE -> compare(call);
            case RANK -> List.of(request("search_materials", rank(call, plan)));
            case SCREEN -> List.of(request("search_materials", screen(call, plan)));
            case COUNT -> List.of(request("count_materials", filters(call, plan)));
            case STRUCTURE -> List.of(request("get_structure", material(call)));
            case CONVERT -> List.of(convert(call));
            case SYNTHESIS -> List.of(recipes(call));
            case PHASE_DIAGRAM ->
                List.of(request(
                        "phase_diagram",
                        JSON.objectNode().put("system", call.slot("chemsys").orElse(""))));
            default -> List.of();
        };
    }

    /** The look-up that waits for what a ranking found; for the forms of a formula, the one that its name means. */
    public static Optional<ToolExecutionRequest> second(ReflexPlan plan, String materialId) {
        Call first = plan.calls().get(0);
        if (first.intent() != Intent.RANK) {
            return Optional.empty();
        }
        if (plan.intent() == Intent.MULTI) {
            return Optional.of(
                    get(materialId, Optional.empty(), plan.calls().get(1).properties()));
        }
        return first.slot("formula").map(formula -> get(formula, Optional.empty(), first.properties()));
    }

    private static String tool(Intent intent) {
        return switch (intent) {
            case GET, COMPARE -> "get_material";
            case SCREEN, RANK -> "search_materials";
            case COUNT -> "count_materials";
            case STRUCTURE -> "get_structure";
            case CONVERT -> "convert_units";
            case SYNTHESIS -> "find_recipes";
            case PHASE_DIAGRAM -> "phase_diagram";
            case MULTI, ESCALATE -> "none";
        };
    }

    private static List<ToolExecutionRequest> compare(Call call) {
        List<Property> fields = call.properties();
        List<String> forms = list(call, "polymorph");
        List<ToolExecutionRequest> requests = new ArrayList<>();
        for (String id : list(call, "material_id")) {
            requests.add(get(id, Optional.empty(), fields));
        }
        List<String> formulas = list(call, "formula");
        if (formulas.size() == 1 && forms.size() > 1) {
            forms.forEach(form -> requests.add(get(formulas.get(0), Optional.of(form), fields)));
        } else {
            formulas.forEach(formula -> requests.add(get(formula, ofFormula(formula, formulas, forms), fields)));
        }
        return requests;
    }

    /** Which of several formulas a form belongs to is told only for forms of carbon, and where one form stands alone. */
    private static Optional<String> ofFormula(String formula, List<String> formulas, List<String> forms) {
        if (forms.isEmpty()) {
            return Optional.empty();
        }
        boolean carbon = formulas.contains("C") && forms.stream().anyMatch(form -> form.matches("diamond|graphite"));
        if (carbon) {
            return formula.equals("C")
                    ? forms.stream()
                            .filter(form -> form.matches("diamond|graphite"))
                            .findFirst()
                    : Optional.empty();
        }
        return forms.size() == formulas.size() && forms.stream().distinct().count() == 1
                ? Optional.of(forms.get(0))
                : Optional.empty();
    }

    private static ToolExecutionRequest get(Call call, List<Property> fields) {
        return get(name(call), call.slot("polymorph"), fields);
    }

    private static ToolExecutionRequest get(String material, Optional<String> form, List<Property> wanted) {
        ObjectNode arguments = JSON.objectNode().put("material", material);
        form.ifPresent(name -> arguments.put("polymorph", name));
        var properties = arguments.putArray("properties");
        wanted.stream().map(Property::key).distinct().forEach(properties::add);
        return request("get_material", arguments);
    }

    /** Every method's value of one property. */
    private static ObjectNode values(Call call) {
        return material(call).put("property", call.properties().get(0).key());
    }

    private static ObjectNode material(Call call) {
        ObjectNode arguments = JSON.objectNode().put("material", name(call));
        call.slot("polymorph").ifPresent(form -> arguments.put("polymorph", form));
        return arguments;
    }

    private static String name(Call call) {
        return call.slot("material_id").or(() -> call.slot("formula")).orElse("");
    }

    private static ObjectNode rank(Call call, ReflexPlan plan) {
        ObjectNode arguments = filters(call, plan);
        String direction = call.slot("order").orElse("max").equals("max") ? " desc" : " asc";
        arguments.put("sort", call.field().orElseThrow().property().key() + direction);
        // One more than asked, so that the first can be held against a second; of one formula, its forms.
        int asked = Integer.parseInt(call.slot("k").orElse("1"));
        arguments.put(
                "limit", Math.min(100, call.slot("formula").isPresent() ? Math.max(asked, FORMS) : Math.max(asked, 2)));
        arguments.put("one_per_formula", call.slot("formula").isEmpty());
        return arguments;
    }

    private static ObjectNode screen(Call call, ReflexPlan plan) {
        ObjectNode arguments = filters(call, plan);
        arguments.put("limit", SHOWN);
        return arguments;
    }

    private static ObjectNode filters(Call call, ReflexPlan plan) {
        ObjectNode arguments = JSON.objectNode();
        call.slot("formula").ifPresent(formula -> arguments.put("formula", formula));
        call.slot("chemsys").ifPresent(system -> arguments.put("chemsys", system));
        for (String name : List.of("include", "exclude")) {
            if (!list(call, name).isEmpty()) {
                var array = arguments.putArray(name);
                list(call, name).forEach(array::add);
            }
        }
        List<String> conditions = plan.calls().stream()
                .filter(bounded -> bounded.slot("op").isPresent())
                .flatMap(bounded -> conditions(bounded, plan).stream())
                .toList();
        if (!conditions.isEmpty()) {
            var array = arguments.putArray("conditions");
            conditions.forEach(array::add);
        }
        call.slot("stable").ifPresent(stable -> arguments.put("stable", Boolean.parseBoolean(stable)));
        return arguments;
    }

    private static List<String> conditions(Call call, ReflexPlan plan) {
        Property property = call.field().orElseThrow().property();
        String unit =
                property.unit().symbol().isEmpty() ? "" : " " + property.unit().symbol();
        List<String> values = list(call, "value");
        boolean inclusive = plan.calls().size() == 1
                ? isInclusive(plan.question())
                : call.slot("inclusive").isPresent();
        return switch (call.slot("op").orElse("")) {
            case "gt" -> List.of(property.key() + (inclusive ? ">=" : ">") + values.get(0) + unit);
            case "lt" -> List.of(property.key() + (inclusive ? "<=" : "<") + values.get(0) + unit);
            default ->
                List.of(property.key() + ">=" + values.get(0) + unit, property.key() + "<=" + values.get(1) + unit);
        };
    }

    private static ToolExecutionRequest recipes(Call call) {
        ObjectNode arguments =
                JSON.objectNode().put("target", call.slot("formula").orElse(""));
        if (!list(call, "precursor").isEmpty()) {
            var precursors = arguments.putArray("precursors");
            list(call, "precursor").forEach(precursors::add);
        }
        return request("find_recipes", arguments);
    }

    private static ToolExecutionRequest convert(Call call) {
        return request(
                "convert_units",
                JSON.objectNode()
                        .put("value", Double.parseDouble(call.slot("value").orElse("0")))
                        .put("from", call.slot("from").orElse(""))
                        .put("to", call.slot("to").orElse("")));
    }

    private static ToolExecutionRequest request(String tool, ObjectNode arguments) {
        String json = arguments.toString();
        return ToolExecutionRequest.builder()
                .id("call-" + Integer.toHexString((tool + json).hashCode()))
                .name(tool)
                .arguments(json)
                .build();
    }

    private static List<String> list(Call call, String slot) {
        return call.slot(slot).map(text -> Arrays.asList(text.split(","))).orElse(List.of());
    }
}
