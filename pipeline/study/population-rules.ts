import type { StudyFile, WaveFile } from '../../schemas/types.ts'
import { defined } from '../core/defined.ts'
import { didYouMean, type Finding, type Problem } from '../core/problem.ts'
import type { JsonDocument } from '../input/json.ts'
import { oneOf } from '../input/schema-findings.ts'
import { DATA_FILES, type DesignKind } from './data-files.ts'
import { ofOtherDesign, type SampleRules } from './sample-design.ts'
import type { Codes, Responses } from './study.ts'

type Stratum = StudyFile['strata'][number]
/** As far as wave.json has them. */
interface Counts {
  readonly population?: WaveFile['population'] | undefined
  readonly invited?: number | undefined
}

/** What a wave.json is checked against. */
export interface WaveDesign {
  readonly kind: DesignKind
  /** Absent in a frame, and when it cannot be known. */
  readonly sample: SampleRules | undefined
}

/** What is wrong with whom a sample stands for, whatever its rows. */
export function populationProblems(
  document: JsonDocument,
  { population, invited }: Counts,
  { kind, sample }: WaveDesign,
): Problem[] {
  if (kind === 'frame') return partsOfSample(document, { population, invited })
  const isTooMany = population !== undefined && invited !== undefined && invited > population.total
  return [
    ...(isTooMany
      ? [
          document.problem(
            ['invited'],
            impossible('more than the population', `${population.total} or fewer`),
          ),
        ]
      : []),
    ...(sample === undefined || population === undefined ? [] : strataProblems(document, population, sample)),
  ]
}

function partsOfSample(document: JsonDocument, counts: Counts): Problem[] {
  const hint = 'leave it out: `frame.units` is how many units there are'
  return (['population', 'invited'] as const)
    .filter((part) => counts[part] !== undefined)
    .map((part) => document.keyProblem([part], ofOtherDesign(part, 'frame', hint)))
}

function strataProblems(
  document: JsonDocument,
  { strata, total }: NonNullable<WaveFile['population']>,
  { drawnBy, areStrataKnown }: SampleRules,
): Problem[] {
  if (strata === undefined) return []
  if (drawnBy === undefined) return areStrataKnown ? [document.keyProblem(AT_STRATA, NOT_STRATIFIED)] : []
  const wrong = [...unknownValues(document, strata, drawnBy), ...missingValues(document, strata, drawnBy)]
  if (wrong.length > 0) return wrong
  const sum = Object.values(strata).reduce((all, each) => all + each, 0)
  if (sum === total) return []
  return [
    document.problem(['population', 'total'], {
      rule: 'population-total',
      message: `the strata add up to ${sum}, and the total is ${total}`,
      expected: 'the sum of the strata',
    }),
  ]
}

const AT_STRATA = ['population', 'strata']
const NOT_STRATIFIED: Finding = {
  rule: 'wrong-part',
  message: `\`design\` of ${DATA_FILES.study.name} names no stratum variable that the sample was drawn by`,
  hint: 'name it there as `strata`, or leave this out',
}

function unknownValues(document: JsonDocument, strata: object, { id, values }: Stratum): Problem[] {
  const known = values.map((value) => value.id)
  return Object.keys(strata)
    .filter((key) => !known.includes(key))
    .map((key) => {
      const hint = didYouMean(key, known)
      return document.keyProblem([...AT_STRATA, key], {
        rule: 'unknown-stratum',
        message: `\`${key}\` is not a value of \`${id}\``,
        expected: oneOf(known),
        ...defined({ hint }),
      })
    })
}

/** One under a name close to its own is told as unknown. */
function missingValues(document: JsonDocument, strata: object, { id, values }: Stratum): Problem[] {
  const unknown = Object.keys(strata).filter((key) => !values.some((value) => value.id === key))
  return values
    .filter((value) => !Object.hasOwn(strata, value.id))
    .filter((value) => !unknown.some((key) => didYouMean(key, [value.id]) !== undefined))
    .map((value) =>
      document.problem(AT_STRATA, {
        rule: 'missing-stratum',
        message: `there is no number for \`${value.id}\``,
        expected: `a number for each value of \`${id}\``,
      }),
    )
}

/** More respondents than there can be, and strata that nobody stands for. */
export function sizeProblems(
  document: JsonDocument,
  { population, invited }: Counts,
  { drawnBy }: SampleRules,
  { interviews, sample }: Pick<Responses, 'interviews' | 'sample'>,
): Problem[] {
  const fewer = (pointer: string[], count: number | undefined, size: number, of: string) =>
    count === undefined || count >= size
      ? []
      : [document.problem(pointer, impossible(`fewer than the respondents${of}`, `${size} or more`))]
  return [
    ...fewer(['invited'], invited, interviews, ''),
    ...fewer(['population', 'total'], population?.total, interviews, ''),
    ...(drawnBy?.values ?? []).flatMap(({ id }, index) => {
      const size = countOf(sample?.strata[drawnBy?.id ?? ''], index + 1)
      const pointer = [...AT_STRATA, id]
      const count = population?.strata?.[id]
      if (count !== undefined && size === 0) return [document.problem(pointer, nobody(id))]
      return fewer(pointer, count, size, ` of \`${id}\``)
    }),
  ]
}

function countOf(codes: Codes = new Uint8Array(0), wanted: number): number {
  let count = 0
  for (const code of codes) if (code === wanted) count += 1
  return count
}

function impossible(what: string, expected: string): Finding {
  return { rule: 'impossible-count', message: `this is ${what}`, expected }
}

function nobody(id: string): Finding {
  return {
    rule: 'empty-stratum',
    message: `${DATA_FILES.responses.name} has no respondent of \`${id}\` to stand for these`,
    hint: 'take the stratum together with another, as one value',
  }
}
