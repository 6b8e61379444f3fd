/** Percentages that margins are given of. */
export interface Examples {
  readonly half: string
  readonly tenth: string
  /** The rest of a tenth, which has the same margin. */
  readonly rest: string
}

/** How a language says how a sample was asked and what its figures are worth. Each text is a sentence. */
export interface MethodWords {
  /** "Het veldwerk liep van 7 april tot en met 1 mei 2026." */
  fieldwork(period: string): string
  /** "Van de 2.600 uitgenodigde inwoners deden 780 mee, een respons van 30%." */
  response(responded: string, invited: string, percent: string, plural: string): string
  /** "Er deden 780 inwoners mee."; "Er deed 1 inwoner mee." */
  respondents(responded: string, noun: string, isOne: boolean): string
  /** "Zij staan voor 118.000 inwoners." */
  population(population: string, plural: string): string
  /** "De steekproef is getrokken per stadsdeel." */
  stratified(variable: string): string
  /** "Deelnemers zijn in groepen getrokken." */
  readonly clustered: string
  /** "In elke meting deden deels dezelfde mensen mee." */
  readonly paired: string
  /** "Percentages, gemiddelden en scores zijn gewogen, …" */
  readonly weighted: string
  /** "Dat heeft een prijs: de 780 gewogen antwoorden geven evenveel zekerheid als 660 ongewogen antwoorden." */
  price(responded: string, effective: string): string
  readonly unweighted: string
  /** What the base is, and that who gave no answer is not in it. */
  readonly base: string
  /** "Een percentage rond de 50 heeft een marge van hoogstens 4 procentpunt, een rond de 10 of 90 van 3." */
  margins(level: string, half: string, tenth: string, at: Examples): string
  /** In the place of margins. */
  readonly tooSmall: string
  /** "In een groep van 100 inwoners is de marge bij 50% 11 procentpunt." */
  groupMargin(group: string, half: string, plural: string, at: Examples): string
  /** By which methods errors and intervals are reckoned, with a list of parts of the design. */
  methods(parts: string): string
  /** The same of a sample without any. */
  readonly simpleMethods: string
  readonly parts: Readonly<Record<'weights' | 'strata' | 'clusters', string>>
  /** When a difference is named. */
  tests(level: string): string
}
