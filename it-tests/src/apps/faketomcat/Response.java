package org.apache.coyote;

/** Has none of the methods that Tomcat's response has. */
public class Response {}
