import type { ErrorObject, SchemaObject, ValidateFunction } from 'ajv'
import { checkCompiler } from '../../bin/checks.mjs'
import { FirstOfKinds } from '../core/first-of-kinds.ts'
import { addAll } from '../core/lists.ts'
import { memoize, memoizeByObject } from '../core/memoize.ts'
import {
  byPlace,
  didYouMean,
  type Finding,
  firstProblems,
  InputError,
  type Problem,
} from '../core/problem.ts'
import { misleadingInJson } from './characters.ts'
import type { JsonDocument } from './json.ts'
import { readyChecks } from './ready-checks.ts'
import { explain } from './schema-findings.ts'

/**
 * The value of a JSON document that satisfies a schema, with texts that were converted well and can be read in one way
 * only. Throws an InputError with every mistake and its place.
 */
export function validate<T>(document: JsonDocument, schema: SchemaObject): T {
  const check = compileSchema(schema)
  const isRight = check(document.value)
  const problems = [...document.brokenTexts(), ...misleadingInJson(document.source)]
  if (isRight && problems.length === 0) return document.value as T
  const first = new FirstOfKinds<Problem>()
  for (const error of causes(isRight ? [] : (check.errors ?? [])))
    first.add(`${error.keyword} ${error.schemaPath}`, () => locate(document, error))
  addAll(problems, firstProblems(first))
  throw new InputError(problems.sort(byPlace))
}

/** Many waves share the schema of their rows, and compiling a schema takes longer than checking with it. */
const MAX_SCHEMAS = 100
const compiled = memoize(MAX_SCHEMAS, (text) => checkCompiler().compile(JSON.parse(text)))

/** A strict check against a JSON Schema 2020-12 that finds all mistakes. */
export const compileSchema: (schema: SchemaObject) => ValidateFunction = memoizeByObject(
  (schema) => readyChecks.get(schema)?.() ?? compiled(JSON.stringify(schema)),
)

function locate(document: JsonDocument, error: ErrorObject): ReturnType<JsonDocument['problem']> {
  const finding: Finding = explain(error, document.source.confidential)
  const { additionalProperty } = error.params
  if (additionalProperty !== undefined) {
    return document.keyProblem(`${error.instancePath}/${escapeSegment(additionalProperty)}`, finding)
  }
  if (error.propertyName !== undefined) {
    return document.keyProblem(`${error.instancePath}/${escapeSegment(error.propertyName)}`, finding)
  }
  if (error.keyword === 'uniqueItems')
    return document.problem(`${error.instancePath}/${Math.max(error.params.i, error.params.j)}`, finding)
  return document.problem(error.instancePath, finding)
}

function escapeSegment(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}

const WRAPPERS = new Set(['if', 'anyOf', 'oneOf', 'propertyNames'])

/** The errors without those that only repeat or follow from another. */
function causes(errors: readonly ErrorObject[]): ErrorObject[] {
  const wrongTypes = new Set<string>()
  return errors.filter((error) => {
    if (WRAPPERS.has(error.keyword) || isMisspelt(error, errors)) return false
    if (error.keyword !== 'type') return true
    // The items of a list without repeats say their type twice: Ajv compares only texts safely with one another.
    const isNew = !wrongTypes.has(error.instancePath)
    wrongTypes.add(error.instancePath)
    return isNew
  })
}

/** Whether a missing key is present under a similar name. */
function isMisspelt({ keyword, instancePath, params }: ErrorObject, errors: readonly ErrorObject[]): boolean {
  if (keyword !== 'required') return false
  return errors.some(
    (other) =>
      other.keyword === 'additionalProperties' &&
      other.instancePath === instancePath &&
      didYouMean(other.params.additionalProperty, [params.missingProperty]) !== undefined,
  )
}
