package dev.parley.simulator.x;

import jakarta.json.JsonObject;

/** What an endpoint says when all went well. */
record Answer(int status, JsonObject body) {
    static Answer ok(JsonObject body) {
        return new Answer(200, body);
    }

    static Answer created(JsonObject body) {
        return new Answer(201, body);
    }
}
