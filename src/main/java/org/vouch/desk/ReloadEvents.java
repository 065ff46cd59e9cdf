package org.vouch.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.vouch.service.preview.SiteSnapshot;

/** Tells open pages of new editions, for as long as they listen. */
final class ReloadEvents implements EditionListener {
    /** So many pages may listen at once; each holds a thread. */
    private static final int MOST = 64;

    /** A sign of life after so long shows whether somebody still listens, in milliseconds. */
    private static final long PULSE = TimeUnit.SECONDS.toMillis(10);

    private final Semaphore places = new Semaphore(MOST);
    private final String start;
    private long edition;

    /**
     * Opens a stream.
     *
     * @param start tells this start of the server from any other
     */
    ReloadEvents(String start) {
        this.start = start;
    }

    @Override
    public synchronized void made(SiteSnapshot made) {
        edition = made.number();
        notifyAll();
    }

    @Override
    public void failed(Throwable why) {
        // There is nothing to show yet; anyone who started the server reads why in the terminal.
    }

    /** Takes a place for one listener; returns whether there was one. */
    boolean enter() {
        return places.tryAcquire();
    }

    /** Gives the place back. */
    void leave() {
        places.release();
    }

    /**
     * Tells a listener of the newest edition, and of each that follows, until it listens no more.
     *
     * @throws IOException when it is gone
     * @throws InterruptedException when the server ends
     */
    void tell(OutputStream listener) throws IOException, InterruptedException {
        say(listener, "retry: 300\n\n");
        long sent = 0;
        while (true) {
            long newest = await(sent);
            say(listener, newest == sent ? ": still here\n\n" : "data: " + start + " " + newest + "\n\n");
            sent = newest;
        }
    }

    /** Waits for another edition than the one that was reported, or for a pulse. */
    private synchronized long await(long sent) throws InterruptedException {
        for (int pulses = 0; edition == sent && pulses == 0; pulses++) {
            wait(PULSE);
        }
        return edition;
    }

    private static void say(OutputStream listener, String words) throws IOException {
        listener.write(words.getBytes(StandardCharsets.US_ASCII));
        listener.flush();
    }
}
