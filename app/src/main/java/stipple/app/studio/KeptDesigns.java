package stipple.app.studio;

import java.util.List;
import java.util.Optional;
import stipple.app.store.Cases;
import stipple.app.store.Version;

/// Designs of a case that a person kept under a name, to look at them or to go back to them.
final class KeptDesigns {
    private final Studio studio;
    private final Cases cases;

    KeptDesigns(Studio studio, Cases cases) {
        this.studio = studio;
        this.cases = cases;
    }

    /// Keeps the present design.
    ///
    /// @throws ErasedMeanwhile if something of the case was deleted for good since it was opened
    void keep(Studio.Opened opened, String name) {
        String title = studio.title(name);
        String text = opened.document().text();
        opened.era().within(() -> cases.keep(opened.file().id(), title, text, studio.now()));
    }

    /// The latest first.
    List<Version> of(String caseId) {
        return cases.versions(caseId);
    }

    /// The case with a kept design in place of the present one, to be looked at.
    Optional<Studio.Opened> open(Studio.Opened opened, String versionId) {
        return of(opened.file().id()).stream()
                .filter(v -> v.id().equals(versionId))
                .findFirst()
                .map(v -> {
                    DesignDocument document = DesignDocument.of(v.document());
                    return new Studio.Opened(
                            opened.file(), document, CaseDesign.of(document), opened.era());
                });
    }

    /// Makes a kept design the present one again; this can be undone like any change. Photos that
    /// came later stay in the case.
    void restore(Studio.Opened opened, String versionId) {
        DesignDocument kept =
                open(opened, versionId)
                        .orElseThrow(NotHere::new)
                        .document()
                        .keepingOf(opened.document());
        studio.album().checkNumber(kept.photoIds().size());
        studio.change(opened, DesignDocument.RESTORE, opened.document().patchTo(kept), false);
    }
}
