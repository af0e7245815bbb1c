# Shared by the recipes of this folder, which are run from here: lines "key,value", a key repeated for each element of a
# vector, 17 digits, spelled as Java reads them.
emit <- function(key, values) {
  for (v in as.vector(values)) {
    text <- if (is.na(v)) "NaN" else if (is.infinite(v)) ifelse(v > 0, "Infinity", "-Infinity") else sprintf("%.17g", v)
    cat(key, ",", text, "\n", sep = "")
  }
}
