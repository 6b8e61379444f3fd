import Handlebars from 'handlebars'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import { InputError, type Problem } from '../../pipeline/core/problem.ts'
import { disclose } from '../../pipeline/disclosure/disclose.ts'
import { checkReport } from '../../pipeline/prose/templates/check-report.ts'
import { readTemplate } from '../../pipeline/prose/templates/read-template.ts'
import { writeProse } from '../../pipeline/prose/write.ts'
import { makeReport, makeTemplate } from '../support/make-report.ts'
import { makeAnswers, makeInterview, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'
import { templateForms } from './template-forms.ts'

/** `TEMPLATE_FORMS=100000` tries more, `TEMPLATE_FORMS_FROM=4711` others. */
const FORMS = Number(process.env.TEMPLATE_FORMS ?? 2000)
const FROM = Number(process.env.TEMPLATE_FORMS_FROM ?? 1)
const AT_ONCE = 500
/** A form is some hundred characters long; one that takes this long, in milliseconds, would not end for a longer one. */
const LONGEST = 2000

const AT = { place: { file: 'quotes.json', line: 1, column: 1 } }

const study = makeStudy({
  questions: [
    makeQuestion({ id: 'shop', answers: makeAnswers('yes', 'no') }),
    makeQuestion({ id: 'clubs', type: 'number', number: { integer: true, minimum: 0, maximum: 9 } }),
  ],
  waves: [
    makeWave({
      id: 'w1',
      questions: ['shop', 'clubs'],
      interviews: [
        makeInterview(['N-1'], { shop: 'yes', clubs: 2 }),
        makeInterview(['N-2'], { shop: 'no', clubs: 1 }, 3),
      ],
      quotes: [{ ...AT, topic: 'life', text: 'Quiet here.', illustrative: true }],
    }),
    makeWave({
      id: 'w2',
      questions: ['shop', 'clubs'],
      interviews: [
        makeInterview(['N-1'], { shop: 'yes', clubs: 3 }),
        makeInterview(['S-1'], { shop: 'yes', clubs: 1 }, 3),
      ],
      quotes: [{ ...AT, topic: 'life', text: 'Quiet here.', illustrative: true }],
    }),
  ],
})
const results = disclose(analyse(study, 'w2'))
const partials = [makeTemplate('piece', 'A piece.'), makeTemplate('other', '{{count "shop.yes"}}')]

describe.each(Array.from({ length: Math.ceil(FORMS / AT_ONCE) }, (_, index) => FROM + index * AT_ONCE))(
  'strange templates from seed %i on',
  (first) => {
    const forms = Array.from({ length: Math.min(AT_ONCE, FORMS) }, (_, index) => ({
      seed: first + index,
      source: templateForms(first + index),
    }))

    test('are read as Handlebars reads them, or have faults within them', () => {
      const misread = forms.filter(({ seed, source }) => !isReadWell(`${source}{{!-- ${seed} --}}`))
      expect(misread).toEqual([])
    })

    test('are refused with places in their files and words of this program, or filled', () => {
      expect(
        forms.flatMap(({ seed, source }) => faultsOf(source).map((fault) => ({ seed, fault, source }))),
      ).toEqual([])
    })
  },
)

/** Of a template that nothing else has, since Handlebars edits a tree while it compiles it. */
function isReadWell(source: string): boolean {
  const { tree, faults } = readTemplate(source)
  if (faults.length > 0) return faults.every(({ offset }) => offset >= 0 && offset <= source.length)
  return plain(tree) === plain(Handlebars.parse(source))
}

/** What only some nodes name. */
const LEFT_OUT: readonly string[] = ['source', 'blockParams']

/** A tree as JSON. */
function plain(tree: unknown): string {
  return JSON.stringify(tree, (key, value) => {
    if (LEFT_OUT.includes(key)) return undefined
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
  })
}

/** What is wrong with how the program takes a template. */
function faultsOf(source: string): string[] {
  const report = makeReport({ only: source, next: '# Next\n\n{{counted "shop.yes"}}' }, { partials })
  const start = performance.now()
  const problems: Problem[] = []
  const faults: string[] = []
  try {
    const templates = checkReport(report, study)
    writeProse(report, results, [], { templates })
  } catch (error) {
    if (error instanceof InputError) problems.push(...error.problems)
    else faults.push(String(error))
  }
  if (performance.now() - start > LONGEST) faults.push('takes too long')
  return [
    ...faults,
    ...problems.filter((problem) => !isSound(problem, source)).map((problem) => JSON.stringify(problem)),
  ]
}

const FOREIGN_WORDS = /Parse error|INVALID|Expecting|Handlebars|undefined"|\[object|is not a function/

function isSound({ file, line, column, message, hint = '' }: Problem, source: string): boolean {
  const text = file.includes('only')
    ? source
    : file.includes('next')
      ? '# Next\n\n{{counted "shop.yes"}}'
      : 'A piece.'
  const lines = text.split(/\r\n|\n|\r/)
  const isInFile =
    line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 1
  return isInFile && message !== '' && !/[.]$/.test(message) && !FOREIGN_WORDS.test(message + hint)
}
