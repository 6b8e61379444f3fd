import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { sourceOfCheck } from './checks.mjs'
import { ROOT } from './program.mjs'

const { resolve } = createRequire(import.meta.url)

const PDFKIT = createRequire(resolve('pdfmake/package.json')).resolve('pdfkit')

/** Packages for which a different file than Node's choice works in a script, with the same content. */
const ALIASES = {
  // Node's version looks for a canvas, which is not installed, when it is loaded.
  'vega-canvas': resolve('vega-canvas').replace('vega-canvas.node.js', 'vega-canvas.browser.js'),
  // Node's version requires its parts in a way that esbuild cannot see.
  'jsonc-parser': resolve('jsonc-parser').replace('/umd/', '/esm/'),
}

/**
 * Bundles a module of the program with everything that it imports.
 *
 * @param {string} entry path of the module, from the root
 * @param {{ program: string, cache: string | undefined }} known the hash of the sources, and the folder of the
 * cache
 * @returns {Promise<string>} CommonJS in ASCII
 */
export async function bundle(entry, { program, cache }) {
  const esbuild = await import('esbuild')
  const { outputFiles } = await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    charset: 'ascii',
    legalComments: 'none',
    minifyWhitespace: true,
    lineLimit: 200,
    logLevel: 'silent',
    define: {
      PROGRAM_HASH: JSON.stringify(program),
      CACHE_FOLDER: JSON.stringify(cache ?? null),
      // Only the module that locates the program uses this,
      'import.meta.url': JSON.stringify(new URL('program.mjs', import.meta.url).href),
      // and only pdfkit uses its own folder, which contains its colour profile.
      __dirname: JSON.stringify(dirname(PDFKIT)),
    },
    alias: ALIASES,
    plugins: [checksCompiled, loadedLater, withoutSourceMaps, withoutDescriptions],
  })
  return inAscii(/** @type {import('esbuild').OutputFile} */ (outputFiles[0]).text)
}

/**
 * Escapes what is left in regular expressions, which esbuild does not change. A backslash stays with what follows
 * it.
 *
 * @param {string} source
 * @returns {string}
 */
function inAscii(source) {
  return source.replace(/\\[\s\S]|[^\0-\x7f]/g, (part) => {
    const code = part.charCodeAt(part.length - 1)
    return code < 0x80 ? part : `\\u${code.toString(16).padStart(4, '0')}`
  })
}

/**
 * Includes the compiled checks of all files in a bundle, so that Ajv only compiles those of rows.
 *
 * @type {import('esbuild').Plugin}
 */
const checksCompiled = {
  name: 'checks-compiled',
  setup(build) {
    const folder = join(ROOT, 'schemas')
    build.onLoad({ filter: /[\\/]pipeline[\\/]input[\\/]ready-checks\.ts$/ }, async () => {
      const names = (await readdir(folder)).filter((name) => name.endsWith('.schema.json')).sort()
      const paths = names.map((name) => JSON.stringify(`./${name}`))
      const imports = paths.map((path, index) => `import schema${index} from ${path} with { type: 'json' }`)
      const entries = paths.map(
        (path, index) => `[schema${index}, () => require(${path.replace('./', 'check:')})]`,
      )
      const contents = `${imports.join('\n')}\nexport const readyChecks = new Map([${entries.join(', ')}])`
      return { contents, resolveDir: folder }
    })
    build.onResolve({ filter: /^check:/ }, ({ path }) => ({
      path: path.slice('check:'.length),
      namespace: 'check',
    }))
    build.onLoad({ filter: /./, namespace: 'check' }, async ({ path }) => ({
      contents: await sourceOfCheck(join(folder, path)),
      resolveDir: folder,
    }))
  },
}

/** What pdfkit loads to open fonts, images and encrypted files, none of which the program needs. */
const SELDOM_USED = /^(fontkit|png-js|@noble\/ciphers\/aes|@noble\/hashes\/sha2)$/

/**
 * Loads rarely used packages only when they are used.
 *
 * @type {import('esbuild').Plugin}
 */
const loadedLater = {
  name: 'loaded-later',
  setup(build) {
    build.onResolve({ filter: SELDOM_USED }, ({ path, importer }) =>
      /[\\/]pdfkit[\\/]js[\\/]/.test(importer)
        ? { path: createRequire(importer).resolve(path), namespace: 'later' }
        : undefined,
    )
    build.onLoad({ filter: /./, namespace: 'later' }, ({ path }) => {
      const load = `require(${JSON.stringify(`outside:${path}`)})`
      const traps = `{ get: (_, name) => ${load}[name], apply: (_, self, given) => ${load}(...given) }`
      return { contents: `module.exports = new Proxy(function () {}, ${traps})` }
    })
    build.onResolve({ filter: /^outside:/ }, ({ path }) => ({
      path: path.slice('outside:'.length),
      external: true,
    }))
  },
}

/**
 * Leaves out the source-map library of Handlebars, which would add line numbers that nobody reads.
 *
 * @type {import('esbuild').Plugin}
 */
const withoutSourceMaps = {
  name: 'without-source-maps',
  setup(build) {
    build.onResolve({ filter: /^source-map$/ }, ({ path }) => ({ path, namespace: 'nothing' }))
    build.onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: '' }))
  },
}

/**
 * Includes Vega-Lite's schema without what it says for people, which is six sevenths of it, and as texts, each of which
 * is read as JSON only when a chart needs it.
 *
 * @type {import('esbuild').Plugin}
 */
const withoutDescriptions = {
  name: 'without-descriptions',
  setup(build) {
    build.onLoad({ filter: /[\\/]vega-lite-schema\.json$/ }, async ({ path }) => {
      const { definitions } = JSON.parse(await readFile(path, 'utf8'), (key, value) =>
        key === 'description' && typeof value === 'string' ? undefined : value,
      )
      const texts = Object.entries(definitions).map(([name, schema]) => [name, JSON.stringify(schema)])
      const read = '(_, name) => known[name] ??= texts[name] && JSON.parse(texts[name])'
      return {
        contents: `const texts = ${JSON.stringify(Object.fromEntries(texts))}, known = {}
module.exports = { definitions: new Proxy({}, { get: ${read} }) }`,
      }
    })
  },
}
