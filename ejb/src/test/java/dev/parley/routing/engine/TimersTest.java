package dev.parley.routing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TimersTest {
    private static final int ITEMS = 20;
    /** Four of them are a slot. */
    private static final int SOME_OF_A_SLOT = 25;

    private final Timers timers = new Timers();
    private final TreeSet<Timer> model = new TreeSet<>();
    private final List<Waiting> items = new ArrayList<>();

    TimersTest() {
        WorkgroupRules rules = WorkgroupRules.DEFAULT;
        for (int i = 0; i < ITEMS; i++) {
            QueuedInteraction facts = new QueuedInteraction(
                    new InteractionId(i),
                    new WorkgroupId(1),
                    InteractionType.CHAT,
                    Optional.empty(),
                    0,
                    Instant.EPOCH,
                    Instant.EPOCH,
                    Optional.empty(),
                    Optional.empty(),
                    false);
            Lane lane = new Lane(
                    new Workgroup(facts.workgroup()),
                    new LaneKey(facts.type(), facts.licence(), SkillExpression.ANYBODY, new TreeSet<>(), false),
                    List.of());
            items.add(new Waiting(facts, Map.of(), new Demand(facts, Course.of(facts, rules)), lane, 0));
        }
    }

    /** Each number sets one: an item's later timer takes the place of its earlier one, which then does not hold. */
    @Property(tries = 300)
    void comeUpInOrderAndOnlyWhereTheyStillHold(
            @ForAll @Size(max = 2500) List<@IntRange(max = 9_999) Integer> numbers) {
        for (int number : numbers) {
            Waiting item = items.get(number % ITEMS);
            long at = (long) (number / ITEMS) << SOME_OF_A_SLOT;
            model.removeIf(timer -> timer.item() == item);
            if (number % 7 == 0) {
                item.changesAt = Nanos.NEVER;
            } else {
                item.changesAt = at;
                timers.set(at, Timer.Kind.PLACE_CHANGES, item);
                model.add(new Timer(at, Timer.Kind.PLACE_CHANGES, item));
            }
            if (number % 11 == 0) {
                fireUntil(at);
            }
        }
        fireUntil(Nanos.NEVER - 1);
        assertThat(timers.next()).isEmpty();
    }

    private void fireUntil(long now) {
        assertThat(timers.next()).isEqualTo(model.stream().findFirst().map(timer -> Nanos.moment(timer.at())));
        while (!model.isEmpty() && model.first().at() <= now) {
            Timer due = timers.pollDue(now);
            assertThat(due).isEqualTo(model.pollFirst());
            if (due != null) {
                due.item().changesAt = Nanos.NEVER;
            }
        }
        assertThat(timers.pollDue(now)).isNull();
    }
}
