# What R's package `survey` says of made-up samples: Rscript make-fixtures.R <folder>
#
# Writes expected.json, which the unit suite compares the estimates with, and api.json: the same for a sample of
# Californian schools that comes with `survey`, which is not ours to keep. `survey` 4.1 will do. Where ours is another
# method by choice, the expected value is reckoned here by hand from what `survey` gives; a comment says so.

suppressPackageStartupMessages(library(survey))
options(survey.lonely.psu = "adjust", warn = 1)
RNGkind("Mersenne-Twister", "Inversion", "Rejection")

# ---- Writing JSON ----

json <- function(x) {
  if (is.null(x)) return("null")
  if (is.list(x)) {
    if (is.null(names(x))) return(paste0("[", paste(vapply(x, json, ""), collapse = ",\n"), "]"))
    x <- x[!vapply(x, is.null, NA)]
    return(paste0("{", paste0("\"", names(x), "\":", vapply(x, json, ""), collapse = ","), "}"))
  }
  text <- if (is.character(x)) paste0("\"", x, "\"")
    else if (is.logical(x)) ifelse(is.na(x), "null", tolower(x))
    else ifelse(is.finite(x), trimws(sprintf("%.17g", x)), ifelse(is.nan(x) | is.na(x), "null", "\"Infinity\""))
  if (is(x, "AsIs") || length(x) != 1) paste0("[", paste(text, collapse = ","), "]") else text
}

# ---- Designs ----

# A sample: `data` has yes (0/1), score, net (-1/0/1), row, column, and group (0/1); and, where the design has them,
# weight, stratum, cluster, population.
design_of <- function(data) {
  has <- function(name) name %in% names(data)
  suppressWarnings(svydesign(
    ids = if (has("cluster")) ~cluster else ~1,
    strata = if (has("stratum")) ~stratum else NULL,
    weights = if (has("weight")) ~weight else NULL,
    fpc = if (has("population")) ~population else NULL,
    nest = TRUE, data = data
  ))
}

inputs_of <- function(data, level) {
  population <- if ("population" %in% names(data)) {
    if ("stratum" %in% names(data)) as.vector(tapply(data$population, data$stratum, max)) else data$population[1]
  }
  list(
    size = nrow(data), level = level,
    weights = if (!is.null(data$weight)) I(data$weight), strata = if (!is.null(data$stratum)) I(data$stratum),
    clusters = if (!is.null(data$cluster)) I(data$cluster), population = if (!is.null(population)) I(population),
    respondents = if (!is.null(data$respondent)) I(data$respondent)
  )
}

is_simple <- function(data) {
  length(unique(data$weight)) < 2 && length(unique(data$stratum)) < 2 && !any(duplicated(data$cluster))
}

is_full <- function(data) {
  if (is.null(data$population)) return(FALSE)
  all(degf_full(data))
}
degf_full <- function(data) {
  stratum <- if (is.null(data$stratum)) rep(0, nrow(data)) else data$stratum
  cluster <- if (is.null(data$cluster)) seq_len(nrow(data)) else data$cluster
  tapply(seq_len(nrow(data)), stratum, function(i) length(unique(cluster[i])) >= data$population[i][1])
}

# ---- Estimates ----

kish <- function(w) sum(w)^2 / sum(w^2)

# By choice: `survey` 4.1 has no Wilson. For simple samples this is prop.test(correct = FALSE), with n(N-1)/(N-n) for a
# known population; for others it is svyciprop(method = "wilson") of `survey` 4.5, which takes t; where SE is 0, on
# Kish's effective base.
wilson <- function(p, n, critical) {
  half <- critical / (2 * n) * sqrt(4 * n * p * (1 - p) + critical^2)
  (p + critical^2 / (2 * n) + c(-half, half)) / (1 + critical^2 / n)
}

share_of <- function(data, design, level) {
  w <- weights(design)
  m <- svymean(~yes, design)
  p <- coef(m)[[1]]
  se <- SE(m)[[1]]
  df <- degf(design)
  n <- nrow(design$variables)
  if (is_full(data)) return(list(p = p, se = 0))
  if (is_simple(data)) {
    N <- data$population[1]
    trials <- if (is.null(N)) n else n * (N - 1) / (N - nrow(data))
    limits <- wilson(p, trials, qnorm((1 + level) / 2))
    if (is.null(N)) {
      test <- suppressWarnings(prop.test(sum(design$variables$yes), n, conf.level = level, correct = FALSE))
      stopifnot(max(abs(limits - test$conf.int)) < 1e-14)
    }
  } else if (df < 1) {
    return(list(p = p, se = NA))
  } else {
    trials <- if (se < 1e-9) kish(w) else p * (1 - p) / se^2
    limits <- wilson(p, trials, qt((1 + level) / 2, df))
  }
  # By choice: without degrees of freedom there is no error; R says 0.
  list(p = p, se = if (df < 1) NA else se, low = limits[1], high = limits[2], trials = trials)
}

deff_of <- function(formula, data, design) {
  known <- !is.null(data$population) && is.null(data$cluster)
  effect <- suppressWarnings(deff(svymean(formula, design, deff = if (known) TRUE else "replace"))[[1]])
  if (degf(design) < 1 || is_full(data)) NA else effect
}

estimates_of <- function(data, rows, level) {
  design <- subset(design_of(data), rows)
  df <- degf(design)
  w <- weights(design)
  result <- function(measure, variable, value, se, limits = c(NA, NA), ...) {
    # By choice: no interval of a mean or total where all say the same (R: one without length), and no error without
    # degrees of freedom (R: 0).
    if (is_full(data)) { se <- 0; limits <- c(NA, NA) }
    else if (df < 1) { se <- NA; if (measure != "share") limits <- c(NA, NA) }
    else if (measure != "share" && !is.na(se) && se < 1e-12) limits <- c(NA, NA)
    list(measure = measure, variable = variable, value = value, se = se, low = limits[1], high = limits[2], df = df,
      unweighted = sum(rows), weighted = sum(w), effective = kish(w), ...)
  }
  # The rule `school` of `survey`. By choice: a sum of weights is just the part asked for also when rounding has it
  # otherwise, and a part below the first weight is the first value (4.1 gives the second).
  school <- function(x, w, p) {
    order <- order(x)
    sums <- cumsum(w[order]) / sum(w)
    at <- which(sums >= p - 1e-10)[1]
    just <- abs(sums[at] - p) <= 1e-10
    value <- if (just && at < length(x)) mean(x[order][at + 0:1]) else x[order][at]
    if (!just && at > 1) stopifnot(value == survey:::qrule_school(x, w, p))
    value
  }
  t_limits <- function(m) as.vector(suppressWarnings(confint(m, level = level, df = df)))
  shares <- lapply(c("yes", "none", "all"), function(name) {
    own <- update(design, yes = if (name == "yes") yes else if (name == "none") 0 * yes else 0 * yes + 1)
    s <- share_of(data, own, level)
    result("share", name, s$p, s$se, c(if (is.null(s$low)) NA else s$low, if (is.null(s$high)) NA else s$high),
      deff = if (name == "yes") deff_of(~yes, data, own) else NA, trials = if (is.null(s$trials)) NA else s$trials)
  })
  means <- lapply(c("score", "net"), function(name) {
    formula <- as.formula(paste0("~", name))
    m <- svymean(formula, design)
    result("mean", name, coef(m)[[1]], SE(m)[[1]], t_limits(m), deff = deff_of(formula, data, design))
  })
  totals <- lapply(c("yes", "score"), function(name) {
    m <- svytotal(as.formula(paste0("~", name)), design)
    result("total", name, coef(m)[[1]], SE(m)[[1]], t_limits(m))
  })
  quantiles <- if (sum(rows) > 1) lapply(c(0.25, 0.5, 0.9), function(part) {
    q <- suppressWarnings(svyquantile(~score, design, part, alpha = 1 - level, qrule = school,
      interval.type = "mean", df = max(df, 1)))[[1]]
    # By choice: no interval when one of its ends is beyond the answers, where R gives the other end, nor without error.
    if (SE(svymean(design$variables$score <= q[1, 1], design))[1] < 1e-12) q[1, 2:4] <- NaN
    limits <- if (is.nan(q[1, 4])) c(NA, NA) else q[1, 2:3]
    result("quantile", "score", q[1, 1], q[1, 4], limits, part = part)
  })
  c(shares, means, totals, quantiles)
}

case <- function(name, data, level = 0.95, groups = list()) {
  everyone <- !is.na(data$score) & !is.na(data$yes)
  groups <- c(list(everyone = rep(TRUE, nrow(data))), groups)
  list(
    name = name, design = inputs_of(data, level),
    variables = list(yes = I(data$yes), score = I(data$score), net = I(data$net), none = I(0 * data$net), all = I(0 * data$net + 1)),
    groups = lapply(names(groups), function(group) {
      rows <- everyone & groups[[group]]
      list(name = group, base = I(as.numeric(rows)), estimates = estimates_of(data, rows, level))
    })
  )
}

# ---- Differences ----

# By choice: the interval of two shares is Newcombe's, from the intervals of both and their correlation; the test of
# two simple samples apart is prop.test(correct = FALSE); with a share of 0 or 1 the pooled share is taken.
difference_of <- function(measure, of, against, se, correlation, df, level, apart, simple) {
  value <- of$value - against$value
  statistic <- value / se
  limits <- value + c(-1, 1) * qt((1 + level) / 2, df) * se
  if (measure == "share") {
    far <- function(a, b) sqrt(max(0, a^2 + b^2 - 2 * correlation * a * b))
    limits <- value + c(
      -far(of$value - of$low, against$high - against$value),
      far(of$high - of$value, against$value - against$low)
    )
    if ((apart && simple) || of$value %in% c(0, 1) || against$value %in% c(0, 1)) {
      pooled <- (of$trials * of$value + against$trials * against$value) / (of$trials + against$trials)
      statistic <- value / sqrt(pooled * (1 - pooled) * (1 / of$trials + 1 / against$trials))
      if (apart && simple) {
        df <- Inf
        n <- c(of$trials, against$trials)
        test <- suppressWarnings(prop.test(n * c(of$value, against$value), n, correct = FALSE))
        stopifnot(abs(sqrt(test$statistic) - abs(statistic)) < 1e-12)
      }
    }
  }
  list(value = value, se = se, low = limits[1], high = limits[2], statistic = statistic, df = df,
    p = 2 * pt(-abs(statistic), df))
}

measured <- function(measure, variable, data, rows, level) {
  design <- subset(design_of(data), rows)
  if (measure == "share") {
    s <- share_of(data, update(design, yes = design$variables[[variable]]), level)
    return(list(value = s$p, se = s$se, low = s$low, high = s$high, trials = s$trials, df = degf(design)))
  }
  m <- svymean(as.formula(paste0("~", variable)), design)
  list(value = coef(m)[[1]], se = SE(m)[[1]], df = degf(design))
}

variables_of <- function(data) list(yes = I(data$yes), score = I(data$score), net = I(data$net))
MEASURES <- list(c("share", "yes"), c("mean", "score"), c("mean", "net"))

# Two samples apart.
independent_waves <- function(name, one, other, level = 0.95) list(
  name = name, kind = "independent",
  of = list(design = inputs_of(one, level), variables = variables_of(one)),
  against = list(design = inputs_of(other, level), variables = variables_of(other)),
  expected = lapply(MEASURES, function(m) {
    of <- measured(m[1], m[2], one, rep(TRUE, nrow(one)), level)
    against <- measured(m[1], m[2], other, rep(TRUE, nrow(other)), level)
    c(list(measure = m[1], variable = m[2]), difference_of(m[1], of, against, sqrt(of$se^2 + against$se^2), 0,
      of$df + against$df, level, TRUE, is_simple(one) && is_simple(other)))
  })
)

# The respondents of both waves in one design, in which the same person is one cluster.
paired_waves <- function(name, one, other, level = 0.95) {
  common <- intersect(names(one), names(other))
  stacked <- rbind(cbind(one[common], wave = 1), cbind(other[common], wave = 2))
  if (is.null(stacked$cluster)) stacked$cluster <- stacked$respondent
  design <- design_of(stacked)
  list(
    name = name, kind = "paired",
    of = list(design = inputs_of(one, level), variables = variables_of(one)),
    against = list(design = inputs_of(other, level), variables = variables_of(other)),
    expected = lapply(MEASURES, function(m) {
      both <- svyby(as.formula(paste0("~", m[2])), ~wave, design, svymean, covmat = TRUE)
      v <- vcov(both)
      contrast <- svycontrast(both, c(1, -1))
      of <- measured(m[1], m[2], one, rep(TRUE, nrow(one)), level)
      against <- measured(m[1], m[2], other, rep(TRUE, nrow(other)), level)
      c(list(measure = m[1], variable = m[2]), difference_of(m[1], of, against, SE(contrast)[[1]],
        v[1, 2] / sqrt(v[1, 1] * v[2, 2]), degf(design), level, FALSE, FALSE))
    })
  )
}

# The two groups of one sample.
two_groups <- function(name, data, level = 0.95) {
  design <- design_of(data)
  list(
    name = name, kind = "groups", design = inputs_of(data, level), variables = variables_of(data),
    group = I(data$group),
    expected = lapply(MEASURES, function(m) {
      both <- svyby(as.formula(paste0("~", m[2])), ~group, design, svymean, covmat = TRUE)
      v <- vcov(both)
      contrast <- svycontrast(both, c(-1, 1))
      of <- measured(m[1], m[2], data, data$group == 1, level)
      against <- measured(m[1], m[2], data, data$group == 0, level)
      spread <- sqrt(v[1, 1] * v[2, 2])
      c(list(measure = m[1], variable = m[2]), difference_of(m[1], of, against, SE(contrast)[[1]],
        if (spread == 0) 0 else v[1, 2] / spread, degf(design), level, TRUE, is_simple(data)))
    })
  )
}

# Two questions to the same respondents: yes, and also.
two_questions <- function(name, data, level = 0.95) {
  design <- design_of(data)
  both <- svymean(~yes + also, design)
  v <- vcov(both)
  everyone <- rep(TRUE, nrow(data))
  of <- measured("share", "yes", data, everyone, level)
  against <- measured("share", "also", data, everyone, level)
  list(
    name = name, kind = "questions", design = inputs_of(data, level),
    variables = list(yes = I(data$yes), also = I(data$also)),
    expected = list(c(list(measure = "share", variable = "yes"), difference_of("share", of, against,
      SE(svycontrast(both, c(1, -1)))[[1]], v[1, 2] / sqrt(v[1, 1] * v[2, 2]), degf(design), level, FALSE, FALSE)))
  )
}

# ---- Tables ----

table_of <- function(name, data, rows = rep(TRUE, nrow(data))) {
  design <- subset(design_of(data), rows)
  # What `survey` takes for its columns are the answers that the subset has.
  test <- svychisq(~row + column, design, statistic = "F")
  list(name = name, design = inputs_of(data, 0.95), rows = I(data$row), columns = I(data$column), base = I(as.numeric(rows)),
    statistic = test$statistic[[1]], numerator = test$parameter[[1]], denominator = test$parameter[[2]], p = test$p.value[[1]])
}

# ---- The samples ----

people <- function(seed, n, yes = 0.4) {
  set.seed(seed)
  group <- rbinom(n, 1, 0.45)
  leaning <- rnorm(n)
  score <- round(5.5 + 1.6 * leaning + 0.4 * group, 3)
  column <- sample(0:3, n, TRUE, c(0.4, 0.3, 0.2, 0.1))
  list(
    yes = as.numeric(leaning + rnorm(n) > qnorm(1 - yes) * sqrt(2)), score = score,
    net = ifelse(score > 6.5, 1, ifelse(score < 4.5, -1, 0)), group = group,
    row = pmin(2, pmax(0, round(leaning + 0.5 * column))), column = column,
    also = as.numeric(leaning + rnorm(n) > 0.3)
  ) |> as.data.frame()
}
weigh <- function(data, seed) { set.seed(seed); data$weight <- round(exp(rnorm(nrow(data), 0, 0.5)), 3); data }
stratify <- function(data, sizes) { data$stratum <- rep(seq_along(sizes) - 1, sizes); data }
cluster <- function(data, size) { data$cluster <- (seq_len(nrow(data)) - 1) %/% size; data }
populate <- function(data, population) { data$population <- population; data }
halves <- function(data) list(group = data$group == 1)

plain <- people(1, 60)
weighted <- weigh(people(2, 60), 12)
stratified <- stratify(people(3, 60), c(20, 25, 15))
weighted_strata <- stratify(weigh(people(4, 70), 14), c(20, 35, 15))
clustered <- cluster(people(5, 60), 5)
complex <- cluster(stratify(weigh(people(6, 90), 16), c(30, 40, 20)), 5)
fpc <- populate(people(7, 50), 140)
fpc_strata <- populate(stratify(people(8, 60), c(20, 25, 15)), rep(c(50, 100, 400), c(20, 25, 15)))
fpc_weighted <- fpc_strata
fpc_weighted$weight <- (\(w, N) w * ave(N / ave(w, N, FUN = sum), N))(weigh(fpc_strata, 18)$weight, fpc_strata$population)
fpc_clusters <- populate(complex, rep(c(15, 40, 9), c(30, 40, 20)))
renumbered <- complex
renumbered$cluster <- c(rep(0:5, each = 5), rep(0:7, each = 5), rep(0:3, each = 5))
missing <- stratify(weigh(people(9, 70), 19), c(30, 40))
missing$score[c(3, 8, 21, 40, 66)] <- NA
missing$yes[c(5, 8, 50)] <- NA
lonely <- cluster(stratify(weigh(people(10, 60), 20), c(25, 30, 5)), 5)
certain <- populate(stratify(people(11, 60), c(20, 25, 15)), rep(c(20, 100, 400), c(20, 25, 15)))
full <- populate(people(12, 35), 35)
equal <- people(15, 50); equal$weight <- 2.5
ties <- people(16, 80); ties$score <- round(ties$score)
answer_scale <- weigh(ties, 26)
separate <- stratify(people(17, 20), c(10, 10)); separate$yes <- 1 - separate$stratum

cases <- list(
  # `svydesign` takes no sample of one respondent; a group of one it does.
  case("plain", plain, groups = c(halves(plain), list("one respondent" = seq_len(60) == 31))),
  case("plain, level 0.9", plain, level = 0.9),
  case("weights", weighted, groups = halves(weighted)),
  case("equal weights", equal),
  case("strata", stratified, groups = halves(stratified)),
  case("weights and strata", weighted_strata, groups = halves(weighted_strata)),
  case("clusters", clustered, groups = halves(clustered)),
  case("strata, clusters and weights", complex, groups = c(halves(complex), list(
    "one stratum" = complex$stratum == 1, "few clusters" = complex$cluster %in% c(0, 7, 8, 15),
    "one cluster" = complex$cluster == 3, "one respondent" = seq_len(90) == 42))),
  case("cluster numbers that begin anew in each stratum", renumbered),
  case("finite population", fpc, groups = halves(fpc)),
  case("finite population by stratum", fpc_strata, groups = halves(fpc_strata)),
  case("finite population by stratum, weights", fpc_weighted, groups = halves(fpc_weighted)),
  case("finite population of clusters", fpc_clusters, groups = halves(fpc_clusters)),
  case("a stratum asked in full", certain, groups = halves(certain)),
  case("everyone", full, groups = halves(full)),
  case("missing values", missing, groups = halves(missing)),
  case("a stratum with one cluster", lonely, groups = halves(lonely)),
  case("a scale", ties), case("a scale, weights", answer_scale),
  case("strata that say the same", separate)
)

panel <- function(seed, n, then) {
  one <- then(people(seed, n)); one$respondent <- seq_len(n) - 1
  other <- one; set.seed(seed + 100)
  change <- runif(n) < 0.25
  other$yes <- ifelse(change, 1 - one$yes, one$yes)
  other$score <- round(one$score + 0.3 + rnorm(n, 0, 0.5), 3)
  other$net <- ifelse(other$score > 6.5, 1, ifelse(other$score < 4.5, -1, 0))
  list(one, other)
}
leave <- function(pair, first, second) list(pair[[1]][-first, ], pair[[2]][-second, ])
paired <- function(name, pair) paired_waves(name, pair[[1]], pair[[2]])
other_weights <- function(pair) { pair[[2]]$weight <- weigh(pair[[2]], 55)$weight; pair }
no_one <- plain; no_one$yes <- 0
no_one_weighted <- weighted; no_one_weighted$yes <- 0
none_in_group <- weighted_strata; none_in_group$yes <- none_in_group$yes * (1 - none_in_group$group)

differences <- list(
  independent_waves("waves apart", plain, people(31, 45, 0.6)),
  independent_waves("waves apart, weights and strata", weighted_strata, complex),
  independent_waves("waves apart, finite populations", fpc, populate(people(32, 40), 140)),
  independent_waves("waves apart, one of them weighted", plain, weighted),
  independent_waves("waves apart, none in one", no_one, people(33, 45)),
  independent_waves("waves apart, none in one, weights", no_one_weighted, weigh(people(34, 45), 44)),
  paired("paired waves", panel(41, 60, identity)),
  paired("paired waves, some left and some came", leave(panel(42, 80, identity), c(1:7, 33), 60:75)),
  paired("paired waves, weights", other_weights(panel(43, 60, \(d) weigh(d, 53)))),
  paired("paired waves, weights and strata", other_weights(leave(panel(44, 80, \(d) stratify(weigh(d, 54), c(30, 50))), 3:9, 50:58))),
  paired("paired waves, clusters", panel(45, 60, \(d) cluster(stratify(weigh(d, 55), c(20, 40)), 4))),
  paired("paired waves, finite population", panel(46, 60, \(d) populate(stratify(d, c(20, 40)), rep(c(50, 90), c(20, 40))))),
  two_groups("groups", plain),
  two_groups("groups, weights and strata", weighted_strata),
  two_groups("groups, strata, clusters and weights", complex),
  two_groups("groups, finite population by stratum", fpc_strata),
  two_groups("groups, none in one", none_in_group),
  two_questions("questions", plain),
  two_questions("questions, strata, clusters and weights", complex)
)

sparse <- complex
sparse$row[sparse$column == 3] <- 1
tables <- list(
  table_of("plain", plain), table_of("weights", weighted), table_of("weights and strata", weighted_strata),
  table_of("clusters", clustered), table_of("strata, clusters and weights", complex),
  table_of("finite population by stratum", fpc_weighted), table_of("a stratum with one cluster", lonely),
  table_of("a group", complex, complex$group == 1),
  table_of("without one row", complex, complex$row != 1 & complex$column != 0),
  table_of("empty cells", sparse)
)

set.seed(99)
ps <- c(0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1)
corrections <- lapply(list(sample(ps), c(0.04, 0.04, 0.01), 0.2, numeric(0)), \(p) list(
  p = I(p), holm = I(p.adjust(p, "holm")), benjaminiHochberg = I(p.adjust(p, "BH"))))

distributions <- list(
  critical = lapply(split(g <- expand.grid(level = c(0.8, 0.95, 0.99), df = c(1, 2, 7.5, 30, 400, 1e6, Inf)), seq_len(nrow(g))),
    \(r) list(level = r$level, df = r$df, value = qt((1 + r$level) / 2, r$df))) |> unname(),
  twoSided = lapply(split(g <- expand.grid(t = c(0, 0.3, 1.5, -4, 12), df = c(1, 2, 7.5, 30, 400, 1e6, Inf)), seq_len(nrow(g))),
    \(r) list(statistic = r$t, df = r$df, value = 2 * pt(-abs(r$t), r$df))) |> unname(),
  upper = lapply(split(g <- expand.grid(f = c(0, 0.2, 1, 3.7, 25), d1 = c(0.8, 1, 5.4, 40), d2 = c(1.2, 12.3, 376.7, 1e6)), seq_len(nrow(g))),
    \(r) list(statistic = r$f, numerator = r$d1, denominator = r$d2, value = pf(r$f, r$d1, r$d2, lower.tail = FALSE))) |> unname()
)

# ---- The schools of `survey`, with known figures of it ----

data(api)
near <- function(found, known) stopifnot(abs(found / known - 1) < 1e-6)
schools <- data.frame(
  yes = as.numeric(apistrat$awards == "Yes"), score = apistrat$api00, net = sign(round(apistrat$api00 / 100) - 7),
  group = as.numeric(apistrat$sch.wide == "Yes"), row = as.numeric(apistrat$awards) - 1, column = as.numeric(apistrat$stype) - 1,
  weight = apistrat$pw, stratum = as.numeric(apistrat$stype) - 1, population = apistrat$fpc, also = as.numeric(apistrat$comp.imp == "Yes"))
api00 <- svymean(~score, design_of(schools), deff = TRUE)
near(c(coef(api00), SE(api00), deff(api00)), c(662.28736, 9.408941, 1.204457))
near(kish(schools$weight), 168.5813)
only_weights <- schools[setdiff(names(schools), c("stratum", "population"))]
by_type <- table_of("schools, weights", only_weights)
near(c(by_type$statistic, by_type$numerator, by_type$denominator, by_type$p), c(13.683944, 1.893007, 376.7084, 3.061132e-06))
schools_clustered <- data.frame(
  yes = as.numeric(apiclus1$awards == "Yes"), score = apiclus1$api00, net = sign(round(apiclus1$api00 / 100) - 7),
  group = as.numeric(apiclus1$sch.wide == "Yes"), row = as.numeric(apiclus1$awards) - 1, column = as.numeric(apiclus1$stype) - 1,
  weight = apiclus1$pw, cluster = apiclus1$dnum, population = apiclus1$fpc)
api <- list(
  cases = list(case("schools", schools, groups = halves(schools)), case("schools, weights", only_weights, groups = halves(only_weights)),
    case("schools by district", schools_clustered, groups = halves(schools_clustered))),
  differences = list(two_groups("schools", schools), two_questions("schools", schools), two_groups("schools by district", schools_clustered)),
  tables = list(by_type, table_of("schools", schools), table_of("schools by district", schools_clustered)),
  corrections = list(), distributions = list(critical = list(), twoSided = list(), upper = list())
)

folder <- commandArgs(TRUE)[1]
write_to <- function(name, fixtures) writeLines(json(fixtures), file.path(folder, name))
write_to("expected.json", list(cases = cases, differences = differences, tables = tables, corrections = corrections,
  distributions = distributions))
write_to("api.json", api)
