package stipple.app.store;

import java.nio.file.Path;
import java.time.Instant;

/// A process that writes as fast as it can and says on its output what has been acknowledged, until
/// it is killed.
final class StoreWriter {
    private StoreWriter() {}

    /// @param args folder
    public static void main(String[] args) {
        try (Store store = Store.open(StoreTest.settings(Path.of(args[0])))) {
            String id = store.cases().create("durable", Instant.now());
            System.out.println("case " + id);
            for (int n = 1; ; n++) {
                store.cases()
                        .append(
                                id,
                                "set-" + n,
                                "{\"n\":" + n + "}",
                                false,
                                (a, b) -> b,
                                Instant.now());
                System.out.println("edit " + n);
                if (n % 5 == 0) {
                    String photo = StoreTest.add(store, id, "photo " + n);
                    System.out.println("photo " + photo + " " + n);
                }
            }
        }
    }
}
