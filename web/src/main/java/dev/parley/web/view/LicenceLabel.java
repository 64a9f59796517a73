package dev.parley.web.view;

import dev.parley.licensing.Licences;
import java.util.Collection;
import java.util.stream.Collectors;

/** What people call a licence. */
public final class LicenceLabel {

    private LicenceLabel() {}

    /** Its name where it has no other. */
    public static String of(String licence) {
        return Licences.label(licence);
    }

    public static String of(Collection<String> licences) {
        return licences.stream().map(LicenceLabel::of).sorted().collect(Collectors.joining(", "));
    }
}
