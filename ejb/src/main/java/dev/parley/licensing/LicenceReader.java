package dev.parley.licensing;

import dev.parley.licensing.LicenceReading.Good;
import dev.parley.licensing.LicenceReading.Refused;
import jakarta.json.JsonException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads a licence file: a payload in JSON, a line that ends it, and the signature of the payload's bytes. Nothing of the
 * payload is looked at before the signature fits.
 */
final class LicenceReader {

    /** Far more than a licence for every name needs. */
    static final int LARGEST = 64 * 1024;

    static final String PRODUCT = "Parley";

    private static final String END = "\n-----SIGNATURE-----\n";
    private static final String AGAIN = " Ask whoever gave you the licence for the file once more.";

    private final LicenceKey key;
    private final Set<String> known;

    LicenceReader(LicenceKey key, Set<String> known) {
        this.key = key;
        this.known = Set.copyOf(known);
    }

    LicenceReading read(byte[] bytes, Instant now) {
        if (bytes.length == 0) {
            return new Refused("Choose a licence file first.");
        }
        if (bytes.length > LARGEST) {
            return new Refused(
                    "This file is too large for a licence file, which has at most 64 KB. Choose another one.");
        }
        try {
            return signed(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString()
                            .replace("\r\n", "\n"),
                    now);
        } catch (CharacterCodingException e) {
            return notOne();
        }
    }

    private LicenceReading signed(String text, Instant now) {
        int end = text.indexOf(END);
        if (end < 0) {
            return notOne();
        }
        String payload = text.substring(0, end + 1);
        byte[] signature;
        try {
            signature = Base64.getDecoder()
                    .decode(text.substring(end + END.length()).strip());
        } catch (IllegalArgumentException e) {
            return altered();
        }
        return key.signed(payload, signature) ? parsed(payload, text, now) : altered();
    }

    private LicenceReading parsed(String payload, String text, Instant now) {
        try {
            LicenceJson json = LicenceJson.parse(payload);
            if (!json.product().equals(PRODUCT)) {
                return new Refused("This licence is for “" + json.product() + "”, not for " + PRODUCT + "." + AGAIN);
            }
            return checked(json.file(), text, now);
        } catch (JsonException | ClassCastException | NullPointerException | DateTimeException e) {
            return notOne();
        }
    }

    private LicenceReading checked(LicenceFile file, String text, Instant now) {
        Instant expires = file.expires();
        if (expires != null && !expires.isAfter(now)) {
            return new Refused("This licence expired on " + LicenceWords.day(expires) + ". Ask for a new one.");
        }
        List<String> names =
                file.entries().stream().map(LicenceFile.Entry::name).toList();
        Set<String> unknown = new TreeSet<>(names);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            return new Refused("This version does not know the licence "
                    + unknown.stream().map(name -> "“" + name + "”").collect(Collectors.joining(", "))
                    + ". Ask for a file for this version, or install the version that it is for.");
        }
        boolean sound = !names.isEmpty()
                && Set.copyOf(names).size() == names.size()
                && file.entries().stream().allMatch(entry -> entry.count() >= 0);
        return sound ? new Good(file, text) : new Refused("This licence file names a licence twice or none." + AGAIN);
    }

    private static Refused notOne() {
        return new Refused("This is not a licence file. Choose the file whose name ends in .licence, as you got it.");
    }

    private static Refused altered() {
        return new Refused(
                "This licence file was altered after it was signed, or was signed for another installation." + AGAIN);
    }
}
