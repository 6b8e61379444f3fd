import { fieldsReadOff } from '../readings/guides.ts'
import { readingFaults } from '../readings/reading-faults.ts'
import { type ScaleEnd, scaleEnds } from '../readings/scale-ends.ts'
import { type GuideTitle, titlesIn } from '../readings/titles.ts'
import { isQuantity, type Unit } from '../readings/unit.ts'
import type { SpecFault } from '../spec-fault.ts'
import { isObject, type Json, listOf, type Path } from '../visit.ts'
import { drawnFields } from './aggregated.ts'
import { type Channel, type Channels, channelsIn, NO_CHANNELS } from './channels.ts'
import { type Fields, NO_FIELDS } from './fields.ts'
import { NameCheck } from './name-check.ts'
import { fieldsAfter } from './transforms.ts'

/** A view with a mark, and where what it draws is written. */
export interface View {
  readonly path: Path
  /** The layers and places in a row or column that it lies in, as Vega-Lite names them: `layer_0_concat_1`. */
  readonly steps: string
  readonly channels: ReadonlyMap<string, Path>
  readonly type: unknown
  /** Along which axis its marks show a quantity, if they do. */
  readonly quantity: 'x' | 'y' | undefined
  /** The field of that quantity, if it has one. */
  readonly field: string | undefined
  /** Whether they do so on a scale, rather than at places that the chart calculates. */
  readonly isScaled: boolean
  /** Along which axis with a scale of quantities its marks lie between two fields of a row, if they do. */
  readonly span: 'x' | 'y' | undefined
  /** Along which axes with a scale of quantities its marks reach from a figure to the 0 or another place of that scale. */
  readonly reaches: readonly ('x' | 'y')[]
  /** The fields that a reader reads off an axis, legend or heading, by channel. */
  readonly readOff: ReadonlyMap<string, string>
}

export interface ReadSpec {
  readonly views: readonly View[]
  readonly titles: readonly GuideTitle[]
  readonly ends: readonly ScaleEnd[]
  readonly faults: readonly SpecFault[]
}

/** What surrounds a view. */
interface Around {
  readonly fields: Fields | undefined
  readonly channels: Channels
  readonly steps: string
  /** Into how many views each `repeat` around it makes one. */
  readonly copies: number
}

const ENDS = ['x2', 'y2', 'theta2', 'radius2', 'latitude2', 'longitude2']
const REPEATED = ['repeat', 'row', 'column', 'layer']

/** More views than this in a spec are no chart that a person reads. */
const MAX_VIEWS = 100

/** Finds the views of a spec, and checks what they name: fields of their rows, values of the theme, functions. */
export function readViews(spec: Json, names: Iterable<string>): ReadSpec {
  const reader = new ViewReader(names)
  reader.read(spec, [], { fields: undefined, channels: NO_CHANNELS, steps: '', copies: 1 })
  return reader
}

class ViewReader implements ReadSpec {
  readonly views: View[] = []
  readonly #check: NameCheck
  readonly #units: Unit[] = []
  #copies = 0

  constructor(names: Iterable<string>) {
    this.#check = new NameCheck(names)
  }

  get titles(): readonly GuideTitle[] {
    return titlesIn(this.#units)
  }

  get ends(): readonly ScaleEnd[] {
    return scaleEnds(this.#units)
  }

  get faults(): readonly SpecFault[] {
    const faults = unique([...this.#check.faults, ...readingFaults(this.#units)])
    if (this.#copies <= MAX_VIEWS) return faults
    const message = `this chart has ${this.#copies} views`
    return [...faults, { path: [], rule: 'chart-size', message, expected: `at most ${MAX_VIEWS}` }]
  }

  read(view: Json, path: Path, around: Around): void {
    this.#params(view, path)
    const fields = this.#rowsOf(view, path, around.fields)
    const channels = channelsIn(around.channels, view.encoding, [...path, 'encoding'])
    this.#check.withoutRow(view, path)
    const inside = { ...around, fields, channels }
    if ('mark' in view) this.#unit(view, path, inside)
    this.#facet(view, path, inside)
    for (const kind of ['layer', 'concat', 'hconcat', 'vconcat']) this.#children(kind, view, path, inside)
  }

  #params({ params }: Json, path: Path): void {
    for (const [index, param] of listOf(params).entries()) {
      if (!isObject(param)) continue
      const at = [...path, 'params', index]
      this.#check.expression(param.expr, [...at, 'expr'], undefined)
      this.#check.declare(param.name, [...at, 'name'])
    }
  }

  #rowsOf({ data, transform }: Json, path: Path, outer: Fields | undefined): Fields | undefined {
    let fields = isObject(data) ? this.#check.dataset(data) : data === null ? undefined : outer
    for (const [index, each] of listOf(transform).entries()) {
      if (!isObject(each)) continue
      fields = fieldsAfter(each, [...path, 'transform', index], fields ?? NO_FIELDS, this.#check)
    }
    return fields
  }

  #unit(view: Json, path: Path, { fields, channels, steps, copies }: Around): void {
    this.#copies += copies
    const places = [...channels].map(([name, channel]) => [name, channel.pathOf()] as const)
    const type = isObject(view.mark) ? view.mark.type : view.mark
    const rows = fields ?? NO_FIELDS
    const plot = steps.replace(/(?:layer_\d+_)+$/, '')
    const namesOf = (field: unknown) => this.#check.namesOf(field)
    const unit = { path, plot, mark: view.mark, channels, fields: rows, namesOf }
    this.#units.push(unit)
    const readOff = fieldsReadOff(unit)
    this.views.push({
      path,
      steps,
      channels: new Map(places),
      type,
      readOff,
      span: spanIn(channels),
      reaches: reachesIn(channels),
      ...quantityIn(channels),
    })
    for (const [name, channel] of channels) {
      this.#channel(channel, rows, fields === undefined)
      if (ENDS.includes(name)) this.#check.end(name, channel, channels.get(name.slice(0, -1))?.definition)
    }
    const drawn = drawnFields(channels, rows)
    this.#check.expressionsIn(view.mark, [...path, 'mark'], drawn)
    for (const { definition, pathOf } of channels.values())
      for (const key of isObject(definition) ? Object.keys(definition) : [])
        this.#check.valueOf(key, definition as Json, pathOf(key), drawn)
  }

  #channel({ definition, pathOf }: Channel, fields: Fields, hasNoRows: boolean): void {
    if (Array.isArray(definition)) {
      for (const [index, each] of definition.entries())
        if (isObject(each)) this.#check.field(each.field, [...pathOf(), index, 'field'], fields)
    } else if (isObject(definition)) {
      if (hasNoRows && 'field' in definition) this.#check.noRows(pathOf('field'))
      else this.#check.definition(definition, pathOf, fields)
    }
  }

  #facet(view: Json, path: Path, around: Around): void {
    const { facet, repeat, spec } = view
    if (!isObject(spec)) return
    const each = isObject(facet) && !('field' in facet) ? Object.entries(facet) : [['', facet] as const]
    for (const [key, definition] of each) {
      const at = key === '' ? [...path, 'facet'] : [...path, 'facet', key]
      if (isObject(definition))
        this.#check.heading(
          definition,
          (part) => (part === undefined ? at : [...at, part]),
          around.fields ?? NO_FIELDS,
        )
    }
    const copies = this.#repeats(repeat, [...path, 'repeat'])
    this.read(spec, [...path, 'spec'], { ...around, copies: around.copies * copies })
  }

  /** Notes what is repeated, and gives how many views it makes of one. */
  #repeats(repeat: unknown, path: Path): number {
    const lists = isObject(repeat) ? Object.entries(repeat) : [['repeat', repeat] as const]
    let copies = 1
    for (const [name, values] of lists) {
      if (!REPEATED.includes(name) || !Array.isArray(values)) continue
      const at = isObject(repeat) ? [...path, name] : path
      this.#check.repeat(
        name,
        values.map((value, index) => ({ value, path: [...at, index] })),
      )
      copies *= values.length
    }
    return copies
  }

  #children(kind: string, view: Json, path: Path, around: Around): void {
    const step = kind === 'layer' ? 'layer' : 'concat'
    for (const [index, child] of listOf(view[kind]).entries()) {
      if (!isObject(child)) continue
      const steps = `${around.steps}${step}_${index}_`
      this.read(child, [...path, kind, index], { ...around, steps })
    }
  }
}

function spanIn(channels: Channels): View['span'] {
  const fieldOf = (name: string) => {
    const definition = channels.get(name)?.definition
    return isObject(definition) && 'field' in definition ? definition : undefined
  }
  return (['x', 'y'] as const).find((axis) => {
    const begin = fieldOf(axis)
    return begin && isQuantity(begin) && begin.scale !== null && fieldOf(`${axis}2`) !== undefined
  })
}

/** Places of a plot that are written without its scale: its edges. */
const EDGES: readonly unknown[] = [0, 'width', 'height']

function reachesIn(channels: Channels): View['reaches'] {
  return (['x', 'y'] as const).filter((axis) => {
    const begin = channels.get(axis)?.definition
    const end = channels.get(`${axis}2`)?.definition
    const isElsewhere = isObject(end) && 'value' in end && !EDGES.includes(end.value)
    return isObject(begin) && isQuantity(begin) && begin.scale !== null && !isElsewhere
  })
}

function quantityIn(channels: Channels): Pick<View, 'quantity' | 'field' | 'isScaled'> {
  const along = (is: (definition: Json) => boolean) =>
    (['y', 'x'] as const).find((axis) => {
      const definition = channels.get(axis)?.definition
      return isObject(definition) && is(definition)
    })
  const scaled = along((definition) => isQuantity(definition) && definition.scale !== null)
  const quantity = scaled ?? along(isQuantity)
  const definition = quantity === undefined ? undefined : channels.get(quantity)?.definition
  const field = isObject(definition) ? definition.field : undefined
  return {
    field: typeof field === 'string' ? field : undefined,
    quantity: quantity ?? along((definition) => 'value' in definition || 'datum' in definition),
    isScaled: scaled !== undefined,
  }
}

/** Each once: views that share a channel find the same in it. */
function unique(faults: readonly SpecFault[]): SpecFault[] {
  return [
    ...new Map(
      faults.map((fault) => [JSON.stringify([fault.path, fault.rule, fault.message]), fault]),
    ).values(),
  ]
}
