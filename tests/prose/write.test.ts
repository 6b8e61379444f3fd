import type { Heading } from 'mdast'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import type { Chart } from '../../pipeline/charts/chart.ts'
import { disclose } from '../../pipeline/disclosure/disclose.ts'
import { figure, named } from '../../pipeline/language/phrase.ts'
import type { Block, Section } from '../../pipeline/prose/document.ts'
import { writeProse } from '../../pipeline/prose/write.ts'
import type { ChartSpec } from '../../pipeline/report/report.ts'
import { inlineText, shapeOf } from '../support/document-text.ts'
import { makeReport, makeTemplate } from '../support/make-report.ts'
import { makeAnswers, makeInterview, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'

const shop = makeQuestion({ id: 'shop', label: 'Is there a shop?', answers: makeAnswers('yes', 'no') })
const wishes = makeQuestion({
  id: 'wishes',
  label: 'Wishes',
  type: 'multiple',
  answers: [
    { id: 'bus', label: 'a bus', description: 'Every hour.', missing: false },
    ...makeAnswers('pub', 'school'),
  ],
})
const clubs = makeQuestion({
  id: 'clubs',
  type: 'number',
  number: { integer: false, minimum: 0, maximum: 9 },
})
const study = makeStudy({
  questions: [shop, wishes, clubs],
  waves: [
    makeWave({
      id: 'w1',
      label: 'May 2019',
      questions: ['shop'],
      interviews: [makeInterview(['N-1'], { shop: 'no' })],
    }),
    makeWave({
      id: 'w2',
      label: 'May 2020',
      title: 'Life in *villages*',
      questions: ['shop', 'wishes', 'clubs'],
      interviews: [
        makeInterview(['N-1', 'N-2'], { shop: 'yes', wishes: ['bus'], clubs: 2.5 }),
        makeInterview(['S-1'], { shop: 'no', wishes: ['pub', 'bus'], clubs: 1 }),
      ],
      quotes: [
        {
          place: { file: 'quotes.json', line: 1, column: 1 },
          topic: 'life',
          text: 'Quiet here.',
          illustrative: true,
        },
        {
          place: { file: 'quotes.json', line: 1, column: 1 },
          topic: 'life',
          text: 'Too quiet.',
          illustrative: false,
        },
      ],
      assumptions: [{ question: 'shop', reason: 'Taken from a picture.' }],
    }),
  ],
})
const results = disclose(analyse(study, 'w2'))

const chart: Chart = {
  name: 'shops',
  svg: '<svg/>',
  width: 1,
  height: 1,
  title: 'Shops',
  alt: '',
  table: { columns: [], rows: [] },
  results: ['w2/shop.yes'],
  texts: [figure('2 villages', ['w2/shop.yes'], () => 'in digits'), named('100', 'on an axis of the chart')],
  described: [figure('yes 67% (2 of 3)', ['w2/shop.yes'], () => 'rounded')],
}

function write(sections: Readonly<Record<string, string>>, charts: readonly Chart[] = []) {
  return writeProse(makeReport(sections), results, charts)
}

/** The blocks that a template gives below its title, in a report that prints its words for quantities. */
function blocksOf(source: string, charts: readonly Chart[] = []): readonly Block[] {
  const sections = { only: `# Title\n\n${source}`, last: '# Last\n\n{{wordings}}' }
  return write(sections, charts).sections[0]?.blocks.slice(1) ?? []
}

/** The text of one paragraph, with every space alike. */
function textOf(source: string): string {
  const [block] = blocksOf(source)
  return block?.type === 'paragraph'
    ? inlineText(block.children).replaceAll('\u00a0', ' ')
    : `(${block?.type})`
}

/** Text of the paragraph below the first title. */
function firstText([section]: readonly Section[]): string {
  const paragraph = section?.blocks[1]
  return paragraph?.type === 'paragraph' ? inlineText(paragraph.children) : ''
}

describe('figures in running text', () => {
  test.each([
    ['So {{count "shop.yes"}} of {{base "shop.yes"}}.', 'So 2 of 3.'],
    ['So {{percent "shop.yes"}}.', 'So 67 per cent.'],
    ['So ({{percent "shop.yes"}}).', 'So (67%).'],
    ['So is it. {{percent "shop.yes"}} have one.', 'So is it. Sixty-seven per cent have one.'],
    ['So {{words "shop.yes"}} and {{number "shop.yes"}}.', 'So two of the three and two.'],
    ['So {{counted "shop.no"}} {{agree "shop.no" "has" "have"}} none.', 'So one village has none.'],
    ['So {{counted "shop.yes"}} {{agree "shop.yes" "has" "have"}} one.', 'So two villages have one.'],
    [
      'So {{quantifier "shop.yes"}} {{agree "shop.yes" "has" "have" by="quantifier"}}.',
      'So a clear majority of the villages have.',
    ],
    ['So {{quantifier "shop.yes" noun=false}}.', 'So a clear majority.'],
    ['So {{fraction "shop.yes"}}.', 'So 2 in 3.'],
    ['So {{count "shop.yes" region="south"}} of {{base "shop.yes" region="south"}}.', 'So 0 of 1.'],
    ['So {{count "wishes.bus" shop="no"}}.', 'So 1.'],
    ['So {{count "shop.no" wave="w1"}}.', 'So 1.'],
    ['So {{value "clubs.max"}} and {{value "clubs.min" as="words"}}.', 'So 2.5 and 1.'],
    ['So {{value "clubs.min" as="words"}}.', 'So one.'],
    ['So {{range "clubs"}}.', 'So 1 to 2.5.'],
    ['So {{range "clubs" region="south" as="words"}}.', 'So one.'],
    ['So {{label "wishes.bus"}}.', 'So a bus.'],
    ['So {{ranking "wishes" top=2}}.', 'So a bus and pub.'],
    ['So {{ranking "wishes" minimum=0 maximum=0}}.', 'So school.'],
    ['So {{change "shop.yes" since="w1"}}.', 'So a rise of 67 percentage points since May 2019 (0%).'],
    ['So {{change "shop.yes" since="w1" as="noun"}}.', 'So a sharp rise.'],
    [
      'In {{wave-label "w1"}}, the {{wave-count}} wave: {{period}}, {{published}}.',
      'In May 2019, the second wave: 2 March 2020 to 3 March 2020, 1 April 2020.',
    ],
    [
      'So {{change "shop.yes" since="w1" as="count"}}.',
      'So two more villages than in May 2019 (two of the three, then none of the one).',
    ],
    ['So {{change "response.units" since="w1"}}.', 'So a rise of 33 percentage points since May 2019 (17%).'],
    [
      'So {{change "response.interviews" since="w1" as="count"}}.',
      'So one more respondent than in May 2019 (two of the two, then one of the one).',
    ],
    ['{{#if (rises "shop.yes" since="w1")}}Up{{else}}Down{{/if}}.', 'Up.'],
    ['{{#if (falls "shop.yes" since="w1")}}Down{{else}}Up{{/if}}.', 'Up.'],
    ['{{#if (more-than "shop.yes" 66)}}More{{/if}}{{#if (more-than "shop.yes" 67)}} still{{/if}}.', 'More.'],
    ['{{#if (known "clubs.max" wave="w1")}}Known{{else}}Unknown{{/if}}.', 'Unknown.'],
    ['So {{count "response.units"}} of {{base "response.units"}}.', 'So 3 of 6.'],
  ])('fills %s', (source, text) => {
    expect(textOf(source)).toBe(text)
  })

  test('gives a value its capital where it opens a sentence, and only there', () => {
    expect(textOf('{{counted "shop.yes"}}. {{counted "shop.no"}} and {{counted "shop.no"}}')).toBe(
      'Two villages. One village and one village',
    )
    expect(textOf('**{{counted "shop.no"}}** has one.')).toBe('One village has one.')
  })

  test.each([
    ['{{agree "shop.no" "has" "have"}}', 'Has'],
    ['{{agree "shop.yes" "has" "have"}}', 'Have'],
    ['{{agree "shop.yes" "has" "have" region="south"}}', 'Has'],
    ['{{agree "shop.yes" "has" "have" by="quantifier"}}', 'Have'],
    ['{{agree "shop.no" "has" "have" by="quantifier"}}', 'Has'],
    ['{{agree "shop.yes" "has" "have" by="fraction"}}', 'Have'],
    ['{{agree "shop.no" "has" "have" by="fraction"}}', 'Has'],
    ['{{agree "shop.yes" "has" "have" by="change" since="w1"}}', 'Have'],
    ['{{agree "shop.no" "has" "have" by="change" since="w1"}}', 'Have'],
    ['{{agree "response.joint-interviews" "has" "have" by="change" since="w1"}}', 'Has'],
    ['{{agree "clubs.max" "club" "clubs"}}', 'Clubs'],
    ['{{agree "clubs.min" "club" "clubs"}}', 'Club'],
  ])('puts a verb in the number of its subject: %s', (source, text) => {
    expect(textOf(source)).toBe(text)
  })

  test('takes values as text, whatever they contain', () => {
    expect(blocksOf('On {{wave.title}}').map(shapeOf)).toEqual([['paragraph', 'text', 'text']])
    expect(textOf('On {{wave.title}}')).toBe('On Life in *villages*')
  })

  test('keeps foreign words as they are written, with their language', () => {
    const words = (value: string) => ({ type: 'foreignWords', language: 'nl', value })
    const [block] = blocksOf(
      '{{foreign "nl" "een *dorp*"}}. {{counted "shop.no"}}, **{{foreign "nl" "a & b"}}**.',
    )
    expect(block).toMatchObject({
      children: [
        words('een *dorp*'),
        { type: 'text', value: '. ' },
        { type: 'text', value: 'One village' },
        { type: 'text', value: ', ' },
        { type: 'strong', children: [words('a & b')] },
        { type: 'text', value: '.' },
      ],
    })
  })

  test('names a section by its title, foreign words included', () => {
    const { sections } = write({ one: '# One\n\n{{see "section:two"}}', two: '# A {{foreign "nl" "dorp"}}' })
    expect(firstText(sections)).toBe('A dorp')
  })

  test('notes every use of a result with its place and text', () => {
    const { uses } = write({ only: '# Title\n\nSo {{count "shop.yes"}}.' })
    const at = { file: 'templates/report/only.md.hbs', line: 3, column: 4 }
    expect(uses).toEqual([{ ...at, result: 'w2/shop.yes', as: 'count', text: '2' }])
  })

  test('includes shared pieces', () => {
    const partials = [makeTemplate('shared', 'with {{count "shop.yes"}}')]
    const { sections } = writeProse(
      makeReport({ only: '# Title\n\nSo {{> shared}}.' }, { partials }),
      results,
      [],
    )
    expect(firstText(sections)).toBe('So with 2.')
  })
})

describe('blocks', () => {
  test('makes a frequency table with its base and rule, and numbers it', () => {
    expect(
      blocksOf(
        '{{#frequency-table "wishes" minimum=1}}What **{{counted "wishes.bus"}}** want{{/frequency-table}}',
      ),
    ).toEqual([
      {
        type: 'resultTable',
        id: 'table:wishes',
        number: 1,
        traceId: '1',
        caption: [
          { type: 'text', value: 'What ' },
          expect.objectContaining({
            type: 'strong',
            children: [{ type: 'text', value: 'three villages', data: { traceId: '2' } }],
          }),
          { type: 'text', value: ' want' },
        ],
        columns: [
          { label: 'Answer', align: 'left' },
          { label: 'Count', align: 'right' },
          { label: 'Share', align: 'right' },
        ],
        rows: [
          { label: 'A bus', description: 'Every hour.', cells: ['3', '100%'], share: 1 },
          { label: 'Pub', cells: ['1', '33%'], share: 1 / 3 },
        ],
        subtitle: 'n = 3 villages; several answers possible',
        note: '',
      },
    ])
  })

  test('makes a cross table with a column for each part and for all', () => {
    const [table] = blocksOf('{{cross-table "shop" by="region"}}')
    expect(table).toMatchObject({
      caption: [{ type: 'text', value: 'Is there a shop?' }],
      columns: [
        { label: 'Answer' },
        { label: 'North (n = 2)' },
        { label: 'South (n = 1)' },
        { label: 'Total (n = 3)' },
      ],
      rows: [
        { label: 'Yes', cells: ['2 (100%)', '0 (0%)', '2 (67%)'] },
        { label: 'No', cells: ['0 (0%)', '1 (100%)', '1 (33%)'] },
      ],
    })
  })

  test('shows a chart with its own title, or with the caption given', () => {
    const caption = (source: string) => {
      const [block] = blocksOf(source, [chart])
      return block?.type === 'chart' ? inlineText(block.caption) : undefined
    }
    expect(caption('{{chart "shops"}}')).toBe('Shops')
    expect(caption('{{#chart "shops"}}Shops in {{percent "shop.yes"}}{{/chart}}')).toBe('Shops in 67%')
  })

  test('shows quotes of a topic, from and up to where it is asked', () => {
    expect(blocksOf('{{quotes "life" from=2}}')).toEqual([
      { type: 'quotes', quotes: [{ text: 'Too quiet.' }] },
    ])
    expect(blocksOf('{{quotes "life" limit=1}}')).toEqual([
      { type: 'quotes', quotes: [{ text: 'Quiet here.', note: 'invented example' }] },
    ])
  })

  test('says below a quote that it was invented, unless all were and the report says so', () => {
    const notesIn = (words: string, areAll: boolean) => {
      const quotes = results.quotes.map((quote) => ({ ...quote, illustrative: areAll || quote.illustrative }))
      const report = makeReport({ a: `# A\n\n{{quotes "life"}}\n\n${words}` })
      const { sections } = writeProse(report, { ...results, quotes }, [])
      return sections[0]?.blocks.flatMap((block) =>
        block.type === 'quotes' ? block.quotes.map(({ note }) => note) : [],
      )
    }
    const marked = 'invented example'
    expect(notesIn('All quotes are in English.', true)).toEqual([marked, marked])
    expect(notesIn('The quotes are invented.', true)).toEqual([undefined, undefined])
    expect(notesIn('{{!-- The quotes are invented. --}}', true)).toEqual([marked, marked])
    expect(notesIn('The quotes are invented.', false)).toEqual([marked, undefined])
  })

  test('makes callouts, contents and the list of assumptions', () => {
    const blocks = blocksOf(
      ':::callout{title="Read"}\nSo {{count "shop.yes"}}.\n:::\n\n{{contents depth=1}}\n\n{{assumptions}}',
    )
    expect(blocks.map((block) => block.type)).toEqual(['callout', 'contents', 'list'])
    expect(blocks[0]).toMatchObject({ title: 'Read' })
    expect(blocks[1]).toEqual({ type: 'contents', depth: 1 })
  })

  test('keeps lists, tables, emphasis and links', () => {
    const blocks = blocksOf(
      '- *one*\n- [two](https://example.org)\n\n| a | b |\n| - | - |\n| {{count "shop.yes"}} | d |',
    )
    expect(blocks.map(shapeOf)).toEqual([
      [
        'list',
        ['listItem', ['paragraph', ['emphasis', 'text']]],
        ['listItem', ['paragraph', ['link', 'text']]],
      ],
      [
        'table',
        ['tableRow', ['tableCell', 'text'], ['tableCell', 'text']],
        ['tableRow', ['tableCell', 'text'], ['tableCell', 'text']],
      ],
    ])
  })

  test('encodes the letters of an address that the web does not have', () => {
    const address = (link: string) => JSON.stringify(blocksOf(link)).match(/"url":"([^"]*)"/)?.[1]
    expect(address('[a](https://example.org/stra\u00DFe/\u00E9\u00E9n?q=\u00E9#\u00E9)')).toBe(
      'https://example.org/stra%C3%9Fe/%C3%A9%C3%A9n?q=%C3%A9#%C3%A9',
    )
    expect(address('[a](https://m\u00F8ller.example/)')).toBe('https://xn--mller-vua.example/')
    expect(address('[a](<https://example.org/a b>)')).toBe('https://example.org/a%20b')
    expect(address('[a](mailto:\u00E9@example.org)')).toBe('mailto:%C3%A9@example.org')
    expect(address('[a](https://example.org)')).toBe('https://example.org')
  })

  test('takes a colon in running text for a colon', () => {
    expect(textOf('At 10:30 and note:this')).toBe('At 10:30 and note:this')
  })
})

describe('the report as a whole', () => {
  const headings = (sections: readonly Section[]) =>
    sections.map(({ id, blocks }) => `${id} ${inlineText((blocks[0] as Heading).children)}`)

  test('takes its title and date from the wave', () => {
    const document = write({ only: '# Title' })
    expect(document).toMatchObject({
      title: 'Life in *villages*',
      published: '2020-04-01',
      language: 'en-GB',
    })
    expect(headings(document.sections)).toEqual(['section:only Title'])
  })

  test('numbers tables, charts and footnotes through all sections and resolves references, also forward ones', () => {
    const { sections } = write(
      {
        one: '# One\n\n{{see "table:shop"}}, {{see "chart:shops"}}, {{see "section:two"}}, {{pages "section:two"}}[^a]\n\n[^a]: Note {{count "shop.yes"}}.\n\n{{frequency-table "wishes"}}',
        two: '# Two {{count "shop.yes"}}\n\nText[^a] and again[^a].\n\n[^a]: Other.\n\n{{frequency-table "shop"}}\n\n{{chart "shops"}}',
      },
      [chart],
    )
    expect(firstText(sections)).toBe('Table 2, figure 1, Two 2, page')
    expect(sections.map((section) => section.footnotes.map(({ id, number }) => `${number} ${id}`))).toEqual([
      ['1 note:one:a'],
      ['2 note:two:a'],
    ])
  })
})

describe('unused charts', () => {
  test('are a problem', () => {
    const spec = { name: 'shops', file: 'templates/report/charts/shops.vl.json' } as ChartSpec
    const report = makeReport({ only: '# Title' }, { charts: [spec] })
    expect(() => writeProse(report, results, [chart])).toThrow(
      [
        'templates/report/charts/shops.vl.json:1:1: error: no section shows the chart `shops` [unused-chart]',
        '    hint: show it with `{{chart "shops"}}`, or remove the file',
      ].join('\n'),
    )
  })
})
