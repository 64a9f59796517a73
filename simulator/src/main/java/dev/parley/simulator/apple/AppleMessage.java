package dev.parley.simulator.apple;

import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * A message between a customer and a business.
 *
 * @param fromCustomer whether the customer wrote it
 * @param text what the page shows of it
 * @param body as it went over the wire
 */
public record AppleMessage(
        String id,
        String business,
        String customer,
        boolean fromCustomer,
        String type,
        String text,
        JsonObject body,
        Instant at) {}
