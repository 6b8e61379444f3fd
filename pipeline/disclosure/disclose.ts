import type { Results } from '../analysis/results.ts'

declare const DISCLOSED: unique symbol

/** Results that may be published. Charts, prose and all that is published take no others. */
export interface DisclosedResults extends Results {
  readonly [DISCLOSED]: true
}

/** The only way out of analysis: decides what of the results may be published. All of it may, so far. */
export function disclose(results: Results): DisclosedResults {
  return results as DisclosedResults
}
