# What PatternBench times, by R's spatstat: 25,000 points at random in the unit square, distances to 0.02.
# Run: Rscript bench/peers/spatstat/pattern.R
suppressMessages(library(spatstat.explore))
set.seed(7)
n <- 25000
points <- ppp(runif(n), runif(n), c(0, 1), c(0, 1))
r <- seq(0, 0.02, length.out = 513)
time <- function(what, job, runs = 7) {
  job()
  ms <- sapply(seq_len(runs), function(i) 1000 * system.time(job())[["elapsed"]])
  cat(sprintf("%-28s median %.0f ms (%.0f-%.0f)\n", what, median(ms), min(ms), max(ms)))
}
time("nearest neighbours", function() nndist(points))
time("K translate and isotropic", function() Kest(points, r = r, correction = c("translate", "isotropic"), nlarge = Inf))
time("pair correlation", function() pcf(points, r = r, correction = "translate"), runs = 3)
