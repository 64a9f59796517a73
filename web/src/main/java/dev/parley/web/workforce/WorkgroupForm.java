package dev.parley.web.workforce;

import dev.parley.administration.LevelDraft;
import dev.parley.administration.MemberTicks;
import dev.parley.administration.PairDraft;
import dev.parley.administration.RateDraft;
import dev.parley.administration.RingDraft;
import dev.parley.administration.ScoreWeight;
import dev.parley.administration.WorkgroupDraft;
import dev.parley.web.channel.FormText;
import dev.parley.web.channel.SentForm;
import dev.parley.workforce.InteractionType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the form of a workgroup. */
final class WorkgroupForm {

    static final int RINGS = 6;

    private final SentForm sent;

    WorkgroupForm(SentForm sent) {
        this.sent = sent;
    }

    WorkgroupDraft draft() {
        return new WorkgroupDraft(
                sent.text("name"),
                sent.isOn("acd-on"),
                sent.number("offer-timeout", "Offer timeout", 30),
                sent.number("misses", "Misses", 2),
                sent.isOn("auto-answer"),
                sent.number("wrap-up", "Wrap-up time", 0),
                sent.isOn("disposition-required"),
                sent.isOn("pick-up"),
                sent.isOn("hold-exempt"),
                sent.number("preferred-agent", "Wait for the last agent", 0),
                weights(),
                rates(),
                levels(),
                skills(),
                rings(),
                FormText.lines(sent.text("dispositions")),
                new MemberTicks(members("had-member-", "had-active-"), members("member-", "active-")),
                FormText.list(sent.text("joining")));
    }

    /** By the names of two boxes, the second of which says whether the member is activated. */
    private Map<Long, Boolean> members(String member, String active) {
        Map<Long, Boolean> members = new HashMap<>();
        sent.ticked(member).forEach(id -> members.put(id, sent.isOn(active + id)));
        return members;
    }

    private Map<ScoreWeight, Double> weights() {
        Map<ScoreWeight, Double> weights = new EnumMap<>(ScoreWeight.class);
        for (ScoreWeight weight : ScoreWeight.values()) {
            weights.put(weight, sent.decimal(weight.field(), weight.label(), 1));
        }
        return weights;
    }

    private Map<InteractionType, RateDraft> rates() {
        Map<InteractionType, RateDraft> rates = new EnumMap<>(InteractionType.class);
        for (InteractionType type : InteractionType.values()) {
            rates.put(
                    type,
                    new RateDraft(
                            sent.number("percent-" + type.name(), type.label() + ", utilization", 100),
                            sent.number("maximum-" + type.name(), type.label() + ", maximum", 1)));
        }
        return rates;
    }

    private Map<InteractionType, LevelDraft> levels() {
        Map<InteractionType, LevelDraft> levels = new EnumMap<>(InteractionType.class);
        for (InteractionType type : InteractionType.values()) {
            levels.put(
                    type,
                    new LevelDraft(
                            sent.number("share-" + type.name(), type.label() + ", share", 80),
                            sent.number("target-" + type.name(), type.label() + ", target", 300),
                            sent.number("risk-" + type.name(), type.label() + ", at risk", 30),
                            sent.number("boost-" + type.name(), type.label() + ", boost", 100)));
        }
        return levels;
    }

    /** A skill is asked for where one of its two fields has content. */
    private Map<Long, PairDraft> skills() {
        Set<Long> asked = new TreeSet<>(sent.filled("minimum-"));
        asked.addAll(sent.filled("most-"));
        Map<Long, PairDraft> skills = new HashMap<>();
        asked.forEach(id -> skills.put(
                id,
                new PairDraft(
                        sent.isBlank("minimum-" + id) ? 0 : sent.number("minimum-" + id, "Skills", 0),
                        sent.isBlank("most-" + id) ? 100 : sent.number("most-" + id, "Skills", 100))));
        return skills;
    }

    private List<RingDraft> rings() {
        List<RingDraft> rings = new ArrayList<>();
        for (int i = 1; i <= RINGS; i++) {
            String at = "-" + i;
            if (sent.isBlank("ring-after" + at)
                    && sent.isBlank("ring-lower" + at)
                    && sent.isBlank("ring-drop" + at)
                    && sent.isBlank("ring-ask" + at)) {
                continue;
            }
            rings.add(new RingDraft(
                    i,
                    sent.number("ring-after" + at, "Ring " + i, 1),
                    sent.isBlank("ring-lower" + at) ? 0 : sent.number("ring-lower" + at, "Ring " + i, 0),
                    FormText.list(sent.text("ring-drop" + at)),
                    FormText.list(sent.text("ring-ask" + at))));
        }
        return rings;
    }
}
