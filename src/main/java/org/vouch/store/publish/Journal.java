package org.vouch.store.publish;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vouch.model.text.ChecksummedFile;
import org.vouch.model.text.Fingerprint;

/**
 * A change from one site to the next, move by move in the order in which they are made. Once it is in the output it has
 * everything that is needed to complete the change, and everything that is needed to take it back.
 *
 * @param moves in order
 */
record Journal(List<Move> moves) {
    private static final String TITLE = "vouch journal 1";

    Journal {
        moves = List.copyOf(moves);
    }

    /** What happens to one file. */
    enum Kind {
        /** It is put where none was. */
        ADD('+'),
        /** It takes the place of an older one. */
        REPLACE('~'),
        /** It goes. */
        REMOVE('-');

        private final char sign;

        Kind(char sign) {
            this.sign = sign;
        }

        private static Kind of(int sign) {
            for (Kind kind : values()) {
                if (kind.sign == sign) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no such kind of move: " + sign);
        }
    }

    /**
     * One file's part in the change.
     *
     * @param number tells its staged and kept bytes from those of other files
     * @param path where it is, below the output
     * @param fingerprint of the new bytes; when the file goes, of the old ones
     */
    record Move(Kind kind, int number, String path, Fingerprint fingerprint) {}

    /** Returns the paths of the moves of one kind, in order of path. */
    List<String> paths(Kind kind) {
        return moves.stream()
                .filter(move -> move.kind() == kind)
                .map(Move::path)
                .sorted()
                .toList();
    }

    /** Reads a journal; nothing if there is none or it is torn. */
    static Optional<Journal> read(Path file, OutputDisk disk) {
        if (disk.look(file).filter(BasicFileAttributes::isRegularFile).isEmpty()) {
            return Optional.empty();
        }
        return ChecksummedFile.content(TITLE, disk.read(file), Journal::read);
    }

    private static Journal read(ByteBuffer content) {
        int count = content.getInt();
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Kind kind = Kind.of(content.get());
            int number = content.getInt();
            String path = ChecksummedFile.text(content);
            if (Artifact.faultOf(path).isPresent()) {
                throw new IllegalArgumentException("no such path: " + path);
            }
            moves.add(new Move(kind, number, path, ChecksummedFile.fingerprint(content)));
        }
        return new Journal(moves);
    }

    byte[] toBytes() {
        return ChecksummedFile.of(TITLE, out -> {
            out.writeInt(moves.size());
            for (Move move : moves) {
                out.writeByte(move.kind().sign);
                out.writeInt(move.number());
                ChecksummedFile.writeText(out, move.path());
                ChecksummedFile.writeFingerprint(out, move.fingerprint());
            }
        });
    }
}
