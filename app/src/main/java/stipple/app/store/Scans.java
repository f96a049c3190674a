package stipple.app.store;

import java.time.Instant;
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

    /// How many scans a case holds.
    public int count(String caseId) {
        return sql.sql("select count(*) from scan where case_id = ?")
                .param(caseId)
                .query(Integer.class)
                .single();
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

    /// Forgets a scan: its row and its file.
    public void remove(String caseId, String scanId) {
        int gone =
                sql.sql("delete from scan where id = ? and case_id = ?")
                        .param(scanId)
                        .param(caseId)
                        .update();
        if (gone == 1) {
            files.delete(scanId);
        }
    }
}
