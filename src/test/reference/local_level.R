# Rscript local_level.R path/to/nile.csv > local_level.csv     (R 4.2.2; stats::KalmanRun, KalmanSmooth; dense normal algebra)
source("emit.R")
nile <- as.double(read.csv(commandArgs(TRUE)[1])$value)
mod <- list(T = matrix(1), Z = 1, h = 15099, V = matrix(1469.1), a = 0, P = matrix(1e7), Pn = matrix(1e7))
run <- KalmanRun(nile, mod, nit = 0L, update = TRUE)
filtered <- as.vector(run$states)
smooth <- KalmanSmooth(nile, mod, nit = 0L)
n <- length(nile)
# KalmanRun gives no variances: they follow from P <- P R / (P + R) + Q
forecast <- c(0, filtered[-n])
P <- numeric(n); Pn <- 1e7
for (i in 1:n) { P[i] <- Pn * 15099 / (Pn + 15099); Pn <- P[i] + 1469.1 }
F <- c(1e7, P[-n] + 1469.1) + 15099
emit("nile.filtered", filtered)
emit("nile.filteredVariance", P)
emit("nile.smoothed", smooth$smooth)
emit("nile.smoothedVariance", smooth$var)
emit("nile.logLik", sum(dnorm(nile, forecast, sqrt(F), log = TRUE)))

# Irregular times, several at one time, a missing one: the joint normal distribution, no recursion at all.
t <- c(0, 0, 2.5, 3, 3, 9, 14, 14.25); y <- c(61, 74, 70, NA, 66, 41, 52, 30); r <- c(100, 150, 100, 100, 80, 225, 100, 60)
m0 <- 65; p0 <- 120; q <- 9
prior <- p0 + q * outer(t, t, pmin)
given <- function(seen) {
  K <- prior[, seen, drop = FALSE] %*% solve(prior[seen, seen, drop = FALSE] + diag(r[seen], length(seen)))
  list(mean = m0 + K %*% (y[seen] - m0), cov = prior - K %*% prior[seen, , drop = FALSE])
}
for (i in seq_along(t)) {
  seen <- which(!is.na(y) & seq_along(y) <= i)
  g <- given(seen)
  emit("irregular.filtered", g$mean[i]); emit("irregular.filteredVariance", g$cov[i, i])
}
seen <- which(!is.na(y)); g <- given(seen)
emit("irregular.smoothed", g$mean); emit("irregular.smoothedVariance", diag(g$cov)); emit("irregular.covarianceWithLast", g$cov[, length(t)])
S <- prior[seen, seen] + diag(r[seen]); d <- y[seen] - m0
emit("irregular.logLik", -0.5 * (length(seen) * log(2 * pi) + c(determinant(S)$modulus) + sum(d * solve(S, d))))
