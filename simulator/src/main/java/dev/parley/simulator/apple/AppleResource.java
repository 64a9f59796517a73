package dev.parley.simulator.apple;

import dev.parley.simulator.json.JsonText;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The calls of a service provider (WIRE 4.2). */
@Path("apple/v1")
@Consumes(MediaType.WILDCARD)
public final class AppleResource {
    private final AppleGate gate;
    private final AppleWorld world;
    private final AppleFiles files;
    private final AppleIntake intake;

    AppleResource(AppleGate gate, AppleWorld world, AppleFiles files) {
        this.gate = gate;
        this.world = world;
        this.files = files;
        this.intake = new AppleIntake(world, files);
    }

    @POST
    @Path("message")
    public Response message(@Context UriInfo uri, @Context HttpHeaders headers, byte[] body) {
        return gate.answer(new AppleCall("POST", uri, headers, body), intake::take);
    }

    @GET
    @Path("preUpload")
    public Response preUpload(@Context UriInfo uri, @Context HttpHeaders headers) {
        return gate.answer(new AppleCall("GET", uri, headers, new byte[0]), this::preUpload);
    }

    private AppleReply preUpload(AppleCall call) {
        requireBusiness(call);
        String text = call.header("MMCS-Size").isEmpty() ? call.required("size") : call.header("MMCS-Size");
        if (!text.matches("[1-9][0-9]{0,8}") || Integer.parseInt(text) > AppleFiles.MOST_BYTES) {
            throw AppleRefusal.malformed("the size is not good");
        }
        AppleFiles.Stored room = AppleFiles.room(call.address("apple/files/"), Integer.parseInt(text));
        String ticket = files.reserve(room);
        return AppleReply.json(JsonText.object()
                .add("upload-url", call.address("apple/mmcs/upload/" + ticket))
                .add("mmcs-url", room.url())
                .add("mmcs-owner", room.owner())
                .build());
    }

    @GET
    @Path("preDownload")
    public Response preDownload(@Context UriInfo uri, @Context HttpHeaders headers) {
        return gate.answer(new AppleCall("GET", uri, headers, new byte[0]), this::preDownload);
    }

    private AppleReply preDownload(AppleCall call) {
        requireBusiness(call);
        String signature = call.required("signature", "MMCS-Signature");
        String owner = call.required("owner", "MMCS-Owner");
        AppleFiles.Stored file = files.find(call.required("url", "MMCS-Url"))
                .filter(each -> each.owner().equals(owner) && each.checksum().equals(signature))
                .orElseThrow(() -> AppleRefusal.unknown("no such file"));
        String ticket = files.openDownload(file);
        return AppleReply.json(JsonText.object()
                .add("download-url", call.address("apple/mmcs/download/" + ticket))
                .build());
    }

    @POST
    @Path("decodePayload")
    public Response decode(@Context UriInfo uri, @Context HttpHeaders headers, byte[] body) {
        return gate.answer(new AppleCall("POST", uri, headers, body), call -> {
            requireBusiness(call);
            call.required("bid");
            return AppleReply.json(ApplePayloads.decode(call.body())
                    .orElseThrow(() -> AppleRefusal.malformed("that is no payload of ours")));
        });
    }

    @POST
    @Path("encodePayload")
    public Response encode(@Context UriInfo uri, @Context HttpHeaders headers, byte[] body) {
        return gate.answer(new AppleCall("POST", uri, headers, body), call -> {
            requireBusiness(call);
            return AppleReply.bytes(ApplePayloads.encode(call.json()));
        });
    }

    private void requireBusiness(AppleCall call) {
        if (!world.businesses().containsKey(call.required("source-id"))) {
            throw AppleRefusal.unknown("no such business");
        }
    }
}
