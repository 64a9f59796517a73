package dev.parley.bench.routing;

import dev.parley.routing.engine.AgentProfile;
import dev.parley.routing.engine.QueuedInteraction;
import dev.parley.routing.engine.SkillExpression;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/**
 * The plain way: whoever gets free is compared with everything that waits. It knows workgroup, licence, skills, priority
 * and waiting time, but neither capacity nor rings, boosts, offers or explanations.
 */
final class ScanningRouter {
    private final Scale scale;
    private final People people;
    private final Random random;
    private final List<AgentProfile> agents = new ArrayList<>();
    private final List<QueuedInteraction> waiting = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-02T09:00:00Z");
    private long nextId = 1;

    ScanningRouter(Scale scale, long seed) {
        this.scale = scale;
        this.people = new People(scale, seed);
        this.random = new Random(seed + 1);
        for (int agent = 0; agent < scale.agents; agent++) {
            agents.add(people.agent(agent));
        }
        fill();
    }

    private void fill() {
        while (waiting.size() < scale.waiting) {
            now = now.plusMillis(60);
            waiting.add(people.interaction(nextId++, now));
        }
    }

    /** One agent gets free and gets the best of what waits; something new comes. */
    int step() {
        AgentProfile agent = agents.get(random.nextInt(agents.size()));
        int best = -1;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < waiting.size(); i++) {
            QueuedInteraction item = waiting.get(i);
            if (fits(agent, item)) {
                double score =
                        item.priority() + Duration.between(item.queuedAt(), now).toMillis() / 1000.0;
                if (score > bestScore) {
                    best = i;
                    bestScore = score;
                }
            }
        }
        if (best >= 0) {
            waiting.set(best, waiting.get(waiting.size() - 1));
            waiting.remove(waiting.size() - 1);
        }
        fill();
        return best >= 0 ? 1 : 0;
    }

    private static boolean fits(AgentProfile agent, QueuedInteraction item) {
        Predicate<SkillExpression> met = needs -> needs.isMetBy(agent.skills());
        return agent.memberships().getOrDefault(item.workgroup(), false)
                && item.licence().filter(agent.userLicences()::contains).isPresent()
                && item.needs().filter(met.negate()).isEmpty();
    }
}
