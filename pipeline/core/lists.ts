/** Adds items to the end of a list, however many: a call with each as an argument has room for some 100,000. */
export function addAll<T>(list: T[], items: readonly T[]): void {
  for (const item of items) list.push(item)
}

/** The largest of some numbers, however many; -Infinity of none. */
export function largest(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY)
}

/** The smallest of some numbers, however many; Infinity of none. */
export function smallest(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY)
}
