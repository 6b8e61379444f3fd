import { describe, expect, test } from 'vitest'
import { BuiltProject, edited, fill, kindOf, outcomeOf, project, read } from './docs-project.ts'
import { type Fence, fences, writtenRows } from './read-pages.ts'

/** Blocks that are no example: commands and set-ups, which other tests read, what is printed, and drawings. */
const OTHERS = [
  ...['sh', 'ini', 'yaml', 'text crontab', 'text diagram', 'text files'],
  ...['text', 'text refused', 'text explain', 'text output', 'md changes', 'json summary'],
]

/** The edition that the README shows. */
const SAMPLE = 'sociaal-domein/2017-06'

const examples = fences.filter((fence) => kindOf(fence) !== 'other')

/** A text of the pages as a pattern: a line with an ellipsis alone stands for any lines. */
function patternOf(text: string): RegExp {
  const lines = text
    .split('\n')
    .map((line) => (line.trim() === '…' ? '[\\s\\S]*?' : line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
  return new RegExp(`^${lines.join('\\n')}$`)
}

/** What a fence shows below it: what comes of it, or why it is refused. */
function promised({ below }: Fence): { text: string; isRefused: boolean } | undefined {
  if (below?.language !== 'text' || (below.meta !== '' && below.meta !== 'refused')) return undefined
  return { text: below.text, isRefused: below.meta === 'refused' }
}

describe('an example in the pages', () => {
  test.each(examples.map((fence) => [fence.at, fence] as const))('%s is as it says', async (_, fence) => {
    const outcome = await outcomeOf(() => runExample(fence))
    const expected = promised(fence)
    expect(outcome.isRefused, outcome.text).toBe(expected?.isRefused ?? false)
    if (expected !== undefined) expect(outcome.text).toMatch(patternOf(expected.text))
  })

  test.each(writtenRows.map((row) => [row.at, row] as const))('%s prints what it says', async (_, row) => {
    const { text } = await outcomeOf(() => fill(`In text: ${row.write}`, row.isOfTour ? SAMPLE : undefined))
    expect(text).toBe(`In text: ${row.prints}`)
  })

  test('is of a kind that is checked', () => {
    const others = fences.filter((fence) => kindOf(fence) === 'other')
    expect(others.filter(({ language, meta }) => !OTHERS.includes(`${language} ${meta}`.trim()))).toEqual([])
    const printed = others.filter(
      ({ language, meta }) => language === 'text' && ['', 'refused'].includes(meta),
    )
    const shown = examples.flatMap((fence) => promised(fence) ?? [])
    expect(printed).toHaveLength(shown.length)
  })
})

function runExample(fence: Fence): Promise<string> {
  switch (kindOf(fence)) {
    case 'template':
      return fill(fence.text, fence.meta === '' ? undefined : fence.meta)
    case 'file':
      return read(fence.meta, project)
    default: {
      const { path, files } = edited(fence)
      return read(path, files)
    }
  }
}

describe('the project that the pages show', () => {
  test('builds, is explained and says what changed', async () => {
    const built = new BuiltProject()
    expect(await built.build()).toMatchObject([{ edition: 'libraries/2024' }])
    const explained = fences.filter(({ below }) => below?.meta === 'explain')
    const changed = fences.filter(({ below }) => below?.meta === 'changes')
    expect([explained.length, changed.length]).toEqual([1, 1])
    for (const { text, below } of explained) {
      const [, query = ''] = /^npm run explain -- libraries\/2024 "([^"]+)"$/.exec(text) ?? []
      expect((await built.explain(query)).trimEnd()).toMatch(patternOf(below?.text ?? ''))
    }
    for (const fence of changed)
      expect((await built.changesAfter(edited(fence).files)).trimEnd()).toMatch(
        patternOf(fence.below?.text ?? ''),
      )
  })

  test('has a mistake printed as the pages show it', async () => {
    const [shown] = fences.filter(({ meta }) => meta === 'output')
    const findings = 'templates/annual/findings.md.hbs'
    const misspelt = {
      ...project,
      [findings]: project[findings]?.replace('{{quantifier', '{{quantifer') ?? '',
    }
    await expect(read('templates/annual/report.json', misspelt)).rejects.toThrow(
      shown?.text ?? 'no such block',
    )
  })
})
