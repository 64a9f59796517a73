package dev.parley.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.glassfish.jersey.jdkhttp.JdkHttpHandlerContainer;
import org.glassfish.jersey.server.ContainerFactory;

/** The same application as in the WAR, on the HTTP server of the JDK: for tests and for load in a process of its own. */
public final class SimulatorServer implements Closeable {
    private static final Logger LOG = System.getLogger(SimulatorServer.class.getName());
    private static final String CONTEXT = "/simulator/";
    private static final int THREADS = 32;
    private static final int BACKLOG = 512;
    private final HttpServer server;
    private final ExecutorService threads;
    private final Simulator simulator;

    static {
        // without it the JDK's server waits 40 ms between headers and body of many answers
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private SimulatorServer(HttpServer server, ExecutorService threads, Simulator simulator) {
        this.server = server;
        this.threads = threads;
        this.simulator = simulator;
    }

    /** An empty world with real limits on any free port. */
    public static SimulatorServer start() {
        return start(Simulator.bare(), 0);
    }

    /**
     * Serves the simulator on the loopback address; it is closed together with the server.
     *
     * @param port 0 for any free one
     */
    public static SimulatorServer start(Simulator simulator, int port) {
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port);
            HttpServer server = HttpServer.create(address, BACKLOG);
            HttpHandler jersey = ContainerFactory.createContainer(
                    JdkHttpHandlerContainer.class, new SimulatorApplication(simulator));
            server.createContext(CONTEXT, exchange -> handle(jersey, exchange));
            ExecutorService threads = Executors.newFixedThreadPool(THREADS, SimulatorServer::daemon);
            server.setExecutor(threads);
            server.start();
            return new SimulatorServer(server, threads, simulator);
        } catch (IOException e) {
            throw new UncheckedIOException("the simulator cannot listen on port " + port, e);
        }
    }

    private static void handle(HttpHandler jersey, HttpExchange exchange) throws IOException {
        try {
            jersey.handle(new BreakingExchange(exchange));
        } finally {
            exchange.close();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "simulator-http");
        thread.setDaemon(true);
        return thread;
    }

    /** Ends with {@code /simulator}, as the WAR's address does. */
    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/simulator");
    }

    /** The base address of the X API. */
    public URI xUri() {
        return URI.create(baseUri() + "/x");
    }

    /** The base address of the WhatsApp Cloud API. */
    public URI whatsAppUri() {
        return URI.create(baseUri() + "/whatsapp");
    }

    /** The base address of Apple's API. */
    public URI appleUri() {
        return URI.create(baseUri() + "/apple/v1");
    }

    /** The base address of the Graph API for pages and Messenger, without a version. */
    public URI graphUri() {
        return URI.create(baseUri() + "/graph");
    }

    public Simulator simulator() {
        return simulator;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        try {
            simulator.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the simulator did not end properly", e);
        }
    }

    /** Runs until the process is ended: {@code [--port N] [--demo]}; other settings are system properties. */
    public static void main(String[] arguments) {
        Properties properties = new Properties();
        properties.putAll(System.getProperties());
        properties.putIfAbsent(SimulatorSettings.DEMO, Boolean.toString(has(arguments, "--demo")));
        Simulator simulator = Simulator.start(SimulatorSettings.from(properties), Clock.systemUTC());
        SimulatorServer server = start(simulator, port(arguments));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "simulator-end"));
        LOG.log(Level.INFO, "simulator at {0}", server.baseUri());
    }

    private static boolean has(String[] arguments, String option) {
        return List.of(arguments).contains(option);
    }

    private static int port(String[] arguments) {
        int at = List.of(arguments).indexOf("--port");
        return at >= 0 && at + 1 < arguments.length ? Integer.parseInt(arguments[at + 1]) : 0;
    }
}
