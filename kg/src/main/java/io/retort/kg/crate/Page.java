package io.retort.kg.crate;

import io.retort.agent.Claim;
import io.retort.core.evidence.Evidence;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** {@code ro-crate-preview.html}: the answer, its facts and where they come from. Static; fetches and runs nothing. */
final class Page {

    private static final String STYLE = """
            body{font:16px/1.5 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
            h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}
            .answer{border-left:4px solid #2a6f6f;padding:.2rem 1rem;white-space:pre-line}
            .scroll{overflow-x:auto}table{border-collapse:collapse;font-size:.9rem}
            th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #ccc;vertical-align:top}
            code{font-size:.85rem}a{color:#0b5394}tr:target{background:#fff3bf}
            """;

    private final RunRecord run;
    private final List<Attribution> sources;
    private final List<Working> claims;
    private final List<Working> derived;
    private final String version;

    Page(RunRecord run, List<Attribution> sources, List<Working> claims, List<Working> derived, String version) {
        this.run = run;
        this.sources = sources;
        this.claims = claims;
        this.derived = derived;
        this.version = version;
    }

    String html() {
        return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" + escaped(run.question())
                + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n<main>\n<h1>" + escaped(run.question())
                + "</h1>\n<div class=\"answer\">" + answer() + "</div>\n"
                + section("Facts", facts())
                + section("How the numbers follow", workings())
                + section("Sources", sources())
                + section("Tool calls", calls())
                + "<p>Answered by Retort " + escaped(version) + " (" + escaped(run.model()) + "), run <code>"
                + run.run()
                + "</code>, " + run.end() + ". <code>README.md</code> says how to check the numbers.</p>\n"
                + "</main>\n</body>\n</html>\n";
    }

    /** The text, each claim linked to its fact. */
    private String answer() {
        String text = run.answer().text();
        StringBuilder html = new StringBuilder();
        int position = 0;
        for (Claim claim : run.answer().claims().stream()
                .sorted(Comparator.comparingInt(Claim::start))
                .toList()) {
            int end = claim.start() + claim.text().length();
            if (claim.start() >= position && end <= text.length()) {
                html.append(escaped(text.substring(position, claim.start())))
                        .append(link(claim.evidence().get(0).text(), text.substring(claim.start(), end)));
                position = end;
            }
        }
        return html.append(escaped(text.substring(position))).toString();
    }

    private String facts() {
        return run.used().isEmpty()
                ? "<p>The answer states no fact.</p>\n"
                : table(
                        List.of(
                                "fact",
                                "material",
                                "property",
                                "value",
                                "conditions",
                                "method",
                                "source, record",
                                "licence"),
                        run.used().stream().map(this::fact).collect(Collectors.joining()));
    }

    private String fact(Evidence fact) {
        var origin = fact.provenance();
        String value = (FactsTable.value(fact) + " " + FactsTable.unit(fact) + " "
                        + fact.basis().words())
                .strip()
                .replaceAll("\\s+", " ");
        return "<tr id=\"" + fact.id() + "\"><td><code>" + fact.id() + "</code></td>"
                + cell((FactsTable.formula(fact) + " " + FactsTable.material(fact)).strip())
                + cell(fact.property().name())
                + cell(value)
                + cell(FactsTable.conditions(fact))
                + cell(origin.method().name())
                + cell(origin.source()
                        + origin.release().map(release -> " " + release).orElse("") + ", " + origin.record())
                + cell(Licences.words(origin.licence())) + "</tr>\n";
    }

    private String workings() {
        return table(
                List.of("number", "how", "in SI units"),
                claims.stream().map(Page::working).collect(Collectors.joining())
                        + derived.stream().map(Page::working).collect(Collectors.joining()));
    }

    private static String working(Working working) {
        String expression = working.expression()
                .map(text -> escaped(text).replaceAll("\\{(ev-[0-9a-f]{10})}", "<a href=\"#$1\">$1</a>"))
                .orElse("");
        return "<tr>" + cell(working.of()) + cell(working.how()) + "<td><code>" + expression + "</code></td></tr>\n";
    }

    private String sources() {
        return table(
                List.of("source", "method", "licence", "cite"),
                sources.stream()
                        .map(source -> "<tr>" + cell(source.name()) + cell(source.method())
                                + cell(Licences.words(source.licence())) + cell(source.citation()) + "</tr>\n")
                        .collect(Collectors.joining()));
    }

    private String calls() {
        return table(
                List.of("", "tool", "arguments", "brought"),
                run.calls().stream()
                        .map(call -> "<tr>" + cell(String.valueOf(call.number())) + cell(call.tool()) + "<td><code>"
                                + escaped(call.arguments()) + "</code></td>"
                                + cell(call.result()
                                        .map(seen -> seen.evidence().size() + " facts")
                                        .orElse(call.advice()))
                                + "</tr>\n")
                        .collect(Collectors.joining()));
    }

    private static String section(String title, String content) {
        return "<h2>" + title + "</h2>\n" + content;
    }

    private static String table(List<String> heads, String rows) {
        return "<div class=\"scroll\"><table>\n<tr>"
                + heads.stream()
                        .map(head -> "<th scope=\"col\">" + head + "</th>")
                        .collect(Collectors.joining())
                + "</tr>\n" + rows + "</table></div>\n";
    }

    private static String link(String id, String text) {
        return "<a href=\"#" + id + "\">" + escaped(text) + "</a>";
    }

    private static String cell(String text) {
        return "<td>" + escaped(text) + "</td>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
