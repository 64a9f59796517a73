package dev.parley.simulator.html;

/** Writes HTML: text and attribute values are escaped, only markup of our own goes in as it is. */
public final class Html {
    private final StringBuilder out = new StringBuilder();

    /** Markup with {@code {}} for each value, which is escaped unless it is {@link Html} itself. */
    public Html add(String markup, Object... values) {
        int from = 0;
        for (Object value : values) {
            int hole = markup.indexOf("{}", from);
            if (hole < 0) {
                throw new IllegalArgumentException("more values than places in: " + markup);
            }
            out.append(markup, from, hole);
            out.append(value instanceof Html html ? html.toString() : escape(String.valueOf(value)));
            from = hole + 2;
        }
        out.append(markup, from, markup.length());
        return this;
    }

    public Html add(Html other) {
        out.append(other.out);
        return this;
    }

    public static Html of(String markup, Object... values) {
        return new Html().add(markup, values);
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(character);
            }
        }
        return escaped.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
