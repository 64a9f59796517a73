package dev.parley.simulator.apple;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The page on which a person acts as a customer with a device. */
@Path("customers/apple")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
@Consumes(MediaType.WILDCARD)
public final class ApplePage {
    private final ApplePlatform platform;

    ApplePage(ApplePlatform platform) {
        this.platform = platform;
    }

    @GET
    public String page(
            @QueryParam("as") @DefaultValue("") String as, @QueryParam("problem") @DefaultValue("") String problem) {
        return new ApplePageView(platform.world(), actor(as), platform.push().endpoint())
                .whole(problem)
                .toString();
    }

    /** The part that the script fetches again and again. */
    @GET
    @Path("feed")
    public String feed(@QueryParam("as") @DefaultValue("") String as) {
        return new ApplePageView(platform.world(), actor(as), platform.push().endpoint())
                .conversation()
                .toString();
    }

    private Optional<AppleCustomer> actor(String as) {
        return platform.world()
                .customer(as)
                .or(() -> platform.world().customers().stream().findFirst());
    }

    @POST
    @Path("actions")
    public Response act(@Context UriInfo uri, MultivaluedMap<String, String> form) {
        Optional<AppleCustomer> customer = platform.world().customer(value(form, "as"));
        String business = value(form, "to");
        if (customer.isEmpty() || !platform.world().businesses().containsKey(business)) {
            return back(value(form, "as"), "There is no such customer or business.");
        }
        String files = uri.getBaseUri().resolve("apple/files/").toString();
        String problem = perform(customer.get(), business, form, files);
        return back(customer.get().id(), problem);
    }

    private String perform(AppleCustomer customer, String business, MultivaluedMap<String, String> form, String files) {
        AppleDevice device = platform.device();
        String text = value(form, "text");
        switch (value(form, "action")) {
            case "write" -> {
                if (text.isEmpty()) {
                    return "Write something first.";
                }
                return told(device.write(customer, business, text));
            }
            case "attach" -> {
                AppleDevice.File note =
                        new AppleDevice.File("note.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
                return told(device.attach(customer, business, "", List.of(note), files));
            }
            case "choose" -> {
                Optional<AppleMessage> asked = platform.world().message(value(form, "message"));
                return asked.isEmpty()
                        ? "That message is gone."
                        : told(device.choose(customer, asked.get(), List.of(value(form, "choice")), false, files));
            }
            case "type" -> {
                return told(device.type(customer, business, true));
            }
            case "leave" -> {
                return told(device.leave(customer, business));
            }
            default -> {
                return "There is no such action.";
            }
        }
    }

    private static String told(AppleDevice.Done done) {
        int status = done.status();
        return status == 200
                ? ""
                : status < 0
                        ? "Nobody listens: no endpoint is set."
                        : "The company answered with status " + status + "; it is tried again.";
    }

    private static String value(MultivaluedMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value.trim();
    }

    private static Response back(String as, String problem) {
        UriBuilder page = UriBuilder.fromPath("customers/apple").queryParam("as", "{as}");
        return Response.seeOther(
                        problem.isEmpty()
                                ? page.build(as)
                                : page.queryParam("problem", "{problem}").build(as, problem))
                .build();
    }
}
