package io.retort.kg.store;

import io.retort.kg.Limits;
import io.retort.kg.QueryStoppedException;
import io.retort.kg.Rows;
import io.retort.kg.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;

/** Reads what a query brings, up to the row cap. */
final class Answers {

    private Answers() {}

    static Rows read(QueryExec execution, boolean ask, Limits limits) {
        try {
            return ask ? asked(execution.ask()) : rows(execution.select(), limits);
        } catch (QueryCancelledException e) {
            throw new QueryStoppedException(limits);
        }
    }

    private static Rows asked(boolean answer) {
        return new Rows(List.of("ask"), List.of(Map.of("ask", new Term.Flag(answer))), false);
    }

    private static Rows rows(RowSet found, Limits limits) {
        List<Var> variables = found.getResultVars();
        List<Map<String, Term>> rows = new ArrayList<>();
        while (found.hasNext() && rows.size() < limits.rows()) {
            rows.add(row(found.next(), variables));
        }
        return new Rows(variables.stream().map(Var::getName).toList(), rows, found.hasNext());
    }

    private static Map<String, Term> row(Binding binding, List<Var> variables) {
        Map<String, Term> row = new LinkedHashMap<>();
        for (Var variable : variables) {
            if (binding.contains(variable)) {
                row.put(variable.getName(), Nodes.term(binding.get(variable)));
            }
        }
        return row;
    }
}
