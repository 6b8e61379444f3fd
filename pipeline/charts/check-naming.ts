import { hexOf, rgbOf } from '../colours/contrast.ts'
import type { Finding } from '../problem.ts'
import type { Scene, SceneShape } from './scene.ts'
import { withoutHyphens } from './wrap.ts'

/**
 * Colours that alone tell what a part stands for. Parts of different colours, drawn from different rows, must differ in
 * some field of their rows whose values all stand in the drawing as text, as a label or in a legend. Colours that are
 * laid over each other for the same rows, such as a bar on its track, tell nothing apart. A dashed outline is a sign of
 * its own: parts with it need no colour to be told from parts without.
 */
export function unnamedColours({ shapes, texts }: Scene): Finding[] {
  const words = wordsOf(texts.filter(({ opacity }) => opacity > 0).map(({ text }) => text))
  const colours = coloursOf(shapes)
  return colours.flatMap((one, index) =>
    colours.slice(index + 1).flatMap((other) => {
      if (one.isDashed !== other.isDashed) return []
      if ([...one.rows].some((row) => other.rows.has(row))) return []
      if (fieldsOf(one, other).some((field) => isTold(one, other, field, words))) return []
      return {
        rule: 'colour-alone',
        message: `nothing but colour tells parts in ${one.colour} from parts in ${other.colour}`,
        expected: 'the name of what each colour stands for, as a label or in a legend',
      }
    }),
  )
}

interface Coloured {
  readonly colour: string
  readonly isDashed: boolean
  readonly data: readonly SceneShape['datum'][]
  /** What tells the rows apart that it is drawn from. */
  readonly rows: ReadonlySet<string>
}

/** The colours of the parts that carry figures: of a line its stroke. Dashed parts count apart. */
function coloursOf(shapes: readonly SceneShape[]): readonly Coloured[] {
  const byLook = new Map<string, { colour: string; isDashed: boolean; data: SceneShape['datum'][] }>()
  for (const { isData, fill, fillOpacity, stroke, strokeOpacity, isDashed, datum } of shapes) {
    const rgb = rgbOf(fill ?? stroke)
    const opacity = fill === undefined ? strokeOpacity : fillOpacity
    if (!isData || rgb === undefined || opacity === 0) continue
    const colour = hexOf(rgb)
    const look = `${colour} ${isDashed}`
    byLook.set(look, { colour, isDashed, data: [...(byLook.get(look)?.data ?? []), datum] })
  }
  return [...byLook.values()].map((look) => ({ ...look, rows: new Set(look.data.map(rowOf)) }))
}

function rowOf({ question, wave, group, answer, value }: SceneShape['datum']): string {
  return JSON.stringify([question, wave, group, answer, answer === null ? value : null])
}

function fieldsOf(...colours: readonly Coloured[]): string[] {
  const fields = new Set(colours.flatMap(({ data }) => data.flatMap((datum) => Object.keys(datum))))
  return [...fields].filter((field) => !FIGURES.includes(field))
}

/** Fields of a row that tell how many, and so name nothing. */
const FIGURES = ['countText', 'countedText', 'baseText', 'percentText', 'columnText']

/** Whether a field has other values for one colour than for the other, and each of them is written. */
function isTold(one: Coloured, other: Coloured, field: string, words: string): boolean {
  const [ones, others] = [valuesOf(one, field), valuesOf(other, field)]
  if (ones.size === 0 || others.size === 0 || [...ones].some((value) => others.has(value))) return false
  return [...ones, ...others].every((value) => words.includes(wordsOf([value])))
}

function valuesOf({ data }: Coloured, field: string): ReadonlySet<string> {
  const values = data.map((datum) => datum[field])
  // A row without the value is named by nothing.
  if (!values.every((value) => typeof value === 'string' && value !== '')) return new Set()
  return new Set(values as readonly string[])
}

/** Texts in the order of drawing as one, in small letters: a label may be set in several lines. */
function wordsOf(texts: readonly string[]): string {
  return ` ${withoutHyphens(texts.join(' ')).replace(/\s+/g, ' ').trim().toLowerCase()} `
}
