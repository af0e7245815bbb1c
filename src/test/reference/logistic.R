# Rscript logistic.R > logistic.csv      (R 4.2.2; stats::glm, and stats::optim polished by Newton on the written objective)
source("emit.R")
x <- cbind(1, c(-1.2, 0.4, 2.1, -0.3, 1.7, 0.9, -2.2, 0.1, 1.1, -0.8, 0.6, 3.0), c(10, 12, 9, 15, 14, 8, 11, 13, 10, 9, 16, 12))
y <- c(0, 1, 1, 0, 1, 0, 0, 0, 1, 1, 0, 1); w <- c(1, 2, 1, 0.5, 1, 1, 3, 1, 1, 0.25, 1, 1); yf <- c(0, .8, 1, .1, .9, .3, 0, .4, .7, .5, .2, 1)
fit <- function(name, y) {
  g <- suppressWarnings(glm(y ~ x - 1, family = binomial, weights = w, control = list(epsilon = 1e-15, maxit = 100)))
  emit(paste0(name, ".coefficients"), coef(g)); p <- plogis(drop(x %*% coef(g)))
  emit(paste0(name, ".covariance"), solve(t(x) %*% (w * p * (1 - p) * x)))   # vcov(g) with the weights of the last step, not of the one before
  emit(paste0(name, ".logLik"), sum(w * (y * plogis(x %*% coef(g), log.p = TRUE) + (1 - y) * plogis(-x %*% coef(g), log.p = TRUE))))
}
fit("flat", y); fit("fractional", yf)
map <- function(name, x, y, w, mean, sd) {
  free <- which(sd > 0); flat <- is.infinite(sd)
  full <- function(b) { a <- mean; a[free] <- b; a }
  f <- function(b) { b <- full(b); e <- drop(x %*% b)
    ll <- sum(w * (y * plogis(e, log.p = TRUE) + (1 - y) * plogis(-e, log.p = TRUE)))
    k <- sd > 0 & !flat; ll + sum(dnorm(b[k], mean[k], sd[k], log = TRUE)) }
  grad <- function(b) { b <- full(b); (drop(t(x) %*% (w * (y - plogis(drop(x %*% b))))) - (b - mean) / sd^2)[free] }
  hess <- function(b) { b <- full(b); p <- plogis(drop(x %*% b)); (t(x) %*% (w * p * (1 - p) * x) + diag(1 / sd^2, length(sd)))[free, free, drop = FALSE] }
  o <- optim(mean[free], f, grad, method = "BFGS", control = list(fnscale = -1, reltol = 1e-15, maxit = 1000))
  b <- o$par; for (i in 1:3) b <- b + solve(hess(b), grad(b))
  stopifnot(max(abs(b - o$par)) < 1e-4, abs(f(b) - o$value) < 1e-8,
    max(abs(optimHess(b, f) + hess(b))) < 1e-3 * max(hess(b)))   # the formulas against numerical differences
  H <- hess(b)
  emit(paste0(name, ".coefficients"), full(b)); V <- matrix(0, length(sd), length(sd)); V[free, free] <- solve(H); emit(paste0(name, ".covariance"), V)
  emit(paste0(name, ".logPosterior"), f(b)); emit(paste0(name, ".evidence"), f(b) + length(free) / 2 * log(2 * pi) - 0.5 * c(determinant(H)$modulus))
  row <- c(1, 0.5, 11)[seq_along(sd)]; emit(paste0(name, ".logOdds"), sum(row * full(b))); emit(paste0(name, ".logOddsVariance"), drop(row %*% V %*% row))
}
map("map", x, y, w, c(-1, 0.5, 0), c(2, 0.7, 0.1))
map("mixed", x, y, w, c(0, 0.8, 0.05), c(Inf, 0.5, 0))
map("fractionalMap", x, yf, w, c(0, 0, 0), c(Inf, 1, 0.2))
separable <- cbind(1, c(-3, -2, -1, 1, 2, 3)); map("separable", separable, c(0, 0, 0, 1, 1, 1), rep(1, 6), c(0, 0), c(5, 2.5))
# How near Laplace's evidence is to the integral: one coefficient, stats::integrate.
one <- function(b) sapply(b, function(b) exp(sum(w * (y * plogis(x[, 2] * b, log.p = TRUE) + (1 - y) * plogis(-x[, 2] * b, log.p = TRUE)))) * dnorm(b, 0.5, 0.7))
emit("integral.evidence", log(integrate(one, -Inf, Inf, rel.tol = 1e-12)$value))
