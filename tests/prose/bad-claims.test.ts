import { describe, expect, test } from 'vitest'
import { checkTemplates } from '../../pipeline/prose/write.ts'
import { FILE, problemsOf, tell, write } from '../support/claims-report.ts'
import { makeReport } from '../support/make-report.ts'

const CONDITION_HINT = 'such as `{{#if (rises "a.b" since="…")}}`'
const COMPARAND_HINT = (word: string) =>
  `write a percentage (\`${word} "a.b" 50\`), a result (\`"c.d"\`), \`(figure "a.b" wave="…")\` or \`count=3\``

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
  ['{{figure "shop.yes"}}', '`figure` belongs in brackets, to compare with', 'to show it, use `share`'],
  [
    '{{#claim "more-than" "shop.yes" (share "shop.no")}}x{{/claim}}',
    '`more-than` needs something to compare with',
    COMPARAND_HINT('more-than'),
  ],
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
  [
    '{{#claim "most" "shop"}}x{{/claim}}',
    '"shop" does not name a result',
    'write what of it, as in "shop.answer" or "shop.mean"',
  ],
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
  ['{{#claim "at-least" "shop.yes" of=2}}x{{/claim}}', '`of` goes with `count`, as in `count=11 of=12`'],
  ['{{#claim "at-least" "shop.yes" count=-1}}x{{/claim}}', '`count` of `at-least` must be a whole number'],
  ['{{#claim "at-least" "shop.yes" count=3 of=2}}x{{/claim}}', '`count=3` is more than `of=2`'],
  [
    '{{#claim "at-least" "shop.yes" "no"}}x{{/claim}}',
    '"no" does not name a result',
    'write what of it, as in "no.answer" or "no.mean"',
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
  test.each(SHAPES.map(([text, message, hint]) => ({ text, message, hint })))(
    '$text',
    ({ text, message, hint }) => {
      const report = makeReport({ only: `# Title\n\n${text}` })
      const withoutData = tell(() => checkTemplates(report))
      expect(firstOf(withoutData)).toEqual([`${message} [helper-argument]`, hint])
      expect(tell(() => write(text))).toEqual(withoutData)
    },
  )

  test.each([
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
      '"more-than" "shop.yes" (figure "shop.yes" region="south")',
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

  test('and faults inside it or combined with it are not reported', () => {
    const lines = problemsOf(
      '{{#claim (and (most "shop.yess") (none "shop.yes"))}}x{{/claim}} {{#if (not (all "shop.yess"))}}y{{/if}}',
    )
    expect(lines.filter((line) => line.startsWith('templates'))).toEqual([
      `${FILE}:3:15: error: \`shop\` has no answer \`yess\` [unknown-result]`,
      `${FILE}:3:77: error: \`shop\` has no answer \`yess\` [unknown-result]`,
    ])
  })
})
