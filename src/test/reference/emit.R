# Shared by the recipes of this folder: lines "key,value", a key repeated for each element of a vector, 17 digits.
emit <- function(key, values) {
  for (v in as.vector(values)) cat(key, ",", if (is.na(v)) "NaN" else if (is.infinite(v)) (if (v > 0) "Infinity" else "-Infinity") else sprintf("%.17g", v), "\n", sep = "")
}
