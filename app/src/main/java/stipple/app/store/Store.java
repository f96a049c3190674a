package stipple.app.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// An open store: the database with its schema brought up to date, and the folder of photos.
///
/// SQLite is opened with a write-ahead log and full synchronisation: a commit returns only after
/// the disk has it. Deleted rows are overwritten. Writers wait for each other.
public final class Store implements AutoCloseable {
    private static final int CONNECTIONS = 4;
    private static final long LONGEST_WAIT_MILLIS = 10_000;
    private static final String SQLITE =
            "?journal_mode=WAL&synchronous=FULL&foreign_keys=true&busy_timeout=10000"
                    + "&transaction_mode=IMMEDIATE&secure_delete=true";

    private final HikariDataSource source;
    private final Cases cases;
    private final Photos photos;
    private final Scans scans;
    private final Shares shares;
    private final LastPictures pictures;

    private Store(HikariDataSource source, Keyring keyring, Path data) {
        this.source = source;
        JdbcClient sql = JdbcClient.create(source);
        TransactionTemplate inOne = new TransactionTemplate(new JdbcTransactionManager(source));
        PhotoFiles files = PhotoFiles.in(data.resolve("photos"));
        CaseKeys keys = new CaseKeys(sql, keyring);
        this.photos = new Photos(sql, inOne, keys, files);
        this.scans = new Scans(sql, inOne, keys, files);
        this.cases = new Cases(sql, inOne, keys, files);
        this.shares = new Shares(sql);
        this.pictures = new LastPictures(keys, data.resolve("pictures"));
    }

    /// @throws StoreProblem if the folder, its key or the database cannot be used
    public static Store open(StoreSettings settings) {
        try {
            Durable.folder(settings.data());
        } catch (IOException e) {
            throw new StoreProblem("the data folder " + settings.data() + " cannot be used", e);
        }
        Keyring keyring = Keyring.open(settings.data(), settings.keys());
        HikariDataSource source = source(settings);
        try {
            migrate(source);
            Store store = new Store(source, keyring, settings.data());
            store.photos.sweep();
            store.pictures.sweep(store.cases.ids());
            return store;
        } catch (RuntimeException e) {
            source.close();
            throw e instanceof StoreProblem
                    ? e
                    : new StoreProblem("the database: " + e.getMessage(), e);
        }
    }

    public Cases cases() {
        return cases;
    }

    public Photos photos() {
        return photos;
    }

    public Scans scans() {
        return scans;
    }

    public Shares shares() {
        return shares;
    }

    public LastPictures pictures() {
        return pictures;
    }

    /// Whether the database answers.
    public boolean isUp() {
        try {
            return JdbcClient.create(source).sql("select 1").query(Integer.class).single() == 1;
        } catch (DataAccessException e) {
            return false;
        }
    }

    @Override
    public void close() {
        source.close();
    }

    private static HikariDataSource source(StoreSettings settings) {
        HikariConfig config = new HikariConfig();
        Optional<String> url = settings.databaseUrl();
        config.setJdbcUrl(
                url.orElseGet(() ->
                        "jdbc:sqlite:"
                                + settings.data().resolve("stipple.db").toAbsolutePath()
                                + SQLITE));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setPoolName("store");
        config.setConnectionTimeout(LONGEST_WAIT_MILLIS);
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new StoreProblem("the database cannot be opened: " + rootMessage(e), e);
        }
    }

    private static void migrate(HikariDataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:stipple/app/store/migrations")
                .table("schema_history")
                .load()
                .migrate();
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
