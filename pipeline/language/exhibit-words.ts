/** Words for the lines around charts and tables, and for the findings of charts. */
export interface ExhibitWords {
  /**
   * "Aandeel van de gemeenten"; for a question with several answers "… dat dit noemt"; with an answer in quotation marks "… met
   * het antwoord ‘ja’", "… dat ‘maatwerk’ noemt".
   */
  shareOf(plural: string, isMention: boolean, answer?: string): string
  /** "Aantal gemeenten", and the same. */
  countOf(plural: string, isMention: boolean, answer?: string): string
  /** "Aantal leden" */
  amountOf(plural: string): string
  /** "n = 3 tot 23" */
  basesBetween(least: string, most: string): string
  /** "gevraagd bij ‘met sociale teams’" */
  askedOf(answers: string): string
  /** "alleen wat minstens twee gemeenten noemen" */
  mentionedByAtLeast(number: string, plural: string): string
  /** "Bron: gesprekken met zeventien geïnterviewden, juni 2017" */
  source(parts: readonly string[]): string
  /** "gesprekken met zeventien geïnterviewden" */
  interviews(counted: string): string
  /** "enquête onder zeventien inwoners" */
  survey(counted: string): string
  /** "deskresearch voor tien gemeenten" */
  deskResearch(counted: string): string
  /** "gesprekken met zeventien geïnterviewden, juni 2017, en deskresearch voor tien gemeenten" */
  fieldwork(interviews: string, wave: string, deskResearch: string | undefined): string
  /** "in oktober 2015 is dit niet gevraagd" */
  notAsked(waves: string): string
  /** "juni 2017: twee zonder inhoudelijk antwoord"; after a wave, a question or a part of the cases. */
  ofWave(wave: string, note: string): string
  /** "twee alleen in het totaal geteld": cases in no other column of a table. */
  onlyInTotal(number: string): string
  /** "gewogen": after what a chart counts. */
  readonly byWeight: string
  /** "n = 707, ongewogen" */
  unweighted(bases: string): string
  /** "streepjes: 95%-betrouwbaarheidsinterval": what the lines in a chart are. */
  linesAre(level: string): string
  /** "vlak: 95%-betrouwbaarheidsinterval" */
  bandIs(level: string): string
  /** "tussen haakjes: 95%-betrouwbaarheidsinterval", in a description. */
  inBrackets(level: string): string
  /** "Zuid 42%, aantoonbaar hoger dan Noord 19%" */
  higher(one: string, other: string): string
  /** Headings of columns: of the weighted base and the ends of an interval. */
  readonly weightedBase: string
  lowEnd(level: string): string
  highEnd(level: string): string
  /** "cijfers gewogen (gewogen n = 861)" */
  weighted(base: string): string
  /** "percentages zeggen weinig bij een basis onder 50": where no count is beside them that they rest on. */
  smallBaseByWeight(base: string): string
  /** "een letter: hoger dan in de groep met die letter" */
  readonly letters: string
  /** "▲ hoger, ▼ lager dan in het totaal" */
  readonly againstTotal: string
  /** "▲ hoger, ▼ lager dan in de meting ervoor" */
  readonly againstPrevious: string
  /** "geen verschil is aantoonbaar" */
  readonly noDifference: string
  /** After one of those: "getoetst op 95% vanaf een basis van 50, gecorrigeerd voor het aantal vergelijkingen". */
  tested(note: string, level: string, least: string | undefined): string
  /** "niet getoetst: mediaan" */
  notTested(rows: string): string
  /** "toets van de hele tabel (Rao en Scott): F = 2,41 (p = 0,031)" */
  wholeTable(statistic: string, p: string): string
  /** How a mark beside a figure came about. */
  readonly markRule: string
  /** "gemiddelde van 1 (zeer slecht) tot 5 (zeer goed)" */
  onScale(measure: string, from: string, to: string): string
  /** "twee niet meegeteld, want de groep is niet bekend" */
  withoutGroup(number: string): string
  /** "van elk antwoord het aandeel van elke groep" */
  readonly ofEachAnswer: string
  /** "per onderdeel drie tot twaalf zonder inhoudelijk antwoord": of a battery. */
  withoutAnswerBetween(least: string, most: string): string
  /** "per onderdeel ten hoogste twee zonder inhoudelijk antwoord": of a battery. */
  withoutAnswerUpTo(most: string): string
  /** "–: niemand gaf antwoord": what a dash in a table stands for. */
  dash(reasons: string): string
  /** "de gewichten geven geen totaal": a dash in the place of a sum. */
  readonly noTotal: string
  /** "niemand gaf antwoord" */
  readonly nobodyAnswered: string
  /** "de overige cijfers staan in de bijgevoegde gegevens" */
  readonly restInAttachment: string
  /** "‘maatwerk’": the label of an answer inside a sentence. */
  quoted(label: string): string
  /** All groups together: "in totaal". */
  readonly inTotal: string
  /** Used when too many answers tie to name them all: "meerdere antwoorden". */
  readonly severalAnswers: string
  /** "‘Maatwerk’ is het vaakst genoemd, door 16 van de 18 gemeenten" */
  mostGiven(top: Ranked): string
  /** "het minst vaak ‘teams’, door 2 van de 18 gemeenten" */
  leastGiven(last: Ranked): string
  /** "‘maatwerk’ en ‘teams’ zijn even vaak genoemd, elk door 16 van de 18 gemeenten" */
  equallyGiven(all: Ranked): string
  readonly noneGiven: string
  /** "het meest gegeven antwoord: Drenthe ‘ja’ (92%) en Groningen ‘nee’ (61%)" */
  leaders(byGroup: string): string
  /** "2 van de 3 gemeenten (Drenthe)" */
  ofGroup(cases: string, group: string): string
  /** "57% in juni 2017" */
  inWave(figure: string, wave: string): string
  /** "van 5 tot 14 leden, met 8 als mediaan" */
  spread(range: string, median: string): string
  /** "alle waarden zijn gelijk: 5 leden" */
  allEqual(value: string): string
}

/** The answers that share a place in a ranking. */
export interface Ranked {
  /** The answers in quotation marks, as a list; or the words for several answers. */
  readonly subject: string
  readonly isPlural: boolean
  /** For a question with several answers, which are mentioned rather than given. */
  readonly isMention: boolean
  /** Whether only some answers are shown, so that others may rank higher. */
  readonly isOfShown: boolean
  /** "16 van de 18 gemeenten", "57% (20 van de 35 gemeenten)" */
  readonly figure: string
}
