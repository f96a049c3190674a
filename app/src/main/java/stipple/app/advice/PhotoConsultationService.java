package stipple.app.advice;

import java.nio.file.Path;
import java.time.LocalDate;
import stipple.core.advice.consultation.Consultation;
import stipple.core.advice.consultation.ConsultationState;
import stipple.core.parameter.Parameters;

/// Says how far a consultation by photo is.
public final class PhotoConsultationService {
    private final Parameters parameters;

    private PhotoConsultationService(Parameters parameters) {
        this.parameters = parameters;
    }

    public static PhotoConsultationService shipped() {
        return new PhotoConsultationService(Parameters.shipped());
    }

    /// @param consultation what the file says
    /// @param state how far it is and what comes next
    public record Answer(Consultation consultation, ConsultationState state) {}

    public Answer state(Path file, LocalDate today) {
        Consultation consultation = PhotoConsultationFile.read(file);
        return new Answer(consultation, ConsultationState.of(consultation, today, parameters));
    }
}
