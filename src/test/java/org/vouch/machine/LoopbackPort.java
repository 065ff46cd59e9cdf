package org.vouch.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** The ports at which servers of tests listen, on this machine alone. */
final class LoopbackPort {
    private LoopbackPort() {}

    /** Returns a port at which nobody listens now. */
    static int free() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** Returns whether somebody listens. */
    static boolean answers(int port) {
        try (Socket asked = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return asked.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
