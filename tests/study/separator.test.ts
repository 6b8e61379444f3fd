import { describe, expect, test } from 'vitest'
import { loadStudy } from '../../pipeline/study/load.ts'
import { memoryFiles } from '../support/memory-files.ts'
import { codebook, interviews, saidOf } from '../support/tiny-changes.ts'
import { TINY, tinyStudy } from '../support/tiny-study.ts'

describe('what joins answers in a cell', () => {
  const answers = [
    { id: 'demand', label: 'demand', codes: ['1'] },
    { id: 'volunteers', label: 'volunteers', codes: ['2'] },
    { id: 'budget', label: 'a larger budget', codes: ['Larger-budget'] },
  ]

  test.each([' ', ';', '/', '+', '\t', '\u00b7'])('may be %j', async (separator) => {
    const reasons = [`1${separator}volunteers`, '', `budget${separator} 2`]
    const files = tinyStudy({ ...codebook({ reasons: { answers, separator } }), ...interviews({ reasons }) })
    const { waves } = await loadStudy(memoryFiles(files), TINY)
    const column = waves.at(-1)?.responses.columns.reasons
    expect(column?.kind === 'coded' && column.values).toEqual([
      ['demand', 'volunteers'],
      ['budget', 'volunteers'],
    ])
  })

  test('leaves an unknown answer to be told by itself, with what was expected', async () => {
    const cells = interviews({ reasons: ['1 volunteer', '', '1 1'] })
    expect(await saidOf(codebook({ reasons: { answers, separator: ' ' } }), cells)).toEqual([
      'data/libraries/2022-05/interviews.csv:2:33: error: unknown answer `volunteer` to `reasons` [unknown-answer]',
      '    expected: one of `1`, `demand`, `2`, `volunteers`, `Larger-budget`, `budget`, joined by ` `, or `-` for none',
      '    hint: did you mean `volunteers`?',
      'data/libraries/2022-05/interviews.csv:4:28: error: an answer to `reasons` appears twice in this cell [repeated-answer]',
    ])
  })

  test.each([
    ['a', 'wrong-form'],
    ['4', 'wrong-form'],
    ['-', 'wrong-form'],
    ['', 'wrong-form'],
    ['; ', 'wrong-form'],
    ['"', 'wrong-form'],
  ])('is not %j', async (separator, rule) => {
    const said = await saidOf(codebook({ reasons: { separator } }))
    expect(said.filter((line) => line.includes('codebook.json'))).toEqual([
      expect.stringMatching(new RegExp(`found the text \`${separator}\` \\[${rule}\\]$`)),
    ])
    expect(said).toContain('    expected: one character that is no letter, digit, hyphen or quote')
  })

  test('stands in no code', async () => {
    const coded = [{ id: 'demand', label: 'demand', codes: ['Readers asked', 'a|b'] }]
    const said = await saidOf(codebook({ reasons: { answers: coded, separator: ' ' } }))
    expect(
      said.filter((line) => line.includes('joined-code')).map((line) => line.replace(/^.*error: /, '')),
    ).toEqual(['`Readers asked` would be several answers, because ` ` joins them in a cell [joined-code]'])
  })

  test('is of cells with several answers', async () => {
    const said = await saidOf(
      codebook({ reasons: { separator: ' ', columns: 'answers' }, budget: { separator: ' ' } }),
    )
    expect(
      said.filter((line) => line.includes('wrong-part')).map((line) => line.replace(/^.*error: /, '')),
    ).toEqual([
      '`separator` is about cells with several answers, and this question has a column for each [wrong-part]',
      '`separator` does not suit a question of type `single` [wrong-part]',
    ])
  })
})
