package stipple.app.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/// Everything that the store promises, on a real PostgreSQL server.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresStoreTest extends StoreTest {
    private Optional<PostgresServer> server = Optional.empty();

    @BeforeAll
    void start() throws Exception {
        assumeTrue(
                PostgresServer.programs().isPresent(),
                "no PostgreSQL: install one (apt-get install postgresql) or name the folder of its"
                        + " programs with -Dstipple.postgres=DIR to test the store on it");
        server = Optional.of(PostgresServer.start(PostgresServer.programs().orElseThrow()));
    }

    @AfterAll
    void end() {
        server.ifPresent(PostgresServer::close);
    }

    @Override
    Optional<String> databaseUrl() {
        return server.map(PostgresServer::url);
    }
}
