import { formatsOf } from './format.ts'
import type { ChangeFigures, ChangeTexts, Language } from './language.ts'
import type { Band } from './quantifier.ts'
import { dutchRules } from './rule-wordings.ts'
import { rulesFrom } from './rules.ts'
import { type ShareWording, shareTexts } from './share-texts.ts'

const TAG = 'nl-NL'
const formats = formatsOf(TAG)

const NUMBERS = [
  ...['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien'],
  ...[
    'elf',
    'twaalf',
    'dertien',
    'veertien',
    'vijftien',
    'zestien',
    'zeventien',
    'achttien',
    'negentien',
    'twintig',
  ],
]
const TENS = ['dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig', 'honderd']
const ORDINALS = [
  ...['eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde', 'zevende', 'achtste', 'negende', 'tiende'],
  ...['elfde', 'twaalfde'],
]

const BANDS: readonly Band[] = [
  { from: [9, 10], includes: true, text: 'bijna alle', noun: 'plural' },
  { from: [3, 4], includes: false, text: 'een grote meerderheid', noun: 'of' },
  { from: [3, 4], includes: true, text: 'driekwart', noun: 'of' },
  { from: [3, 5], includes: true, text: 'een ruime meerderheid', noun: 'of' },
  { from: [1, 2], includes: false, text: 'iets meer dan de helft', noun: 'of' },
  { from: [1, 2], includes: true, text: 'de helft', noun: 'of' },
  { from: [2, 5], includes: false, text: 'iets minder dan de helft', noun: 'of' },
  { from: [1, 3], includes: false, text: 'ruim een derde', noun: 'of' },
  { from: [1, 3], includes: true, text: 'een derde', noun: 'of' },
  { from: [1, 4], includes: false, text: 'ruim een kwart', noun: 'of' },
  { from: [1, 4], includes: true, text: 'een kwart', noun: 'of' },
  { from: [1, 5], includes: true, text: 'bijna een kwart', noun: 'of' },
  { from: [0, 1], includes: false, text: 'een klein deel', noun: 'of' },
]

const SHARE: ShareWording = {
  digits: formats.number,
  number,
  bands: BANDS,
  none: 'geen',
  all: 'alle',
  ofBase: (count, base) => `${count} van de ${base}`,
  fraction: (numerator, denominator, side) =>
    `${{ above: 'ruim ', exact: '', below: 'bijna ' }[side]}${numerator} op de ${denominator}`,
  noneOf: (noun) => `geen enkele ${noun.singular}`,
  bandOf: (band, noun) => `${band} van de ${noun.plural}`,
  bandOfIsPlural: false,
}

/** Dutch, numbers in words to twenty and in round tens to a hundred. */
export const dutch: Language = {
  tag: TAG,
  number,
  digits: formats.number,
  ordinal: (value) => ORDINALS[value - 1] ?? `${value}e`,
  capitalise,
  list: formats.list,
  date: formats.date,
  period,
  share: (count, base, percent, noun) => shareTexts(SHARE, count, base, percent, noun),
  change,
  rules: rulesFrom(dutchRules, BANDS),
  words: {
    contents: 'Inhoud',
    table: 'Tabel',
    chart: 'Figuur',
    page: 'pagina',
    footnote: 'voetnoot',
    pagesAnd: 'en',
    pagesTo: 'tot en met',
    total: 'Totaal',
    answer: 'Antwoord',
    measures: { min: 'laagste', median: 'mediaan', max: 'hoogste', mean: 'gemiddelde', sum: 'som' },
    count: 'Aantal',
    base: 'Basis (n)',
    share: 'Aandeel',
    value: 'Waarde',
    wave: 'Meting',
    of: 'van',
    notAsked: 'niet gevraagd',
    severalAnswers: 'meer antwoorden mogelijk',
    includingDeskResearch: (number) => `waarvan ${number} via deskresearch`,
    mentionedAtLeast: (number) => `alleen antwoorden die minstens ${number} keer zijn genoemd`,
    withoutAnswer: (number) => `${number} zonder inhoudelijk antwoord`,
    charts: {
      bar: 'Staafdiagram',
      line: 'Lijndiagram',
      arc: 'Ringdiagram',
      point: 'Stippendiagram',
      other: 'Diagram',
    },
    fieldwork: {
      units: 'vertegenwoordigd in een interview',
      'desk-research': 'via deskresearch',
      interviews: 'geïnterviewd',
      'joint-interviews': 'geïnterviewd namens meer dan één',
    },
  },
}

function number(value: number): string {
  return NUMBERS[value] ?? (value % 10 === 0 ? TENS[value / 10 - 3] : undefined) ?? formats.number(value)
}

/** The accent of "één" goes with its small letter, and "ij" is one letter. */
function capitalise(text: string): string {
  if (text.startsWith('één')) return `Eén${text.slice(3)}`
  if (text.startsWith('ij')) return `IJ${text.slice(2)}`
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function period(start: string, end: string): string {
  const [startYear, startMonth, startDay] = start.split('-')
  const [endYear, endMonth] = end.split('-')
  if (start === end) return formats.date(end)
  if (startYear !== endYear) return `${formats.date(start)} tot en met ${formats.date(end)}`
  const from = startMonth === endMonth ? String(Number(startDay)) : formats.dayAndMonth(start)
  return `${from} tot en met ${formats.date(end)}`
}

function change({ direction, points, count, earlier, later, since }: ChangeFigures): ChangeTexts {
  const before = `${since.label} (${earlier.texts.percent})`
  const amount = Math.abs(count)
  const difference = `${number(amount)} ${amount === 1 ? later.noun.singular : later.noun.plural}`
  const counted =
    count === 0
      ? `evenveel ${later.noun.plural} als in ${since.label}`
      : `${difference} ${count > 0 ? 'meer' : 'minder'} dan in ${since.label}`
  if (direction === 'same') {
    const phrase = `evenveel als in ${before}`
    return { phrase, count: counted, noun: 'een gelijk gebleven aandeel', heading: 'Evenveel' }
  }
  const size = Math.abs(points ?? 0)
  const movement = direction === 'rise' ? 'stijging' : 'daling'
  const degree = size <= 10 ? 'lichte ' : size > 20 ? 'sterke ' : ''
  return {
    phrase: `een ${movement} van ${formats.number(size)} procentpunt ten opzichte van ${before}`,
    count: counted,
    noun: `een ${degree}${movement}`,
    heading: direction === 'rise' ? 'Meer' : 'Minder',
  }
}
