package dev.parley.bench.routing;

import dev.parley.routing.engine.AccessLicence;
import dev.parley.routing.engine.AgentProfile;
import dev.parley.routing.engine.InteractionId;
import dev.parley.routing.engine.InteractionType;
import dev.parley.routing.engine.QueuedInteraction;
import dev.parley.routing.engine.Relaxation;
import dev.parley.routing.engine.Ring;
import dev.parley.routing.engine.ScoreWeights;
import dev.parley.routing.engine.ServiceLevelTarget;
import dev.parley.routing.engine.SkillExpression;
import dev.parley.routing.engine.SkillId;
import dev.parley.routing.engine.SkillLevel;
import dev.parley.routing.engine.SkillRequirement;
import dev.parley.routing.engine.Utilization;
import dev.parley.routing.engine.WorkgroupId;
import dev.parley.routing.engine.WorkgroupRules;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Workgroups, agents and interactions of a contact centre, all from one seed. Each workgroup works with four skills and
 * six kinds of work, which ask for none, one or two of them; agents are in one to three workgroups and have two skills
 * out of three.
 */
final class People {
    private static final AccessLicence SOCIAL = new AccessLicence("I3_ACCESS_ACD_SOCIAL_MEDIA");
    private static final AccessLicence WHATSAPP = new AccessLicence("I3_ACCESS_ACD_WHATSAPP");
    private static final int SKILLS_EACH = 4;

    private final Scale scale;
    private final Random random;

    People(Scale scale, long seed) {
        this.scale = scale;
        this.random = new Random(seed);
    }

    private SkillId skill(int workgroup, int number) {
        return new SkillId(1 + (workgroup * SKILLS_EACH + number) % scale.skills);
    }

    /** Two rings and a boost, so that what waits moves about as it does in life. */
    WorkgroupRules rules(int workgroup) {
        return new WorkgroupRules(
                true,
                ScoreWeights.DEFAULT,
                Map.of(
                        InteractionType.SOCIAL_CONVERSATION, new Utilization(50, 2),
                        InteractionType.SOCIAL_DIRECT_MESSAGE, new Utilization(33, 3)),
                false,
                Map.of(),
                List.of(
                        new Ring(Duration.ofMinutes(4), new Relaxation(20, Set.of(), Set.of())),
                        new Ring(Duration.ofMinutes(8), new Relaxation(0, Set.of(skill(workgroup, 0)), Set.of()))),
                Duration.ofSeconds(30),
                3,
                false,
                Map.of(
                        InteractionType.SOCIAL_DIRECT_MESSAGE,
                        new ServiceLevelTarget(0.8, Duration.ofMinutes(6), 0.3, 100)));
    }

    AgentProfile agent(int number) {
        Map<WorkgroupId, Boolean> memberships = new HashMap<>();
        Map<SkillId, SkillLevel> skills = new HashMap<>();
        int groups = 1 + number % 3;
        for (int i = 0; i < groups; i++) {
            int workgroup = random.nextInt(scale.workgroups);
            memberships.put(new WorkgroupId(workgroup), true);
            for (int s = 0; s < SKILLS_EACH; s++) {
                if (random.nextInt(3) > 0) {
                    skills.put(skill(workgroup, s), new SkillLevel(10 + random.nextInt(91), random.nextInt(101)));
                }
            }
        }
        return new AgentProfile(memberships, skills, random.nextInt(100), Map.of(), Set.of(SOCIAL, WHATSAPP), Set.of());
    }

    QueuedInteraction interaction(long id, Instant queuedAt) {
        int workgroup = random.nextInt(scale.workgroups);
        boolean direct = random.nextBoolean();
        boolean whatsapp = direct && random.nextInt(5) < 2;
        return new QueuedInteraction(
                new InteractionId(id),
                new WorkgroupId(workgroup),
                direct ? InteractionType.SOCIAL_DIRECT_MESSAGE : InteractionType.SOCIAL_CONVERSATION,
                Optional.of(whatsapp ? WHATSAPP : SOCIAL),
                random.nextInt(21) - 10,
                queuedAt.minusSeconds(random.nextInt(60)),
                queuedAt,
                needs(workgroup),
                Optional.empty(),
                false);
    }

    /** Each workgroup has its six kinds of work. */
    private Optional<SkillExpression> needs(int workgroup) {
        SkillRequirement one = new SkillRequirement(skill(workgroup, 0), 30);
        SkillRequirement other = new SkillRequirement(skill(workgroup, 1), 0);
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> Optional.empty();
            case 4, 5 -> Optional.of(one);
            case 6 -> Optional.of(new SkillRequirement(skill(workgroup, 2), 50));
            case 7 -> Optional.of(new SkillRequirement(skill(workgroup, 3), 0));
            case 8 -> Optional.of(SkillExpression.allOf(List.of(one, other)));
            default -> Optional.of(SkillExpression.anyOf(List.of(one, other)));
        };
    }
}
