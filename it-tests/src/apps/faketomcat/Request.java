package org.apache.coyote;

/** Has none of the methods that Tomcat's request has. */
public class Request {

    private final int number;

    public Request(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
