import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import type { Share } from '../../pipeline/analysis/results.ts'
import type { Chart } from '../../pipeline/charts/chart.ts'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
import { arrange } from '../../pipeline/layout/arrange.ts'
import type { BlockOf } from '../../pipeline/prose/document.ts'
import { resultsFile } from '../../pipeline/publish/results-file.ts'
import { type Draft, draftEdition } from '../support/draft.ts'
import { sourceSans } from '../support/fonts.ts'
import { theme } from '../support/make-chart.ts'
import { overlayFiles } from '../support/overlay-files.ts'

/** Below this base the study has the count lead. */
const SMALL = 20

/** One percentage as an output shows it: where, of which result, and its text. */
type Shown = readonly [channel: string, result: string, text: string]

function sharesOf({ results }: Draft, ids: readonly string[]): Share[] {
  return ids.flatMap((id) => results.byId.get(id) ?? []).filter((result) => result.kind === 'share')
}

/** Percentages that sentences, footnotes and captions were given, by themselves or in brackets. */
function inProse({ document }: Draft): Shown[] {
  return document.uses.flatMap(({ as, result, text }) =>
    as === 'percent' || as === 'share'
      ? [...text.matchAll(/(\d+)(?:%|\sprocent)/g)].map(
          ([, percent]): Shown => ['prose', result, `${percent}%`],
        )
      : [],
  )
}

/** Of a chart that shows answers: its data table in the order of its results, and what its alternative text tells. */
function inChart(draft: Draft, { alt, table, results, described }: Chart): Shown[] {
  const shares = sharesOf(draft, results)
  const rows = table.rows.filter((row) => row.at(-1)?.endsWith('%'))
  if (rows.length === 0) return []
  expect(rows.length).toBe(shares.length)
  // Of many figures only the extremes are told.
  expect(described.length).toBe(shares.length > 12 ? 2 : shares.length)
  return shares.flatMap(({ id, base }, index) => {
    const inTable: Shown = ['chart table', id, rows[index]?.at(-1) ?? '']
    const told = described.find(({ figures: [figure] }) => figure?.results.includes(id))?.text
    if (told === undefined) return [inTable]
    expect(alt.toLowerCase()).toContain(told.toLowerCase())
    expect(/ \d+ van \d+ \(\d+%\)$/.test(told), `${id}: the count leads`).toBe(base < SMALL)
    return [['alternative text', id, /\d+%/.exec(told)?.[0] ?? ''], inTable] satisfies Shown[]
  })
}

/** Of each table: its cells, and the file with them. Uses stand in the order of the tables. */
function inTables(draft: Draft): Shown[] {
  const { document, charts } = draft
  const uses = document.uses.filter(({ as }) => as.endsWith('-table'))
  const places = [...new Set(uses.map(({ file, line }) => `${file}:${line}`))]
  const blocks = document.sections.flatMap((section) =>
    section.blocks.filter((each) => each.type === 'resultTable'),
  )
  const { attachments = [] } = arrange(document, charts, theme, sourceSans)
  expect(places.length).toBe(blocks.length)
  return places.flatMap((place, index): Shown[] => {
    const block = blocks[index]
    const csv = attachments.find(({ name }) => name === `tabel-${block?.number}.csv`)
    if (block === undefined || csv === undefined) throw new Error(`no table ${index}`)
    const ids = uses.filter(({ file, line }) => place === `${file}:${line}`).map(({ result }) => result)
    const shares = sharesOf(draft, [...new Set(ids)])
    const records: string[][] = parse(new TextDecoder().decode(csv.bytes))
    const inFile = {
      ...block,
      rows: records.slice(1, -1).map(([label = '', ...cells]) => ({ label, cells })),
    }
    return [...cellsOf('table', block, shares), ...cellsOf('table file', inFile, shares)]
  })
}

function cellsOf(
  channel: string,
  { rows, columns }: Pick<BlockOf<'resultTable'>, 'rows' | 'columns'>,
  shares: readonly Share[],
) {
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()
  return shares.flatMap(({ id, label, subgroup, base }): Shown[] => {
    const cells = rows.find((row) => same(row.label, label))?.cells ?? []
    const head = `${subgroup?.label ?? 'Totaal'} (n = ${base})`
    const column = columns.findIndex((each) => same(each.label, head))
    const cell = cells[column === -1 ? 1 : column - 1] ?? ''
    return [[channel, id, /\d+%/.exec(cell)?.[0] ?? cell]]
  })
}

function inResultsFile({ document, results }: Draft): Shown[] {
  const edition = {
    document,
    results,
    pages: 0,
    placed: { byTraceId: new Map(), ownNumbers: [] },
    inputs: {},
  }
  const { results: entries } = resultsFile(edition, 'templates')
  return entries.flatMap(({ id, percent, texts }): Shown[] =>
    percent === undefined
      ? []
      : [
          ['results.json', id, `${percent}%`],
          ['results.json texts', id, `${texts.percent ?? ''}`],
        ],
  )
}

function everywhere(draft: Draft): Shown[] {
  const inCharts = draft.charts.flatMap((chart) => inChart(draft, chart))
  return [...inProse(draft), ...inCharts, ...inTables(draft), ...inResultsFile(draft)]
}

/** Labels of charts with a percentage that is not, as it stands there, that of a result of the chart. */
function strayLabels(draft: Draft): string[] {
  return draft.charts.flatMap((chart) => {
    const allowed = sharesOf(draft, chart.results).map(({ base, count, percent }) =>
      base < SMALL ? `${count} (${percent}%)` : `${percent}%`,
    )
    const labels = [...chart.svg.matchAll(/>([^<>]*%[^<>]*)</g)].map(([, label = '']) => label)
    return labels.filter((label) => !allowed.includes(label)).map((label) => `${chart.name}: ${label}`)
  })
}

function expectOne(draft: Draft, channels: readonly string[]) {
  const shown = everywhere(draft)
  expect([...new Set(shown.map(([channel]) => channel))].toSorted()).toEqual(channels.toSorted())
  const settled = (id: string) => sharesOf(draft, [id])[0]?.percent
  expect(shown.filter(([, id, text]) => text !== `${settled(id)}%`)).toEqual([])
  expect(strayLabels(draft)).toEqual([])
}

const WITHOUT_TABLES = ['prose', 'alternative text', 'chart table', 'results.json', 'results.json texts']
const ALL = [...WITHOUT_TABLES, 'table', 'table file']

describe('the percentage of a result is the same in every output', () => {
  test('of January 2015', async () => {
    expectOne(await draftEdition(nodeFiles, '2015-01', 'baseline'), WITHOUT_TABLES)
  })

  test('of June 2017', async () => {
    expectOne(await draftEdition(nodeFiles, '2017-06', 'follow-up'), ALL)
  })
})

/** June 2017 with a question by province, whose whole percentages come to 101 in one of them, in every output. */
const VISION_BY_PROVINCE = {
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  title: 'Visie per provincie',
  usermeta: {
    datasets: {
      vision: { question: 'vision', answers: ['in-place', 'in-development'], by: 'province' },
    },
  },
  data: { name: 'vision' },
  height: { step: 20 },
  transform: [{ calculate: "datum.groupLabel + ': ' + datum.answerLabel", as: 'row' }],
  encoding: {
    y: { field: 'row', type: 'nominal', sort: null },
    x: { field: 'share', type: 'quantitative', axis: null },
  },
  layer: [
    { mark: { type: 'bar', height: 10 } },
    { mark: { type: 'text', align: 'left', dx: 5 }, encoding: { text: { field: 'percentText' } } },
  ],
}

async function withVisionByProvince(percentages: string): Promise<Draft> {
  const paths = {
    codebook: 'data/sociaal-domein/codebook.json',
    text: 'templates/follow-up/conclusion.md.hbs',
    chart: 'templates/follow-up/charts/budget.vl.json',
  }
  const read = (path: string) => readFile(path, 'utf8')
  const more = [
    'Het gaat om {{share "vision.in-development" province="groningen" as="both"}}.',
    '{{cross-table "vision" by="province"}}',
  ]
  const { files } = overlayFiles(nodeFiles, {
    [paths.codebook]: (await read(paths.codebook)).replaceAll(
      '"type": "single",',
      `"type": "single", "percentages": "${percentages}",`,
    ),
    [paths.text]: `${await read(paths.text)}\n${more.join('\n\n')}\n`,
    [paths.chart]: JSON.stringify(VISION_BY_PROVINCE),
  })
  return draftEdition(files, '2017-06', 'follow-up')
}

describe('a column of percentages that comes to 101', () => {
  const RESULT = '2017-06/vision.in-development/province=groningen'
  const NOTE =
    /[Dd]oor afronding tellen de percentages niet overal op tot 100%(?:; lees bij een basis onder 20 de aantallen, niet de percentages)?\.$/

  /** Texts of the result wherever it shows, and the notes of its table, file and chart. */
  function outputs(draft: Draft) {
    const texts = everywhere(draft).flatMap(([, id, text]) => (id === RESULT ? text : []))
    const chart = draft.charts.find(({ name }) => name === 'budget')
    const table = draft.document.sections
      .flatMap(({ blocks }) => blocks)
      .find((block) => block.type === 'resultTable' && block.id === 'table:vision')
    const note = table?.type === 'resultTable' ? table.note : ''
    return { texts, notes: [note, chart?.alt, chart?.note].filter((each) => NOTE.test(each ?? '')) }
  }

  test('is noted where each is the nearest', async () => {
    const draft = await withVisionByProvince('nearest')
    expectOne(draft, ALL)
    expect(outputs(draft).texts).toEqual(Array(7).fill('13%'))
    expect(outputs(draft).notes).toHaveLength(3)
  })

  test('comes to 100 in every output where the codebook says so', async () => {
    const draft = await withVisionByProvince('add-up')
    expectOne(draft, ALL)
    expect(outputs(draft).texts).toEqual(Array(7).fill('12%'))
    expect(outputs(draft).notes).toEqual([])
  })
})
