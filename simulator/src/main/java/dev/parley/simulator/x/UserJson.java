package dev.parley.simulator.x;

import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.world.User;
import dev.parley.simulator.world.World;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** Writes users with the fields that were asked for. */
final class UserJson {
    private final World world;
    private final Selection selection;

    UserJson(World world, Selection selection) {
        this.world = world;
        this.selection = selection;
    }

    JsonObject of(User user) {
        JsonObjectBuilder json = JsonText.object()
                .add("id", Long.toString(user.id()))
                .add("name", user.name())
                .add("username", user.username());
        for (String field : selection.user()) {
            switch (field) {
                case "created_at" -> json.add(field, PostJson.time(user.createdAt()));
                case "description" -> json.add(field, user.description());
                case "protected", "parody" -> json.add(field, false);
                case "verified" -> json.add(field, user.verified());
                case "verified_type" -> json.add(field, user.verified() ? "business" : "none");
                case "public_metrics" -> json.add(field, metrics(user));
                default -> addMostRecent(json, field, user);
            }
        }
        selection.expansions().forEach(field -> addMostRecent(json, field, user));
        return json.build();
    }

    private void addMostRecent(JsonObjectBuilder json, String field, User user) {
        var own = world.posts().by(user.id()).newestFirst();
        if (field.equals(selection.dialect().mostRecent) && !own.isEmpty()) {
            json.add(field, Long.toString(own.firstKey()));
        }
    }

    private JsonObject metrics(User user) {
        return JsonText.object()
                .add("followers_count", 0)
                .add("following_count", 0)
                .add(selection.dialect().postCount, world.posts().by(user.id()).size())
                .add("listed_count", 0)
                .build();
    }
}
