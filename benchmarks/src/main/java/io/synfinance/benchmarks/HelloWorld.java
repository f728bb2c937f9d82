package io.synfinance.benchmarks;

import java.util.concurrent.TimeUnit;

/** The smallest application: says hello, and stays for as many seconds as its argument says. */
final class HelloWorld {

    private HelloWorld() {}

    public static void main(String[] args) throws InterruptedException {
        System.out.println("hello");
        if (args.length > 0) {
            TimeUnit.SECONDS.sleep(Long.parseLong(args[0]));
        }
    }
}
