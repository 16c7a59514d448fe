package io.retort.eval.report;

import io.retort.eval.metric.Measure;
import io.retort.eval.metric.Summary;
import io.retort.eval.report.Section.Case;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A report as one HTML file: no script, no font, no picture from elsewhere. Texts of models are shown as text. */
public final class HtmlReport {

    private static final int CASES = 20;
    private static final String STYLE = style();

    private HtmlReport() {}

    public static String of(List<Section> sections) {
        StringBuilder html = new StringBuilder("<!doctype html>\n<html lang='en'><head><meta charset='utf-8'>"
                + "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; style-src 'unsafe-inline'\">"
                + "<meta name='viewport' content='width=device-width'><title>Retort evaluation</title><style>"
                + STYLE + "</style></head><body><main><h1>Evaluation</h1>");
        overview(sections, html);
        sections.forEach(section -> section(section, html));
        return html.append("</main></body></html>\n").toString();
    }

    private static void overview(List<Section> sections, StringBuilder html) {
        html.append("<table><thead><tr><th>task</th><th>system</th><th>truth</th><th>n</th><th>MAPE / %</th>"
                + "<th>MAE</th><th>right, of all</th><th>right, of answered</th><th>answered</th><th>ceiling</th>"
                + "<th>SCoR</th></tr></thead><tbody>");
        for (Section section : sections) {
            for (Summary summary : section.summaries()) {
                html.append("<tr><td><a href='#").append(anchor(section)).append("'>");
                html.append(Svg.escape(summary.task().name())).append("</a></td>");
                cell(html, section.system());
                cell(html, summary.column().name());
                cell(html, String.valueOf(summary.samples()));
                for (String key : List.of("mape", "mae", "accuracy", "right_of_answered", "coverage")) {
                    cell(
                            html,
                            summary.find(key)
                                    .map(measure -> Words.number(measure.value()))
                                    .orElse("–"));
                }
                cell(html, summary.ceiling().map(Words::percent).orElse("–"));
                cell(
                        html,
                        summary.find("scor")
                                .map(measure -> Words.number(measure.value()))
                                .orElse("–"));
                html.append("</tr>");
            }
        }
        html.append("</tbody></table>");
    }

    private static String anchor(Section section) {
        return Svg.escape((section.first().task().name() + "-" + section.system()).replaceAll("[^A-Za-z0-9-]", "-"));
    }

    private static void section(Section section, StringBuilder html) {
        Summary first = section.first();
        html.append("<section id='").append(anchor(section)).append("'><h2>");
        html.append(Svg.escape(first.task().name()))
                .append(": ")
                .append(Svg.escape(first.task().title()));
        html.append("</h2><p>").append(Svg.escape(section.system()));
        html.append(Svg.escape(section.source().isEmpty() ? "" : ", data: " + section.source()));
        html.append(". ").append(Svg.escape(Words.counts(section))).append(".</p><ul>");
        Words.remarks(section)
                .forEach(
                        remark -> html.append("<li>").append(Svg.escape(remark)).append("</li>"));
        html.append("</ul><div class='plots'>");
        for (Summary summary : section.summaries()) {
            String plot = Svg.parity(summary.scored(), summary.task().unit().symbol());
            if (!plot.isEmpty()) {
                figure(html, plot, "Against " + summary.column().name());
            }
        }
        figure(html, Svg.bars(section.groups()), "By group");
        figure(html, Svg.curve(first.curve()), "Risk over coverage");
        html.append("</div>");
        table(section, html);
        cases(html, "Worst answers", section.worst(CASES));
        cases(html, "Not answered", section.silent(CASES));
        html.append("</section>");
    }

    private static void figure(StringBuilder html, String plot, String caption) {
        if (!plot.isEmpty()) {
            html.append("<figure>").append(plot).append("<figcaption>").append(Svg.escape(caption));
            html.append("</figcaption></figure>");
        }
    }

    private static void table(Section section, StringBuilder html) {
        html.append("<table><thead><tr><th>measure, with 95 % interval</th>");
        section.summaries()
                .forEach(summary -> html.append("<th>against ")
                        .append(Svg.escape(summary.column().name()))
                        .append("</th>"));
        html.append("</tr></thead><tbody>");
        for (Measure measure : section.first().measures()) {
            html.append("<tr>");
            cell(html, Words.row(measure));
            section.summaries()
                    .forEach(summary -> cell(
                            html, summary.find(measure.key()).map(Words::value).orElse("–")));
            html.append("</tr>");
        }
        html.append("</tbody></table>");
    }

    private static void cases(StringBuilder html, String title, List<Case> cases) {
        if (cases.isEmpty()) {
            return;
        }
        html.append("<details><summary>").append(title).append("</summary><table><thead><tr><th>sample</th>");
        html.append("<th>why</th><th>answer</th><th>trace</th></tr></thead><tbody>");
        for (Case one : cases) {
            html.append("<tr>");
            cell(html, one.row().sample().name());
            cell(html, Words.line(one.cell().score().why(), 300));
            cell(html, Words.line(one.cell().response().text(), 400));
            html.append("<td><code>");
            html.append(Svg.escape(one.cell().response().trace().orElse("–"))).append("</code></td></tr>");
        }
        html.append("</tbody></table></details>");
    }

    private static void cell(StringBuilder html, String text) {
        html.append("<td>").append(Svg.escape(text)).append("</td>");
    }

    private static String style() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("The resource report.css is missing from the jar.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
