package stipple.app.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The photos of all cases. A file is on the disk before its row is committed, so a row always has
/// its file; a file without a row is swept away at the next start.
public final class Photos {
    private static final String COLUMNS =
            "select id, width_px, height_px, focal_px, sha256, notes from photo ";

    private final JdbcClient sql;
    private final TransactionTemplate inOne;
    private final CaseKeys keys;
    private final PhotoFiles files;

    Photos(JdbcClient sql, TransactionTemplate inOne, CaseKeys keys, PhotoFiles files) {
        this.sql = sql;
        this.inOne = inOne;
        this.keys = keys;
        this.files = files;
    }

    /// What is known of a photo to be kept.
    ///
    /// @param focalPx focal length in pixels, when the camera said
    /// @param sha256 of the JPEG
    /// @param notes things to know about it, kebab-case
    public record NewPhoto(
            int widthPx, int heightPx, OptionalDouble focalPx, String sha256, List<String> notes) {
        public NewPhoto {
            notes = List.copyOf(notes);
        }
    }

    /// Keeps a photo as the last of its case.
    ///
    /// @param jpeg re-encoded, without any metadata
    /// @param together what is written with it, given its id: both are there or neither
    /// @throws StoreProblem if there is no such case or no room
    public StoredPhoto add(
            String caseId, NewPhoto photo, byte[] jpeg, Instant now, Consumer<String> together) {
        SecretKey key = key(caseId);
        String id = Ids.fresh();
        files.put(key, id, jpeg);
        try {
            inOne.executeWithoutResult(tx -> {
                insert(caseId, id, photo, now);
                together.accept(id);
            });
        } catch (RuntimeException e) {
            files.delete(id);
            throw e;
        }
        return new StoredPhoto(
                id,
                photo.widthPx(),
                photo.heightPx(),
                photo.focalPx(),
                photo.sha256(),
                photo.notes());
    }

    private void insert(String caseId, String id, NewPhoto photo, Instant now) {
        Cases.holdCase(sql, caseId);
        int position =
                sql.sql("select count(*) from photo where case_id = ?")
                        .param(caseId)
                        .query(Integer.class)
                        .single();
        sql.sql(
                        "insert into photo (id, case_id, position, width_px, height_px, focal_px,"
                                + " sha256, notes, added_at, listed) values (?, ?, ?, ?, ?, ?, ?,"
                                + " ?, ?, 1)")
                .param(id)
                .param(caseId)
                .param(position)
                .param(photo.widthPx())
                .param(photo.heightPx())
                .param(photo.focalPx().isPresent() ? photo.focalPx().getAsDouble() : null)
                .param(photo.sha256())
                .param(String.join(" ", photo.notes()))
                .param(now.toString())
                .update();
    }

    /// All photos of a case in the order in which they came, those that were taken out of it too:
    /// they are kept as long as they can be brought back.
    public List<StoredPhoto> of(String caseId) {
        return sql.sql(COLUMNS + "where case_id = ? order by position, id")
                .param(caseId)
                .query((row, n) -> {
                    double focal = row.getDouble("focal_px");
                    String notes = row.getString("notes");
                    return new StoredPhoto(
                            row.getString("id"),
                            row.getInt("width_px"),
                            row.getInt("height_px"),
                            focal > 0 ? OptionalDouble.of(focal) : OptionalDouble.empty(),
                            row.getString("sha256"),
                            notes.isEmpty() ? List.of() : Arrays.asList(notes.split(" ")));
                })
                .list();
    }

    /// The JPEG of a photo; empty unless it belongs to the case.
    public Optional<byte[]> jpeg(String caseId, String photoId) {
        boolean belongs =
                sql.sql("select count(*) from photo where id = ? and case_id = ?")
                                .param(photoId)
                                .param(caseId)
                                .query(Integer.class)
                                .single()
                        == 1;
        return belongs ? keys.of(caseId).flatMap(key -> files.get(key, photoId)) : Optional.empty();
    }

    /// Forgets a photo for good: its row, its file, and what the changes and kept designs say of
    /// it, so that nothing can bring it back.
    public void erase(String caseId, String photoId, Without photo) {
        SecretKey key = key(caseId);
        boolean isGone =
                Objects.requireNonNull(
                        inOne.execute(tx -> {
                            Cases.holdCase(sql, caseId);
                            int gone =
                                    sql.sql("delete from photo where id = ? and case_id = ?")
                                            .param(photoId)
                                            .param(caseId)
                                            .update();
                            if (gone == 1) {
                                Rewriting past = new Rewriting(sql, key, caseId);
                                past.edits(photo);
                                past.versions(photo);
                            }
                            return gone == 1;
                        }));
        if (isGone) {
            files.delete(photoId);
        }
    }

    /// Puts photos of a time in which no change spoke of them into the first change of their case.
    ///
    /// @param listing the first change with these photos
    public void list(BiFunction<String, List<String>, String> listing) {
        List<String> cases =
                sql.sql("select distinct case_id from photo where listed = 0")
                        .query((row, n) -> row.getString("case_id"))
                        .list();
        for (String caseId : cases) {
            inOne.executeWithoutResult(tx -> {
                Cases.holdCase(sql, caseId);
                List<String> ids = of(caseId).stream().map(StoredPhoto::id).toList();
                new Rewriting(sql, key(caseId), caseId).first(edit -> listing.apply(edit, ids));
                sql.sql("update photo set listed = 1 where case_id = ?").param(caseId).update();
            });
        }
    }

    private SecretKey key(String caseId) {
        return keys.of(caseId)
                .orElseThrow(() -> new StoreProblem("the case is not there any more"));
    }

    /// Removes files that no row knows: writes that were cut off.
    void sweep() {
        Set<String> known =
                new HashSet<>(
                        sql.sql("select id from photo union select id from scan")
                                .query((row, n) -> row.getString("id"))
                                .list());
        for (String name : files.names()) {
            if (!known.contains(name) && name.matches("[0-9a-f]{32}(\\.part)?")) {
                files.delete(name);
            }
        }
    }
}
