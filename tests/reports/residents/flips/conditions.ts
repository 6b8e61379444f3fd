import type { Argument, Call } from '../../sociaal-domein/flips/calls.ts'
import type { Difference, Estimates, Figure } from './estimates.ts'
import type { Language } from './language.ts'
import { aboutOf, earlierOf, referenceIn } from './references.ts'
import { choicesOf, found, questionOf } from './sources.ts'
import type { Reference } from './survey.ts'
import { digitsOf, percentShown } from './words.ts'

/** A call that cannot be answered. */
export interface Fault {
  readonly line: number
  readonly column: number
  readonly rule: string
}

/** A test that a template states. */
export interface Test extends Difference {
  /** What is tested: the same either way round. */
  readonly about: string
}

/** What the oracle finds of a condition that combines no others. */
export interface Finding {
  readonly kind: string
  readonly text: string
  /** As far as the estimates go. */
  readonly holds: boolean
  /** What it rests on besides; absent when answers alone decide. */
  readonly test?: Test
}

/** Judges by docs/writing.md, "Say what holds", and docs/statistics.md, "Claims". */
export class Conditions {
  readonly estimates: Estimates
  /** Of the words that the figures are told in. */
  readonly language: Language

  constructor(estimates: Estimates, language: Language) {
    this.estimates = estimates
    this.language = language
  }

  /** A condition that is not made of others: what it comes to, or why it cannot be judged. */
  judge(call: Call): Finding | Fault {
    const { helper: kind, text } = call
    if (kind === 'known') return { kind, text, holds: this.isAsked(referenceIn(call)) }
    const own = call.hash.since === undefined ? [referenceIn(call)] : [referenceIn(call), earlierOf(call)]
    if (own.some((each) => !this.hasTotal(each))) return faultOf(call, 'unknown-result')
    const compared = call.args.flatMap((argument) => (typeof argument === 'object' ? argument : []))
    const empty = compared.find((each) => this.figure(referenceIn(each)) === undefined)
    if (empty !== undefined) return faultOf(empty, 'empty-base')
    const rule = this.#unanswerable(call)
    if (rule !== undefined) return faultOf(call, rule)
    const test = this.testIn(call)
    return { kind, text, holds: this.#holds(call), ...(test && { test }) }
  }

  /** The test that a condition states, also where a base is too small to tell of it; undefined without one. */
  testIn(call: Call): Test | undefined {
    if (call.helper === 'known') return undefined
    const pairs = this.#pairs(call)
    const ends = pairs.flatMap(([one, other]) => (typeof other === 'number' ? [one] : [one, other]))
    return ends.some((each) => this.figure(each) === undefined) ? undefined : this.#testOf(pairs)
  }

  /** A sum is told where weights add up to the population. */
  hasTotal({ wave, item }: Reference): boolean {
    return item !== 'sum' || this.estimates.survey.wave(wave).hasTotals
  }

  figure(reference: Reference): Figure | undefined {
    return this.estimates.figure(reference)
  }

  isAsked({ wave, question, group }: Reference): boolean {
    const { questions: asked, population } = this.estimates.survey.wave(wave).file
    // Of the fieldwork, a report asks only whether the population of a stratum is known.
    if (question === 'response') return population?.strata?.[group?.value ?? ''] !== undefined
    return asked.includes(question) || asked.some((each) => question.startsWith(`${each}-`))
  }

  /** The test of one figure against another, or against a percentage. */
  test(one: Reference, other: Reference | number): Test | undefined {
    const difference =
      typeof other === 'number' ? this.estimates.from(one, other / 100) : this.estimates.between(one, other)
    return difference && { ...difference, about: aboutOf(one, other) }
  }

  /** Why words of change cannot be told of two figures: a base is empty, or small. */
  smallChange(one: Reference, other: Reference): string | undefined {
    const figures = [this.figure(one), this.figure(other)]
    if (figures.some((figure) => figure === undefined)) return 'empty-base'
    const { smallBase } = this.estimates.survey.study
    return figures.some((figure) => figure?.isShare && figure.n < smallBase) ? 'small-base' : undefined
  }

  #unanswerable(call: Call): string | undefined {
    const reference = referenceIn(call)
    if (call.hash.since !== undefined) return this.smallChange(reference, earlierOf(call))
    const item = call.helper === 'top' ? (this.#choices(reference)[0]?.item ?? '') : reference.item
    const second = typeof call.args[1] === 'string' && call.helper !== 'top' ? [referenceIn(call, 1)] : []
    const all = [{ ...reference, item }, ...second]
    return all.some((each) => this.figure(each) === undefined) ? 'empty-base' : undefined
  }

  /** The test that is shown least; undefined when none is needed. */
  #testOf(pairs: readonly Pair[]): Test | undefined {
    const open = pairs.filter(([, other]) => other !== 0 && other !== 100)
    const tests = open.map(([one, other]) => found(this.test(one, other), 'an empty base'))
    if (tests.length === 0) return undefined
    const least = tests.reduce((one, other) => (chanceIn(other) > chanceIn(one) ? other : one))
    return {
      ...least,
      about: tests
        .map(({ about }) => about)
        .toSorted()
        .join('; '),
    }
  }

  /** Every difference that a condition needs. */
  #pairs(call: Call): readonly Pair[] {
    const { helper, args, hash } = call
    const of = referenceIn(call)
    if (hash.since !== undefined) return [[of, earlierOf(call)]]
    const others = this.#choices(of).filter(({ item }) => item !== of.item)
    switch (helper) {
      case 'none':
      case 'all':
        return []
      case 'majority':
      case 'minority':
        return [[of, 50]]
      case 'about-half':
        return [45, 55].map((edge): Pair => [of, edge])
      case 'most':
        return [[of, 50], ...this.#rivals(of).map((rival): Pair => [of, rival])]
      case 'highest':
      case 'lowest':
        return others.map((other): Pair => [of, other])
      case 'top': {
        const { top, rest } = this.#ranked(of, args.slice(1))
        const within = top.flatMap((one, index) => top.slice(index + 1).map((other): Pair => [one, other]))
        const isInOrder = typeof args[1] !== 'number'
        return [
          ...(isInOrder ? within : []),
          ...top.flatMap((one) => rest.map((other): Pair => [one, other])),
        ]
      }
      default:
        return [[of, comparandOf(call)]]
    }
  }

  #holds(call: Call): boolean {
    const { helper, args } = call
    const of = referenceIn(call)
    const figure = found(this.figure({ ...of, item: of.item || this.#firstItem(of) }), 'an empty base')
    switch (helper) {
      case 'none':
        return figure.count === 0
      case 'all':
        return figure.count === figure.n
      case 'majority':
        return this.#compares('more-than', of, 50)
      case 'minority':
        return figure.count > 0 && this.#compares('fewer-than', of, 50)
      case 'about-half':
        return this.#compares('at-least', of, 45) && this.#compares('at-most', of, 55)
      case 'most':
        return (
          this.#compares('more-than', of, 50) &&
          this.#rivals(of).every((rival) => this.#compares('more-than', of, rival))
        )
      case 'highest':
      case 'lowest': {
        const comparison = helper === 'highest' ? 'more-than' : 'fewer-than'
        const others = this.#choices(of).filter(({ item }) => item !== of.item)
        return others.every((other) => this.#compares(comparison, of, other))
      }
      case 'top':
        return this.#isTop(of, args.slice(1))
      case 'rises':
        return this.#compares('more-than', of, earlierOf(call)) && this.moved(of, earlierOf(call)) === 1
      case 'falls':
        return this.#compares('fewer-than', of, earlierOf(call)) && this.moved(of, earlierOf(call)) === -1
      case 'not-shown-to-change':
        return true
      default:
        return this.#compares(helper, of, comparandOf(call))
    }
  }

  /** 1, −1, or 0 for what is within half a percentage point, or the same digits. */
  moved(one: Reference, other: Reference): number {
    const [of, against] = [this.figure(one), this.figure(other)].map((each) => found(each, 'an empty base'))
    if (of === undefined || against === undefined) return 0
    const apart = of.value - against.value
    if (of.isShare) return Math.abs(apart) < 0.005 - 1e-9 ? 0 : Math.sign(apart)
    return digitsOf(of.value, one) === digitsOf(against.value, other) ? 0 : Math.sign(apart)
  }

  /** By the exact figures, and by what readers see of them. */
  #compares(comparison: string, one: Reference, other: Reference | number): boolean {
    const of = found(this.figure(one), 'an empty base')
    const against = typeof other === 'number' ? undefined : found(this.figure(other), 'an empty base')
    const apart = of.value - (against?.value ?? Number(other) / 100)
    const exact = Math.abs(apart) < 1e-9 ? 0 : Math.sign(apart)
    const signs = found(SIGNS[comparison], `no comparison ${comparison}`)
    const isEdge = other === 0 || other === 100
    const shown = isEdge ? exact : this.#shown([one, of], [other, against])
    return signs.includes(exact) && signs.includes(shown)
  }

  #shown(
    [one, of]: readonly [Reference, Figure],
    [other, against]: readonly [Reference | number, Figure | undefined],
  ): number {
    if (typeof other === 'number' || against === undefined)
      return Math.sign(percentShown(of.value) - Number(other))
    if (of.isShare) return Math.sign(percentShown(of.value) - percentShown(against.value))
    return digitsOf(of.value, one) === digitsOf(against.value, other)
      ? 0
      : Math.sign(of.value - against.value)
  }

  #isTop(of: Reference, named: readonly Argument[]): boolean {
    const { top, rest, isFull } = this.#ranked(of, named)
    const sizes = top.map((each) => this.figure(each)?.value ?? 0)
    const last = found(top.at(-1), 'nothing named')
    return (
      isFull &&
      sizes.every((size, index) => size <= (sizes[index - 1] ?? size) + 1e-9) &&
      (this.figure(last)?.count ?? 0) > 0 &&
      rest.every((other) => this.#compares('more-than', last, other))
    )
  }

  #ranked(of: Reference, named: readonly Argument[]) {
    const all = this.#choices(of).toSorted(
      (one, other) => (this.figure(other)?.value ?? 0) - (this.figure(one)?.value ?? 0),
    )
    const [number] = named
    const top =
      typeof number === 'number'
        ? all.slice(0, number)
        : named.flatMap((item) => all.filter((each) => each.item === item))
    const rest = all.filter((each) => !top.includes(each))
    return { top, rest, isFull: typeof number !== 'number' || number <= all.length }
  }

  #choices(of: Reference): readonly Reference[] {
    return choicesOf(questionOf(of.question)).map(({ id: item }) => ({ ...of, item }))
  }

  #firstItem(of: Reference): string {
    return this.#choices(of)[0]?.item ?? ''
  }

  /** The other answers, where one may give several. */
  #rivals(of: Reference): readonly Reference[] {
    const { type, nets = [] } = questionOf(of.question)
    if (type !== 'multiple') return []
    const own = nets.find(({ id }) => id === of.item)?.answers ?? [of.item]
    return this.#choices(of).filter(({ item }) => !own.includes(item))
  }
}

type Pair = readonly [one: Reference, other: Reference | number]

const SIGNS: Readonly<Record<string, readonly number[]>> = {
  'more-than': [1],
  'fewer-than': [-1],
  'at-least': [0, 1],
  'at-most': [-1, 0],
  differs: [-1, 1],
}

function chanceIn({ p = Number.POSITIVE_INFINITY }: Test): number {
  return p
}

function comparandOf(call: Call): Reference | number {
  const [, second] = call.args
  if (typeof second === 'number') return second
  return typeof second === 'object' ? referenceIn(second) : referenceIn(call, 1)
}

export function faultOf({ line, column }: Pick<Call, 'line' | 'column'>, rule: string): Fault {
  return { line, column, rule }
}
