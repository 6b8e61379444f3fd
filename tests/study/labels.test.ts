import { describe, expect, test } from 'vitest'
import { readJson } from '../../pipeline/input/json.ts'
import { LANGUAGES } from '../../pipeline/language/languages.ts'
import { exchangedLabels } from '../../pipeline/study/class-labels.ts'
import { makeQuestion } from '../support/make-study.ts'
import { memoryFiles } from '../support/memory-files.ts'
import { problemsOf } from '../support/tiny-problems.ts'
import { tinyFile } from '../support/tiny-study.ts'

const WAVE = '2020-05/wave.json'

describe('the label of a wave', () => {
  test('has a year of its fieldwork, if it has any', async () => {
    expect(await problemsOf(tinyFile(WAVE, 'May 2020', 'May 2021'))).toEqual([
      'data/libraries/2020-05/wave.json:3:12: error: the label says 2021, and the fieldwork was from 2020-05-04 to 2020-05-15 [year-of-label]',
      '      "label": "May 2021",',
      '               ^',
      '    expected: a year of the fieldwork, or none',
    ])
  })

  test.each(['The first wave', '2019/2020', 'Room 20201'])('which may be: %s', async (label) => {
    expect(await problemsOf(tinyFile(WAVE, 'May 2020', label))).toEqual([])
  })
})

type Classes = readonly { readonly label: string; readonly minimum?: number; readonly maximum?: number }[]

async function exchanged(given: Classes, language: keyof typeof LANGUAGES = 'en'): Promise<string[]> {
  const classes = given.map((each, index) => ({ id: 'abc'[index] ?? '', ...each }))
  const files = memoryFiles({ 'codebook.json': JSON.stringify({ questions: [{ id: 'desks', classes }] }) })
  const document = await readJson(files, 'codebook.json')
  const questions = [makeQuestion({ id: 'desks', type: 'number', classes })]
  return exchangedLabels(document, questions, LANGUAGES[language].quantities).map(
    ({ message, expected }) => `${message}; ${expected}`,
  )
}

describe('labels of classes', () => {
  test('that were exchanged are refused', async () => {
    expect(
      await exchanged([
        { label: 'three desks or more', maximum: 2 },
        { label: 'one or two desks', minimum: 3 },
      ]),
    ).toEqual([
      '`a` is up to 2, and its label says “three desks or more”; a label of its own values; this one fits `b`, which is 3 and up',
      '`b` is 3 and up, and its label says “one or two desks”; a label of its own values; this one fits `a`, which is up to 2',
    ])
  })

  test.each([
    [
      'en',
      [
        { label: 'fewer than 10', minimum: 10, maximum: 19 },
        { label: '10 to 19', maximum: 9 },
        { label: '20 and over', minimum: 20 },
      ],
    ],
    [
      'nl',
      [
        { label: 'meer dan tien', maximum: 10 },
        { label: 'hoogstens tien', minimum: 11 },
      ],
    ],
  ] as const)('in %s, also beside others', async (language, classes) => {
    expect(await exchanged(classes, language)).toHaveLength(2)
  })

  test.each([
    [
      'that say their values',
      [
        { label: 'up to 10', maximum: 9 },
        { label: '10 or more', minimum: 10 },
      ],
    ],
    [
      'that say limits',
      [
        { label: 'fewer than 10', maximum: 9 },
        { label: 'more than 9', minimum: 10 },
      ],
    ],
    [
      'without numbers',
      [
        { label: 'few', minimum: 10 },
        { label: 'many', maximum: 9 },
      ],
    ],
    [
      'in other units',
      [
        { label: '1 hour', minimum: 60, maximum: 119 },
        { label: '2 hours', minimum: 120 },
        { label: 'less than 1 hour', maximum: 59 },
      ],
    ],
    [
      'with other numerals',
      [
        { label: '1,5 to 2', minimum: 5 },
        { label: 'five thousand', maximum: 4 },
      ],
    ],
  ])('%s are let pass', async (_, classes) => {
    expect(await exchanged(classes)).toEqual([])
  })
})
