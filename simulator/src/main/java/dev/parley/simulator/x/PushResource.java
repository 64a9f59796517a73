package dev.parley.simulator.x;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The calls of X about webhooks, activity subscriptions and their stream (WIRE 1.8). */
@Path("x/2")
public final class PushResource {
    private final Gate gate;
    private final Webhooks webhooks;
    private final ActivitySubscriptions subscriptions;
    private final Activity activity;
    private final WebhookReplay replay;

    PushResource(
            Gate gate,
            Webhooks webhooks,
            ActivitySubscriptions subscriptions,
            Activity activity,
            WebhookReplay replay) {
        this.gate = gate;
        this.webhooks = webhooks;
        this.subscriptions = subscriptions;
        this.activity = activity;
        this.replay = replay;
    }

    @GET
    @Path("webhooks")
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        return gate.answer(Endpoint.WEBHOOKS, new Gate.Arrival("GET", uri, headers, ""), webhooks::list);
    }

    @POST
    @Path("webhooks")
    public Response create(@Context UriInfo uri, @Context HttpHeaders headers, String body) {
        return gate.answer(Endpoint.WEBHOOKS, new Gate.Arrival("POST", uri, headers, body), webhooks::create);
    }

    @PUT
    @Path("webhooks/{id}")
    public Response validate(@Context UriInfo uri, @Context HttpHeaders headers, @PathParam("id") String id) {
        Gate.Arrival arrival = new Gate.Arrival("PUT", uri, headers, "");
        return gate.answer(Endpoint.WEBHOOKS, arrival, call -> webhooks.validate(call, id));
    }

    @DELETE
    @Path("webhooks/{id}")
    public Response delete(@Context UriInfo uri, @Context HttpHeaders headers, @PathParam("id") String id) {
        Gate.Arrival arrival = new Gate.Arrival("DELETE", uri, headers, "");
        return gate.answer(Endpoint.WEBHOOKS, arrival, call -> webhooks.delete(call, id));
    }

    @POST
    @Path("webhooks/replay")
    public Response replay(@Context UriInfo uri, @Context HttpHeaders headers, String body) {
        return gate.answer(Endpoint.WEBHOOKS, new Gate.Arrival("POST", uri, headers, body), replay::create);
    }

    @GET
    @Path("activity/stream")
    public Response stream(@Context UriInfo uri, @Context HttpHeaders headers) {
        return gate.stream(Endpoint.ACTIVITY_STREAM, new Gate.Arrival("GET", uri, headers, ""), activity::connect);
    }

    @GET
    @Path("activity/subscriptions")
    public Response subscriptions(@Context UriInfo uri, @Context HttpHeaders headers) {
        Gate.Arrival arrival = new Gate.Arrival("GET", uri, headers, "");
        return gate.answer(Endpoint.ACTIVITY_SUBSCRIPTIONS, arrival, subscriptions::list);
    }

    @POST
    @Path("activity/subscriptions")
    public Response subscribe(@Context UriInfo uri, @Context HttpHeaders headers, String body) {
        Gate.Arrival arrival = new Gate.Arrival("POST", uri, headers, body);
        return gate.answer(Endpoint.ACTIVITY_SUBSCRIPTIONS, arrival, subscriptions::create);
    }

    @PUT
    @Path("activity/subscriptions/{id}")
    public Response update(
            @Context UriInfo uri, @Context HttpHeaders headers, @PathParam("id") String id, String body) {
        Gate.Arrival arrival = new Gate.Arrival("PUT", uri, headers, body);
        return gate.answer(Endpoint.ACTIVITY_SUBSCRIPTIONS, arrival, call -> subscriptions.update(call, id));
    }

    @DELETE
    @Path("activity/subscriptions/{id}")
    public Response unsubscribe(@Context UriInfo uri, @Context HttpHeaders headers, @PathParam("id") String id) {
        Gate.Arrival arrival = new Gate.Arrival("DELETE", uri, headers, "");
        return gate.answer(Endpoint.ACTIVITY_SUBSCRIPTIONS, arrival, call -> subscriptions.delete(call, id));
    }
}
