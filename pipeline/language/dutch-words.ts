import { EXHIBITS } from './dutch-exhibits.ts'
import type { LanguageWords } from './language.ts'
import { TIE } from './numerals.ts'
import type { Band } from './quantifier.ts'
import type { WordingTexts } from './wordings.ts'

/** As parts of a larger number. */
const UNITS = ['', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen']

/** Dutch numerals. */
export const NUMERALS = {
  cardinals: [
    ...['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf'],
    ...['twaalf', 'dertien', 'veertien', 'vijftien', 'zestien', 'zeventien', 'achttien', 'negentien'],
    'twintig',
  ],
  tens: ['dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig', 'honderd'],
  ordinals: [
    ...['eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde', 'zevende', 'achtste', 'negende', 'tiende'],
    ...['elfde', 'twaalfde', 'dertiende', 'veertiende', 'vijftiende', 'zestiende', 'zeventiende'],
    ...['achttiende', 'negentiende', 'twintigste'],
  ],
  // "Tweeëntwintig" would else be read with a long e.
  compound: (unit: number, ten: string) => `${UNITS[unit]}${unit === 2 || unit === 3 ? 'ën' : 'en'}${ten}`,
  hundreds: (count: number, rest = '') =>
    `${count === 1 ? '' : UNITS[count]}honderd${rest === 'één' ? 'een' : rest}`,
  // A space after "duizend", none before it.
  thousands: (count = '', rest?: string) => `${count}duizend${rest === undefined ? '' : ` ${rest}`}`,
}

/** "De helft van de gemeenten werkt": the verb goes with the part. */
const OF = { noun: 'of', isPlural: false } as const
const PLURAL = { noun: 'plural', isPlural: true } as const
/** "Een op de vijf gemeenten werkt". */
const ONE_IN = { noun: 'plural', isPlural: false } as const

/**
 * The shares between none and all, from high to low. "Ruim" and "bijna" lie nearer to their own fraction than to the
 * next; a word such as "driekwart" alone is that share exactly.
 */
const BANDS: readonly Band[] = [
  { from: [9, 10], includes: true, text: 'bijna alle', ...PLURAL },
  { from: [4, 5], includes: true, text: 'een grote meerderheid', ...OF },
  { from: [3, 4], includes: false, text: 'ruim driekwart', ...OF },
  { from: [3, 4], includes: true, text: 'driekwart', ...OF },
  { from: [7, 10], includes: false, text: 'bijna driekwart', ...OF },
  { from: [3, 5], includes: true, text: 'een ruime meerderheid', ...OF },
  { from: [11, 20], includes: true, text: 'een meerderheid', ...OF },
  { from: [1, 2], includes: false, text: 'iets meer dan de helft', ...OF },
  { from: [1, 2], includes: true, text: 'de helft', ...OF },
  { from: [9, 20], includes: false, text: 'iets minder dan de helft', ...OF },
  {
    from: [2, 5],
    includes: false,
    text: 'ruim twee op de vijf',
    inDigits: ratio('ruim 2 op de 5'),
    ...PLURAL,
  },
  { from: [2, 5], includes: true, text: 'twee op de vijf', inDigits: ratio('2 op de 5'), ...PLURAL },
  {
    from: [11, 30],
    includes: true,
    ...{ text: 'bijna twee op de vijf', inDigits: ratio('bijna 2 op de 5'), ...PLURAL },
  },
  { from: [1, 3], includes: false, text: 'ruim een derde', ...OF },
  { from: [1, 3], includes: true, text: 'een derde', ...OF },
  { from: [7, 24], includes: true, text: 'bijna een derde', ...OF },
  { from: [1, 4], includes: false, text: 'ruim een kwart', ...OF },
  { from: [1, 4], includes: true, text: 'een kwart', ...OF },
  { from: [9, 40], includes: true, text: 'bijna een kwart', ...OF },
  {
    from: [1, 5],
    includes: false,
    ...{ text: 'ruim een op de vijf', inDigits: ratio('ruim 1 op de 5'), ...ONE_IN },
  },
  { from: [1, 5], includes: true, text: 'een op de vijf', inDigits: ratio('1 op de 5'), ...ONE_IN },
  { from: [0, 1], includes: false, text: 'een klein deel', ...OF },
]

/** Never parted: "2 op de 5" is one figure. */
export function ratio(text: string): string {
  return text.replace(/(\d+) op de (\d)/, `$1${TIE}op${TIE}de${TIE}$2`)
}

/** The words for quantities and how their bounds are told. */
export const WORDINGS: Omit<WordingTexts, 'digits'> = {
  bands: BANDS,
  ...{ all: 'alle', none: 'geen', one: 'één', handful: 'twee, drie of vier' },
  moreThan: (edge) => `meer dan ${edge}`,
  lessThan: (edge) => `minder dan ${edge}`,
  and: (one, other) => `${one}, en ${other}`,
  points,
  hedges: {
    above: {
      word: 'ruim, voor een breuk',
      from: `${points(0.5)} erboven`,
      to: 'halverwege de volgende breuk',
    },
    about: {
      word: 'ongeveer, voor een breuk',
      from: `minder dan ${points(0.5)} eronder`,
      to: `minder dan ${points(0.5)} erboven`,
    },
    below: {
      word: 'bijna, voor een breuk',
      from: 'halverwege de vorige breuk',
      to: `${points(0.5)} eronder`,
    },
  },
  degrees: {
    nearly: 'vrijwel gelijk',
    slight: 'een lichte stijging of daling',
    plain: 'een stijging of daling',
    sharp: 'een sterke stijging of daling',
  },
}

function points(value: number): string {
  return `${String(value).replace('.', ',')}${TIE}procentpunt`
}

/** Fixed words of tables, charts and references. */
export const WORDS: LanguageWords = {
  contents: 'Inhoud',
  table: 'Tabel',
  chart: 'Figuur',
  page: 'pagina',
  footnote: 'voetnoot',
  colophon: {
    cite: 'Zo verwijst u naar dit rapport',
    fieldwork: 'Veldwerk',
    published: 'Verschenen',
    version: 'Versie',
    data: 'Gegevens',
    dataText: 'Bij elke tabel en figuur zijn de cijfers bijgevoegd als CSV-bestand.',
  },
  pagesAnd: 'en',
  pagesTo: 'tot en met',
  web: {
    skip: 'Naar de tekst',
    data: 'Gegevens',
    download: 'Download als CSV',
    back: 'Terug naar de tekst',
    pageNumbers: 'De paginanummers zijn die van de pdf.',
  },
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
  wordings: {
    word: 'Woord',
    from: 'Vanaf',
    to: 'Tot en met',
    caption: 'Woorden voor aantallen en hun grenzen',
    used: 'Alleen woorden uit dit rapport; ‘meer dan’ en ‘minder dan’ sluiten de grens zelf uit.',
    all: '‘Meer dan’ en ‘minder dan’ sluiten de grens zelf uit.',
  },
  exhibits: EXHIBITS,
  severalAnswers: 'meer antwoorden mogelijk',
  includingDeskResearch: (number) => `${number} via deskresearch`,
  mentionedAtLeast: (number) => `alleen antwoorden die minstens ${number} keer zijn genoemd`,
  withoutAnswer: (number) => `${number} zonder inhoudelijk antwoord`,
  percentIsPlural: false,
  smallBase: (base) => `lees bij een basis onder ${base} de aantallen, niet de percentages`,
  addUpTo: (total) => `door afronding tellen de percentages op tot ${total}`,
  doNotAllAddUp: 'door afronding tellen de percentages niet overal op tot 100%',
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
}
