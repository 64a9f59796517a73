package dev.parley.connector.x;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.CostMeter.Cost;
import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.LiveStream.Arrival;
import dev.parley.connector.api.LiveStream.Opened;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.StreamPosition;
import dev.parley.connector.kit.HttpFailure;
import dev.parley.connector.kit.HttpStream;
import dev.parley.connector.kit.LenientObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A filtered stream that runs: a line for each post, and blank ones that only say that it is alive. */
final class OpenStream implements Opened {

    /** X sends something at least every 20 seconds; after this it counts as dead. */
    static final Duration SILENCE = Duration.ofSeconds(30);

    private final HttpStream stream;
    private final Supplier<Instant> clock;
    private final Meter meter;
    private Duration quiet = Duration.ZERO;

    OpenStream(AccountAccess access, HttpStream stream, Supplier<Instant> clock) {
        this.stream = stream;
        this.clock = clock;
        this.meter = new Meter(access);
    }

    @Override
    public Optional<Arrival> next(Duration patience) throws PlatformException {
        Optional<String> line = line(patience);
        boolean alive = line.isPresent();
        while (line.isPresent() && line.get().isBlank()) {
            line = line(Duration.ZERO);
        }
        if (line.isEmpty() && stream.ended()) {
            throw problem("x.stream-ended", "X has ended the live stream.");
        }
        if (alive) {
            quiet = Duration.ZERO;
        } else {
            pass(patience);
        }
        return line.isEmpty() ? Optional.empty() : read(line.get());
    }

    /** Nothing has come for this long. */
    void pass(Duration time) throws PlatformException {
        quiet = quiet.plus(time);
        if (quiet.compareTo(SILENCE) > 0) {
            throw problem("x.stream-silent", "X has sent nothing over the live stream for a while.");
        }
    }

    private Optional<String> line(Duration patience) throws PlatformException {
        try {
            return stream.next(patience);
        } catch (HttpFailure failure) {
            throw new PlatformException(Problems.noAnswer(failure, Purpose.LOOK_UP), failure);
        }
    }

    private Optional<Arrival> read(String line) throws PlatformException {
        LenientObject item = LenientObject.parse(line)
                .orElseThrow(() -> problem("x.stream-unreadable", "X sent something unreadable over the live stream."));
        if (!item.has("data")) {
            XErrorBody error = XErrorBody.of(item);
            throw problem(
                    "x.stream-" + (error.kind().isEmpty() ? "error" : error.kind()),
                    "X has ended the live stream with an error.");
        }
        meter.add(item);
        Set<String> keys = item.objects("matching_rules").stream()
                .flatMap(rule -> StreamRules.keysOf(rule.text("tag")).stream())
                .collect(Collectors.toSet());
        return keys.isEmpty() ? Optional.empty() : Optional.of(new Arrival(keys, page(item, line)));
    }

    private static FetchedPage page(LenientObject item, String line) {
        Mapped mapped = PostMapper.map(item, item.object("data"));
        return new FetchedPage(
                mapped.posts(),
                mapped.unreadable(),
                StreamPosition.START,
                false,
                Optional.empty(),
                List.of(line),
                Optional.empty());
    }

    private PlatformException problem(String code, String words) {
        return new PlatformException(new PlatformProblem(Action.RETRY, code, words, Optional.of(clock.get()), ""));
    }

    @Override
    public List<Cost> takeCosts() {
        return meter.take();
    }

    @Override
    public void close() {
        stream.close();
    }
}
