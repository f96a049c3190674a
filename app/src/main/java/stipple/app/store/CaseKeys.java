package stipple.app.store;

import java.util.Optional;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The key of each case.
final class CaseKeys {
    private final JdbcClient sql;
    private final Keyring keyring;

    CaseKeys(JdbcClient sql, Keyring keyring) {
        this.sql = sql;
        this.keyring = keyring;
    }

    String wrap(String caseId, SecretKey key) {
        return keyring.wrap(caseId, key);
    }

    SecretKey unwrap(String caseId, String wrapped) {
        return keyring.unwrap(caseId, wrapped);
    }

    /// Empty if there is no such case.
    Optional<SecretKey> of(String caseId) {
        return sql.sql("select wrapped_key from client_case where id = ?")
                .param(caseId)
                .query(String.class)
                .optional()
                .map(wrapped -> keyring.unwrap(caseId, wrapped));
    }
}
