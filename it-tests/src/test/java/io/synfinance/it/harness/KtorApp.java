package io.synfinance.it.harness;

/** The application for Ktor, in Kotlin, on one of its engines. */
public final class KtorApp {

    private KtorApp() {}

    public static ServerApp ktor2() {
        return app("2.3.13", "ktor2");
    }

    public static ServerApp ktor3() {
        return app("3.2.3", "ktor3");
    }

    /** The same on Ktor's own engine; else it is on Netty. */
    public static ServerApp onCio(ServerApp app) {
        return app.jvmArgs("-Dengine=cio");
    }

    private static ServerApp app(String version, String folder) {
        return ServerApp.of("apps.ktor.KtorAppKt", "ktor", folder)
                .libraries(
                        "io.ktor:ktor-server-cio-jvm:" + version,
                        "io.ktor:ktor-server-netty-jvm:" + version,
                        "io.ktor:ktor-server-auto-head-response-jvm:" + version,
                        "io.ktor:ktor-server-status-pages-jvm:" + version,
                        "io.ktor:ktor-server-websockets-jvm:" + version);
    }
}
