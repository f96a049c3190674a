package stipple.core.advice;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stipple.core.advice.directory.Advisory;
import stipple.core.advice.directory.Branch;
import stipple.core.advice.directory.Directory;
import stipple.core.advice.directory.Need;
import stipple.core.advice.directory.Opening;
import stipple.core.advice.directory.Post;
import stipple.core.advice.directory.Provider;
import stipple.core.advice.directory.Status;
import stipple.core.advice.directory.Technician;
import stipple.core.advice.evidence.Assessment;
import stipple.core.advice.evidence.Assessor;
import stipple.core.ink.Treatment;
import stipple.core.parameter.Parameters;

/// Answers questions from one directory on one day.
///
/// All evidence is weighed once, when the advisor is made; a question then walks over the
/// technicians at work, with one cheap distance each.
public final class Advisor {
    private final Directory directory;
    private final LocalDate today;
    private final AdviceRules rules;
    private final Assessor assessor;
    private final List<Candidate> candidates;
    private final List<Branch> emptyBranches = new ArrayList<>();
    private final List<Opening> openings;
    private final List<Advisory> advisories;

    private Advisor(Directory directory, LocalDate today, Parameters parameters) {
        this.directory = directory;
        this.today = today;
        this.rules = AdviceRules.of(parameters);
        this.assessor = Assessor.of(directory, today, parameters);
        this.openings =
                directory.all(Opening.class).stream()
                        .filter(o -> o.opensOn().isAfter(today))
                        .toList();
        this.advisories =
                directory.all(Advisory.class).stream()
                        .filter(a -> !a.since().isAfter(today))
                        .toList();
        Set<String> announced = new HashSet<>();
        openings.forEach(opening -> announced.add(opening.branch()));
        Set<String> staffed = new HashSet<>();
        candidates =
                directory.all(Post.class).parallelStream()
                        .filter(post -> post.holdsOn(today))
                        .flatMap(post -> candidate(post).stream())
                        .toList();
        candidates.forEach(candidate -> staffed.add(candidate.branch().id()));
        for (Branch branch : directory.all(Branch.class)) {
            if (isOpen(branch)
                    && !staffed.contains(branch.id())
                    && !announced.contains(branch.id())) {
                emptyBranches.add(branch);
            }
        }
    }

    public static Advisor of(Directory directory, LocalDate today, Parameters parameters) {
        return new Advisor(directory, today, parameters);
    }

    public Assessor assessor() {
        return assessor;
    }

    /// Technicians at work today.
    public int technicians() {
        return candidates.size();
    }

    /// The answer; without names as long as the photo consultation is not complete.
    public Advice answer(Question question) {
        if (question.ageYears().isPresent()
                && question.ageYears().getAsInt() < rules.leastAgeYears()) {
            return notNow(question, "under-age");
        }
        Advice advice =
                question.technician().isPresent()
                        ? new NamedSearch(this, question).advice()
                        : new Search(this, question).advice();
        return question.isPhotosDone() ? advice : advice.withoutNames();
    }

    private Advice notNow(Question question, String note) {
        return new Advice(
                Answer.DO_NOT_TREAT_NOW,
                Answer.DO_NOT_TREAT_NOW,
                question.need(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                0,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(note));
    }

    private Optional<Candidate> candidate(Post post) {
        Optional<Branch> branch = directory.find(Branch.class, post.branch()).filter(this::isOpen);
        return directory
                .find(Technician.class, post.technician())
                .flatMap(technician -> branch.map(open -> candidate(technician, open)));
    }

    private Candidate candidate(Technician technician, Branch branch) {
        return new Candidate(
                technician,
                branch,
                directory.get(Provider.class, branch.provider()),
                Candidate.Spot.of(branch.place()),
                assessment(technician, branch, Need.PERMANENT, Treatment.PERMANENT),
                assessment(technician, branch, Need.TRICO, Treatment.TRICO));
    }

    private Optional<Assessment> assessment(
            Technician technician, Branch branch, Need service, Treatment treatment) {
        return technician.services().contains(service)
                ? Optional.of(assessor.assess(technician, branch, treatment))
                : Optional.empty();
    }

    private boolean isOpen(Branch branch) {
        Optional<Provider> provider = directory.find(Provider.class, branch.provider());
        return branch.status() == Status.ACTIVE
                && !branch.statusSince().isAfter(today)
                && provider.isPresent()
                && provider.get().status() == Status.ACTIVE;
    }

    AdviceRules rules() {
        return rules;
    }

    List<Candidate> candidates() {
        return candidates;
    }

    List<Branch> emptyBranches() {
        return emptyBranches;
    }

    Directory directory() {
        return directory;
    }

    int leastNeedCases() {
        return assessor.leastNeedCases();
    }

    /// Openings to come within the time worth waiting for, as candidates for the first day.
    List<Dated> expected() {
        List<Dated> found = new ArrayList<>();
        for (Opening opening : openings) {
            long days = ChronoUnit.DAYS.between(today, opening.opensOn());
            Optional<Technician> technician =
                    directory.find(Technician.class, opening.technician());
            Optional<Branch> branch = directory.find(Branch.class, opening.branch());
            boolean isSoon = days > 0 && days <= rules.waitDays();
            if (isSoon && technician.isPresent() && branch.isPresent()) {
                found.add(new Dated(opening.opensOn(), candidate(technician.get(), branch.get())));
            }
        }
        found.sort(
                Comparator.comparing(Dated::opensOn)
                        .thenComparing(d -> d.candidate().technician().id()));
        return found;
    }

    record Dated(LocalDate opensOn, Candidate candidate) {}

    List<Advisory> advisories(Set<String> countries) {
        return advisories.stream().filter(a -> countries.contains(a.country())).toList();
    }
}
