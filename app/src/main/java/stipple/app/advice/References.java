package stipple.app.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stipple.core.advice.directory.Advisory;
import stipple.core.advice.directory.Branch;
import stipple.core.advice.directory.Claim;
import stipple.core.advice.directory.Correction;
import stipple.core.advice.directory.Course;
import stipple.core.advice.directory.Entry;
import stipple.core.advice.directory.Moderation;
import stipple.core.advice.directory.Opening;
import stipple.core.advice.directory.PortfolioCase;
import stipple.core.advice.directory.Post;
import stipple.core.advice.directory.Provider;
import stipple.core.advice.directory.Review;
import stipple.core.advice.directory.Technician;

/// Takes out records that point at nothing, until none is left.
final class References {
    private final Map<String, Lined> byId = new HashMap<>();

    private References(List<Lined> all) {
        all.forEach(lined -> byId.put(lined.entry().id(), lined));
    }

    /// A record and the line it began on.
    record Lined(Entry entry, int line) {}

    static List<Lined> sound(List<Lined> all, List<Rejected> rejected) {
        References references = new References(all);
        List<Lined> left = all;
        boolean isChanged = true;
        while (isChanged) {
            List<Lined> sound = new ArrayList<>(left.size());
            List<String> gone = new ArrayList<>();
            for (Lined lined : left) {
                Optional<String> wrong = references.wrong(lined.entry());
                wrong.ifPresentOrElse(
                        why -> {
                            rejected.add(new Rejected(lined.line(), why));
                            gone.add(lined.entry().id());
                        },
                        () -> sound.add(lined));
            }
            gone.forEach(references.byId::remove);
            isChanged = !gone.isEmpty();
            left = sound;
        }
        return left;
    }

    private Optional<String> wrong(Entry entry) {
        return switch (entry) {
            case Branch branch -> lacks("provider", branch.provider(), Provider.class);
            case Post post -> lacksPair(post.technician(), post.branch());
            case PortfolioCase result -> lacksPair(result.technician(), result.branch());
            case Review review -> lacksPair(review.technician(), review.branch());
            case Opening opening -> lacksPair(opening.technician(), opening.branch());
            case Claim claim -> lacks("subject", claim.subject(), Entry.class);
            case Correction correction -> lacks("subject", correction.subject(), Entry.class);
            case Moderation moderation -> lacks("review", moderation.review(), Review.class);
            case Advisory a -> Optional.empty();
            case Course c -> Optional.empty();
            case Provider p -> Optional.empty();
            case Technician t -> Optional.empty();
        };
    }

    private Optional<String> lacksPair(String technician, String branch) {
        return lacks("technician", technician, Technician.class)
                .or(() -> lacks("branch", branch, Branch.class));
    }

    private Optional<String> lacks(String key, String id, Class<? extends Entry> kind) {
        Lined found = byId.get(id);
        return found != null && kind.isInstance(found.entry())
                ? Optional.empty()
                : Optional.of(key + " '" + id + "' is not among the records that could be used");
    }
}
