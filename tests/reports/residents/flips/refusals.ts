import type { Call } from '../../sociaal-domein/flips/calls.ts'
import type { Conditions } from './conditions.ts'
import type { Figure } from './estimates.ts'
import type { Language, Move } from './language.ts'
import { endsOf, referenceIn } from './references.ts'
import { choicesOf, questionOf, type StudyFile } from './sources.ts'
import type { Reference } from './survey.ts'
import { quantifiersFor } from './words.ts'

type Ends = readonly [Reference, Reference]

/** The rule by which a call is refused, as docs/writing.md has it; undefined when it is not. */
export function unanswerable(
  call: Call,
  conditions: Conditions,
  moveOf: (ends: Ends) => Move,
): string | undefined {
  const { helper, hash } = call
  if (WITHOUT_FIGURES.includes(helper)) return undefined
  const ends = endsOf(call)
  if ((ends ?? [referenceIn(call)]).some((each) => !conditions.hasTotal(each))) return 'unknown-result'
  if (ends !== undefined) {
    const rule = conditions.smallChange(...ends)
    if (rule !== undefined) return rule
    return hash.as === 'size' && ['same', 'undecided'].includes(moveOf(ends)) ? 'no-difference' : undefined
  }
  if (helper === 'ranking') return faultOfRanking(call, conditions)
  const reference = numberIn(call)
  if (reference.question === 'response') return faultOfFieldwork(helper, reference, conditions)
  return faultOf(call, reference, conditions.figure(reference), conditions)
}

/** What wave.json does not tell is not known. */
function faultOfFieldwork(
  helper: string,
  { wave, item }: Reference,
  { estimates: { survey } }: Conditions,
): string | undefined {
  const { population, invited } = survey.wave(wave).file
  if (item === 'population' && population === undefined) return 'unknown-figure'
  const isSmall = item === 'responded' && invited < survey.study.smallBase
  return helper === 'percent' && isSmall ? 'small-base' : undefined
}

/** The figure of `mean`, `score` and `range`, which name a question alone. */
function numberIn(call: Call): Reference {
  const reference = referenceIn(call)
  const item = { mean: 'mean', score: 'score', range: 'max' }[call.helper]
  return item === undefined ? reference : { ...reference, item }
}

function faultOf(
  { helper, hash }: Call,
  { wave }: Reference,
  figure: Figure | undefined,
  { estimates: { survey }, language }: Conditions,
): string | undefined {
  const isRefused = survey.isWeighted(wave) && hash.unweighted !== true
  if (COUNTS.includes(helper)) return figure !== undefined && isRefused ? 'weighted-count' : undefined
  if (ON_ANY_BASE.includes(helper)) return undefined
  if (figure === undefined) return 'empty-base'
  return REFUSALS[helper]?.({ figure, isRefused, isBoth: hash.as === 'both', study: survey.study, language })
}

const COUNTS = ['count', 'number', 'words', 'counted']
const ON_ANY_BASE = ['base', 'label', 'agree']

interface Asked {
  readonly figure: Figure
  /** It is a count of respondents with different weights, and the call does not say so. */
  readonly isRefused: boolean
  readonly isBoth: boolean
  readonly study: Pick<StudyFile, 'smallBase' | 'design'>
  readonly language: Language
}

const REFUSALS: Readonly<Record<string, (asked: Asked) => string | undefined>> = {
  percent: ({ figure, study }) => (figure.n < study.smallBase ? 'small-base' : undefined),
  share: ({ figure, study, isRefused, isBoth }) =>
    isRefused && (isBoth || figure.n < study.smallBase) ? 'weighted-count' : undefined,
  'key-figure': ({ figure, study, isRefused }) =>
    isRefused && figure.isShare && figure.n < study.smallBase ? 'weighted-count' : undefined,
  fraction({ figure, study, isRefused }) {
    if (isRefused) return 'weighted-count'
    const isExact = figure.count === 0 || figure.count === figure.n
    return figure.n < study.smallBase && !isExact ? 'small-base' : undefined
  },
  quantifier({ figure, study, language }) {
    if (figure.n < Math.min(study.smallBase, 5)) return 'small-base'
    return hasWord(figure, study.design.quantifiers === 'hedge', language) ? undefined : 'wide-interval'
  },
  interval: ({ figure }) => (figure.interval === undefined ? 'no-interval' : undefined),
  margin: ({ figure }) => (figure.interval === undefined ? 'no-interval' : undefined),
}

function hasWord({ value, interval, isFull }: Figure, hedges: boolean, language: Language): boolean {
  if (value === 0 || value === 1) return isFull
  if (!isFull && interval === undefined) return false
  return quantifiersFor(value, interval, hedges, language).length > 0
}

/** A ranking names at least one answer, and none of several that were given equally often without the others. */
function faultOfRanking(call: Call, conditions: Conditions): string | undefined {
  const { minimum = 1, maximum = Infinity, top = Infinity } = call.hash
  const sizes = rankedIn(call, conditions)
    .filter(({ count }) => count >= Number(minimum) && count <= Number(maximum))
    .map(({ value }) => value)
  if (sizes.length === 0) return 'empty-ranking'
  const [last, next] = [sizes[Number(top) - 1], sizes[Number(top)]]
  const isCut = last !== undefined && next !== undefined && Math.abs(last - next) < 5e-8
  return isCut ? 'tied-ranking' : undefined
}

/** The answers to a question with their figures, the largest first. */
export function rankedIn(call: Call, conditions: Conditions) {
  const reference = referenceIn(call)
  return choicesOf(questionOf(reference.question))
    .flatMap(({ id: item, label }) => {
      const figure = conditions.figure({ ...reference, item })
      return figure === undefined ? [] : [{ label, value: figure.value, count: figure.count }]
    })
    .toSorted((one, other) => other.value - one.value)
}

const WITHOUT_FIGURES =
  `chart frequency-table cross-table quotes contents assumptions method wordings see page pages
  wave-label wave-count period published small-base foreign wave.label wave.title wave.subtitle study.title
  study.publisher`.split(/\s+/)
