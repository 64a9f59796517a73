package dev.parley.web.workforce;

import dev.parley.administration.BulkChange.Access;
import dev.parley.administration.BulkPreview;
import dev.parley.administration.UserChoices;
import dev.parley.web.view.LicenceLabel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A change of several users.
 *
 * @param shown whether what would change is shown
 * @param verdict what would become of it, in words
 * @param lines those with problems first; not all of many
 * @param more how many are not listed, in words
 */
public record BulkView(
        List<Long> users,
        List<Choice> workgroups,
        List<Choice> skills,
        List<Choice> licences,
        List<Choice> accesses,
        boolean shown,
        boolean possible,
        String verdict,
        List<BulkPreview.Line> lines,
        String more) {

    private static final int MOST = 200;

    static BulkView of(BulkPreview preview, UserChoices choices, boolean shown) {
        return new BulkView(
                preview.lines().stream().map(BulkPreview.Line::id).toList(),
                Choice.of(choices.directory().workgroups()),
                Choice.of(choices.directory().skills()),
                choices.licences().stream()
                        .map(use -> new Choice(use.name(), LicenceLabel.of(use.name())))
                        .toList(),
                Arrays.stream(Access.values())
                        .map(access -> new Choice(access.name(), access.label()))
                        .toList(),
                shown,
                preview.possible() && preview.changed() > 0,
                verdict(preview),
                preview.lines().stream()
                        .sorted(Comparator.comparing(line -> line.problems().isEmpty()))
                        .limit(MOST)
                        .toList(),
                preview.lines().size() > MOST ? preview.lines().size() - MOST + " more are not listed here." : "");
    }

    private static String verdict(BulkPreview preview) {
        if (!preview.possible()) {
            return "Nothing can be changed until this is mended";
        }
        return preview.changed() == 0
                ? "This changes nobody"
                : preview.changed() + " of " + preview.lines().size() + " would change";
    }
}
