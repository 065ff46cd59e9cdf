package org.vouch.machine;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A line to a server of HTTP on this machine, which carries one request after the other, counts them, and is dead from
 * one of them on: that one never arrives, or its answer is lost.
 */
public final class CutLine implements AutoCloseable {
    private final ServerSocket listening;
    private final int to;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicLong sent = new AtomicLong();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final int cut;
    private final boolean loses;
    private final Runnable before;

    /**
     * Opens a line.
     *
     * @param to the port of the server
     * @param cut the number of the request at which it is cut, from 1
     * @param loses whether that request still arrives, and only its answer is lost
     * @param before is called before each request
     */
    public CutLine(int to, int cut, boolean loses, Runnable before) throws IOException {
        this.to = to;
        this.cut = cut;
        this.loses = loses;
        this.before = before;
        this.listening = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
        begin(this::accept);
    }

    private static void begin(Runnable work) {
        Thread thread = new Thread(work, "line");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket near = listening.accept();
                open.add(near);
                begin(() -> carry(near));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void carry(Socket near) {
        try (near;
                Socket far = new Socket(InetAddress.getLoopbackAddress(), to)) {
            open.add(far);
            // A head and its body are two pieces, and the second would wait for an answer to the first.
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(near.getInputStream());
            InputStream back = new BufferedInputStream(far.getInputStream());
            byte[] head = head(in);
            while (head.length > 0 && request(head, in.readNBytes(length(head)), far, back, near)) {
                head = head(in);
            }
        } catch (IOException cutOff) {
            return;
        } finally {
            open.remove(near);
        }
    }

    private synchronized boolean request(byte[] head, byte[] body, Socket far, InputStream back, Socket near)
            throws IOException {
        int number = requests.incrementAndGet();
        String asks = new String(head, StandardCharsets.ISO_8859_1);
        asked.add(asks.substring(0, asks.indexOf(" HTTP")));
        before.run();
        if (number >= cut && !(loses && number == cut)) {
            return false;
        }
        sent.addAndGet(head.length + body.length);
        write(far, head, body);
        byte[] answer = head(back);
        String says = new String(answer, StandardCharsets.ISO_8859_1);
        boolean bare = asks.startsWith("HEAD ") || says.contains(" 204 ");
        byte[] content = bare ? new byte[0] : content(says, answer, back);
        if (number >= cut) {
            return false;
        }
        write(near, answer, content);
        return answer.length > 0;
    }

    private static void write(Socket to, byte[] head, byte[] body) throws IOException {
        OutputStream out = to.getOutputStream();
        out.write(head);
        out.write(body);
        out.flush();
    }

    private static byte[] content(String said, byte[] head, InputStream back) throws IOException {
        if (!said.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked")) {
            return back.readNBytes(length(head));
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (true) {
            byte[] line = line(back);
            all.write(line);
            int size = Integer.parseInt(new String(line, StandardCharsets.ISO_8859_1).strip(), 16);
            all.write(back.readNBytes(size + 2));
            if (size == 0 || line.length == 0) {
                return all.toByteArray();
            }
        }
    }

    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            line.write(b);
            if (b == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }

    private static byte[] head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        byte[] line = line(in);
        while (line.length > 2) {
            head.write(line);
            line = line(in);
        }
        head.write(line);
        return head.size() > 2 ? head.toByteArray() : new byte[0];
    }

    private static int length(byte[] head) {
        for (String line : new String(head, StandardCharsets.ISO_8859_1).split("\r\n", -1)) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                return Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        return 0;
    }

    /** Returns the address of its near end. */
    public URI near() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    /** Returns how many requests were made so far. */
    public int requests() {
        return requests.get();
    }

    /** Returns how many bytes the requests had that arrived. */
    public long sent() {
        return sent.get();
    }

    /** Returns what was asked for, as in {@code PUT /bucket/index.html}. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket each : open) {
            each.close();
        }
    }
}
