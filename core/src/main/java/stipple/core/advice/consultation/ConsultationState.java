package stipple.core.advice.consultation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import stipple.core.parameter.Parameters;

/// How far a consultation is on a day, and what comes next.
///
/// @param status `photos-missing`, `ready`, `waiting`, `answered`, `decided`
/// @param steps what to do next, the first first
public record ConsultationState(String status, List<NextStep> steps) {
    private static final int OPINIONS = 2;
    private static final long ASK_AFTER_DAYS = 60;

    public ConsultationState {
        steps = List.copyOf(steps);
    }

    public static ConsultationState of(
            Consultation consultation, LocalDate today, Parameters parameters) {
        if (consultation.decision().isPresent()) {
            return decided(consultation, today);
        }
        if (!consultation.isPhotoSetComplete()) {
            String missing =
                    consultation.missingPhotos().stream()
                            .map(PhotoView::id)
                            .collect(Collectors.joining(", "));
            return new ConsultationState(
                    "photos-missing", List.of(new NextStep("take-photos", missing)));
        }
        if (consultation.threads().isEmpty()) {
            return new ConsultationState("ready", List.of(new NextStep("send", "")));
        }
        return open(consultation, today, parameters.likely("x-advice-silence"));
    }

    private static ConsultationState open(
            Consultation consultation, LocalDate today, double silenceDays) {
        List<NextStep> steps = new ArrayList<>();
        int answered = 0;
        for (ProviderThread thread : consultation.threads()) {
            answered += thread.isAnswered() ? 1 : 0;
            if (thread.silentDays(today) >= silenceDays) {
                steps.add(new NextStep("remind", thread.provider()));
            } else if (thread.isAnswered() && !thread.hasQuote() && !isDeclined(thread)) {
                steps.add(new NextStep("ask-for-quote", thread.provider()));
            }
        }
        if (consultation.threads().size() < OPINIONS) {
            steps.add(new NextStep("second-opinion", ""));
        }
        boolean isAnswered = answered == consultation.threads().size();
        if (isAnswered && answered >= OPINIONS) {
            steps.add(new NextStep("decide", ""));
        }
        return new ConsultationState(answered > 0 ? "answered" : "waiting", steps);
    }

    private static boolean isDeclined(ProviderThread thread) {
        return thread.replies().getLast() instanceof Reply.Declined;
    }

    /// After a treatment somebody asks, once, how content the person is with it.
    private static ConsultationState decided(Consultation consultation, LocalDate today) {
        List<NextStep> steps = new ArrayList<>();
        for (Treated treated : consultation.history()) {
            boolean isDue = ChronoUnit.DAYS.between(treated.on(), today) >= ASK_AFTER_DAYS;
            if (treated.content().isEmpty() && isDue) {
                steps.add(new NextStep("ask-how-it-went", treated.what() + ", " + treated.by()));
            }
        }
        return new ConsultationState("decided", steps);
    }
}
