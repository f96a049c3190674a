package stipple.app.report;

import java.util.Collection;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stipple.app.text.Sources;
import stipple.core.course.PlanView;
import stipple.core.course.TreatmentPlan;
import stipple.core.parameter.Finding;
import stipple.core.parameter.Parameter;
import stipple.core.report.PlanReport;

/// The parts of the page that say why: what the rules found, what was guessed, how it was made, and
/// every number behind it.
final class HtmlReasons {
    private final PlanReport report;
    private final TreatmentPlan plan;
    private final Words words;
    private final Sources sources = Sources.shipped();

    HtmlReasons(PlanReport report, Words words) {
        this.report = report;
        this.plan = report.plan();
        this.words = words;
    }

    Html findings() {
        Html out =
                new Html()
                        .raw("<section>")
                        .heading("findings", words.text("report.findings.title"));
        if (plan.findings().isEmpty()) {
            return out.tag("p", words.text("report.findings.none")).raw("</section>");
        }
        out.raw("<ul class=\"findings\">");
        for (Finding finding : plan.findings()) {
            String severity = finding.severity().name().toLowerCase(Locale.ROOT);
            out.raw("<li class=\"" + severity + "\">");
            out.tag("b", words.text("severity." + severity));
            out.tag("p", words.finding(finding));
            out.tag(
                    "p",
                    "note",
                    words.said(
                            "report.findings.source",
                            sources.of(finding.source()).stream()
                                    .map(words::source)
                                    .collect(Collectors.joining(words.text("words.and-then")))));
            out.raw("</li>");
        }
        return out.raw("</ul></section>");
    }

    Html guessed() {
        Html out =
                new Html().raw("<section>").heading("guessed", words.text("report.guessed.title"));
        out.raw("<ul class=\"plain\">");
        if (plan.views().isEmpty()) {
            out.tag(
                    "li",
                    words.text("report.guessed.head-only", words.whole(plan.circumferenceMm())));
        }
        out.tag("li", words.text("report.guessed.scale", words.percent(plan.scaleSigmaFraction())));
        for (PlanView view : plan.views()) {
            out.tag("li", found(view));
        }
        for (String code : report.guessed()) {
            out.tag("li", words.guessed(code));
        }
        return out.raw("</ul></section>");
    }

    Html method() {
        Html out = new Html().raw("<section>").heading("method", words.text("report.method.title"));
        return out.tag("p", words.text("report.method.text")).raw("</section>");
    }

    Html parameters() {
        Html out =
                new Html()
                        .raw("<section>")
                        .heading("parameters", words.text("report.parameters.title"));
        out.tag("p", "note", words.text("report.parameters.note"));
        out.raw("<details><summary>");
        out.text(words.text("report.parameters.show", report.parameters().size()));
        out.raw(
                "</summary><div class=\"scroll\" tabindex=\"0\"><table"
                        + " class=\"facts\"><thead><tr>");
        for (String column :
                new String[] {"meaning", "value", "range", "confidence", "source", "id"}) {
            out.tag("th", words.text("report.parameters." + column));
        }
        out.raw("</tr></thead><tbody>");
        report.parameters().forEach(parameter -> row(out, parameter));
        return out.raw("</tbody></table></div></details></section>");
    }

    /// What the keys of the numbers, and of more, stand for.
    ///
    /// @param more keys with blanks or commas between them
    Html sources(Collection<String> more) {
        TreeMap<String, Sources.Source> behind = new TreeMap<>();
        Stream.concat(report.parameters().stream().map(Parameter::source), more.stream())
                .flatMap(keys -> sources.of(keys).stream())
                .forEach(source -> behind.put(source.key(), source));
        Html out =
                new Html().raw("<section>").heading("sources", words.text("report.sources.title"));
        out.tag("p", "note", words.text("report.sources.note"));
        out.raw("<details><summary>").text(words.text("report.sources.show", behind.size()));
        out.raw("</summary><ul class=\"plain\">");
        behind.values()
                .forEach(source -> {
                    out.raw("<li><code>").text(source.key()).raw("</code> ");
                    out.text(words.source(source)).raw("</li>");
                });
        return out.raw("</ul></details></section>");
    }

    private void row(Html out, Parameter parameter) {
        out.raw("<tr><td" + inEnglish() + ">").text(parameter.meaning()).raw("</td>");
        out.raw("<td>").text(words.significant(parameter.value().likely()) + " ");
        out.tag("span" + inEnglish(), unit(parameter.unit())).raw("</td>");
        out.tag(
                "td",
                words.significant(parameter.value().low())
                        + "\u2013"
                        + words.significant(parameter.value().high()));
        out.tag(
                "td",
                words.text("confidence." + parameter.confidence().name().toLowerCase(Locale.ROOT)));
        out.tag("td", parameter.source()).raw("<td><code>").text(parameter.id());
        out.raw("</code></td></tr>");
    }

    private String found(PlanView view) {
        String name = words.view(view.view()) + " (" + view.file() + ")";
        String source = words.text("report.guessed.by." + view.poseSource());
        return view.overlap() > 0
                ? words.text("report.guessed.view", name, source, words.percent(view.overlap()))
                : words.text("report.guessed.view-plain", name, source);
    }

    /// What a number means is written in English only, and said to be where the page is not.
    private String inEnglish() {
        return words.messages().language().equals("en") ? "" : " lang=\"en\"";
    }

    private static String unit(String unit) {
        return unit.equals("factor") || unit.equals("fraction") ? "" : unit;
    }
}
