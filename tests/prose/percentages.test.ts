import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import type { Chart } from '../../pipeline/charts/chart.ts'
import { InputError } from '../../pipeline/core/problem.ts'
import { type DisclosedResults, disclose } from '../../pipeline/disclosure/disclose.ts'
import { figure, number, type Shows, weave } from '../../pipeline/language/phrase.ts'
import type { Block } from '../../pipeline/prose/document.ts'
import { writeProse } from '../../pipeline/prose/write.ts'
import { inlineText } from '../support/document-text.ts'
import { dutch } from '../support/languages.ts'
import { makeReport } from '../support/make-report.ts'
import {
  type GivenStudy,
  makeAnswers,
  makeInterview,
  makeQuestion,
  makeStudy,
  makeWave,
} from '../support/make-study.ts'

const shop = makeQuestion({ id: 'shop', answers: makeAnswers('yes', 'no', 'soon') })
const wishes = makeQuestion({ id: 'wishes', type: 'multiple', answers: makeAnswers('bus', 'pub') })

/** Three villages in the north, two in the south; one shop in three of the north. */
function resultsOf(
  study: Partial<GivenStudy> = {},
  percentages: 'nearest' | 'add-up' = 'nearest',
): DisclosedResults {
  const interviews = [
    makeInterview(['N-1'], { shop: 'yes', wishes: ['bus'] }),
    makeInterview(['N-2'], { shop: 'no', wishes: ['bus', 'pub'] }),
    makeInterview(['N-3'], { shop: 'soon', wishes: ['bus'] }),
    makeInterview(['S-1', 'S-2'], { shop: 'yes', wishes: [] }),
  ]
  const wave = makeWave({ id: 'w', questions: ['shop', 'wishes'], interviews })
  return disclose(
    analyse(makeStudy({ questions: [{ ...shop, percentages }, wishes], waves: [wave], ...study }), 'w'),
  )
}

const inDutch: Partial<GivenStudy> = {
  language: dutch,
  unitNoun: { singular: 'dorp', plural: 'dorpen' },
}

function blockOf(
  source: string,
  results: DisclosedResults,
  charts: readonly Chart[] = [],
): Block | undefined {
  return writeProse(makeReport({ only: `# Title\n\n${source}` }), results, charts).sections[0]?.blocks[1]
}

function textOf(source: string, results: DisclosedResults): string {
  const block = blockOf(source, results)
  return block?.type === 'paragraph'
    ? inlineText(block.children).replaceAll('\u00a0', ' ')
    : `(${block?.type})`
}

function problemsOf(source: string, results: DisclosedResults): string[] {
  try {
    blockOf(source, results)
    return []
  } catch (error) {
    if (error instanceof InputError) return error.message.split('\n')
    throw error
  }
}

function noteOf(source: string, results: DisclosedResults): string {
  const block = blockOf(source, results)
  if (block?.type !== 'resultTable') return `(${block?.type})`
  return [block.subtitle, block.note].filter((line) => line !== '').join(' | ')
}

const NORTH = '"shop.yes" region="north"'

describe('the leading form of a share', () => {
  test.each([
    ['is the percentage from the small base on', 'So {{share "shop.yes"}}', 5, 'So 60 per cent'],
    ['is the count below it', '{{share "shop.yes"}}', 6, 'Three of the five'],
    ['is the percentage in a study without small bases', 'So ({{share "shop.yes"}})', undefined, 'So (60%)'],
    ['is in words where it opens a sentence', '{{share "shop.yes"}}', 5, 'Sixty per cent'],
    [
      'is in digits beside digits',
      '{{share "shop.yes"}}, {{count "shop.yes"}}, {{share "shop.no"}}',
      6,
      'Three of the five, 3, 1 of the 5',
    ],
    [
      'is the count with its percentage, whatever the base',
      'In {{share "shop.yes" as="both"}}',
      2,
      'In three of the five villages (60%)',
    ],
    [
      'has the noun of one case',
      'In {{share "shop.no" shop="no" as="both"}}',
      9,
      'In one of the one village (100%)',
    ],
  ])('%s', (_, source, smallBase, text) => {
    expect(textOf(source, resultsOf(smallBase === undefined ? {} : { smallBase }))).toBe(text)
  })

  test.each([
    ['a percentage is singular', '"shop.yes"', 'werkt 60 procent'],
    ['a count above one is plural', '"shop.yes" region="south"', 'werken twee van de twee'],
    ['a count of one is singular', NORTH, 'werkt één van de drie'],
    ['no case at all is singular', '"shop.no" region="south"', 'werkt geen van de twee'],
  ])('takes a verb in Dutch: %s', (_, reference, text) => {
    const [name = '', ...part] = reference.split(' ')
    const source = `Er {{agree ${name} "werkt" "werken" by="share" ${part.join(' ')}}} {{share ${reference}}}`
    expect(textOf(source, resultsOf({ ...inDutch, smallBase: 4 }))).toBe(`Er ${text}`)
  })

  test('takes a plural verb after a percentage in English', () => {
    const source = 'Of all {{share "shop.yes"}} {{agree "shop.yes" "has" "have" by="share"}} one'
    expect(textOf(source, resultsOf())).toBe('Of all 60 per cent have one')
  })
})

describe('words for a share of a small base', () => {
  const SMALL = '`w/shop.yes/region=north` has a base of 3, too small for'
  const fault = (source: string, what: string, least: string) => [
    `templates/report/only.md.hbs:3:4: error: ${SMALL} ${what} [small-base]`,
    `    ${source}`,
    '       ^',
    `    expected: a base of ${least}`,
    '    hint: use `words`, which gives count and base',
  ]
  const fraction = `So {{fraction ${NORTH}}}.`
  const quantifier = 'So {{quantifier "shop.late" region="north"}}.'
  const late = {
    ...shop,
    nets: [{ id: 'late', label: 'late', answers: ['no', 'soon'] }],
  }
  const ofLate = (smallBase: number) => resultsOf({ questions: [late, wishes], smallBase })

  test('are no fraction', () => {
    expect(problemsOf(fraction, resultsOf({ smallBase: 4 }))).toEqual(
      fault(fraction, 'a fraction', '4 or more, as `smallBase` of study.json says'),
    )
    expect(textOf(`${fraction}\n\n{{wordings}}`, resultsOf({ smallBase: 3 }))).toBe('So 1 in 3.')
  })

  test.each([
    [4, '4 or more, as `smallBase` of study.json says'],
    [5, '5 or more, as `smallBase` of study.json says'],
    [20, '5 or more'],
  ])('have no bounds below a small base of %d and of a handful', (smallBase, least) => {
    expect(problemsOf(quantifier, ofLate(smallBase))).toEqual(
      fault(quantifier, 'a word with bounds', least).map((line) => line.replace('shop.yes', 'shop.late')),
    )
  })

  test('have bounds of more cases than a handful', () => {
    expect(textOf('So {{quantifier "shop.yes"}}.\n\n{{wordings}}', resultsOf({ smallBase: 20 }))).toBe(
      'So a clear majority of the villages.',
    )
  })

  test.each([
    [`So {{quantifier ${NORTH}}}.`, 'So one village.'],
    ['So {{quantifier "wishes.bus" region="north"}}.', 'So all villages.'],
    ['So {{fraction "wishes.bus" region="north"}}.', 'So all.'],
    ['So {{quantifier "wishes.pub" region="south"}}.', 'So no village.'],
  ])('are given where they are exact: %s', (source, text) => {
    expect(textOf(`${source}\n\n{{wordings}}`, resultsOf({ smallBase: 4 }))).toBe(text)
  })
})

describe('a percentage of a small base', () => {
  test('is refused where it is alone', () => {
    expect(
      problemsOf(`So {{percent ${NORTH}}} and {{percent "shop.yes"}}.`, resultsOf({ smallBase: 4 })),
    ).toEqual([
      'templates/report/only.md.hbs:3:4: error: `w/shop.yes/region=north` has a base of 3, too small for a percentage alone [small-base]',
      '    So {{percent "shop.yes" region="north"}} and {{percent "shop.yes"}}.',
      '       ^',
      '    expected: a base of 4 or more, as `smallBase` of study.json says',
      '    hint: use `share`, which lets the count lead below it, or `words`',
    ])
  })

  test('is taken from the small base on, and in a study without one', () => {
    expect(textOf(`So {{percent ${NORTH}}}.`, resultsOf({ smallBase: 3 }))).toBe('So 33 per cent.')
    expect(textOf(`So {{percent ${NORTH}}}.`, resultsOf())).toBe('So 33 per cent.')
  })

  test('is not worded for no cases', () => {
    expect(problemsOf('So {{share "shop.yes" shop="soon" region="south"}}.', resultsOf())[0]).toContain(
      'one subgroup',
    )
    const none = resultsOf({ waves: [makeWave({ id: 'w', questions: ['shop'] })] })
    expect(problemsOf('So {{share "shop.yes"}}.', none)[0]).toBe(
      'templates/report/only.md.hbs:3:4: error: `w/shop.yes` has no cases to speak of [empty-base]',
    )
  })

  test('has a limit that a report can print', () => {
    expect(textOf('Below {{small-base}}.', resultsOf({ smallBase: 20 }))).toBe('Below twenty.')
    expect(problemsOf('Below {{small-base}}.', resultsOf())).toEqual([
      'templates/report/only.md.hbs:3:7: error: this study has no small bases [missing-value]',
      '    Below {{small-base}}.',
      '          ^',
      '    hint: set `smallBase` in study.json',
    ])
  })
})

describe('what is above and below a table', () => {
  test.each([
    [
      'a small base',
      '{{frequency-table "wishes"}}',
      { smallBase: 6 },
      'n = 5 villages; several answers possible | Where the base is under 6, read the counts, not the percentages.',
    ],
    [
      'a base that is large enough',
      '{{frequency-table "wishes"}}',
      { smallBase: 5 },
      'n = 5 villages; several answers possible',
    ],
    [
      'a small base of one column',
      '{{cross-table "wishes" by="region"}}',
      { smallBase: 3 },
      'n = 5 villages; several answers possible | Where the base is under 3, read the counts, not the percentages.',
    ],
    [
      'percentages that come to 99',
      '{{frequency-table "shop" region="north"}}',
      {},
      'North: n = 3 villages | Percentages add up to 99% because of rounding.',
    ],
    ['percentages that come to 100', '{{frequency-table "shop"}}', {}, 'n = 5 villages'],
    [
      'rows left out that nobody chose',
      '{{frequency-table "shop" region="north" minimum=1}}',
      {},
      'North: n = 3 villages | Percentages add up to 99% because of rounding.',
    ],
    [
      'a column that comes to 99',
      '{{cross-table "shop" by="region"}}',
      {},
      'n = 5 villages | Not all percentages add up to 100% because of rounding.',
    ],
  ])('reports %s', (_, source, study, note) => {
    expect(noteOf(source, resultsOf(study))).toBe(note)
  })

  test('says nothing of answers left out, which nobody adds up', () => {
    const results = resultsOf({
      waves: [
        makeWave({
          id: 'w',
          questions: ['shop'],
          interviews: [
            makeInterview(['N-1'], { shop: 'yes' }),
            makeInterview(['N-2'], { shop: 'yes' }),
            makeInterview(['N-3'], { shop: 'no' }),
          ],
        }),
      ],
    })
    expect(noteOf('{{frequency-table "shop" minimum=2}}', results)).toBe(
      'n = 3 villages; only answers mentioned at least two times',
    )
  })

  test('says nothing where the codebook has them add up, and the table shows what the text does', () => {
    const results = resultsOf({}, 'add-up')
    const block = blockOf('{{frequency-table "shop" region="north"}}', results)
    expect(block).toMatchObject({
      rows: [{ cells: ['1', '34%'] }, { cells: ['1', '33%'] }, { cells: ['1', '33%'] }],
      subtitle: 'North: n = 3 villages',
      note: '',
    })
    expect(textOf(`So {{percent ${NORTH}}}.`, results)).toBe('So 34 per cent.')
  })
})

describe('what explains a percentage', () => {
  function traced(source: string, results: DisclosedResults) {
    const { figures, others } = writeProse(makeReport({ only: `# Title\n\n${source}` }), results, [])
    return {
      rules: figures.map(({ text, rule }) => `${text.replaceAll('\u00a0', ' ')}: ${rule}`),
      others: others.map(({ text, reason }) => `${text}: ${reason}`),
    }
  }
  const nearest = '1 of 3 is 33.33%, rounded to whole percent, a half upwards'
  const words = 'count and base, both in words or both in digits'

  test.each([
    [`So {{share ${NORTH}}}`, `one of the three: ${words}; a base of 3 is below 4, so the count leads`],
    [
      'So {{share "shop.yes"}}',
      '60 per cent: 3 of 5 is 60%, rounded to whole percent, a half upwards; a base of 5 is not below 4, so the percentage will do',
    ],
    [`In {{share ${NORTH} as="both"}}`, `one of the three villages (33%): ${words}; ${nearest}`],
  ])('is how `share` worded it: %s', (source, rule) => {
    expect(traced(source, resultsOf({ smallBase: 4 })).rules).toEqual([rule])
  })

  test('is how it was adjusted, in text and table alike', () => {
    const rule = `${nearest}, then adjusted to 34%, so that the percentages come to 100% (largest remainder)`
    const source = `So {{percent ${NORTH}}}.\n\n{{frequency-table "shop" region="north"}}\n\n{{cross-table "shop" by="region" id="cross"}}`
    const { rules } = traced(source, resultsOf({}, 'add-up'))
    expect(rules.filter((each) => each.includes('34%'))).toEqual([
      `34 per cent: ${rule}`,
      `34%: ${rule}`,
      `1 (34%): ${rule}`,
    ])
  })

  test('is the limit of small bases and the total in the note of a table', () => {
    const limit = 'the base below which counts lead, as study.json sets it'
    const source = 'Below {{small-base}}.\n\n{{frequency-table "shop" region="north"}}'
    const { others } = traced(source, resultsOf({ smallBase: 20 }))
    expect(others).toContain(`twenty: ${limit}`)
    expect(others).toContain(`Where the base is under 20, read the counts, not the percentages: ${limit}`)
    expect(others).toContain(
      'percentages add up to 99% because of rounding: what percentages come to that are rounded each by itself',
    )
  })
})

describe('the lines around a chart', () => {
  const rounding = 'Percentages add up to 99% because of rounding.'
  const reason = 'what percentages come to that are rounded each by itself'
  const shown = (text: string, shows?: Shows) => figure(text, ['w/shop.yes'], () => 'in digits', shows)
  const chart: Chart = {
    name: 'shops',
    svg: '<svg/>',
    width: 1,
    height: 1,
    title: 'Shops',
    alt: '',
    subtitle: weave([shown('5', 'base')], ([n]) => `Share of villages, w (n = ${n})`),
    source: weave([number(rounding, reason)], ([note]) => `Source: interviews. ${note}`),
    finding: weave([shown('60%')], ([share]) => `Most have one: ${share}`),
    table: { columns: [], rows: [] },
    results: ['w/shop.yes'],
    texts: [],
    described: [],
  }
  const place = { line: 3, column: 1 }

  test.each([
    ['the finding', '{{chart "shops"}}', 'Most have one: 60%'],
    ['words of the template', '{{#chart "shops"}}Shops in {{count "shop.yes"}}{{/chart}}', 'Shops in 3'],
  ])('are a subtitle and a source, around %s', (_, source, caption) => {
    const block = blockOf(source, resultsOf(), [chart])
    if (block?.type !== 'chart') throw new Error('no chart')
    expect(inlineText(block.caption)).toBe(caption)
    expect(block).toMatchObject({ subtitle: chart.subtitle?.text, source: chart.source?.text })
  })

  test('are only the title when there is nothing to describe', () => {
    const { subtitle: _subtitle, source: _source, finding: _finding, ...bare } = chart
    const block = blockOf('{{chart "shops"}}', resultsOf(), [bare])
    if (block?.type !== 'chart') throw new Error('no chart')
    expect(inlineText(block.caption)).toBe('Shops')
    expect(block).not.toHaveProperty('subtitle')
    expect(block).not.toHaveProperty('source')
  })

  test('have every number explained, under the trace id of the line', () => {
    const { figures, others } = writeProse(
      makeReport({ only: '# Title\n\n{{chart "shops"}}' }),
      resultsOf(),
      [chart],
    )
    const told = figures.map(({ traceId, text, as, shows }) => `${traceId} ${text} ${as} ${shows}`)
    expect(told).toEqual([
      '1 60% description of a chart figure',
      '1/subtitle 5 chart base',
      '1/finding 60% finding of a chart figure',
    ])
    expect(others.find(({ text }) => text.includes('99%'))).toMatchObject({
      traceId: '1/source',
      text: rounding,
      reason,
      place,
    })
  })
})
