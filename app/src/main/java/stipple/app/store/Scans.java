package stipple.app.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The scanned heads of all cases: surfaces without anything else, encrypted in files beside the
/// photos. A file is on the disk before its row is committed.
public final class Scans {
    private final JdbcClient sql;
    private final TransactionTemplate inOne;
    private final CaseKeys keys;
    private final PhotoFiles files;

    Scans(JdbcClient sql, TransactionTemplate inOne, CaseKeys keys, PhotoFiles files) {
        this.sql = sql;
        this.inOne = inOne;
        this.keys = keys;
        this.files = files;
    }

    /// Keeps a scan and returns its id.
    ///
    /// @throws StoreProblem if there is no such case or no room
    public String add(String caseId, byte[] surface, Instant now) {
        SecretKey key =
                keys.of(caseId)
                        .orElseThrow(() -> new StoreProblem("the case is not there any more"));
        String id = Ids.fresh();
        files.put(key, id, surface);
        try {
            inOne.executeWithoutResult(tx -> {
                Cases.holdCase(sql, caseId);
                sql.sql("insert into scan (id, case_id, added_at) values (?, ?, ?)")
                        .param(id)
                        .param(caseId)
                        .param(now.toString())
                        .update();
            });
        } catch (RuntimeException e) {
            files.delete(id);
            throw e;
        }
        return id;
    }

    /// The scans of a case in the order in which they came, those that were taken out of it too.
    public List<String> of(String caseId) {
        return sql.sql("select id from scan where case_id = ? order by added_at, id")
                .param(caseId)
                .query((row, n) -> row.getString("id"))
                .list();
    }

    /// The surface of a scan; empty unless it belongs to the case.
    public Optional<byte[]> surface(String caseId, String scanId) {
        boolean belongs =
                sql.sql("select count(*) from scan where id = ? and case_id = ?")
                                .param(scanId)
                                .param(caseId)
                                .query(Integer.class)
                                .single()
                        == 1;
        return belongs ? keys.of(caseId).flatMap(key -> files.get(key, scanId)) : Optional.empty();
    }

    /// Forgets a scan for good: its row, its file, and what the changes and kept designs say of it.
    public void erase(String caseId, String scanId, Without scan) {
        SecretKey key =
                keys.of(caseId)
                        .orElseThrow(() -> new StoreProblem("the case is not there any more"));
        inOne.executeWithoutResult(tx -> {
            Cases.holdCase(sql, caseId);
            sql.sql("delete from scan where id = ? and case_id = ?")
                    .param(scanId)
                    .param(caseId)
                    .update();
            Rewriting past = new Rewriting(sql, key, caseId);
            past.edits(scan);
            past.versions(scan);
        });
        files.delete(scanId);
    }
}
