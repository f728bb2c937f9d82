package apps.ktor

import io.ktor.http.HttpMethod
import io.ktor.http.HttpStatusCode
import io.ktor.server.application.Application
import io.ktor.server.application.call
import io.ktor.server.application.install
import io.ktor.server.plugins.autohead.AutoHeadResponse
import io.ktor.server.request.receive
import io.ktor.server.response.respond
import io.ktor.server.response.respondBytes
import io.ktor.server.response.respondOutputStream
import io.ktor.server.response.respondRedirect
import io.ktor.server.response.respondText
import io.ktor.server.routing.get
import io.ktor.server.routing.method
import io.ktor.server.routing.post
import io.ktor.server.routing.route
import io.ktor.server.routing.routing
import io.ktor.server.websocket.WebSockets
import io.ktor.server.websocket.webSocket
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.delay
import kotlinx.coroutines.withContext

/** The contract of servers on Ktor. */
fun Application.server() {
    install(AutoHeadResponse)
    install(WebSockets)
    routing {
        route("/ok") {
            get { call.respondText("ok") }
            for (name in listOf("BREW", "PROPFIND")) {
                method(HttpMethod(name)) { handle { call.respondText("ok") } }
            }
        }
        post("/echo") { call.respondBytes(call.receive<ByteArray>()) }
        post("/created") { call.respondBytes(call.receive<ByteArray>(), status = HttpStatusCode.Created) }
        get("/redirect") { call.respondRedirect("/ok") }
        get("/exception") { throw IllegalStateException("meant") }
        get("/status") {
            val code = HttpStatusCode.fromValue(call.parameters["code"]!!.toInt())
            if (call.parameters.contains("plain")) call.respond(code) else call.respondText("status", status = code)
        }
        get("/slow") {
            delay(call.parameters["millis"]!!.toLong())
            call.respondText("slow")
        }
        get("/stream") {
            val chunks = call.parameters["chunks"]!!.toInt()
            call.respondOutputStream { repeat(chunks) { write(ByteArray(1024)) } }
        }
        get("/async") {
            later(120)
            call.respondText("async")
        }
        get("/async-error") {
            later(50)
            throw IllegalStateException("meant")
        }
        get("/async-timeout") {
            later(100)
            call.respondText("timeout", status = HttpStatusCode.InternalServerError)
        }
        get("/items/{id}") { call.respondText("item /${call.parameters["id"]}") }
        webSocket("/websocket") { incoming.receiveCatching() }
    }
}

private suspend fun later(millis: Long) = withContext(Dispatchers.Default) { delay(millis) }
