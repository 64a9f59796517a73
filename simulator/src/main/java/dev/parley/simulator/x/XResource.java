package dev.parley.simulator.x;

import dev.parley.simulator.world.World;
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

/** The calls of X about users and posts (WIRE 1.4). */
@Path("x/2")
public final class XResource {
    private final Gate gate;
    private final Reading reading;
    private final Writing writing;

    public XResource(Gate gate, World world, PlatformRules rules, Uploads uploads) {
        this.gate = gate;
        this.reading = new Reading(world, rules);
        this.writing = new Writing(world, rules, uploads);
    }

    private static Gate.Arrival get(UriInfo uri, HttpHeaders headers) {
        return new Gate.Arrival("GET", uri, headers, "");
    }

    @GET
    @Path("users/me")
    public Response me(@Context UriInfo uri, @Context HttpHeaders headers) {
        return gate.answer(Endpoint.USERS_ME, get(uri, headers), reading::me);
    }

    @GET
    @Path("users/by/username/{username}")
    public Response byUsername(
            @Context UriInfo uri, @Context HttpHeaders headers, @PathParam("username") String username) {
        return gate.answer(Endpoint.USER_BY_NAME, get(uri, headers), call -> reading.byUsername(call, username));
    }

    @GET
    @Path("users/{id}/mentions")
    public Response mentions(@Context UriInfo uri, @Context HttpHeaders headers, @PathParam("id") String id) {
        return gate.answer(Endpoint.MENTIONS, get(uri, headers), call -> reading.mentions(call, id));
    }

    @GET
    @Path("users/{id}/tweets")
    public Response postsOf(@Context UriInfo uri, @Context HttpHeaders headers, @PathParam("id") String id) {
        return gate.answer(Endpoint.USER_POSTS, get(uri, headers), call -> reading.postsOf(call, id));
    }

    @GET
    @Path("tweets/search/recent")
    public Response search(@Context UriInfo uri, @Context HttpHeaders headers) {
        return gate.answer(Endpoint.SEARCH_RECENT, get(uri, headers), reading::search);
    }

    @GET
    @Path("tweets")
    public Response posts(@Context UriInfo uri, @Context HttpHeaders headers) {
        return gate.answer(Endpoint.POSTS, get(uri, headers), reading::posts);
    }

    @GET
    @Path("tweets/{id}")
    public Response post(@Context UriInfo uri, @Context HttpHeaders headers, @PathParam("id") String id) {
        return gate.answer(Endpoint.POST, get(uri, headers), call -> reading.post(call, id));
    }

    @POST
    @Path("tweets")
    public Response create(@Context UriInfo uri, @Context HttpHeaders headers, String body) {
        Gate.Arrival arrival = new Gate.Arrival("POST", uri, headers, body);
        return gate.answer(Endpoint.CREATE_POST, arrival, writing::create);
    }

    @DELETE
    @Path("tweets/{id}")
    public Response delete(@Context UriInfo uri, @Context HttpHeaders headers, @PathParam("id") String id) {
        Gate.Arrival arrival = new Gate.Arrival("DELETE", uri, headers, "");
        return gate.answer(Endpoint.DELETE_POST, arrival, call -> writing.delete(call, id));
    }

    @PUT
    @Path("tweets/{id}/hidden")
    public Response hide(@Context UriInfo uri, @Context HttpHeaders headers, @PathParam("id") String id, String body) {
        Gate.Arrival arrival = new Gate.Arrival("PUT", uri, headers, body);
        return gate.answer(Endpoint.HIDE, arrival, call -> writing.hide(call, id));
    }

    @POST
    @Path("users/{id}/likes")
    public Response like(@Context UriInfo uri, @Context HttpHeaders headers, @PathParam("id") String id, String body) {
        Gate.Arrival arrival = new Gate.Arrival("POST", uri, headers, body);
        return gate.answer(Endpoint.LIKE, arrival, call -> writing.like(call, id));
    }

    @DELETE
    @Path("users/{id}/likes/{post}")
    public Response unlike(
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @PathParam("id") String id,
            @PathParam("post") String post) {
        Gate.Arrival arrival = new Gate.Arrival("DELETE", uri, headers, "");
        return gate.answer(Endpoint.UNLIKE, arrival, call -> writing.unlike(call, id, post));
    }

    @POST
    @Path("users/{id}/retweets")
    public Response repost(
            @Context UriInfo uri, @Context HttpHeaders headers, @PathParam("id") String id, String body) {
        Gate.Arrival arrival = new Gate.Arrival("POST", uri, headers, body);
        return gate.answer(Endpoint.REPOST, arrival, call -> writing.repost(call, id));
    }

    @DELETE
    @Path("users/{id}/retweets/{post}")
    public Response unrepost(
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @PathParam("id") String id,
            @PathParam("post") String post) {
        Gate.Arrival arrival = new Gate.Arrival("DELETE", uri, headers, "");
        return gate.answer(Endpoint.UNREPOST, arrival, call -> writing.unrepost(call, id, post));
    }
}
