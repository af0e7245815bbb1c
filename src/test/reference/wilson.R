# Rscript wilson.R > wilson.csv          (R 4.2.2; stats::prop.test without continuity correction is Wilson's interval)
source("emit.R")
cases <- list(c(0, 1, .95), c(1, 1, .95), c(0, 10, .95), c(10, 10, .95), c(3, 10, .95), c(7, 10, .9), c(81, 263, .95), c(1, 1000000, .99), c(500, 1000, .5))
for (k in cases) {
  emit("case", k)
  emit("interval", suppressWarnings(prop.test(k[1], k[2], conf.level = k[3], correct = FALSE))$conf.int)
}
