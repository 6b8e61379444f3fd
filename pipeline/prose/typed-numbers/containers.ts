import { own } from '../../core/own.ts'
import type { Problem } from '../../core/problem.ts'
import type { SourceText } from '../../input/source-text.ts'
import { CONTAINER_ATTRIBUTES } from '../templates/helpers/boxes.ts'
import { type ContainerText, MARKDOWN_CHARACTER, type ProseText } from './prose-text.ts'

/** What would be printed or passed over without a word: a loose `:::`, a container without an end, an unknown attribute. */
export function containerProblems(source: SourceText, { text, containers }: ProseText): Problem[] {
  return [...looseMarks(source, text), ...containers.flatMap((each) => problemsOf(source, each))]
}

/** At the beginning of a line, after marks of Markdown. */
const LOOSE = new RegExp(`^([ \\t${MARKDOWN_CHARACTER}]*):{3,}`, 'gm')

/** Only what Markdown takes for text is still there. */
function looseMarks(source: SourceText, text: string): Problem[] {
  return Array.from(text.matchAll(LOOSE), ({ index, 1: before = '' }) =>
    source.problem(index + before.length, {
      rule: 'loose-container',
      message: 'this `:::` opens or closes no container',
      hint: 'open one with its name, as in `:::callout`, and close it with `:::` alone on a line',
    }),
  )
}

function problemsOf(source: SourceText, { name, attributes, isClosed, start }: ContainerText): Problem[] {
  const known = own(CONTAINER_ATTRIBUTES, name) ?? []
  const hint =
    known.length === 0 ? 'it takes none' : `it takes ${known.map((each) => `\`${each}\``).join(', ')}`
  return [
    ...attributes
      .filter((attribute) => !known.includes(attribute))
      .map((attribute) =>
        source.problem(start, {
          rule: 'container-attribute',
          message: `\`:::${name}\` takes no \`${attribute}\``,
          hint,
        }),
      ),
    ...(isClosed
      ? []
      : [
          source.problem(start, {
            rule: 'open-container',
            message: `\`:::${name}\` is never closed`,
            hint: 'close it with `:::` alone on a line',
          }),
        ]),
  ]
}
