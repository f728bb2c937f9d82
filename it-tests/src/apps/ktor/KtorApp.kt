package apps.ktor

import io.ktor.http.HttpStatusCode
import io.ktor.server.application.Application
import io.ktor.server.application.call
import io.ktor.server.application.install
import io.ktor.server.cio.CIO
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.ktor.server.plugins.statuspages.StatusPages
import io.ktor.server.request.receiveText
import io.ktor.server.response.respond
import io.ktor.server.response.respondText
import io.ktor.server.routing.get
import io.ktor.server.routing.post
import io.ktor.server.routing.route
import io.ktor.server.routing.routing
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.delay
import kotlinx.coroutines.withContext

/** The contract of routes on Ktor; handlers suspend, and go on on other threads. */
fun main() {
    val server =
        if (System.getProperty("engine") == "cio") {
            embeddedServer(CIO, port = 0, host = "127.0.0.1", module = Application::contracts)
        } else {
            embeddedServer(Netty, port = 0, host = "127.0.0.1", module = Application::contracts)
        }
    server.start(wait = false)
    println("READY ${portOf(server)}")
    Thread.currentThread().join()
}

fun Application.contracts() {
    shop()
    server()
}

fun Application.shop() {
    install(StatusPages) {
        exception<UnsupportedOperationException> { call, _ ->
            call.respondText("later", status = HttpStatusCode.ServiceUnavailable)
        }
    }
    routing {
        route("/api") {
            get("/items/{id}") { call.respondText("item ${call.parameters["id"]}") }
            post("/items") { call.respondText(call.receiveText()) }
            route("/shops/{shop}") {
                get("orders/{order}") {
                    call.respondText("order ${call.parameters["order"]} of ${call.parameters["shop"]}")
                }
            }
            get("/exceptions/unhandled/{id}") { throw IllegalStateException("meant") }
            get("/exceptions/handled/{id}") { throw UnsupportedOperationException("meant") }
            get("/status/{code}") { call.respond(HttpStatusCode.fromValue(call.parameters["code"]!!.toInt())) }
            get("/later/{id}") {
                withContext(Dispatchers.Default) { delay(50) }
                call.respondText("later ${call.parameters["id"]}")
            }
            get("/later-fails/{id}") {
                withContext(Dispatchers.Default) { delay(50) }
                throw IllegalStateException("meant")
            }
        }
    }
}
