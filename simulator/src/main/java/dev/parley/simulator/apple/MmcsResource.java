package dev.parley.simulator.apple;

import dev.parley.simulator.json.JsonText;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The file store that upload and download addresses lead to. It wants no token, and a token there would be a leak. */
@Path("apple/mmcs")
@Consumes(MediaType.WILDCARD)
public final class MmcsResource {
    private final AppleGate gate;
    private final AppleFiles files;

    MmcsResource(AppleGate gate, AppleFiles files) {
        this.gate = gate;
        this.files = files;
    }

    @POST
    @Path("upload/{ticket}")
    public Response upload(
            @Context UriInfo uri, @Context HttpHeaders headers, @PathParam("ticket") String ticket, byte[] body) {
        return gate.open(new AppleCall("POST", uri, headers, body), call -> {
            refuseToken(call);
            AppleFiles.Stored file = files.upload(ticket, call.body());
            return AppleReply.json(JsonText.object()
                    .add(
                            "singleFile",
                            JsonText.object()
                                    .add("fileChecksum", file.checksum())
                                    .add("size", file.size())
                                    .add("receipt", AppleFiles.token()))
                    .build());
        });
    }

    @GET
    @Path("download/{ticket}")
    public Response download(@Context UriInfo uri, @Context HttpHeaders headers, @PathParam("ticket") String ticket) {
        return gate.open(new AppleCall("GET", uri, headers, new byte[0]), call -> {
            refuseToken(call);
            return AppleReply.bytes(files.download(ticket));
        });
    }

    private static void refuseToken(AppleCall call) {
        if (!call.header(HttpHeaders.AUTHORIZATION).isEmpty()) {
            throw AppleRefusal.malformed("a token has no business here");
        }
    }
}
