import type { Estimate } from '../estimates/estimate.ts'
import { percentInMessage } from '../percent-in-message.ts'
import type { Result, Share } from '../results.ts'
import type { ClaimTest } from './judgement.ts'

/** The figure that a claim is about: `2017-06/staffing.specialist is 11 of 25, 44%`. */
export function figureText(result: Result): string {
  const { id, base } = result
  const known = estimateText(result)
  if (known !== undefined) return `${id} is ${known}`
  if (result.kind === 'number') return `${id} is ${result.texts.digits}, of ${base}`
  return `${id} is ${result.count} of ${base}${base === 0 ? '' : `, ${percentInMessage(result)}`}`
}

export function quantifierTruth(result: Result): string {
  if (result.kind === 'number' || result.estimate !== undefined) return figureText(result)
  return `"${result.texts.quantified}" (${sizeText(result)})`
}

export function countTruth(result: Result): string {
  if (result.kind === 'number') return figureText(result)
  return `"${result.texts.counted}" (${result.texts.words}, ${result.texts.percent})`
}

export function labelTruth(share: Share): string {
  return `"${share.label}" (${sizeText(share)})`
}

/** "twaalf van de 25, 48%"; in a sample the estimate with its interval. */
export function sizeText(share: Share): string {
  return estimateText(share) ?? `${share.texts.words}, ${share.texts.percent}`
}

/** How many of the base; in a sample the estimate with its interval. */
export function countText(share: Share): string {
  return estimateText(share) ?? share.texts.words
}

/** An estimate and its interval: `48.2% (45.1% to 51.3%) of 512 respondents`. */
function estimateText({ kind, estimate }: Result): string | undefined {
  if (estimate === undefined) return undefined
  const text = kind === 'share' ? percentText : numberText
  const { unweighted } = estimate.base
  return `${text(estimate.value)}${intervalText(estimate, text)} of ${numberText(unweighted)} respondents`
}

function intervalText({ interval }: Estimate, text: (value: number) => string): string {
  return interval === undefined ? '' : ` (${text(interval.low)} to ${text(interval.high)})`
}

/** With a decimal, which says none or all only of a share that is. */
function percentText(share: number): string {
  const text = numberText(100 * share, 1)
  if (text === '0' && share > 0) return 'less than 0.1%'
  return text === '100' && share < 1 ? 'more than 99.9%' : `${text}%`
}

/**
 * The test of a claim about a sample: `a difference of 4 points (-0.4 to 8.4) among 912 respondents: p = 0.08, or 0.24
 * corrected for 3 tests`.
 */
export function testText({ estimate, interval, n, of, p, corrected, tests = 1 }: ClaimTest): string {
  const [factor, decimals, unit] = of === 'shares' ? ([100, 1, ' points'] as const) : ([1, 2, ''] as const)
  const text = (value: number) => numberText(factor * value, decimals)
  const ends = interval === undefined ? '' : ` (${text(interval.low)} to ${text(interval.high)})`
  return `a difference of ${text(estimate)}${unit}${ends} among ${numberText(n)} respondents: ${chanceText(p, corrected, tests)}`
}

function chanceText(p: number | undefined, corrected: number | undefined, tests: number): string {
  if (p === undefined) return 'the sample cannot tell whether it is chance'
  return `p = ${pText(p)}${tests > 1 && corrected !== undefined ? `, or ${pText(corrected)} corrected for ${tests} tests` : ''}`
}

function pText(p: number): string {
  return p < 0.001 ? '<0.001' : numberText(p, 3)
}

function numberText(value: number, decimals = 2): string {
  return String(Number(value.toFixed(decimals)))
}
