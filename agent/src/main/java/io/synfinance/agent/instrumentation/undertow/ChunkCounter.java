package io.synfinance.agent.instrumentation.undertow;

import io.undertow.server.ConduitWrapper;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.ConduitFactory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.StreamSourceConduit;

/** Counts the bytes of a request in chunks as they are read. */
final class ChunkCounter implements ConduitWrapper<StreamSourceConduit> {

    private volatile long bytes;

    long bytes() {
        return bytes;
    }

    @Override
    public StreamSourceConduit wrap(ConduitFactory<StreamSourceConduit> factory, HttpServerExchange exchange) {
        return new Conduit(factory.create());
    }

    /** One thread reads at a time. */
    @SuppressWarnings("NonAtomicVolatileUpdate")
    private long counted(long read) {
        if (read > 0) {
            bytes += read;
        }
        return read;
    }

    private final class Conduit extends AbstractStreamSourceConduit<StreamSourceConduit> {

        Conduit(StreamSourceConduit next) {
            super(next);
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return (int) counted(next.read(target));
        }

        @Override
        public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
            return counted(next.read(targets, offset, length));
        }

        @Override
        public long transferTo(long position, long count, FileChannel target) throws IOException {
            return counted(next.transferTo(position, count, target));
        }

        @Override
        public long transferTo(long count, ByteBuffer throughBuffer, StreamSinkChannel target) throws IOException {
            return counted(next.transferTo(count, throughBuffer, target));
        }
    }
}
