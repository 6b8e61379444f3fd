import type { Results } from '../../analysis/results.ts'
import type { Problem } from '../../core/problem.ts'
import type { ShownFigure } from '../document.ts'
import type { FilledSection } from './filled.ts'
import { problemAt } from './locate.ts'

const OF_DESK_RESEARCH = /\/response\.desk-research(?:\/|$)/

/**
 * A report with figures that are partly of desk research says so: with a figure of `response.desk-research`, or below a
 * chart or table that has such figures.
 */
export function unsaidDeskResearch(
  figures: readonly ShownFigure[],
  filled: readonly FilledSection[],
  { byId }: Pick<Results, 'byId'>,
): Problem[] {
  const isSaid = figures.some(
    ({ shows, results }) => shows === 'desk-research' || results.some((id) => OF_DESK_RESEARCH.test(id)),
  )
  if (isSaid) return []
  for (const { as, place, results } of figures)
    for (const id of results) {
      const result = byId.get(id)
      const template = filled.map((section) => section.template).find(({ file }) => file === place.file)
      if (template === undefined || result === undefined || result.fromDeskResearch === 0) continue
      const { base, fromDeskResearch } = result
      const message = `\`${as}\` shows \`${id}\`, of which ${fromDeskResearch} of the ${base} come from desk research, and no section says so`
      const hint = 'say it once, such as in a note, with `{{counted "response.desk-research"}}`'
      return [problemAt(template, place, { rule: 'unsaid-desk-research', message, hint })]
    }
  return []
}
