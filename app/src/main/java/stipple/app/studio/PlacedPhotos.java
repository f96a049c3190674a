package stipple.app.studio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import stipple.app.media.Photo;
import stipple.app.planning.CasePhoto;
import stipple.app.planning.MarkupFile;
import stipple.core.parameter.Parameters;
import stipple.core.photo.Markup;
import stipple.core.scalp.ViewName;

/// The photos of a case on which enough is placed to find the head in them: one of each view, the
/// later one.
final class PlacedPhotos {
    private static final int LEAST_ANCHORS = 3;

    private final Album album;
    private final MarkupFile reader;

    /// The photos of a case.
    interface Album {
        /// Their ids in the order in which they came.
        List<String> inOrder();

        Optional<Photo> open(String id);
    }

    PlacedPhotos(Album album, Parameters parameters) {
        this.album = album;
        this.reader = new MarkupFile(parameters);
    }

    /// What is placed on them.
    List<Markup> markups(CaseDesign design) {
        return List.copyOf(byId(design).values());
    }

    /// The photos, in the order of their views.
    List<CasePhoto> photos(CaseDesign design) {
        List<CasePhoto> photos = new ArrayList<>();
        byId(design)
                .forEach((id, markup) ->
                        album.open(id)
                                .ifPresent(photo ->
                                        photos.add(
                                                new CasePhoto(
                                                        view(markup) + ".jpg", photo, markup))));
        photos.sort(Comparator.comparing(photo -> ViewName.parse(view(photo.markup()))));
        return photos;
    }

    private Map<String, Markup> byId(CaseDesign design) {
        List<String> inOrder = album.inOrder();
        Map<String, String> byView = new TreeMap<>();
        Map<String, Markup> markups = new TreeMap<>();
        design.markups().entrySet().stream()
                .sorted(Comparator.comparingInt(placing -> inOrder.indexOf(placing.getKey())))
                .forEach(placing -> {
                    String id = placing.getKey();
                    Markup markup = reader.parse(placing.getValue(), id).getFirst();
                    if (markup.viewId().isPresent() && markup.anchors().size() >= LEAST_ANCHORS) {
                        markups.put(id, markup);
                        Optional.ofNullable(byView.put(view(markup), id))
                                .ifPresent(markups::remove);
                    }
                });
        return markups;
    }

    private static String view(Markup markup) {
        return markup.viewId().orElseThrow();
    }
}
