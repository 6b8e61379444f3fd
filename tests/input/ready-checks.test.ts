import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { SchemaObject, ValidateFunction } from 'ajv'
import { describe, expect, test } from 'vitest'
import { sourceOfCheck } from '../../bin/checks.mjs'
import { compileSchema } from '../../pipeline/input/schema.ts'

const SCHEMAS = new URL('../../schemas/', import.meta.url)

async function readyCheck(name: string): Promise<ValidateFunction> {
  const module: { exports: unknown } = { exports: undefined }
  const source = await sourceOfCheck(new URL(name, SCHEMAS).pathname)
  new Function('require', 'module', source)(createRequire(import.meta.url), module)
  return module.exports as ValidateFunction
}

/** Values of every type, alone and for every key of a schema. */
function wrongValues({ properties = {} }: SchemaObject): unknown[] {
  const values = [null, 3, 'word', '', true, [], ['a', 'a'], [{}], {}, { unknown: 1 }]
  return [
    ...values,
    ...values.map((value) => Object.fromEntries(Object.keys(properties).map((key) => [key, value]))),
  ]
}

describe('a check that a bundle brings along', async () => {
  const names = (await readdir(SCHEMAS)).filter((name) => name.endsWith('.schema.json'))

  test.each(names)('finds by %s what one that is compiled here finds', async (name) => {
    const schema: SchemaObject = JSON.parse(await readFile(new URL(name, SCHEMAS), 'utf8'))
    const [ready, compiled] = [await readyCheck(name), compileSchema(schema)]
    for (const value of wrongValues(schema)) {
      expect(ready(value)).toBe(compiled(value))
      expect(ready.errors).toEqual(compiled.errors)
    }
    expect(wrongValues(schema).filter((value) => compiled(value))).toHaveLength(0)
  })
})
