import type { Judgement } from '../../analysis/claims/judgement.ts'
import { defined } from '../../core/defined.ts'

/** What a condition of the template language gives: whether it holds, and what it was judged by. */
export interface Verdict extends Judgement {
  readonly kind: 'verdict'
  /** As a template writes it: `most "staffing.specialist"`. */
  readonly claim: string
  /** The conditions that `and` and `or` combine. */
  readonly parts?: readonly Verdict[]
  /** Of `not`: what a sample tested. That it does not show something is no proof that it is not so. */
  readonly notShown?: string
}

/** In place of a condition whose problem has been reported. */
export const FAULTED = { kind: 'faulted' } as const

/** Whether a value is of a kind that a helper hands to another. */
export function isOfKind<Kind extends string>(value: unknown, kind: Kind): value is { readonly kind: Kind } {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind
}

export function isVerdict(value: unknown): value is Verdict {
  return isOfKind(value, 'verdict')
}

/** All of them, or at least one of them. */
export function combine(word: 'and' | 'or', parts: readonly Verdict[], claim: string): Verdict {
  const holds = word === 'and' ? parts.every((part) => part.holds) : parts.some((part) => part.holds)
  return {
    kind: 'verdict',
    holds,
    claim,
    parts,
    meaning: parts.map((part) => part.meaning).join(`, ${word} `),
    figures: parts.flatMap((part) => part.figures),
    truths: parts.flatMap((part) => part.truths),
  }
}

export function negate(verdict: Verdict, claim: string): Verdict {
  const { holds, meaning, figures, truths } = verdict
  const tested = partsOf(verdict).find(({ test }) => test !== undefined)?.claim
  return {
    kind: 'verdict',
    holds: !holds,
    claim,
    meaning: `not: ${meaning}`,
    figures,
    truths,
    ...defined({ notShown: tested }),
  }
}

/** All conditions that a condition is made of with `and` and `or`: itself when it is one. */
export function partsOf(verdict: Verdict): readonly Verdict[] {
  return verdict.parts === undefined ? [verdict] : verdict.parts.flatMap(partsOf)
}

/** The smallest parts that keep a false claim from holding. */
export function refutedParts(verdict: Verdict): readonly Verdict[] {
  if (verdict.holds) return []
  return verdict.parts === undefined ? [verdict] : verdict.parts.flatMap(refutedParts)
}
