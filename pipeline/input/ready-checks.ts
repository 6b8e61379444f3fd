import type { SchemaObject, ValidateFunction } from 'ajv'

/** The checks that a bundle brings along, compiled, by their schemas. From source there are none: each is compiled when it is needed. */
export const readyChecks: ReadonlyMap<SchemaObject, () => ValidateFunction> = new Map()
