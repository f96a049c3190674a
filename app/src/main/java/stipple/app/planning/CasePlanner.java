package stipple.app.planning;

import java.util.List;
import java.util.Optional;
import stipple.app.text.Messages;
import stipple.core.course.PlanBrief;
import stipple.core.course.PlanGround;
import stipple.core.course.PlanMaker;
import stipple.core.course.TreatmentPlan;
import stipple.core.design.Design;
import stipple.core.image.CodedImage;
import stipple.core.network.ShippedNetworks;
import stipple.core.parameter.Parameters;
import stipple.core.photo.Markup;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.ViewName;

/// The main job in steps and in memory, for a person who changes one thing at a time: the head is
/// fitted once, a plan is made again for every change of a wish. The same input gives the same plan
/// as the command line's.
public final class CasePlanner {
    private static final double PRACTICE_DOTS_PER_CM2 = 30;

    private final Parameters parameters;
    private final Messages messages;
    private final BriefMaker briefs;

    public CasePlanner(Parameters parameters, Messages messages) {
        this.parameters = parameters;
        this.messages = messages;
        this.briefs = new BriefMaker(parameters, messages);
    }

    /// Fits the head and the cameras to what was placed on the photos.
    ///
    /// @param photos none to plan on the template head
    /// @param wishes of which only the circumference counts here
    /// @throws Refusal in one sentence, if the markups cannot be those of a head
    public FittedCase fit(List<CasePhoto> photos, PlanRequest wishes) {
        PhotoSet set = PhotoSet.of(photos, parameters);
        return new FittedCase(set, briefs.fitted(wishes, set));
    }

    /// Reads a front view by itself: landmarks, outline and, if the eyes are open, the scale.
    ///
    /// @param name what the photo is called in the markup and in a refusal
    /// @throws Refusal in one sentence, if no face can be read
    public Markup read(String name, CodedImage photo, int threads) {
        PhotoReader reader = new PhotoReader(parameters, messages, ShippedNetworks::load, threads);
        return reader.markup(name, reader.face(name, Optional.of(ViewName.FRONT), photo));
    }

    /// Makes the plan.
    ///
    /// @param hairline the front edge as dragged on the head; empty means the drawn or proposed one
    /// @param touch what is wanted otherwise than proposed
    /// @throws Refusal in one sentence, if nothing can be planned so
    public TreatmentPlan plan(
            FittedCase fitted,
            PlanRequest wishes,
            Optional<List<ScalpPoint>> hairline,
            DesignTouch touch) {
        try {
            PlanBrief brief = briefs.brief(wishes, fitted, hairline);
            Design wanted = wanted(fitted, brief, touch);
            return PlanMaker.make(
                    brief,
                    wanted,
                    ground(fitted, brief, wanted, wishes),
                    parameters,
                    wishes.threads());
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
    }

    /// Makes a plan that nobody asked for with few dots, so that this program has practice when
    /// somebody asks for the next. Nothing of it is remembered with the case.
    ///
    /// @param hairline the front edge, best one that no plan had before
    /// @throws Refusal if nothing can be planned so
    public TreatmentPlan practised(
            FittedCase fitted, PlanRequest wishes, List<ScalpPoint> hairline) {
        try {
            PlanBrief brief = briefs.brief(wishes, fitted, Optional.of(hairline));
            Design wanted = wanted(fitted, brief, DesignTouch.NONE);
            PlanGround ground = ground(fitted, brief, wanted, wishes).apart();
            return PlanMaker.make(
                    brief,
                    wanted.withDots(PRACTICE_DOTS_PER_CM2, wanted.pattern()),
                    ground,
                    parameters,
                    wishes.threads());
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
    }

    private Design wanted(FittedCase fitted, PlanBrief brief, DesignTouch touch) {
        return touch.on(PlanMaker.designOf(brief, fitted.shades(), parameters), brief, parameters);
    }

    private PlanGround ground(
            FittedCase fitted, PlanBrief brief, Design wanted, PlanRequest wishes) {
        return fitted.ground(
                wanted, () -> PlanGround.surveyed(brief, wanted, parameters, wishes.threads()));
    }
}
