package dev.parley.connector.api;

import java.util.Arrays;
import java.util.List;

/**
 * Phone numbers to which WhatsApp messages are never sent (CH-10), by their prefixes in international form. Spaces and
 * punctuation in a number, and how its international prefix is written, do not matter. A person who is known by another
 * ID than a number is never blocked by it.
 *
 * @param prefixes digits after the plus sign
 */
public record BlockedDestinations(List<String> prefixes) {

    /**
     * Syria, North Korea, Cuba, Iran; Crimea by its Russian and Ukrainian ranges; the ranges used in Donetsk and Luhansk.
     */
    public static final BlockedDestinations DEFAULT = new BlockedDestinations(List.of(
            "963", "850", "53", "98", "7978", "380652", "380654", "380656", "380692", "380622", "380623", "380642",
            "7949", "7959"));

    public BlockedDestinations {
        prefixes = prefixes.stream()
                .map(BlockedDestinations::digits)
                .filter(prefix -> !prefix.isEmpty())
                .distinct()
                .toList();
    }

    /** Reads a list that is separated by commas or blanks; plus signs may be there. */
    public static BlockedDestinations parse(String list) {
        return new BlockedDestinations(Arrays.asList(list.split("[,\\s]+", -1)));
    }

    /** Whether nothing may be sent to this number. */
    public boolean blocks(String number) {
        String bare = number.strip();
        if (bare.chars().anyMatch(Character::isLetter)) {
            return false;
        }
        String digits = digits(bare);
        String international = digits.startsWith("00") ? digits.substring(2) : digits;
        return prefixes.stream().anyMatch(international::startsWith);
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
