package apps.laterkotlin

import apps.later.LaterApp
import apps.later.Verdict
import io.synfinance.annotations.FraudDetection
import io.synfinance.annotations.Measured
import io.synfinance.annotations.Prediction
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import kotlinx.coroutines.yield

/** Functions of Kotlin that may be suspended; a result is what calls one. */
class KotlinApp : LaterApp() {

    override fun isCold() = true

    override fun detect(verdict: Verdict?): Any = suspend { detectLater(verdict) }

    override fun detectFailing(): Any = suspend { fail() }

    override fun predict(): Any = suspend { predictLater(2) }

    @FraudDetection
    private suspend fun detectLater(verdict: Verdict?): Verdict {
        if (verdict == null) {
            awaitCancellation()
        }
        if (verdict.fraud) {
            delay(5)
            val thread = Thread.currentThread()
            withContext(Dispatchers.Default) { yield() }
            check(Thread.currentThread() == thread) { "resumed by another thread" }
        }
        return verdict
    }

    @FraudDetection
    private suspend fun fail(): Verdict {
        yield()
        throw IllegalStateException("no model")
    }

    /** Calls itself with its own state, twice suspended, and calls what ends with a call. */
    @Prediction
    @Measured(metric = "depths", labels = ["depth=$0"])
    private suspend fun predictLater(depth: Int): Double {
        delay(1)
        val deeper = if (depth == 0) lastCall() else predictLater(depth - 1)
        delay(1)
        return deeper
    }

    @Measured(metric = "last_calls")
    private suspend fun lastCall(): Double = notSuspended()

    @Measured(metric = "not_suspended", value = "\$return")
    private suspend fun notSuspended(): Double = 0.5

    @Suppress("UNCHECKED_CAST")
    override fun await(result: Any): String =
        try {
            runBlocking { (result as suspend () -> Any)().toString() }
        } catch (e: RuntimeException) {
            failed(e)
        }

    @Suppress("UNCHECKED_CAST")
    override fun cancel(result: Any): String = runBlocking {
        val job: Job = launch { (result as suspend () -> Any)() }
        yield()
        job.cancel()
        job.join()
        job.isCancelled.toString()
    }

    companion object {
        @JvmStatic
        fun main(args: Array<String>) = KotlinApp().run()
    }
}
