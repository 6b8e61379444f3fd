import type { Problem } from '../../../../pipeline/core/problem.ts'
import type { ReportDocument } from '../../../../pipeline/prose/document.ts'
import type { Study } from '../../../../pipeline/study/study.ts'
import { emptyCharts } from './charts.ts'
import { flipped } from './flip.ts'
import { faultsOf } from './judge-document.ts'
import { falseFigures } from './judge-figures.ts'
import { type Edition, rebuild, reload, surveyOf, textsOf } from './rebuild.ts'
import { interviewsOf, WAVES } from './sources.ts'
import type { Survey } from './survey.ts'
import { type Walked, walkReport } from './walk.ts'

/** What came of many flips. */
export interface Outcomes {
  /** Flips whose files the program would not read. */
  unread: number
  /** Reports that were built. */
  built: number
  /** Reports that were refused, by the rules that stopped them. */
  readonly refused: Map<string, number>
  /** Where the program and the oracle differ, with the flip. */
  readonly differences: string[]
  /** Flips of which every report was built. */
  readonly sound: number[]
}

/** What docs/writing.md and docs/charts.md say can stop a report whose files are sound. */
export const RULES: readonly string[] = [
  ...['claim', 'empty-base', 'small-base', 'empty-ranking', 'incomparable-bases'],
  ...['tied-ranking', 'nothing-to-draw'],
]

/** One in so many reports has its charts drawn: that takes longer than all the rest. */
const DRAWS = process.env.CI === undefined ? 10 : 5

/** Flips answers, rebuilds what they change and holds all of it against the oracle. */
export async function runFlips(editions: readonly Edition[], seeds: readonly number[]): Promise<Outcomes> {
  const outcomes: Outcomes = { unread: 0, built: 0, refused: new Map(), differences: [], sound: [] }
  for (const seed of seeds) {
    const { how, sheets } = flipped(seed)
    const changes = textsOf(sheets)
    const study = await reload(changes)
    if (!('waves' in study)) {
      outcomes.unread += 1
      outcomes.differences.push(...unfit(study).map((fault) => `${seed} (${how}): ${fault}`))
      continue
    }
    const first = WAVES.find((wave) => interviewsOf(wave) in sheets) ?? WAVES[0]
    const survey = surveyOf(changes)
    let areBuilt = true
    for (const edition of editions.filter(({ wave }) => wave >= first)) {
      const { differences, rules } = await judge(edition, study, survey, seed % DRAWS === 0)
      outcomes.differences.push(...differences.map((difference) => `${seed} (${how}): ${difference}`))
      if (rules.length === 0) outcomes.built += 1
      else areBuilt = false
      for (const rule of rules) outcomes.refused.set(rule, (outcomes.refused.get(rule) ?? 0) + 1)
    }
    if (areBuilt) outcomes.sound.push(seed)
  }
  return outcomes
}

/** Files may be refused only where a careless flip left a question that depends on another as it was. */
function unfit(problems: readonly Problem[]): string[] {
  return problems
    .map(({ rule }) => rule)
    .filter((rule) => !['answer-not-asked', 'missing-answer'].includes(rule))
}

/** Rebuilds one edition; `rules` are those that stopped it. */
async function judge(
  edition: Edition,
  study: Study,
  survey: Survey,
  draws: boolean,
): Promise<{ readonly differences: readonly string[]; readonly rules: readonly string[] }> {
  const { wave, name, report } = edition
  const walked = walkReport(report.sections, survey, wave)
  const charts = draws ? emptyCharts(name, survey, wave) : []
  const { document, problems = [] } = await rebuild(edition, study, draws)
  const expected = [...walked.refuted, ...walked.faults, ...charts]
  return {
    differences: [
      ...differing(expected, problems.map(tellProblem)),
      ...(document === undefined ? [] : wrongWith(document, survey, walked, edition)),
    ],
    rules: [...new Set(problems.map(({ rule }) => rule))],
  }
}

function wrongWith(document: ReportDocument, survey: Survey, walked: Walked, { wave }: Edition): string[] {
  const claims = document.claims.map(({ file, line, column, claim }) => `${file}:${line}:${column} ${claim}`)
  const places = new Set(document.figures.map(({ place }) => `${place.file}:${place.line}:${place.column}`))
  return [
    ...differing(walked.holding, claims),
    ...walked.figures.filter((place) => !places.has(place)).map((place) => `no figure is told of ${place}`),
    ...falseFigures(document, survey, walked.calls),
    ...faultsOf(document, wave),
  ]
}

/** A claim's problem names, between backquotes after its words, the parts that do not hold. */
function tellProblem({ file, line, column, rule, message }: Problem): string {
  if (file.endsWith('.vl.json')) return `${file} ${rule}`
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
