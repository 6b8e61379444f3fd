import { describe, expect, test } from 'vitest'
import { loadStudy } from '../../pipeline/study/load.ts'
import { memoryFiles } from '../support/memory-files.ts'
import { messagesOf } from '../support/messages.ts'
import { problemsOf } from '../support/tiny-problems.ts'
import { SAMPLE, sampleFile, tinySample } from '../support/tiny-sample.ts'
import { TINY, tinyFile, tinyStudy } from '../support/tiny-study.ts'

const CODED = sampleFile('study.json', [
  '"label": "South"',
  '"label": "South", "codes": ["2", "Zuid"] }, { "id": "unknown", "label": "unknown", "codes": ["", "NA"]',
])
const ROWS = '2025/responses.csv'

describe('codes of the values of a stratum', () => {
  test('are read from the rows of a sample, an empty cell among them', async () => {
    const files = tinySample({
      ...CODED,
      ...sampleFile(ROWS, ['R01,north', 'R01,2'], ['R02,north', 'R02,'], ['R03,north', 'R03,NA']),
    })
    const { waves } = await loadStudy(memoryFiles(files), SAMPLE)
    expect([...(waves.at(-1)?.responses.sample?.strata.district ?? [])].slice(0, 4)).toEqual([2, 3, 3, 1])
  })

  test('are read from the list of units', async () => {
    const files = tinyStudy({
      ...tinyFile('study.json', '"label": "South"', '"label": "South", "codes": ["2"]'),
      ...tinyFile('units.csv', 'L-04,south', 'L-04,2'),
    })
    const { units } = await loadStudy(memoryFiles(files), TINY)
    expect([...(units.strata.region ?? [])]).toEqual([1, 1, 1, 2, 2])
  })

  test('are told where a cell has none of them, and where one is empty', async () => {
    const change = sampleFile(ROWS, ['R01,north', 'R01,3'], ['R02,north', 'R02,'])
    const lines = await messagesOf(() => loadStudy(memoryFiles(tinySample(change)), SAMPLE))
    expect(lines.filter((line) => /error: |expected|hint/.test(line))).toEqual([
      `${SAMPLE}/${ROWS}:2:5: error: this is not a value of \`district\` [unknown-stratum]`,
      '    expected: one of `north`, `south`',
      '    hint: where the file has other texts for the values, list each in `codes` of its value in study.json',
      `${SAMPLE}/${ROWS}:3:5: error: the value of \`district\` is missing [missing-stratum]`,
      '    expected: one of `north`, `south`',
      '    hint: where it is not known, list `""` in `codes` of a value for that in study.json',
    ])
  })

  test('may not be those of another value', async () => {
    const lines = await problemsOf(
      tinyFile('study.json', '"label": "South"', '"label": "South", "codes": ["north", "2"]'),
    )
    expect(lines.filter((line) => /error: |expected|hint/.test(line))).toEqual([
      expect.stringMatching(
        /^data\/libraries\/study\.json:\d+:\d+: error: `north` stands for both `north` and `south` \[ambiguous-code\]$/,
      ),
      '    expected: one meaning for each code',
    ])
  })

  test('that are not declared are told once for a column', async () => {
    const change = sampleFile(
      ROWS,
      ...['R01', 'R02', 'R03'].map((id) => [`${id},north`, `${id},7`] as const),
      ['R04,north', 'R04,nort'],
    )
    const lines = await messagesOf(() => loadStudy(memoryFiles(tinySample(change)), SAMPLE))
    expect(lines.filter((line) => /error: |hint|and/.test(line))).toEqual([
      `${SAMPLE}/${ROWS}:2:5: error: this is not a value of \`district\` [unknown-stratum]`,
      '    hint: where the file has other texts for the values, list each in `codes` of its value in study.json',
      '    and 2 more like this',
      `${SAMPLE}/${ROWS}:5:5: error: this is not a value of \`district\` [unknown-stratum]`,
      '    hint: did you mean `north`?',
    ])
  })
})
