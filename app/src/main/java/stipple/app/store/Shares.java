package stipple.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import stipple.app.text.Sha256;

/// Share links. A link's token is 256 random bits and is told once; only its hash is kept.
public final class Shares {
    private static final int TOKEN_BYTES = 32;

    private final JdbcClient sql;

    Shares(JdbcClient sql) {
        this.sql = sql;
    }

    /// Makes a link and returns its token, which cannot be had again.
    public String create(
            String caseId, Duration valid, Optional<String> passwordHash, Instant now) {
        String token =
                Base64.getUrlEncoder().withoutPadding().encodeToString(Sealed.random(TOKEN_BYTES));
        sql.sql(
                        "insert into share_link (id, case_id, token_hash, password_hash,"
                                + " created_at, expires_at, uses) values (?, ?, ?, ?, ?, ?, 0)")
                .param(Ids.fresh())
                .param(caseId)
                .param(Sha256.hex(token))
                .param(passwordHash.orElse(null))
                .param(now.toString())
                .param(now.plus(valid).toString())
                .update();
        return token;
    }

    /// The link of a token, if it is open.
    public Optional<Share> open(String token, Instant now) {
        return sql.sql("select * from share_link where token_hash = ?")
                .param(Sha256.hex(token))
                .query(Shares::share)
                .optional()
                .filter(share -> share.isOpen(now));
    }

    public void countUse(Share share) {
        sql.sql("update share_link set uses = uses + 1 where id = ?").param(share.id()).update();
    }

    /// The links of a case, the latest first.
    public List<Share> of(String caseId) {
        return sql.sql("select * from share_link where case_id = ? order by created_at desc, id")
                .param(caseId)
                .query(Shares::share)
                .list();
    }

    public void revoke(String caseId, String shareId, Instant now) {
        sql.sql("update share_link set revoked_at = ? where id = ? and case_id = ?")
                .param(now.toString())
                .param(shareId)
                .param(caseId)
                .update();
    }

    private static Share share(ResultSet row, int number) throws SQLException {
        @Nullable String revoked = row.getString("revoked_at");
        return new Share(
                row.getString("id"),
                row.getString("case_id"),
                Optional.ofNullable(row.getString("password_hash")),
                Instant.parse(row.getString("created_at")),
                Instant.parse(row.getString("expires_at")),
                Optional.ofNullable(revoked).map(Instant::parse),
                row.getInt("uses"));
    }
}
