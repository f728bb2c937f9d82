package apps.springboot;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Handlers that answer, fail, answer later and fail later. */
@RestController
class Items {

    @GetMapping("/api/items/{id}")
    String item(@PathVariable("id") String id) {
        return "item " + id;
    }

    @PostMapping("/api/items")
    String create(@RequestBody String body) {
        return body;
    }

    @GetMapping("/secrets/{id}")
    String secret(@PathVariable("id") String id) {
        return "secret " + id;
    }

    @GetMapping("/exceptions/unhandled/{id}")
    String unhandled(@PathVariable("id") String id) {
        throw new IllegalStateException(id);
    }

    @GetMapping("/exceptions/bad/{id}")
    String bad(@PathVariable("id") String id) {
        throw new IllegalArgumentException(id);
    }

    @GetMapping("/exceptions/later/{id}")
    String later(@PathVariable("id") String id) {
        throw new ArithmeticException(id);
    }

    @GetMapping("/exceptions/status/{code}")
    String status(@PathVariable("code") int code) {
        throw new ResponseStatusException(HttpStatus.valueOf(code));
    }

    @GetMapping("/async/callable/{id}")
    Callable<String> callable(@PathVariable("id") String id) {
        return () -> "called " + id;
    }

    @GetMapping("/async/callable-fails")
    Callable<String> callableFails() {
        return () -> {
            throw new IllegalStateException("meant");
        };
    }

    @GetMapping("/async/deferred/{id}")
    DeferredResult<String> deferred(@PathVariable("id") String id) {
        DeferredResult<String> result = new DeferredResult<>();
        new Thread(() -> result.setResult("deferred " + id)).start();
        return result;
    }

    @GetMapping("/async/deferred-fails")
    DeferredResult<String> deferredFails() {
        DeferredResult<String> result = new DeferredResult<>();
        new Thread(() -> result.setErrorResult(new IllegalStateException("meant"))).start();
        return result;
    }

    @GetMapping("/async/deferred-times-out")
    DeferredResult<String> deferredTimesOut() {
        return new DeferredResult<>(100L);
    }

    @GetMapping("/async/future-fails")
    CompletableFuture<String> futureFails() {
        return CompletableFuture.supplyAsync(() -> {
            throw new UnsupportedOperationException("meant");
        });
    }

    @GetMapping("/async/events")
    SseEmitter events() {
        SseEmitter emitter = new SseEmitter();
        new Thread(() -> {
                    try {
                        emitter.send("one");
                        emitter.send("two");
                        emitter.complete();
                    } catch (Exception e) {
                        emitter.completeWithError(e);
                    }
                })
                .start();
        return emitter;
    }

    @ExceptionHandler(IllegalArgumentException.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String badRequest(IllegalArgumentException e) {
        return "bad";
    }

    @ExceptionHandler(ArithmeticException.class)
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    String unavailable(ArithmeticException e) {
        return "later";
    }
}
