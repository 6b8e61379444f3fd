import { readFile } from 'node:fs/promises'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import addFormats from 'ajv-formats'

/**
 * A compiler of checks. In a bundle it only compiles those of rows, which depend on the codebook; those of files
 * are included.
 *
 * @param {import('ajv').CodeOptions} [code]
 * @returns {import('ajv/dist/2020.js').Ajv2020}
 */
export function checkCompiler(code = {}) {
  // The schemas themselves are validated by tests, because that would take longer here than everything else. The
  // code is not optimised, because that costs more than it saves, even with thousands of rows.
  const ajv = new Ajv2020({
    ...{ allErrors: true, strict: true, allowUnionTypes: true, verbose: true, validateSchema: false },
    code: { optimize: false, ...code },
  })
  addFormats.default(ajv, { keywords: true })
  // What is said of a schema for the types that are made from it, and for a study in several languages.
  for (const keyword of ['tsType', 'perLanguage']) ajv.addKeyword(keyword)
  // Ajv compares a value with each of an `enum`, which takes a minute for 100,000 rows with as many units.
  ajv.addKeyword({
    keyword: 'idIn',
    type: 'string',
    schemaType: 'array',
    compile: (ids) => {
      const known = new Set(ids)
      return (id) => known.has(id)
    },
  })
  return ajv
}

/**
 * The module of a check: the source that Ajv compiles a schema to.
 *
 * @param {string} path of the schema
 * @returns {Promise<string>} CommonJS that exports the check
 */
export async function sourceOfCheck(path) {
  const ajv = checkCompiler({ source: true })
  return standalone.default(ajv, ajv.compile(JSON.parse(await readFile(path, 'utf8'))))
}
