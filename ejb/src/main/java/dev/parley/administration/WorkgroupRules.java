package dev.parley.administration;

import dev.parley.channel.FieldProblem;
import dev.parley.workforce.InteractionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What a workgroup must be like to be saved (RT-1, RT-3, RT-4, RT-5). */
final class WorkgroupRules {

    static final int MOST_RINGS = 6;

    private static final int LONGEST_NAME = 120;
    private static final int DAY = 86_400;
    private static final int MOST_BOOST = 1_000_000;

    private final WorkgroupDraft draft;
    private final Surroundings around;
    private final List<FieldProblem> problems = new ArrayList<>();

    /**
     * What the database says.
     *
     * @param id of the workgroup; 0 for a new one
     * @param channels names of the channels that send to it
     * @param unknownLogins of those who shall come in
     */
    record Surroundings(long id, Directory directory, List<String> channels, List<String> unknownLogins) {}

    private WorkgroupRules(WorkgroupDraft draft, Surroundings around) {
        this.draft = draft;
        this.around = around;
    }

    static List<FieldProblem> problems(WorkgroupDraft draft, Surroundings around) {
        WorkgroupRules rules = new WorkgroupRules(draft, around);
        rules.name();
        rules.queue();
        rules.offers();
        rules.dispositions();
        rules.weights();
        for (InteractionType type : InteractionType.values()) {
            rules.rate(type);
            rules.level(type);
        }
        rules.skills();
        rules.rings();
        rules.members();
        return rules.problems;
    }

    private void name() {
        if (draft.name().isEmpty() || draft.name().length() > LONGEST_NAME) {
            add("name", "Name", "Give a name of 1 to " + LONGEST_NAME + " characters.");
        }
        if (MissingNames.hasSeparator(draft.name())) {
            add("name", "Name", MissingNames.SEPARATORS);
        }
        around.directory()
                .workgroup(draft.name())
                .filter(other -> other != around.id())
                .ifPresent(
                        other -> add("name", "Name", "There is already a workgroup of this name. Choose another one."));
    }

    private void queue() {
        if (!draft.acdOn() && !around.channels().isEmpty()) {
            add(
                    "acd-on",
                    "ACD queue",
                    "The queue cannot be off while channels send to it: " + quoted(around.channels())
                            + ". Give them another workgroup first.");
        }
    }

    private void offers() {
        range("offer-timeout", "Offer timeout", draft.offerTimeout(), 5, 3600);
        range("misses", "Misses", draft.misses(), 1, 100);
        range("wrap-up", "Wrap-up time", draft.wrapUp(), 0, 3600);
        range("preferred-agent", "Wait for the last agent", draft.preferredAgent(), 0, DAY);
    }

    private void dispositions() {
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (String code : draft.dispositions()) {
            if (!seen.add(code)) {
                add("dispositions", "Disposition codes", "“" + code + "” is there twice.");
            }
            if (code.length() > LONGEST_NAME) {
                add("dispositions", "Disposition codes", "A code has at most " + LONGEST_NAME + " characters.");
            }
        }
        if (draft.dispositionRequired() && draft.dispositions().isEmpty()) {
            add("dispositions", "Disposition codes", "Give at least one code, or do not require one.");
        }
    }

    private void weights() {
        if (draft.weight(ScoreWeight.PROFICIENCY) + draft.weight(ScoreWeight.DESIRE) == 0) {
            add(
                    ScoreWeight.PROFICIENCY.field(),
                    ScoreWeight.PROFICIENCY.label(),
                    "The weights of proficiency and desire must not cancel each other out: change one of them.");
        }
    }

    private void rate(InteractionType type) {
        RateDraft rate = draft.rates().get(type);
        if (rate != null) {
            range("percent-" + type.name(), type.label() + ", utilization", rate.percent(), 1, 100);
            range("maximum-" + type.name(), type.label() + ", maximum", rate.maximum(), 1, 1000);
        }
    }

    private void level(InteractionType type) {
        LevelDraft level = draft.levels().get(type);
        if (level != null) {
            range("share-" + type.name(), type.label() + ", share", level.share(), 0, 100);
            range("target-" + type.name(), type.label() + ", target", level.target(), 0, 30 * DAY);
            range("risk-" + type.name(), type.label() + ", at risk", level.risk(), 0, 100);
            range("boost-" + type.name(), type.label() + ", boost", level.boost(), 0, MOST_BOOST);
        }
    }

    private void skills() {
        draft.skills().forEach((skill, range) -> {
            if (!range.inRange() || range.first() > range.second()) {
                add(
                        "minimum-" + skill,
                        around.directory().skillName(skill),
                        "Give a minimum and a maximum from 0 to 100, the maximum not below the minimum.");
            }
        });
    }

    /** Rings relax more and more: an interaction never meets a ring that asks for more than the one before. */
    private void rings() {
        int after = 0;
        int lower = 0;
        for (int i = 0; i < draft.rings().size(); i++) {
            RingDraft ring = draft.rings().get(i);
            String name = "Ring " + ring.row();
            String field = "ring-after-" + ring.row();
            range(field, name, ring.after(), 1, DAY);
            if (i > 0 && ring.after() <= after) {
                add(field, name, "It must begin later than the ring before it, after " + after + " s.");
            }
            range("ring-lower-" + ring.row(), name, ring.lower(), 0, 100);
            if (ring.lower() < lower && ring.lower() != 0) {
                add(
                        "ring-lower-" + ring.row(),
                        name,
                        "A ring relaxes, it does not tighten: the ring before it lowers by " + lower + ".");
            }
            if (ring.relaxesNothing()) {
                add(field, name, "It relaxes nothing: lower the proficiency, drop a skill or add a workgroup.");
            }
            names(ring.row(), ring);
            after = ring.after();
            lower = Math.max(lower, ring.lower());
        }
    }

    private void names(int number, RingDraft ring) {
        List<String> skills = around.directory().unknownSkills(ring.droppedSkills());
        if (!skills.isEmpty()) {
            add("ring-drop-" + number, "Ring " + number, "There is no skill " + quoted(skills) + ".");
        }
        List<String> groups = around.directory().unknownWorkgroups(ring.furtherWorkgroups());
        if (!groups.isEmpty()) {
            add("ring-ask-" + number, "Ring " + number, "There is no workgroup " + quoted(groups) + ".");
        }
        if (ring.furtherWorkgroups().stream().anyMatch(draft.name()::equalsIgnoreCase)) {
            add("ring-ask-" + number, "Ring " + number, "This workgroup is asked anyway: name others only.");
        }
    }

    private void members() {
        if (!around.unknownLogins().isEmpty()) {
            add("joining", "Add members", "There is no user with the login " + quoted(around.unknownLogins()) + ".");
        }
    }

    private void range(String field, String label, int value, int least, int most) {
        if (value < least || value > most) {
            add(field, label, String.format(Locale.ENGLISH, "Give a number from %,d to %,d.", least, most));
        }
    }

    private void add(String field, String label, String words) {
        problems.add(new FieldProblem(field, label, words));
    }

    static String quoted(List<String> names) {
        return String.join(", ", names.stream().map(name -> "“" + name + "”").toList());
    }
}
