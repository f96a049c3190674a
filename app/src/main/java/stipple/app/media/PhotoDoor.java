package stipple.app.media;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import stipple.app.text.Messages;
import stipple.app.text.Sha256;
import stipple.core.image.CodedImage;

/// The one door for pictures that come from outside. It reads a bounded number of bytes, judges the
/// header by its own code, decodes a cleaned copy on a thread of its own under a time limit, turns
/// the picture upright and hands out pixels and five facts. Whatever the bytes are, the answer is a
/// photo or one sentence.
public final class PhotoDoor {
    private static final int MILLION = 1_000_000;
    private static final int LONGEST_NAME = 80;

    /// For so many others, each as slow as allowed, a photo waits.
    private static final int TURNS = 8;

    /// A picture above this is decoded with no other beside it.
    private static final int LARGE_PIXELS = 16 * MILLION;

    private final PhotoLimits limits;
    private final Messages messages;
    private final Semaphore decodes;

    public PhotoDoor(PhotoLimits limits, Messages messages) {
        this.limits = limits;
        this.messages = messages;
        this.decodes = new Semaphore(limits.decodesAtOnce(), true);
    }

    /// The door with the usual limits.
    public static PhotoDoor usual() {
        return new PhotoDoor(PhotoLimits.USUAL, Messages.english());
    }

    /// Opens a file.
    public PhotoResult open(Path file) {
        String name = String.valueOf(file);
        try {
            return admit(bytesOf(file));
        } catch (RefusedPhoto refused) {
            return refused(name, refused);
        }
    }

    /// Opens bytes that are already here; `name` is only for the sentence.
    public PhotoResult open(String name, byte[] file) {
        try {
            if (file.length > limits.mostBytes()) {
                throw new RefusedPhoto(PhotoRefusal.TOO_MANY_BYTES, limits.mostBytes() / MILLION);
            }
            return admit(file);
        } catch (RefusedPhoto refused) {
            return refused(name, refused);
        }
    }

    private PhotoResult admit(byte[] file) throws RefusedPhoto {
        Container container = container(file);
        Exif exif = Exif.read(container.exif());
        List<PhotoNote> notes = new ArrayList<>();
        int places = places(container);
        int threads = Math.min(places, Runtime.getRuntime().availableProcessors());
        CodedImage image =
                decodeInTime(
                        new Decoder(container, limits.longSidePx(), notes, threads),
                        exif.orientation(),
                        places);
        boolean whole = exif.mayBeWhole(container.widthPx(), container.heightPx());
        if (!whole) {
            notes.add(PhotoNote.CROPPED);
        }
        OptionalDouble focal35 = exif.focal35Mm();
        OptionalDouble focalPx =
                whole && focal35.isPresent()
                        ? OptionalDouble.of(
                                PhotoFacts.focalPx(
                                        focal35.getAsDouble(), image.width(), image.height()))
                        : OptionalDouble.empty();
        return new PhotoResult.Opened(
                new Photo(
                        image,
                        new PhotoFacts(
                                container.format(),
                                image.width(),
                                image.height(),
                                exif.orientation(),
                                exif.focalMm(),
                                focal35,
                                focalPx,
                                Sha256.hex(file),
                                notes)));
    }

    private Container container(byte[] file) throws RefusedPhoto {
        if (file.length == 0) {
            throw new RefusedPhoto(PhotoRefusal.EMPTY);
        }
        if (JpegContainer.isJpeg(file)) {
            return JpegContainer.read(file, limits);
        }
        if (PngContainer.isPng(file)) {
            return PngContainer.read(file, limits);
        }
        throw new RefusedPhoto(PhotoRefusal.UNKNOWN_FORMAT);
    }

    /// A decoder that does not come back is told to stop and left behind; its place becomes free
    /// when it ends.
    private CodedImage decodeInTime(Decoder decoder, int orientation, int places)
            throws RefusedPhoto {
        CompletableFuture<CodedImage> answer = new CompletableFuture<>();
        long millis = limits.mostTime().toMillis();
        try {
            if (!decodes.tryAcquire(places, TURNS * millis, TimeUnit.MILLISECONDS)) {
                throw new RefusedPhoto(PhotoRefusal.BUSY);
            }
            start(decoder, orientation, places, answer);
            return answer.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            decoder.stop();
            throw tooSlow();
        } catch (InterruptedException e) {
            decoder.stop();
            Thread.currentThread().interrupt();
            throw tooSlow();
        } catch (ExecutionException e) {
            throw reasonOf(e.getCause());
        }
    }

    private int places(Container container) {
        boolean large = (long) container.widthPx() * container.heightPx() > LARGE_PIXELS;
        return large ? limits.decodesAtOnce() : 1;
    }

    private void start(
            Decoder decoder, int orientation, int places, CompletableFuture<CodedImage> answer)
            throws RefusedPhoto {
        try {
            Thread.ofPlatform()
                    .daemon()
                    .name("photo")
                    .start(() -> decode(decoder, orientation, places, answer));
        } catch (OutOfMemoryError e) {
            decodes.release(places);
            throw new RefusedPhoto(PhotoRefusal.TOO_LARGE_FOR_MEMORY);
        }
    }

    private void decode(
            Decoder decoder, int orientation, int places, CompletableFuture<CodedImage> answer) {
        try {
            answer.complete(Upright.of(decoder.decode(), orientation));
        } catch (IOException
                | RefusedPhoto
                | RuntimeException
                | OutOfMemoryError
                | StackOverflowError e) {
            answer.completeExceptionally(e);
        } finally {
            decodes.release(places);
            answer.completeExceptionally(new IllegalStateException("the decoder gave nothing"));
        }
    }

    private static RefusedPhoto reasonOf(@Nullable Throwable thrown) {
        return switch (thrown) {
            case RefusedPhoto refused -> refused;
            case OutOfMemoryError e -> new RefusedPhoto(PhotoRefusal.TOO_LARGE_FOR_MEMORY);
            case EOFException e -> new RefusedPhoto(PhotoRefusal.TRUNCATED);
            case null, default ->
                    new RefusedPhoto(PhotoRefusal.DAMAGED, "its data cannot be decoded");
        };
    }

    private RefusedPhoto tooSlow() {
        return new RefusedPhoto(PhotoRefusal.TOO_SLOW, limits.mostTime().toSeconds());
    }

    private byte[] bytesOf(Path file) throws RefusedPhoto {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new RefusedPhoto(PhotoRefusal.NOT_A_FILE);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(limits.mostBytes() + 1);
            if (bytes.length > limits.mostBytes()) {
                throw new RefusedPhoto(PhotoRefusal.TOO_MANY_BYTES, limits.mostBytes() / MILLION);
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new RefusedPhoto(PhotoRefusal.NO_FILE);
        } catch (IOException e) {
            throw new RefusedPhoto(PhotoRefusal.UNREADABLE);
        }
    }

    private PhotoResult refused(String name, RefusedPhoto refused) {
        List<Object> facts = new ArrayList<>();
        facts.add(printable(name));
        facts.addAll(List.of(refused.facts()));
        return new PhotoResult.Refused(
                refused.reason(),
                messages.text("photo.refused." + refused.reason().id(), facts.toArray()));
    }

    /// The name on one line, its end if it is long.
    private static String printable(String name) {
        String line = name.replaceAll("\\p{C}", "?");
        return line.length() <= LONGEST_NAME
                ? line
                : "..." + line.substring(line.length() - LONGEST_NAME);
    }
}
