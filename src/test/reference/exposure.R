# Rscript exposure.R SHARED > exposure.csv      (R 4.2.2; stats::glm and optim, survival 3.5: coxph)
# rossi (Rossi, Berk and Lenihan 1980): 432 released convicts followed for 52 weeks, as person-periods of five weeks, the last of which has but two.
source("emit.R")
rossi <- read.csv(file.path(commandArgs(TRUE)[1], "reference", "rossi.csv"))
periods <- function(weeks) do.call(rbind, lapply(seq_len(nrow(rossi)), function(i) {
  r <- rossi[i, ]; last <- ceiling(r$week / weeks)
  data.frame(happened = as.numeric(seq_len(last) == last & r$arrest == 1), exposure = pmin(1, 52 / weeks - seq_len(last) + 1), fin = r$fin, age = r$age, prio = r$prio)
}))
# Periods of four weeks are all whole: plain logistic regression.
rows <- periods(4); stopifnot(all(rows$exposure == 1))
x <- model.matrix(~ fin + age + prio, rows)
g <- glm(happened ~ fin + age + prio, family = binomial, data = rows, control = list(epsilon = 1e-15, maxit = 100)); p <- plogis(drop(x %*% coef(g)))
emit("whole.coefficients", coef(g)); emit("whole.covariance", solve(t(x) %*% (p * (1 - p) * x))); emit("whole.logLik", c(logLik(g)))
# Periods of five weeks: the written likelihood, maximised by optim and polished by Newton with its own differences.
rows <- periods(5); x <- model.matrix(~ fin + age + prio, rows); y <- rows$happened; e <- rows$exposure
ll <- function(b) { m <- -e * plogis(drop(x %*% b), lower.tail = FALSE, log.p = TRUE); sum(ifelse(y == 1, log(-expm1(-m)), -m)) }
slope <- function(b) { eta <- drop(x %*% b); p <- plogis(eta); m <- -e * plogis(eta, lower.tail = FALSE, log.p = TRUE); drop(t(x) %*% ifelse(y == 1, e * p / expm1(m), -e * p)) }
bend <- function(b) { h <- c(1e-4, 1e-4, 1e-6, 1e-5); sapply(1:4, function(j) { d <- replace(numeric(4), j, h[j]); -(slope(b - 2 * d) - 8 * slope(b - d) + 8 * slope(b + d) - slope(b + 2 * d)) / (12 * h[j]) }) }
b <- optim(coef(g), ll, slope, method = "BFGS", control = list(fnscale = -1, reltol = 1e-15, maxit = 1000))$par
for (i in 1:3) b <- b + solve(bend(b), slope(b))
emit("rows", nrow(rows)); emit("cut.coefficients", b); emit("cut.covariance", solve(bend(b))); emit("cut.logLik", ll(b))
# Short periods are nearly continuous time: Cox's coefficients with their standard errors
cox <- survival::coxph(survival::Surv(week, arrest) ~ fin + age + prio, rossi, ties = "efron")
emit("cox", coef(cox)); emit("cox.sd", sqrt(diag(vcov(cox))))
# A crowd with one row: Poisson, whose rate is log(1 + exp(eta))
z <- cbind(1, c(0, 1, 2.5)); n <- c(3, 7, 2); e <- c(1.5, 2, 4)
ll <- function(b) { s <- log1p(exp(drop(z %*% b))); sum(n * log(s) - e * s) }
o <- optim(c(0, 0), ll, method = "BFGS", control = list(fnscale = -1, reltol = 1e-15, maxit = 1000), hessian = TRUE)
emit("crowd.coefficients", o$par); emit("crowd.covariance", solve(-o$hessian))
