package dev.parley.simulator.facebook;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page on which a person acts as a customer on Facebook. Staying silent is done by moving the clock. */
@Path("facebook")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public final class FacebookCustomers {
    private static final String NOBODY = "Mila Okafor";
    private final FacebookWorld world;
    private final Happenings happenings;

    FacebookCustomers(FacebookWorld world, Happenings happenings) {
        this.world = world;
        this.happenings = happenings;
    }

    @GET
    public String show(@QueryParam("as") @Nullable String as, @QueryParam("page") @Nullable String pageId) {
        String name = as == null || as.isBlank() ? NOBODY : as.strip();
        Optional<FacebookPage> page = world.page(Objects.requireNonNullElse(pageId, ""))
                .or(() -> world.pages().stream().findFirst());
        return page.map(found -> new FacebookCustomerPage(world, found, world.person(found, name)).whole())
                .orElse("<!DOCTYPE html><title>Facebook</title><p>There is no page yet.</p>");
    }

    @POST
    public Response act(
            @FormParam("as") @Nullable String as,
            @FormParam("page") @Nullable String pageId,
            @FormParam("action") @Nullable String action,
            @FormParam("id") @Nullable String id,
            @FormParam("text") @Nullable String text) {
        Optional<FacebookPage> page = world.page(Objects.requireNonNullElse(pageId, ""));
        if (page.isPresent() && as != null && !as.isBlank()) {
            Person person = world.person(page.get(), as.strip());
            String words = Objects.requireNonNullElse(text, "").strip();
            act(page.get(), person, Objects.requireNonNullElse(action, ""), Objects.requireNonNullElse(id, ""), words);
        }
        return Response.seeOther(UriBuilder.fromPath("facebook")
                        .queryParam("as", "{as}")
                        .queryParam("page", "{page}")
                        .build(Objects.requireNonNullElse(as, ""), Objects.requireNonNullElse(pageId, "")))
                .build();
    }

    private void act(FacebookPage page, Person person, String action, String id, String words) {
        boolean said = !words.isEmpty();
        Conversation conversation = world.conversation(page, person);
        switch (action) {
            case "post" -> when(said, () -> happenings.post(page, person, words, Optional.empty()));
            case "photo" -> happenings.post(page, person, words, Optional.of(picture()));
            case "message" -> when(said, () -> happenings.send(conversation, false, words, Happenings.Extras.NONE));
            case "messagephoto" ->
                happenings.send(conversation, false, words, Happenings.Extras.of(List.of(picture())));
            case "read" -> happenings.read(conversation);
            default -> onItem(person, action, id, words);
        }
    }

    private void onItem(Person person, String action, String id, String words) {
        Optional<Item> item = world.item(id);
        boolean own = item.filter(found -> found.facts.author().equals(person)).isPresent();
        item.ifPresent(found -> {
            switch (action) {
                case "comment" ->
                    when(!words.isEmpty(), () -> happenings.comment(found, person, words, Optional.empty()));
                case "edit" -> when(own && !words.isEmpty(), () -> happenings.edit(found, words));
                case "delete" -> when(own, () -> happenings.delete(found));
                case "like" -> happenings.like(found, person, !found.likedBy.containsKey(person.id()));
                default -> {}
            }
        });
    }

    private static void when(boolean allowed, Runnable task) {
        if (allowed) {
            task.run();
        }
    }

    /** A drawing of our own: a chair. */
    private StoredFile picture() {
        String chair = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"80\" height=\"80\">"
                + "<path d=\"M20 10v60M20 45h40v25M60 45\" stroke=\"#333\" stroke-width=\"6\" fill=\"none\"/></svg>";
        return world.store("image", "image/svg+xml", "chair.svg", chair.getBytes(StandardCharsets.UTF_8));
    }
}
