package stipple.app.studio;

import stipple.core.scalp.ViewName;

/// One side of the person that can be looked at: a photo or a view of the head.
///
/// @param onPhoto whether it is a photo
/// @param view what it shows
record SideId(boolean onPhoto, ViewName view) {
    /// As in addresses: `photo-front`, `head-left`.
    String id() {
        return (onPhoto ? "photo-" : "head-") + view.id();
    }

    /// @throws IllegalArgumentException if it is none
    static SideId parse(String id) {
        if (id.startsWith("photo-")) {
            return new SideId(true, ViewName.parse(id.substring(6)));
        }
        if (id.startsWith("head-")) {
            return new SideId(false, ViewName.parse(id.substring(5)));
        }
        throw new IllegalArgumentException("side '" + id + "', allowed: photo-VIEW, head-VIEW");
    }
}
