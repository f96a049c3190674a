package stipple.core.network;

import java.util.List;

/// What one operator of a network does.
interface Kernel {
    /// @param in operands in the operator's order; constants that the kernel took over at its
    ///   making stand there too
    /// @param out in the shape of the result, with anything in it; every number is to be written
    /// @param threads that may work on it
    void run(List<Tensor> in, Tensor out, int threads);
}
