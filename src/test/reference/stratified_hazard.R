# Rscript stratified_hazard.R > stratified_hazard.csv            (R 4.2.2, survival 3.5)
# Ends of the 90 % interval by likelihood ratio, with the normal prior of standard deviation 3 on the coefficient.
source("emit.R")
library(survival)
set.seed(19)
stratum <- rep(1:15, each = 10)
x <- round(rnorm(150), 2)
event <- unlist(lapply(1:15, function(s) { e <- rep(0, 10); e[sample(10, 1 + s %% 2, prob = exp(0.6 * x[stratum == s]))] <- 1; e }))
emit("stratum", stratum); emit("x", x); emit("event", event)
s <- Surv(rep(1, 150), event)
height <- function(b) coxph(s ~ offset(x * b) + strata(stratum), ties = "breslow")$loglik[1] - b^2 / 18
best <- optimize(height, c(-3, 3), maximum = TRUE, tol = 1e-12)
emit("coefficient", best$maximum)
floor <- height(best$maximum) - qchisq(0.9, 1) / 2
emit("low", uniroot(function(b) height(b) - floor, c(-3, best$maximum), tol = 1e-12)$root)
emit("high", uniroot(function(b) height(b) - floor, c(best$maximum, 3), tol = 1e-12)$root)
