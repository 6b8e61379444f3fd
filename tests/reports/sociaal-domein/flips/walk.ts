import Handlebars from 'handlebars'
import { assertionOf, type Call, callOf, type Node } from './calls.ts'
import { Conditions, type Fault, type Finding, faultOf, waveCalled } from './conditions.ts'
import { SMALL_BASE, type WaveId } from './sources.ts'
import type { Survey, Tally } from './survey.ts'

/** What a report must say of its templates: which calls it reaches, which claims hold, what stops it. */
export interface Walked {
  /** Every call that puts something into the text, by `file:line:column`. */
  readonly calls: ReadonlyMap<string, Call>
  /** Places of those that show a figure. */
  readonly figures: readonly string[]
  /** `file:line:column claim` of each claim that is reached and holds. */
  readonly holding: readonly string[]
  /** `file:line:column claim` of each that is reached and does not, with the parts that do not. */
  readonly refuted: readonly string[]
  /** `file:line:column rule` of what cannot be answered. */
  readonly faults: readonly string[]
}

/** A template as it is written. */
interface Template {
  readonly file: string
  readonly source: string
}

const trees = new Map<string, Node>()

/** Walks the templates of a report as a reader would, choosing variants by its own judgement. */
export function walkReport(sections: readonly Template[], survey: Survey, wave: WaveId): Walked {
  const walks = sections.map(({ file, source }) => {
    const walk = new Walk(file, survey, wave)
    walk.nodes(parsed(source))
    return walk
  })
  return {
    calls: new Map(walks.flatMap(({ calls }) => [...calls])),
    figures: walks.flatMap(({ calls }) =>
      [...calls].flatMap(([place, { helper }]) => (FIGURES.includes(helper) ? place : [])),
    ),
    holding: walks.flatMap(({ holding }) => holding),
    refuted: walks.flatMap(({ refuted }) => refuted),
    faults: walks.flatMap(({ faults }) => faults),
  }
}

function parsed(source: string): Node {
  const tree = trees.get(source) ?? (Handlebars.parse(source) as unknown as Node)
  trees.set(source, tree)
  return tree
}

class Walk {
  readonly file: string
  readonly calls = new Map<string, Call>()
  readonly holding: string[] = []
  readonly refuted: string[] = []
  readonly faults: string[] = []
  readonly #survey: Survey
  readonly #conditions: Conditions

  constructor(file: string, survey: Survey, wave: WaveId) {
    this.file = file
    this.#survey = survey
    this.#conditions = new Conditions(survey, wave)
  }

  nodes(program: Node | undefined): void {
    for (const node of program?.body ?? []) {
      if (node.type === 'MustacheStatement') this.#call(callOf(node))
      if (node.type === 'BlockStatement') this.#block(node, callOf(node))
    }
  }

  #block(node: Node, call: Call): void {
    const [condition] = call.args
    if (call.helper === 'if' && typeof condition === 'object') {
      const { holds, faults } = this.#conditions.judge(condition)
      this.#fail(faults)
      this.nodes(holds === true ? node.program : node.inverse)
      return
    }
    this.nodes(node.program)
    if (call.helper === 'claim') this.#claim(call, this.#conditions.judge(assertionOf(call)))
    else this.#call(call)
  }

  #claim(call: Call, { holds, refuted, faults }: Finding): void {
    this.#fail(faults)
    const place = this.#place(call)
    if (holds === true) this.holding.push(`${place} ${assertionOf(call).text}`)
    if (holds === false) this.refuted.push(`${place} ${refuted.join(' and ')}`)
  }

  #call(call: Call): void {
    this.calls.set(this.#place(call), call)
    const rule = this.#unanswerable(call)
    if (rule !== undefined) this.#fail([faultOf(call, rule)])
  }

  #unanswerable(call: Call): string | undefined {
    const { helper, hash, args } = call
    if (!KNOWN.includes(helper))
      throw new Error(`${this.#place(call)}: the oracle does not know \`${helper}\``)
    if (helper === 'change' || hash.by === 'change')
      return (
        this.#conditions.incomparable(this.#conditions.reference(call), String(hash.since)) ??
        this.#smallChange(call)
      )
    if (helper === 'ranking') return this.#faultOfRanking(call)
    if (!FIGURES.includes(helper)) return undefined
    const reference = this.#conditions.reference(call)
    if (!this.#survey.isAsked(reference)) return 'unknown-figure'
    if (!NEEDS_CASES.includes(helper)) return undefined
    if (helper === 'value' || helper === 'range')
      return this.#survey.values({ ...reference, question: String(args[0]).split('.')[0] ?? '' }).length === 0
        ? 'empty-base'
        : undefined
    const tally = this.#survey.tally(reference)
    if (tally.base === 0) return 'empty-base'
    return isTooSmall(helper, tally) ? 'small-base' : undefined
  }

  /** Words of change say too much of a small base; counts do not. */
  #smallChange(call: Call): string | undefined {
    const { helper, hash } = call
    if (helper !== 'change' || hash.as === 'count') return undefined
    const later = this.#conditions.reference(call)
    const earlier = { ...later, wave: waveCalled(String(hash.since)) }
    const isSmall = [later, earlier].some((each) => this.#survey.tally(each).base < SMALL_BASE)
    return isSmall ? 'small-base' : undefined
  }

  /** A ranking names at least one answer, and none of several that were given equally often without the others. */
  #faultOfRanking(call: Call): string | undefined {
    const { minimum = 1, maximum = Infinity, top = Infinity } = call.hash
    const counts = this.#survey
      .answers(this.#conditions.reference(call))
      .map(({ tally: { count } }) => count)
      .filter((count) => count >= Number(minimum) && count <= Number(maximum))
      .toSorted((one, other) => other - one)
    if (counts.length === 0) return 'empty-ranking'
    const isCut = counts.length > Number(top) && counts[Number(top) - 1] === counts[Number(top)]
    return isCut ? 'tied-ranking' : undefined
  }

  #fail(faults: readonly Fault[]): void {
    this.faults.push(...faults.map((fault) => `${this.#place(fault)} ${fault.rule}`))
  }

  #place({ line, column }: Pick<Call, 'line' | 'column'>): string {
    return `${this.file}:${line}:${column}`
  }
}

/** Whether a helper says more of a share than its base allows; none and all are exact. */
function isTooSmall(helper: string, { count, base }: Tally): boolean {
  if (helper === 'percent') return base < SMALL_BASE
  if (count === 0 || count === base) return false
  if (helper === 'fraction') return base < SMALL_BASE
  // One is a number; of two to four cases every other word has bounds.
  return helper === 'quantifier' && count > 1 && base < Math.min(SMALL_BASE, 5)
}

/** Helpers of one figure, and those that need a case to speak of. */
const FIGURES =
  `count base percent share number words counted quantifier fraction agree label value range change
  ranking key-figure`.split(/\s+/)
const NEEDS_CASES = ['percent', 'share', 'key-figure', 'quantifier', 'fraction', 'value', 'range']
const KNOWN = [
  ...FIGURES,
  ...`chart frequency-table cross-table quotes contents assumptions wordings see page pages wave-label wave-count
  period published small-base foreign wave.label wave.title study.title study.publisher`.split(/\s+/),
]
