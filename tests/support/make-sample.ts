import type { Study, Value } from '../../pipeline/study/study.ts'
import type { SampleDesign } from '../../pipeline/study/study-design.ts'
import { type GivenStudy, makeInterview, makeQuestion, makeStudy, makeWave } from './make-study.ts'
import type { WaveInRecords } from './records.ts'

/** Someone in a sample, as a test writes it. */
export interface Respondent {
  readonly values: Readonly<Record<string, Value>>
  readonly weight?: number
  /** In the north unless told otherwise. */
  readonly region?: 'north' | 'south'
  readonly cluster?: number
  /** The same number is the same respondent in another wave. */
  readonly number?: number
}

/** How many trips someone made. */
export const trips = makeQuestion({
  id: 'trips',
  type: 'number',
  number: { integer: true, minimum: 0, maximum: 99 },
})

/** As many respondents alike. */
export function times(count: number, respondent: Respondent): readonly Respondent[] {
  return new Array<Respondent>(count).fill(respondent)
}

/** A wave of a sample, whose respondents stand on the rows from 2. */
export function makeSampleWave(
  wave: Partial<WaveInRecords> & Pick<WaveInRecords, 'id' | 'questions'>,
  respondents: readonly Respondent[],
): WaveInRecords {
  const all = <T>(has: (respondent: Respondent) => T | undefined) =>
    respondents.some((each) => has(each) !== undefined) ? respondents.map((each) => has(each)) : undefined
  const weights = all(({ weight }) => weight)
  const clusters = all(({ cluster }) => cluster)
  const numbers = all(({ number }) => number)
  return makeWave({
    interviews: respondents.map(({ values }, index) => makeInterview([], values, index + 2)),
    sample: {
      strata: { region: Uint8Array.from(respondents, ({ region }) => (region === 'south' ? 2 : 1)) },
      ...(weights && { weights: Float64Array.from(weights, (weight) => weight ?? NaN) }),
      ...(clusters && { clusters: Int32Array.from(clusters, (cluster) => cluster ?? -1) }),
      ...(numbers && { respondents: Int32Array.from(numbers, (number) => number ?? -1) }),
    },
    ...wave,
  })
}

/** A study of a sample of residents, who live in the north or in the south. */
export function makeSample({
  design = {},
  ...study
}: Omit<GivenStudy, 'design'> & { readonly design?: Partial<SampleDesign> }): Study {
  const noun = { singular: 'resident', plural: 'residents' }
  return makeStudy({
    units: [],
    unitNoun: noun,
    interviewNoun: noun,
    ...study,
    questions: study.questions.map((question) => ({ ...question, unitOfAnalysis: 'interview' })),
    design: {
      kind: 'sample',
      level: 0.95,
      isWeighted: study.waves.some(({ sample }) => sample?.weights !== undefined),
      isClustered: study.waves.some(({ sample }) => sample?.clusters !== undefined),
      waves: 'independent',
      quantifiers: 'refuse',
      ...design,
    },
  })
}
