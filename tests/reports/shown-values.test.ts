import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import { disclose } from '../../pipeline/disclosure/disclose.ts'
import type { Language } from '../../pipeline/language/language.ts'
import { makeLanguage } from '../../pipeline/language/make-language.ts'
import { arrange } from '../../pipeline/layout/arrange.ts'
import { writeProse } from '../../pipeline/prose/write.ts'
import { resultsFile } from '../../pipeline/publish/results-file.ts'
import { makePage } from '../html/make-page.ts'
import { madeUp } from '../language/made-up/made-up.ts'
import { sourceSans } from '../support/fonts.ts'
import { dutch, english } from '../support/languages.ts'
import { barChart, drawChart, theme } from '../support/make-chart.ts'
import { makeReport } from '../support/make-report.ts'
import { makeAnswers, makeInterview, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'

const question = { unitOfAnalysis: 'interview' } as const
const questions = [
  makeQuestion({ ...question, id: 'shop', label: 'A shop?', answers: makeAnswers('ah', 'oh') }),
  makeQuestion({
    ...question,
    id: 'pub',
    label: 'A pub?',
    percentages: 'add-up',
    answers: makeAnswers('ah', 'oh', 'uh'),
  }),
  makeQuestion({ ...question, id: 'side', label: 'Which side?', answers: makeAnswers('ah', 'oh') }),
  makeQuestion({
    ...question,
    id: 'warmth',
    label: 'How warm?',
    type: 'number',
    number: { integer: false, minimum: -5000, maximum: 5000, noun: { singular: '°C', plural: '°C' } },
  }),
]

const SIZE = 1500

/** Of 1,500 so many have a shop; on each side two have no pub. */
function waveOf(id: string, shops: number) {
  const interviews = Array.from({ length: SIZE }, (_, index) =>
    makeInterview(
      [],
      {
        shop: index < shops ? 'ah' : 'oh',
        pub: index > 3 ? 'ah' : index > 1 ? 'oh' : 'uh',
        side: index % 2 === 0 ? 'ah' : 'oh',
        warmth: [-1234.5, -2.25, 1234][index % 3] ?? 0,
      },
      index + 2,
    ),
  )
  return makeWave({
    id,
    label: id === 'w1' ? 'öpf' : 'üpf',
    questions: ['shop', 'pub', 'side', 'warmth'],
    interviews,
  })
}

const SOURCE = `# Øst

Ah {{percent "shop.ah"}}, {{percent "shop.oh"}} ({{percent "shop.ah"}}) ({{percent "shop.oh"}}).
{{share "shop.ah" as="both"}}. {{share "pub.oh"}}. Ah {{count "shop.oh"}} ah {{base "shop.oh"}}.
Ah {{value "warmth.min"}} ah {{value "warmth.max"}} ah {{range "warmth"}}. Ah {{change "shop.ah" since="w1"}}.
{{change "shop.oh" since="w1" as="count"}}.

{{wordings}}

{{#key-figure "shop.oh"}}øh{{/key-figure}}

{{chart "shops"}}

{{frequency-table "shop"}}

{{cross-table "pub" by="side"}}`

/** Everything that a reader, a screen reader, a spreadsheet and `explain` get of a report in a language. */
async function outputsIn(language: Language) {
  const study = makeStudy({
    language,
    questions,
    interviewNoun: { singular: 'öx', plural: 'öxën' },
    waves: [waveOf('w1', 40), waveOf('w2', 4)],
  })
  const results = disclose(analyse(study, 'w2'))
  const shares = barChart({ question: 'shop' }, { encoding: CHANNELS, mark: undefined, layer: LAYERS })
  const charts = [{ ...(await drawChart({ ...shares, title: 'Øx' }, results)), name: 'shops' }]
  const document = writeProse(makeReport({ only: SOURCE }), results, charts)
  const placed = { byTraceId: new Map(), ownNumbers: [] }
  const file = resultsFile({ document, results, pages: 9, placed, inputs: {} }, 'templates')
  const { attachments = [] } = arrange(document, charts, theme, sourceSans)
  const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
  return {
    page: makePage(document, { charts })
      .replace(/<style[\s\S]*?<\/style>/g, '')
      .replace(/<[^>]*>/g, '\n'),
    alternative: charts[0]?.alt ?? '',
    drawing: charts[0]?.svg.replace(/<[^>]*>/g, '\n') ?? '',
    tables: attachments.flatMap(({ bytes }) => cellsOf(decode(bytes))).join('\n'),
    // The interviews are all of themselves.
    texts: file.results
      .flatMap(({ item, texts }) => (item === 'interviews' ? [] : Object.values(texts)))
      .join('\n'),
    figures: file.figures.flatMap(({ text, rule = '' }) => [text, rule]).join('\n'),
  }
}

const CHANNELS = {
  y: { field: 'answerLabel', type: 'nominal' },
  x: { field: 'share', type: 'quantitative', axis: null },
}

const LAYERS = [
  { mark: 'bar' },
  { mark: { type: 'text', align: 'left', dx: 4 }, encoding: { text: { field: 'percentText' } } },
]

function cellsOf(text: string): string[] {
  const records: string[][] = parse(text)
  return records.flat()
}

describe.each([
  ['Dutch', dutch, { none: /(?<![\d,])0%/, all: /100%/, low: 'minder dan 1%', high: 'meer dan 99%' }],
  ['English', english, { none: /(?<![\d.])0%/, all: /100%/, low: 'less than 1%', high: 'more than 99%' }],
  [
    'any language',
    makeLanguage(madeUp),
    { none: /(?<![\d·])0\s%/, all: /100\s%/, low: 'lül 1\u00a0%', high: 'mër 99\u00a0%' },
  ],
])('a report in %s', (_, language, { none, all, low, high }) => {
  test('says in no output none of some, or all of what is not', async () => {
    for (const [name, text] of Object.entries(await outputsIn(language))) {
      expect(text, name).not.toMatch(none)
      expect(text, name).not.toMatch(all)
      expect(text, name).toContain(low)
      expect(text, name).toContain(high)
    }
  })

  test('has in no output a number without the signs of its language', async () => {
    const { decimal, group } = language.signs
    for (const [name, text] of Object.entries(await outputsIn(language))) {
      // A year, a month, a version and an address have none.
      const numbers = text.match(/[-−]?\d(?:[\d.,'·]*\d)?/g) ?? []
      const odd = numbers.filter((number) => !isYear(number) && !isWritten(number, decimal, group))
      expect(odd, name).toEqual([])
    }
  })
})

test('no sentence opens with a number below nought', () => {
  const study = makeStudy({ questions, waves: [waveOf('w1', 40)] })
  const source = '# Title\n\n{{value "warmth.min"}} it is.'
  expect(() => writeProse(makeReport({ only: source }), disclose(analyse(study, 'w1')), [])).toThrow(
    'a sentence opens with "−1,234.5", in digits [digit-opens-sentence]',
  )
})

function isYear(number: string): boolean {
  return /^20\d\d$/.test(number)
}

/** Digits in threes, with the signs of the language and a minus that is one. */
function isWritten(number: string, decimal: string, group: string): boolean {
  const [whole = '', part, ...rest] = number.replace(/^−/, '').split(decimal)
  const [first = '', ...threes] = whole.split(group)
  return (
    rest.length === 0 &&
    /^\d{1,3}$/.test(first) &&
    threes.every((three) => /^\d{3}$/.test(three)) &&
    (part === undefined || /^\d{1,2}$/.test(part))
  )
}
