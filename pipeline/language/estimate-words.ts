/** How a language words what a sample tells of its figures, and how far apart two figures are. */
export interface EstimateWords {
  /** "plus of min 3 procentpunt", in running text. */
  plusOrMinus(size: string): string
  /** "0,3 punt", "12 punten", from a number in digits. */
  points(amount: string): string
  /** "minder dan 0,1 punt" */
  lessThan(size: string): string
  /** "6 procentpunt hoger", before "dan". */
  apart(isHigher: boolean, size: string): string
  /** "niet hoger of lager", before "dan". */
  readonly same: string
  /** "niet aantoonbaar hoger of lager", before "dan". */
  readonly notShown: string
  /** How a number moved, by itself. */
  readonly levels: Readonly<Record<'rise' | 'fall' | 'same' | 'undecided', string>>
  readonly rules: EstimateRules
}

/** Explains the words of estimates and differences. */
interface EstimateRules {
  /** "het interval van 95%, afgerond" */
  interval(level: string): string
  /** "half zo breed als het interval van 95%, naar boven afgerond" */
  margin(level: string): string
  /** "7,1 tegenover 6,8: een verschil van 0,3 tussen de getoonde cijfers" */
  difference(one: string, other: string, size: string): string
}
