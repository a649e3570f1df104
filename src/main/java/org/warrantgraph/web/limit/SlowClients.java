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

/**
 * Drops clients that send their body or take their answer too slowly: {@value #GRACE_SECONDS} seconds and one more for every
 * {@value #BYTES_A_SECOND} bytes are granted, and then the connection is closed.
 *
 * <p>Jetty's idle timeout starts again with every byte, so a client that sends or takes one byte now and then would stay for hours.
 */
public final class SlowClients extends Handler.Wrapper {
    /** Time for any body and any answer, in seconds. */
    public static final int GRACE_SECONDS = 20;
    /** Rate below which a client is dropped. */
    public static final int BYTES_A_SECOND = 4096;

    private static final String ARRIVAL = SlowClients.class.getName() + ".arrival";

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Scheduler scheduler = request.getComponents().getScheduler();
        EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
        Scheduler.Task arrival = deadline(scheduler, endPoint, request.getLength());
        request.setAttribute(ARRIVAL, arrival);
        request.addHttpStreamWrapper(stream -> new Paced(stream, scheduler, endPoint, arrival));
        return super.handle(request, response, callback);
    }

    private static Scheduler.Task deadline(Scheduler scheduler, EndPoint endPoint, long bytes) {
        long seconds = GRACE_SECONDS + Math.max(0, bytes) / BYTES_A_SECOND;
        return scheduler.schedule(endPoint::close, seconds, TimeUnit.SECONDS);
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

    private static final class Paced extends HttpStream.Wrapper {
        private final Scheduler scheduler;
        private final EndPoint endPoint;
        private final Scheduler.Task arrival;

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
                ByteBuffer content,
                Callback callback) {
            int bytes = content == null ? 0 : content.remaining();
            Scheduler.Task deadline = deadline(scheduler, endPoint, bytes);
            super.send(request, response, last, content, Callback.from(deadline::cancel, callback));
        }
    }
}
