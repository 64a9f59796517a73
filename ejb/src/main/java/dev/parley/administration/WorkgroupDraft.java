package dev.parley.administration;

import dev.parley.workforce.InteractionType;
import dev.parley.workforce.RingSettings;
import dev.parley.workforce.ScoreWeights;
import dev.parley.workforce.ServiceLevel;
import dev.parley.workforce.SkillRange;
import dev.parley.workforce.Utilization;
import dev.parley.workforce.WorkgroupSettings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A workgroup as it was entered.
 *
 * @param skills range of proficiency by skill that the workgroup asks for
 * @param members what was changed about those that the form showed
 * @param joining logins of users who come in
 */
public record WorkgroupDraft(
        String name,
        boolean acdOn,
        int offerTimeout,
        int misses,
        boolean autoAnswer,
        int wrapUp,
        boolean dispositionRequired,
        boolean pickUp,
        boolean holdExempt,
        int preferredAgent,
        Map<ScoreWeight, Double> weights,
        Map<InteractionType, RateDraft> rates,
        Map<InteractionType, LevelDraft> levels,
        Map<Long, PairDraft> skills,
        List<RingDraft> rings,
        List<String> dispositions,
        MemberTicks members,
        List<String> joining) {

    public WorkgroupDraft {
        weights = Map.copyOf(weights);
        rates = Map.copyOf(rates);
        levels = Map.copyOf(levels);
        skills = Map.copyOf(skills);
        rings = List.copyOf(rings);
        dispositions = List.copyOf(dispositions);
        joining = List.copyOf(joining);
    }

    /** What is stored, as if it had been entered; members stay as they are. */
    static WorkgroupDraft of(WorkgroupSettings settings, List<String> dispositions, Directory directory) {
        Map<InteractionType, RateDraft> rates = new EnumMap<>(InteractionType.class);
        settings.utilization().forEach((type, rate) -> rates.put(type, new RateDraft(rate.percent(), rate.maximum())));
        Map<InteractionType, LevelDraft> levels = new EnumMap<>(InteractionType.class);
        settings.serviceLevels()
                .forEach((type, level) -> levels.put(
                        type,
                        new LevelDraft(
                                level.sharePercent(), level.targetSeconds(), level.riskPercent(), level.boost())));
        Map<Long, PairDraft> skills = new HashMap<>();
        settings.skills().forEach((skill, range) -> skills.put(skill, new PairDraft(range.minimum(), range.maximum())));
        return new WorkgroupDraft(
                settings.name(),
                settings.acdOn(),
                settings.offerTimeoutSeconds(),
                settings.missesBeforeNotAnswering(),
                settings.autoAnswer(),
                settings.wrapUpSeconds(),
                settings.dispositionRequired(),
                settings.pickUpAllowed(),
                settings.holdExempt(),
                settings.preferredAgentSeconds(),
                ScoreWeight.of(settings.weights()),
                rates,
                levels,
                skills,
                rings(settings, directory),
                dispositions,
                MemberTicks.NONE,
                List.of());
    }

    private static List<RingDraft> rings(WorkgroupSettings settings, Directory directory) {
        List<RingDraft> rings = new ArrayList<>();
        for (RingSettings ring : settings.rings()) {
            rings.add(new RingDraft(
                    rings.size() + 1,
                    ring.afterSeconds(),
                    ring.lowerBy(),
                    ring.droppedSkills().stream().map(directory::skillName).toList(),
                    ring.furtherWorkgroups().stream()
                            .map(directory::workgroupName)
                            .toList()));
        }
        return rings;
    }

    double weight(ScoreWeight weight) {
        return weights.getOrDefault(weight, 0.0);
    }

    /** The settings of a draft without problems. */
    WorkgroupSettings settings(Directory directory) {
        Map<InteractionType, Utilization> utilization = new EnumMap<>(InteractionType.class);
        rates.forEach((type, rate) -> utilization.put(type, new Utilization(rate.percent(), rate.maximum())));
        Map<InteractionType, ServiceLevel> serviceLevels = new EnumMap<>(InteractionType.class);
        levels.forEach((type, level) ->
                serviceLevels.put(type, new ServiceLevel(level.share(), level.target(), level.risk(), level.boost())));
        Map<Long, SkillRange> ranges = new HashMap<>();
        skills.forEach((skill, range) -> ranges.put(skill, new SkillRange(range.first(), range.second())));
        return new WorkgroupSettings(
                name,
                acdOn,
                offerTimeout,
                misses,
                autoAnswer,
                wrapUp,
                dispositionRequired,
                pickUp,
                holdExempt,
                preferredAgent,
                scoreWeights(),
                utilization,
                serviceLevels,
                ranges,
                rings.stream().map(ring -> settings(ring, directory)).toList());
    }

    private ScoreWeights scoreWeights() {
        return new ScoreWeights(
                weight(ScoreWeight.SKILL),
                weight(ScoreWeight.PROFICIENCY),
                weight(ScoreWeight.DESIRE),
                weight(ScoreWeight.COST),
                weight(ScoreWeight.AVAILABLE),
                weight(ScoreWeight.PRIORITY),
                weight(ScoreWeight.QUEUE_TIME),
                weight(ScoreWeight.SYSTEM_TIME),
                weight(ScoreWeight.LOAD));
    }

    private static RingSettings settings(RingDraft ring, Directory directory) {
        Set<Long> dropped = new HashSet<>();
        ring.droppedSkills().forEach(name -> directory.skill(name).ifPresent(dropped::add));
        Set<Long> further = new HashSet<>();
        ring.furtherWorkgroups().forEach(name -> directory.workgroup(name).ifPresent(further::add));
        return new RingSettings(ring.after(), ring.lower(), dropped, further);
    }
}
