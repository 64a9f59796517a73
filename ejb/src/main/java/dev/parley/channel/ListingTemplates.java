package dev.parley.channel;

import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.WhatsAppManagement;
import dev.parley.connector.api.WhatsAppManagement.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The message templates of WhatsApp accounts (CH-18). Meta is asked on a worker and its answer stays on this node for a
 * while, so that no agent waits for it; an old answer is shown until the new one is here.
 */
@ApplicationScoped
public class ListingTemplates {

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    @Inject
    Channels channels;

    @Inject
    Connecting connecting;

    @Inject
    RunningChecks checks;

    @Inject
    Clock clock;

    private final Map<Long, Answer> answers = new ConcurrentHashMap<>();

    /** What the platform said, and when. */
    private record Answer(List<Template> templates, int tokenVersion, Instant at) {}

    private static String subject(long accountId) {
        return "templates of account " + accountId;
    }

    /** What is known now; where that is nothing, or old, the platform is asked. */
    public TemplateList of(long accountId) {
        Account account = channels.getAccount(accountId);
        Optional<Answer> answer = Optional.ofNullable(answers.get(accountId))
                .filter(known -> known.tokenVersion == account.tokenVersion());
        boolean fresh = answer.filter(known -> known.at.plus(FRESH).isAfter(clock.instant()))
                .isPresent();
        if (!fresh && !failedJustNow(accountId)) {
            ask(account);
        }
        Optional<CheckRun> run = checks.find(subject(accountId));
        boolean asking = run.filter(CheckRun::isRunning).isPresent();
        return new TemplateList(
                answer.map(Answer::templates),
                answer.map(Answer::at),
                asking,
                asking ? "" : run.map(CheckRun::problem).orElse(""));
    }

    /** Somebody knows that the list has changed. */
    public void refresh(long accountId) {
        ask(channels.getAccount(accountId));
    }

    private boolean failedJustNow(long accountId) {
        return checks.find(subject(accountId))
                .filter(run -> !run.problem().isEmpty())
                .filter(run -> run.startedAt().plus(AFTER_FAILURE).isAfter(clock.instant()))
                .isPresent();
    }

    private void ask(Account account) {
        long id = account.id();
        int version = account.tokenVersion();
        checks.start(subject(id), () -> {
            List<Template> templates = connecting.call(
                    id,
                    connection -> connection
                            .facet(WhatsAppManagement.class)
                            .orElseThrow(ListingTemplates::none)
                            .listTemplates());
            answers.put(id, new Answer(List.copyOf(templates), version, clock.instant()));
            return List.of();
        });
    }

    private static PlatformException none() {
        return new PlatformException(
                PlatformProblem.of(Action.FAIL_ITEM, "not-supported", "This platform has no message templates."));
    }
}
