package io.retort.agent.tool;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that was written elsewhere: in a file, a paper, a record, by another server. It is shown as data: on few lines, of
 * bounded length, and without what a model or our own draft language could take for more than text. The original stays
 * in the evidence and in the trace.
 */
public final class Foreign {

    /** Characters of one piece that are shown. */
    public static final int LONGEST = 2_000;

    /** Characters that are not seen, or that reorder what is seen: controls, zero widths, directions, tags. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}&&[^\\n\\t]]|[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]|[\\x{E0000}-\\x{E007F}]"
                    + "|[\\uFFF9-\\uFFFC]|[\\x{FE00}-\\x{FE0F}]");

    /** How chat templates mark who speaks: {@code <|im_start|>}, {@code [INST]}, {@code <<SYS>>}, {@code </s>}. */
    private static final Pattern TEMPLATE = Pattern.compile(
            "<\\|[^|>]{0,40}\\|>|\\[/?(?:INST|SYS|TOOL_CALLS|AVAILABLE_TOOLS)]|<</?SYS>>|</?s>"
                    + "|</?(?:start_of_turn|end_of_turn|system|assistant|user|human|function_calls?|tool_calls?|tool_result"
                    + "|invoke|thinking)\\b[^>]{0,80}>",
            Pattern.CASE_INSENSITIVE);

    /** The beginning of a turn as transcripts write it. */
    private static final Pattern TURN = Pattern.compile(
            "(?im)^([ \\t>*#_-]*)(system|assistant|user|human|developer|tool|observation|thought|action|final answer)"
                    + "[ \\t]*:");

    private Foreign() {}

    /** For a model: braces, which open placeholders, become brackets; markers of turns are taken apart. */
    public static String text(String written) {
        String seen = UNSEEN.matcher(written).replaceAll("");
        String plain = TEMPLATE.matcher(seen.replace('{', '(').replace('}', ')'))
                .replaceAll(marker -> Matcher.quoteReplacement(marker.group().replaceAll("[<>|\\[\\]]", "·")));
        String quoted = TURN.matcher(plain).replaceAll("$1“$2”,");
        return shortened(quoted.replaceAll("\\n{3,}", "\n\n").strip());
    }

    /** For a reader's line, such as a label in an answer: the same on one line. */
    public static String line(String written) {
        return shortened(
                UNSEEN.matcher(written).replaceAll("").replaceAll("\\s+", " ").strip());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST)
                        + String.format(Locale.ROOT, " … (%d more characters)", text.length() - LONGEST);
    }
}
