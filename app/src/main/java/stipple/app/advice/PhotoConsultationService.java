package stipple.app.advice;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import stipple.app.planning.Refusal;
import stipple.core.advice.consultation.Consultation;
import stipple.core.advice.consultation.ConsultationState;
import stipple.core.advice.consultation.PhotoFault;
import stipple.core.advice.consultation.PhotoView;
import stipple.core.parameter.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

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

    /// How far a consultation is that is kept with a case, whose photos are known.
    ///
    /// @param kept JSON as in a file, without format, id and photos
    /// @throws Refusal in one sentence, if it says what cannot be
    public Answer state(String kept, Set<PhotoView> photos, LocalDate today) {
        try {
            ObjectNode root = (ObjectNode) JsonMapper.shared().readTree(kept);
            root.put("format", PhotoConsultationFile.FORMAT).put("id", "case");
            ArrayNode views = root.putArray("photos");
            photos.forEach(view -> views.add(view.id()));
            Consultation consultation = PhotoConsultationFile.consultation(root);
            return new Answer(consultation, ConsultationState.of(consultation, today, parameters));
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
    }

    /// Why a photo is not worth sending; nothing if it is.
    public Set<PhotoFault> faults(int widthPx, int heightPx, boolean isGrey) {
        return PhotoFault.of(widthPx, heightPx, isGrey, parameters);
    }
}
