package dev.parley.simulator.apple;

import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** Moves the customers at Apple, and tells what they got. */
@Path("control/apple")
public final class AppleControl {
    private static final String JSON = "application/json;charset=utf-8";
    private final ApplePlatform platform;

    AppleControl(ApplePlatform platform) {
        this.platform = platform;
    }

    @GET
    public Response state() {
        JsonObjectBuilder businesses = JsonText.object();
        platform.world().businesses().forEach(businesses::add);
        JsonArrayBuilder customers = JsonText.array();
        platform.world()
                .customers()
                .forEach(each ->
                        customers.add(JsonText.object().add("id", each.id()).add("name", each.name())));
        return ok(JsonText.object()
                .add("provider", platform.world().provider())
                .add("endpoint", platform.push().endpoint())
                .add("businesses", businesses)
                .add("customers", customers));
    }

    @PUT
    @Path("provider")
    public Response provider(String text) {
        JsonObject body = read(text);
        platform.world().register(required(body, "id"), required(body, "secret"));
        return state();
    }

    @PUT
    @Path("businesses")
    public Response business(String text) {
        JsonObject body = read(text);
        platform.world().addBusiness(required(body, "id"), required(body, "name"));
        return state();
    }

    @PUT
    @Path("endpoint")
    public Response endpoint(String text) {
        platform.push().setEndpoint(required(read(text), "endpoint"));
        return state();
    }

    /** The next deliveries go wrong. */
    @PUT
    @Path("push")
    public Response trick(String text) {
        JsonObject body = read(text);
        for (ApplePush.Trick trick : ApplePush.Trick.values()) {
            if (trick.name().equals(required(body, "fault"))) {
                platform.push().play(trick, body.getInt("times", 1));
                return state();
            }
        }
        throw new BadRequestException("not one of " + List.of(ApplePush.Trick.values()));
    }

    @POST
    @Path("customers")
    public Response customer(String text) {
        JsonObject body = read(text);
        Set<String> capabilities = body.containsKey("capabilities")
                ? Set.copyOf(JsonText.texts(body, "capabilities"))
                : Set.of("QUICK", "LIST", "TIME");
        AppleCustomer customer = platform.world().addCustomer(required(body, "name"), capabilities);
        return created(JsonText.object().add("id", customer.id()).add("name", customer.name()));
    }

    /** One action of a customer, by the member {@code action}. */
    @POST
    @Path("actions")
    public Response act(@Context UriInfo uri, String text) {
        JsonObject body = read(text);
        AppleCustomer customer = platform.world()
                .customer(required(body, "from"))
                .orElseThrow(() -> new NotFoundException("no customer " + body.get("from")));
        AppleDevice device = platform.device();
        String files = uri.getBaseUri().resolve("apple/files/").toString();
        AppleDevice.Done done = switch (JsonText.text(body, "action", "write")) {
            case "write" -> device.write(customer, business(body), required(body, "text"));
            case "attach" ->
                device.attach(customer, business(body), JsonText.text(body, "text", ""), List.of(file(body)), files);
            case "choose" ->
                device.choose(
                        customer,
                        message(body),
                        JsonText.texts(body, "choices"),
                        body.getBoolean("large", false),
                        files);
            case "type" -> device.type(customer, business(body), body.getBoolean("begins", true));
            case "leave" -> device.leave(customer, business(body));
            case "tapback" -> device.tapBack(customer, message(body), JsonText.text(body, "kind", "like"));
            default -> throw new BadRequestException("no such action");
        };
        return created(json(done.message()).add("pushed", done.status()));
    }

    @GET
    @Path("messages")
    public Response messages() {
        JsonArrayBuilder all = JsonText.array();
        platform.world().messages().forEach(each -> all.add(json(each)));
        return ok(JsonText.object().add("messages", all));
    }

    private static JsonObjectBuilder json(AppleMessage message) {
        return JsonText.object()
                .add("id", message.id())
                .add("business", message.business())
                .add("customer", message.customer())
                .add("fromCustomer", message.fromCustomer())
                .add("type", message.type())
                .add("text", message.text())
                .add("at", message.at().toString())
                .add("body", message.body());
    }

    private String business(JsonObject body) {
        return JsonText.text(body, "to")
                .orElseGet(() -> platform.world().businesses().keySet().stream()
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("no business")));
    }

    private AppleMessage message(JsonObject body) {
        return platform.world()
                .message(required(body, "message"))
                .orElseThrow(() -> new NotFoundException("no such message"));
    }

    private static AppleDevice.File file(JsonObject body) {
        byte[] content = Base64.getDecoder().decode(required(body, "content"));
        return new AppleDevice.File(
                JsonText.text(body, "name", "file"),
                JsonText.text(body, "mimeType", "application/octet-stream"),
                content);
    }

    private static JsonObject read(String body) {
        return JsonText.parse(body).orElseThrow(() -> new BadRequestException("the body is not a JSON object"));
    }

    private static String required(JsonObject body, String member) {
        return JsonText.text(body, member).orElseThrow(() -> new BadRequestException(member + " is missing"));
    }

    private static Response ok(JsonObjectBuilder json) {
        return Response.ok(json.build().toString(), JSON).build();
    }

    private static Response created(JsonObjectBuilder json) {
        return Response.status(201).type(JSON).entity(json.build().toString()).build();
    }
}
