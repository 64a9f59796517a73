package dev.parley.simulator;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpPrincipal;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;

/** Breaks the connection when the answer asks for it: before the first byte, or in the middle of the body. */
final class BreakingExchange extends HttpExchange {
    static final String ENDING_HEADER = "X-Simulator-Ending";
    private static final int PROMISED_LENGTH = 1_000_000;
    private final HttpExchange inner;
    private boolean silent;
    private boolean half;

    BreakingExchange(HttpExchange inner) {
        this.inner = inner;
    }

    @Override
    public void sendResponseHeaders(int status, long length) throws IOException {
        String ending = inner.getResponseHeaders().getFirst(ENDING_HEADER);
        inner.getResponseHeaders().remove(ENDING_HEADER);
        if (ending == null) {
            inner.sendResponseHeaders(status, length);
        } else if (ending.equals("HALF")) {
            half = true;
            inner.sendResponseHeaders(status, PROMISED_LENGTH);
        } else {
            silent = true;
        }
    }

    @Override
    public OutputStream getResponseBody() {
        if (silent) {
            return OutputStream.nullOutputStream();
        }
        return half ? new Unfinished(inner.getResponseBody()) : inner.getResponseBody();
    }

    @Override
    public Headers getRequestHeaders() {
        return inner.getRequestHeaders();
    }

    @Override
    public Headers getResponseHeaders() {
        return inner.getResponseHeaders();
    }

    @Override
    public URI getRequestURI() {
        return inner.getRequestURI();
    }

    @Override
    public String getRequestMethod() {
        return inner.getRequestMethod();
    }

    @Override
    public HttpContext getHttpContext() {
        return inner.getHttpContext();
    }

    @Override
    public void close() {
        inner.close();
    }

    @Override
    public InputStream getRequestBody() {
        return inner.getRequestBody();
    }

    @Override
    public InetSocketAddress getRemoteAddress() {
        return inner.getRemoteAddress();
    }

    @Override
    public int getResponseCode() {
        return inner.getResponseCode();
    }

    @Override
    public InetSocketAddress getLocalAddress() {
        return inner.getLocalAddress();
    }

    @Override
    public String getProtocol() {
        return inner.getProtocol();
    }

    @Override
    public Object getAttribute(String name) {
        return inner.getAttribute(name);
    }

    @Override
    public void setAttribute(String name, Object value) {
        inner.setAttribute(name, value);
    }

    @Override
    public void setStreams(InputStream in, OutputStream out) {
        inner.setStreams(in, out);
    }

    @Override
    public HttpPrincipal getPrincipal() {
        return inner.getPrincipal();
    }

    /** Leaves the body open, so that closing the exchange finds it unfinished and drops the connection. */
    private static final class Unfinished extends FilterOutputStream {
        private Unfinished(OutputStream body) {
            super(body);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
