import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { surelyFits } from '../../pipeline/input/quick-check.ts'
import { compileSchema } from '../../pipeline/input/schema.ts'
import { loadCodebook } from '../../pipeline/study/codebook.ts'
import { deskRowSchema, interviewRowSchema, type RowRules } from '../../pipeline/study/row-schema.ts'
import { memoryFiles } from '../support/memory-files.ts'
import { TINY, tinyStudy } from '../support/tiny-study.ts'

const { value: codebook } = await loadCodebook(memoryFiles(tinyStudy()), `${TINY}/codebook.json`, [])
const ASKED = ['hours', 'reasons', 'desks', 'remark']
const questions = (codebook?.questions ?? []).filter(({ id }) => ASKED.includes(id))

const RULES: RowRules = {
  questions,
  named: questions.map(({ id }) => id),
  units: ['L-01', 'L-02'],
  fieldwork: { start: '2022-05-02', end: '2022-05-13' },
}

const answers = questions.flatMap((question) => question.answers.map(({ id }) => id))
const text = fc.oneof(
  fc.constantFrom(...answers, ...RULES.named, 'L-01', 'L-02', 'L-03', 'R01', '', 'a b', 'constructor'),
  fc.constantFrom(
    '2022-05-02',
    '2022-05-13',
    '2022-05-14',
    '2022-02-29',
    '2024-02-29',
    '2022-5-2',
    '2022-04-31',
  ),
)
const value = fc.oneof(
  { weight: 3, arbitrary: text },
  fc.array(text, { maxLength: 3 }),
  fc.constantFrom(1, 2, 20, 21, 1.5, 0, -1, Number.NaN, Number.POSITIVE_INFINITY, null, true, {}, [1, 1]),
)
const keys = ['interview', 'date', 'units', 'unit', 'question', 'answer', 'source', ...RULES.named]

/** A row that is right, with a few of its values changed. */
function rowsLike(right: Readonly<Record<string, unknown>>) {
  const changes = fc.dictionary(fc.constantFrom(...keys), fc.oneof(value, fc.constant(undefined)), {
    maxKeys: 3,
  })
  return changes.map((changed) => ({ ...right, ...changed }))
}

describe('a row is checked quickly as Ajv checks it', () => {
  const interview = { interview: 'R01', date: '2022-05-02', units: ['L-01'], hours: 'same', desks: 2 }
  const found = { unit: 'L-01', question: 'hours', answer: 'same', source: 'site', date: '2022-05-20' }

  test.each([
    ['an interview', interviewRowSchema(RULES), interview],
    ['desk research', deskRowSchema(RULES), found],
  ])('%s', (_, schema, right) => {
    const check = compileSchema(schema)
    expect(check(right)).toBe(true)
    expect(surelyFits(schema, right)).toBe(true)
    let fitting = 0
    fc.assert(
      fc.property(rowsLike(right), (row) => {
        const fits = surelyFits(schema, row)
        if (fits) fitting += 1
        // What it does not know is left to Ajv.
        if (fits) expect(check(row)).toBe(true)
      }),
      { numRuns: 3000 },
    )
    expect(fitting).toBeGreaterThan(100)
  })

  test('what it does not know does not surely fit', () => {
    expect(surelyFits({ type: 'string', minLength: 1 }, 'text')).toBe(false)
    expect(surelyFits({ if: { minLength: 1 }, else: false }, 'text')).toBe(false)
    expect(surelyFits({ type: ['string', 'null'] }, 'text')).toBe(false)
    expect(surelyFits({ type: 'string', format: 'uri' }, 'text')).toBe(false)
  })
})
