package stipple.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The cases and the changes that made each design what it is. The design is the replay of its
/// edits up to the case's edit number; undo and redo only move that number.
public final class Cases {
    /// Changes of one kind within this time count as one.
    private static final Duration MERGED = Duration.ofSeconds(2);

    private static final String COLUMNS =
            "select id, wrapped_key, title_sealed, created_at, changed_at, edit_cursor"
                    + " from client_case ";

    private final JdbcClient sql;
    private final TransactionTemplate inOne;
    private final CaseKeys keys;
    private final PhotoFiles files;

    Cases(JdbcClient sql, TransactionTemplate inOne, CaseKeys keys, PhotoFiles files) {
        this.sql = sql;
        this.inOne = inOne;
        this.keys = keys;
        this.files = files;
    }

    /// Begins a case and returns its id.
    public String create(String title, Instant now) {
        String id = Ids.fresh();
        SecretKey key = Sealed.newKey();
        sql.sql(
                        "insert into client_case (id, wrapped_key, title_sealed, created_at,"
                                + " changed_at, edit_cursor) values (?, ?, ?, ?, ?, 0)")
                .param(id)
                .param(keys.wrap(id, key))
                .param(Sealed.sealText(key, "title of " + id, title))
                .param(now.toString())
                .param(now.toString())
                .update();
        return id;
    }

    public Optional<CaseFile> find(String id) {
        return sql.sql(COLUMNS + "where id = ?").param(id).query(this::file).optional();
    }

    /// The ids of all cases, readable with this key or not.
    List<String> ids() {
        return sql.sql("select id from client_case").query((row, n) -> row.getString("id")).list();
    }

    /// All cases, the one changed last first.
    public List<CaseFile> all() {
        return sql.sql(COLUMNS + "order by changed_at desc, id").query(this::file).list();
    }

    public void rename(String id, String title, Instant now) {
        SecretKey key = key(id);
        sql.sql("update client_case set title_sealed = ?, changed_at = ? where id = ?")
                .param(Sealed.sealText(key, "title of " + id, title))
                .param(now.toString())
                .param(id)
                .update();
    }

    /// Forgets a case: rows, key, photos and scans.
    public void delete(String id) {
        List<String> kept = new ArrayList<>();
        inOne.executeWithoutResult(tx -> {
            holdCase(sql, id);
            kept.addAll(files(id));
            for (String table :
                    List.of("share_link", "design_version", "design_edit", "photo", "scan")) {
                sql.sql("delete from " + table + " where case_id = ?").param(id).update();
            }
            sql.sql("delete from client_case where id = ?").param(id).update();
        });
        kept.forEach(files::delete);
    }

    /// The ids of a case's photos and scans.
    private List<String> files(String id) {
        return sql.sql(
                        "select id from photo where case_id = ? union select id from scan"
                                + " where case_id = ?")
                .param(id)
                .param(id)
                .query((row, n) -> row.getString("id"))
                .list();
    }

    /// Adds a change after the last one that counts; undone changes are forgotten. A change of the
    /// same kind as the last one, made right after it, takes its place in undo, unless there was an
    /// undo or redo in between.
    ///
    /// @param merges whether such a change may be merged
    /// @return number of the change
    public int append(
            String id, String kind, String patch, boolean merges, Merger merger, Instant now) {
        SecretKey key = key(id);
        return Objects.requireNonNull(
                inOne.execute(tx ->
                        append(
                                key,
                                id,
                                kind,
                                patch,
                                before -> merges && isRightAfter(before, id, now),
                                merger,
                                now)));
    }

    /// Adds a change to an earlier one of the same kind, however long ago it was made, if that is
    /// still the last one that counts; otherwise it is one by itself.
    ///
    /// @param number of the earlier one
    /// @return number of the change
    public int join(String id, int number, String kind, String patch, Merger merger, Instant now) {
        SecretKey key = key(id);
        return Objects.requireNonNull(
                inOne.execute(tx ->
                        append(
                                key,
                                id,
                                kind,
                                patch,
                                before -> before.number() == number,
                                merger,
                                now)));
    }

    private boolean isRightAfter(Edit before, String id, Instant now) {
        return before.madeAt().equals(changedAt(id))
                && Duration.between(before.madeAt(), now).compareTo(MERGED) < 0;
    }

    /// Makes one patch of two that follow each other.
    public interface Merger {
        String merged(String earlier, String later);
    }

    private int append(
            SecretKey key,
            String id,
            String kind,
            String patch,
            Predicate<Edit> merges,
            Merger merger,
            Instant now) {
        holdCase(sql, id);
        int last = cursor(id);
        sql.sql("delete from design_edit where case_id = ? and number > ?")
                .param(id)
                .param(last)
                .update();
        Optional<Edit> before =
                edit(key, id, last).filter(e -> e.kind().equals(kind)).filter(merges);
        int number = before.isPresent() ? last : last + 1;
        String whole = before.map(e -> merger.merged(e.patch(), patch)).orElse(patch);
        sql.sql("delete from design_edit where case_id = ? and number = ?")
                .param(id)
                .param(number)
                .update();
        sql.sql(
                        "insert into design_edit (case_id, number, kind, patch_sealed, made_at)"
                                + " values (?, ?, ?, ?, ?)")
                .param(id)
                .param(number)
                .param(kind)
                .param(Sealed.sealText(key, "edit of " + id, whole))
                .param(now.toString())
                .update();
        moveTo(id, number, now);
        return number;
    }

    /// Moves the edit number by one back or forward, if there is an edit to undo or redo.
    public void step(String id, int by, Instant now) {
        inOne.executeWithoutResult(tx -> {
            holdCase(sql, id);
            int wanted = cursor(id) + by;
            int most = lastEdit(id);
            if (wanted >= 1 && wanted <= most) {
                moveTo(id, wanted, now);
            }
        });
    }

    /// Number of the last change, undone ones counted.
    public int lastEdit(String id) {
        return sql.sql("select coalesce(max(number), 0) from design_edit where case_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /// The changes that count, in order.
    public List<Edit> edits(String id) {
        SecretKey key = key(id);
        return sql.sql(
                        "select number, kind, patch_sealed, made_at from design_edit where case_id"
                                + " = ? and number <= (select edit_cursor from client_case where"
                                + " id = ?) order by number")
                .param(id)
                .param(id)
                .query((row, n) -> edit(key, id, row))
                .list();
    }

    /// All changes in order, undone ones too.
    public List<Edit> log(String id) {
        SecretKey key = key(id);
        return sql.sql(
                        "select number, kind, patch_sealed, made_at from design_edit where case_id"
                                + " = ? order by number")
                .param(id)
                .query((row, n) -> edit(key, id, row))
                .list();
    }

    /// Keeps a design under a name.
    ///
    /// @return id of the version
    public String keep(String id, String name, String document, Instant now) {
        SecretKey key = key(id);
        String version = Ids.fresh();
        sql.sql(
                        "insert into design_version (id, case_id, name_sealed, document_sealed,"
                                + " made_at) values (?, ?, ?, ?, ?)")
                .param(version)
                .param(id)
                .param(Sealed.sealText(key, "name of " + version, name))
                .param(Sealed.sealText(key, "version " + version, document))
                .param(now.toString())
                .update();
        return version;
    }

    /// The kept designs, the latest first.
    public List<Version> versions(String id) {
        SecretKey key = key(id);
        return sql.sql(
                        "select id, name_sealed, document_sealed, made_at from design_version where"
                                + " case_id = ? order by made_at desc, id")
                .param(id)
                .query((row, n) -> {
                    String version = row.getString("id");
                    return new Version(
                            version,
                            Sealed.openText(
                                    key, "name of " + version, row.getString("name_sealed")),
                            Sealed.openText(
                                    key, "version " + version, row.getString("document_sealed")),
                            Instant.parse(row.getString("made_at")));
                })
                .list();
    }

    /// Makes others who change the same case wait until this transaction ends.
    static void holdCase(JdbcClient sql, String id) {
        sql.sql("update client_case set edit_cursor = edit_cursor where id = ?").param(id).update();
    }

    private SecretKey key(String id) {
        return keys.of(id).orElseThrow(() -> new StoreProblem("the case is not there any more"));
    }

    private int cursor(String id) {
        return sql.sql("select edit_cursor from client_case where id = ?")
                .param(id)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new StoreProblem("the case is not there any more"));
    }

    private Instant changedAt(String id) {
        return Instant.parse(
                sql.sql("select changed_at from client_case where id = ?")
                        .param(id)
                        .query(String.class)
                        .single());
    }

    private void moveTo(String id, int number, Instant now) {
        sql.sql("update client_case set edit_cursor = ?, changed_at = ? where id = ?")
                .param(number)
                .param(now.toString())
                .param(id)
                .update();
    }

    private Optional<Edit> edit(SecretKey key, String id, int number) {
        return sql.sql(
                        "select number, kind, patch_sealed, made_at from design_edit where case_id"
                                + " = ? and number = ?")
                .param(id)
                .param(number)
                .query((row, n) -> edit(key, id, row))
                .optional();
    }

    private static Edit edit(SecretKey key, String id, ResultSet row) throws SQLException {
        return new Edit(
                row.getInt("number"),
                row.getString("kind"),
                Sealed.openText(key, "edit of " + id, row.getString("patch_sealed")),
                Instant.parse(row.getString("made_at")));
    }

    private CaseFile file(ResultSet row, int number) throws SQLException {
        String id = row.getString("id");
        SecretKey key = keys.unwrap(id, row.getString("wrapped_key"));
        return new CaseFile(
                id,
                Sealed.openText(key, "title of " + id, row.getString("title_sealed")),
                Instant.parse(row.getString("created_at")),
                Instant.parse(row.getString("changed_at")),
                row.getInt("edit_cursor"));
    }
}
