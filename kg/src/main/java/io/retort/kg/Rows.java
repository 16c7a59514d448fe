package io.retort.kg;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to a query.
 *
 * @param variables columns, in the query's order
 * @param rows what was found; a variable that a row leaves open is absent from its map
 * @param cut whether there is more than the row cap let through
 */
public record Rows(List<String> variables, List<Map<String, Term>> rows, boolean cut) {

    public Rows {
        variables = List.copyOf(variables);
        rows = List.copyOf(rows);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** All values of one column, those that are there. */
    public List<Term> column(String variable) {
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(row.get(variable)).stream())
                .toList();
    }
}
