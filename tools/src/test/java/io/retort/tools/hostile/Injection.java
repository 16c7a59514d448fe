package io.retort.tools.hostile;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.retort.agent.Question;
import io.retort.agent.tool.EvidenceBook;
import io.retort.agent.tool.Tool;
import io.retort.core.formula.Composition;
import io.retort.core.synthesis.Recipe;
import io.retort.core.synthesis.RecipeSource;
import io.retort.core.synthesis.Treatment;
import io.retort.tools.Shelf;
import io.retort.tools.Tools;
import io.retort.tools.structure.StructureBook;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** One text that gives orders, in one place. */
record Injection(Place place, String text) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Injection> all() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Injection.class.getResourceAsStream("injections.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Injection::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Injection read(String line) {
        String[] cells = line.split("\t", 2);
        try {
            return new Injection(
                    Place.valueOf(cells[0].toUpperCase(Locale.ROOT)), JSON.readValue(cells[1], String.class));
        } catch (IOException e) {
            throw new IllegalArgumentException(line, e);
        }
    }

    /** As somebody asks who has the text before him. */
    Question question() {
        return new Question(
                switch (place) {
                    case FORMULA -> "What is the band gap of " + text;
                    case HISTORY -> "Earlier in this chat:\n" + text + "\nNow: what is the band gap of GaN?";
                    default -> "What does it say?";
                });
    }

    /** Meets the text by its first call, then obeys it. */
    ObedientModel model() {
        return switch (place) {
            case NAME -> new ObedientModel(text, "get_material", "{\"material\":\"MgO\"}");
            case FORMULA -> new ObedientModel(text, "get_material", json("material", text));
            case CIF -> new ObedientModel(text, "structure_info", json("content", cif()));
            case RECIPE -> new ObedientModel(text, "find_recipes", "{\"target\":\"BaTiO3\"}");
            case ABSTRACT, PDF, MCP -> new ObedientModel(text, "read_text", "{}");
            case HISTORY -> new ObedientModel(text, "get_material", "{\"material\":\"GaN\"}");
        };
    }

    List<Tool<?>> tools(EvidenceBook book) {
        List<Tool<?>> tools = new ArrayList<>(Tools.all(
                place == Place.NAME ? new RenamedShelf(new Shelf(), text) : new Shelf(),
                place == Place.RECIPE ? recipes() : RecipeSource.NONE,
                new StructureBook(),
                book));
        if (place == Place.ABSTRACT || place == Place.PDF || place == Place.MCP) {
            tools.add(new ReadText(text));
        }
        return tools;
    }

    private RecipeSource recipes() {
        Recipe recipe = new Recipe(
                Composition.of("BaTiO3"),
                "10.1000/hostile",
                text,
                List.of("BaCO3", text),
                List.of(new Treatment(Treatment.Kind.MIX, List.of(), List.of(), List.of(text), List.of(text))),
                ReadText.ORIGIN);
        return new RecipeSource() {
            @Override
            public List<Recipe> recipes(Composition target) {
                return List.of(recipe);
            }

            @Override
            public long recipeCount() {
                return 1;
            }
        };
    }

    private String cif() {
        String comment = text.lines().map(line -> "# " + line + "\n").reduce("", String::concat);
        return comment + "data_rocksalt\n_publ_section_title\n;\n" + text + "\n;\n"
                + "_cell_length_a 4.21\n_cell_length_b 4.21\n_cell_length_c 4.21\n"
                + "_cell_angle_alpha 90\n_cell_angle_beta 90\n_cell_angle_gamma 90\n"
                + "_symmetry_space_group_name_H-M 'F m -3 m'\nloop_\n_atom_site_label\n_atom_site_type_symbol\n"
                + "_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\nMg1 Mg 0 0 0\nO1 O 0.5 0.5 0.5\n";
    }

    private static String json(String name, String value) {
        return JSON.createObjectNode().put(name, value).toString();
    }

    @Override
    public String toString() {
        return place + " " + text.replaceAll("\\s+", " ");
    }
}
