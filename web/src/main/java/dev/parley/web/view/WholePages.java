package dev.parley.web.view;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.krazo.engine.Viewable;

/** Sends a page at once: Krazo writes byte by byte, and each would pass through all layers of the server's answer. */
@Provider
public class WholePages implements WriterInterceptor {

    private static final int USUAL = 64 * 1024;

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (!(context.getEntity() instanceof Viewable)) {
            context.proceed();
            return;
        }
        OutputStream answer = context.getOutputStream();
        var page = new ByteArrayOutputStream(USUAL);
        context.setOutputStream(page);
        context.proceed();
        page.writeTo(answer);
    }
}
