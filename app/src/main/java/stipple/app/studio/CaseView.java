package stipple.app.studio;

import java.util.List;
import java.util.Optional;

/// A case as its page shows it.
///
/// @param working whether the plan is being made
/// @param problem why there is no plan, or empty
/// @param numbers when there is a plan
/// @param sides what can be looked at
/// @param moments stops of the time slider
/// @param look what is looked at
/// @param pictured whether the pictures of what is looked at are there, with or without the plan
/// @param removedPhotos ids of photos that were taken out and can be brought back
/// @param firstPhoto what can be shown of it while the plan is being made
record CaseView(
        String id,
        String title,
        String revision,
        boolean working,
        String problem,
        Optional<PlanNumbers> numbers,
        List<Side> sides,
        List<Choice> moments,
        List<Choice> outcomes,
        Looked look,
        boolean pictured,
        Optional<String> firstPhoto,
        Controls controls,
        List<PhotoLine> photos,
        List<String> removedPhotos,
        boolean canUndo,
        boolean canRedo,
        List<VersionLine> versions) {
    /// A side with its name.
    record Side(String id, String label, boolean onPhoto, boolean chosen) {}

    /// What is looked at, as in addresses, with the place of the moment on the slider.
    record Looked(
            String side,
            String sideLabel,
            String moment,
            String momentLabel,
            int place,
            String outcome) {}

    /// A photo of the case.
    ///
    /// @param view name of the view, or that it has none yet
    /// @param placed whether enough is placed on it to plan
    record PhotoLine(String id, String view, boolean placed) {}

    /// A kept design.
    record VersionLine(String id, String name, String madeAt) {}

    public boolean isReady() {
        return numbers.isPresent();
    }
}
