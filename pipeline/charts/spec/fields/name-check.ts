import { checkExpression, MAX_SIZE, unknownField } from '../expression/check-expression.ts'
import { isNumberFormat } from '../expression/number-format.ts'
import { headingFault } from '../readings/guides.ts'
import { expressionFault, titleFaults } from '../readings/texts.ts'
import type { SpecFault } from '../spec-fault.ts'
import { isObject, type Json, listOf, type Path } from '../visit.ts'
import type { Channel } from './channels.ts'
import { type Fields, GUIDE_FIELDS, headOf, NO_FIELDS, ROW_FIELDS, SMALL } from './fields.ts'
import type { TransformCheck } from './transforms.ts'

/** A name that a `repeat` puts in the place of a field. */
interface Repeated {
  readonly value: unknown
  readonly path: Path
}

/** Parts of a channel that are drawn from other rows, and those that are the same for all. */
const GUIDES = ['axis', 'legend', 'header']
const WITHOUT_ROW = ['scale', 'datum']

/** Parts of a view that are the same for all of its rows. */
const OF_VIEW = ['width', 'height', 'view', 'title', 'background', 'projection', 'padding', 'resolve']

/** Checks names in a spec: fields, values of the theme and params, functions. */
export class NameCheck implements TransformCheck {
  readonly #faults = new Map<string, SpecFault>()
  readonly #names: Set<string>
  readonly #repeats = new Map<string, readonly Repeated[]>()

  constructor(names: Iterable<string>) {
    this.#names = new Set([...names, 'width', 'height'])
  }

  /** Each once: a channel is told of once for all views that share it. */
  get faults(): readonly SpecFault[] {
    return [...this.#faults.values()]
  }

  add(fault: SpecFault): void {
    const { path, rule, message } = fault
    this.#faults.set(JSON.stringify([path, rule, message]), fault)
  }

  declare(name: unknown, path: Path = []): void {
    if (typeof name !== 'string') return
    if (path.length > 0 && this.#names.has(name))
      this.add({ path, rule: 'repeated-value', message: `\`${name}\` stands for something else already` })
    this.#names.add(name)
  }

  taken(name: string, path: Path): void {
    const message = `\`${name}\` tells rows apart, and cannot be made anew`
    this.add({ path, rule: 'chart-data', message, hint: 'choose another name' })
  }

  /** The names of a field: one, or those that a `repeat` puts in its place. */
  namesOf(field: unknown): readonly string[] {
    const names = isObject(field)
      ? (this.#repeats.get(String(field.repeat)) ?? []).map(({ value }) => value)
      : [field]
    return names.flatMap((name) => (typeof name === 'string' ? headOf(name) : []))
  }

  isQuoted(text: unknown, fields: Fields): boolean {
    return typeof text === 'string' && expressionFault(text, fields) === undefined
  }

  repeat(name: string, values: readonly Repeated[]): void {
    this.#repeats.set(name, values)
  }

  dataset(data: unknown): Fields {
    return isObject(data) ? ROW_FIELDS : NO_FIELDS
  }

  /** A channel that ends what another begins. */
  end(name: string, { definition, pathOf }: Channel, begin: unknown): void {
    if (!isObject(definition) || !('field' in definition)) return
    if (isObject(begin) && ('field' in begin || 'datum' in begin)) return
    const [, main = ''] = /^(.*)2$/.exec(name) ?? []
    const message = `\`${name}\` ends what \`${main}\` begins, and \`${main}\` has no field here`
    this.add({
      path: pathOf(),
      isKey: true,
      rule: 'missing-key',
      message,
      hint: `give \`${main}\` a \`field\`, or \`${name}\` a \`value\``,
    })
  }

  /** Told once, because all of a spec has rows when one more `data` names them. */
  noRows(path: Path): void {
    if (this.faults.some(({ rule }) => rule === 'missing-data')) return
    const message = 'this field is of no rows: neither this view nor one around it has `data`'
    this.add({
      path,
      rule: 'missing-data',
      message,
      hint: '`"data": { "name": "…" }` takes a dataset of `usermeta.datasets`',
    })
  }

  field(name: unknown, path: Path, fields: Fields): void {
    if (isObject(name)) this.#repeatedField(name.repeat, path, fields)
    if (typeof name !== 'string' || fields.areOpen) return
    const head = headOf(name)
    if (!fields.sizes.has(head)) this.add({ path, ...unknownField(head, fields) })
  }

  #repeatedField(repeat: unknown, path: Path, fields: Fields): void {
    // What is no name is told with the form of the spec.
    if (typeof repeat !== 'string') return
    const repeated = this.#repeats.get(repeat)
    for (const each of repeated ?? []) this.field(each.value, each.path, fields)
    if (repeated === undefined)
      this.add({
        path,
        rule: 'unknown-name',
        message: `no \`repeat\` around this view names \`${repeat}\``,
      })
  }

  /** A facet, whose values stand above its views. */
  heading(definition: Json, pathOf: (key?: string) => Path, fields: Fields): void {
    this.definition(definition, pathOf, fields)
    const finding = headingFault(definition, fields)
    if (finding !== undefined) this.add({ path: pathOf('field'), ...finding })
  }

  /** A channel or facet: the fields that it names by themselves, in a sort and in conditions. */
  definition(definition: Json, pathOf: (key?: string) => Path, fields: Fields): void {
    this.field(definition.field, pathOf('field'), fields)
    const { aggregate, sort, condition } = definition
    if (isObject(aggregate))
      for (const [key, name] of Object.entries(aggregate))
        this.field(name, [...pathOf('aggregate'), key], fields)
    if (isObject(sort)) this.field(sort.field, [...pathOf('sort'), 'field'], fields)
    for (const [index, each] of listOf(condition).entries()) {
      const at = Array.isArray(condition) ? [...pathOf('condition'), index] : pathOf('condition')
      if (isObject(each)) this.field(each.field, [...at, 'field'], fields)
    }
    this.#formats(definition, pathOf)
  }

  #formats(definition: Json, pathOf: (key?: string) => Path): void {
    if (definition.type === 'temporal' || definition.timeUnit !== undefined) return
    this.#format(definition, pathOf('format'))
    for (const key of GUIDES) {
      const guide = definition[key]
      if (isObject(guide)) this.#format(guide, [...pathOf(key), 'format'])
    }
  }

  #format({ format, formatType }: Json, path: Path): void {
    if (typeof format !== 'string' || (formatType !== undefined && formatType !== 'number')) return
    if (isNumberFormat(format)) return
    const message = `\`${format}\` is not a format of numbers`
    this.add({ path, rule: 'chart-format', message, expected: 'one of d3-format, such as `.1f` or `,`' })
  }

  expression(text: unknown, path: Path, fields: Fields | undefined): number {
    if (typeof text !== 'string') return SMALL
    const { findings, size } = checkExpression(text, { fields, names: this.#names })
    for (const finding of findings) this.add({ path, ...finding })
    if (size <= MAX_SIZE) return size
    this.add({
      path,
      rule: 'chart-size',
      message: 'this expression may make a text or a list that is too large',
    })
    return SMALL
  }

  predicate(predicate: unknown, path: Path, fields: Fields | undefined): void {
    if (typeof predicate === 'string') this.expression(predicate, path, fields)
    if (!isObject(predicate)) return
    if (fields !== undefined) this.field(predicate.field, [...path, 'field'], fields)
    for (const key of ['not', 'and', 'or'])
      for (const [index, each] of listOf(predicate[key]).entries())
        this.predicate(each, Array.isArray(predicate[key]) ? [...path, key, index] : [...path, key], fields)
    for (const [key, value] of Object.entries(predicate))
      if (key !== 'not' && key !== 'and' && key !== 'or') this.expressionsIn(value, [...path, key], undefined)
  }

  /** What a view says of itself, without its rows. */
  withoutRow(view: Json, path: Path): void {
    for (const fault of titleFaults(view.title, [...path, 'title'])) this.add(fault)
    for (const key of OF_VIEW) this.expressionsIn(view[key], [...path, key], undefined)
    this.expressionsIn(view.config, [...path, 'config'], { ...ROW_FIELDS, areOpen: true })
  }

  /** The expressions in the value of a key at its place. */
  valueOf(key: string, definition: Json, path: Path, fields: Fields | undefined): void {
    this.expressionsIn(definition[key], path, fieldsBelow(key, fields))
  }

  /** The expressions in a value, whose rows have these fields. */
  expressionsIn(value: unknown, path: Path, fields: Fields | undefined): void {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      const at = [...path, Array.isArray(value) ? Number(key) : key]
      if (key === 'expr') this.expression(inner, at, fields)
      else if (key === 'labelExpr') this.expression(inner, at, GUIDE_FIELDS)
      else if (key === 'test') this.predicate(inner, at, fields)
      else this.expressionsIn(inner, at, fieldsBelow(key, fields))
    }
  }
}

function fieldsBelow(key: string, fields: Fields | undefined): Fields | undefined {
  if (GUIDES.includes(key)) return GUIDE_FIELDS
  return WITHOUT_ROW.includes(key) ? undefined : fields
}
