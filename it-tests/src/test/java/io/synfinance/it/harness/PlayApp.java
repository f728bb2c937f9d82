package io.synfinance.it.harness;

/** The application for Play, whose files of routes are compiled by Play's compiler of the same version. */
public final class PlayApp {

    private PlayApp() {}

    public static ServerApp play28() {
        return app().libraries(
                        "com.typesafe.play:play-akka-http-server_2.13:2.8.22",
                        "com.typesafe.play:play-netty-server_2.13:2.8.19")
                .processors("com.typesafe.play:routes-compiler_2.13:2.8.13")
                .renamed("org.apache.pekko.", "akka.");
    }

    public static ServerApp play29() {
        return app().libraries("com.typesafe.play:play-akka-http-server_2.13:2.9.5")
                .processors("com.typesafe.play:play-routes-compiler_2.13:2.9.5")
                .renamed("org.apache.pekko.", "akka.");
    }

    public static ServerApp play30() {
        return app().libraries(
                        "org.playframework:play-pekko-http-server_2.13:3.0.8",
                        "org.playframework:play-netty-server_2.13:3.0.8")
                .processors("org.playframework:play-routes-compiler_2.13:3.0.0");
    }

    /** The same with the other of its servers. */
    public static ServerApp onNetty(ServerApp app) {
        return app.jvmArgs("-Dplay.server.provider=play.core.server.NettyServerProvider")
                .cannot(ServerApp.Kind.PIPELINING, "on Netty Play mixes the answers up");
    }

    private static ServerApp app() {
        return ServerApp.of("apps.play.PlayApp", "play")
                .cannot(ServerApp.Kind.HTTP2, "Play on Netty has none, on Pekko HTTP it drops the test's client");
    }
}
