package stipple.app.media;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The head of a PLY file: how its bytes are written and what it holds, in order.
///
/// @param coding of the rest
/// @param elements in the order of the file
/// @param bodyAt where the rest begins, in bytes
record PlyHeader(Coding coding, List<Element> elements, int bodyAt) {
    private static final int MOST_LINES = 300;
    private static final int LONGEST_LINE = 1000;
    private static final int MOST_PROPERTIES = 64;

    PlyHeader {
        elements = List.copyOf(elements);
    }

    /// How numbers are written.
    enum Coding {
        ASCII,
        LITTLE_ENDIAN,
        BIG_ENDIAN
    }

    /// The type of a number.
    enum Type {
        INT8(1),
        UINT8(1),
        INT16(2),
        UINT16(2),
        INT32(4),
        UINT32(4),
        FLOAT32(4),
        FLOAT64(8);

        private final int bytes;

        Type(int bytes) {
            this.bytes = bytes;
        }

        int bytes() {
            return bytes;
        }

        static Type parse(String name) throws RefusedScan {
            return switch (name) {
                case "char", "int8" -> INT8;
                case "uchar", "uint8" -> UINT8;
                case "short", "int16" -> INT16;
                case "ushort", "uint16" -> UINT16;
                case "int", "int32" -> INT32;
                case "uint", "uint32" -> UINT32;
                case "float", "float32" -> FLOAT32;
                case "double", "float64" -> FLOAT64;
                default -> throw RefusedScan.damaged("its head names an unknown type");
            };
        }
    }

    /// One number of an element, or a list of numbers with its length before it.
    ///
    /// @param length type of the length, only of a list
    record Property(String name, List<Type> length, Type type) {
        Property {
            length = List.copyOf(length);
        }

        boolean isList() {
            return !length.isEmpty();
        }
    }

    /// Many things of one kind.
    record Element(String name, long count, List<Property> properties) {
        boolean isVertex() {
            return name.equals("vertex");
        }

        boolean isFace() {
            return name.equals("face");
        }
    }

    static boolean isPly(byte[] file) {
        return file.length > 4
                && file[0] == 'p'
                && file[1] == 'l'
                && file[2] == 'y'
                && (file[3] == '\n' || file[3] == '\r');
    }

    static PlyHeader read(byte[] file) throws RefusedScan {
        List<Element> elements = new ArrayList<>();
        Coding coding = Coding.ASCII;
        int at = 0;
        for (int number = 0; number < MOST_LINES; number++) {
            int end = at;
            while (end < file.length && file[end] != '\n') {
                end++;
            }
            if (end == file.length || end - at > LONGEST_LINE) {
                throw RefusedScan.damaged("its head does not end");
            }
            String line = new String(file, at, end - at, StandardCharsets.ISO_8859_1).strip();
            at = end + 1;
            String[] words = line.split("\\s+");
            switch (words[0]) {
                case "format" -> coding = coding(words);
                case "element" -> elements.add(element(words));
                case "property" -> property(words, elements);
                case "end_header" -> {
                    return new PlyHeader(coding, elements, at);
                }
                default -> {}
            }
        }
        throw RefusedScan.damaged("its head does not end");
    }

    private static Coding coding(String[] words) throws RefusedScan {
        return switch (words.length > 1 ? words[1] : "") {
            case "ascii" -> Coding.ASCII;
            case "binary_little_endian" -> Coding.LITTLE_ENDIAN;
            case "binary_big_endian" -> Coding.BIG_ENDIAN;
            default -> throw RefusedScan.damaged("its head names an unknown coding");
        };
    }

    private static Element element(String[] words) throws RefusedScan {
        if (words.length != 3 || TextWords.whole(words[2]) < 0) {
            throw RefusedScan.damaged("its head counts in no known way");
        }
        return new Element(words[1], TextWords.whole(words[2]), new ArrayList<>());
    }

    private static void property(String[] words, List<Element> elements) throws RefusedScan {
        boolean isList = words.length == 5 && words[1].equals("list");
        if (elements.isEmpty() || !(isList || words.length == 3)) {
            throw RefusedScan.damaged("its head has a property of nothing");
        }
        List<Property> known = elements.getLast().properties();
        if (known.size() == MOST_PROPERTIES) {
            throw RefusedScan.damaged("its head has too many properties");
        }
        known.add(
                isList
                        ? new Property(
                                words[4], List.of(Type.parse(words[2])), Type.parse(words[3]))
                        : new Property(words[2], List.of(), Type.parse(words[1])));
    }
}
