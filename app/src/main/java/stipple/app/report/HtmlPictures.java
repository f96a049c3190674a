package stipple.app.report;

import java.util.Base64;
import java.util.List;
import stipple.app.report.PictureSet.Series;
import stipple.app.report.ReportPicture.Kind;

/// The parts of the page that show pictures: a stage for each view on which the picture before lies
/// under the later ones, a row of tabs that picks the moment, and a handle that moves the border
/// between them.
final class HtmlPictures {
    private final PictureSet pictures;
    private final Words words;
    private int stages;

    HtmlPictures(PictureSet pictures, Words words) {
        this.pictures = pictures;
        this.words = words;
    }

    Html hero() {
        Html out = new Html();
        pictures.best()
                .ifPresent(series -> {
                    out.raw("<div class=\"hero view\">");
                    out.tag("h2", words.text("report.hero.title"));
                    series.healed().ifPresent(healed -> stage(out, series, List.of(healed)));
                    out.tag(
                            "p",
                            "note",
                            words.text("report.hero.caption", words.view(series.view())));
                    out.raw("</div>");
                });
        return out;
    }

    Html gallery() {
        Html out = new Html().raw("<section class=\"gallery\">");
        out.heading("pictures", words.text("report.pictures.title"));
        out.tag("p", "note", words.text("report.pictures.note"));
        group(out, Kind.PHOTO, "report.pictures.photos");
        group(out, Kind.HEAD, "report.pictures.head");
        group(out, Kind.CLOSE_UP, "report.pictures.close-up");
        return out.raw("</section>");
    }

    /// How the head was found in each photo.
    Html fits() {
        Html out = new Html();
        List<Series> series = pictures.of(Kind.FIT);
        if (series.isEmpty()) {
            return out;
        }
        out.raw("<section>").heading("fit", words.text("report.fit.title"));
        out.tag("p", "note", words.text("report.fit.note")).raw("<div class=\"grid\">");
        for (Series one : series) {
            out.raw("<article class=\"view\">").tag("h4", words.view(one.view()));
            out.raw("<div class=\"stage\">");
            one.before().ifPresent(picture -> image(out, picture, words.text("report.fit.title")));
            out.raw("</div></article>");
        }
        return out.raw("</div></section>");
    }

    private void group(Html out, Kind kind, String title) {
        List<Series> series = pictures.of(kind);
        if (series.isEmpty()) {
            return;
        }
        Html views = new Html().raw("<div class=\"grid\">");
        for (Series one : series) {
            views.raw("<article class=\"view\">");
            tabs(views, one);
            stage(views, one, one.after());
            if (one.after().stream().anyMatch(ReportPicture::isEnlarged)) {
                views.tag("p", "note", words.text("report.pictures.enlarged"));
            }
            views.raw("</article>");
        }
        views.raw("</div>");
        if (kind == Kind.PHOTO) {
            out.tag("h3", words.text(title)).raw(views);
        } else {
            out.fold(words.text(title), views);
        }
    }

    private void tabs(Html out, Series series) {
        String group = "v" + stages;
        int healed = series.healed().map(series.after()::indexOf).orElse(-1);
        tab(out, group, 0, healed < 0);
        for (int i = 0; i < series.after().size(); i++) {
            tab(out, group, i + 1, i == healed);
        }
        out.raw("<h4>").text(words.view(series.view())).raw("</h4><div class=\"tabs\">");
        label(out, group, 0, words.text("moment.before"));
        for (int i = 0; i < series.after().size(); i++) {
            label(out, group, i + 1, words.moment(series.after().get(i).moment()));
        }
        out.raw("</div>");
    }

    private static void tab(Html out, String group, int number, boolean chosen) {
        out.raw("<input type=\"radio\" name=\"" + group + "\" id=\"" + group + "-" + number);
        out.raw(chosen ? "\" checked>" : "\">");
    }

    private static void label(Html out, String group, int number, String text) {
        out.raw("<label for=\"" + group + "-" + number + "\">").text(text).raw("</label>");
    }

    private void stage(Html out, Series series, List<ReportPicture> after) {
        stages++;
        out.raw("<div class=\"stage\">");
        series.before()
                .ifPresent(before -> {
                    out.raw("<figure class=\"before\">");
                    image(out, before);
                    out.tag("figcaption", words.text("moment.before")).raw("</figure>");
                });
        out.raw("<div class=\"after\">");
        for (ReportPicture picture : after) {
            out.raw("<figure>");
            image(out, picture);
            out.tag("figcaption", words.moment(picture.moment())).raw("</figure>");
        }
        out.raw("</div>");
        if (series.before().isPresent()) {
            out.raw("<input type=\"range\" min=\"0\" max=\"100\" value=\"50\" aria-label=\"");
            out.text(words.text("report.slider", words.view(series.view())));
            out.raw("\"><span class=\"handle\" aria-hidden=\"true\"></span>");
        }
        out.raw("</div>");
    }

    private void image(Html out, ReportPicture picture) {
        image(out, picture, words.moment(picture.moment()));
    }

    private void image(Html out, ReportPicture picture, String what) {
        out.raw("<img width=\"").whole(picture.widthPx()).raw("\" height=\"");
        out.whole(picture.heightPx()).raw("\" alt=\"");
        out.text(words.text("report.pictures.alt", words.view(picture.view()), what));
        out.raw("\" src=\"data:image/jpeg;base64,");
        out.raw(Base64.getEncoder().encodeToString(picture.jpeg())).raw("\">");
    }
}
