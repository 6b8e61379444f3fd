import type { ChangesFile } from '../../schemas/types.ts'

/** The words of `changes.md` in one language; every number in digits. */
export interface EditionWords {
  readonly title: string
  readonly kinds: Readonly<Record<ChangesFile['kind'], string>>
  readonly causes: Readonly<Record<ChangesFile['causes'][number], string>>
  readonly causedBy: string
  readonly versions: (old: string, now: string) => string
  readonly nothing: string
  readonly figures: string
  readonly figureHead: readonly [figure: string, old: string, now: string, pages: string, result: string]
  readonly isNew: string
  readonly isGone: string
  readonly outOf: (count: string, base: string, percent: string | undefined) => string
  readonly valueOf: (value: string, base: string) => string
  readonly noValue: string
  readonly sentences: string
  readonly sentencesNote: string
  readonly was: string
  readonly is: string
  readonly claims: string
  readonly claimsNote: string
  readonly otherwise: string
  readonly rows: string
  readonly rowsHead: readonly [file: string, old: string, now: string, changed: string]
  readonly unknown: string
  readonly atLeast: (count: string) => string
  readonly exhibits: string
  readonly redrawn: string
  readonly byFigures: (count: string) => string
  readonly pages: string
  readonly pageCount: (old: string, now: string) => string
  /** In place of a text with a name that no reader may see. */
  readonly withheld: string
  /** @param pages at least one */
  readonly changedPages: (pages: readonly number[]) => string
}

/** `2, 3 and 5` */
export function listed(numbers: readonly number[], and: string): string {
  return [numbers.slice(0, -1).join(', '), ...numbers.slice(-1)]
    .filter((part) => part !== '')
    .join(` ${and} `)
}
