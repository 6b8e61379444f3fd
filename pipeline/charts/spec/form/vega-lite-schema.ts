import schema from 'vega-lite/vega-lite-schema.json' with { type: 'json' }
import { memoizeByObject } from '../../../core/memoize.ts'

/** The keywords of JSON Schema that Vega-Lite's own schema is written with. */
export interface Schema {
  readonly $ref?: string
  readonly anyOf?: readonly Schema[]
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly required?: readonly string[]
  readonly items?: Schema | readonly Schema[]
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
}

const { definitions } = schema as { readonly definitions: Readonly<Record<string, Schema>> }

/** Vega-Lite's schema of a whole spec. */
export const WHOLE_SPEC: Schema = { $ref: '#/definitions/TopLevelSpec' }

/** What a value may be: a schema without references and choices. One that fits is enough. */
export const branchesOf: (schema: Schema) => readonly Schema[] = memoizeByObject(
  (schema: Schema) => schema.anyOf?.flatMap(branchesOf) ?? referred(schema),
)

function referred(schema: Schema): readonly Schema[] {
  if (schema.$ref === undefined) return [schema]
  const name = decodeURIComponent(schema.$ref.replace('#/definitions/', ''))
  return branchesOf(definitions[name] ?? {})
}
