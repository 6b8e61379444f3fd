import { type EditionWords, listed } from '../edition-words.ts'

/** Dutch words of `changes.md`. */
export const EDITIONS: EditionWords = {
  title: 'Wat er veranderde',
  kinds: {
    first: 'Dit is de eerste editie: er is nog geen eerdere om mee te vergelijken.',
    unreadable:
      'De vorige editie is niet heel of komt uit een ouder programma: er is niets om mee te vergelijken.',
    correction: 'Dit is een correctie: de versie in wave.json is verhoogd.',
    'new-data':
      'Dit zijn nieuwe gegevens: er veranderden rijen, en de versie in wave.json bleef gelijk. Is het een correctie, verhoog dan de versie.',
    revision:
      'De rijen bleven gelijk: alleen tekst, citaten, vorm, instellingen, namen of programma veranderden.',
  },
  causes: {
    rows: 'rijen van de gegevens',
    quotes: 'citaten',
    study: 'codeboek of instellingen van het onderzoek',
    names: 'lijst met namen',
    'other-waves': 'metingen die er niet in staan',
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
  outOf: (count, base, percent) => `${count} van ${base}${percent === undefined ? '' : ` (${percent})`}`,
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
  byFigures: (count) => (count === '1' ? '1 cijfer veranderde' : `${count} cijfers veranderden`),
  pages: 'Pagina’s',
  pageCount: (old, now) => {
    const count = now === '1' ? '1 pagina' : `${now} pagina’s`
    return `Het rapport telt ${count}${old === now ? ', evenveel als eerst' : `; dat waren er ${old}`}.`
  },
  withheld: '[tekst achtergehouden]',
  changedPages: (pages) => `Nieuwe of veranderde cijfers staan op pagina ${listed(pages, 'en')}.`,
}
