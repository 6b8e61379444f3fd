import { hexOf, rgbOf } from '../../core/colours/contrast.ts'
import { memoize } from '../../core/memoize.ts'
import type { Scene, SceneShape, SceneText } from '../draw/scene.ts'
import { withoutHyphens } from '../draw/wrap.ts'
import { andMore, type ReadingFault } from './reading-fault.ts'

/**
 * Colours that are the only sign of what a part stands for. Parts of different colours, drawn from different rows,
 * must differ in some field whose values all appear in the drawing as text, as a label or in a legend. Overlapping
 * colours for the same rows, such as a bar on its track, distinguish nothing. A dashed outline is a sign of its
 * own, so parts with it need no colour to differ from parts without it.
 */
export function unnamedColours({ shapes, texts }: Scene): ReadingFault[] {
  const groups = colourGroupsOf(shapes)
  if (groups.length < 2) return []
  const names = namesIn(texts)
  const colours = groups.map((group) => ({
    ...group,
    names: names(group.data),
    rows: new Set(group.data.map(rowOf)),
  }))
  if (fieldsOf(colours).some((field) => distinguishesAll(field, colours))) return []
  return colours.flatMap((one, index) =>
    colours.slice(index + 1).flatMap((other) => {
      if (one.isDashed !== other.isDashed || !areApart(one.rows, other.rows)) return []
      if ([...one.names].some(([field, names]) => areApart(names, other.names.get(field) ?? names))) return []
      return {
        rule: 'colour-alone',
        mark: other.mark,
        channels: ['color', 'fill', 'stroke'],
        weight: 0,
        tell: (others) =>
          `only colour distinguishes parts in ${one.colour} from parts in ${other.colour}${andMore(others)}`,
        expected: 'the name of what each colour stands for, as a label or in a legend',
      }
    }),
  )
}

/** Parts with figures that share a colour and kind of outline. */
interface ColourGroup {
  readonly colour: string
  readonly isDashed: boolean
  readonly mark: SceneShape['mark']
  readonly data: readonly SceneShape['datum'][]
}

interface Coloured extends ColourGroup {
  /** Fields for which every part has a value, with their values, when all of these appear in the drawing. */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>
  /** What distinguishes the rows that it is drawn from. */
  readonly rows: ReadonlySet<string>
}

/** Groups parts by their colour; for a line, that of its stroke. Dashed parts form their own groups. */
function colourGroupsOf(shapes: readonly SceneShape[]): readonly ColourGroup[] {
  const byKey = new Map<string, ColourGroup & { readonly data: SceneShape['datum'][] }>()
  for (const { isData, fill, fillOpacity, stroke, strokeOpacity, isDashed, datum, mark } of shapes) {
    const rgb = rgbOf(fill ?? stroke)
    const opacity = fill === undefined ? strokeOpacity : fillOpacity
    if (!isData || rgb === undefined || opacity === 0) continue
    const colour = hexOf(rgb)
    const key = `${colour} ${isDashed}`
    const group = byKey.get(key) ?? { colour, isDashed, mark, data: [] }
    group.data.push(datum)
    byKey.set(key, group)
  }
  return [...byKey.values()]
}

/** Whether two sets have nothing in common. */
function areApart(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const each of some) if (others.has(each)) return false
  return true
}

function fieldsOf([first]: readonly Coloured[]): readonly string[] {
  return [...(first?.names.keys() ?? [])]
}

/** Whether a field has values for every colour, and no two colours share one. */
function distinguishesAll(field: string, colours: readonly Coloured[]): boolean {
  const all = new Set<string>()
  return colours.every(({ names }) => {
    const ofColour = names.get(field)
    const isApart = ofColour !== undefined && areApart(ofColour, all)
    for (const name of ofColour ?? []) all.add(name)
    return isApart
  })
}

function rowOf({ question, wave, group, answer, value }: SceneShape['datum']): string {
  return JSON.stringify([question, wave, group, answer, answer === null ? value : null])
}

/** Fields of a row that contain figures, and so name nothing. */
const FIGURES = ['countText', 'countedText', 'baseText', 'percentText', 'columnText', 'intervalText']

/** Finds the names of data among the texts of a drawing. */
function namesIn(texts: readonly SceneText[]): (data: ColourGroup['data']) => Coloured['names'] {
  const words = wordsOf(texts.filter(({ opacity }) => opacity > 0).map(({ text }) => text))
  const isWritten = memoize(MAX_NAMES, (value) => words.includes(wordsOf([value])))
  return (data) => {
    const fields = Object.keys(data[0] ?? {}).filter((field) => !FIGURES.includes(field))
    return new Map(
      fields.flatMap((field) => {
        const values = data.map((datum) => datum[field])
        return values.every((value) => isName(value) && isWritten(value))
          ? [[field, new Set(values as readonly string[])] as const]
          : []
      }),
    )
  }
}

/** How many results of looking for a name are kept. */
const MAX_NAMES = 10_000

/** A row without a value has no name. */
function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

/** All texts in drawing order as one, in small letters and unpunctuated, because a label may span several lines. */
export function wordsOf(texts: readonly string[]): string {
  const words = withoutHyphens(texts.join(' ')).replace(PUNCTUATION, '')
  return ` ${words.replace(/\s+/g, ' ').trim().toLowerCase()} `
}

/** Of a word, not of a sign that stands alone: the `:` of "North: yes". */
const PUNCTUATION = /(?<=[\p{L}\p{N}])[:;,.!?)”’]+(?=\s|$)|(?<=\s|^)[(“‘]+(?=[\p{L}\p{N}])/gu
