import type { Problem } from '../../../../pipeline/core/problem.ts'
import type { ClaimRecord } from '../../../../pipeline/prose/document.ts'
import type { Report } from '../../../../pipeline/report/report.ts'
import { falseRows, wrongSubtitle } from './charts.ts'
import { Conditions } from './conditions.ts'
import type { Drawn } from './drawing.ts'
import { Estimates } from './estimates.ts'
import { falseFinding } from './findings.ts'
import { flipped } from './flip.ts'
import { falseFigures } from './judge.ts'
import type { Language } from './language.ts'
import { LANGUAGES } from './languages.ts'
import { falseMarks } from './marks.ts'
import { type Built, rebuild, reload, surveyOf } from './rebuild.ts'
import { type Decided, type Walked, walkReport } from './walk.ts'

/** What came of many flips. */
export interface Outcomes {
  /** Flips of which the report was built. */
  readonly sound: number[]
  /** Flips that were refused, by the rules that stopped them. */
  readonly refused: Map<string, number>
  /** Where the program and the oracle differ, with the flip. */
  readonly differences: string[]
  /** Each kind of condition that was judged, as `kind true`. */
  readonly seen: Set<string>
}

/** Conditions of a sample, each of which is seen to hold and not to hold. */
export const KINDS: readonly string[] =
  `most majority minority about-half none all more-than fewer-than at-least at-most differs highest lowest top
  rises falls not-shown-to-change`
    .split(/\s+/)
    .flatMap((kind) => [`${kind} true`, `${kind} false`])

/** Figures and marks that the report which uses all helpers is seen to show, and tests that show something or nothing. */
export const SHOWN: readonly string[] = [
  ...`agree base change count counted cross-table difference fraction frequency-table interval key-figure label
    margin mean number percent quantifier range ranking score share value words`
    .split(/\s+/)
    .map((kind) => `figure ${kind}`),
  ...['mark letter', 'mark ▲', 'mark ▼', 'marks true', 'marks false'],
  ...['whole table true', 'whole table false', 'whole table untold'],
  'change fall',
]

/** What the charts of a report are seen to show and to say, or not to say. */
export const CHARTED: readonly string[] = [
  ...[
    'figure method',
    'figure chart',
    'figure description of a chart',
    'top true',
    'top false',
    'bottom true',
    'bottom false',
  ],
  ...['change rise', 'change undecided', 'group true', 'group false'],
  ...[
    'mark letter',
    'mark ▲',
    'mark ▼',
    'marks true',
    'marks false',
    'whole table true',
    'whole table false',
  ],
]

/** What docs/writing.md says can stop a report whose files are sound. */
export const RULES: readonly string[] = [
  ...['claim', 'empty-base', 'small-base', 'weighted-count', 'no-interval', 'wide-interval'],
  ...['no-difference', 'empty-ranking', 'tied-ranking', 'unknown-figure', 'chart-spec'],
]

/** Of so many changes the charts of one are drawn: it takes as long as all else. */
const DRAWS = 20

/** In which language a report is told, and how the respondents were drawn, where that is not at random. */
interface Asked {
  readonly tag?: Language['tag']
  readonly drawings?: readonly Drawn[]
}

/** Changes the data, rebuilds the report and holds all of it against the oracle. */
export async function runFlips(
  report: Report,
  seeds: readonly number[],
  { tag = 'en', drawings }: Asked = {},
): Promise<Outcomes> {
  const outcomes: Outcomes = { sound: [], refused: new Map(), differences: [], seen: new Set() }
  for (const seed of seeds) {
    const { how, texts } = flipped(seed, drawings)
    const { differences, rules, seen } = await judge(report, texts, { tag, draws: seed % DRAWS === 0 })
    outcomes.differences.push(...differences.map((difference) => `${seed} (${how}): ${difference}`))
    if (rules.length === 0) outcomes.sound.push(seed)
    for (const rule of rules) outcomes.refused.set(rule, (outcomes.refused.get(rule) ?? 0) + 1)
    for (const kind of seen) outcomes.seen.add(kind)
  }
  return outcomes
}

interface Judged {
  readonly differences: readonly string[]
  /** Those that stopped it. */
  readonly rules: readonly string[]
  readonly seen: ReadonlySet<string>
}

/**
 * Holds a report against the oracle.
 *
 * @param read what the oracle reads, where that is not what the report is made from
 */
export async function judge(
  report: Report,
  texts: Readonly<Record<string, string>>,
  {
    tag,
    draws,
    read = texts,
  }: Pick<Required<Asked>, 'tag'> & { readonly draws: boolean; readonly read?: typeof texts },
): Promise<Judged> {
  const study = await reload(texts, tag)
  if (!('waves' in study)) return { differences: study.map(tellProblem), rules: ['unread'], seen: new Set() }
  const conditions = new Conditions(new Estimates(surveyOf(read)), LANGUAGES[tag])
  const walked = walkReport(report.sections, conditions)
  const rebuilt = await rebuild(report, study, draws)
  const { document, problems = [] } = rebuilt
  const expected = [...walked.refuted.keys(), ...walked.faults]
  const seen = new Set(walked.seen)
  return {
    differences: [
      ...differing(expected, problems.filter((each) => !isWithoutIntervals(each, walked)).map(tellProblem)),
      ...problems.flatMap((problem) => wrongMessage(problem, walked)),
      ...(document === undefined ? [] : wrongIn(rebuilt, walked, seen)),
    ],
    rules: [...new Set(problems.map(({ rule }) => rule))],
    seen,
  }
}

/** A chart of intervals is refused where nobody of the population is missing, and so is the helper of one. */
function isWithoutIntervals({ rule, message }: Problem, { faults }: Walked): boolean {
  return (
    rule === 'chart-spec' &&
    message === 'no row has an interval here' &&
    faults.some((fault) => fault.endsWith(' no-interval'))
  )
}

/** What is wrong in a report that was built. */
function wrongIn({ document, charts }: Built, walked: Walked, seen: Set<string>): readonly string[] {
  const { conditions } = walked
  for (const { as } of document.figures) seen.add(`figure ${as}`)
  return [
    ...wrongClaims(document.claims, walked),
    ...falseFigures(document, walked),
    ...falseMarks(document, walked, seen),
    ...charts.flatMap((chart) => [
      ...falseRows(chart, conditions),
      ...falseFinding(chart, conditions, seen),
      ...wrongSubtitle(chart, conditions),
    ]),
  ]
}

/** A claim's problem names, between backquotes after its words, the parts that do not hold. */
function tellProblem({ file, line, column, rule, message }: Problem): string {
  if (rule !== 'claim') return `${file}:${line}:${column} ${rule}`
  const named = message.slice(message.lastIndexOf('" are not true: ')).matchAll(/`([^`]+)`/g)
  return `${file}:${line}:${column} ${[...named].map(([, claim]) => claim).join(' and ')}`
}

function differing(expected: readonly string[], found: readonly string[]): string[] {
  return [
    ...expected.filter((each) => !found.includes(each)).map((each) => `not told: ${each}`),
    ...found.filter((each) => !expected.includes(each)).map((each) => `told without reason: ${each}`),
  ]
}

/** The tests that a refused claim tells of. */
function wrongMessage(problem: Problem, { refuted }: Walked): string[] {
  if (problem.rule !== 'claim') return []
  const tests = refuted.get(tellProblem(problem)) ?? []
  return tests
    .map(tellTest)
    .filter((text) => !problem.found?.includes(text))
    .map((text) => `${tellProblem(problem)} is found ${problem.found}, not ${text}`)
}

/** "a difference of 4 points (-0.4 to 8.4) among 912 respondents: p = 0.08, or 0.24 corrected for 3 tests" */
function tellTest({ value, interval, n, p, corrected = 1, tests, about }: Decided): string {
  const isOfShares = !/\.(mean|score|median)\b/.test(about)
  const number = (each: number) =>
    String(Number((isOfShares ? 100 * each : each).toFixed(isOfShares ? 1 : 2)))
  // Of several that the sample cannot tell any may be named.
  if (p === undefined) return 'the sample cannot tell whether it is chance'
  const ends = interval === undefined ? '' : ` (${number(interval.low)} to ${number(interval.high)})`
  const start = `a difference of ${number(value)}${isOfShares ? ' points' : ''}${ends} among ${n} respondents: `
  const chance = (each: number) => (each < 0.001 ? '<0.001' : String(Number(each.toFixed(3))))
  return `${start}p = ${chance(p)}${tests > 1 ? `, or ${chance(corrected)} corrected for ${tests} tests` : ''}`
}

/** Claims that are noted as true, and the tests that they rest on. */
function wrongClaims(claims: readonly ClaimRecord[], { holding }: Walked): string[] {
  const noted = claims.map(({ file, line, column, claim }) => `${file}:${line}:${column} ${claim}`)
  const wrong = claims.flatMap(({ tests = [] }, index) => {
    const name = noted[index] ?? ''
    const expected = holding.get(name) ?? []
    if (expected.length !== tests.length) return [`${name} rests on ${tests.length} tests`]
    return tests.flatMap((test, place) => {
      const told = { ...test, value: test.estimate, se: test.standardError }
      const own = expected[place] as Decided
      return differingNumbers(own, told).map((what) => `${name}: ${what}`)
    })
  })
  return [...differing([...holding.keys()], noted), ...wrong]
}

type Numbers = Partial<Omit<Decided, 'about'>>

function differingNumbers(own: Numbers, told: Numbers): string[] {
  const pairs: Readonly<Record<string, readonly [number | undefined, number | undefined]>> = {
    estimate: [own.value, told.value],
    'standard error': [own.se, told.se],
    low: [own.interval?.low, told.interval?.low],
    high: [own.interval?.high, told.interval?.high],
    chance: [own.p, told.p],
    'corrected chance': [own.corrected, told.corrected],
    respondents: [own.n, told.n],
    tests: [own.tests, told.tests],
  }
  return Object.entries(pairs).flatMap(([what, [one, other]]) =>
    areNear(one, other) ? [] : [`the ${what} is ${other}, not ${one}`],
  )
}

/** To eight digits, or nothing beside a whole. */
function areNear(one: number | undefined, other: number | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  return Math.abs(one - other) <= Math.max(1e-8 * Math.abs(one), 1e-12)
}
