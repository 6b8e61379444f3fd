/** One row in a chart's dataset, as Vega-Lite reads it; null when a field does not apply or is unknown. */
export interface ChartRow {
  /** Id of the result; null for an unknown figure. */
  readonly result: string | null
  readonly question: string
  readonly questionLabel: string
  /** Of a battery: the question, its label, that broken into lines, and its place among the items; else null. */
  readonly item: string | null
  readonly itemLabel: string | null
  readonly itemLines: readonly string[] | null
  readonly itemOrder: number | null
  readonly wave: string
  readonly waveLabel: string
  readonly waveOrder: number
  /** First day of fieldwork, ISO. */
  readonly waveDate: string
  /** Value of the request's `by`, or `total`. */
  readonly group: string | null
  readonly groupLabel: string | null
  /** The label broken into lines, for text that hangs beside a plot. */
  readonly groupLines: readonly string[] | null
  readonly groupOrder: number | null
  /** Answer, net, class, or measure of a number question. */
  readonly answer: string | null
  readonly answerLabel: string | null
  readonly answerLines: readonly string[] | null
  readonly answerOrder: number | null
  /** For a number question: a measure, or a value that was given `count` times. */
  readonly value: number | null
  readonly valueText: string | null
  /** How many decimals a measure shows; null for as many as it needs. */
  readonly decimals: number | null
  readonly count: number | null
  readonly countText: string | null
  /** "elf gemeenten" */
  readonly countedText: string | null
  readonly base: number | null
  readonly baseText: string | null
  readonly percent: number | null
  /** For a label: "92%", "11 (92%)" on a small base, or words for a question that was not asked. */
  readonly percentText: string | null
  /** For a column beside count and base: "92%" on any base. */
  readonly columnText: string | null
  /** Whether the base is small, so that the count comes first. */
  readonly countLeads: boolean
  /** count / base, in a sample by weights */
  readonly share: number | null
  /** The interval of a sample in the unit of its figure: of a share between 0 and 1; null where it has none. */
  readonly low: number | null
  readonly high: number | null
  /** "52% to 58%", "6.8 to 7.4" */
  readonly intervalText: string | null
  /** False in a wave without the question. */
  readonly known: boolean
}
