package dev.parley.simulator.facebook;

import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonObject;

/** Who wrote something: a page, or a user by the ID that this page knows them by. */
record Person(String id, String name) {
    JsonObject json() {
        return JsonText.object().add("id", id).add("name", name).build();
    }

    /** As conversations name people. */
    JsonObject jsonWithMail() {
        return JsonText.object(json()).add("email", id + "@facebook.com").build();
    }
}
