import type { ChangesFile, ResultsFile } from '../../schemas/types.ts'
import type { Problem } from '../core/problem.ts'
import { sideBySide } from './side-by-side.ts'

type Claim = ResultsFile['claims'][number]

/** Claims that are new or gone, and those that hold by other figures than before. */
export function changedClaims(last: ResultsFile, next: ResultsFile): ChangesFile['claims'] {
  const { both, added, removed } = sideBySide(last.claims, next.claims, keyOf)
  const otherwise = both.flatMap(([one, other]) => {
    const results = otherFigures(one, other)
    return results.length === 0 ? [] : [{ ...listed(other), results }]
  })
  return { otherwise, added: added.map(listed), removed: removed.map(listed) }
}

/** Of an edition that was refused, how many claims no longer hold: `, 2 of them claims that are not true`. */
export function formatRefused(problems: readonly Problem[]): string {
  const refused = problems.filter(({ rule }) => rule === 'claim').length
  if (refused === 0) return ''
  return `, ${refused} of them ${refused === 1 ? 'a claim that is not true' : 'claims that are not true'}`
}

/** By template and condition; its line and words may have changed. */
function keyOf({ at, claim }: Claim): string {
  return `${at.replace(/:\d+:\d+$/, '')} ${claim}`
}

function listed({ at, words, claim }: Claim) {
  return { at, words, claim }
}

function otherFigures(last: Claim, next: Claim): string[] {
  const before = new Set(last.figures.map((figure) => JSON.stringify(figure)))
  return next.figures.filter((figure) => !before.has(JSON.stringify(figure))).map(({ result }) => result)
}
