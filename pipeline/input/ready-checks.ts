import type { SchemaObject, ValidateFunction } from 'ajv'

/**
 * Compiled checks by schema, filled in by the bundle. Empty when running from source, where each is compiled on
 * first use.
 */
export const readyChecks: ReadonlyMap<SchemaObject, () => ValidateFunction> = new Map()
