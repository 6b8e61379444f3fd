import { describe, expect, test } from 'vitest'
import type { Share } from '../../pipeline/analysis/results.ts'
import { allResults } from '../support/all-results.ts'
import { FILE, problemsOf, results, tell, write } from '../support/claims-report.ts'

/** Figures of the reported wave, with what can truly be said of each. */
const figures = allResults(results).filter((each): each is Share => each.kind === 'share')

/** What is told as true of a share: its own words for it, or others. */
function truth(id: string, choose: (share: Share) => string = ({ texts }) => texts.quantified): string {
  const share = figures.find((each) => each.id === `w2/${id}`)
  return share === undefined
    ? 'no such share'
    : `"${choose(share)}" (${share.texts.words}, ${share.texts.percent})`
}

describe('a claim that does not hold', () => {
  test('is reported with its place, its sentence, what it says, what is so and true words', () => {
    const text =
      'First. **Shops:** {{#claim "most" "shop.no"}}By far *most* {{wave.label}}{{/claim}} have\n{{percent "shop.no"}} none.[^n] Last.\n\n[^n]: Note.'
    expect(tell(() => write(text))).toEqual([
      `${FILE}:3:19: error: the words "By far most May 2020" are not true: \`most "shop.no"\` does not hold [claim]`,
      '    First. **Shops:** {{#claim "most" "shop.no"}}By far *most* {{wave.label}}{{/claim}} have',
      '                      ^',
      '    sentence: Shops: By far most May 2020 have 25% none.',
      '    expected: more than half, and with several answers to the question also more often than any other answer',
      '    found: w2/shop.no is 1 of 4, 25%',
      `    hint: true is ${truth('shop.no')}`,
    ])
  })

  test.each([
    [
      'exactly "shop.yes" count=2 of=4',
      'exactly 2 of 4',
      'w2/shop.yes is 3 of 4, 75%',
      truth('shop.yes', ({ texts }) => texts.counted),
    ],
    [
      'fewer-than "wishes.bus" "wishes.pub"',
      'less than w2/wishes.pub',
      'w2/wishes.bus is 4 of 4, 100%; w2/wishes.pub is 3 of 4, 75%',
      `${truth('wishes.bus')}; ${truth('wishes.pub')}`,
    ],
    [
      'top "wishes" "school"',
      'the answers given most, in this order (equal ones in any), each given more often than the rest',
      'w2/wishes.school is 0 of 4, 0%; w2/wishes.bus is 4 of 4, 100%',
      '"a *bus*. {{x}}" (four of the four)',
    ],
    [
      'lowest "shop.yes"',
      'given less often than any other answer to the question',
      'w2/shop.yes is 3 of 4, 75%; w2/shop.no is 1 of 4, 25%',
      truth('shop.no', ({ label }) => label),
    ],
    [
      'not (most "shop.yes")',
      'not: more than half, and with several answers to the question also more often than any other answer',
      'w2/shop.yes is 3 of 4, 75%',
      truth('shop.yes'),
    ],
  ])('%s', (claim, expected, found, truth) => {
    expect(problemsOf(`{{#claim (${claim})}}Words{{/claim}} here.`)).toEqual([
      `${FILE}:3:1: error: the words "Words" are not true: \`${claim}\` does not hold [claim]`,
      '    sentence: Words here.',
      `    expected: ${expected}`,
      `    found: ${found}`,
      `    hint: true is ${truth}`,
    ])
  })

  test('since a wave is reported with the figures of both', () => {
    expect(problemsOf('{{#claim "falls" "shop.yes" since="w1"}}Fewer.{{/claim}}').slice(1, 3)).toEqual([
      '    expected: lower than in May 2019',
      '    found: w2/shop.yes is 3 of 4, 75%; w1/shop.yes is 1 of 2, 50%',
    ])
  })

  test('names the parts of a combination that fail, and no others', () => {
    const [line, , expected, found] = problemsOf(
      '{{#claim (and (most "shop.yes") (none "wishes.bus") (or (all "shop.no") (falls "shop.yes" since="w1")))}}Words{{/claim}} here.',
    )
    expect(line).toBe(
      `${FILE}:3:1: error: the words "Words" are not true: \`none "wishes.bus"\`, \`all "shop.no"\` and \`falls "shop.yes" since="w1"\` do not hold [claim]`,
    )
    expect(expected).toBe('    expected: not one; everyone, without exception; lower than in May 2019')
    expect(found).toBe(
      '    found: w2/wishes.bus is 4 of 4, 100%; w2/shop.no is 1 of 4, 25%; w2/shop.yes is 3 of 4, 75%; w1/shop.yes is 1 of 2, 50%',
    )
  })

  test.each([
    ['One. {{C}}Two{{/claim}} three! Four.', 'Two three!'],
    ['One “so.” {{C}}Two.{{/claim}} Three.', undefined],
    ['- one\n- so {{C}}two{{/claim}}\n- three', 'So two'],
    ['## A {{C}}title{{/claim}}\n\nText', 'A title'],
    ['| a | b |\n| - | - |\n| so {{C}}c{{/claim}} | d |', 'So c'],
    [':::callout\nOne {{C}}two{{/claim}}.\n:::', 'One two.'],
    [
      'So {{C}}in [words](https://example.org){{/claim}} 10:30 {{see "section:only"}}.',
      'So in words 10:30 ….',
    ],
    [
      '{{label "wishes.bus"}} {{C}}is{{/claim}} {{label "wishes.bus"}}! Not.',
      'A *bus*. {{x}} is a *bus*. {{x}}!',
    ],
    ['{{#frequency-table "shop"}}Shops {{C}}here{{/claim}}. So.{{/frequency-table}}', 'Shops here.'],
    ['{{C}}\nOne.\n\n{{quotes "life"}}\n\nTwo.\n{{/claim}}\n\nThree.', undefined],
    ['No[^n].\n\n[^n]: Yes {{C}}so{{/claim}}.', 'Yes so.'],
  ])('finds the sentence of %j', (text, sentence) => {
    const lines = problemsOf(text.replace('{{C}}', '{{#claim "none" "shop.yes"}}'))
    expect(lines.find((line) => line.startsWith('    sentence: '))).toBe(
      sentence === undefined ? undefined : `    sentence: ${sentence}`,
    )
    expect(lines.filter((line) => line.startsWith('templates'))).toHaveLength(1)
  })

  test('shortens long words', () => {
    expect(
      problemsOf(`{{#claim "none" "shop.yes"}}${'many words '.repeat(90)}{{/claim}}`).slice(0, 2),
    ).toEqual([
      `${FILE}:3:1: error: the words "${'many words '.repeat(8).slice(0, 80).trim()}…" are not true: \`none "shop.yes"\` does not hold [claim]`,
      `    sentence: Many words ${'many words '.repeat(40).slice(0, 389).trim()}…`,
    ])
  })

  test('is reported with all others, in order of their places, also within one another and beside other problems', () => {
    const text = [
      '{{#claim "none" "shop.yes"}}A {{#claim "all" "shop.no"}}b{{/claim}}{{/claim}} {{percent "shop.yess"}}',
      '{{#frequency-table "shop"}}{{#claim "all" "shop.yes"}}c{{/claim}}{{/frequency-table}}',
      '{{> piece}}',
    ].join('\n\n')
    const lines = problemsOf(text, { piece: 'So {{#claim "none" "shop.yes"}}d{{/claim}}.' })
    expect(
      lines.filter((line) => line.startsWith('templates')).map((line) => line.replace(/ does.*/, '')),
    ).toEqual([
      `${FILE}:3:1: error: the words "A b" are not true: \`none "shop.yes"\``,
      `${FILE}:3:31: error: the words "b" are not true: \`all "shop.no"\``,
      `${FILE}:3:79: error: \`shop\` has no answer \`yess\` [unknown-result]`,
      `${FILE}:5:28: error: the words "c" are not true: \`all "shop.yes"\``,
      'templates/report/piece.md.hbs:1:4: error: the words "d" are not true: `none "shop.yes"`',
    ])
  })
})
