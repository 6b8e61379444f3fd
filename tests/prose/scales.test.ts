import { describe, expect, test } from 'vitest'
import { writeProse } from '../../pipeline/prose/write.ts'
import { tell } from '../support/claims-report.ts'
import { inlineText } from '../support/document-text.ts'
import { makeReport } from '../support/make-report.ts'
import { scaleResults } from '../support/scale-study.ts'

const results = await scaleResults()

function write(source: string, of = results) {
  return writeProse(makeReport({ only: `# Title\n\n${source}` }), of, []).sections[0]?.blocks[1]
}

function textOf(source: string): string {
  const block = write(source)
  return block?.type === 'paragraph' ? inlineText(block.children) : ''
}

/** The caption of a table, its rows and what is below it. */
function tableOf(source: string, of = results) {
  const block = write(source, of)
  if (block?.type !== 'resultTable') return undefined
  const rows = block.rows.map(({ label, cells }) => [label, ...cells].join(' '))
  return { caption: inlineText(block.caption), rows, note: block.note }
}

describe('a figure of a scale', () => {
  test.each([
    ['a mean', '{{value "content.mean"}}', '3.3'],
    ['the same by its question', '{{mean "content"}}', '3.3'],
    ['a mean of two decimals', '{{value "content.mean" decimals=2}}', '3.33'],
    ['a mean with all its decimals', '{{value "trust-police.mean" decimals=3}}', '2.143'],
    ['a mean that is whole, with decimals', '{{value "content.mean" age="middle" decimals=1}}', '3.0'],
    ['a mean in words', '{{value "content.mean" age="middle" as="words"}}', 'three'],
    ['a median', '{{value "content.median"}}', '4'],
    ['a score', '{{value "content.score"}}', '11'],
    ['a score below nought', '{{value "content.score" age="middle"}}', '−33'],
    ['a score with a decimal', '{{value "content.score" age="middle" decimals=1}}', '−33.3'],
    ['an index', '{{value "trust.mean"}}', '2.0'],
    ['an index with two decimals', '{{value "trust.mean" decimals=2}}', '2.02'],
    ['an answer in a group', '{{words "age.young" content="good"}}', 'one of the three'],
    ['a net by value', '{{words "content.top-two"}}', 'five of the nine'],
  ])('%s', (_, source, text) => {
    expect(textOf(`It is ${source}.`)).toBe(`It is ${text}.`)
  })

  test.each([
    [
      'a share of what is a number',
      '{{percent "content.score"}}',
      '`content.score` is a number, not a share',
    ],
    ['a number of what is a share', '{{value "content.good"}}', '`content.good` is a share, not a number'],
    ['a measure that a scale does not have', '{{value "content.max"}}', '`content` has no answer `max`'],
    ['a score that there is not', '{{value "age.score"}}', '`age` has no answer `score`'],
    ['decimals in words', '{{value "content.mean" as="words" decimals=1}}', '`as="words"` has no decimals'],
    [
      'decimals that are none',
      '{{value "content.mean" decimals=7}}',
      '`decimals` of `value` must be a whole number from 0 to 6',
    ],
    [
      'the range of a scale',
      '{{range "content"}}',
      '`content` is not asked for a number, so it has no range',
    ],
    ['another order', '{{frequency-table "age" order="label"}}', '`order` of `frequency-table` is "label"'],
  ])('that is wrong is told: %s', (_, source, message) => {
    expect(tell(() => write(source)).join('\n')).toContain(message)
  })
})

describe('a table of a scale', () => {
  const inOrder = [
    'Very discontent 1 11%',
    'Discontent 2 22%',
    'Neither 1 11%',
    'Content 3 33%',
    'Very content 2 22%',
  ]

  test('stands in its order, with how many did not know', () => {
    expect(tableOf('{{frequency-table "content"}}')).toEqual({
      caption: 'How content are you?',
      rows: inOrder,
      note: 'One without a substantive answer; percentages add up to 99% because of rounding.',
    })
  })

  test('stands by count when a report asks for it', () => {
    expect(tableOf('{{frequency-table "content" order="size"}}')?.rows).toEqual([
      'Content 3 33%',
      'Discontent 2 22%',
      'Very content 2 22%',
      'Very discontent 1 11%',
      'Neither 1 11%',
    ])
    expect(tableOf('{{frequency-table "content" order="codebook"}}')?.rows).toEqual(inOrder)
  })

  test('of other answers stands in the order of the codebook when a report asks for it', async () => {
    const unordered = await scaleResults('codebook.json', ['"ordered": true', '"ordered": false'])
    const labels = (source: string) =>
      tableOf(source, unordered)?.rows.map((row) => row.replace(/ \d+ \d+%$/, ''))
    expect(labels('{{frequency-table "age"}}')).toEqual(['40 to 64', '65 or over', 'Under 40'])
    expect(labels('{{frequency-table "age" order="codebook"}}')).toEqual([
      'Under 40',
      '40 to 64',
      '65 or over',
    ])
  })

  test('by groups stands in its order, and so do the groups', () => {
    const block = write('{{cross-table "content" by="age"}}')
    expect(block?.type === 'resultTable' && block.rows.map(({ label }) => label)).toEqual([
      'Very discontent',
      'Discontent',
      'Neither',
      'Content',
      'Very content',
      'Content or very content',
      'Least content',
      'Very content or very discontent',
      'Mean',
      'Balance',
    ])
    expect(block?.type === 'resultTable' && block.columns.map(({ label }) => label)).toEqual([
      'Answer',
      'Under 40 (n = 2)',
      '40 to 64 (n = 3)',
      '65 or over (n = 4)',
      'Total (n = 9)',
    ])
    const byCount = write('{{cross-table "content" by="age" order="size"}}')
    expect(byCount?.type === 'resultTable' && byCount.rows[0]?.label).toBe('Content')
  })

  test('of an item names its battery', () => {
    expect(tableOf('{{frequency-table "trust-police"}}')).toMatchObject({
      caption: 'Trust in institutions: the police',
      rows: ['Much 3 43%', 'Some 2 29%', 'None 2 29%'],
    })
  })

  test('of an index has no rows', () => {
    expect(tell(() => write('{{frequency-table "trust"}}')).join('\n')).toContain(
      'hint: show `{{value "trust.mean"}}`',
    )
  })
})
