package stipple.app.report;

import stipple.app.text.Messages;
import stipple.core.parameter.Finding;

/// What the rules found, as sentences.
public final class FindingTexts {
    private FindingTexts() {}

    public static String sentence(Finding finding) {
        return new Words(Messages.english()).finding(finding);
    }
}
