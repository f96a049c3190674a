package stipple.app.advice;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The kinds of record in a directory file, each with its keys. In JSON they are the keys of an
/// object in the list `group`; in CSV they are columns, and the column `kind` says which apply.
enum RecordKind {
    PROVIDER("provider", "providers", "id name type size status since policies"),
    BRANCH(
            "branch",
            "branches",
            "id provider place lat lon status since currency priceLow priceHigh priceAsOf"),
    TECHNICIAN(
            "technician",
            "technicians",
            "id name background services pigment pigmentBrand pigmentEvidence"),
    POST("post", "posts", "id technician branch since until"),
    CASE(
            "case",
            "cases",
            "id technician branch client treatment shows treated photographed healed sameLight"
                    + " consent verified measured print"),
    REVIEW(
            "review",
            "reviews",
            "id technician branch author written stars verification text reply"),
    CLAIM("claim", "claims", "id subject claim statement evidence made source"),
    OPENING("opening", "openings", "id branch technician opens announced evidence"),
    ADVISORY("advisory", "advisories", "id country rule since reviewBy source"),
    COURSE("course", "courses", "id name place lat lon teaches days practiceClients evidence asOf"),
    CORRECTION(
            "correction",
            "corrections",
            "id subject field statement proof by raised outcome resolved resolution"),
    MODERATION("moderation", "moderations", "id review action decided by reason");

    private final String id;
    private final String group;
    private final String keys;

    RecordKind(String id, String group, String keys) {
        this.id = id;
        this.group = group;
        this.keys = keys;
    }

    String id() {
        return id;
    }

    String group() {
        return group;
    }

    List<String> keys() {
        return List.of(keys.split(" ", -1));
    }

    static Optional<RecordKind> ofId(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }

    static Optional<RecordKind> ofGroup(String group) {
        return Arrays.stream(values()).filter(kind -> kind.group.equals(group)).findFirst();
    }

    /// All columns of the CSV form, `kind` first.
    static List<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        columns.add("kind");
        for (RecordKind kind : values()) {
            columns.addAll(kind.keys());
        }
        return List.copyOf(columns);
    }
}
