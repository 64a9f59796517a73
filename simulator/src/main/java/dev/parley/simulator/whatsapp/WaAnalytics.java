package dev.parley.simulator.whatsapp;

import dev.parley.simulator.graph.Field;
import dev.parley.simulator.graph.GraphRefusal;
import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts what was sent and what it cost (WIRE 3.8). */
final class WaAnalytics {
    private static final double PRICE = 0.05;
    private static final Map<String, String> COUNTRIES = Map.of("49", "DE", "44", "GB", "34", "ES", "1", "US");
    private final WaWorld world;
    private final String account;

    WaAnalytics(WaWorld world, String account) {
        this.world = world;
        this.account = account;
    }

    private record Key(long start, String number, String country, String category) {}

    JsonObject answer(Field field) {
        long start = number(field, "start");
        long end = number(field, "end");
        long step = switch (field.modifier("granularity", "")) {
            case "HALF_HOUR" -> 1_800;
            case "DAILY", "DAY" -> 86_400;
            case "MONTHLY", "MONTH" -> 2_592_000;
            default -> throw GraphRefusal.invalid("granularity is required");
        };
        Map<Key, List<WaMessage>> groups = new LinkedHashMap<>();
        for (WaMessage message : world.messages()) {
            long at = message.at().getEpochSecond();
            boolean ours = world.number(message.number())
                    .filter(number -> number.account().equals(account))
                    .isPresent();
            if (ours
                    && !message.fromUser()
                    && at >= start
                    && at < end
                    && !message.states().contains("failed")) {
                Key key = new Key(at - at % step, digits(message), country(message.user()), message.category());
                groups.computeIfAbsent(key, any -> new ArrayList<>()).add(message);
            }
        }
        return wrap(field, groups, step);
    }

    private String digits(WaMessage message) {
        return world.number(message.number()).map(WaNumber::digits).orElse("");
    }

    private static JsonObject wrap(Field field, Map<Key, List<WaMessage>> groups, long step) {
        JsonArrayBuilder points = JsonText.array();
        groups.forEach((key, messages) -> points.add(point(field.name(), key, messages, step)));
        if (field.name().equals("analytics")) {
            return JsonText.object()
                    .add("granularity", field.modifier("granularity", ""))
                    .add("data_points", points)
                    .build();
        }
        return JsonText.object()
                .add("data", JsonText.array().add(JsonText.object().add("data_points", points)))
                .build();
    }

    private static JsonObjectBuilder point(String name, Key key, List<WaMessage> messages, long step) {
        JsonObjectBuilder point = JsonText.object().add("start", key.start()).add("end", key.start() + step);
        boolean paid = !key.category().equals("service");
        String category = key.category().toUpperCase(Locale.ROOT);
        double cost = paid ? messages.size() * PRICE : 0;
        switch (name) {
            case "analytics" ->
                point.add("sent", messages.size())
                        .add(
                                "delivered",
                                messages.stream()
                                        .filter(each -> each.states().contains("delivered"))
                                        .count());
            case "conversation_analytics" ->
                point.add("conversation", messages.size())
                        .add("phone_number", key.number())
                        .add("country", key.country())
                        .add("conversation_type", paid ? "REGULAR" : "FREE_TIER")
                        .add("conversation_category", category)
                        .add("conversation_direction", paid ? "BUSINESS_INITIATED" : "USER_INITIATED")
                        .add("cost", cost);
            default ->
                point.add("volume", messages.size())
                        .add("phone_number", key.number())
                        .add("country", key.country())
                        .add("pricing_type", paid ? "REGULAR" : "FREE_CUSTOMER_SERVICE")
                        .add("pricing_category", category)
                        .add("cost", cost);
        }
        return point;
    }

    private static String country(String digits) {
        return COUNTRIES.entrySet().stream()
                .filter(each -> digits.startsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("UNKNOWN");
    }

    private static long number(Field field, String name) {
        String text = field.modifier(name, "");
        if (!text.matches("[0-9]{1,12}")) {
            throw GraphRefusal.invalid(name + " must be Unix seconds");
        }
        return Long.parseLong(text);
    }
}
