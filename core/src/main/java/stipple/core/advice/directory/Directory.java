package stipple.core.advice.directory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All records, in the order of their ids whatever order they came in, with the ways to look them
/// up. Unmodifiable.
public final class Directory {
    private final List<Entry> entries;
    private final Map<String, Entry> byId = new HashMap<>();
    private final Map<Class<? extends Entry>, List<Entry>> byKind = new HashMap<>();
    private final Map<String, List<Entry>> byTechnician = new HashMap<>();
    private final Map<String, List<Entry>> bySubject = new HashMap<>();

    private Directory(List<Entry> entries) {
        this.entries = entries;
        for (Entry entry : entries) {
            if (byId.put(entry.id(), entry) != null) {
                throw new IllegalArgumentException("id " + entry.id() + " stands twice");
            }
            byKind.computeIfAbsent(entry.getClass(), k -> new ArrayList<>()).add(entry);
            note(entry);
        }
    }

    /// @throws IllegalArgumentException if an id stands twice
    public static Directory of(List<? extends Entry> entries) {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort((a, b) -> a.id().compareTo(b.id()));
        return new Directory(Collections.unmodifiableList(sorted));
    }

    private void note(Entry entry) {
        switch (entry) {
            case Post post -> add(byTechnician, post.technician(), post);
            case PortfolioCase result -> add(byTechnician, result.technician(), result);
            case Review review -> add(byTechnician, review.technician(), review);
            case Claim claim -> add(bySubject, claim.subject(), claim);
            case Correction correction -> add(bySubject, correction.subject(), correction);
            case Moderation moderation -> add(bySubject, moderation.review(), moderation);
            case Advisory a -> {}
            case Branch b -> {}
            case Course c -> {}
            case Opening o -> {}
            case Provider p -> {}
            case Technician t -> {}
        }
    }

    private static void add(Map<String, List<Entry>> map, String key, Entry entry) {
        map.computeIfAbsent(key, k -> new ArrayList<>(4)).add(entry);
    }

    public List<Entry> entries() {
        return entries;
    }

    /// All records of one kind, in the order of their ids.
    public <E extends Entry> List<E> all(Class<E> kind) {
        return Collections.unmodifiableList(select(kind, byKind.get(kind)));
    }

    public <E extends Entry> Optional<E> find(Class<E> kind, String id) {
        return Optional.ofNullable(byId.get(id)).filter(kind::isInstance).map(kind::cast);
    }

    /// @throws IllegalArgumentException if there is no such record
    public <E extends Entry> E get(Class<E> kind, String id) {
        return find(kind, id)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "no " + kind.getSimpleName() + " has the id " + id));
    }

    /// Posts, cases and reviews of one technician.
    public <E extends Entry> List<E> ofTechnician(Class<E> kind, String technician) {
        return select(kind, byTechnician.get(technician));
    }

    /// Claims, corrections and moderations about one record.
    public <E extends Entry> List<E> about(Class<E> kind, String subject) {
        return select(kind, bySubject.get(subject));
    }

    private static <E extends Entry> List<E> select(
            Class<E> kind, @org.jspecify.annotations.Nullable List<Entry> of) {
        if (of == null) {
            return List.of();
        }
        List<E> found = new ArrayList<>(of.size());
        for (Entry entry : of) {
            if (kind.isInstance(entry)) {
                found.add(kind.cast(entry));
            }
        }
        return found;
    }
}
