import Handlebars from 'handlebars'
import { assertionOf, type Call, callOf, type Node } from '../../sociaal-domein/flips/calls.ts'
import { moveOf } from './changes.ts'
import { type Conditions, type Fault, type Finding, faultOf, type Test } from './conditions.ts'
import { holm } from './many-tests.ts'
import { endsOf } from './references.ts'
import { unanswerable } from './refusals.ts'

/** What a report must say of its templates: which calls it reaches, which claims hold, what stops it. */
export interface Walked {
  /** Every call that puts something into the text, by `file:line:column`. */
  readonly calls: ReadonlyMap<string, Call>
  /** Each claim that is reached and holds, as `file:line:column claim`, with its tests. */
  readonly holding: ReadonlyMap<string, readonly Decided[]>
  /** Each that is reached and does not, with the parts that do not and their tests. */
  readonly refuted: ReadonlyMap<string, readonly Decided[]>
  /** `file:line:column rule` of what cannot be answered. */
  readonly faults: readonly string[]
  /** Each kind of condition that was judged, as `kind true`. */
  readonly seen: ReadonlySet<string>
  readonly conditions: Conditions
  /** Whether a test shows its difference, among all of the report. */
  decide(test: Test): Decided & { readonly isShown: boolean }
}

/** A test with its chance among all of the report. */
export interface Decided extends Test {
  readonly corrected: number | undefined
  readonly tests: number
}

/** A template as it is written. */
interface Template {
  readonly file: string
  readonly source: string
}

const trees = new Map<string, Node>()

/** Walks the templates of a report as a reader would, choosing variants by its own judgement. */
export function walkReport(sections: readonly Template[], conditions: Conditions): Walked {
  const tests = sections.flatMap(({ source }) => testsIn(parsed(source), conditions))
  const corrected = holm(new Map(tests.flatMap(({ about, p }) => (p === undefined ? [] : [[about, p]]))))
  const walk = new Walk(conditions, corrected)
  for (const { file, source } of sections) walk.file(file, parsed(source))
  return walk
}

function parsed(source: string): Node {
  const tree = trees.get(source) ?? (Handlebars.parse(source) as unknown as Node)
  trees.set(source, tree)
  return tree
}

/** All tests that a template states, in all of its variants. */
function testsIn(program: Node | undefined, conditions: Conditions): readonly Test[] {
  return (program?.body ?? []).flatMap((node) => {
    if (node.type === 'MustacheStatement') return testsOfCall(callOf(node), conditions)
    if (node.type !== 'BlockStatement') return []
    const call = callOf(node)
    const own =
      call.helper === 'claim'
        ? partsOf(assertionOf(call))
        : call.helper === 'if' || call.helper === 'unless'
          ? call.args.flatMap((argument) => (typeof argument === 'object' ? partsOf(argument) : []))
          : []
    return [
      ...own.flatMap((part) => testsOfCondition(part, conditions)),
      ...testsIn(node.program, conditions),
      ...testsIn(node.inverse, conditions),
    ]
  })
}

/** The conditions that one is made of. */
function partsOf(call: Call): readonly Call[] {
  if (!['and', 'or', 'not'].includes(call.helper)) return [call]
  return call.args.flatMap((argument) => (typeof argument === 'object' ? partsOf(argument) : []))
}

function testsOfCondition(call: Call, conditions: Conditions): readonly Test[] {
  const test = conditions.testIn(call)
  return test === undefined ? [] : [test]
}

/** Words of change and difference say whether it is shown. */
function testsOfCall(call: Call, conditions: Conditions): readonly Test[] {
  const ends = endsOf(call)
  const test = ends && conditions.test(...ends)
  return test === undefined ? [] : [test]
}

/** What a condition comes to; no finding when it cannot be judged. */
interface Verdict {
  readonly holds: boolean | undefined
  readonly refuted: readonly string[]
  /** Those of the parts, with whether each holds. */
  readonly tests: readonly { readonly holds: boolean; readonly test: Decided }[]
  readonly faults: readonly Fault[]
}

class Walk implements Walked {
  readonly calls = new Map<string, Call>()
  readonly holding = new Map<string, readonly Decided[]>()
  readonly refuted = new Map<string, readonly Decided[]>()
  readonly faults: string[] = []
  readonly seen = new Set<string>()
  readonly conditions: Conditions
  readonly #corrected: ReadonlyMap<string, number>
  #file = ''

  constructor(conditions: Conditions, corrected: ReadonlyMap<string, number>) {
    this.conditions = conditions
    this.#corrected = corrected
  }

  file(file: string, tree: Node): void {
    this.#file = file
    this.#nodes(tree)
  }

  decide(test: Test): Decided & { readonly isShown: boolean } {
    const corrected = test.p === undefined ? undefined : this.#corrected.get(test.about)
    const { level } = this.conditions.estimates.survey
    const isShown = corrected !== undefined && corrected <= 1 - level
    return { ...test, corrected, tests: this.#corrected.size, isShown }
  }

  #nodes(program: Node | undefined): void {
    for (const node of program?.body ?? []) {
      if (node.type === 'MustacheStatement') this.#call(callOf(node))
      if (node.type === 'BlockStatement') this.#block(node, callOf(node))
    }
  }

  #block(node: Node, call: Call): void {
    const [condition] = call.args
    if ((call.helper === 'if' || call.helper === 'unless') && typeof condition === 'object') {
      const { holds = false, faults } = this.#judge(condition)
      this.#fail(faults)
      this.#nodes(holds === (call.helper === 'if') ? node.program : node.inverse)
      return
    }
    this.#nodes(node.program)
    if (call.helper === 'claim') this.#claim(call, this.#judge(assertionOf(call)))
    else this.#call(call)
  }

  #claim(call: Call, { holds, refuted, tests, faults }: Verdict): void {
    this.#fail(faults)
    if (holds === undefined) return
    const shown = tests.filter((each) => each.holds === holds).map(({ test }) => test)
    const place = this.#place(call)
    if (holds) this.holding.set(`${place} ${assertionOf(call).text}`, shown)
    else this.refuted.set(`${place} ${refuted.join(' and ')}`, shown)
  }

  #judge(call: Call): Verdict {
    const parts = call.args.flatMap((argument) => (typeof argument === 'object' ? argument : []))
    if (call.helper === 'not') {
      const { holds, faults } = this.#judge(parts[0] as Call)
      const isNot = holds === undefined ? undefined : !holds
      return { holds: isNot, refuted: isNot === false ? [call.text] : [], tests: [], faults }
    }
    if (call.helper === 'and' || call.helper === 'or')
      return combined(
        call.helper,
        parts.map((part) => this.#judge(part)),
      )
    const found = this.conditions.judge(call)
    return 'kind' in found
      ? this.#decided(found)
      : { holds: undefined, refuted: [], tests: [], faults: [found] }
  }

  #decided({ kind, text, holds, test }: Finding): Verdict {
    const decided = test && this.decide(test)
    const isSo =
      kind === 'not-shown-to-change' ? decided?.isShown !== true : holds && decided?.isShown !== false
    this.seen.add(`${kind} ${isSo}`)
    const tests = decided === undefined ? [] : [{ holds: isSo, test: decided }]
    return { holds: isSo, refuted: isSo ? [] : [text], tests, faults: [] }
  }

  #call(call: Call): void {
    this.calls.set(this.#place(call), call)
    const rule = unanswerable(call, this.conditions, (ends) => {
      const test = this.conditions.test(...ends)
      return moveOf(ends, test && this.decide(test), this.conditions)
    })
    if (rule !== undefined) this.#fail([faultOf(call, rule)])
  }

  #fail(faults: readonly Fault[]): void {
    this.faults.push(...faults.map((fault) => `${this.#place(fault)} ${fault.rule}`))
  }

  #place({ line, column }: Pick<Call, 'line' | 'column'>): string {
    return `${this.#file}:${line}:${column}`
  }
}

function combined(word: 'and' | 'or', parts: readonly Verdict[]): Verdict {
  const faults = parts.flatMap((part) => part.faults)
  const tests = parts.flatMap((part) => part.tests)
  if (parts.some((part) => part.holds === undefined)) return { holds: undefined, refuted: [], tests, faults }
  const isTrue = (part: Verdict) => part.holds === true
  const holds = word === 'and' ? parts.every(isTrue) : parts.some(isTrue)
  return { holds, refuted: holds ? [] : parts.flatMap(({ refuted }) => refuted), tests, faults }
}
