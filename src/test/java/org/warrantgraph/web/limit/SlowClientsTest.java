package org.warrantgraph.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A second of grace and a megabyte a second, on a server that answers with 8 MiB where that is asked for. */
class SlowClientsTest {
    private static final int ANSWER = 8 << 20;

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    @BeforeEach
    void start() throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        SlowClients slow = new SlowClients(
                ServerLimits.local().with(Limit.CLIENT_PATIENCE, 1_000).with(Limit.CLIENT_SPEED, 1 << 20));
        slow.setHandler(new EagerContentHandler(
                new SlowClients.Arrived(new Handler.Abstract() {
                    @Override
                    public boolean handle(Request request, Response response, Callback callback) {
                        int size = request.getHttpURI().getPath().equals("/large") ? ANSWER : 2;
                        response.write(true, ByteBuffer.allocate(size), callback);
                        return true;
                    }
                }),
                new EagerContentHandler.RetainedContentLoaderFactory()));
        server.setHandler(slow);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void bodyThatDrips_isNotWaitedFor() throws IOException, InterruptedException {
        try (Socket socket = open("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n")) {
            long start = System.nanoTime();
            boolean open = true;
            while (open && System.nanoTime() - start < Duration.ofSeconds(30).toNanos()) {
                Thread.sleep(100);
                open = send(socket);
            }
            assertThat(open).as("a connection that sends ten bytes a second").isFalse();
        }
    }

    private static boolean send(Socket socket) {
        try {
            socket.getOutputStream().write('x');
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void answerThatIsNotTaken_isGivenUp() throws IOException, InterruptedException {
        try (Socket socket = open("GET /large HTTP/1.1\r\nHost: x\r\n\r\n")) {
            await(() -> !connector.getConnectedEndPoints().isEmpty());
            // Nine seconds are granted for all of it; this client takes nothing.
            await(() -> connector.getConnectedEndPoints().isEmpty());
            assertThat(connector.getConnectedEndPoints()).isEmpty();
            assertThat(socket.isClosed()).isFalse();
        }
    }

    /** Goes on after two minutes at the latest. */
    private static void await(BooleanSupplier condition) throws InterruptedException {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()
                && System.nanoTime() - start < Duration.ofMinutes(2).toNanos()) {
            Thread.sleep(50);
        }
    }

    @Test
    void clientsOfOrdinarySpeed_areServedRequestAfterRequest() throws IOException, InterruptedException {
        String request = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc";
        try (Socket socket = open(request)) {
            assertThat(status(socket)).isEqualTo("HTTP/1.1 200");
            Thread.sleep(2000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(status(socket)).as("after the deadline of the first").isEqualTo("HTTP/1.1 200");
        }
    }

    /** Reads one answer with a body of two bytes. */
    private static String status(Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        InputStream in = socket.getInputStream();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        in.readNBytes(2);
        return head.substring(0, "HTTP/1.1 200".length());
    }

    private Socket open(String request) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(60_000);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), connector.getLocalPort()));
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
