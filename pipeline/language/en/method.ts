import type { LanguageParts } from '../parts.ts'

/** How English says how a sample was asked, and what its figures are worth. */
export const METHOD: LanguageParts['method'] = {
  fieldwork: (period) => `The fieldwork was from ${period}.`,
  response: (responded, invited, percent, plural) =>
    `Of ${invited} ${plural} invited, ${responded} took part, a response of ${percent}.`,
  respondents: (responded, noun) => `${responded} ${noun} took part.`,
  population: (population, plural) => `They stand for ${population} ${plural}.`,
  stratified: (variable) => `The sample was drawn separately for each ${variable}.`,
  clustered: 'Respondents were drawn in groups, which the margins take into account.',
  paired: 'In part the same people took part in several waves; changes are reckoned from both their answers.',
  weighted:
    'Percentages, means and scores are weighted, so that each group counts for its part of the population.',
  price: (responded, effective) =>
    `That has a price: the ${responded} weighted answers are as certain as ${effective} unweighted ones.`,
  unweighted: 'Figures are not weighted: all answers count alike.',
  base: 'The base (n) is the number of people who were asked the question and answered it, not weighted. Those who gave no answer are not in it.',
  margins: (level, half, tenth, at) =>
    `Chance puts any sample somewhat off. At a confidence of ${level}, a percentage near ${at.half} has a margin of ${half} percentage points among everyone who took part, and one near ${at.tenth} or ${at.rest} a margin of ${tenth}.`,
  tooSmall:
    'Chance puts any sample somewhat off. This one is too small for margins that tell anything: read its figures as an indication.',
  groupMargin: (group, half, plural, at) =>
    `In a group of ${group} ${plural} a percentage near ${at.half} has a margin of ${half} percentage points.`,
  methods: (parts) =>
    `Standard errors are by Taylor linearisation, with the ${parts} of the sample; intervals of percentages are Wilson’s.`,
  simpleMethods:
    'Standard errors are those of a simple random sample; intervals of percentages are Wilson’s.',
  parts: { weights: 'weights', strata: 'strata', clusters: 'clusters' },
  tests: (level) =>
    `A rise, a fall or a difference is named only where a test shows it at a confidence of ${level}. The tests of the text are corrected for each other by Holm’s method, those of a table by that of Benjamini and Hochberg.`,
}
