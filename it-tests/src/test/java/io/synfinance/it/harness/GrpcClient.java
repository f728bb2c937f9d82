package io.synfinance.it.harness;

import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A client of gRPC that sends and receives texts. */
public final class GrpcClient implements AutoCloseable {

    private static final long LIMIT_SECONDS = 60;

    private final ManagedChannel channel;

    public GrpcClient(int port) {
        channel = ManagedChannelBuilder.forAddress("127.0.0.1", port)
                .usePlaintext()
                .build();
    }

    /** The answer to one text. */
    public String call(String method, String text) {
        return ClientCalls.blockingUnaryCall(channel, describe(method, MethodType.UNARY), options(), text);
    }

    /** How the call of one text ends. */
    public Status.Code status(String method, String text) {
        try {
            ClientCalls.blockingUnaryCall(channel, describe(method, MethodType.UNARY), options(), text);
            return Status.Code.OK;
        } catch (StatusRuntimeException e) {
            return e.getStatus().getCode();
        }
    }

    /** Begins a call of one text; cancelling the future takes it back. */
    public Future<String> begin(String method, String text) {
        return ClientCalls.futureUnaryCall(
                channel.newCall(describe(method, MethodType.UNARY), CallOptions.DEFAULT), text);
    }

    /** All answers to one text. */
    public List<String> stream(String method, String text) {
        List<String> answers = new ArrayList<>();
        ClientCalls.blockingServerStreamingCall(channel, describe(method, MethodType.SERVER_STREAMING), options(), text)
                .forEachRemaining(answers::add);
        return answers;
    }

    /** The answer to several texts. */
    public String collect(String method, String... texts) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        StreamObserver<String> call = ClientCalls.asyncClientStreamingCall(
                channel.newCall(describe(method, MethodType.CLIENT_STREAMING), options()), new StreamObserver<>() {
                    @Override
                    public void onNext(String text) {
                        answer.complete(text);
                    }

                    @Override
                    public void onError(Throwable thrown) {
                        answer.completeExceptionally(thrown);
                    }

                    @Override
                    public void onCompleted() {}
                });
        List.of(texts).forEach(call::onNext);
        call.onCompleted();
        return answer.orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }

    private static CallOptions options() {
        return CallOptions.DEFAULT.withDeadlineAfter(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    private static MethodDescriptor<String, String> describe(String method, MethodType type) {
        return MethodDescriptor.<String, String>newBuilder()
                .setType(type)
                .setFullMethodName(method)
                .setRequestMarshaller(new Text())
                .setResponseMarshaller(new Text())
                .build();
    }

    private static final class Text implements MethodDescriptor.Marshaller<String> {
        @Override
        public InputStream stream(String text) {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String parse(InputStream stream) {
            try (stream) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
