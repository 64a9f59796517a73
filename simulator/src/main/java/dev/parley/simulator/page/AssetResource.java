package dev.parley.simulator.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Style sheet and script. They come from the class path, so that they are there without a web server's files too. */
@Path("assets")
public final class AssetResource {
    @GET
    @Path("simulator.css")
    @Produces("text/css;charset=utf-8")
    public byte[] style() {
        return read("simulator.css");
    }

    @GET
    @Path("simulator.js")
    @Produces("text/javascript;charset=utf-8")
    public byte[] script() {
        return read("simulator.js");
    }

    private static byte[] read(String name) {
        try (InputStream file = AssetResource.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("part of this module cannot be read: " + name, e);
        }
    }
}
