package dev.parley.simulator.whatsapp;

import dev.parley.simulator.graph.GraphArrival;
import dev.parley.simulator.graph.GraphGate;
import dev.parley.simulator.graph.GraphRefusal;
import dev.parley.simulator.graph.GraphReply;
import dev.parley.simulator.graph.GraphRequest;
import dev.parley.simulator.json.JsonText;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** All calls of the Cloud API: the first segment names an object, the second an edge of it. */
@Path("whatsapp")
@Consumes(MediaType.WILDCARD)
public final class WaResource {
    private static final String ANY = "{version:v[0-9]+[.][0-9]+}/{path:.*}";
    private final GraphGate gate;
    private final WaWorld world;
    private final WaFiles files;
    private final WaTemplates templates;
    private final WaNumberEdges numbers;
    private final WaAccountEdges accounts;

    WaResource(GraphGate gate, WaWorld world, WaFiles files, WaPush push, WaSending sending, WaTemplates templates) {
        this.gate = gate;
        this.world = world;
        this.files = files;
        this.templates = templates;
        this.numbers = new WaNumberEdges(world, files, sending);
        this.accounts = new WaAccountEdges(world, push, templates);
    }

    @GET
    @Path(ANY)
    public Response get(
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @PathParam("version") String version,
            @PathParam("path") String path) {
        return answer(new GraphArrival("GET", "whatsapp", version, path, uri, headers, new byte[0]));
    }

    @POST
    @Path(ANY)
    public Response post(
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @PathParam("version") String version,
            @PathParam("path") String path,
            byte[] body) {
        return answer(new GraphArrival("POST", "whatsapp", version, path, uri, headers, body));
    }

    @DELETE
    @Path(ANY)
    public Response delete(
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @PathParam("version") String version,
            @PathParam("path") String path,
            byte[] body) {
        return answer(new GraphArrival("DELETE", "whatsapp", version, path, uri, headers, body));
    }

    /** The bytes of a file, to who has a token. */
    @GET
    @Path("files/{ticket}")
    public Response file(@Context UriInfo uri, @Context HttpHeaders headers, @PathParam("ticket") String ticket) {
        GraphArrival arrival =
                new GraphArrival("GET", "whatsapp", "v0.0", "files/" + ticket, uri, headers, new byte[0]);
        return gate.answer(
                arrival,
                false,
                request -> files.fetch(ticket)
                        .map(file -> new GraphReply(200, file.mediaType(), file.content()))
                        .orElseThrow(() -> GraphRefusal.of(404, 100, 33, "The address is no longer good")));
    }

    private Response answer(GraphArrival arrival) {
        return gate.answer(arrival, false, this::work);
    }

    private GraphReply work(GraphRequest request) {
        String id = request.segment(0);
        Optional<WaNumber> number = world.number(id);
        if (number.isPresent()) {
            return numbers.answer(number.get(), request);
        }
        if (world.accounts().containsKey(id)) {
            return accounts.answer(id, request);
        }
        Optional<WaTemplate> template = world.template(id);
        if (template.isPresent()) {
            return request.method().equals("POST")
                    ? templates.edit(template.get(), request)
                    : GraphReply.json(WaNode.of(template.get()).toJson(request.fields()));
        }
        if (id.startsWith("h-") && request.segment(1).equals("events")) {
            return numbers.events(id);
        }
        return file(id, request);
    }

    private GraphReply file(String id, GraphRequest request) {
        WaFiles.Stored file = files.find(id).orElseThrow(() -> GraphRefusal.unknownObject(id, request.method()));
        if (request.method().equals("DELETE")) {
            files.remove(id);
            return GraphReply.success();
        }
        return GraphReply.json(JsonText.object()
                .add("url", request.base() + "/files/" + files.open(file))
                .add("mime_type", file.mediaType())
                .add("sha256", file.sha256())
                .add("file_size", file.content().length)
                .add("id", file.id())
                .add("messaging_product", "whatsapp")
                .build());
    }
}
