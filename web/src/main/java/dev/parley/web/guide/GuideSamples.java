package dev.parley.web.guide;

import dev.parley.connector.api.Platform;
import dev.parley.outbound.OutboxState;
import dev.parley.web.desk.DeliveryView;
import dev.parley.web.view.Avatar;
import dev.parley.web.view.BadgeView;
import dev.parley.web.view.Mark;
import dev.parley.web.view.RichText;
import dev.parley.web.view.SlaView;
import dev.parley.web.view.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Invented people and posts for the style guide. */
public final class GuideSamples {

    private static final Duration TARGET = Duration.ofMinutes(5);

    private GuideSamples() {}

    /** View records by the names under which the style guide's template reads them. */
    public static Map<String, Object> at(Instant now) {
        return Map.of(
                "slas", slas(now),
                "marks", marks(),
                "avatars", avatars(),
                "badges", badges(),
                "deliveries",
                        Stream.of(OutboxState.PENDING, OutboxState.IN_FLIGHT, OutboxState.SENT, OutboxState.FAILED)
                                .map(GuideSamples::delivery)
                                .toList(),
                "stamp", Stamp.of(now, ZoneOffset.UTC),
                "sampleText",
                        RichText.of("The parcel tracker @KestrelPost shows “delivered” since Monday. #lostparcel\n"
                                + "Here is what I see: https://example.org/track/20318"));
    }

    private static DeliveryView delivery(OutboxState state) {
        return switch (state) {
            case SENT -> DeliveryView.SENT;
            case FAILED -> new DeliveryView("error", state.label(), "failed");
            default -> new DeliveryView("clock", state.label(), "queued");
        };
    }

    private static List<SlaView> slas(Instant now) {
        return List.of(
                SlaView.of(now.plus(Duration.ofMinutes(4)), TARGET, now),
                SlaView.of(now.plus(Duration.ofSeconds(50)), TARGET, now),
                SlaView.of(now.minus(Duration.ofSeconds(130)), TARGET, now),
                SlaView.none("18 min"));
    }

    private static List<Mark> marks() {
        return Stream.of(Platform.values())
                .flatMap(platform -> Stream.of(Mark.of(platform, false), Mark.of(platform, true)))
                .distinct()
                .toList();
    }

    private static List<Avatar> avatars() {
        return List.of(
                Avatar.customer("Ottilie Brandt", 11),
                Avatar.customer("kofi", 22),
                Avatar.agent("Noor Haddad", 33),
                Avatar.agent("Jon Ek", 44));
    }

    private static List<BadgeView> badges() {
        return List.of(
                BadgeView.plain("Parked"),
                new BadgeView("Active", "accent", ""),
                new BadgeView("Positive", "positive", ""),
                new BadgeView("Held", "caution", ""),
                new BadgeView("Negative", "negative", ""),
                new BadgeView("Private", "private", "lock"),
                new BadgeView("Internal note", "internal", "note"),
                new BadgeView("From station", "outline", ""),
                new BadgeView("Test", "test", ""),
                new BadgeView("Healthy", "plain", "check"));
    }
}
