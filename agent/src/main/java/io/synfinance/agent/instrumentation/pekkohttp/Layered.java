package io.synfinance.agent.instrumentation.pekkohttp;

import org.apache.pekko.stream.Attributes;

/** Tells the stages of a server that layers of ours are among them. */
final class Layered implements Attributes.Attribute {}
