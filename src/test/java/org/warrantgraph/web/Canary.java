package org.warrantgraph.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Sees whether anything leaves: a socket that nobody has a reason to call, and the table of proxies that Java's HTTP clients ask before they
 * connect anywhere.
 */
public final class Canary implements AutoCloseable {
    private final ServerSocket socket;
    private final @Nullable ProxySelector before = ProxySelector.getDefault();
    private final Queue<String> calls = new ConcurrentLinkedQueue<>();

    private Canary(ServerSocket socket) {
        this.socket = socket;
    }

    public static Canary listen() throws IOException {
        Canary canary = new Canary(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread ears = new Thread(canary::accept, "canary");
        ears.setDaemon(true);
        ears.start();
        ProxySelector.setDefault(canary.new Recorder());
        return canary;
    }

    public String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    /** Who called, and which addresses of others were looked up. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                calls.add("called from " + caller.getRemoteSocketAddress());
            } catch (IOException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        ProxySelector.setDefault(before);
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Recorder extends ProxySelector {
        @Override
        public List<java.net.Proxy> select(URI uri) {
            // The tests' own clients ask the server under test on loopback; the canary is on loopback too, but it hears
            // for itself.
            if (!"127.0.0.1".equals(uri.getHost())) {
                calls.add("about to ask " + uri);
            }
            return List.of(java.net.Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException e) {
            calls.add("failed to reach " + uri);
        }
    }
}
