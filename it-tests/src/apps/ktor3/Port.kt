package apps.ktor

import io.ktor.server.engine.EmbeddedServer
import kotlinx.coroutines.runBlocking

fun portOf(server: EmbeddedServer<*, *>) = runBlocking { server.engine.resolvedConnectors().first().port }
