# Rscript drivers.R SHARED > drivers.csv            (R 4.2.2; SHARED holds reference/swiss.csv and reference/semPLS_mobi.csv)
# LMG after Lindeman, Merenda and Gold (1980): R² that a regressor adds, averaged over all orders; each R² is that of lm.
source("emit.R")
shared <- commandArgs(TRUE)[1]
lmg <- function(data, outcome, regressors) {
  p <- length(regressors)
  r2 <- sapply(0:(2^p - 1), function(mask) {
    chosen <- regressors[bitwAnd(mask, 2^(0:(p - 1))) > 0]
    if (length(chosen) == 0) 0 else summary(lm(reformulate(chosen, outcome), data))$r.squared
  })
  sizes <- sapply(0:(2^p - 1), function(mask) sum(bitwAnd(mask, 2^(0:(p - 1))) > 0))
  sapply(1:p, function(i) {
    without <- which(bitwAnd(0:(2^p - 1), 2^(i - 1)) == 0)
    s <- sizes[without]
    sum(factorial(s) * factorial(p - 1 - s) / factorial(p) * (r2[without + 2^(i - 1)] - r2[without]))
  })
}
swiss <- read.csv(file.path(shared, "reference/swiss.csv"))
swissNames <- c("Agriculture", "Examination", "Education", "Catholic", "Infant.Mortality")
emit("swiss", lmg(swiss, "Fertility", swissNames))
fit <- summary(lm(reformulate(swissNames, "Fertility"), swiss))
emit("swiss.r2", fit$r.squared)
emit("swiss.p", pf(fit$fstatistic[1], fit$fstatistic[2], fit$fstatistic[3], lower.tail = FALSE))
mobi <- read.csv(file.path(shared, "reference/semPLS_mobi.csv"))
mobiNames <- c(paste0("PERQ", 1:7), "PERV1", "PERV2", "IMAG1", "IMAG2", "IMAG3")
emit("mobi", lmg(mobi, "CUSA1", mobiNames))
emit("mobi.r2", summary(lm(reformulate(mobiNames, "CUSA1"), mobi))$r.squared)
# a suppressor: goes with the outcome (positive correlation), and yet has a negative weight beside the other
set.seed(11)
a <- rnorm(60); b <- 0.9 * a + 0.3 * rnorm(60)
suppressed <- data.frame(a = round(a, 3), b = round(b, 3), y = round(a - 0.45 * b + 0.3 * rnorm(60), 3))
emit("a", suppressed$a); emit("b", suppressed$b); emit("y", suppressed$y)
emit("suppressed", lmg(suppressed, "y", c("a", "b")))
emit("suppressed.weight", coef(lm(y ~ a + b, suppressed))[3])
emit("suppressed.correlation", cor(suppressed$b, suppressed$y))
