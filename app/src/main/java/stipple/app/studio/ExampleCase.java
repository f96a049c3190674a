package stipple.app.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import stipple.app.planning.MarkupFile;
import stipple.app.planning.MarkupText;
import stipple.app.store.StoredPhoto;
import stipple.core.parameter.Parameters;
import stipple.core.photo.Markup;
import tools.jackson.databind.node.ObjectNode;

/// The fictional example client that comes with Stipple.
///
/// @param folder with the photos and what is placed on them
record ExampleCase(Path folder, Parameters parameters) {
    private static final String LOSS = "norwood-VI";
    private static final String AGE = "38";

    /// Keeps a photo of a case that begins.
    interface Keeper {
        StoredPhoto keep(String name, byte[] jpeg);
    }

    /// The first change of a case with everything that is known of the example client.
    ObjectNode onto(ObjectNode first, Keeper keeper) throws IOException {
        List<Markup> markups =
                new MarkupFile(parameters).read(folder.resolve("client.markup.json"));
        first.put("lossClass", LOSS).put("age", AGE);
        ObjectNode photos = first.putObject("photos");
        for (Markup markup : markups) {
            byte[] bytes = Files.readAllBytes(folder.resolve(markup.photo()));
            StoredPhoto photo = keeper.keep(markup.photo(), bytes);
            photos.set(photo.id(), DesignDocument.parse(MarkupText.of(List.of(markup))));
        }
        return first;
    }
}
