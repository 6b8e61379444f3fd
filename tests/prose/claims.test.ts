import { describe, expect, it } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import type { Share } from '../../pipeline/analysis/results.ts'
import { InputError } from '../../pipeline/problem.ts'
import { checkTemplates, writeProse } from '../../pipeline/prose/write.ts'
import { inlineText } from '../support/document-text.ts'
import { makeReport, makeTemplate } from '../support/make-report.ts'
import { makeAnswers, makeInterview, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'

const shop = makeQuestion({
  id: 'shop',
  answers: [...makeAnswers('yes', 'no'), { id: 'secret', label: 'secret', missing: true }],
  nets: [{ id: 'told', label: 'told', answers: ['yes', 'no'] }],
})
const wishes = makeQuestion({
  id: 'wishes',
  type: 'multiple',
  answers: [{ id: 'bus', label: 'a *bus*. {{x}}', missing: false }, ...makeAnswers('pub', 'school')],
  nets: [{ id: 'any', label: 'any', answers: ['bus', 'pub', 'school'] }],
})
const clubs = makeQuestion({ id: 'clubs', type: 'number', number: { integer: true, minimum: 0, maximum: 9 } })
const study = makeStudy({
  questions: [shop, wishes, clubs],
  waves: [
    makeWave({
      ...{ id: 'w1', label: 'May 2019', questions: ['shop'] },
      interviews: [makeInterview(['N-1'], { shop: 'yes' }), makeInterview(['N-2'], { shop: 'no' })],
    }),
    makeWave({
      ...{ id: 'w2', label: 'May 2020', questions: ['shop', 'wishes', 'clubs'] },
      interviews: [
        makeInterview(['N-1', 'N-2', 'N-3'], { shop: 'yes', wishes: ['bus', 'pub'], clubs: 3 }),
        makeInterview(['N-4'], { shop: 'no', wishes: ['bus'], clubs: 1 }),
      ],
      quotes: [{ topic: 'life', text: 'Quiet here.', illustrative: true }],
    }),
  ],
})
const results = analyse(study, 'w2')

function write(text: string, partials: Readonly<Record<string, string>> = {}) {
  const shared = Object.entries(partials).map(([name, source]) => makeTemplate(name, source))
  return writeProse(makeReport({ only: `# Title\n\n${text}` }, { partials: shared }), results, [])
}

/** The text of the paragraph under the title. */
function textOf(text: string): string {
  const block = write(text).sections[0]?.blocks[1]
  return block?.type === 'paragraph' ? inlineText(block.children) : `(${block?.type})`
}

function tell(task: () => unknown): string[] {
  try {
    task()
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.message.split('\n')
  }
}

/** What a reader of the log sees of a text's problems, without the excerpt of the template. */
function problemsOf(text: string, partials: Readonly<Record<string, string>> = {}): string[] {
  return tell(() => write(text, partials)).filter((line) =>
    /^(templates| {4}(sentence|expected|found|hint):)/.test(line),
  )
}

/** Figures of the reported wave, with what can truly be said of each. */
const figures = [...results.byId.values()].filter((each): each is Share => each.kind === 'share')

/** What is told as true of a share: its own words for it, or others. */
function truth(id: string, choose: (share: Share) => string = ({ texts }) => texts.quantified): string {
  const share = figures.find((each) => each.id === `w2/${id}`)
  return share === undefined
    ? 'no such share'
    : `"${choose(share)}" (${share.texts.words}, ${share.texts.percent})`
}

const FILE = 'templates/report/only.md.hbs'

describe('a condition chooses a variant', () => {
  const ask = (condition: string) => textOf(`{{#if (${condition})}}yes{{else}}no{{/if}}`)

  it.each([
    ['most "shop.yes"', 'yes'],
    ['most "wishes.pub"', 'no'],
    ['most "wishes.any"', 'yes'],
    ['majority "wishes.pub"', 'yes'],
    ['minority "shop.no"', 'yes'],
    ['about-half "shop.yes" wave="w1"', 'yes'],
    ['none "wishes.school"', 'yes'],
    ['all "wishes.bus"', 'yes'],
    ['all "shop.yes" region="north"', 'no'],
    ['more-than "shop.yes" 50', 'yes'],
    ['more-than "shop.yes" 75', 'no'],
    ['at-least "shop.yes" 75', 'yes'],
    ['fewer-than "shop.no" 26', 'yes'],
    ['at-most "shop.no" count=1', 'yes'],
    ['exactly "shop.yes" count=3 of=4', 'yes'],
    ['exactly "shop.yes" count=3 of=5', 'no'],
    ['more-than "wishes.bus" "wishes.pub"', 'yes'],
    ['more-than "shop.yes" (share "shop.yes" wave="w1")', 'yes'],
    ['more-than "wishes.pub" (share "wishes.pub" shop="no") shop="yes"', 'yes'],
    ['exactly "wishes.bus" (share "wishes.bus" shop="no") shop="yes"', 'yes'],
    ['more-than "wishes.bus" "wishes.pub" shop="no"', 'yes'],
    ['more-than "wishes.bus" "wishes.pub" shop="yes"', 'no'],
    ['at-least "shop.yes" count=1 region="south"', 'no'],
    ['highest "wishes.bus"', 'yes'],
    ['lowest "wishes.school"', 'yes'],
    ['lowest "wishes.bus"', 'no'],
    ['top "wishes" "bus" "pub"', 'yes'],
    ['top "wishes" "pub" "bus"', 'no'],
    ['top "wishes" 2', 'yes'],
    ['top "wishes" 2 shop="no"', 'no'],
    ['rises "shop.yes" since="w1"', 'yes'],
    ['falls "shop.no" since="w1"', 'yes'],
    ['unchanged "shop.no" since="w1"', 'no'],
    ['known "wishes.bus" wave="w1"', 'no'],
    ['and (most "shop.yes") (rises "shop.yes" since="w1") (all "wishes.bus")', 'yes'],
    ['and (most "shop.yes") (none "wishes.bus")', 'no'],
    ['or (none "wishes.bus") (most "shop.yes")', 'yes'],
    ['or (none "wishes.bus") (most "shop.no")', 'no'],
    ['not (most "shop.no")', 'yes'],
    ['and (or (most "shop.no") (not (none "shop.no"))) (known "shop.yes")', 'yes'],
  ])('%s: %s', (condition, answer) => {
    expect(ask(condition)).toBe(answer)
  })

  it('of as many variants as there are', () => {
    const variants = (since: string) =>
      textOf(
        `{{#if (rises "shop.${since}" since="w1")}}more{{else if (falls "shop.${since}" since="w1")}}fewer{{else}}as many{{/if}}`,
      )
    expect([variants('yes'), variants('no'), variants('told')]).toEqual(['more', 'fewer', 'as many'])
  })

  it('or its opposite', () => {
    expect(textOf('{{#unless (most "shop.yes")}}no{{else}}yes{{/unless}}')).toBe('yes')
  })

  it('and claims in the other variant are not made', () => {
    expect(
      textOf('{{#if (none "shop.yes")}}{{#claim "none" "shop.yes"}}Nobody{{/claim}}{{else}}Some{{/if}}'),
    ).toBe('Some')
  })
})

describe('a claim that holds', () => {
  it('leaves its words as they are, with their Markdown and helpers', () => {
    const bare =
      'So **many** villages: {{percent "shop.yes"}}[^n] of _all_,\nand more.\n\n- one\n\n[^n]: Note.'
    const claimed = bare
      .replace('So **many** villages: {{percent "shop.yes"}}[^n]', '{{#claim "most" "shop.yes"}}$&{{/claim}}')
      .replace('- one', '{{#claim (most "shop.yes")}}\n$&\n{{/claim}}')
    const shape = (text: string) =>
      JSON.stringify(write(text).sections, (key, value) => (key === 'position' ? 0 : value))
    expect(shape(claimed)).toBe(shape(bare))
  })

  it('is noted with its place, words, figures and what it says', () => {
    const text =
      'In {{#claim (and (most "shop.yes") (rises "shop.yes" since="w1"))}}**most** {{wave.label}}[^n]{{/claim}}.\n\n[^n]: Note.'
    expect(write(text).claims).toEqual([
      {
        ...{ file: FILE, line: 3, column: 4, words: 'most May 2020' },
        claim: 'and (most "shop.yes") (rises "shop.yes" since="w1")',
        meaning:
          'more than half, and with several answers to the question also more often than any other answer, and higher than in May 2019',
        results: ['w2/shop.yes', 'w1/shop.yes'],
      },
    ])
  })

  it('may stand within another, in a heading, a caption, a note and a shared piece', () => {
    const text = [
      '## {{#claim "most" "shop.yes"}}Most{{/claim}}',
      '{{#frequency-table "wishes"}}{{#claim "all" "wishes.bus"}}All{{/claim}}{{/frequency-table}}',
      '{{#claim "most" "shop.yes"}}Most and {{#claim "all" "wishes.bus"}}all{{/claim}}{{/claim}}[^n] {{> piece}}',
      '[^n]: {{#claim "none" "wishes.school"}}None{{/claim}}.',
    ].join('\n\n')
    const { claims } = write(text, { piece: '{{#claim "minority" "shop.no"}}Few{{/claim}}' })
    expect(claims.map(({ words }) => words)).toEqual(['Most', 'All', 'all', 'Most and all', 'Few', 'None'])
    expect(claims[4]?.file).toBe('templates/report/piece.md.hbs')
  })
})

describe('a claim that does not hold', () => {
  it('is told with its place, its sentence, what it says, what is so and true words', () => {
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

  it.each([
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

  it('since a wave is told with the figures of both', () => {
    expect(problemsOf('{{#claim "falls" "shop.yes" since="w1"}}Fewer.{{/claim}}').slice(1, 3)).toEqual([
      '    expected: lower than in May 2019',
      '    found: w2/shop.yes is 3 of 4, 75%; w1/shop.yes is 1 of 2, 50%',
    ])
  })

  it('names the parts of a combination that fail, and no others', () => {
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

  it.each([
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

  it('shortens long words', () => {
    expect(
      problemsOf(`{{#claim "none" "shop.yes"}}${'many words '.repeat(90)}{{/claim}}`).slice(0, 2),
    ).toEqual([
      `${FILE}:3:1: error: the words "${'many words '.repeat(8).slice(0, 80).trim()}…" are not true: \`none "shop.yes"\` does not hold [claim]`,
      `    sentence: Many words ${'many words '.repeat(40).slice(0, 389).trim()}…`,
    ])
  })

  it('is told with all others, in order of their places, also within one another and beside other problems', () => {
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

const CONDITION_HINT = 'such as `{{#if (rises "a.b" since="…")}}`'
const COMPARAND_HINT = (word: string) =>
  `write a percentage (\`${word} "a.b" 50\`), a result (\`"c.d"\`), \`(share "a.b" wave="…")\` or \`count=3\``

/** Faults that a template shows without data. */
const SHAPES: readonly (readonly [text: string, message: string, hint?: string])[] = [
  [
    '{{most "shop.yes"}}',
    '`most` is a condition, not a text',
    'write `{{#if (most …)}}`, or `{{#claim (most …)}}`',
  ],
  [
    '{{#most "shop.yes"}}x{{/most}}',
    '`most` is a condition, not a text',
    'write `{{#if (most …)}}`, or `{{#claim (most …)}}`',
  ],
  ['{{share "shop.yes"}}', '`share` stands in brackets, to compare with', 'to show it, use `percent`'],
  ['{{#if wave.label}}x{{/if}}', '`if` needs a condition in brackets', CONDITION_HINT],
  ['{{#if (percent "shop.yes")}}x{{/if}}', '`if` needs a condition in brackets', CONDITION_HINT],
  ['{{#if "most" "shop.yes"}}x{{/if}}', '`if` needs a condition in brackets', CONDITION_HINT],
  [
    '{{#claim}}x{{/claim}}',
    '`claim` needs a condition in brackets',
    'such as `{{#claim (rises "a.b" since="…")}}` or `{{#claim "most" "a.b"}}`',
  ],
  [
    '{{#claim (most "shop.yes") wave="w1"}}x{{/claim}}',
    '`claim` takes one condition and nothing else',
    'put arguments within its brackets, and join conditions by `(and …)` or `(or …)`',
  ],
  [
    '{{#claim "percent" "shop.yes"}}x{{/claim}}',
    '`percent` is not a condition, so nothing can be claimed with it',
  ],
  [
    '{{#claim "most" "shop.yes"}}x{{else}}y{{/claim}}',
    '`claim` takes no `{{else}}`: it says what is so',
    'for variants write `{{#if (…)}}…{{else}}…{{/if}}`',
  ],
  ['{{#claim "most"}}x{{/claim}}', '`most` needs a result, such as "social-teams.yes", in quotes'],
  ['{{#claim "most" "shop"}}x{{/claim}}', '"shop" does not name a result', 'write "question.answer"'],
  ['{{#claim "most" "shop.yes" 50}}x{{/claim}}', '`most` has no use for 50'],
  [
    '{{#claim "more-than" "shop.yes"}}x{{/claim}}',
    '`more-than` needs something to compare with',
    COMPARAND_HINT('more-than'),
  ],
  [
    '{{#claim "exactly" "shop.yes" (most "shop.yes")}}x{{/claim}}',
    '`exactly` needs something to compare with',
    COMPARAND_HINT('exactly'),
  ],
  [
    '{{#claim "at-least" "shop.yes" 101}}x{{/claim}}',
    '`at-least` compares with 101, which is not a whole percentage from 0 to 100',
    'for a number of cases write `count=`',
  ],
  [
    '{{#claim "at-least" "shop.yes" 12.5}}x{{/claim}}',
    '`at-least` compares with 12.5, which is not a whole percentage from 0 to 100',
  ],
  [
    '{{#claim "at-least" "shop.yes" 50 count=2}}x{{/claim}}',
    '`at-least` compares with 50 or with a count, not both',
  ],
  ['{{#claim "at-least" "shop.yes" of=2}}x{{/claim}}', '`of` stands beside `count`, as in `count=11 of=12`'],
  ['{{#claim "at-least" "shop.yes" count=-1}}x{{/claim}}', '`count` of `at-least` must be a whole number'],
  ['{{#claim "at-least" "shop.yes" count=3 of=2}}x{{/claim}}', '`count=3` is more than `of=2`'],
  [
    '{{#claim "at-least" "shop.yes" "no"}}x{{/claim}}',
    '"no" does not name a result',
    'write "question.answer"',
  ],
  ['{{#claim "rises" "shop.yes"}}x{{/claim}}', '`rises` needs `since`, the id of a wave'],
  [
    '{{#claim "top" "wishes"}}x{{/claim}}',
    '`top` needs answers of the question',
    'write `top "question" "first" "second"`, or how many: `top "question" 3`',
  ],
  ['{{#claim "top" "wishes" 0}}x{{/claim}}', '`top` cannot name the first 0 answers'],
  ['{{#claim "top" "wishes" 2 "bus"}}x{{/claim}}', '`top` has no use for "bus"'],
  ['{{#claim "top" "wishes" "bus" "bus"}}x{{/claim}}', '`top` names `bus` twice'],
  [
    '{{#claim (and (most "shop.yes"))}}x{{/claim}}',
    '`and` needs conditions in brackets, such as `(rises "a.b" since="…")`',
  ],
  [
    '{{#claim (not "shop.yes")}}x{{/claim}}',
    '`not` needs a condition in brackets, such as `(rises "a.b" since="…")`',
  ],
  ['{{#claim (not (most "shop.yes") (most "shop.no"))}}x{{/claim}}', '`not` has no use for (most …)'],
]

/** The first problem of each, without its place. */
function firstOf(lines: readonly string[]): readonly (string | undefined)[] {
  const hint = lines.find((line) => line.startsWith('    hint: '))?.slice(10)
  return [lines[0]?.replace(/^\S+ error: /, ''), hint]
}

describe('a claim that makes no sense is refused', () => {
  it.each(SHAPES.map(([text, message, hint]) => ({ text, message, hint })))(
    '$text',
    ({ text, message, hint }) => {
      const report = makeReport({ only: `# Title\n\n${text}` })
      const withoutData = tell(() => checkTemplates(report))
      expect(firstOf(withoutData)).toEqual([`${message} [helper-argument]`, hint])
      expect(tell(() => write(text))).toEqual(withoutData)
    },
  )

  it.each([
    ['"mosst" "shop.yes"', 'there is no helper `mosst` [unknown-helper]', 'did you mean `most`?'],
    [
      '"most" "shop.yes" regio="north"',
      '`most` takes no `regio` [helper-argument]',
      'did you mean `region`?',
    ],
    ['"most" "shop.yess"', '`shop` has no answer `yess` [unknown-result]', 'did you mean `yes`?'],
    [
      '"more-than" "shop.yes" "shops.no"',
      'there is no question `shops` [unknown-result]',
      'did you mean `shop`?',
    ],
    [
      '"rises" "shop.yes" since="w0"',
      'there is no wave `w0` up to this one [unknown-wave]',
      'did you mean `w1`?',
    ],
    [
      '"rises" "shop.yes" since="w2"',
      '`since` is `w2`, which is not before `w2` [helper-argument]',
      undefined,
    ],
    [
      '"rises" "shop.yes" wave="w1" since="w2"',
      '`since` is `w2`, which is not before `w1` [helper-argument]',
      undefined,
    ],
    [
      '"rises" "wishes.bus" since="w1"',
      '`wishes` was not asked in May 2019, so its figures are unknown [unknown-figure]',
      undefined,
    ],
    [
      '"most" "shop.yes" region="south"',
      '`w2/shop.yes/region=south` has no cases to speak of [empty-base]',
      undefined,
    ],
    [
      '"top" "shop" 1 region="south"',
      '`w2/shop/region=south` has no cases to speak of [empty-base]',
      undefined,
    ],
    [
      '"more-than" "shop.yes" (share "shop.yes" region="south")',
      '`w2/shop.yes/region=south` has no cases to speak of [empty-base]',
      undefined,
    ],
    [
      '"highest" "wishes.any"',
      '`any` is not among the answers that `highest` ranks [unknown-result]',
      'known are `bus`, `pub`, `school`',
    ],
    [
      '"top" "shop" "secret"',
      '`secret` is not among the answers that `top` ranks [unknown-result]',
      'known are `yes`, `no`',
    ],
    [
      '"top" "wishes" "pubs"',
      '`pubs` is not among the answers that `top` ranks [unknown-result]',
      'did you mean `pub`?',
    ],
    ['"most" "clubs.max"', '`clubs.max` is a number, not a share [helper-argument]', 'use `value`'],
    [
      '"most" wave.label',
      '`most` needs a result, such as "social-teams.yes", in quotes [helper-argument]',
      undefined,
    ],
  ])('%s', (claim, message, hint) => {
    expect(firstOf(problemsOf(`{{#claim ${claim}}}x{{/claim}}`))).toEqual([message, hint])
  })

  it('and what stands in it or is combined with it tells nothing more', () => {
    const lines = problemsOf(
      '{{#claim (and (most "shop.yess") (none "shop.yes"))}}x{{/claim}} {{#if (not (all "shop.yess"))}}y{{/if}}',
    )
    expect(lines.filter((line) => line.startsWith('templates'))).toEqual([
      `${FILE}:3:15: error: \`shop\` has no answer \`yess\` [unknown-result]`,
      `${FILE}:3:77: error: \`shop\` has no answer \`yess\` [unknown-result]`,
    ])
  })
})
