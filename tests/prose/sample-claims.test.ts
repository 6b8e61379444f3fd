import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import * as statistics from '../../pipeline/analysis/estimates/statistics.ts'
import { createMemo, noMemo } from '../../pipeline/core/memo.ts'
import { disclose } from '../../pipeline/disclosure/disclose.ts'
import type { ReportDocument } from '../../pipeline/prose/document.ts'
import { writeProse } from '../../pipeline/prose/write.ts'
import type { Study } from '../../pipeline/study/study.ts'
import { problemsOf, tell } from '../support/claims-report.ts'
import { inlineText } from '../support/document-text.ts'
import { makeReport } from '../support/make-report.ts'
import { makeSample, makeSampleWave, type Respondent, times } from '../support/make-sample.ts'
import { makeAnswers, makeQuestion } from '../support/make-study.ts'

const park = makeQuestion({ id: 'park', answers: makeAnswers('yes', 'no', 'both') })
const trips = makeQuestion({
  id: 'trips',
  type: 'number',
  number: { integer: true, minimum: 0, maximum: 99 },
})

const of = (yes: number, no: number, both = 0, rest: Omit<Respondent, 'values'> = {}) => [
  ...times(yes, { ...rest, values: { park: 'yes', trips: 3 } }),
  ...times(no, { ...rest, values: { park: 'no', trips: 1 } }),
  ...times(both, { ...rest, values: { park: 'both', trips: 2 } }),
]

function study(waves: Readonly<Record<string, readonly Respondent[]>>): Study {
  const label = { v: 'May 2019', w: 'May 2020' } as const
  return makeSample({
    questions: [park, trips],
    waves: Object.entries(waves).map(([id, respondents]) =>
      makeSampleWave({ id, label: label[id as 'v' | 'w'], questions: ['park', 'trips'] }, respondents),
    ),
  })
}

const resultsOf = (given: Study) => disclose(analyse(given, 'w', noMemo, statistics))

function write(text: string, given: Study) {
  return writeProse(makeReport({ only: `# Title\n\n${text}` }), resultsOf(given), [])
}

function problemsIn(text: string, given: Study): string[] {
  const lines = tell(() => write(text, given)).filter((line) =>
    /error: | {4}(expected|found|hint):/.test(line),
  )
  return lines.map((line) => line.replaceAll('\u00a0', ' '))
}

const problems = (text: string, waves: Readonly<Record<string, readonly Respondent[]>>) =>
  problemsIn(text, study(waves))

/** The text of a report's only paragraph. */
function textIn({ sections }: ReportDocument): string {
  const block = sections[0]?.blocks[1]
  return block?.type === 'paragraph' ? inlineText(block.children).replaceAll('\u00a0', ' ') : ''
}

const paragraph = (text: string, waves: Readonly<Record<string, readonly Respondent[]>>) =>
  textIn(write(`${text}\n\n{{wordings}}`, study(waves)))

// z = 2.12, p = 0.0337
const RISE = { v: of(45, 55), w: of(60, 40) }
// z = 0.71, p = 0.48
const NO_RISE = { v: of(45, 55), w: of(50, 50) }

/** One question for each count of "yes" among a hundred: a share of a half and that count less 50, by 5, is its z. */
function outOf100(counts: Readonly<Record<string, number>>): Study {
  const questions = Object.keys(counts).map((id) => makeQuestion({ id, answers: makeAnswers('yes', 'no') }))
  const respondents = Array.from({ length: 100 }, (_, index) => ({
    values: Object.fromEntries(Object.entries(counts).map(([id, yes]) => [id, index < yes ? 'yes' : 'no'])),
  }))
  return makeSample({
    questions,
    waves: [makeSampleWave({ id: 'w', questions: Object.keys(counts) }, respondents)],
  })
}

const majority = (id: string) => `{{#claim (majority "${id}.yes")}}Most{{/claim}} of ${id}.`
const refusedOf = (text: string, counts: Readonly<Record<string, number>>) =>
  problemsIn(text, outOf100(counts))
    .filter((line) => line.includes('error:'))
    .map((line) => /majority "(.)/.exec(line)?.[1])

describe('a claim about a sample', () => {
  test('holds when its test shows it', () => {
    expect(problems('{{#claim (rises "park.yes" since="v")}}More{{/claim}} residents.', RISE)).toEqual([])
  })

  test('stops the build when its test does not, and says how large the difference is and what can be said', () => {
    expect(problems('{{#claim (rises "park.yes" since="v")}}More{{/claim}} residents.', NO_RISE)).toEqual([
      'templates/report/only.md.hbs:3:1: error: the words "More" are not true: `rises "park.yes" since="v"` does not hold [claim]',
      '    expected: higher than in May 2019',
      '    found: w/park.yes is 50% (40.4% to 59.6%) of 100 respondents; v/park.yes is 45% (35.6% to 54.8%) of 100 respondents; a difference of 5 points (-8.7 to 18.4) among 200 respondents: p = 0.479',
      '    hint: true is "not demonstrably different from May 2019 (45%)", claimed with `not-shown-to-change`',
    ])
  })

  test('is of the direction that is shown', () => {
    expect(problems('{{#claim (falls "park.yes" since="v")}}Fewer{{/claim}} residents.', RISE)).toEqual([
      expect.stringContaining('`falls "park.yes" since="v"` does not hold'),
      '    expected: lower than in May 2019',
      expect.stringContaining('p = 0.034'),
      '    hint: true is "a rise of 15 percentage points since May 2019 (45%)" (60% (50.2% to 69.1%) of 100 respondents)',
    ])
  })

  test.each([
    ['(majority "park.yes")', RISE, true],
    ['(majority "park.yes")', { w: of(59, 41) }, false],
    ['(minority "park.no")', RISE, true],
    ['(minority "park.no")', { w: of(59, 41) }, false],
    ['(more-than "park.yes" 50)', RISE, true],
    ['(more-than "park.yes" 51)', RISE, false],
    ['(at-least "park.yes" 50)', RISE, true],
    ['(at-least "park.yes" 60)', RISE, false],
    ['(differs "park.yes" 50)', RISE, true],
    ['(differs "park.yes" 55)', RISE, false],
    // One answer shows that there are some, and that there are others.
    ['(more-than "park.yes" 0)', { w: of(1, 5) }, true],
    ['(fewer-than "park.yes" 100)', { w: of(5, 1) }, true],
    ['(more-than "park.yes" "park.no")', { w: of(50, 30, 20) }, true],
    ['(more-than "park.yes" "park.no")', { w: of(45, 35, 20) }, false],
    ['(about-half "park.yes")', { w: of(500, 500) }, true],
    ['(about-half "park.yes")', { w: of(50, 50) }, false],
    ['(highest "park.yes")', { w: of(50, 30, 20) }, true],
    ['(highest "park.yes")', { w: of(50, 20, 35) }, false],
    ['(lowest "park.both")', { w: of(50, 36, 14) }, true],
    ['(lowest "park.both")', { w: of(50, 28, 22) }, false],
    ['(top "park" "yes" "no")', { w: of(60, 30, 10) }, true],
    ['(top "park" "yes" "no")', { w: of(47, 43, 10) }, false],
    ['(top "park" 2)', { w: of(47, 43, 10) }, true],
    ['(more-than "trips.mean" (figure "trips.mean" wave="v"))', RISE, true],
    ['(more-than "trips.mean" (figure "trips.mean" wave="v"))', NO_RISE, false],
    ['(rises "trips.mean" since="v")', RISE, true],
    ['(rises "trips.mean" since="v")', NO_RISE, false],
    ['(not-shown-to-change "trips.mean" since="v")', NO_RISE, true],
    ['(not-shown-to-change "park.yes" since="v")', NO_RISE, true],
    ['(not-shown-to-change "park.yes" since="v")', RISE, false],
    [
      '(more-than "park.yes" (figure "park.yes" region="south") region="north")',
      { w: [...of(60, 40), ...of(45, 55, 0, { region: 'south' })] },
      true,
    ],
    [
      '(more-than "park.yes" (figure "park.yes" region="south") region="north")',
      { w: [...of(50, 50), ...of(45, 55, 0, { region: 'south' })] },
      false,
    ],
    ['(none "park.both")', RISE, true],
    ['(all "park.yes")', RISE, false],
    ['(at-least "park.yes" count=60)', RISE, true],
  ])('%s, given certain answers', (condition, waves, holds) => {
    expect(
      problems(`{{#claim ${condition}}}So{{/claim}}.`, waves).filter((line) =>
        line.includes('does not hold'),
      ),
    ).toHaveLength(holds ? 0 : 1)
  })

  test('of respondents says that it is', () => {
    expect(problems('{{#claim (all "park.yes")}}All{{/claim}}.', RISE)).toContain(
      '    expected: everyone, without exception, of the respondents',
    )
  })

  test('never tells none or all of what is not', () => {
    const [, , found] = problems('{{#claim (all "park.yes")}}All{{/claim}}.', { w: of(4999, 1) })
    expect(found).toContain('w/park.yes is more than 99.9% (99.9% to more than 99.9%) of 5000 respondents')
  })

  test('of several differences tells of the one that is shown least', () => {
    expect(
      problems('{{#claim (highest "park.yes")}}Most{{/claim}}.', { w: of(50, 20, 35) }).slice(2),
    ).toEqual([
      '    found: w/park.yes is 47.6% (38.3% to 57.1%) of 105 respondents; a difference of 14.3 points (-2.9 to 30.5) among 105 respondents: p = 0.104',
      '    hint: true is that "yes" (47.6% (38.3% to 57.1%) of 105 respondents) and "both" (33.3% (25% to 42.8%) of 105 respondents) are not shown to differ',
    ])
  })

  test('of a share that is not shown says how large it is', () => {
    expect(problems('{{#claim (majority "park.yes")}}Most{{/claim}}.', { w: of(59, 41) })[3]).toBe(
      '    hint: true is that w/park.yes is 59% (49.2% to 68.1%) of 100 respondents',
    )
  })

  test('that the sample cannot tell does not hold', () => {
    const halves = { w: [...of(5, 5), ...of(9, 1, 0, { region: 'south' })] }
    expect(
      problems(
        '{{#claim (more-than "trips.median" (figure "trips.median" region="north") region="south")}}More{{/claim}}.',
        halves,
      ),
    ).toContainEqual(expect.stringContaining('the sample cannot tell whether it is chance'))
  })
})

describe('what a sample cannot back is refused', () => {
  test.each([
    [
      '(unchanged "park.yes" since="v")',
      'a sample cannot show that something is `unchanged`',
      'claim `not-shown-to-change`, and say no more than that',
    ],
    [
      '(exactly "park.yes" 60)',
      'a sample cannot show that something is `exactly` so much',
      'claim `at-least`, `at-most` or `about-half`, or count respondents with `count=`',
    ],
    [
      '(not (rises "park.yes" since="v"))',
      'a sample that does not show `rises "park.yes" since="v"` is no proof that it is not so',
      'claim what it shows, or of a change that it is `not-shown-to-change`',
    ],
  ])('%s', (condition, message, hint) => {
    const [first, second] = problems(`{{#claim ${condition}}}So{{/claim}}.`, NO_RISE)
    expect([first?.replace(/^.*?error: /, ''), second]).toEqual([
      `${message} [unfit-claim]`,
      `    hint: ${hint}`,
    ])
  })

  test('counts of respondents whose weights differ', () => {
    const waves = { w: [...of(6, 4, 0, { weight: 2 }), ...of(6, 4, 0, { weight: 3 })] }
    expect(problems('{{#claim (at-least "park.yes" count=12)}}So{{/claim}}.', waves)).toEqual([
      'templates/report/only.md.hbs:3:10: error: `at-least` counts respondents, whose weights differ [unfit-claim]',
      '    hint: compare with a percentage, which is by weight',
    ])
  })
})

describe('the tests of a report', () => {
  test('are corrected for each other by the method of Holm', () => {
    // p = 0.0007, 0.0164 and 0.0455: thrice, twice and once that.
    expect(
      refusedOf([majority('a'), majority('b'), majority('c')].join('\n'), { a: 67, b: 62, c: 60 }),
    ).toEqual([])
    expect(
      refusedOf([majority('a'), majority('b'), majority('c')].join('\n'), { a: 67, b: 60, c: 60 }),
    ).toEqual(['b', 'c'])
    expect(problemsIn([majority('a'), majority('b')].join('\n'), outOf100({ a: 60, b: 60 }))[2]).toContain(
      'p = 0.046, or 0.091 corrected for 2 tests',
    )
  })

  test('are of all sections, and the same one counts once', () => {
    const report = makeReport({ one: `# One\n\n${majority('a')}`, two: `# Two\n\n${majority('b')}` })
    const write = (counts: Readonly<Record<string, number>>) =>
      tell(() => writeProse(report, resultsOf(outOf100(counts)), []))
    expect(write({ a: 60, b: 60 })).not.toEqual([])
    expect(write({ a: 60, b: 67 })).toEqual([])
    expect(refusedOf([majority('a'), majority('a')].join('\n'), { a: 60 })).toEqual([])
  })

  test('are of all variants, whichever is shown', () => {
    const text = `{{#if (majority "a.yes")}}Most.{{else}}${majority('b')}{{/if}} ${majority('c')}`
    expect(refusedOf(text, { a: 67, b: 50, c: 60 })).toEqual(['c'])
    expect(refusedOf(text, { a: 67, b: 67, c: 60 })).toEqual([])
  })
})

describe('a report about a sample', () => {
  const CHOICE =
    '{{#if (rises "park.yes" since="v")}}Rose{{else if (falls "park.yes" since="v")}}Fell{{else}}Unclear{{/if}}.'

  test('chooses its words by what is shown', () => {
    expect([
      paragraph(CHOICE, RISE),
      paragraph(CHOICE, NO_RISE),
      paragraph(CHOICE, { v: RISE.w, w: RISE.v }),
    ]).toEqual(['Rose.', 'Unclear.', 'Fell.'])
  })

  test('words a change as not shown when it is not', () => {
    const text =
      'This is {{change "park.yes" since="v"}}; {{change "park.yes" since="v" as="noun"}}; {{change "park.yes" since="v" as="heading"}}.'
    expect(paragraph(text, RISE)).toContain('This is a rise of 15 percentage points since May 2019 (45%)')
    expect(paragraph(text, NO_RISE)).toBe(
      'This is not demonstrably different from May 2019 (45%); no demonstrable change; Not demonstrably more or fewer.',
    )
  })

  test('is the same when it is written again, and another when its tests are', () => {
    const memory = createMemo()
    const report = makeReport({ only: `# Title\n\n${CHOICE}` })
    const [one, other] = [resultsOf(study(RISE)), resultsOf(study(NO_RISE))]
    const texts = [one, other, one].map((results) => textIn(writeProse(report, results, [], { memory })))
    expect(texts).toEqual(['Rose.', 'Unclear.', 'Rose.'])
  })

  test('about a frame has no claim of what is not shown', () => {
    expect(
      problemsOf('{{#claim (not-shown-to-change "shop.yes" since="w1")}}So{{/claim}}.').slice(0, 2),
    ).toEqual([
      'templates/report/only.md.hbs:3:10: error: `not-shown-to-change` is for a sample, and here everyone was asked [unfit-claim]',
      '    hint: claim `unchanged`',
    ])
  })
})
