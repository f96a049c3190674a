package stipple.app.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import stipple.app.media.PictureWriter;
import stipple.app.planning.ShaveLook;
import stipple.app.report.Words;
import stipple.app.text.Messages;
import stipple.core.course.Moment;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.LossClass;
import stipple.core.scalp.ViewName;

/// The result between two shaves: stubble grows, dots do not; with the hair of today or with what a
/// later class of loss leaves of it.
@Controller
final class ShaveRoutes {
    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final int MOST_KEPT_BYTES = 8_000_000;
    private static final List<Integer> YEARS = List.of(0, 5, 10, 20);
    private static final List<ViewName> VIEWS =
            List.of(ViewName.FRONT, ViewName.TOP, ViewName.LEFT, ViewName.BACK);

    private final Studio studio;
    private final Messages messages;
    private final Words words;
    private final Parameters parameters = Parameters.shipped();
    private final JpegShelf shelf;

    ShaveRoutes(Studio studio, Messages messages) {
        this.studio = studio;
        this.shelf = new JpegShelf(MOST_KEPT_BYTES, studio.turns());
        studio.whenDeleted(shelf::clear);
        this.messages = messages;
        this.words = new Words(messages);
    }

    @GetMapping("/cases/{id}/shave")
    String page(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int days,
            @RequestParam(defaultValue = "front") String view,
            @RequestParam(defaultValue = "") String loss,
            @RequestParam(defaultValue = "0") int years,
            Model model) {
        Studio.Opened opened = studio.open(id).orElseThrow(NotHere::new);
        Ready ready = studio.ready(opened);
        LossClass now = LossClass.parse(ready.plan().design().lossClassId());
        LossClass then = loss.isEmpty() ? now : LossClass.parse(loss);
        int day = Math.clamp(days, 0, ShaveLook.MOST_DAYS);
        model.addAttribute("id", id);
        model.addAttribute("title", opened.file().title());
        model.addAttribute("days", day);
        model.addAttribute("mostDays", ShaveLook.MOST_DAYS);
        model.addAttribute(
                "told",
                IntStream.rangeClosed(0, ShaveLook.MOST_DAYS).mapToObj(this::told).toList());
        model.addAttribute("views", views(ViewName.parse(view)));
        model.addAttribute("losses", losses(now, then));
        model.addAttribute("spans", spans(years));
        model.addAttribute(
                "pictures",
                "/cases/"
                        + id
                        + "/shave/picture?view="
                        + ViewName.parse(view).id()
                        + "&loss="
                        + then.id()
                        + "&years="
                        + years
                        + "&r="
                        + ready.revision()
                        + "&days=");
        return "shave";
    }

    @GetMapping("/cases/{id}/shave/picture")
    ResponseEntity<byte[]> picture(
            @PathVariable String id,
            @RequestParam int days,
            @RequestParam String view,
            @RequestParam String loss,
            @RequestParam int years) {
        Ready ready = studio.ready(studio.open(id).orElseThrow(NotHere::new));
        ViewName seen = ViewName.parse(view);
        LossClass hair = LossClass.parse(loss);
        Moment moment = years == 0 ? new Moment.Healed() : new Moment.Year(years);
        String key =
                String.join(
                        "|", id, ready.revision(), seen.id(), hair.id(), moment.id(), "" + days);
        byte[] jpeg =
                shelf.jpeg(
                        ready.era(),
                        key,
                        () ->
                                PictureWriter.jpeg(
                                        new ShaveLook(
                                                        ready.plan(),
                                                        ready.fitted().head(),
                                                        parameters)
                                                .of(seen, moment, days, hair, THREADS)));
        return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).body(jpeg);
    }

    private String told(int day) {
        String length = words.decimal(Math.round(10 * ShaveLook.lengthMm(day, parameters)) / 10.0);
        return day == 0
                ? messages.text("studio.shave.just", length)
                : messages.text("studio.shave.days", day, length);
    }

    private List<Choice> views(ViewName chosen) {
        return VIEWS.stream().map(v -> new Choice(v.id(), words.view(v), v == chosen)).toList();
    }

    /// Today's class, and those beyond it on the same scale.
    private List<Choice> losses(LossClass now, LossClass chosen) {
        List<Choice> losses = new ArrayList<>();
        losses.add(new Choice(now.id(), messages.text("studio.shave.today"), chosen.equals(now)));
        boolean isBeyond = false;
        for (LossClass loss : LossClass.all()) {
            if (isBeyond && loss.getClass() == now.getClass()) {
                losses.add(new Choice(loss.id(), name(loss), loss.equals(chosen)));
            }
            isBeyond |= loss.equals(now);
        }
        return losses;
    }

    private String name(LossClass loss) {
        return switch (loss) {
            case LossClass.Norwood n -> messages.text("studio.shave.norwood", n.label());
            case LossClass.Ludwig l -> messages.text("studio.loss.ludwig", l.grade());
            case LossClass.Totalis t -> messages.text("studio.loss.totalis");
        };
    }

    private List<Choice> spans(int chosen) {
        return YEARS.stream()
                .map(y ->
                        new Choice(
                                Integer.toString(y),
                                words.moment(y == 0 ? new Moment.Healed() : new Moment.Year(y)),
                                y == chosen))
                .toList();
    }
}
