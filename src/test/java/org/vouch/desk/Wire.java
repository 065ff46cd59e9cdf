package org.vouch.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** The line to a server on this computer, on which anything can be sent. */
final class Wire {
    /** Long enough for a busy machine; whoever waits longer hangs. In milliseconds. */
    private static final int PATIENCE = 60_000;

    private final int port;
    private final Origin origin;

    /**
     * Makes a line.
     *
     * @param origin the address under which the server is called
     */
    Wire(int port, Origin origin) {
        this.port = port;
        this.origin = origin;
    }

    Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
        socket.setSoTimeout(PATIENCE);
        return socket;
    }

    /** Returns the header that names the server. */
    String host() {
        return "Host: " + origin.at(port).substring("http://".length()) + "\r\n";
    }

    /**
     * Sends bytes as they are, and returns all that comes back, byte by byte; one that was cut off has said nothing.
     */
    String raw(String sent) throws IOException {
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(sent.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (SocketTimeoutException silent) {
            throw new AssertionError("no answer and no end to: " + brief(sent), silent);
        } catch (IOException reset) {
            return "";
        }
    }

    String get(String path) throws IOException {
        return raw("GET " + path + " HTTP/1.1\r\n" + host() + "Connection: close\r\n\r\n");
    }

    static String brief(String sent) {
        return sent.substring(0, Math.min(100, sent.length()));
    }
}
