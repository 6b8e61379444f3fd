import { describe, expect, test } from 'vitest'
import { InputError, type Problem } from '../../pipeline/core/problem.ts'
import { checkReport } from '../../pipeline/prose/templates/check-report.ts'
import type { StudyNames } from '../../pipeline/prose/templates/known-names.ts'
import { checkTemplates } from '../../pipeline/prose/write.ts'
import { makeReport, makeTemplate } from '../support/make-report.ts'
import { makeAnswers, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'

const study = makeStudy({
  questions: [
    makeQuestion({
      id: 'shop',
      answers: [...makeAnswers('yes', 'no'), { id: 'secret', label: 'secret', missing: true }],
    }),
    makeQuestion({ id: 'wishes', type: 'multiple', answers: makeAnswers('bus', 'pub') }),
    makeQuestion({ id: 'clubs', type: 'number', number: { integer: true, minimum: 0, maximum: 9 } }),
    makeQuestion({ id: 'opinion', type: 'open' }),
  ],
  waves: [makeWave({ id: 'w1', questions: ['shop'] }), makeWave({ id: 'w2', questions: ['shop'] })],
})

const partials = [makeTemplate('piece', 'A piece.'), makeTemplate('__proto__', 'Never found.')]

/** What is wrong with a text, below a title and an empty line: places, messages and hints. */
function problemsOf(text: string, names: StudyNames = study): string[] {
  const report = makeReport({ only: `# Title\n\n${text}` }, { partials })
  return checkReport(report, names).problems.map(
    ({ line, column, rule, message, expected, hint }) =>
      `${line}:${column} ${message} [${rule}]${[expected, hint]
        .filter((each) => each !== undefined)
        .map((each) => ` | ${each}`)
        .join('')}`,
  )
}

const IF = '{{#if (known "shop.yes")}}'

describe('the template language has not', () => {
  test.each([
    [
      '{{{wave.label}}}',
      '3:1 the template language has no `{{{` [template-syntax] | write `{{…}}`: a value is never markup',
    ],
    [
      '{{&wave.label}}',
      '3:1 the template language has no `{{&` [template-syntax] | write `{{…}}`: a value is never markup',
    ],
    [
      '{{* x}}',
      '3:1 the template language has no `{{*` [template-syntax] | put a text for several places in a partial',
    ],
    [
      '{{#*inline "x"}}a{{/inline}}',
      '3:1 the template language has no `{{#*` [template-syntax] | put a text for several places in a partial',
    ],
    [
      '{{#> piece}}a{{/piece}}',
      '3:1 the template language has no `{{#>` [template-syntax] | include a partial with `{{> name}}`',
    ],
    [
      `${IF}a{{^}}b{{/if}}`,
      '3:28 the template language has no `{{^` [template-syntax] | write `{{else}}`, or `{{#unless (…)}}`',
    ],
    [
      '{{^if}}b{{/if}}',
      '3:1 the template language has no `{{^` [template-syntax] | write `{{else}}`, or `{{#unless (…)}}`',
    ],
    ['a {{wave.label~}}', '3:15 the template language has no `~` here [template-syntax]'],
    [
      '{{#if (known "shop.yes") as |x|}}a{{/if}}',
      '3:29 the template language has no `|` here [template-syntax]',
    ],
    ['{{this}}', '3:3 the template language has no `this` [template-syntax]'],
    ['{{../wave.label}}', '3:3 the template language has no `.` here [template-syntax]'],
    ['{{@root.wave}}', '3:3 the template language has no `@` here [template-syntax]'],
    ['{{wave/label}}', '3:7 the template language has no `/` here [template-syntax]'],
    ['{{[x]}}', '3:3 the template language has no `[` here [template-syntax]'],
    ['{{"x.y"}}', '3:3 `"x.y"` is not the name of a helper [template-syntax]'],
    ['{{57}}', '3:3 `57` is not the name of a helper [template-syntax]'],
    ['{{true}}', '3:3 `true` is not the name of a helper [template-syntax]'],
    ['{{null}}', '3:3 `null` is not the name of a helper [template-syntax]'],
    ['{{undefined}}', '3:3 `undefined` is not the name of a helper [template-syntax]'],
    ['{{#57}}a{{/57}}', '3:4 `57` is not the name of a helper [template-syntax]'],
    ['{{> (lookup . "x")}}', '3:5 the template language has no `(` here [template-syntax]'],
    ['{{> piece x=1}}', '3:1 a partial takes nothing but its name [template-syntax]'],
    ['{{each}}', '3:3 there is no value `each` [missing-value]'],
    ['{{#each "x"}}a{{/each}}', '3:4 there is no helper `each` [unknown-helper]'],
    ['{{lookup "x" "y"}}', '3:3 there is no helper `lookup` [unknown-helper]'],
    ['{{#if (each "x")}}a{{/if}}', '3:8 there is no helper `each` [unknown-helper]'],
    ['{{#if (not (each "x"))}}a{{/if}}', '3:13 there is no helper `each` [unknown-helper]'],
    ['{{percent (each "x")}}', '3:12 there is no helper `each` [unknown-helper]'],
    ['{{#claim (each "x")}}a{{/claim}}', '3:11 there is no helper `each` [unknown-helper]'],
    ['{{constructor}}', '3:3 there is no value `constructor` [missing-value]'],
    ['{{> __proto__}}', '3:1 there is no partial `__proto__` [unknown-partial]'],
  ])('%s', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem])
  })

  test('raw blocks, both of whose tags are told of', () => {
    expect(problemsOf('{{{{x}}}} a {{{{/x}}}}')).toEqual([
      '3:1 the template language has no `{{{{` [template-syntax] | write `{{…}}`',
      '3:13 the template language has no `{{{{/` [template-syntax] | write `{{…}}`',
    ])
  })
})

describe('what is not closed, or closes nothing, is told where it begins', () => {
  test.each([
    ['So {{percent "shop.yes"', '3:4 this tag is never closed [template-syntax] | close it with `}}`'],
    [
      'So {{percent "shop.yes" and {{wave.label}}',
      '3:4 this tag is never closed [template-syntax] | close it with `}}`',
    ],
    [
      'So {{percent "shop.yes"\n\nA paragraph }}',
      '3:4 this tag is never closed [template-syntax] | close it with `}}`',
    ],
    ['So }} {{wave.label}}', '3:4 this `}}` closes no tag [template-syntax]'],
    [
      'So {{wave.label}}}',
      '3:16 this tag is closed with too many braces [template-syntax] | close it with `}}`',
    ],
    [
      'So {{percent "shop.yes}}',
      '3:14 this text is never closed [template-syntax] | close it with the quotation mark that opens it',
    ],
    ['So {{percent “shop.yes”}}', '3:14 `“` is a curled quotation mark [template-syntax] | write `"`'],
    [
      '{{#if (known "shop.yes"}}a{{/if}}',
      '3:7 this bracket is never closed [template-syntax] | close it with `)`',
    ],
    ['{{percent "shop.yes")}}', '3:21 this `)` closes no bracket [template-syntax]'],
    ['{{}}', '3:3 this tag is empty [template-syntax]'],
    ['\\{{wave.label}}', '3:1 a backslash stands before a tag [template-syntax] | remove it'],
    ['{{!-- x', '3:1 this comment is never closed [template-syntax] | close it with `--}}`'],
    [
      '{{!-- x }} a {{!-- y --}} b',
      '3:1 this comment is never closed [template-syntax] | close it with `--}}`',
    ],
    ['{{!-- x }} a --}}', '3:1 this comment is never closed [template-syntax] | close it with `--}}`'],
    ['{{!-- x {{!-- y --}}', '3:1 this comment is never closed [template-syntax] | close it with `--}}`'],
    ['{{! x', '3:1 this comment is never closed [template-syntax] | close it with `}}`'],
    [
      '{{! x\n\nLost {{wave.label}}',
      '3:1 this comment is never closed [template-syntax] | close it with `}}`',
    ],
    ['{{/if}}', '3:1 this `{{/if}}` closes no block [template-syntax]'],
    [`${IF}a`, '3:1 the block `if` is never closed [template-syntax] | close it with `{{/if}}`'],
    [
      `${IF}{{#claim "most" "shop.yes"}}a{{/if}}`,
      '3:27 the block `claim` is never closed [template-syntax] | close it with `{{/claim}}`',
    ],
    ['a {{else}} b', '3:3 this `{{else}}` is in no block [template-syntax]'],
    [
      `${IF}a{{else}}b{{else}}c{{/if}}`,
      '3:37 this `{{else}}` follows another one [template-syntax] | put it last',
    ],
    [
      `${IF}a{{else chart "x"}}b{{/if}}`,
      '3:28 `else` cannot go on with `chart` [template-syntax] | write `{{else}}` or `{{else if (…)}}`',
    ],
  ])('%j', (text, problem) => {
    expect(problemsOf(text)[0]).toBe(problem)
  })

  test('but for comments and blocks of any length, with tags in them', () => {
    expect(problemsOf('{{!-- {{percnt}} and\n\n{{#if}} --}}{{!----}}{{! short }}\nText')).toEqual([])
  })
})

describe('an argument is refused', () => {
  test.each([
    ['{{percent "shop.yes" "w1"}}', '3:22 `percent` has no use for "w1" [helper-argument]'],
    ['{{period "w1"}}', '3:10 `period` has no use for "w1" [helper-argument]'],
    [
      '{{percent 57}}',
      '3:1 `percent` needs a result, such as "social-teams.yes", in quotes [helper-argument]',
    ],
    [
      '{{percent null}}',
      '3:1 `percent` needs a result, such as "social-teams.yes", in quotes [helper-argument]',
    ],
    [
      '{{percent (label "shop.yes")}}',
      '3:1 `percent` needs a result, such as "social-teams.yes", in quotes [helper-argument]',
    ],
    [
      '{{percent "constructor.x"}}',
      '3:1 there is no question `constructor` [unknown-result] | known are `shop`, `wishes`, `clubs`, `opinion`',
    ],
    [
      '{{percent "__proto__.x"}}',
      '3:1 there is no question `__proto__` [unknown-result] | known are `shop`, `wishes`, `clubs`, `opinion`',
    ],
    [
      '{{percent "shop.toString"}}',
      '3:1 `shop` has no answer `toString` [unknown-result] | known are `yes`, `no`, `secret`',
    ],
    [
      '{{percent "response.unit"}}',
      '3:1 `response` has no answer `unit` [unknown-result] | did you mean `units`?',
    ],
    ['{{count "clubs.max"}}', '3:1 `clubs.max` is a number, not a share [helper-argument] | use `value`'],
    ['{{value "shop.yes"}}', '3:1 `shop.yes` is a share, not a number [helper-argument] | use `count`'],
    ['{{range "shop"}}', '3:1 `shop` is not asked for a number, so it has no range [helper-argument]'],
    ['{{ranking "response"}}', '3:1 `response` is no question of the codebook [unknown-result]'],
    ['{{count "shop.yes" wave="w9"}}', '3:1 there is no wave `w9` [unknown-wave] | did you mean `w1`?'],
    ['{{count "shop.yes" wave="constructor"}}', '3:1 there is no wave `constructor` [unknown-wave]'],
    ['{{count "shop.yes" wave=2}}', '3:1 `wave` of `count` must be a text in quotes [helper-argument]'],
    [
      '{{count "shop.yes" region="nort"}}',
      '3:1 `region` has no value `nort` [unknown-result] | did you mean `north`?',
    ],
    ['{{count "shop.yes" region=1}}', '3:1 `region` of `count` must be a text in quotes [helper-argument]'],
    [
      '{{count "shop.yes" region="north" shop="no"}}',
      '3:1 `count` can take one subgroup, not two [helper-argument]',
    ],
    ['{{count "shop.yes" wave="w1" wave="w2"}}', '3:30 `count` is given `wave` twice [helper-argument]'],
    ['{{count "shop.yes" constructor="x"}}', '3:20 `count` takes no `constructor` [helper-argument]'],
    ['{{count "shop.yes" __proto__="x"}}', '3:20 `count` takes no `__proto__` [helper-argument]'],
    ['{{share "shop.yes" as="all"}}', '3:1 `as` of `share` is "all" [helper-argument] | it can be "both"'],
    [
      '{{quantifier "shop.yes" noun="no"}}',
      '3:1 `noun` of `quantifier` must be `true` or `false` [helper-argument]',
    ],
    [
      '{{contents depth="x"}}',
      '3:1 `depth` of `contents` must be a whole number from 1 to 6 [helper-argument]',
    ],
    [
      '{{contents depth=7}}',
      '3:1 `depth` of `contents` must be a whole number from 1 to 6 [helper-argument]',
    ],
    ['{{quotes "life" from=0}}', '3:1 `from` of `quotes` must be a whole number from 1 [helper-argument]'],
    ['{{ranking "shop" top=1.5}}', '3:1 `top` of `ranking` must be a whole number from 1 [helper-argument]'],
    ['{{quotes "lif"}}', '3:1 there is no topic `lif` [unknown-topic] | did you mean `life`?'],
    [
      '{{cross-table "shop" by="regio"}}',
      '3:1 there is no stratum `regio` [unknown-result] | did you mean `region`?',
    ],
    [
      '{{cross-table "shop" by="wishes"}}',
      '3:1 `wishes` is a question of type `multiple`, which makes no groups [unknown-result] | take a stratum, a question with one answer, or a number with `classes`',
    ],
    ['{{cross-table "shop"}}', '3:1 `cross-table` needs `by` [helper-argument]'],
    ['{{agree "shop.yes" "is"}}', '3:1 `agree` needs the verb in the plural, in quotes [helper-argument]'],
    ['{{agree "shop.yes" "is" "are" since="w1"}}', '3:1 `since` goes with `by="change"` [helper-argument]'],
    [
      '{{agree "shop.yes" "is" "are" by="change"}}',
      '3:1 `agree` needs `since`, the id of a wave [helper-argument]',
    ],
    ['{{see "table:wishes"}}', '3:1 there is nothing called `table:wishes` to refer to [unknown-target]'],
    [
      '{{see "section:onli"}}',
      '3:1 there is nothing called `section:onli` to refer to [unknown-target] | did you mean `section:only`?',
    ],
    ['{{wave.label "x"}}', '3:1 `wave.label` is a value, which takes no arguments [helper-argument]'],
    ['{{if (known "shop.yes")}}', '3:3 `if` is a block [helper-argument] | write `{{#if (…)}}…{{/if}}`'],
    [
      '{{#frequency-table "shop"}}a{{else}}b{{/frequency-table}}',
      '3:1 `frequency-table` takes no `{{else}}` [helper-argument] | for variants write `{{#if (…)}}…{{else}}…{{/if}}`',
    ],
    [
      '{{key-figure "shop.yes"}}',
      '3:1 `key-figure` needs words between its tags [helper-argument] | write `{{#key-figure "question.answer"}}…{{/key-figure}}`',
    ],
    [
      '{{percent wave="w1" "shop.yes"}}',
      '3:21 an argument without a name follows one with a name [template-syntax] | put the ones without a name first',
    ],
    [
      '{{count "shop.yes" wave = "w1"}}',
      '3:25 this `=` follows no name [template-syntax] | write `name=value`, without spaces',
    ],
    ['{{count "shop.yes" wave=}}', '3:20 `wave=` has no value [template-syntax]'],
    ['{{count"shop.yes"}}', '3:8 a space is missing before this `"` [template-syntax]'],
  ])('%s', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem])
  })

  test.each([
    ['{{#claim "highest" "shop.secret"}}a{{/claim}}', 'secret', 'highest'],
    ['{{#claim "top" "shop" "yes" "secret"}}a{{/claim}}', 'secret', 'top'],
  ])('that ranks what is no answer: %s', (text, answer, helper) => {
    expect(problemsOf(text)).toEqual([
      `3:1 \`${answer}\` is not among the answers that \`${helper}\` ranks [unknown-result] | known are \`yes\`, \`no\``,
    ])
  })

  test('in every branch, claim and comparison, each at its place', () => {
    const text = [
      '{{#if (known "shop.yes")}}a{{else if (most "shop.x")}}b{{else}}{{count "shop.y"}}{{/if}}',
      '{{#unless (and (most "shop.yes") (none "shop.z"))}}{{percnt}}{{/unless}}',
      '{{#claim (more-than "shop.yes" "wishes.train")}}{{count "shop.no" wave="w9"}}{{/claim}}',
      '{{#claim (more-than "shop.yes" (figure "shops.no"))}}a{{/claim}}',
    ]
    expect(problemsOf(text.join('\n')).map((problem) => problem.split(' | ')[0])).toEqual([
      '3:38 `shop` has no answer `x` [unknown-result]',
      '3:64 `shop` has no answer `y` [unknown-result]',
      '4:34 `shop` has no answer `z` [unknown-result]',
      '4:54 there is no value `percnt` [missing-value]',
      '5:10 `wishes` has no answer `train` [unknown-result]',
      '5:49 there is no wave `w9` [unknown-wave]',
      '6:32 there is no question `shops` [unknown-result]',
    ])
  })

  test('also beside a mistake in the language, and in another template', () => {
    const report = makeReport({
      one: '# One\n\n{{#if (known "shop.x")}}{{count "shop.y"}}\n{{count "shop.z" }',
      two: '# {{percnt}}',
    })
    const places = checkReport(report, study).problems.map(
      ({ file, line, column, rule }) => `${file.split('/').at(-1)}:${line}:${column} ${rule}`,
    )
    expect(places).toEqual([
      'one.md.hbs:3:1 template-syntax',
      'one.md.hbs:3:7 unknown-result',
      'one.md.hbs:3:25 unknown-result',
      'one.md.hbs:4:1 template-syntax',
      'two.md.hbs:1:5 missing-value',
    ])
  })
})

describe('what cannot be known is not guessed', () => {
  test('while a part of the study cannot be read', () => {
    const text =
      '{{count "x.y" wave="w9" group="g"}} {{range "x"}}\n\n{{quotes "t"}}\n\n{{cross-table "q" by="b"}}'
    expect(problemsOf(text, {})).toEqual([])
    expect(problemsOf(text, { waves: study.waves })).toEqual([
      '3:1 there is no wave `w9` [unknown-wave] | did you mean `w1`?',
    ])
    expect(problemsOf('{{count "a"}}', {})).toEqual([
      '3:1 "a" does not name a result [helper-argument] | write what of it, as in "a.answer" or "a.mean"',
    ])
  })

  test('of a partial that no section includes, which may be for another study', () => {
    const shared = [
      makeTemplate('used', '{{count "x.y"}}'),
      makeTemplate('other', '{{count "x.y"}} {{percent "x.y" 1}}'),
    ]
    const { problems } = checkReport(
      makeReport({ only: '# Title\n\n{{> used}}' }, { partials: shared }),
      study,
    )
    expect(problems.map(({ file, column, rule }) => `${file} ${column} ${rule}`)).toEqual([
      'templates/report/used.md.hbs 1 unknown-result',
      'templates/report/other.md.hbs 33 helper-argument',
    ])
  })

  test('but all else is told without a study, numbers typed by hand among it', () => {
    const report = makeReport({ only: '# Title\n\nIn 3 {{percnt "a.b"}}', two: '# Title 4' })
    const rules = problemsThrown(() => checkTemplates(report)).map(({ file, rule }) => `${file} ${rule}`)
    expect(rules).toEqual([
      'templates/report/only.md.hbs unknown-helper',
      'templates/report/only.md.hbs typed-number',
      'templates/report/two.md.hbs typed-number',
    ])
  })
})

function problemsThrown(task: () => unknown): readonly Problem[] {
  try {
    task()
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.problems
  }
}

describe('a template has limits', () => {
  const items = Array.from({ length: 11 }, (_, index) => `${'  '.repeat(index)}- a\n`)
  const TOO_DEEP =
    'lists, quotations and boxes are too deep within one another here [template-limit] | at most 10'
  const MARKS =
    'this paragraph has too many of the marks `*`, `_`, `~`, `[` and backtick [template-limit] | at most 500'

  test.each([
    ['lists', items.join(''), `13:21 ${TOO_DEEP}`],
    ['lists on one line', `${'- '.repeat(11)}a`, `3:1 ${TOO_DEEP}`],
    ['quotations', `a\n\n${'>'.repeat(1000)} a`, `5:1 ${TOO_DEEP}`],
    ['lists in quotations in boxes', `${':::small\n'.repeat(4)}${'> - '.repeat(4)}a`, `7:1 ${TOO_DEEP}`],
    [
      'blocks',
      `a\n${IF.repeat(31)}a${'{{/if}}'.repeat(31)}`,
      `4:${30 * IF.length + 1} too many blocks are open here [template-limit] | at most 30`,
    ],
    [
      'brackets',
      `{{#if ${'(not '.repeat(10)}(known "shop.yes")${')'.repeat(10)}}}a{{/if}}`,
      '3:57 too many brackets are open here [template-limit] | at most 10 within one another',
    ],
    ['marks', `Text\n\n${'_a* '.repeat(300)}`, `5:1 ${MARKS}`],
    [
      'items',
      '- a\n\n'.repeat(2001),
      '4003:1 this template has too many list items and quotations [template-limit] | at most 2000',
    ],
    [
      'a paragraph',
      `Text\n\n${'two thirds of\n'.repeat(800)}`,
      '5:1 this paragraph is too long [template-limit] | at most 10000 characters',
    ],
    [
      'a word',
      `Text ${'a-'.repeat(1001)}`,
      '3:6 this word is too long [template-limit] | at most 2000 characters',
    ],
    [
      'space',
      `a${' '.repeat(1001)}b`,
      '3:2 too many spaces and empty lines follow one another here [template-limit] | at most 1000',
    ],
    [
      'characters',
      'a'.repeat(100_000),
      '1:1 this template is too long [template-limit] | at most 100000 characters',
    ],
  ])('for %s', (_name, text, problem) => {
    expect(problemsOf(text)[0]).toBe(problem)
  })

  test('that it may reach', () => {
    const rules = '* * * * * * * * * * * *\n'
    const links = '- [a](https://example.org) *b*\n'.repeat(600)
    const blocks = `${IF.repeat(30)}a${'{{/if}}'.repeat(30)}`
    const text = [
      items.slice(0, 10).join(''),
      rules,
      links,
      '_a* '.repeat(250),
      blocks,
      ':::small\na\n:::\n'.repeat(20),
      'a'.repeat(2000),
      `${'word '.repeat(1999)}word`,
      `a${'{{!-- why --}}'.repeat(1000)}`,
    ]
    expect(problemsOf(text.join('\n\n'))).toEqual([])
  })

  test('for partials: within one another, within themselves, and with all that is in them', () => {
    const chain = Array.from({ length: 7 }, (_, index) =>
      makeTemplate(`p${index}`, index === 6 ? 'a' : `{{> p${index + 1}}}`),
    )
    const circle = [makeTemplate('a', 'x\n{{> b}}'), makeTemplate('b', '{{> a}}')]
    const long = [makeTemplate('long', 'a\n\n'.repeat(20_000))]
    const check = (source: string, shared: readonly ReturnType<typeof makeTemplate>[]) =>
      checkReport(makeReport({ only: source }, { partials: shared }), study).problems.map(
        ({ file, line, column, message, rule }) =>
          `${file.split('/').at(-1)}:${line}:${column} ${message} [${rule}]`,
      )
    expect(check('{{> p1}}', chain)).toEqual([
      'p0.md.hbs:1:1 this template includes too many partials within one another [template-limit]',
      'only.md.hbs:1:1 this template includes too many partials within one another [template-limit]',
    ])
    expect(check('{{> a}}', circle)).toEqual([
      'b.md.hbs:1:1 the partial `a` is within itself here [recursive-partial]',
    ])
    expect(check('{{> long}}{{> long}}', long)).toEqual([
      'only.md.hbs:1:1 this template is too long with the partials that it includes [template-limit]',
    ])
  })
})
