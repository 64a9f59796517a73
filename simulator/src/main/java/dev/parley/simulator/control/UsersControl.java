package dev.parley.simulator.control;

import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.world.Account;
import dev.parley.simulator.world.Credentials;
import dev.parley.simulator.world.Grant;
import dev.parley.simulator.world.User;
import dev.parley.simulator.world.World;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Customers, companies and the companies' credentials. */
@Path("control")
public final class UsersControl {
    private final World world;
    private final Credentials credentials;

    UsersControl(World world) {
        this.world = world;
        this.credentials = new Credentials(world);
    }

    @GET
    @Path("users")
    public Response users() {
        JsonArrayBuilder users = JsonText.array();
        world.users().list().forEach(user -> users.add(json(user)));
        return Body.ok(JsonText.object().add("users", users));
    }

    @POST
    @Path("users")
    public Response addUser(String text) {
        JsonObject body = Body.read(text);
        String username = valid(Body.required(body, "username"));
        String name = JsonText.text(body, "name", username);
        return Body.created(json(world.addUser(username, name, false)));
    }

    @GET
    @Path("accounts")
    public Response accounts() {
        JsonArrayBuilder accounts = JsonText.array();
        world.accounts().list().forEach(account -> accounts.add(json(account)));
        return Body.ok(JsonText.object().add("accounts", accounts));
    }

    @GET
    @Path("accounts/{username}")
    public Response account(@PathParam("username") String username) {
        return Body.ok(JsonText.object(json(existing(username))));
    }

    @POST
    @Path("accounts")
    public Response openAccount(String text) {
        JsonObject body = Body.read(text);
        String username = valid(Body.required(body, "username"));
        return Body.created(json(credentials.openAccount(username, JsonText.text(body, "name", username))));
    }

    @POST
    @Path("accounts/{username}/expire-access")
    public Response expire(@PathParam("username") String username) {
        return Body.ok(JsonText.object()
                .add("ended", credentials.expireAccess(existing(username).userId())));
    }

    @POST
    @Path("accounts/{username}/revoke-refresh")
    public Response revoke(@PathParam("username") String username) {
        return Body.ok(JsonText.object()
                .add("ended", credentials.revokeRefresh(existing(username).userId())));
    }

    /** A fresh pair of tokens, as if the company had authorised its app again. */
    @POST
    @Path("accounts/{username}/grants")
    public Response grant(@PathParam("username") String username, String text) {
        Account account = existing(username);
        List<String> asked = JsonText.texts(Body.read(text), "scopes");
        credentials.issue(account.userId(), account.clientId(), asked.isEmpty() ? Grant.ALL_SCOPES : asked);
        return Body.created(json(account));
    }

    private Account existing(String username) {
        return world.accounts()
                .findByUser(Body.existing(world, username).id())
                .orElseThrow(() -> new NotFoundException("no account " + username));
    }

    private static String valid(String username) {
        if (!User.isUsername(username)) {
            throw new BadRequestException("not a username: " + username);
        }
        return username;
    }

    static JsonObject json(User user) {
        return JsonText.object()
                .add("id", Long.toString(user.id()))
                .add("username", user.username())
                .add("name", user.name())
                .add("company", user.company())
                .build();
    }

    private JsonObject json(Account account) {
        User user = world.users().find(account.userId()).orElseThrow();
        JsonObjectBuilder json = JsonText.object(json(user))
                .add("appBearer", account.appBearer())
                .add("clientId", account.clientId())
                .add("clientSecret", account.clientSecret())
                .add("consumerKey", account.consumerKey())
                .add("consumerSecret", account.consumerSecret())
                .add("oauth1Token", account.oauth1Token())
                .add("oauth1Secret", account.oauth1Secret());
        List<Grant> open = world.accounts().grantsOf(user.id());
        if (!open.isEmpty()) {
            json.add("accessToken", open.get(open.size() - 1).accessToken());
        }
        List<Grant> refreshable = world.accounts().refreshableOf(user.id());
        if (!refreshable.isEmpty()) {
            json.add("refreshToken", refreshable.get(refreshable.size() - 1).refreshToken());
        }
        return json.build();
    }
}
