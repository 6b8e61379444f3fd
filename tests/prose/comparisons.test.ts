import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import { InputError } from '../../pipeline/core/problem.ts'
import { disclose } from '../../pipeline/disclosure/disclose.ts'
import { writeProse } from '../../pipeline/prose/write.ts'
import { inlineText } from '../support/document-text.ts'
import { makeReport } from '../support/make-report.ts'
import { makeAnswers, makeInterview, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'

const shop = makeQuestion({ id: 'shop', answers: makeAnswers('yes', 'no'), deskResearch: true })
const clubs = makeQuestion({ id: 'clubs', type: 'number', number: { integer: true, minimum: 0, maximum: 9 } })
const results = disclose(
  analyse(
    makeStudy({
      questions: [shop, clubs],
      waves: [
        makeWave({
          id: 'w1',
          label: 'May 2019',
          questions: ['shop'],
          interviews: [makeInterview(['N-1'], { shop: 'no' })],
        }),
        makeWave({ id: 'w2', label: 'June 2019', questions: ['clubs'] }),
        makeWave({
          id: 'w3',
          label: 'May 2020',
          questions: ['shop', 'clubs'],
          interviews: [makeInterview(['N-1'], { shop: 'yes', clubs: 1 })],
          deskResearch: [
            { unit: 'S-2', question: 'shop', value: 'no', source: 'website', date: '2020-03-02', row: 2 },
          ],
        }),
      ],
    }),
    'w3',
  ),
)

function tell(text: string, from = results): string {
  try {
    const report = makeReport({ only: `# Title\n\n${text}`, last: `# Last\n\n{{wordings}}\n\n${SOURCES}` })
    const [section] = writeProse(report, from, []).sections
    const block = section?.blocks[1]
    return block?.type === 'paragraph' ? inlineText(block.children).replaceAll('\u00a0', ' ') : ''
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.message
  }
}

/** Every report says so of figures that are partly of desk research. */
const SOURCES = 'Sources: desk research for {{counted "response.desk-research"}}.'
const FILE = 'templates/report/only.md.hbs'
const DIFFERENCE =
  'the bases of `shop.yes` differ in kind: 1 of the 2 in May 2020 come from desk research, in May 2019 none does [incomparable-bases]'
const HINT = '    hint: leave the comparison out, or say why it holds with `despite="…"`'

describe('a comparison of bases that differ in kind', () => {
  test.each([
    ['change', 'So {{change "shop.yes" since="w1"}}.', 4],
    ['change in counts', 'So {{change "shop.yes" since="w1" as="count"}}.', 4],
    ['rises', '{{#if (rises "shop.yes" since="w1")}}Up{{/if}}', 7],
    ['falls', '{{#if (falls "shop.yes" since="w1")}}Down{{/if}}', 7],
    ['more-than', '{{#if (more-than "shop.yes" (figure "shop.yes" wave="w1"))}}Up{{/if}}', 7],
    ['fewer-than', '{{#if (fewer-than "shop.yes" (figure "shop.yes" wave="w1"))}}Down{{/if}}', 7],
    ['exactly', '{{#if (exactly "shop.yes" (figure "shop.yes" wave="w1"))}}Same{{/if}}', 7],
    ['agree', '{{agree "shop.yes" "has" "have" by="change" since="w1"}}', 1],
  ])('is a problem: %s', (_name, source, column) => {
    expect(tell(source)).toBe(
      [
        `${FILE}:3:${column}: error: ${DIFFERENCE}`,
        `    ${source}`,
        `    ${' '.repeat(column - 1)}^`,
        HINT,
      ].join('\n'),
    )
  })

  test('is made all the same where the writer gives a reason', () => {
    expect(tell('So {{change "shop.yes" since="w1" despite="the websites were complete"}}.')).toBe(
      'So a rise of 50 percentage points since May 2019 (0%); this was not asked in June 2019.',
    )
    expect(tell('{{#if (rises "shop.yes" since="w1" despite="the same")}}Up{{/if}}')).toBe('Up')
    const more = '(more-than "shop.yes" (figure "shop.yes" wave="w1") despite="the same")'
    expect(tell(`{{#if ${more}}}Up{{/if}}`)).toBe('Up')
  })

  test('is none of two answers, or of two figures of one wave', () => {
    expect(tell('{{#if (more-than "shop.yes" (figure "shop.no" wave="w1"))}}Up{{else}}Not{{/if}}')).toBe(
      'Not',
    )
    expect(tell('{{#if (exactly "shop.yes" (figure "shop.no" wave="w3"))}}Same{{/if}}')).toBe('Same')
  })

  test('wants a reason in words', () => {
    expect(tell('So {{change "shop.yes" since="w1" despite=" - "}}.')).toContain(
      `${FILE}:3:4: error: \`despite\` of \`change\` must be a reason in words [helper-argument]`,
    )
  })
})

describe('a comparison that means nothing', () => {
  test.each([
    [
      'of a figure that is its own base',
      'So {{change "response.interviews" since="w1"}}.',
      '`response.interviews` is its own base, so its share is always 100% [no-share]',
      'compare the counts, with `as="count"`',
    ],
    [
      'with an empty base, whatever the reason',
      'So {{change "shop.yes" since="w1" region="south" despite="it"}}.',
      '`w1/shop.yes/region=south` has no cases, so there is no change [empty-base]',
      undefined,
    ],
  ])('is a problem: %s', (_name, source, message, hint) => {
    expect(tell(source)).toBe(
      [
        `${FILE}:3:4: error: ${message}`,
        `    ${source}`,
        '       ^',
        ...(hint === undefined ? [] : [`    hint: ${hint}`]),
      ].join('\n'),
    )
  })
})

describe('a change on a small base', () => {
  const change = (as: string) => `So {{change "shop.yes" since="w1" ${as}despite="it"}}.`
  const small = { ...results, smallBase: 3 }

  test('is refused in percentage points', () => {
    expect(tell(change(''), small)).toBe(
      [
        `${FILE}:3:4: error: \`w3/shop.yes\` has a base of 2, too small for percentage points [small-base]`,
        `    ${change('')}`,
        '       ^',
        '    expected: a base of 3 or more, as `smallBase` of study.json says',
        '    hint: state it in counts, with `as="count"`',
      ].join('\n'),
    )
  })

  test('is told in counts', () => {
    expect(tell(change('as="count" '), small)).toBe(
      'So one more village than in May 2019 (one of the two, then none of the one); this was not asked in June 2019.',
    )
  })

  test.each([
    ['as a noun', change('as="noun" '), 4],
    ['as a heading', change('as="heading" '), 4],
    ['by a claim that would hold', '{{#claim (rises "shop.yes" since="w1" despite="it")}}Up{{/claim}}', 10],
    ['by one that would not', '{{#claim (falls "shop.yes" since="w1" despite="it")}}Up{{/claim}}', 10],
    ['by a condition', '{{#if (unchanged "shop.yes" since="w1" despite="it")}}So{{/if}}', 7],
  ])('is not told in words alone: %s', (_name, source, column) => {
    expect(tell(source, small)).toBe(
      [
        `${FILE}:3:${column}: error: \`w3/shop.yes\` has a base of 2, too small for words of change without counts [small-base]`,
        `    ${source}`,
        `    ${' '.repeat(column - 1)}^`,
        '    expected: a base of 3 or more, as `smallBase` of study.json says',
        '    hint: state it in counts, with `as="count"`',
      ].join('\n'),
    )
  })

  test('has the true words for a claim on a base that is large enough', () => {
    const source = '{{#claim (falls "shop.yes" since="w1" despite="it was")}}Fewer{{/claim}}'
    expect(tell(source).replaceAll('\u00a0', ' ')).toContain(
      'hint: true is "a rise of 50 percentage points since May 2019 (0%)',
    )
  })
})

describe('helpers that take numbers', () => {
  test.each([
    ['So {{range "shop"}}.', '`shop` is not asked for a number, so it has no range [helper-argument]'],
    ['So {{range "clubs" region="south"}}.', '`w3/clubs/region=south` has no cases [empty-base]'],
    [
      'So {{agree "clubs.max" "is" "are" by="fraction"}}.',
      'a number has no fraction for a verb to go with [helper-argument]',
    ],
    [
      'So {{agree "clubs.max" "is" "are" by="share"}}.',
      'a number has no share for a verb to go with [helper-argument]',
    ],
    [
      'So {{fraction "shop.yes" wave="w1" region="south"}}.',
      '`w1/shop.yes/region=south` has no cases to speak of [empty-base]',
    ],
  ])('say what is wrong with %s', (source, message) => {
    expect(tell(source).split('\n')[0]).toBe(`${FILE}:3:4: error: ${message}`)
  })
})
