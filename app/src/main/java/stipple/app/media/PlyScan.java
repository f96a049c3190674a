package stipple.app.media;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.regex.Pattern;

/// Reads the surface of a PLY file, text or binary: vertices and faces; all else is passed over.
final class PlyScan {
    private static final int MOST_LIST = 4096;

    /// What programs write for a normal that they do not know.
    private static final Pattern NOT_A_NUMBER = Pattern.compile("(?i)[+-]?(nan|inf).{0,10}");

    private final PlyHeader header;
    private final ScanParts parts;
    private final Numbers numbers;

    private PlyScan(PlyHeader header, ScanParts parts, Numbers numbers) {
        this.header = header;
        this.parts = parts;
        this.numbers = numbers;
    }

    /// Where the numbers come from.
    private interface Numbers {
        double next(PlyHeader.Type type) throws RefusedScan;
    }

    static void read(byte[] file, ScanParts parts) throws RefusedScan {
        PlyHeader header = PlyHeader.read(file);
        Numbers numbers =
                switch (header.coding()) {
                    case ASCII -> text(file, header);
                    case LITTLE_ENDIAN -> binary(file, header, ByteOrder.LITTLE_ENDIAN);
                    case BIG_ENDIAN -> binary(file, header, ByteOrder.BIG_ENDIAN);
                };
        new PlyScan(header, parts, numbers).read();
    }

    private static Numbers text(byte[] file, PlyHeader header) {
        TextWords words = new TextWords(file, header.bodyAt());
        return type -> {
            String word = words.wordAnywhere();
            return NOT_A_NUMBER.matcher(word).matches() ? Double.NaN : TextWords.number(word);
        };
    }

    private static Numbers binary(byte[] file, PlyHeader header, ByteOrder order) {
        ByteBuffer in =
                ByteBuffer.wrap(file, header.bodyAt(), file.length - header.bodyAt()).order(order);
        return type -> {
            try {
                return next(in, type);
            } catch (BufferUnderflowException e) {
                throw new RefusedScan(ScanFault.TRUNCATED);
            }
        };
    }

    private static double next(ByteBuffer in, PlyHeader.Type type) {
        return switch (type) {
            case INT8 -> in.get();
            case UINT8 -> Byte.toUnsignedInt(in.get());
            case INT16 -> in.getShort();
            case UINT16 -> Short.toUnsignedInt(in.getShort());
            case INT32 -> in.getInt();
            case UINT32 -> Integer.toUnsignedLong(in.getInt());
            case FLOAT32 -> in.getFloat();
            case FLOAT64 -> in.getDouble();
        };
    }

    private void read() throws RefusedScan {
        for (PlyHeader.Element element : header.elements()) {
            if (element.properties().isEmpty() && element.count() > 0) {
                throw RefusedScan.damaged("its head has an element of nothing");
            }
            if (element.isVertex()) {
                parts.checkRoomFor(element.count());
            }
            for (long n = 0; n < element.count(); n++) {
                one(element);
            }
        }
    }

    private void one(PlyHeader.Element element) throws RefusedScan {
        double x = Double.NaN;
        double y = Double.NaN;
        double z = Double.NaN;
        for (PlyHeader.Property property : element.properties()) {
            if (property.isList()) {
                list(element, property);
                continue;
            }
            double value = numbers.next(property.type());
            switch (property.name()) {
                case "x" -> x = value;
                case "y" -> y = value;
                case "z" -> z = value;
                default -> {}
            }
        }
        if (element.isVertex()) {
            parts.vertex(x, y, z);
        }
    }

    private void list(PlyHeader.Element element, PlyHeader.Property property) throws RefusedScan {
        double length = numbers.next(property.length().getFirst());
        if (!(length >= 0 && length <= MOST_LIST && length == Math.rint(length))) {
            throw RefusedScan.damaged("a list of " + length + " numbers");
        }
        boolean isFace = element.isFace() && property.name().startsWith("vertex_ind");
        long first = 0;
        long last = 0;
        for (int k = 0; k < length; k++) {
            double value = numbers.next(property.type());
            if (!isFace) {
                continue;
            }
            long corner = (long) value;
            if (k >= 2) {
                parts.face(first, last, corner);
            }
            first = k == 0 ? corner : first;
            last = corner;
        }
    }
}
