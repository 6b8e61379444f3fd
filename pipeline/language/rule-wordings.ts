import { formatsOf } from './format.ts'
import type { RuleWording } from './rules.ts'

export const dutchRules: RuleWording = {
  decimal: formatsOf('nl-NL').number,
  digits: 'in cijfers',
  words: 'getal volgens de huisstijl van het onderzoek: in woorden waar die ze heeft, anders in cijfers',
  ofBase: 'aantal en basis, beide in woorden of beide in cijfers',
  counted: 'getal volgens de huisstijl, met het zelfstandig naamwoord in enkelvoud of meervoud',
  percent: (count, base, exact) =>
    `${count} van ${base} is ${exact}, afgerond op hele procenten, een half naar boven`,
  adjusted: (percent) =>
    `daarna bijgesteld tot ${percent}, zodat de percentages samen 100% zijn (grootste rest)`,
  smallBase: (base, limit) => `een basis van ${base} is kleiner dan ${limit}, dus het aantal staat voorop`,
  largeBase: (base, limit) =>
    `een basis van ${base} is niet kleiner dan ${limit}, dus het percentage volstaat`,
  emptyBase: 'geen gevallen, dus geen aandeel',
  fraction: 'dichtstbijzijnde breuk met een kleine noemer, en of het aandeel erboven of eronder ligt',
  none: 'niet één van de basis',
  all: 'de hele basis',
  few: 'zo weinig dat het getal zelf meer zegt',
  from: (edge, includes) => `${includes ? 'ten minste' : 'meer dan'} ${edge}`,
  to: (edge, includes) => `${includes ? 'ten hoogste' : 'minder dan'} ${edge}`,
  exactly: (edge) => `precies ${edge}`,
  notAll: 'niet alle',
  and: 'en',
  change: (later, earlier, points) =>
    `van ${earlier} naar ${later}: een verschil van ${points} procentpunt tussen de getoonde percentages`,
  agreement: 'enkelvoud of meervoud naar het aantal',
  label: 'antwoord uit het codeboek, op volgorde van aantal',
}

export const englishRules: RuleWording = {
  decimal: formatsOf('en-GB').number,
  digits: 'in digits',
  words: 'number by the house style of the study: in words where that has them, else in digits',
  ofBase: 'count and base, both in words or both in digits',
  counted: 'number by the house style, with the noun in the singular or plural',
  percent: (count, base, exact) =>
    `${count} of ${base} is ${exact}, rounded to whole percent, a half upwards`,
  adjusted: (percent) =>
    `then adjusted to ${percent}, so that the percentages come to 100% (largest remainder)`,
  smallBase: (base, limit) => `a base of ${base} is below ${limit}, so the count leads`,
  largeBase: (base, limit) => `a base of ${base} is not below ${limit}, so the percentage will do`,
  emptyBase: 'no cases, so no share',
  fraction: 'nearest fraction with a small denominator, and whether the share lies above or below it',
  none: 'none of the base',
  all: 'all of the base',
  few: 'so few that the number itself says more',
  from: (edge, includes) => `${includes ? 'at least' : 'more than'} ${edge}`,
  to: (edge, includes) => `${includes ? 'at most' : 'less than'} ${edge}`,
  exactly: (edge) => `exactly ${edge}`,
  notAll: 'not all',
  and: 'and',
  change: (later, earlier, points) =>
    `from ${earlier} to ${later}: a difference of ${points} percentage points between the percentages shown`,
  agreement: 'singular or plural by the count',
  label: 'answer from the codebook, in order of count',
}
