import type { Finding } from '../../../core/problem.ts'
import { parsedExpression } from '../expression/check-expression.ts'
import type { Node } from '../expression/node.ts'
import { type Fields, NO_FIELDS } from '../fields/fields.ts'
import type { SpecFault } from '../spec-fault.ts'
import { isObject, type Json, listOf, type Path } from '../visit.ts'
import { calculated, fieldFault, mayBeOnlyWords, quotedFault } from './quoted.ts'
import { shownBy, type Unit } from './unit.ts'

/** Texts of marks that say something else than a field of their row. */
export function textFaults(unit: Unit): SpecFault[] {
  const { mark, path, fields } = unit
  const ofMark = isObject(mark) ? writtenFaults(mark.text, [...path, 'mark', 'text'], fields) : []
  const shown = shownBy(unit).find(({ name }) => name === 'text')
  return [...ofMark, ...(shown === undefined ? [] : definitionFaults(shown.definition, shown.pathOf, unit))]
}

type PathOf = (key?: string) => Path

function definitionFaults(definition: Json, pathOf: PathOf, unit: Unit): SpecFault[] {
  const { aggregate, bin, condition, field, value, datum } = definition
  const conditions = listOf(condition).flatMap((each, index) => {
    const at = Array.isArray(condition) ? [...pathOf('condition'), index] : pathOf('condition')
    return isObject(each)
      ? definitionFaults(each, (key) => (key === undefined ? at : [...at, key]), unit)
      : []
  })
  if (choosesWords(definition)) {
    const message = 'a condition chooses words that are written here'
    return [
      {
        path: pathOf('condition'),
        ...calculated(message, 'show a field that has the words, such as `answerLabel`'),
      },
    ]
  }
  const made = aggregate ?? (bin === true || isObject(bin) ? bin : undefined)
  if (made !== undefined)
    return [...conditions, { path: pathOf(), ...calculated('a text calculates a figure of its own') }]
  const named = unit.namesOf(field).flatMap((name) => fieldFault(name, unit.fields) ?? [])
  return [
    ...conditions,
    ...named.slice(0, 1).map((finding) => ({ path: pathOf('field'), ...finding })),
    ...writtenFaults(value, pathOf('value'), unit.fields),
    ...writtenFaults(datum, pathOf('datum'), unit.fields),
  ]
}

/** Whether a condition puts words in the place of others, or of a field: a statement about some of the rows. */
function choosesWords({ condition, ...other }: Json): boolean {
  const branches = [...listOf(condition).filter(isObject), other]
  if (branches.length === 1) return false
  const empty = branches.filter((branch) => !('field' in branch) && (branch.value ?? '') === '')
  return empty.length < branches.length - 1 && branches.some(({ value }) => hasOnlyWords(value))
}

function hasOnlyWords(value: unknown): boolean {
  if (typeof value === 'string') return value !== ''
  if (!isObject(value) || typeof value.expr !== 'string') return false
  try {
    return mayBeOnlyWords(parsedExpression(value.expr))
  } catch {
    return false
  }
}

/** What is written for a text: itself, or an expression. */
function writtenFaults(written: unknown, path: Path, fields: Fields): SpecFault[] {
  if (!isObject(written) || typeof written.expr !== 'string') return []
  const finding = expressionFault(written.expr, fields)
  return finding === undefined ? [] : [{ path: [...path, 'expr'], ...finding }]
}

/** What is wrong with an expression that is read. One that cannot be read is told of elsewhere. */
export function expressionFault(
  text: string,
  fields: Fields,
  more?: (node: Node) => Finding | undefined,
): Finding | undefined {
  try {
    const node = parsedExpression(text)
    return quotedFault(node, fields) ?? more?.(node)
  } catch {
    return undefined
  }
}

/** Titles of a view: of no row, so that they have no field to show. */
export function titleFaults(title: unknown, path: Path): SpecFault[] {
  if (!isObject(title)) return []
  return ['text', 'subtitle'].flatMap((key) => writtenFaults(title[key], [...path, key], NO_FIELDS))
}
