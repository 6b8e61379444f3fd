import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import { InputError } from '../../pipeline/core/problem.ts'
import { disclose } from '../../pipeline/disclosure/disclose.ts'
import { writeProse } from '../../pipeline/prose/write.ts'
import { inlineText } from '../support/document-text.ts'
import { makeReport } from '../support/make-report.ts'
import { makeAnswers, makeInterview, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'

/** Fair three times, high and low once each, bad never. */
const mood = makeQuestion({ id: 'mood', answers: makeAnswers('bad', 'high', 'fair', 'low') })
const interviews = ['fair', 'fair', 'high', 'low', 'fair'].map((answer, index) =>
  makeInterview([`N-${index + 1}`], { mood: answer, level: answer }),
)
const units = interviews.map((_, index) => ({
  code: `N-${index + 1}`,
  row: index + 2,
  strata: { region: 'north' },
}))
/** The same answers with an order of their own. */
const level = { ...mood, id: 'level', isOrdered: true }
const study = makeStudy({
  questions: [mood, level],
  units,
  waves: [makeWave({ id: 'w', questions: ['mood', 'level'], interviews })],
})
const results = disclose(analyse(study, 'w'))

/** What a ranking prints, or why it is refused. */
function ranked(options: string, question = 'mood'): string {
  try {
    const report = makeReport({ only: `# Title\n\nSo {{ranking "${question}"${options}}}.` })
    const block = writeProse(report, results, []).sections[0]?.blocks[1]
    return block?.type === 'paragraph' ? inlineText(block.children) : ''
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
}

describe('a ranking', () => {
  test.each([
    ['', 'So fair, high and low.'],
    [' top=1', 'So fair.'],
    [' top=3', 'So fair, high and low.'],
    [' top=9', 'So fair, high and low.'],
    [' top=1 minimum=2', 'So fair.'],
  ])('names answers, the most given first:%s', (options, text) => {
    expect(ranked(options)).toBe(text)
  })

  test('is by size, also of answers that have an order', () => {
    expect(ranked('', 'level')).toBe('So fair, high and low.')
    expect(ranked(' top=1', 'level')).toBe('So fair.')
  })

  test('does not leave out an answer given as often as one that it names', () => {
    expect(ranked(' top=2')).toBe(
      [
        'templates/report/only.md.hbs:3:4: error: `top=2` cuts through answers that were given equally often, 1 of 5: `high`, `low` [tied-ranking]',
        '    So {{ranking "mood" top=2}}.',
        '       ^',
        '    hint: write `top=1` or `top=3`, or make a variant with `{{#if (top "mood" 2)}}…{{else}}…{{/if}}`',
      ].join('\n'),
    )
    expect(ranked(' top=1 maximum=1')).toContain('hint: write `top=2`, or make a variant')
  })
})
