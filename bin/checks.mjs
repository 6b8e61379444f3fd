import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/**
 * The compiler of all checks, loaded when the first is compiled: most commands need none, since a bundle brings those
 * of files along.
 *
 * @param {import('ajv').CodeOptions} [code]
 * @returns {import('ajv/dist/2020.js').Ajv2020}
 */
export function checkCompiler(code = {}) {
  /** @type {typeof import('ajv/dist/2020.js')} */
  const { Ajv2020 } = require('ajv/dist/2020.js')
  /** @type {import('ajv-formats').FormatsPlugin} */
  const addFormats = require('ajv-formats')
  // The schemas themselves are checked by tests, since doing so here takes longer than all the rest.
  // Nor is the code made shorter: that takes longer than it saves, even with thousands of rows.
  const ajv = new Ajv2020({
    ...{ allErrors: true, strict: true, verbose: true, validateSchema: false },
    code: { optimize: false, ...code },
  })
  addFormats(ajv, { keywords: true })
  return ajv
}

/**
 * The module of a check: what Ajv compiles a schema to, as source.
 *
 * @param {string} path of the schema
 * @returns {Promise<string>} CommonJS that exports the check
 */
export async function sourceOfCheck(path) {
  /** @type {typeof import('ajv/dist/standalone/index.js')} */
  const { default: standalone } = require('ajv/dist/standalone')
  const ajv = checkCompiler({ source: true })
  return standalone(ajv, ajv.compile(JSON.parse(await readFile(path, 'utf8'))))
}
