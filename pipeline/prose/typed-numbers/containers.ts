import { own } from '../../core/own.ts'
import type { Problem } from '../../core/problem.ts'
import type { SourceText } from '../../input/source-text.ts'
import { CONTAINER_ATTRIBUTES } from '../templates/helpers/boxes.ts'
import type { ContainerText, ProseText } from './reading/prose-text.ts'

/** What would be printed or passed over without a word: a loose `:::`, a container without an end, an unknown attribute. */
export function containerProblems(source: SourceText, { text, containers }: ProseText): Problem[] {
  const marks = looseMarks(text)
  const cut = containers.flatMap((outer) => cutShort(outer, containers, marks) ?? [])
  const told = new Set(cut.flatMap(({ within }) => within))
  const follow = new Set(cut.flatMap(({ ends }) => ends))
  return [
    ...marks.filter((mark) => !follow.has(mark)).map((mark) => source.problem(mark, LOOSE_MARK)),
    ...cut.map(({ outer, within: [inner] }) => source.problem(outer.start, cutFinding(outer, inner))),
    ...containers.flatMap((each) => attributeProblems(source, each)),
    ...containers.filter((each) => !each.isClosed && !told.has(each)).map(openProblem(source)),
  ]
}

const LOOSE_MARK = {
  rule: 'loose-container',
  message: 'this `:::` opens or closes no container',
  hint: 'open one with its name, as in `:::callout`, and close it with `:::` alone on a line',
}

/** Only what Markdown takes for text is still there. */
function looseMarks(text: string): number[] {
  return Array.from(text.matchAll(/:{3,}/g), ({ index }) => index)
}

/** A container that the end of one in it closes, since it has no more colons. */
interface CutShort {
  readonly outer: ContainerText
  /** Those in it that are left open. */
  readonly within: readonly ContainerText[]
  /** The marks after it that were to close it and those in it. */
  readonly ends: readonly number[]
}

function cutShort(
  outer: ContainerText,
  containers: readonly ContainerText[],
  marks: readonly number[],
): CutShort | undefined {
  const within = containers.filter(
    ({ start, end, colons, isClosed }) =>
      start > outer.start && end <= outer.end && colons >= outer.colons && !isClosed,
  )
  const ends = marks.filter((mark) => mark >= outer.end).slice(0, within.length)
  return outer.isClosed && within.length > 0 && ends.length === within.length
    ? { outer, within, ends }
    : undefined
}

function cutFinding(outer: ContainerText, inner: ContainerText | undefined) {
  const colons = `:${':'.repeat(outer.colons)}`
  return {
    rule: 'open-container',
    message: `\`:::${outer.name}\` ends where \`:::${inner?.name}\` in it ends`,
    hint: `open and close it with more colons than what is in it: \`${colons}${outer.name}\` and \`${colons}\``,
  }
}

function attributeProblems(source: SourceText, { name, attributes, start }: ContainerText): Problem[] {
  const known = own(CONTAINER_ATTRIBUTES, name) ?? []
  const unknown = attributes.filter((attribute) => !known.includes(attribute))
  const repeated = attributes.filter((attribute, index) => attributes.indexOf(attribute) < index)
  const takes = known.length === 0 ? 'none' : known.map((each) => `\`${each}\``).join(', ')
  const told = [
    ...[...new Set(unknown)].map((attribute) => ({
      message: `\`:::${name}\` takes no \`${attribute}\``,
      hint: `it takes ${takes}`,
    })),
    ...[...new Set(repeated)].map((attribute) => ({
      message: `\`:::${name}\` has more than one \`${attribute}\``,
      hint: 'leave one',
    })),
  ]
  return told.map((finding) => source.problem(start, { rule: 'container-attribute', ...finding }))
}

function openProblem(source: SourceText) {
  return ({ name, start }: ContainerText): Problem =>
    source.problem(start, {
      rule: 'open-container',
      message: `\`:::${name}\` is never closed`,
      hint: 'close it with `:::` alone on a line',
    })
}
