import { expect, test } from 'vitest'
import { compileSchema } from '../../pipeline/input/schema.ts'
import resultsSchema from '../../schemas/results.schema.json' with { type: 'json' }
import { buildInMemory, projectFolders } from '../support/build-memory.ts'

const CASE = 'tests/reports/libraries'
const libraries = { data: `${CASE}/data`, templates: `${CASE}/templates`, output: 'out' }

test.each([
  ['sociaal-domein', projectFolders],
  ['residents', projectFolders],
  ['libraries', libraries],
])(
  'results.json of %s keeps to its schema, names no machine path, and is the same again',
  async (study, folders) => {
    const check = compileSchema(resultsSchema)
    const built = [...(await buildInMemory(folders, { study })).values()].map(({ results }) => results)
    for (const file of built) {
      expect({ sound: check(file), errors: check.errors }).toEqual({ sound: true, errors: null })
      expect(JSON.stringify(file)).not.toMatch(/"\.{0,2}\/|"[A-Z]:|\.\.\//)
      const ids = file.results.map(({ id }) => id)
      expect(file.figures.flatMap(({ results }) => results).filter((id) => !ids.includes(id))).toEqual([])
    }
    const again = [...(await buildInMemory(folders, { study })).values()].map(({ results }) => results)
    expect(JSON.stringify(again)).toBe(JSON.stringify(built))
  },
)
