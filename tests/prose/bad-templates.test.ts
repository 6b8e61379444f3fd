import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import { InputError } from '../../pipeline/core/problem.ts'
import { disclose } from '../../pipeline/disclosure/disclose.ts'
import { writeProse } from '../../pipeline/prose/write.ts'
import { makeReport, makeTemplate } from '../support/make-report.ts'
import { makeAnswers, makeInterview, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'

const shop = makeQuestion({ id: 'shop', answers: makeAnswers('yes', 'no') })
const clubs = makeQuestion({ id: 'clubs', type: 'number', number: { integer: true, minimum: 0, maximum: 9 } })
const results = disclose(
  analyse(
    makeStudy({
      questions: [shop, clubs],
      waves: [
        makeWave({ id: 'w1', label: 'May 2019', questions: ['clubs'] }),
        makeWave({ id: 'w2', questions: ['shop'], interviews: [makeInterview(['N-1'], { shop: 'yes' })] }),
      ],
    }),
    'w2',
  ),
)

/** Everything that is wrong with a template of a title, an empty line and some text. */
function problemsOf(text: string, title = '# Title'): string {
  return tell({ only: `${title}\n\n${text}` })
}

/** The first lines of all problems of some sections. */
function linesOf(sections: Readonly<Record<string, string>>): string[] {
  return tell(sections)
    .split('\n')
    .filter((line) => line.startsWith('templates/'))
}

function tell(sections: Readonly<Record<string, string>>): string {
  try {
    writeProse(makeReport(sections), results, [])
    return 'none'
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.message
  }
}

const FILE = 'templates/report/only.md.hbs'

describe('a template is refused', () => {
  test.each([
    [
      'an unknown result',
      'So {{percent "shop.yess"}}.',
      '3:4',
      '`shop` has no answer `yess` [unknown-result]',
      'did you mean `yes`?',
    ],
    [
      'an unknown question',
      'So {{percent "shops.yes"}}.',
      '3:4',
      'there is no question `shops` [unknown-result]',
      'did you mean `shop`?',
    ],
    [
      'an unknown stratum',
      'So {{count "shop.yes" region="nord"}}.',
      '3:4',
      '`region` has no value `nord` [unknown-result]',
      'did you mean `north`?',
    ],
    [
      'an unknown wave',
      'So {{count "shop.yes" wave="w3"}}.',
      '3:4',
      'there is no wave `w3` up to this one [unknown-wave]',
      'did you mean `w1`?',
    ],
    [
      'an unknown helper',
      'So {{percentage "shop.yes"}}.',
      '3:6',
      'there is no helper `percentage` [unknown-helper]',
      'did you mean `percent`?',
    ],
    [
      'an unknown block helper',
      '{{#iff "x"}}a{{/iff}}',
      '3:4',
      'there is no helper `iff` [unknown-helper]',
      'did you mean `if`?',
    ],
    [
      'a missing value',
      'In {{wave.labl}}.',
      '3:6',
      'there is no value `wave.labl` [missing-value]',
      'did you mean `wave.label`?',
    ],
    [
      'an unknown argument',
      'So {{count "shop.yes" regio="north"}}.',
      '3:23',
      '`count` takes no `regio` [helper-argument]',
      'did you mean `region`?',
    ],
    [
      'a name without quotes',
      'So {{count shop}}.',
      '3:12',
      'there is no value `shop` [missing-value]',
      undefined,
    ],
    [
      'an unknown partial',
      'So {{> shared}}.',
      '3:4',
      'there is no partial `shared` [unknown-partial]',
      undefined,
    ],
    ['an unknown chart', '{{chart "shops"}}', '3:1', 'there is no chart `shops` [unknown-chart]', undefined],
    [
      'an unknown topic',
      '{{quotes "lif"}}',
      '3:1',
      'there is no topic `lif` [unknown-topic]',
      'did you mean `life`?',
    ],
    [
      'a topic without quotes',
      '{{quotes "life"}}',
      '3:1',
      'this wave has no such quotes on `life` [no-quotes]',
      undefined,
    ],
    [
      'assumptions where there are none',
      '{{assumptions}}',
      '3:1',
      'wave `w2` has no assumptions [no-assumptions]',
      'leave it out',
    ],
    [
      'a percentage of nothing',
      'So {{percent "shop.yes" region="south"}}.',
      '3:4',
      '`w2/shop.yes/region=south` has no cases, so no percentage [empty-base]',
      undefined,
    ],
    [
      'a reference to nothing',
      'See {{see "table:shop"}}.',
      '3:5',
      'there is nothing called `table:shop` to refer to [unknown-target]',
      undefined,
    ],
    [
      'a change since no wave',
      'So {{change "shop.yes"}}.',
      '3:4',
      '`change` needs `since`, the id of a wave [helper-argument]',
      undefined,
    ],
    [
      'a language that goes by another tag',
      'So {{foreign "eng" "early warning"}}.',
      '3:4',
      'there is no language `eng` [unknown-language]',
      'did you mean `en`?',
    ],
    [
      'a language that is no tag',
      'So {{foreign "English" "early warning"}}.',
      '3:4',
      'there is no language `English` [unknown-language]',
      'write its tag, such as `en` or `de`',
    ],
    [
      'foreign words without their language',
      'So {{foreign "early warning"}}.',
      '3:4',
      'there is no language `early warning` [unknown-language]',
      'write its tag, such as `en` or `de`',
    ],
    [
      'a language without words',
      'So {{foreign "en"}}.',
      '3:4',
      '`foreign` needs the words, in quotes [helper-argument]',
      undefined,
    ],
    [
      'foreign words that are empty',
      'So {{foreign "en" " "}}.',
      '3:4',
      '`foreign` needs the words, in quotes [helper-argument]',
      undefined,
    ],
    [
      'a value for foreign words',
      'So {{foreign "en" wave.label}}.',
      '3:4',
      '`foreign` needs the words, in quotes [helper-argument]',
      undefined,
    ],
    [
      'a block in running text',
      'So {{frequency-table "shop"}} and more',
      '3:4',
      '`frequency-table` is in running text [block-in-text]',
      'put it on a line of its own',
    ],
    [
      'an unclosed block',
      '{{#if (known "shop.yes")}}\nText',
      '3:1',
      'the block `if` is never closed [template-syntax]',
      'close it with `{{/if}}`',
    ],
    [
      'a block closed as another',
      '{{#if (known "shop.yes")}}a{{/unless}}',
      '3:28',
      'this `{{/unless}}` stands where the block `if` is to be closed [template-syntax]',
      'write `{{/if}}`',
    ],
    ['HTML', 'So <b>bold</b>.', '3:4', 'running text cannot contain HTML [markdown]', undefined],
    ['a block of HTML', '<div>x</div>', '3:1', 'a template cannot contain HTML [markdown]', undefined],
    [
      'an unknown directive',
      ':::calout\nText\n:::',
      '3:1',
      'there is no directive `calout` [unknown-directive]',
      'did you mean `callout`?',
    ],
    [
      'an unknown footnote',
      'Text[^a].',
      '3:5',
      'there is no footnote `a` in this section [unknown-footnote]',
      undefined,
    ],
    [
      'an unused footnote',
      'Text.\n\n[^a]: Note.',
      '5:1',
      'no text refers to the footnote `a` [unused-footnote]',
      undefined,
    ],
    [
      'a value in an address',
      '[link](https://example.org/{{count "shop.yes"}})',
      '3:1',
      'a value cannot be part of a link address [value-in-address]',
      undefined,
    ],
    [
      'a sentence that opens with a digit',
      'So. {{published}} it was.',
      '3:5',
      'a sentence opens with "1\u00a0April 2020", in digits [digit-opens-sentence]',
      'let a word open it',
    ],
    [
      'a link without words',
      '[](https://example.org)',
      '3:1',
      'a link has no words [empty-link]',
      'say where it leads',
    ],
    [
      'an address that is no address',
      '[link](javascript:x)',
      '3:1',
      'a link cannot lead to javascript:x [link-address]',
      undefined,
    ],
    [
      'an address that no browser reads',
      '[link](https://exa[mple/)',
      '3:7',
      'https://exa[mple/ is not an address [link-address]',
      undefined,
    ],
    [
      'a link within the report',
      'So [there](#findings).',
      '3:4',
      'a link cannot lead to #findings [link-address]',
      'refer to a part of the report with `{{see "…"}}`',
    ],
    [
      'a link to a file beside the report',
      'So [there](../other/report.pdf).',
      '3:4',
      'a link cannot lead to ../other/report.pdf [link-address]',
      'refer to a part of the report with `{{see "…"}}`',
    ],
    [
      'mail to nobody',
      'So [write](mailto:desk).',
      '3:4',
      'mailto:desk is not an address [link-address]',
      undefined,
    ],
    [
      'a link by a name that has no address',
      'So [there][site].',
      '3:4',
      'there is no address called `site` [link-address]',
      'write the address in the link: `[words](https://…)`',
    ],
    [
      'a link with a space before its address',
      'So [there] (https://example.org).',
      '3:4',
      'this is no link, because there is a space in it or its address [link-address]',
      'write it without: `[words](https://…)`',
    ],
    [
      'a mark that stands for values',
      'So \uE000',
      '3:4',
      'a template may not contain U+E000 [template-character]',
      undefined,
    ],
  ])('for %s', (_name, text, at, message, hint) => {
    const problems = problemsOf(text)
    expect(problems.split('\n')[0]).toBe(`${FILE}:${at}: error: ${message}`)
    expect(/hint: (.*)/.exec(problems)?.[1]).toBe(hint)
  })

  test('for a question that the wave did not ask, which is unknown and not nought', () => {
    expect(problemsOf('So {{value "clubs.max"}}.')).toBe(
      [
        `${FILE}:3:4: error: \`clubs\` was not asked in w2, so its figures are unknown [unknown-figure]`,
        '    So {{value "clubs.max"}}.',
        '       ^',
      ].join('\n'),
    )
  })

  test('for a section without a title', () => {
    expect(problemsOf('Text', 'No title').split('\n')[0]).toBe(
      `${FILE}:1:1: error: a section opens with its title [section-title]`,
    )
  })

  test('for two tables under one name', () => {
    expect(problemsOf('{{frequency-table "shop"}}\n\n{{frequency-table "shop"}}')).toBe(
      [
        `${FILE}:5:1: error: \`table:shop\` appears twice in the report, first at ${FILE}:3 [duplicate-target]`,
        '    {{frequency-table "shop"}}',
        '    ^',
        '    hint: give this one an `id`',
      ].join('\n'),
    )
  })

  test('for a fault in a shared piece, at its place there', () => {
    const partials = [makeTemplate('shared', 'with\n{{count "shop.maybe"}}')]
    const report = makeReport({ only: '# Title\n\n{{> shared}}' }, { partials })
    expect(() => writeProse(report, results, [])).toThrow(
      'templates/report/shared.md.hbs:2:1: error: `shop` has no answer `maybe` [unknown-result]',
    )
  })

  test('for Markdown that a report has no form for, at each place', () => {
    const text = [
      'A ![x](y) and {{count "shop.yes"}} ![x](y).',
      '',
      '{{#if (most "shop.yes")}}',
      '**So ~~x~~** see www.x.nl or ~~x~~.',
      '{{/if}}',
      '',
      '- `code`',
      '',
      '{{#frequency-table "shop"}}With ~~x~~{{/frequency-table}}',
    ]
    expect(linesOf({ only: `# Title\n\n${text.join('\n')}` })).toEqual([
      `${FILE}:3:3: error: running text cannot contain an image [markdown]`,
      `${FILE}:3:36: error: running text cannot contain an image [markdown]`,
      `${FILE}:6:6: error: running text cannot contain struck-out text (between \`~\`) [markdown]`,
      `${FILE}:6:18: error: a link cannot lead to http://www.x.nl [link-address]`,
      `${FILE}:6:30: error: running text cannot contain struck-out text (between \`~\`) [markdown]`,
      `${FILE}:9:3: error: running text cannot contain code in backticks [markdown]`,
      `${FILE}:11:33: error: running text cannot contain struck-out text (between \`~\`) [markdown]`,
    ])
  })

  test('for such Markdown in a shared piece, at its place there', () => {
    const partials = [makeTemplate('shared', 'with\n\n~~x~~')]
    const report = makeReport({ only: '# Title\n\n{{> shared}}' }, { partials })
    expect(() => writeProse(report, results, [])).toThrow(
      'templates/report/shared.md.hbs:3:1: error: running text cannot contain struck-out text (between `~`) [markdown]',
    )
  })

  test('with all problems of all its sections at once', () => {
    const sections = { one: '# One {{foo}} {{bar}}', two: '# Two\n{{percnt "shop.yes"}}' }
    expect(linesOf(sections)).toEqual([
      'templates/report/one.md.hbs:1:9: error: there is no value `foo` [missing-value]',
      'templates/report/one.md.hbs:1:17: error: there is no value `bar` [missing-value]',
      'templates/report/two.md.hbs:2:3: error: there is no helper `percnt` [unknown-helper]',
    ])
  })
})
