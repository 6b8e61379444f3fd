import { readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { sourceOfCheck } from './checks.mjs'
import { ROOT } from './program.mjs'

const { resolve } = createRequire(import.meta.url)

const PDFKIT = createRequire(resolve('pdfmake/package.json')).resolve('pdfkit')

/** Packages of which another file than Node's choice can stand in a script, with the same content. */
const ALIASES = {
  // Node's waits for a canvas, that is not there, when it is loaded.
  'vega-canvas': resolve('vega-canvas').replace('vega-canvas.node.js', 'vega-canvas.browser.js'),
  // Node's requires its parts in a way that hides them.
  'jsonc-parser': resolve('jsonc-parser').replace('/umd/', '/esm/'),
}

/**
 * One script of a module of the program and of all that it imports.
 *
 * @param {string} entry path of the module, from the root
 * @param {{ program: string, cache: string | undefined }} known the hash of the sources, and the folder of the cache
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
      // Only the module that tells where the program is asks for it,
      'import.meta.url': JSON.stringify(new URL('program.mjs', import.meta.url).href),
      // and only pdfkit for its own folder, where its colour profile is.
      __dirname: JSON.stringify(dirname(PDFKIT)),
    },
    alias: ALIASES,
    plugins: [checksCompiled, loadedLater, withoutSourceMaps],
  })
  return inAscii(/** @type {import('esbuild').OutputFile} */ (outputFiles[0]).text)
}

/**
 * Escapes what is left in regular expressions, which esbuild does not look into. A backslash goes with what follows it.
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
 * A bundle brings along the checks of all files, so that Ajv has only those of rows to compile.
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

/** What pdfkit loads to open fonts, images and encrypted files, none of which it is asked to do. */
const SELDOM_USED = /^(fontkit|png-js|@noble\/ciphers\/aes|@noble\/hashes\/sha2)$/

/**
 * What is seldom used stays where it is until it is used.
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
 * Handlebars numbers the lines of what it compiles when it finds the library for that, and nobody reads them.
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
