import { readdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { compile, type JSONSchema } from 'json-schema-to-typescript'

const FOLDER = new URL('./', import.meta.url)
const TARGET = new URL('types.ts', FOLDER)
const HEAD = '// Made from the schemas in this folder by `npm run types`. Change those.\n'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** The text of `schemas/types.ts`: a type for each schema, named after its title. */
export async function generateTypes(): Promise<string> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.schema.json')).sort()
  const types: string[] = [HEAD]
  for (const name of names) {
    const schema: Json = JSON.parse(await readFile(new URL(name, FOLDER), 'utf8'))
    types.push(
      await compile(inlined(schema, schema) as JSONSchema, name, {
        bannerComment: '',
        ignoreMinAndMaxItems: true,
        style: { semi: false, singleQuote: true, printWidth: 110 },
      }),
    )
  }
  return types.join('\n')
}

/** The schema with each `$ref` replaced by what it points at, so that only the title names a type. */
function inlined(node: Json, root: Json): Json {
  if (Array.isArray(node)) return node.map((item) => inlined(item, root))
  if (!isObject(node)) return node
  const { $ref: reference, $defs: _, ...rest } = node
  const target = typeof reference === 'string' ? definition(root, reference) : {}
  return Object.fromEntries(
    Object.entries({ ...target, ...rest }).map(([key, value]) => [key, inlined(value, root)]),
  )
}

/** What `#/$defs/<name>` points at, without its description: that tells its form, not its use. */
function definition(root: Json, reference: string): Record<string, Json> {
  const definitions = isObject(root) ? root.$defs : undefined
  const target = isObject(definitions) ? definitions[reference.replace('#/$defs/', '')] : undefined
  if (!isObject(target)) throw new Error(`no definition for ${reference}`)
  const { description: _, ...rest } = target
  return rest
}

function isObject(node: Json | undefined): node is { readonly [key: string]: Json } {
  return typeof node === 'object' && node !== null && !Array.isArray(node)
}

async function main(): Promise<void> {
  const fresh = await generateTypes()
  if (!process.argv.includes('--check')) return writeFile(TARGET, fresh)
  if ((await readFile(TARGET, 'utf8')) === fresh) return
  process.stderr.write('schemas/types.ts is stale: run `npm run types`\n')
  process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
