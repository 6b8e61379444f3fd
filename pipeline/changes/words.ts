import type { ChangesFile } from '../../schemas/types.ts'

/** The fixed words of `changes.md` in one language. */
export interface ChangeWords {
  readonly title: string
  readonly kinds: Readonly<Record<ChangesFile['kind'], string>>
  readonly causes: Readonly<Record<ChangesFile['causes'][number], string>>
  readonly causedBy: string
  readonly versions: (old: number, now: number) => string
  readonly nothing: string
  readonly figures: string
  readonly figureHead: readonly [figure: string, old: string, now: string, pages: string, result: string]
  readonly isNew: string
  readonly isGone: string
  readonly outOf: (count: number, base: number, percent: number | null) => string
  readonly valueOf: (value: string, base: number) => string
  readonly noValue: string
  readonly sentences: string
  readonly sentencesNote: string
  readonly was: string
  readonly is: string
  readonly claims: string
  readonly claimsNote: string
  readonly otherwise: string
  readonly rows: string
  readonly rowsHead: readonly [file: string, old: string, now: string, changed: string]
  readonly unknown: string
  readonly atLeast: (count: number) => string
  readonly exhibits: string
  readonly redrawn: string
  readonly byFigures: (count: number) => string
  readonly pages: string
  readonly pageCount: (old: number, now: number) => string
  /** @param pages at least one */
  readonly changedPages: (pages: readonly number[]) => string
}

const dutch: ChangeWords = {
  title: 'Wat er veranderde',
  kinds: {
    first: 'Dit is de eerste editie: er is nog geen eerdere om mee te vergelijken.',
    unreadable:
      'De vorige editie is niet heel of komt uit een ouder programma: er is niets om mee te vergelijken.',
    correction: 'Dit is een correctie: de versie in wave.json is verhoogd.',
    'new-data':
      'Dit zijn nieuwe gegevens: er veranderden rijen, en de versie in wave.json bleef gelijk. Is het een correctie, verhoog dan de versie.',
    revision: 'De rijen bleven gelijk: alleen tekst, vorm, instellingen of programma veranderden.',
  },
  causes: {
    rows: 'rijen van de gegevens',
    study: 'codeboek of instellingen van het onderzoek',
    'other-waves': 'latere metingen',
    templates: 'sjablonen',
    charts: 'ontwerp van grafieken',
    theme: 'thema of lettertype',
    program: 'programma',
    date: 'datum van het PDF-bestand',
  },
  causedBy: 'Veranderd',
  versions: (old, now) => (old === now ? `Versie ${now}.` : `Versie ${old} werd versie ${now}.`),
  nothing: 'Geen cijfer, zin, bewering, grafiek of tabel is veranderd.',
  figures: 'Cijfers',
  figureHead: ['Cijfer', 'Was', 'Is', 'Pagina', 'Resultaat'],
  isNew: 'nieuw',
  isGone: 'vervallen',
  outOf: (count, base, percent) => `${count} van ${base}${percent === null ? '' : ` (${percent}%)`}`,
  valueOf: (value, base) => `${value} (n = ${base})`,
  noValue: 'geen waarde',
  sentences: 'Zinnen',
  sentencesNote: 'Zinnen waarin alleen cijfers veranderden, staan hier niet.',
  was: 'Was',
  is: 'Is',
  claims: 'Beweringen',
  claimsNote: 'Alle beweringen in het rapport kloppen; een die niet meer klopt, houdt de editie tegen.',
  otherwise: 'klopt, bij andere cijfers',
  rows: 'Gegevens',
  rowsHead: ['Bestand', 'Rijen eerst', 'Rijen nu', 'Gewijzigde regels'],
  unknown: 'niet te zeggen',
  atLeast: (count) => `ten minste ${count}`,
  exhibits: 'Grafieken en tabellen',
  redrawn: 'is anders getekend of verwoord',
  byFigures: (count) => (count === 1 ? '1 cijfer veranderde' : `${count} cijfers veranderden`),
  pages: 'Pagina’s',
  pageCount: (old, now) => {
    const count = now === 1 ? '1 pagina' : `${now} pagina’s`
    return `Het rapport telt ${count}${old === now ? ', evenveel als eerst' : `; dat waren er ${old}`}.`
  },
  changedPages: (pages) => `Nieuwe of veranderde cijfers staan op pagina ${listed(pages, 'en')}.`,
}

const english: ChangeWords = {
  title: 'What changed',
  kinds: {
    first: 'This is the first edition: there is none before it to compare with.',
    unreadable:
      'The last edition is not whole or comes from an older program: there is nothing to compare with.',
    correction: 'This is a correction: wave.json raises the version.',
    'new-data':
      'These are new data: rows changed, and the version in wave.json stayed the same. If this is a correction, raise the version.',
    revision: 'The rows stayed the same: only words, looks, settings or the program changed.',
  },
  causes: {
    rows: 'rows of the data',
    study: 'codebook or settings of the study',
    'other-waves': 'later waves',
    templates: 'templates',
    charts: 'design of charts',
    theme: 'theme or fonts',
    program: 'program',
    date: 'date of the PDF file',
  },
  causedBy: 'Changed',
  versions: (old, now) => (old === now ? `Version ${now}.` : `Version ${old} became version ${now}.`),
  nothing: 'No figure, sentence, claim, chart or table changed.',
  figures: 'Figures',
  figureHead: ['Figure', 'Was', 'Is', 'Page', 'Result'],
  isNew: 'new',
  isGone: 'gone',
  outOf: (count, base, percent) => `${count} of ${base}${percent === null ? '' : ` (${percent}%)`}`,
  valueOf: (value, base) => `${value} (n = ${base})`,
  noValue: 'no value',
  sentences: 'Sentences',
  sentencesNote: 'Sentences in which only figures changed are not listed.',
  was: 'Was',
  is: 'Is',
  claims: 'Claims',
  claimsNote:
    'All claims of the report hold; one that no longer does keeps the edition from being published.',
  otherwise: 'holds by other figures',
  rows: 'Data',
  rowsHead: ['File', 'Rows before', 'Rows now', 'Lines changed'],
  unknown: 'cannot be told',
  atLeast: (count) => `at least ${count}`,
  exhibits: 'Charts and tables',
  redrawn: 'is drawn or worded differently',
  byFigures: (count) => (count === 1 ? '1 figure changed' : `${count} figures changed`),
  pages: 'Pages',
  pageCount: (old, now) =>
    `The report has ${now} ${now === 1 ? 'page' : 'pages'}${old === now ? ', as before' : `; it had ${old}`}.`,
  changedPages: (pages) =>
    `New or changed figures stand on ${pages.length === 1 ? 'page' : 'pages'} ${listed(pages, 'and')}.`,
}

/** `2, 3 and 5` */
function listed(numbers: readonly number[], and: string): string {
  return [numbers.slice(0, -1).join(', '), ...numbers.slice(-1)]
    .filter((part) => part !== '')
    .join(` ${and} `)
}

/** The words for the language of a report, a BCP 47 tag. */
export function wordsFor(tag: string): ChangeWords {
  return tag.startsWith('nl') ? dutch : english
}
