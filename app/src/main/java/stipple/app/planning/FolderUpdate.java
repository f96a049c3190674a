package stipple.app.planning;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;

/// Replaces the files of an earlier plan in an existing folder by those of a later one. Looks for
/// everything in the way before the first move, and undoes its moves if one fails.
final class FolderUpdate {
    private final Path from;
    private final Path target;
    private final List<String> later;
    private final NavigableSet<String> earlier;
    private final String list;
    private final Path putAside;
    private final List<Move> done = new ArrayList<>();

    /// One renaming that can be undone.
    private record Move(Path from, Path to) {}

    /// @param from folder that holds the later files and the list of them
    /// @param later names below `from`
    /// @param earlier names below `target` that may be replaced or removed
    /// @param list name of the file that lists them
    FolderUpdate(
            Path from, Path target, List<String> later, NavigableSet<String> earlier, String list) {
        this.from = from;
        this.target = target;
        this.later = later;
        this.earlier = earlier;
        this.list = list;
        this.putAside = target.resolveSibling(from.getFileName() + "-earlier");
    }

    /// @throws FileAlreadyExistsException naming the file of somebody else that is in the way
    void carryOut() throws IOException {
        for (String name : later) {
            refuseIfInTheWay(name);
        }
        Files.createDirectories(putAside);
        try {
            for (String name : earlier) {
                moveIfThere(target.resolve(name), putAside.resolve(name));
            }
            moveIfThere(target.resolve(list), putAside.resolve(list));
            for (String name : later) {
                moveIfThere(from.resolve(name), target.resolve(name));
            }
            moveIfThere(from.resolve(list), target.resolve(list));
        } catch (IOException e) {
            undo();
            throw e;
        } finally {
            OutputFolder.deleteTree(putAside);
        }
        removeEmptyFolders();
    }

    private void refuseIfInTheWay(String name) throws IOException {
        Path place = target.resolve(name);
        Path folder = OutputFolder.parentOf(place);
        boolean folderIsOdd =
                !folder.equals(target)
                        && Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
                        && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
        boolean isForeign =
                Files.exists(place, LinkOption.NOFOLLOW_LINKS)
                        && (!earlier.contains(name) || Files.isDirectory(place));
        if (folderIsOdd || isForeign) {
            throw new FileAlreadyExistsException(name);
        }
    }

    private void moveIfThere(Path what, Path where) throws IOException {
        if (Files.isRegularFile(what, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(OutputFolder.parentOf(where));
            Files.move(what, where);
            done.add(new Move(what, where));
        }
    }

    private void undo() throws IOException {
        for (Move move : done.reversed()) {
            Files.move(move.to(), move.from());
        }
    }

    private void removeEmptyFolders() throws IOException {
        for (String name : earlier) {
            Path folder = OutputFolder.parentOf(target.resolve(name));
            if (!folder.equals(target) && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                try (var children = Files.list(folder)) {
                    if (children.findAny().isEmpty()) {
                        Files.delete(folder);
                    }
                }
            }
        }
    }
}
