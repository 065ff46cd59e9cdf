package org.vouch.desk;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.vouch.service.preview.Changes;
import org.vouch.service.preview.Preview;
import org.vouch.service.preview.SiteSnapshot;

/** The newest edition of a site, made anew after each change. */
final class SiteRebuilder implements AutoCloseable {
    /** How long no news must have come before files are read: editors save in several steps. */
    private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(12);

    /** How long they are waited for at the most. */
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(400);

    /** How long somebody who asks for the current edition waits for it at the most. */
    private static final long REPLY = TimeUnit.SECONDS.toNanos(10);

    private final Preview preview;
    private final List<EditionListener> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Condition made = lock.newCondition();
    private final Thread worker;
    private Changes changes = Changes.ANY;
    private long news;
    private long seen;
    private long done;
    private boolean closed;
    private volatile Optional<SiteSnapshot> newest = Optional.empty();

    /** Makes the first edition when it is started. */
    SiteRebuilder(Preview preview) {
        this.preview = preview;
        this.worker = new Thread(this::work, "vouch-live-site");
        worker.setDaemon(true);
    }

    /** Tells somebody of new editions from now on. */
    void tell(EditionListener listener) {
        listeners.add(listener);
    }

    /** Starts to follow the changes. */
    void start() {
        changed(Changes.ANY);
        worker.start();
    }

    /** Returns the newest edition; nothing until the first is made. */
    Optional<SiteSnapshot> newest() {
        return newest;
    }

    /**
     * Reads the files again, and returns an edition that was begun after this moment; the newest, if that takes longer
     * than anybody waits.
     *
     * @throws InterruptedException when the server ends
     */
    Optional<SiteSnapshot> renewed() throws InterruptedException {
        lock.lock();
        try {
            changes = Changes.ANY;
            news++;
            changed.signalAll();
            long wanted = news;
            long left = REPLY;
            while (done < wanted && left > 0 && !closed) {
                left = made.awaitNanos(left);
            }
            return newest;
        } finally {
            lock.unlock();
        }
    }

    /** Is notified that something may have changed. */
    void changed(Changes which) {
        lock.lock();
        try {
            changes = news == seen ? which : changes.and(which);
            news++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        try {
            for (Optional<Changes> next = awaitNews(); next.isPresent(); next = awaitNews()) {
                make(next.get());
                finish();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever goes wrong with one edition, the next change may fix it; until then the last one stays, and says so. */
    private void make(Changes changed) {
        try {
            show(preview.next(changed));
        } catch (IOException | RuntimeException | VirtualMachineError failure) {
            newest.ifPresentOrElse(
                    last -> show(preview.after(last, failure)), () -> listeners.forEach(each -> each.failed(failure)));
        }
    }

    private void finish() {
        lock.lock();
        try {
            done = seen;
            made.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void show(SiteSnapshot edition) {
        newest = Optional.of(edition);
        listeners.forEach(each -> each.made(edition));
    }

    /** Waits for news, and then for a quiet moment; returns what changed, and nothing when the server ends. */
    private Optional<Changes> awaitNews() throws InterruptedException {
        lock.lock();
        try {
            while (news == seen && !closed) {
                changed.await();
            }
            long left = PATIENCE;
            long last;
            do {
                last = news;
                left -= QUIET - changed.awaitNanos(QUIET);
            } while (last != news && left > 0 && !closed);
            seen = news;
            return closed ? Optional.empty() : Optional.of(changes);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
