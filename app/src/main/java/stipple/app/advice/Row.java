package stipple.app.advice;

import java.util.Map;

/// One record as text, from either form of file.
///
/// @param kind what it is
/// @param cells its filled keys
/// @param line where it begins, 1 the first
record Row(RecordKind kind, Map<String, String> cells, int line) {}
