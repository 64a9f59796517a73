package dev.parley.connector.whatsapp;

import dev.parley.connector.api.Period;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.WhatsAppManagement.AnalyticsRow;
import dev.parley.connector.api.WhatsAppManagement.Granularity;
import dev.parley.connector.kit.LenientObject;
import dev.parley.connector.kit.graph.GraphApi;
import dev.parley.connector.kit.graph.GraphCall;
import dev.parley.connector.kit.graph.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What messages cost, by Meta's own count (WIRE 3.8); the parameters stand inside the field's name. */
record Analytics(GraphApi api) {

    List<AnalyticsRow> conversations(Period period, Granularity granularity) throws PlatformException {
        String field = "conversation_analytics" + span(period, granularity)
                + ".phone_numbers([]).metric_types([\"CONVERSATION\",\"COST\"])"
                + ".dimensions([\"CONVERSATION_CATEGORY\",\"CONVERSATION_TYPE\",\"CONVERSATION_DIRECTION\","
                + "\"COUNTRY\",\"PHONE\"])";
        return rows(field, "conversation_analytics", "conversation", "conversation_type", "conversation_category");
    }

    List<AnalyticsRow> prices(Period period, Granularity granularity) throws PlatformException {
        String field = "pricing_analytics" + span(period, granularity)
                + ".phone_numbers([]).metric_types([\"COST\",\"VOLUME\"])"
                + ".dimensions([\"COUNTRY\",\"PHONE\",\"PRICING_CATEGORY\",\"PRICING_TYPE\"])";
        return rows(field, "pricing_analytics", "volume", "pricing_type", "pricing_category");
    }

    private static String span(Period period, Granularity granularity) {
        return ".start(" + period.from().getEpochSecond() + ").end("
                + period.until().getEpochSecond() + ").granularity(" + granularity + ")";
    }

    private List<AnalyticsRow> rows(String field, String name, String count, String type, String category)
            throws PlatformException {
        LenientObject answer = api.call(GraphCall.get(Numbers.path(new Numbers(api).accountId(), ""), Purpose.LOOK_UP)
                        .with("fields", field))
                .json();
        return answer.object(name).objects("data").stream()
                .flatMap(each -> each.objects("data_points").stream())
                .map(point -> row(point, count, type, category))
                .toList();
    }

    private static AnalyticsRow row(LenientObject point, String count, String type, String category) {
        return new AnalyticsRow(
                Times.of(point, "start").orElse(Instant.EPOCH),
                Times.of(point, "end").orElse(Instant.EPOCH),
                point.text("phone_number"),
                point.text("country"),
                point.text(type),
                point.text(category),
                point.text("conversation_direction"),
                point.number(count).orElse(0),
                cost(point.text("cost")));
    }

    private static Optional<Double> cost(String text) {
        return text.matches("-?[0-9]+([.][0-9]+)?([eE]-?[0-9]+)?")
                ? Optional.of(Double.valueOf(text))
                : Optional.empty();
    }
}
