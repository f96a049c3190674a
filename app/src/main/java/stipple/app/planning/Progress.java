package stipple.app.planning;

/// Who wants to know how far long work has come.
public interface Progress {
    /// Nobody wants to know.
    Progress SILENT = (what, done, total) -> {};

    /// @param what short name of the work, for example `pictures`
    /// @param done steps finished
    /// @param total steps in all
    void at(String what, int done, int total);
}
