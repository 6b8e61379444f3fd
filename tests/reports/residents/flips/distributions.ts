/**
 * The chance of a value of Student's t that is as far from 0 or farther, in either direction; of a normal value for
 * infinite degrees of freedom. By the incomplete beta and gamma functions, as continued fractions.
 */
export function twoSided(statistic: number, degrees: number): number {
  const square = statistic ** 2
  if (degrees === Number.POSITIVE_INFINITY) return upperGamma(0.5, square / 2)
  return betaBelow(degrees / (degrees + square), degrees / 2, 0.5)
}

/** The chance of a value of F that is as large or larger. */
export function upperF(statistic: number, first: number, second: number): number {
  return betaBelow(second / (second + first * statistic), second / 2, first / 2)
}

/** How far from 0 a value lies that has this chance, found by halving. */
export function criticalAt(level: number, degrees: number): number {
  let [low, high] = [0, 1]
  while (twoSided(high, degrees) > 1 - level) high *= 2
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2
    if (twoSided(middle, degrees) > 1 - level) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The regularised incomplete beta function. */
function betaBelow(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  // The fraction converges fast on this side only.
  if (x < (a + 1) / (a + b + 2)) return (front * betaFraction(x, a, b)) / a
  return 1 - (front * betaFraction(1 - x, b, a)) / b
}

const TINY = 1e-300

/** By Lentz's method. */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; m < 10_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / nonZero(1 + even * d)
    c = nonZero(1 + even / c)
    fraction *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / nonZero(1 + odd * d)
    c = nonZero(1 + odd / c)
    fraction *= d * c
    if (Math.abs(d * c - 1) < 1e-16) return fraction
  }
  return fraction
}

/** The regularised upper incomplete gamma function: by its series near 0, and else as a fraction. */
function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1
  const front = Math.exp(a * Math.log(x) - x - logGamma(a))
  if (x < a + 1) {
    let term = 1 / a
    let sum = term
    for (let n = 1; n < 1000; n += 1) {
      term *= x / (a + n)
      sum += term
    }
    return 1 - front * sum
  }
  let b = x + 1 - a
  let c = 1 / TINY
  let d = 1 / b
  let fraction = d
  for (let n = 1; n < 10_000; n += 1) {
    const part = -n * (n - a)
    b += 2
    d = 1 / nonZero(part * d + b)
    c = nonZero(b + part / c)
    fraction *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return front * fraction
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}

/** By Stirling's series, from 12 on. */
function logGamma(x: number): number {
  if (x < 12) return logGamma(x + 1) - Math.log(x)
  const square = x * x
  const series = 1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square
  return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series / x
}
