import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { summarise } from '../../pipeline/automation/summary.ts'
import { chartConfig } from '../../pipeline/charts/draw/config.ts'
import { drawingWidths } from '../../pipeline/charts/draw/drawing-widths.ts'
import { rowsFor } from '../../pipeline/charts/rows.ts'
import { readCommandLine } from '../../pipeline/cli/command-line.ts'
import { CONTEXT_PATHS } from '../../pipeline/prose/templates/context.ts'
import { BLOCK_WORDS, vocabulary } from '../../pipeline/prose/templates/vocabulary.ts'
import { basisOf, fill, outcomeOf, project, read } from './docs-project.ts'
import { fences, nodesIn, pages } from './read-pages.ts'

function page(name: string): string {
  return pages.find(({ file }) => file === `docs/${name}`)?.source ?? ''
}

/** Names that a page does not tell of, in code. */
function missingFrom(text: string, names: Iterable<string>): string[] {
  return [...names].filter((name) => {
    const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return !new RegExp(`[\`{#("|]${literal}(?![\\w-])`).test(text)
  })
}

/** Names that a problem lists as known: between backticks. */
async function listedBy(task: () => Promise<string>): Promise<string[]> {
  const { text } = await outcomeOf(task)
  const known = /(?:known are|one of) (.*)/.exec(text)?.[1] ?? ''
  return [...known.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '')
}

describe('what templates can say', () => {
  test('is in writing.md: helpers, their options and values', () => {
    const text = page('writing.md')
    const options = [...vocabulary].flatMap(([name, { options = {} }]) =>
      Object.keys(options).map((option) => [name, option] as const),
    )
    expect(missingFrom(text, [...vocabulary.keys(), ...BLOCK_WORDS, ...CONTEXT_PATHS])).toEqual([])
    expect(options.filter(([, option]) => !text.includes(`${option}=`))).toEqual([])
  })

  test('is in writing.md: containers', async () => {
    const containers = await listedBy(() => fill(':::nothing-like-any\ntext\n:::'))
    expect(containers).toContain(':::callout')
    expect(missingFrom(page('writing.md'), containers)).toEqual([])
  })
})

describe('what charts can name', () => {
  test('is in charts.md: fields, expressions and styles', async () => {
    const { results, report } = await basisOf('libraries/2024')
    const { rows } = rowsFor({ question: 'evening' }, results, (label) => [label])
    const config = chartConfig(report.theme, drawingWidths(report.theme, 'hanging'), results.language.signs)
    const { params, style } = config as { params: { name: string }[]; style: object }
    const names = params.map(({ name }) => name).filter((name) => !/^(series|sequence)[3-9]/.test(name))
    expect(names.length).toBeGreaterThan(15)
    expect(
      missingFrom(page('charts.md'), [...Object.keys(rows[0] ?? {}), ...names, ...Object.keys(style)]),
    ).toEqual([])
  })
})

describe('what files hold', () => {
  test('is in data.md: every file of a study and of a wave', async () => {
    const strange = (folder: string) =>
      listedBy(() => read(`${folder}/zzzzzzzzzzzz.csv`, { ...project, [`${folder}/zzzzzzzzzzzz.csv`]: 'a' }))
    const files = [...(await strange('data/libraries')), ...(await strange('data/libraries/2024'))]
    const ofSample = [...(await strange('data/valleys')), ...(await strange('data/valleys/2025'))]
    expect([files.length, ofSample.length]).toEqual([8, 6])
    expect(ofSample).toContain('responses.csv')
    expect(missingFrom(page('data.md').replaceAll('## ', '`'), [...files, ...ofSample])).toEqual([])
  })

  test.each([
    ['study', 'data.md'],
    ['codebook', 'data.md'],
    ['wave', 'data.md'],
    ['quotes', 'data.md'],
    ['report', 'writing.md'],
    ['chart', 'charts.md'],
    ['theme', 'charts.md'],
  ])('is reported field by field: %s in %s', (schema, name) => {
    const fields = fieldsIn(JSON.parse(readFileSync(`schemas/${schema}.schema.json`, 'utf8')))
    expect(fields.length).toBeGreaterThan(3)
    expect(missingFrom(page(name), fields)).toEqual([])
  })
})

function fieldsIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, value]) => [
    ...(key === 'properties' ? Object.keys(value) : []),
    ...fieldsIn(value),
  ])
}

describe('what is refused', () => {
  test('is reported by rule', () => {
    const sources = readdirSync('pipeline', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => ({ file, text: readFileSync(`pipeline/${file}`, 'utf8') }))
    const rules = new Set(
      sources.flatMap(({ file, text }) =>
        [...(file.endsWith('typesetting-error.ts') ? FAULTS : RULES)].flatMap((pattern) =>
          [...text.matchAll(pattern)].map(([, rule]) => rule ?? ''),
        ),
      ),
    )
    expect(rules.size).toBeGreaterThan(150)
    expect(missingFrom(pages.map(({ source }) => source).join('\n'), rules)).toEqual([])
  })
})

const NAME = "'([a-z0-9]+(?:-[a-z0-9]+)*)'"
const CALLS = '(?:\\bfail|HelperFault|this\\.#?report|problemAt|problemIn|notFound|#add)'
/** How the program writes the rule of a problem: as a property, as an argument before the message, as the first of a pair. */
const RULES = [
  new RegExp(`\\brule: ${NAME}`, 'g'),
  new RegExp(`${CALLS}\\(\\s*(?:[^()';]|\\([^()]*\\))*?${NAME},`, 'g'),
  new RegExp(`return \\[${NAME}, `, 'g'),
]
const FAULTS = [new RegExp(`\\bkind: ${NAME}`, 'g')]

const SCRIPT = /\bnpm (?:run (?:--silent )?([a-z][a-z:-]*)|(test)\b)/g

function helpOf(...words: readonly string[]): string {
  const read = readCommandLine([...words, '--help'])
  return 'help' in read ? read.help : ''
}

describe('how it is run', () => {
  test('is in operations.md: commands and options', () => {
    const text = page('operations.md')
    const commands = [...helpOf().matchAll(/^ {2}([a-z]+) \[/gm)].map(([, command]) => command ?? '')
    const scripts = commands.map((command) => (command === 'build' ? 'build-report' : command))
    expect(scripts).toContain('explain')
    const options = commands.flatMap((command) =>
      [...helpOf(command).matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, option]) => option ?? ''),
    )
    expect(new Set(options).size).toBeGreaterThan(10)
    expect(missingFrom(text, options)).toEqual([])
    expect(scripts.filter((script) => !text.includes(`npm run ${script}`))).toEqual([])
  })

  test('shows a summary with the fields of one', () => {
    const shown = fences.find(({ meta }) => meta === 'summary')?.text ?? '{}'
    const made = { pages: 6, bytes: 1, changes: 'none' }
    const summary = summarise({ run: 'x', started: 'x', seconds: 1 }, [{ edition: 'a/b', pdf: 'x', made }])
    const given = JSON.parse(shown) as typeof summary
    expect(Object.keys(given).sort()).toEqual(Object.keys(summary).sort())
    expect(Object.keys(given.built[0] ?? {}).sort()).toEqual(Object.keys(summary.built[0] ?? {}).sort())
  })

  test('has every script of the project on some page, and no other', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>
    }
    const code = pages.flatMap(({ tree }) =>
      nodesIn(tree).flatMap((node) => (node.type === 'code' || node.type === 'inlineCode' ? node.value : [])),
    )
    const named = new Set(
      code.flatMap((text) => [...text.matchAll(SCRIPT)].map(([, run, test]) => run ?? test ?? '')),
    )
    expect(Object.keys(scripts).filter((name) => !named.has(name))).toEqual([])
    expect([...named].filter((name) => !(name in scripts))).toEqual([])
  })
})
