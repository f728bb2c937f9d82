package apps.grpc;

import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Server;
import io.grpc.ServerBuilder;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** A service of texts, on whichever transport is there. */
public final class GrpcApp {

    private static final String SERVICE = "shop.Orders";

    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private GrpcApp() {}

    public static void main(String[] args) throws Exception {
        ServerServiceDefinition orders = ServerServiceDefinition.builder(SERVICE)
                .addMethod(method("Get", MethodType.UNARY), ServerCalls.asyncUnaryCall(GrpcApp::get))
                .addMethod(
                        method("List", MethodType.SERVER_STREAMING),
                        ServerCalls.asyncServerStreamingCall(GrpcApp::list))
                .addMethod(
                        method("Sum", MethodType.CLIENT_STREAMING), ServerCalls.asyncClientStreamingCall(GrpcApp::sum))
                .build();
        Server server = ServerBuilder.forPort(0).addService(orders).build().start();
        System.out.println("READY " + server.getPort());
        server.awaitTermination();
    }

    private static void get(String order, StreamObserver<String> answer) {
        switch (order) {
            case "throws":
                throw new IllegalStateException("meant");
            case "missing":
                answer.onError(Status.NOT_FOUND.withDescription("meant").asRuntimeException());
                break;
            case "unavailable":
                answer.onError(Status.UNAVAILABLE.asRuntimeException(new Metadata()));
                break;
            case "later":
                new Thread(() -> answer(answer, "later")).start();
                break;
            case "never":
                awaitNothing();
                break;
            default:
                answer(answer, "order " + order);
        }
    }

    private static void list(String shop, StreamObserver<String> answer) {
        for (int i = 0; i < 3; i++) {
            answer.onNext(shop + i);
        }
        answer.onCompleted();
    }

    private static StreamObserver<String> sum(StreamObserver<String> answer) {
        StringBuilder all = new StringBuilder();
        return new StreamObserver<String>() {
            @Override
            public void onNext(String part) {
                all.append(part);
            }

            @Override
            public void onError(Throwable thrown) {}

            @Override
            public void onCompleted() {
                answer(answer, all.toString());
            }
        };
    }

    private static void answer(StreamObserver<String> answer, String text) {
        answer.onNext(text);
        answer.onCompleted();
    }

    private static void awaitNothing() {
        try {
            NEVER.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static MethodDescriptor<String, String> method(String name, MethodType type) {
        return MethodDescriptor.<String, String>newBuilder()
                .setType(type)
                .setFullMethodName(SERVICE + "/" + name)
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
            try {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                for (int next = stream.read(); next >= 0; next = stream.read()) {
                    bytes.write(next);
                }
                return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
