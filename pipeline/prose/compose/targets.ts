import type { Heading, PhrasingContent } from 'mdast'
import { defined } from '../../core/defined.ts'
import { didYouMean, type Place, type Problem } from '../../core/problem.ts'
import type { LanguageWords } from '../../language/language.ts'
import type { Filled, FilledSection } from './filled.ts'
import { problemAt } from './locate.ts'
import { insertionText } from './sentence.ts'
import { segmentsOf } from './tokens.ts'

/** What a reference can point at. */
export interface Target {
  /** How running text names it: "tabel 1", or a section's title. */
  readonly text: string
  /** In its series; 0 for a section. */
  readonly number: number
  readonly place: Place
}

export type Targets = ReadonlyMap<string, Target>

/** Numbers all tables and charts in the order of the report, and names all sections. */
export function collectTargets(sections: readonly FilledSection[], words: LanguageWords): Targets {
  const titles = sections.map((section): [string, Target] => [
    `section:${section.template.name}`,
    { text: titleOf(section), number: 0, place: { file: section.template.file, line: 1, column: 1 } },
  ])
  const blocks = sections
    .flatMap(({ filled }) => filled.insertions)
    .filter((insertion) => insertion.kind === 'block')
  const numbered = (['table', 'chart'] as const).flatMap((series) =>
    blocks
      .flatMap(({ target, place }) => (target?.series === series ? [{ id: target.id, place }] : []))
      .map(({ id, place }, index): [string, Target] => [
        id,
        { text: `${words[series].toLowerCase()} ${index + 1}`, number: index + 1, place },
      ]),
  )
  return new Map([...titles, ...numbered.toReversed()])
}

/**
 * Problems of references to nothing, and of two blocks with one id.
 *
 * @param mayBe whether a target may be in a template that could not be filled
 */
export function checkTargets(
  sections: readonly FilledSection[],
  targets: Targets,
  mayBe: (target: string) => boolean,
): Problem[] {
  return sections.flatMap(({ template, filled }) =>
    filled.insertions.flatMap((insertion) => {
      if (insertion.kind === 'reference' && !targets.has(insertion.target)) {
        if (mayBe(insertion.target)) return []
        const hint = didYouMean(insertion.target, targets.keys())
        const message = `there is nothing called \`${insertion.target}\` to refer to`
        const finding = { rule: 'unknown-target', message, ...defined({ hint }) }
        return [problemAt(template, insertion.place, finding)]
      }
      if (insertion.kind !== 'block' || insertion.target === undefined) return []
      const first = targets.get(insertion.target.id)?.place
      if (first === undefined || samePlace(first, insertion.place)) return []
      const message = `\`${insertion.target.id}\` appears twice in the report, first at ${first.file}:${first.line}`
      const finding = { rule: 'duplicate-target', message, hint: 'give this one an `id`' }
      return [problemAt(template, insertion.place, finding)]
    }),
  )
}

function samePlace(one: Place, other: Place): boolean {
  return one.file === other.file && one.line === other.line && one.column === other.column
}

function titleOf({ tree, filled, template }: FilledSection): string {
  const heading = tree.children.find((node): node is Heading => node.type === 'heading' && node.depth === 1)
  return heading === undefined ? template.name : plainText(heading, filled)
}

function plainText(node: Heading | PhrasingContent, filled: Filled): string {
  if ('children' in node) return node.children.map((child) => plainText(child, filled)).join('')
  if (node.type !== 'text') return ''
  return segmentsOf(node.value)
    .map((segment) => {
      const insertion = typeof segment === 'number' ? filled.insertions[segment] : segment
      if (typeof insertion === 'string') return insertion
      return insertion?.kind === 'text' || insertion?.kind === 'foreign' ? insertionText(insertion) : ''
    })
    .join('')
}
