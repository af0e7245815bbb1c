# Rscript ranking.R > ranking.csv          (R 4.2.2; AUC is wilcox.test's W over the pairs, ties count half. Average precision
# after scikit-learn's average_precision_score: sum over the distinct thresholds of recall gained times precision. The line of
# recalibration is glm's; its variance the sandwich over subjects without a small-sample factor; p is Wald's of (0, 1).)
source("emit.R")
set.seed(20)
n <- 60
score <- round(rnorm(n), 1)
event <- rbinom(n, 1, plogis(-1 + score))
emit("score", score)
emit("event", event)
w <- suppressWarnings(wilcox.test(score[event == 1], score[event == 0]))$statistic
emit("auc", w / (sum(event) * sum(1 - event)))
weight <- rpois(n, 1)
emit("weight", weight)
again <- rep(seq_len(n), weight)
w <- suppressWarnings(wilcox.test(score[again][event[again] == 1], score[again][event[again] == 0]))$statistic
emit("weighted_auc", w / (sum(event[again]) * sum(1 - event[again])))
ap <- 0; before <- 0
for (t in sort(unique(score), decreasing = TRUE)) {
  recall <- sum(event[score >= t]) / sum(event)
  ap <- ap + (recall - before) * mean(event[score >= t])
  before <- recall
}
emit("average_precision", ap)

m <- 400
subject <- rep(1:100, each = 4)
said <- plogis(rnorm(m, -2, 1))
happened <- rbinom(m, 1, plogis(0.5 + 0.7 * qlogis(said)))
emit("said", said)
emit("happened", happened)
fit <- glm(happened ~ qlogis(said), family = binomial, control = list(epsilon = 1e-14, maxit = 100))
X <- model.matrix(fit)
scores <- rowsum(X * (happened - fitted(fit)), subject)
bread <- solve(t(X) %*% (X * (fitted(fit) * (1 - fitted(fit)))))
V <- bread %*% crossprod(scores) %*% bread
off <- coef(fit) - c(0, 1)
emit("line", coef(fit))
emit("sd", sqrt(diag(V)))
emit("p", pchisq(t(off) %*% solve(V) %*% off, 2, lower.tail = FALSE))
