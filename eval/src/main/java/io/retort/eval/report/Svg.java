package io.retort.eval.report;

import io.retort.eval.metric.Abstention;
import io.retort.eval.metric.Scored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** Plots as inline SVG, without a script. */
final class Svg {

    private static final int SIZE = 340;
    private static final int LEFT = 56;
    private static final int BOTTOM = 40;
    private static final int TOP = 12;

    /** More points than this are not told apart by an eye; the farthest off are always among them. */
    private static final int POINTS = 1500;

    private Svg() {}

    private record Point(String name, double truth, double low, double mean, double high) {}

    /** A straight scale from data to the picture. */
    private record Scale(double from, double to, double start, double end) {

        double at(double value) {
            return start + (value - from) / (to - from) * (end - start);
        }

        /** Five round values or so. */
        List<Double> ticks() {
            double step = Math.pow(10, Math.floor(Math.log10((to - from) / 4)));
            double factor = (to - from) / 4 / step;
            double round = step * (factor >= 5 ? 5 : factor >= 2 ? 2 : 1);
            List<Double> ticks = new ArrayList<>();
            for (double tick = Math.ceil(from / round) * round; tick <= to + 1e-9 * round; tick += round) {
                ticks.add(tick);
            }
            return ticks;
        }
    }

    /** Answer over truth; the bar of a sample goes from its lowest to its highest trial. */
    static String parity(Scored scored, String unit) {
        List<Point> points = points(scored);
        if (points.isEmpty()) {
            return "";
        }
        double low = points.stream()
                .mapToDouble(p -> Math.min(p.truth(), p.low()))
                .min()
                .orElse(0);
        double high = points.stream()
                .mapToDouble(p -> Math.max(p.truth(), p.high()))
                .max()
                .orElse(1);
        double pad = high > low ? 0.05 * (high - low) : 1;
        Scale x = new Scale(low - pad, high + pad, LEFT, SIZE - 10);
        Scale y = new Scale(low - pad, high + pad, SIZE - BOTTOM, TOP);
        StringBuilder svg = frame("Answers over truths", x, y, "truth (" + unit + ")", "answer (" + unit + ")");
        line(svg, "diagonal", x.at(x.from()), y.at(x.from()), x.at(x.to()), y.at(x.to()));
        for (Point point : points) {
            if (point.high() > point.low()) {
                line(svg, "bar", x.at(point.truth()), y.at(point.low()), x.at(point.truth()), y.at(point.high()));
            }
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx='%.1f' cy='%.1f' r='3'><title>%s: %.5g, true %.5g</title></circle>",
                    x.at(point.truth()),
                    y.at(point.mean()),
                    escape(point.name()),
                    point.mean(),
                    point.truth()));
        }
        return svg.append("</svg>").toString();
    }

    private static List<Point> points(Scored scored) {
        List<Point> all = new ArrayList<>();
        for (Scored.Row row : scored.rows()) {
            double[] values = row.cells().stream()
                    .map(Scored.Cell::number)
                    .flatMapToDouble(OptionalDouble::stream)
                    .toArray();
            if (values.length > 0 && row.truth().isPresent()) {
                var stats = DoubleStream.of(values).summaryStatistics();
                all.add(new Point(
                        row.sample().name(),
                        row.truth().getAsDouble(),
                        stats.getMin(),
                        stats.getAverage(),
                        stats.getMax()));
            }
        }
        all.sort(Comparator.comparingDouble((Point p) -> -Math.abs(p.mean() - p.truth())));
        List<Point> shown = new ArrayList<>(all.subList(0, Math.min(POINTS / 3, all.size())));
        int left = all.size() - shown.size();
        for (int i = 0; i < Math.min(left, POINTS - shown.size()); i++) {
            shown.add(all.get(POINTS / 3 + (int) ((long) i * left / Math.min(left, POINTS - POINTS / 3))));
        }
        return shown;
    }

    /** Risk over coverage. */
    static String curve(List<Abstention.Point> curve) {
        if (curve.size() < 2) {
            return "";
        }
        double high = curve.stream().mapToDouble(Abstention.Point::risk).max().orElse(1);
        Scale x = new Scale(0, 1, LEFT, SIZE - 10);
        Scale y = new Scale(0, Math.max(0.05, 1.1 * high), SIZE - BOTTOM, TOP);
        StringBuilder svg = frame("Risk over coverage", x, y, "share answered, surest first", "share of them wrong");
        svg.append("<polyline class='line' points='");
        curve.forEach(point ->
                svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", x.at(point.coverage()), y.at(point.risk()))));
        return svg.append("'/></svg>").toString();
    }

    /** Right and answered by group. */
    static String bars(List<Section.Group> groups) {
        int height = 30 + 34 * groups.size();
        Scale x = new Scale(0, 1, 110, SIZE - 40);
        StringBuilder svg = new StringBuilder(
                "<svg viewBox='0 0 " + SIZE + " " + height + "' role='img' aria-label='Right and answered by group'>");
        for (int i = 0; i < groups.size(); i++) {
            Section.Group group = groups.get(i);
            int top = 8 + 34 * i;
            text(svg, "end", 104, top + 17, group.name() + " (" + group.samples() + ")");
            rect(svg, "answered", x.at(0), top, x.at(group.answered()) - x.at(0), 24);
            rect(svg, "right", x.at(0), top + 5, x.at(group.right()) - x.at(0), 14);
            text(svg, "start", SIZE - 36, top + 17, Math.round(100 * group.right()) + " %");
        }
        text(svg, "start", 110, height - 6, "dark: right; light: answered");
        return svg.append("</svg>").toString();
    }

    private static StringBuilder frame(String title, Scale x, Scale y, String below, String beside) {
        StringBuilder svg = new StringBuilder(
                "<svg viewBox='0 0 " + SIZE + " " + SIZE + "' role='img' aria-label='" + title + "'>");
        for (double tick : x.ticks()) {
            line(svg, "grid", x.at(tick), TOP, x.at(tick), SIZE - BOTTOM);
            text(svg, "middle", x.at(tick), SIZE - BOTTOM + 14, Words.number(tick));
        }
        for (double tick : y.ticks()) {
            line(svg, "grid", LEFT, y.at(tick), SIZE - 10, y.at(tick));
            text(svg, "end", LEFT - 4, y.at(tick) + 4, Words.number(tick));
        }
        text(svg, "middle", (LEFT + SIZE) / 2.0, SIZE - 8, below);
        svg.append("<text class='side' text-anchor='middle' transform='translate(12 " + (SIZE - BOTTOM) / 2
                + ") rotate(-90)'>" + escape(beside) + "</text>");
        return svg;
    }

    private static void line(StringBuilder svg, String kind, double x1, double y1, double x2, double y2) {
        svg.append(String.format(
                Locale.ROOT, "<line class='%s' x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f'/>", kind, x1, y1, x2, y2));
    }

    private static void rect(StringBuilder svg, String kind, double x, double y, double width, double height) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect class='%s' x='%.1f' y='%.1f' width='%.1f' height='%.1f'/>",
                kind,
                x,
                y,
                width,
                height));
    }

    private static void text(StringBuilder svg, String anchor, double x, double y, String text) {
        svg.append(String.format(
                Locale.ROOT, "<text text-anchor='%s' x='%.1f' y='%.1f'>%s</text>", anchor, x, y, escape(text)));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
