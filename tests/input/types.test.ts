import { readdir, readFile } from 'node:fs/promises'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { generateTypes } from '../../schemas/generate-types.ts'

const SCHEMAS = new URL('../../schemas/', import.meta.url)

test('schemas/types.ts is what `npm run types` makes of the schemas', async () => {
  expect(await readFile(new URL('types.ts', SCHEMAS), 'utf8')).toBe(await generateTypes())
})

describe('every schema', async () => {
  const names = (await readdir(SCHEMAS)).filter((name) => name.endsWith('.schema.json'))

  test.each(names)('%s is a JSON Schema 2020-12 that is named after its file', async (name) => {
    const schema = JSON.parse(await readFile(new URL(name, SCHEMAS), 'utf8'))
    expect(new Ajv2020().validateSchema(schema)).toBe(true)
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(schema.$id).toBe(name)
  })
})
