# Rscript cross_correlation.R > cross_correlation.csv            (R 4.2.2)
source("emit.R")
case <- function(name, x, y, order.max) {
  emit(paste0(name, ".x"), x); emit(paste0(name, ".y"), y)
  standard <- function(v) { v <- v - mean(v); v / sqrt(mean(v^2)) }
  dx <- standard(diff(x)); dy <- standard(diff(y))
  memory <- ar(dx, aic = TRUE, order.max = order.max, method = "yule-walker", demean = FALSE)
  emit(paste0(name, ".order"), memory$order); emit(paste0(name, ".ar"), c(NaN, memory$ar))
  white <- function(v) if (memory$order == 0) v else na.omit(stats::filter(v, c(1, -memory$ar), sides = 1))
  # R's ccf(y, x) at lag k is the correlation of y[t + k] and x[t]: x runs k ahead
  r <- ccf(as.numeric(white(dy)), as.numeric(white(dx)), lag.max = 6, plot = FALSE)
  emit(paste0(name, ".ccf"), r$acf[r$lag >= 0])
}
set.seed(11)
n <- 40
case("white", cumsum(rnorm(n)), cumsum(rnorm(n)), 6)
e <- rnorm(n + 3)
case("lead3", cumsum(e[4:(n + 3)]), cumsum(2 * e[1:n] + rnorm(n)), 6)
case("memory", cumsum(as.numeric(arima.sim(list(ar = c(0.6, -0.3)), n))), cumsum(rnorm(n)), 6)
