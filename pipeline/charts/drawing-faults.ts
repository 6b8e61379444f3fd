import type { Finding } from '../core/problem.ts'
import { nameOf } from './checks/ground.ts'
import { andMore } from './checks/reading-fault.ts'
import type { Datasets } from './draw/compile-spec.ts'
import { inOurWords } from './draw/complaints.ts'
import type { DrawingFault } from './draw/drawing-fault.ts'
import type { DrawnItem } from './draw/drawn-bounds.ts'
import { locate } from './draw/locate.ts'
import { complaintsOf, type DrawingStyle, renderSvg } from './draw/render.ts'
import type { View } from './spec/fields/read-views.ts'
import { placeOf } from './spec/places.ts'
import type { SpecFault } from './spec/spec-fault.ts'
import type { Json, Path } from './spec/visit.ts'

/** What was drawn. */
interface Drawn {
  readonly spec: Json
  readonly datasets: Datasets
  readonly style: DrawingStyle
  readonly views: readonly View[]
}

/** Faults that only drawing shows, in our words and at their places in the spec. */
export async function drawingFaults(faults: readonly DrawingFault[], drawn: Drawn): Promise<SpecFault[]> {
  const found: SpecFault[] = edgeFaults(faults, drawn.views)
  for (const fault of oncePerKind(faults)) {
    const path = await placeIn(drawn, fault, faults)
    found.push({ path, isKey: path.length > 0, ...findingOf(fault) })
  }
  return found
}

type Unplaced = Exclude<DrawingFault, { kind: 'beyond-edge' }>

function oncePerKind(faults: readonly DrawingFault[]): Unplaced[] {
  const unplaced = faults.filter((fault): fault is Unplaced => fault.kind !== 'beyond-edge')
  return [...new Map(unplaced.map((fault) => [keyOf(fault), fault])).values()]
}

/** What is the same for the same fault. */
function keyOf(fault: DrawingFault): string {
  return fault.kind === 'complaint' ? `complaint ${fault.words}` : fault.kind
}

function findingOf(fault: Unplaced): Finding {
  switch (fault.kind) {
    case 'complaint':
      return inOurWords(fault.words)
    case 'limit':
      return { rule: 'chart-size', message: `this would take too long to draw: ${fault.excess}` }
    case 'not-a-number':
      return { rule: 'chart-spec', message: 'a position or a text that this makes is not a number' }
    case 'too-high':
      return {
        rule: 'chart-size',
        message: `this makes the drawing ${fault.points} points high`,
        expected: `at most ${fault.most}`,
      }
    case 'undrawn':
      if (/has no (?:width|height)/.test(fault.words))
        return { rule: 'chart-spec', message: 'this has no size' }
      return {
        rule: 'chart-spec',
        message: 'a page cannot show this: only plain shapes, texts and gradients are drawn',
      }
  }
}

/** How often a spec is compiled or drawn to find what is at fault; a large one takes as long as a chart may. */
const TRIES = { compiling: 300, drawing: 60, large: 20 }

/** The part of the spec without which there are fewer of these faults, and no others. */
async function placeIn(drawn: Drawn, fault: Unplaced, faults: readonly DrawingFault[]): Promise<Path> {
  const { spec, datasets, style } = drawn
  const complaints = complaintsOf(spec, datasets, style)
  if (fault.kind === 'complaint' && complaints.includes(fault.words))
    return placeOfComplaint(drawn, fault.words, complaints)
  const isSame = (other: DrawingFault) => keyOf(other) === keyOf(fault)
  const isOther = (other: DrawingFault) => other.kind !== 'beyond-edge' && !isSame(other)
  const [before, others] = [faults.filter(isSame).length, faults.filter(isOther).length]
  const isFree = async (part: Json) => {
    const { drawing, faults: after } = await renderSvg(part, datasets, style)
    if (drawing === undefined || after.filter(isSame).length >= before) return false
    return after.filter(isOther).length <= others
  }
  return locate(spec, isFree, fault.kind === 'limit' ? TRIES.large : TRIES.drawing)
}

/** The same for what shows without drawing. */
function placeOfComplaint(
  { spec, datasets, style }: Drawn,
  words: string,
  complaints: readonly string[],
): Promise<Path> {
  const countOf = (list: readonly string[]) => list.filter((each) => each === words).length
  const others = complaints.length - countOf(complaints)
  const isFree = async (part: Json) => {
    const after = complaintsOf(part, datasets, style)
    return countOf(after) < countOf(complaints) && after.length - countOf(after) <= others
  }
  return locate(spec, isFree, TRIES.compiling)
}

/** What lies beyond an edge: for each mark and side the part that reaches furthest. */
function edgeFaults(faults: readonly DrawingFault[], views: readonly View[]): SpecFault[] {
  const groups = new Map<string, Extract<DrawingFault, { kind: 'beyond-edge' }>[]>()
  for (const fault of faults) {
    if (fault.kind !== 'beyond-edge') continue
    const { name, role, orient } = fault.item.mark
    const key = JSON.stringify([fault.side, name, role, orient])
    groups.set(key, [...(groups.get(key) ?? []), fault])
  }
  return [...groups.values()].flatMap((group) => {
    const [worst] = group.toSorted((one, other) => other.points - one.points)
    if (worst === undefined) return []
    const { item, side, points } = worst
    const what = `${wordsFor(item)}${andMore(group.length - 1)}`
    const message = `${what} reaches ${Math.ceil(points)} points beyond the ${side} edge of the drawing`
    return [{ path: placeOf(item.mark, views, ['text']), rule: 'beyond-edge', message, hint: hintFor(item) }]
  })
}

function wordsFor({ text, kind, datum }: DrawnItem): string {
  if (text !== undefined) return `the text “${text}”`
  return nameOf({ kind, datum: typeof datum === 'object' && datum !== null ? (datum as Json) : {} })
}

function hintFor({ text, mark }: DrawnItem): string {
  if (mark.role.startsWith('axis'))
    return 'draw the labels as a text of `answerLines` or `groupLines`, which are broken into lines: `"style": "answerLabel"`'
  return text === undefined ? 'give it a place within `plot`' : 'move it, or break it into lines'
}
