package stipple.app.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The numbers of a binary glTF: finds a column of them in the file's own bytes and checks that all
/// of it lies there.
final class GlbNumbers {
    private static final int INT8 = 5120;
    private static final int UINT8 = 5121;
    private static final int INT16 = 5122;
    private static final int UINT16 = 5123;
    private static final int UINT32 = 5125;
    private static final int FLOAT32 = 5126;

    private final JsonNode root;
    private final ByteBuffer binary;

    GlbNumbers(JsonNode root, ByteBuffer binary) {
        this.root = root;
        this.binary = binary;
    }

    /// A checked column of numbers; without bytes it counts 0, 1, 2 and so on.
    ///
    /// @param type the format's number for the type of a number
    /// @param isShare whether whole numbers stand for shares of their largest one
    record Column(
            Optional<ByteBuffer> bytes, int count, int strideBytes, int type, boolean isShare) {
        static Column counting(int count) {
            return new Column(Optional.empty(), count, 0, UINT32, false);
        }

        double real(int row, int part) {
            ByteBuffer in = bytes.orElseThrow();
            int at = row * strideBytes + size(type) * part;
            return switch (type) {
                case INT8 -> share(in.get(at), Byte.MAX_VALUE);
                case UINT8 -> share(Byte.toUnsignedInt(in.get(at)), 255);
                case INT16 -> share(in.getShort(at), Short.MAX_VALUE);
                case UINT16 -> share(Short.toUnsignedInt(in.getShort(at)), 65_535);
                default -> in.getFloat(at);
            };
        }

        private double share(int number, int largest) {
            return isShare ? Math.max((double) number / largest, -1) : number;
        }

        long whole(int row) {
            if (bytes.isEmpty()) {
                return row;
            }
            ByteBuffer in = bytes.get();
            int at = row * strideBytes;
            return switch (type) {
                case UINT8 -> Byte.toUnsignedInt(in.get(at));
                case UINT16 -> Short.toUnsignedInt(in.getShort(at));
                default -> Integer.toUnsignedLong(in.getInt(at));
            };
        }
    }

    /// Places, as numbers with a point or as whole numbers (`KHR_mesh_quantization`).
    Column places(int accessor) throws RefusedScan {
        JsonNode node = accessor(accessor, "VEC3");
        int type = node.path("componentType").asInt(0);
        if (type == UINT32) {
            throw RefusedScan.damaged("its places are of no known kind");
        }
        return column(node, type, 3 * size(type));
    }

    Column indices(int accessor) throws RefusedScan {
        JsonNode node = accessor(accessor, "SCALAR");
        int type = node.path("componentType").asInt(0);
        if (type != UINT8 && type != UINT16 && type != UINT32) {
            throw RefusedScan.damaged("its faces are no whole numbers");
        }
        return column(node, type, size(type));
    }

    /// Bytes of a number; 0 of an unknown type.
    private static int size(int type) {
        return switch (type) {
            case INT8, UINT8 -> 1;
            case INT16, UINT16 -> 2;
            case UINT32, FLOAT32 -> 4;
            default -> 0;
        };
    }

    private JsonNode accessor(int number, String kind) throws RefusedScan {
        JsonNode node = root.path("accessors").path(number);
        if (!node.path("type").asString("").equals(kind)) {
            throw RefusedScan.damaged("its surface has no " + kind + " where one is needed");
        }
        if (node.has("sparse") || !node.has("bufferView")) {
            throw new RefusedScan(ScanFault.UNUSUAL_CODING, "sparse accessors");
        }
        return node;
    }

    private Column column(JsonNode accessor, int type, int size) throws RefusedScan {
        JsonNode view = root.path("bufferViews").path(accessor.path("bufferView").asInt(-1));
        long from = whole(view, "byteOffset", 0);
        long length = whole(view, "byteLength", -1);
        long inside = whole(accessor, "byteOffset", 0);
        long count = whole(accessor, "count", -1);
        long stride = whole(view, "byteStride", size);
        boolean isHere =
                size > 0
                        && view.path("buffer").asInt(0) == 0
                        && count >= 1
                        && stride >= size
                        && stride <= 252
                        && count <= binary.capacity()
                        && length >= 0
                        && from + length <= binary.capacity()
                        && inside + stride * (count - 1) + size <= length;
        if (!isHere) {
            throw RefusedScan.damaged("its numbers lie outside of it");
        }
        int at = (int) (from + inside);
        ByteBuffer bytes =
                binary.slice(at, (int) (stride * (count - 1) + size))
                        .order(ByteOrder.LITTLE_ENDIAN);
        boolean isShare = accessor.path("normalized").asBoolean(false);
        return new Column(Optional.of(bytes), (int) count, (int) stride, type, isShare);
    }

    /// A whole number of 0 or more, small enough that sums of a few cannot overflow.
    private static long whole(JsonNode node, String key, long otherwise) throws RefusedScan {
        JsonNode value = node.path(key);
        if (value.isMissingNode()) {
            return otherwise;
        }
        long number = value.isIntegralNumber() && value.canConvertToLong() ? value.asLong() : -1;
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw RefusedScan.damaged("it counts in no known way");
        }
        return number;
    }
}
