# Rscript survival.R path/to/rossi.csv > survival.csv          (R 4.2.2; survival::survfit)
source("emit.R"); suppressMessages(library(survival))
curve <- function(name, time, event) {
  for (conf in c(.95, .8)) {
    f <- survfit(Surv(time, event) ~ 1, conf.type = "log-log", conf.int = conf)
    k <- f$n.event > 0
    if (conf == .95) {
      emit(paste0(name, ".time"), f$time[k]); emit(paste0(name, ".atRisk"), f$n.risk[k]); emit(paste0(name, ".events"), f$n.event[k])
      emit(paste0(name, ".survival"), f$surv[k]); emit(paste0(name, ".variance"), (f$surv[k] * f$std.err[k])^2)
    }
    emit(paste0(name, ".lower", conf * 100), f$lower[k]); emit(paste0(name, ".upper", conf * 100), f$upper[k])
    q <- quantile(f, 0.5)
    emit(paste0(name, ".median", conf * 100), c(q$quantile, q$lower, q$upper))
  }
}
incidence <- function(name, time, cause) {
  f <- survfit(Surv(time, factor(cause, 0:2)) ~ 1)
  k <- rowSums(f$n.event[, 2:3]) > 0
  emit(paste0(name, ".time"), f$time[k]); emit(paste0(name, ".event"), f$pstate[k, 2]); emit(paste0(name, ".competing"), f$pstate[k, 3])
  final <- tail(f$pstate[, 2], 1)
  emit(paste0(name, ".medianGivenEvent"), f$time[which(f$pstate[, 2] >= final / 2)[1]])
}
time <- c(6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35)
curve("small", time, c(1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0))
curve("toTheEnd", c(2, 1, 4, 4, 3, 7.5, 9), c(1, 1, 0, 1, 1, 0, 1))
incidence("competing", time, c(1, 2, 1, 0, 1, 0, 2, 0, 0, 1, 1, 0, 2, 2, 1, 1, 0, 2, 0, 0, 1))
rossi <- read.csv(commandArgs(TRUE)[1])
weeks <- c(10, 26, 40, 52) # a few weeks only: the data are not ours to repeat
emit("rossi.week", weeks)
for (conf in c(.95, .8)) {
  f <- summary(survfit(Surv(week, arrest) ~ 1, rossi, conf.type = "log-log", conf.int = conf), times = weeks)
  if (conf == .95) { emit("rossi.survival", f$surv); emit("rossi.variance", f$std.err^2) }
  emit(paste0("rossi.lower", conf * 100), f$lower); emit(paste0("rossi.upper", conf * 100), f$upper)
}
causes <- ifelse(rossi$arrest == 1, ifelse(rossi$fin == 1, 2, 1), 0)
f <- survfit(Surv(rossi$week, factor(causes, 0:2)) ~ 1)
emit("rossiCauses.event", summary(f, times = weeks)$pstate[, 2])
emit("rossiCauses.competing", summary(f, times = weeks)$pstate[, 3])
emit("rossiCauses.medianGivenEvent", f$time[which(f$pstate[, 2] >= tail(f$pstate[, 2], 1) / 2)[1]])
