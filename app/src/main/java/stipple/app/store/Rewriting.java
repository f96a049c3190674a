package stipple.app.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Takes something out of all that was ever written about a case: the one time at which the past is
/// changed, because a person wants something really gone. Runs inside the caller's transaction.
final class Rewriting {
    private final JdbcClient sql;
    private final SecretKey key;
    private final String caseId;

    /// @param key of the case
    Rewriting(JdbcClient sql, SecretKey key, String caseId) {
        this.sql = sql;
        this.key = key;
        this.caseId = caseId;
    }

    /// A change as it lies in its row.
    private record Row(int number, String kind, String patch, String madeAt) {}

    /// Cleans every change. The first stays in any case; others of which nothing is left go, and
    /// the numbers close up.
    void edits(Without something) {
        List<Row> kept = new ArrayList<>();
        int present = cursor();
        int cursor = 0;
        for (Row row : rows()) {
            Optional<String> left = something.of(row.patch());
            if (left.isPresent() || row.number() == 1) {
                kept.add(new Row(kept.size() + 1, row.kind(), left.orElse("{}"), row.madeAt()));
                cursor = row.number() <= present ? kept.size() : cursor;
            }
        }
        sql.sql("delete from design_edit where case_id = ?").param(caseId).update();
        kept.forEach(this::insert);
        sql.sql("update client_case set edit_cursor = ? where id = ?")
                .param(cursor)
                .param(caseId)
                .update();
    }

    /// Cleans every kept design.
    void versions(Without something) {
        List<String> ids =
                sql.sql("select id from design_version where case_id = ?")
                        .param(caseId)
                        .query((row, n) -> row.getString("id"))
                        .list();
        for (String id : ids) {
            String sealed =
                    sql.sql("select document_sealed from design_version where id = ?")
                            .param(id)
                            .query(String.class)
                            .single();
            String cleaned =
                    something.of(Sealed.openText(key, "version " + id, sealed)).orElse("{}");
            sql.sql("update design_version set document_sealed = ? where id = ?")
                    .param(Sealed.sealText(key, "version " + id, cleaned))
                    .param(id)
                    .update();
        }
    }

    /// Changes the first change, if there is one.
    void first(UnaryOperator<String> changed) {
        rows().stream()
                .filter(row -> row.number() == 1)
                .forEach(row -> {
                    sql.sql("delete from design_edit where case_id = ? and number = 1")
                            .param(caseId)
                            .update();
                    insert(new Row(1, row.kind(), changed.apply(row.patch()), row.madeAt()));
                });
    }

    private List<Row> rows() {
        return sql.sql(
                        "select number, kind, patch_sealed, made_at from design_edit where case_id"
                                + " = ? order by number")
                .param(caseId)
                .query((row, n) ->
                        new Row(
                                row.getInt("number"),
                                row.getString("kind"),
                                Sealed.openText(
                                        key, "edit of " + caseId, row.getString("patch_sealed")),
                                row.getString("made_at")))
                .list();
    }

    private void insert(Row row) {
        sql.sql(
                        "insert into design_edit (case_id, number, kind, patch_sealed, made_at)"
                                + " values (?, ?, ?, ?, ?)")
                .param(caseId)
                .param(row.number())
                .param(row.kind())
                .param(Sealed.sealText(key, "edit of " + caseId, row.patch()))
                .param(row.madeAt())
                .update();
    }

    private int cursor() {
        return sql.sql("select edit_cursor from client_case where id = ?")
                .param(caseId)
                .query(Integer.class)
                .single();
    }
}
