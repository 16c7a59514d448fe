package io.retort.core.format.cif;

import java.util.List;

/** The two conventions inside text fields: folded long lines and a prefix on every line (CIF 2.0, section 5.2–5.3). */
final class TextField {

    private TextField() {}

    /** The content without folds and prefix; line ends are LF. */
    static String unfolded(String content) {
        String plain = content.replace("\r\n", "\n").replace('\r', '\n');
        int firstEnd = plain.indexOf('\n');
        String head = (firstEnd < 0 ? plain : plain.substring(0, firstEnd)).stripTrailing();
        if (!head.endsWith("\\") || firstEnd < 0) {
            return plain;
        }
        boolean folded = head.equals("\\") || head.endsWith("\\\\");
        String prefix = head.equals("\\") ? "" : head.substring(0, head.length() - (folded ? 2 : 1));
        List<String> lines = List.of(plain.substring(firstEnd + 1).split("\n", -1));
        if (!lines.stream().allMatch(line -> line.startsWith(prefix))) {
            return plain;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).substring(prefix.length());
            boolean joined = folded && line.stripTrailing().endsWith("\\");
            text.append(joined ? line.substring(0, line.lastIndexOf('\\')) : line);
            text.append(joined || i == lines.size() - 1 ? "" : "\n");
        }
        return text.toString();
    }
}
