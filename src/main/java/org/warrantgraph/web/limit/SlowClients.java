package org.warrantgraph.web.limit;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Drops clients that send their body or take their answer too slowly: some seconds and one more for so many bytes are granted, and then the
 * connection is closed.
 *
 * <p>Jetty's idle timeout starts again with every byte, so a client that sends or takes one byte now and then would stay for hours.
 */
public final class SlowClients extends Handler.Wrapper {
    private static final String ARRIVAL = SlowClients.class.getName() + ".arrival";

    private final long patience;
    private final long bytesASecond;

    public SlowClients(ServerLimits limits) {
        this.patience = limits.get(Limit.CLIENT_PATIENCE);
        this.bytesASecond = limits.get(Limit.CLIENT_SPEED);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Scheduler scheduler = request.getComponents().getScheduler();
        EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
        Scheduler.Task arrival =
                scheduler.schedule(endPoint::close, granted(request.getLength()), TimeUnit.NANOSECONDS);
        request.setAttribute(ARRIVAL, arrival);
        request.addHttpStreamWrapper(stream -> new Paced(stream, scheduler, endPoint, arrival));
        return super.handle(request, response, callback);
    }

    /** Nanoseconds for so many bytes in all. */
    private long granted(long bytes) {
        return TimeUnit.MILLISECONDS.toNanos(patience) + TimeUnit.SECONDS.toNanos(Math.max(0, bytes) / bytesASecond);
    }

    /** Put behind the handler that reads the body: the body is there. */
    public static final class Arrived extends Handler.Wrapper {
        public Arrived(Handler handler) {
            super(handler);
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            if (request.removeAttribute(ARRIVAL) instanceof Scheduler.Task deadline) {
                deadline.cancel();
            }
            return super.handle(request, response, callback);
        }
    }

    private final class Paced extends HttpStream.Wrapper {
        private final Scheduler scheduler;
        private final EndPoint endPoint;
        private final Scheduler.Task arrival;
        private long began;
        private long sent;

        Paced(HttpStream stream, Scheduler scheduler, EndPoint endPoint, Scheduler.Task arrival) {
            super(stream);
            this.scheduler = scheduler;
            this.endPoint = endPoint;
            this.arrival = arrival;
        }

        @Override
        public void succeeded() {
            arrival.cancel();
            super.succeeded();
        }

        @Override
        public void failed(Throwable reason) {
            arrival.cancel();
            super.failed(reason);
        }

        @Override
        public void send(
                MetaData.Request request,
                MetaData.Response response,
                boolean last,
                @Nullable ByteBuffer content,
                Callback callback) {
            long now = System.nanoTime();
            began = sent == 0 ? now : began;
            sent += content == null ? 0 : content.remaining();
            long left = Math.max(0, granted(sent) - (now - began));
            Scheduler.Task deadline = scheduler.schedule(endPoint::close, left, TimeUnit.NANOSECONDS);
            super.send(request, response, last, content, Callback.from(deadline::cancel, callback));
        }
    }
}
