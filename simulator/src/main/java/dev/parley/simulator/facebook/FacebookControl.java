package dev.parley.simulator.facebook;

import dev.parley.simulator.graph.GraphAccess.App;
import dev.parley.simulator.graph.GraphToken;
import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.push.Delivery;
import dev.parley.simulator.push.PushSwitches;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Apps, pages, tokens, rules and deliveries of the simulated Facebook. */
@Path("control/facebook")
public final class FacebookControl {
    private final FacebookPlatform platform;

    FacebookControl(FacebookPlatform platform) {
        this.platform = platform;
    }

    /** A page with an admin, an app and fresh tokens; parts that exist are kept. */
    @POST
    @Path("pages")
    public Response addPage(String text) {
        Said said = Said.of(text);
        String app = said.required("appId");
        String user = said.required("userId");
        platform.access().add(new App(app, said.required("appSecret"), "App " + app));
        platform.world().addUser(user, "User " + user);
        FacebookPage page = new FacebookPage(
                said.required("pageId"), said.required("name"), said.required("username"), List.of(user));
        platform.world().add(page);
        GraphToken token =
                platform.rights().issue(GraphToken.Kind.USER, user, app, Rights.ALL_SCOPES, Optional.empty());
        return Said.ok(JsonText.object()
                .add("userToken", token.value())
                .add("pageToken", platform.rights().pageToken(page, token).value()));
    }

    /** From now on the token is refused with error 190 and the subcode. */
    @POST
    @Path("tokens/end")
    public Response endToken(String text) {
        Said said = Said.of(text);
        return Said.ok(JsonText.object()
                .add("ended", platform.access().end(said.required("token"), said.number("subcode", 460))));
    }

    @GET
    @Path("rules")
    public Response rules() {
        return Said.ok(JsonText.object()
                .add("humanAgent", platform.rules().humanAgent())
                .add("duplicatesRefused", platform.rules().duplicatesRefused())
                .add("proofRequired", platform.access().proofRequired())
                .add("strict", platform.graphRules().strict())
                .add("usagePercent", platform.graphRules().usagePercent())
                .add("regainMinutes", platform.graphRules().regainMinutes()));
    }

    /** Changes what the body names and leaves the rest. */
    @PUT
    @Path("rules")
    public Response change(String text) {
        Said said = Said.of(text);
        platform.rules().setHumanAgent(said.flag("humanAgent", platform.rules().humanAgent()));
        platform.rules()
                .setDuplicatesRefused(
                        said.flag("duplicatesRefused", platform.rules().duplicatesRefused()));
        platform.access()
                .setProofRequired(said.flag("proofRequired", platform.access().proofRequired()));
        platform.graphRules()
                .setStrict(said.flag("strict", platform.graphRules().strict()));
        platform.graphRules()
                .setUsage(
                        said.number("usagePercent", platform.graphRules().usagePercent()),
                        said.number("regainMinutes", platform.graphRules().regainMinutes()));
        return rules();
    }

    @PUT
    @Path("push")
    public Response push(String text) {
        Said said = Said.of(text);
        PushSwitches now = platform.desk().switches();
        platform.desk()
                .set(new PushSwitches(
                        said.flag("off", now.off()),
                        said.flag("duplicate", now.duplicate()),
                        said.flag("reorder", now.reorder()),
                        said.flag("batch", now.batch()),
                        said.flag("wrongSignature", now.wrongSignature()),
                        Duration.ofMillis(
                                said.number("delayMs", (int) now.delay().toMillis()))));
        if (said.body().containsKey("retryMs")) {
            platform.desk().setFirstPause(Duration.ofMillis(said.number("retryMs", 1000)));
        }
        return deliveries();
    }

    @GET
    @Path("push")
    public Response deliveries() {
        JsonArrayBuilder all = JsonText.array();
        for (Delivery each : platform.desk().deliveries()) {
            all.add(JsonText.object()
                    .add("number", each.number())
                    .add("callback", each.callback())
                    .add("attempt", each.attempt())
                    .add("status", each.status())
                    .add("body", each.body())
                    .add("at", each.at().toString()));
        }
        return Said.ok(JsonText.object().add("idle", platform.desk().idle()).add("deliveries", all));
    }

    @GET
    @Path("stats")
    public Response stats() {
        JsonObjectBuilder requests = JsonText.object();
        platform.gate().stats().forEach(requests::add);
        return Said.ok(JsonText.object().add("requests", requests));
    }
}
