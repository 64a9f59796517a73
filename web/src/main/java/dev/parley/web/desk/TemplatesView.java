package dev.parley.web.desk;

import dev.parley.connector.api.WhatsAppManagement.Template;
import dev.parley.desk.TemplateChoice;
import dev.parley.outbound.FillableTemplate;
import dev.parley.outbound.FillableTemplate.Kind;
import dev.parley.outbound.TemplateBlank;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Templates to choose from, and the chosen one with its placeholders and how it will look.
 *
 * @param chosen its ID, or empty
 * @param sendable whether nothing is missing or wrong
 */
public record TemplatesView(
        String path,
        String person,
        boolean told,
        boolean noMarketing,
        boolean asking,
        String problem,
        List<Item> items,
        String chosen,
        List<Field> fields,
        List<List<Bit>> preview,
        List<String> buttons,
        boolean sendable) {

    /** One of the list. */
    public record Item(String id, String name, String about, boolean current) {}

    /** A placeholder to fill. */
    public record Field(String id, String label, String value, String help, String error) {}

    /** A stretch of the preview. */
    public record Bit(String text, String css) {

        public boolean marked() {
            return !css.isEmpty();
        }
    }

    /** @param tried whether what is missing shall be told already */
    static TemplatesView of(
            String path, String person, TemplateChoice choice, String chosen, List<String> values, boolean tried) {
        List<Template> offered = choice.offered().orElse(List.of());
        Optional<FillableTemplate> template = offered.stream()
                .filter(each -> each.id().equals(chosen))
                .findFirst()
                .map(FillableTemplate::of);
        return new TemplatesView(
                path,
                person,
                choice.offered().isPresent(),
                choice.noMarketing(),
                choice.asking(),
                choice.problem(),
                offered.stream().map(each -> item(each, chosen)).toList(),
                template.isPresent() ? chosen : "",
                template.map(found -> fields(found, values, tried)).orElse(List.of()),
                template.map(found -> preview(found, values)).orElse(List.of()),
                template.map(FillableTemplate::buttons).orElse(List.of()),
                template.filter(found -> found.problems(values).stream().allMatch(String::isEmpty))
                        .isPresent());
    }

    private static List<List<Bit>> preview(FillableTemplate template, List<String> values) {
        return template.preview(values).stream().map(TemplatesView::bits).toList();
    }

    private static Item item(Template template, String chosen) {
        String category =
                template.category().charAt(0) + template.category().substring(1).toLowerCase(Locale.ROOT);
        String language =
                Locale.forLanguageTag(template.language().replace('_', '-')).getDisplayName(Locale.ENGLISH);
        return new Item(
                template.id(),
                template.name(),
                category + " · " + language,
                template.id().equals(chosen));
    }

    private static List<Field> fields(FillableTemplate template, List<String> values, boolean tried) {
        List<String> problems = template.problems(values);
        List<TemplateBlank> blanks = template.blanks();
        return IntStream.range(0, blanks.size())
                .mapToObj(i -> {
                    String value = i < values.size() ? values.get(i) : "";
                    String example = blanks.get(i).example();
                    return new Field(
                            "template-value-" + i,
                            blanks.get(i).label(),
                            value,
                            example.isEmpty() ? "" : "For example " + example,
                            tried || !value.isBlank() ? problems.get(i) : "");
                })
                .toList();
    }

    private static List<Bit> bits(List<FillableTemplate.Piece> pieces) {
        List<Bit> bits = new ArrayList<>();
        pieces.forEach(piece -> bits.add(new Bit(piece.text(), css(piece.kind()))));
        return bits;
    }

    private static String css(Kind kind) {
        return switch (kind) {
            case WORDS -> "";
            case FILLED -> "template-picker__filled";
            case GAP -> "template-picker__gap";
        };
    }

    /** Where the list is fetched again until the platform has told. */
    public String again() {
        return path + "/templates";
    }
}
