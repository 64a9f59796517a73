package dev.parley.outbound;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A placeholder of a template that has to be filled before it can be sent (AG-6).
 *
 * @param part {@code header}, {@code body} or {@code button}
 * @param subType of a button {@code url} or {@code copy_code}; empty otherwise
 * @param index position of the button, from 0
 * @param name its name between the braces; a number where placeholders are numbered; empty for a file or a code
 * @param type {@code text}, {@code image}, {@code video}, {@code document} or {@code payload}
 * @param example what the template's author gave, or empty
 */
public record TemplateBlank(String part, String subType, int index, String name, String type, String example) {

    /** Longest value; the platform bounds the whole text. */
    public static final int LONGEST = 900;

    private static final Set<String> FILES = Set.of("image", "video", "document");

    boolean isNumbered() {
        return name.matches("\\d*");
    }

    /** Whether it wants the address of a file. */
    public boolean isFile() {
        return FILES.contains(type);
    }

    /** For the person who fills it. */
    public String label() {
        if (isFile()) {
            return "Address of the " + (type.equals("image") ? "picture" : type);
        }
        if (subType.equals("copy_code")) {
            return "Code to copy";
        }
        if (subType.equals("url")) {
            return "End of the button’s address";
        }
        String words = name.replace('_', ' ');
        String said = isNumbered()
                ? "Placeholder " + name
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return part.equals("header") ? said + " in the heading" : said;
    }

    /** Why a value cannot go out, in words. */
    public Optional<String> problem(String value) {
        if (value.isBlank()) {
            return Optional.of("Fill this in; the template cannot be sent with a gap.");
        }
        if (value.length() > LONGEST) {
            return Optional.of("This is too long: at most " + LONGEST + " characters.");
        }
        if (value.matches("(?s).*([\\n\\t]| {5}).*")) {
            return Optional.of("WhatsApp takes no line breaks, tabs or rows of blanks here. Write it in one line.");
        }
        return isFile() && !isAddress(value)
                ? Optional.of("Give the whole address of the file, beginning with https://.")
                : Optional.empty();
    }

    private static boolean isAddress(String value) {
        try {
            URI address = URI.create(value.strip());
            return "https".equals(address.getScheme()) && address.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
