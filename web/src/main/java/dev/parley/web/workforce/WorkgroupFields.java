package dev.parley.web.workforce;

import dev.parley.administration.Directory;
import dev.parley.administration.Member;
import dev.parley.administration.ScoreWeight;
import dev.parley.administration.WorkgroupPage;
import dev.parley.web.channel.FormView;
import dev.parley.workforce.InteractionType;
import dev.parley.workforce.RingSettings;
import dev.parley.workforce.ScoreWeights;
import dev.parley.workforce.ServiceLevel;
import dev.parley.workforce.Utilization;
import dev.parley.workforce.WorkgroupSettings;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a workgroup looks like in its form. */
final class WorkgroupFields {

    private final Map<String, String> values = new HashMap<>();
    private final Set<String> on = new HashSet<>();

    private WorkgroupFields() {}

    /** A new one, with everything at its default. */
    static FormView fresh() {
        WorkgroupFields fields = new WorkgroupFields();
        fields.values.put("offer-timeout", "30");
        fields.values.put("misses", "2");
        fields.values.put("wrap-up", "0");
        fields.values.put("preferred-agent", "0");
        fields.weights(ScoreWeights.DEFAULT);
        fields.types(Map.of(), Map.of());
        fields.on.addAll(Set.of("acd-on", "pick-up"));
        return new FormView(fields.values, fields.on, List.of());
    }

    static FormView of(WorkgroupPage page, Directory directory) {
        WorkgroupFields fields = new WorkgroupFields();
        fields.plain(page);
        WorkgroupSettings settings = page.settings();
        fields.weights(settings.weights());
        fields.types(settings.utilization(), settings.serviceLevels());
        settings.skills().forEach((skill, range) -> {
            fields.values.put("minimum-" + skill, "" + range.minimum());
            fields.values.put("most-" + skill, "" + range.maximum());
        });
        for (int i = 0; i < settings.rings().size(); i++) {
            fields.ring(i + 1, settings.rings().get(i), directory);
        }
        for (Member member : page.members()) {
            for (String shown : List.of("", "had-")) {
                fields.tick(shown + "member-" + member.userId(), true);
                fields.tick(shown + "active-" + member.userId(), member.activated());
            }
        }
        return new FormView(fields.values, fields.on, List.of());
    }

    private void plain(WorkgroupPage page) {
        WorkgroupSettings settings = page.settings();
        values.put("version", "" + page.version());
        values.put("name", settings.name());
        values.put("offer-timeout", "" + settings.offerTimeoutSeconds());
        values.put("misses", "" + settings.missesBeforeNotAnswering());
        values.put("wrap-up", "" + settings.wrapUpSeconds());
        values.put("preferred-agent", "" + settings.preferredAgentSeconds());
        values.put("dispositions", String.join("\n", page.dispositions()));
        tick("acd-on", settings.acdOn());
        tick("auto-answer", settings.autoAnswer());
        tick("disposition-required", settings.dispositionRequired());
        tick("pick-up", settings.pickUpAllowed());
        tick("hold-exempt", settings.holdExempt());
    }

    private void tick(String box, boolean ticked) {
        if (ticked) {
            on.add(box);
        }
    }

    private void weights(ScoreWeights weights) {
        put(ScoreWeight.SKILL, weights.skill());
        put(ScoreWeight.PROFICIENCY, weights.proficiency());
        put(ScoreWeight.DESIRE, weights.desire());
        put(ScoreWeight.COST, weights.cost());
        put(ScoreWeight.AVAILABLE, weights.available());
        put(ScoreWeight.PRIORITY, weights.priority());
        put(ScoreWeight.QUEUE_TIME, weights.queueTime());
        put(ScoreWeight.SYSTEM_TIME, weights.systemTime());
        put(ScoreWeight.LOAD, weights.load());
    }

    private void put(ScoreWeight weight, double value) {
        values.put(weight.field(), value == Math.rint(value) ? "" + (long) value : "" + value);
    }

    private void types(Map<InteractionType, Utilization> rates, Map<InteractionType, ServiceLevel> levels) {
        for (InteractionType type : InteractionType.values()) {
            Utilization rate = rates.getOrDefault(type, Utilization.DEFAULT);
            values.put("percent-" + type.name(), "" + rate.percent());
            values.put("maximum-" + type.name(), "" + rate.maximum());
            ServiceLevel level = levels.getOrDefault(type, ServiceLevel.DEFAULT);
            values.put("share-" + type.name(), "" + level.sharePercent());
            values.put("target-" + type.name(), "" + level.targetSeconds());
            values.put("risk-" + type.name(), "" + level.riskPercent());
            values.put("boost-" + type.name(), "" + level.boost());
        }
    }

    private void ring(int number, RingSettings ring, Directory directory) {
        values.put("ring-after-" + number, "" + ring.afterSeconds());
        values.put("ring-lower-" + number, "" + ring.lowerBy());
        values.put("ring-drop-" + number, names(ring.droppedSkills(), directory.skills()));
        values.put("ring-ask-" + number, names(ring.furtherWorkgroups(), directory.workgroups()));
    }

    private static String names(Collection<Long> ids, Map<Long, String> names) {
        return ids.stream().map(id -> names.getOrDefault(id, "")).sorted().collect(Collectors.joining(", "));
    }
}
