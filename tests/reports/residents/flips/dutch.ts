import { bandsNamed, hedgesNamed } from './bounds.ts'
import type { Language } from './language.ts'

/** What Dutch words say of numbers: written from their meaning and the table that reports print, not from the program. */
export const DUTCH: Language = {
  tag: 'nl',
  spelled,
  nothing: ['geen'],
  percent: 'procent',
  lessThan: 'minder dan',
  moreThan: 'meer dan',
  to: 'tot',
  and: 'en',
  points: (size) => `${size} procentpunt`,
  pointsOfScore: (amount) => `${amount} ${amount === '1' || amount.includes(',') ? 'punt' : 'punten'}`,
  of: 'van',
  noneOf: 'geen',
  ofBase: (count, base) => `${count} van de ${base}`,
  noOne: (singular) => `geen enkele ${singular}`,
  none: 'geen enkele',
  all: 'alle',
  ofAll: 'van de',
  outOf: (base) => `van ${base}`,
  inWave: (label) => `in ${label}`,
  plusOrMinus: 'plus of min',
  fraction: (above, below) => `${above} op de ${below}`,
  fractionHedges: { above: 'ruim ', below: 'bijna ', about: 'ongeveer ' },
  isPercentSingular: true,
  // "De helft van de inwoners is", "een op de vijf inwoners is"
  isPluralPart: (words, isOfAll) => !isOfAll && !/\been op de /.test(words),
  phrases: bandsNamed([
    ...['bijna alle', 'een grote meerderheid', 'ruim driekwart', 'driekwart', 'bijna driekwart'],
    ...['een ruime meerderheid', 'een meerderheid', 'iets meer dan de helft', 'de helft'],
    ...['iets minder dan de helft', 'ruim twee op de vijf', 'twee op de vijf', 'bijna twee op de vijf'],
    ...['ruim een derde', 'een derde', 'bijna een derde', 'ruim een kwart', 'een kwart'],
    ...['bijna een kwart', 'ruim een op de vijf', 'een op de vijf', 'een klein deel'],
  ]),
  hedges: hedgesNamed([
    ...['ongeveer driekwart', 'ongeveer twee derde', 'ongeveer de helft', 'ongeveer een derde'],
    ...['ongeveer een kwart', 'ongeveer een op de vijf', 'ongeveer een op de tien'],
    ...['meer dan de helft', 'minder dan de helft'],
  ]),
  moved: (isRise, size, before) =>
    `een ${isRise ? 'stijging' : 'daling'} van ${size} ten opzichte van ${before}`,
  same: (isExact, before) => `${isExact ? '' : 'vrijwel '}gelijk aan ${before}`,
  undecided: (before) => `niet aantoonbaar anders dan in ${before}`,
  movement: (isRise, degree) =>
    `een ${{ slight: 'lichte ', plain: '', sharp: 'sterke ' }[degree]}${isRise ? 'stijging' : 'daling'}`,
  unmoved: (isExact, isShare) => {
    const nearly = isExact ? '' : 'vrijwel '
    return isShare ? `een ${nearly}gelijk gebleven aandeel` : `${nearly}geen verandering`
  },
  notShown: 'geen aantoonbare verandering',
  amount: (move, isExact) =>
    ({
      rise: 'meer',
      fall: 'minder',
      same: `${isExact ? '' : 'vrijwel '}evenveel`,
      undecided: 'niet aantoonbaar meer of minder',
    })[move],
  relatively: (amount) => `naar verhouding ${amount}`,
  levels: {
    rise: 'hoger',
    fall: 'lager',
    same: 'gelijk',
    undecided: 'niet aantoonbaar hoger of lager',
  },
  equal: 'niet hoger of lager',
  neither: 'niet aantoonbaar hoger of lager',
  quoted: (label) => `‘${label}’`,
  inTotal: 'in totaal',
  higher: (one, other) => `${one}, aantoonbaar hoger dan ${other}`,
  noDifference: 'geen verschil is aantoonbaar',
  wholeTable: (statistic, chance) => `toets van de hele tabel (Rao en Scott): F = ${statistic} (p ${chance})`,
  most: ({ subject, isPlural, isMention, isOfShown, figure }) => {
    const among = isOfShown ? 'van de getoonde antwoorden ' : ''
    if (isMention && isPlural) return `${subject} zijn ${among}het vaakst genoemd, elk door ${figure}`
    if (isMention) return `${subject} is ${among}het vaakst genoemd, door ${figure}`
    if (isPlural) return `${subject} zijn ${among}het vaakst gegeven: elk ${figure}`
    return `${subject} is ${among}het meest gegeven antwoord: ${figure}`
  },
  least: ({ subject, isPlural, isMention, figure }) =>
    `het minst vaak ${subject}${isMention ? ',' : ':'} ${isPlural ? 'elk ' : ''}${isMention ? 'door ' : ''}${figure}`,
  noneGiven: 'geen van deze antwoorden is gegeven',
  linesAre: (level) => `streepjes: ${level}-betrouwbaarheidsinterval`,
  basesBetween: (least, most) => `n = ${least} tot ${most}`,
}

const ONES =
  `nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien
  zeventien achttien negentien`.split(/\s+/)
const TENS = 'twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' ')

function spelled(number: number): string {
  if (number < 20) return ONES[number] ?? ''
  if (number < 100) {
    const ten = TENS[Math.floor(number / 10) - 2] ?? ''
    const one = number % 10 === 1 ? 'een' : (ONES[number % 10] ?? '')
    return number % 10 === 0 ? ten : `${one}${one.endsWith('e') ? 'ën' : 'en'}${ten}`
  }
  const hundreds = `${number < 200 ? '' : ONES[Math.floor(number / 100)]}honderd`
  const rest = number % 100
  return rest === 0 ? hundreds : `${hundreds}${rest === 1 ? 'een' : spelled(rest)}`
}
