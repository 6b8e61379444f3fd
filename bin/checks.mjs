import { readFile } from 'node:fs/promises'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import addFormats from 'ajv-formats'

/**
 * A compiler of checks. In a bundle it compiles those of rows alone, which the codebook decides; those of files come along.
 *
 * @param {import('ajv').CodeOptions} [code]
 * @returns {import('ajv/dist/2020.js').Ajv2020}
 */
export function checkCompiler(code = {}) {
  // The schemas themselves are checked by tests, since doing so here takes longer than all the rest.
  // Nor is the code made shorter: that takes longer than it saves, even with thousands of rows.
  const ajv = new Ajv2020({
    ...{ allErrors: true, strict: true, verbose: true, validateSchema: false },
    code: { optimize: false, ...code },
  })
  addFormats.default(ajv, { keywords: true })
  return ajv
}

/**
 * The module of a check: what Ajv compiles a schema to, as source.
 *
 * @param {string} path of the schema
 * @returns {Promise<string>} CommonJS that exports the check
 */
export async function sourceOfCheck(path) {
  const ajv = checkCompiler({ source: true })
  return standalone.default(ajv, ajv.compile(JSON.parse(await readFile(path, 'utf8'))))
}
