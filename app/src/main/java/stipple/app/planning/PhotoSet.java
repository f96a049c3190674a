package stipple.app.planning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import stipple.app.media.Photo;
import stipple.app.media.PhotoDoor;
import stipple.app.text.Messages;
import stipple.core.image.CodedImage;
import stipple.core.parameter.Parameters;
import stipple.core.photo.FaceReading;
import stipple.core.photo.Markup;
import stipple.core.scalp.Focal;
import stipple.core.scalp.PhotoMarkup;
import stipple.core.scalp.ViewName;

/// A person's photos, opened and matched with what was placed on each.
///
/// @param entries one for each photo, in the order given
record PhotoSet(List<Entry> entries) {
    /// One photo of the person.
    ///
    /// @param name file name without folder
    /// @param photo the opened picture
    /// @param markup what was placed on it, ready to be fitted
    /// @param isNamed whether the markup names this file; if not, it was matched by the view or as
    ///   the only one
    /// @param face what was read off the photo, if nobody placed anything on it
    record Entry(
            String name,
            Photo photo,
            PhotoMarkup markup,
            boolean isNamed,
            Optional<FaceReading> face) {
        ViewName view() {
            return markup.view();
        }

        Entry with(PhotoMarkup other) {
            return new Entry(name, photo, other, isNamed, face);
        }
    }

    PhotoSet {
        entries = List.copyOf(entries);
    }

    /// Opens every photo and finds its markup; a photo without one is read, if a face looks out of
    /// it.
    ///
    /// @throws Refusal if a photo or markup cannot be used, or they do not belong together
    static PhotoSet open(List<PhotoArgument> photos, List<Path> markupFiles, PhotoReader reader) {
        return open(photos, markupFiles, reader, photo -> {});
    }

    /// @param opened told of each photo before it is read
    static PhotoSet open(
            List<PhotoArgument> photos,
            List<Path> markupFiles,
            PhotoReader reader,
            Consumer<CodedImage> opened) {
        if (photos.isEmpty() && !markupFiles.isEmpty()) {
            throw new Refusal(
                    "--markup is given without --photo; a markup says what lies where in a photo");
        }
        List<Markup> markups = markups(markupFiles, reader.parameters());
        PhotoDoor door = PhotoDoor.usual();
        List<Entry> entries = new ArrayList<>();
        Set<ViewName> seen = EnumSet.noneOf(ViewName.class);
        for (PhotoArgument argument : photos) {
            Photo photo = opened(door, argument.file());
            opened.accept(photo.image());
            Entry entry = entry(argument, photo, markups, photos.size(), reader);
            if (!seen.add(entry.view())) {
                throw new Refusal(
                        "two photos of the view " + entry.view().id() + "; give one a view");
            }
            entries.add(entry);
        }
        return new PhotoSet(entries);
    }

    /// The photos of a case that were opened before, each with its markup.
    ///
    /// @throws Refusal if two show the same view or a markup lies outside its photo
    static PhotoSet of(List<CasePhoto> photos, Parameters parameters) {
        List<Entry> entries = new ArrayList<>();
        Set<ViewName> seen = EnumSet.noneOf(ViewName.class);
        for (CasePhoto photo : photos) {
            ViewName view = view(photo.name(), Optional.empty(), photo.markup());
            Entry entry =
                    entry(
                            photo.name(),
                            photo.photo(),
                            view,
                            photo.markup(),
                            true,
                            Optional.empty(),
                            parameters);
            if (!seen.add(entry.view())) {
                throw new Refusal("two photos of the view " + entry.view().id());
            }
            entries.add(entry);
        }
        return new PhotoSet(entries);
    }

    private static Photo opened(PhotoDoor door, Path file) {
        return door.open(file).orElseThrow(Refusal::new);
    }

    private static List<Markup> markups(List<Path> files, Parameters parameters) {
        MarkupFile reader = new MarkupFile(parameters);
        List<Markup> all = new ArrayList<>();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw Files.exists(file)
                        ? new Refusal(
                                "--markup "
                                        + file
                                        + " is not a file; give a markup file (stipple-markup/1)")
                        : Refusal.noFile(file, Messages.english());
            }
            try {
                all.addAll(reader.read(file));
            } catch (IOException e) {
                throw new Refusal("the markup " + file + " cannot be read", e);
            } catch (IllegalArgumentException e) {
                throw new Refusal("the markup " + file + ": " + e.getMessage(), e);
            }
        }
        return all;
    }

    private static Entry entry(
            PhotoArgument argument,
            Photo photo,
            List<Markup> markups,
            int photos,
            PhotoReader reader) {
        String name = argument.file().getFileName().toString();
        Optional<Markup> given = matching(name, argument.view(), markups, photos);
        Optional<FaceReading> face =
                given.isPresent()
                        ? Optional.empty()
                        : Optional.of(reader.face(name, argument.view(), photo.image()));
        Markup markup = given.orElseGet(() -> reader.markup(name, face.orElseThrow()));
        boolean isNamed = markup.photo().equalsIgnoreCase(name);
        ViewName view = view(name, argument.view(), markup);
        return entry(name, photo, view, markup, isNamed, face, reader.parameters());
    }

    private static Entry entry(
            String name,
            Photo photo,
            ViewName view,
            Markup markup,
            boolean isNamed,
            Optional<FaceReading> face,
            Parameters parameters) {
        int width = photo.image().width();
        int height = photo.image().height();
        try {
            return new Entry(
                    name,
                    photo,
                    new PhotoMarkup(view, markup, width, height, focal(photo, parameters)),
                    isNamed,
                    face);
        } catch (IllegalArgumentException e) {
            throw new Refusal("the markup of " + name + ": " + e.getMessage(), e);
        }
    }

    /// By the file name, else by the view, else the only markup for the only photo.
    private static Optional<Markup> matching(
            String name, Optional<ViewName> view, List<Markup> markups, int photos) {
        Optional<Markup> byName =
                markups.stream().filter(m -> m.photo().equalsIgnoreCase(name)).findFirst();
        if (byName.isPresent()) {
            return byName;
        }
        Optional<Markup> byView =
                view.flatMap(v ->
                        markups.stream()
                                .filter(m -> m.viewId().equals(Optional.of(v.id())))
                                .findFirst());
        if (byView.isPresent()) {
            return byView;
        }
        return photos == 1 && markups.size() == 1
                ? Optional.of(markups.getFirst())
                : Optional.empty();
    }

    private static ViewName view(String name, Optional<ViewName> said, Markup markup) {
        Optional<ViewName> marked = markup.viewId().map(id -> marked(name, id));
        if (said.isPresent() && marked.isPresent() && !said.equals(marked)) {
            throw new Refusal(
                    name
                            + " is said to show the view "
                            + said.get().id()
                            + ", its markup says "
                            + marked.get().id());
        }
        return said.or(() -> marked)
                .orElseThrow(() ->
                        new Refusal(
                                name
                                        + ": which view is it? write --photo "
                                        + name
                                        + "@VIEW with front, left, right, top, crown or back"));
    }

    private static ViewName marked(String name, String id) {
        try {
            return ViewName.parse(id.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refusal("the markup of " + name + ": " + e.getMessage(), e);
        }
    }

    private static Focal focal(Photo photo, Parameters parameters) {
        return photo.facts().focalPx().stream()
                .mapToObj(Focal::ofPx)
                .findFirst()
                .orElseGet(() ->
                        Focal.assumed(photo.image().width(), photo.image().height(), parameters));
    }
}
