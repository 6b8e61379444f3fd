import type { StudyDesign } from '../study/study-design.ts'

type Kind = StudyDesign['kind']

/** Figures about the fieldwork rather than a question, by the design of the studies that have them. */
const FIGURES: Readonly<Record<Kind, ReadonlyMap<string, readonly string[]>>> = {
  frame: new Map([
    ['response', ['units', 'desk-research', 'interviews', 'joint-interviews']],
    ['frame', ['units']],
  ]),
  sample: new Map([['response', ['respondents', 'responded', 'invited', 'population']]]),
}

/** The items of a name under which there are figures about the fieldwork; undefined of any other name. */
export function fieldworkItems({ kind }: StudyDesign, name: string): readonly string[] | undefined {
  return FIGURES[kind].get(name)
}

/** Why a study has no figure about the fieldwork that studies of the other design have; undefined of any other. */
export function otherDesignFault(
  { kind }: StudyDesign,
  name: string,
  item: string | undefined,
): { readonly message: string; readonly hint: string } | undefined {
  const [own, other, otherKind] =
    kind === 'frame'
      ? (['a frame', 'a sample', 'sample'] as const)
      : (['a sample', 'a frame', 'frame'] as const)
  if (has(kind, name, item) || !has(otherKind, name, item)) return undefined
  const known = [...FIGURES[kind]].flatMap(([id, items]) => items.map((each) => `\`${id}.${each}\``))
  const figure = item === undefined ? name : `${name}.${item}`
  return {
    message: `\`${figure}\` is of ${other}, and this study is ${own}`,
    hint: `known are ${known.join(', ')}`,
  }
}

function has(kind: Kind, name: string, item: string | undefined): boolean {
  const items = FIGURES[kind].get(name)
  return items !== undefined && (item === undefined || items.includes(item))
}
