import type { Argument, Call } from './calls.ts'
import { percentOf } from './dutch.ts'
import { questions, SMALL_BASE, WAVES, type WaveId } from './sources.ts'
import { found, itemsOf, questionOf, type Reference, type Survey, type Tally } from './survey.ts'

/** What the oracle finds of a condition. */
export interface Finding {
  /** Undefined when it cannot be judged. */
  readonly holds: boolean | undefined
  /** The smallest parts that do not hold, as the template writes them. */
  readonly refuted: readonly string[]
  readonly faults: readonly Fault[]
}

/** A call that cannot be answered: no case to speak of, or no such figure. */
export interface Fault {
  readonly line: number
  readonly column: number
  readonly rule: string
}

/** Judges conditions by the page docs/writing.md, "Say what holds", with arithmetic of its own. */
export class Conditions {
  readonly #survey: Survey
  readonly #wave: WaveId

  constructor(survey: Survey, wave: WaveId) {
    this.#survey = survey
    this.#wave = wave
  }

  judge(call: Call): Finding {
    const [first] = call.args
    if (call.helper === 'and' || call.helper === 'or') return this.#combined(call)
    if (call.helper === 'not' && typeof first === 'object') {
      const { holds, faults } = this.judge(first)
      return finding(call, holds === undefined ? undefined : !holds, faults)
    }
    if (call.helper === 'known') return finding(call, this.#survey.isAsked(this.reference(call)))
    const inner = call.args.flatMap((argument) =>
      typeof argument === 'object' ? this.#shareFaults(argument) : [],
    )
    if (inner.length > 0) return finding(call, undefined, inner)
    const rule = this.#unanswerable(call)
    if (rule !== undefined) return finding(call, undefined, [faultOf(call, rule)])
    return finding(call, this.#holds(call))
  }

  /** The figure that a call's first argument, or another, names. */
  reference({ args, hash }: Pick<Call, 'args' | 'hash'>, index = 0): Reference {
    const [question = '', item = ''] = String(args[index]).split('.')
    const variable = Object.keys(hash).find((key) => key === 'province' || isSingle(key))
    const wave = hash.wave === undefined ? this.#wave : waveCalled(String(hash.wave))
    const part = variable === undefined ? {} : { part: { variable, value: String(hash[variable]) } }
    return { wave, question, item, ...part }
  }

  /** Why two waves cannot be compared, or nothing. */
  incomparable(later: Reference, since: string): string | undefined {
    const earlier = { ...later, wave: waveCalled(since) }
    if (![later, earlier].every((each) => this.#survey.isAsked(each))) return 'unknown-figure'
    const [one, other] = [this.#survey.tally(later), this.#survey.tally(earlier)]
    if (one.base === 0 || other.base === 0) return 'empty-base'
    if (one.desk > 0 === other.desk > 0) return undefined
    const { wave } = one.desk > 0 ? earlier : later
    const { count, base } = this.#survey.tally({ wave, question: 'response', item: 'units' })
    return count === base ? undefined : 'incomparable-bases'
  }

  /** Whether one case is too large a part of either base for words of change. */
  #smallChange(later: Reference, since: string): string | undefined {
    const bases = [later, { ...later, wave: waveCalled(since) }].map((each) => this.#base(each))
    return Math.min(...bases) < SMALL_BASE ? 'small-base' : undefined
  }

  #combined(call: Call): Finding {
    const parts = call.args.flatMap((argument) =>
      typeof argument === 'object' ? [this.judge(argument)] : [],
    )
    const faults = parts.flatMap((part) => part.faults)
    if (parts.some(({ holds }) => holds === undefined)) return { holds: undefined, refuted: [], faults }
    const isTrue = ({ holds }: Finding) => holds === true
    const holds = call.helper === 'and' ? parts.every(isTrue) : parts.some(isTrue)
    return { holds, refuted: holds ? [] : parts.flatMap(({ refuted }) => refuted), faults }
  }

  #shareFaults(call: Call): readonly Fault[] {
    return this.#survey.tally(this.reference(call)).base === 0 ? [faultOf(call, 'empty-base')] : []
  }

  #unanswerable(call: Call): string | undefined {
    const { helper, args, hash } = call
    const reference = this.reference(call)
    if (!this.#survey.isAsked(reference)) return 'unknown-figure'
    if (hash.since !== undefined)
      return (
        this.incomparable(reference, String(hash.since)) ?? this.#smallChange(reference, String(hash.since))
      )
    if (helper === 'top')
      return this.#base({ ...reference, item: firstItem(reference.question) }) === 0
        ? 'empty-base'
        : undefined
    if (hash.count !== undefined && hash.of === undefined) return undefined
    const second = typeof args[1] === 'string' ? [this.reference(call, 1)] : []
    return [reference, ...second].some((each) => this.#base(each) === 0) ? 'empty-base' : undefined
  }

  #base(reference: Reference): number {
    return this.#survey.tally(reference).base
  }

  #holds(call: Call): boolean {
    const { helper, args, hash } = call
    const reference = this.reference(call)
    if (helper === 'top') return this.#isTop(reference, args.slice(1))
    const share = this.#survey.tally(reference)
    if (hash.since !== undefined) {
      const earlier = this.#survey.tally({ ...reference, wave: waveCalled(String(hash.since)) })
      return hasMoved(helper, share, earlier)
    }
    const rivals = this.#rivals(reference)
    switch (helper) {
      case 'most':
        return (
          compares('more-than', share, HALF) && rivals.every((rival) => compares('more-than', share, rival))
        )
      case 'majority':
        return compares('more-than', share, HALF)
      case 'minority':
        return share.count > 0 && compares('fewer-than', share, HALF)
      case 'about-half':
        return compares('at-least', share, percent(45)) && compares('at-most', share, percent(55))
      case 'none':
        return share.count === 0
      case 'all':
        return share.count === share.base
      case 'highest':
        return this.#others(reference).every((other) => compares('more-than', share, other))
      case 'lowest':
        return this.#others(reference).every((other) => compares('fewer-than', share, other))
      default:
        return this.#compares(call, share)
    }
  }

  #compares(call: Call, share: Tally): boolean {
    const { helper, args, hash } = call
    const [, second] = args
    if (typeof hash.count === 'number') {
      const isOf = hash.of === undefined || hash.of === share.base
      return isOf && signs(helper).includes(Math.sign(share.count - hash.count))
    }
    if (typeof second === 'number') return compares(helper, share, percent(second))
    const other = typeof second === 'object' ? this.reference(second) : this.reference(call, 1)
    return compares(helper, share, this.#survey.tally(other))
  }

  /** The first so many answers, or these in this order, each given more often than all that are not among them. */
  #isTop(reference: Reference, named: readonly Argument[]): boolean {
    const all = this.#survey.answers(reference)
    const [number] = named
    const ranked = all.toSorted((one, other) => other.tally.count - one.tally.count)
    const top =
      typeof number === 'number'
        ? ranked.slice(0, number)
        : named.flatMap((item) => all.filter((each) => each.item === item))
    const rest = all.filter((each) => !top.includes(each))
    const isInOrder = top.every(
      ({ tally }, index) => tally.count <= (top[index - 1]?.tally.count ?? tally.count),
    )
    const isFull = typeof number !== 'number' || number <= all.length
    const last = found(top.at(-1), 'nothing named').tally
    return (
      isFull && isInOrder && last.count > 0 && rest.every(({ tally }) => compares('more-than', last, tally))
    )
  }

  #rivals(reference: Reference): readonly Tally[] {
    if (isFieldwork(reference) || questionOf(reference.question).type !== 'multiple') return []
    const net = questionOf(reference.question).nets?.find(({ id }) => id === reference.item)
    const own = net?.answers ?? [reference.item]
    return this.#survey.answers(reference).flatMap(({ item, tally }) => (own.includes(item) ? [] : [tally]))
  }

  #others(reference: Reference): readonly Tally[] {
    const all = isFieldwork(reference) ? [] : this.#survey.answers(reference)
    return all.flatMap(({ item, tally }) => (item === reference.item ? [] : [tally]))
  }
}

const HALF = percent(50)

/** A percentage to compare with, as a share. */
function percent(count: number): Tally {
  return { count, base: 100, desk: 0, missing: 0 }
}

/** By the exact counts and by the whole percentages; nought and all are exact whatever is shown. */
function compares(comparison: string, share: Tally, other: Tally): boolean {
  const isEdge = other.base === 100 && (other.count === 0 || other.count === 100)
  const exact = Math.sign(share.count * other.base - other.count * share.base)
  const shown = isEdge ? exact : Math.sign(percentOf(share) - percentOf(other))
  return signs(comparison).includes(exact) && signs(comparison).includes(shown)
}

function signs(comparison: string): readonly number[] {
  const known: Readonly<Record<string, readonly number[]>> = {
    'more-than': [1],
    'fewer-than': [-1],
    exactly: [0],
    'at-least': [0, 1],
    'at-most': [-1, 0],
    rises: [1],
    falls: [-1],
    unchanged: [0],
  }
  return found(known[comparison], `no comparison ${comparison}`)
}

function hasMoved(kind: string, later: Tally, earlier: Tally): boolean {
  const shown = Math.sign(percentOf(later) - percentOf(earlier))
  return signs(kind).includes(directionOf(later, earlier)) && signs(kind).includes(shown)
}

/** 1, -1, or 0 within half a percentage point. */
export function directionOf(later: Tally, earlier: Tally): number {
  const points = 100 * (later.count / later.base - earlier.count / earlier.base)
  return Math.abs(points) < 0.5 - 1e-9 ? 0 : Math.sign(points)
}

function finding({ text }: Call, holds: boolean | undefined, faults: readonly Fault[] = []): Finding {
  return { holds, refuted: holds === false ? [text] : [], faults }
}

export function faultOf({ line, column }: Call, rule: string): Fault {
  return { line, column, rule }
}

export function waveCalled(id: string): WaveId {
  return found(
    WAVES.find((wave) => wave === id),
    `no wave ${id}`,
  )
}

function isSingle(id: string): boolean {
  return questions.some((question) => question.id === id && question.type === 'single')
}

function isFieldwork({ question }: Reference): boolean {
  return question === 'response' || question === 'frame'
}

function firstItem(question: string): string {
  return found(itemsOf(questionOf(question))[0], `no answers to ${question}`).id
}
