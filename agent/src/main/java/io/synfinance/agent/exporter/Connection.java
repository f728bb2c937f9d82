package io.synfinance.agent.exporter;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import javax.net.ssl.SSLException;

/**
 * One connection to the port, on a thread of its own: requests are read and answered one after the other. What takes the
 * client too long is ended by closing the socket under it, which no client can hold up.
 */
final class Connection implements Runnable {

    /** What a connection is about. */
    enum State {
        /** A request is on its way, or a handshake. */
        READING,
        /** The client may send another request, or none. */
        IDLE,
        /** An endpoint makes the answer. */
        WORKING,
        /** The client takes the answer. */
        SENDING
    }

    private static final int BUFFER = 2 << 10;
    private static final int LINGER_BYTES = 256 << 10;

    private final Socket socket;
    private final Port port;
    private Transport transport = Transport.PLAIN;
    private State state = State.READING;
    private long since = System.nanoTime();
    private boolean cut;

    Connection(Socket socket, Port port) {
        this.socket = socket;
        this.port = port;
    }

    @Override
    public void run() {
        try (Socket plain = socket) {
            plain.setTcpNoDelay(true);
            transport = port.security().transport();
            talk(transport.secured(plain));
        } catch (SSLException e) {
            if (!isCut()) {
                port.refused(Refusal.TLS);
            }
        } catch (IOException e) {
            // The client has gone, or was cut off.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            port.endpoints().failed("a connection", e);
        } finally {
            port.connections().remove(this);
        }
    }

    private void talk(Socket secured) throws IOException, InterruptedException {
        InputStream in = new BufferedInputStream(secured.getInputStream(), BUFFER);
        RequestReader reader = new RequestReader(in, socket.getInetAddress());
        while (reader.awaitFirstByte()) {
            enter(State.READING);
            if (!exchange(reader, in, secured)) {
                return;
            }
            enter(State.IDLE);
        }
    }

    /** Answers a request; says whether there may be another one. */
    private boolean exchange(RequestReader reader, InputStream in, Socket secured)
            throws IOException, InterruptedException {
        Request request;
        try {
            request = reader.read();
        } catch (RefusedRequest e) {
            port.refused(Refusal.MALFORMED);
            enter(State.SENDING);
            e.answer().writeTo(secured.getOutputStream(), true, false);
            linger(in);
            return false;
        }
        PortSecurity security = port.security();
        if (security.transport() != transport) {
            return false; // who comes again is asked for what is asked for now
        }
        enter(State.WORKING);
        Answer answer = answer(request, security);
        enter(State.SENDING);
        boolean persistent =
                request.isPersistent() && port.isOpen() && port.security().transport() == transport;
        answer.writeTo(secured.getOutputStream(), !request.isHead(), persistent);
        return persistent;
    }

    private Answer answer(Request request, PortSecurity security) throws InterruptedException {
        if (port.endpoints().isOpen(request.path()) || security.hosts().know(request)) {
            return port.endpoints().answer(request, security.guard());
        }
        port.refused(Refusal.HOST);
        return Answer.text(
                421,
                "this port does not answer by the name in Host; ask for localhost or an address, or name it in"
                        + " exporter.allowed-hosts, where all names that are asked for have to stand then\n");
    }

    /** Takes what the client still sends: with bytes unread, closing would reset the connection, and the answer be lost. */
    private void linger(InputStream in) throws IOException {
        enter(State.READING);
        if (transport == Transport.PLAIN) {
            socket.shutdownOutput();
        }
        byte[] waste = new byte[BUFFER];
        int taken = 0;
        int read = 0;
        while (read >= 0 && taken < LINGER_BYTES) {
            read = in.read(waste);
            taken += read;
        }
    }

    private synchronized void enter(State next) throws IOException {
        if (cut) {
            throw new IOException("cut off");
        }
        state = next;
        since = System.nanoTime();
    }

    private synchronized boolean isCut() {
        return cut;
    }

    /** The state, and for how long it has been. */
    synchronized boolean isIn(State asked) {
        return state == asked;
    }

    synchronized long since() {
        return since;
    }

    /** Ends the connection if the client has had enough time. */
    synchronized void cutOffIfOverdue(long now) {
        if (now - since > port.limits().nanos(state)) {
            if (state != State.IDLE) {
                port.refused(Refusal.SLOW);
            }
            cutOff();
        }
    }

    /** Ends the connection unless its request is being worked on; says whether it did. */
    synchronized boolean cutOffIfWaiting() {
        boolean waiting = state != State.WORKING && !cut;
        if (waiting) {
            cutOff();
        }
        return waiting;
    }

    /** Ends the connection if nobody waits for an answer. */
    synchronized void cutOffIfIdle() {
        if (state == State.IDLE || state == State.READING) {
            cutOff();
        }
    }

    private void cutOff() {
        cut = true;
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone all the same.
        }
    }
}
