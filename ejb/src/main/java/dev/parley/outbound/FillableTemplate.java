package dev.parley.outbound;

import dev.parley.connector.api.OutboundTemplate;
import dev.parley.connector.api.OutboundTemplate.Part;
import dev.parley.connector.api.OutboundTemplate.Value;
import dev.parley.connector.api.WhatsAppManagement.Component;
import dev.parley.connector.api.WhatsAppManagement.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template with its placeholders, to be filled, looked at and sent (AG-6).
 *
 * @param blanks what has to be filled, in the order in which it stands in the message
 */
public record FillableTemplate(Template template, List<TemplateBlank> blanks) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([A-Za-z0-9_]+)\\s*}}");

    /** Longest text of a message with a template. */
    static final int LONGEST = 1024;

    /**
     * A stretch of the message as the customer will see it.
     *
     * @param kind what it is
     */
    public record Piece(Kind kind, String text) {}

    /** What a stretch is: the template's own words, a filled placeholder, or one that is still empty. */
    public enum Kind {
        WORDS,
        FILLED,
        GAP
    }

    public FillableTemplate {
        blanks = List.copyOf(blanks);
    }

    public static FillableTemplate of(Template template) {
        List<TemplateBlank> blanks = new ArrayList<>();
        template.components().forEach(component -> addBlanks(blanks, component));
        return new FillableTemplate(template, blanks);
    }

    private static void addBlanks(List<TemplateBlank> blanks, Component component) {
        String part = component.type().toLowerCase(Locale.ROOT);
        String format = component.format().toLowerCase(Locale.ROOT);
        if (part.equals("buttons")) {
            addButtons(blanks, component);
        } else if (part.equals("header") && !format.isEmpty() && !format.equals("text")) {
            blanks.add(new TemplateBlank(part, "", 0, "", format, ""));
        } else {
            List<String> names = names(component.text());
            for (int i = 0; i < names.size(); i++) {
                String example =
                        i < component.examples().size() ? component.examples().get(i) : "";
                blanks.add(new TemplateBlank(part, "", 0, names.get(i), "text", example));
            }
        }
    }

    private static void addButtons(List<TemplateBlank> blanks, Component component) {
        for (int i = 0; i < component.buttons().size(); i++) {
            var button = component.buttons().get(i);
            if (button.type().equals("URL")
                    && PLACEHOLDER.matcher(button.target()).find()) {
                blanks.add(new TemplateBlank("button", "url", i, "", "text", ""));
            } else if (button.type().equals("COPY_CODE")) {
                blanks.add(new TemplateBlank("button", "copy_code", i, "", "text", ""));
            }
        }
    }

    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        Matcher found = PLACEHOLDER.matcher(text);
        while (found.find()) {
            if (!names.contains(found.group(1))) {
                names.add(found.group(1));
            }
        }
        return names;
    }

    /** Labels of its buttons, in order. */
    public List<String> buttons() {
        return template.components().stream()
                .flatMap(component -> component.buttons().stream())
                .map(button -> button.text())
                .toList();
    }

    /** The message as it stands with these values, one list for each paragraph. */
    public List<List<Piece>> preview(List<String> values) {
        return template.components().stream()
                .filter(component -> !component.text().isEmpty())
                .map(component -> pieces(component, values))
                .toList();
    }

    private List<Piece> pieces(Component component, List<String> values) {
        List<Piece> pieces = new ArrayList<>();
        Matcher found = PLACEHOLDER.matcher(component.text());
        int from = 0;
        while (found.find()) {
            pieces.add(new Piece(Kind.WORDS, component.text().substring(from, found.start())));
            pieces.add(piece(component.type().toLowerCase(Locale.ROOT), found.group(1), values));
            from = found.end();
        }
        pieces.add(new Piece(Kind.WORDS, component.text().substring(from)));
        pieces.removeIf(piece -> piece.text().isEmpty());
        return pieces;
    }

    private Piece piece(String part, String name, List<String> values) {
        for (int i = 0; i < blanks.size(); i++) {
            TemplateBlank blank = blanks.get(i);
            if (blank.part().equals(part) && blank.name().equals(name)) {
                String value = valueAt(values, i);
                return value.isBlank() ? new Piece(Kind.GAP, blank.label()) : new Piece(Kind.FILLED, value);
            }
        }
        return new Piece(Kind.WORDS, name);
    }

    private static String valueAt(List<String> values, int place) {
        return place < values.size() ? values.get(place).strip() : "";
    }

    /** What is wrong with each value, in the order of the blanks; empty where it is well. */
    public List<String> problems(List<String> values) {
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < blanks.size(); i++) {
            problems.add(blanks.get(i).problem(valueAt(values, i)).orElse(""));
        }
        boolean filled = problems.stream().allMatch(String::isEmpty);
        if (filled && !blanks.isEmpty() && text(values).length() > LONGEST) {
            problems.set(0, "The message is too long with these values: WhatsApp takes " + LONGEST + " characters.");
        }
        return problems;
    }

    /** What the customer reads, for the conversation. */
    public String text(List<String> values) {
        List<String> paragraphs = preview(values).stream()
                .map(pieces -> String.join("", pieces.stream().map(Piece::text).toList()))
                .toList();
        return String.join("\n", paragraphs);
    }

    /** For the platform; only with values that have no problem. */
    public OutboundTemplate fill(List<String> values) {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (int i = 0; i < blanks.size(); i++) {
            TemplateBlank blank = blanks.get(i);
            String name = blank.isNumbered() ? "" : blank.name();
            Value value = new Value(name, blank.type(), valueAt(values, i));
            parts.merge(
                    blank.part() + blank.index(),
                    new Part(blank.part(), blank.subType(), blank.index(), List.of(value)),
                    FillableTemplate::joined);
        }
        return new OutboundTemplate(template.name(), template.language(), List.copyOf(parts.values()));
    }

    private static Part joined(Part one, Part other) {
        List<Value> values = new ArrayList<>(one.values());
        values.addAll(other.values());
        return new Part(one.kind(), one.subType(), one.index(), values);
    }
}
