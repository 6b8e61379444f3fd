import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { compileSchema } from '../../pipeline/input/schema.ts'
import { loadCodebook } from '../../pipeline/study/codebook.ts'
import { deskRowSchema, interviewRowSchema, type RowRules } from '../../pipeline/study/row-schema.ts'
import { memoryFiles } from '../support/memory-files.ts'
import { TINY, tinyStudy } from '../support/tiny-study.ts'

const RULES: RowRules = {
  questions: await questions('hours', 'reasons', 'desks', 'remark'),
  named: ['hours', 'reasons', 'desks', 'remark'],
  units: ['L-01', 'L-02'],
  fieldwork: { start: '2022-05-02', end: '2022-05-13' },
}

async function questions(...ids: readonly string[]): Promise<RowRules['questions']> {
  const { value } = await loadCodebook(memoryFiles(tinyStudy()), `${TINY}/codebook.json`, {
    kind: 'frame',
    strata: [],
  })
  return (value?.questions ?? []).filter(({ id }) => ids.includes(id))
}

describe('the schema of interview rows', () => {
  test('is compiled from the codebook, the frame and the fieldwork', () => {
    expect(interviewRowSchema(RULES)).toEqual({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      required: ['interview', 'date', 'units', 'hours', 'desks'],
      properties: {
        interview: { type: 'string', pattern: '^[A-Za-z0-9-]+$' },
        date: { type: 'string', format: 'date', formatMinimum: '2022-05-02', formatMaximum: '2022-05-13' },
        units: {
          type: 'array',
          minItems: 1,
          uniqueItems: true,
          items: { type: 'string', idIn: ['L-01', 'L-02'] },
        },
        hours: { type: 'string', enum: ['longer', 'same', 'shorter'] },
        reasons: {
          type: 'array',
          uniqueItems: true,
          items: { type: 'string', enum: ['demand', 'volunteers', 'budget'] },
        },
        desks: { type: 'integer', minimum: 1, maximum: 20 },
        remark: { type: 'string' },
      },
      allOf: [
        {
          if: { properties: { hours: { enum: ['longer'] } }, required: ['hours'] },
          // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema
          then: { properties: { reasons: true }, required: ['reasons'] },
          else: { properties: { reasons: false } },
        },
      ],
    })
  })

  test('is a JSON Schema that Ajv compiles strictly', () => {
    expect(new Ajv2020().validateSchema(interviewRowSchema(RULES))).toBe(true)
    const check = compileSchema(interviewRowSchema(RULES))
    const row = { interview: 'R01', date: '2022-05-02', units: ['L-01'], hours: 'same', desks: 2 }
    expect(check(row)).toBe(true)
    expect(check({ ...row, reasons: [] })).toBe(false)
  })

  test('compiles for a codebook without answers and a frame without units', () => {
    const bare = {
      ...RULES,
      units: [],
      questions: RULES.questions.map((question) => ({ ...question, answers: [] })),
    }
    expect(compileSchema(interviewRowSchema(bare))({})).toBe(false)
    expect(compileSchema(deskRowSchema({ ...bare, questions: [] }))({})).toBe(false)
  })
})

describe('the schema of desk research', () => {
  test('lets the question decide what an answer is', () => {
    expect(new Ajv2020().validateSchema(deskRowSchema(RULES))).toBe(true)
    const check = compileSchema(deskRowSchema(RULES))
    const row = { unit: 'L-01', question: 'hours', answer: 'same', source: 'site', date: '2022-05-20' }
    expect(check(row)).toBe(true)
    expect(check({ ...row, answer: 3 })).toBe(false)
    expect(check({ ...row, question: 'desks', answer: 3 })).toBe(true)
  })
})
