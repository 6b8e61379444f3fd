import type { LanguageParts } from '../parts.ts'

/** How Dutch explains the rule behind the words of a figure. */
export const RULES: LanguageParts['rules'] = {
  inDigits: 'in cijfers',
  inWords: 'getal volgens de huisstijl van het onderzoek: in woorden waar die ze heeft, anders in cijfers',
  ofBase: 'aantal en basis, beide in woorden of beide in cijfers',
  counted: 'getal volgens de huisstijl, met het zelfstandig naamwoord in enkelvoud of meervoud',
  percent: (count, base, exact) =>
    `${count} van ${base} is ${exact}, afgerond op hele procenten, een half naar boven`,
  estimated: (exact) => `met gewichten geschat op ${exact}, afgerond op hele procenten, een half naar boven`,
  wholeInterval: ', net als het hele interval',
  adjusted: (percent) =>
    `daarna bijgesteld tot ${percent}, zodat de percentages samen 100% zijn (grootste rest)`,
  someShown: (percent) => `getoond als ${percent}, omdat het niet nul is`,
  notAllShown: (percent) => `getoond als ${percent}, omdat het niet alles is`,
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
