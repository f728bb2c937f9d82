package apps.ktor

import io.ktor.server.engine.ApplicationEngine
import kotlinx.coroutines.runBlocking

fun portOf(server: ApplicationEngine) = runBlocking { server.resolvedConnectors().first().port }
