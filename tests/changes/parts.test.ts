import { describe, expect, test } from 'vitest'
import { formatRefused } from '../../pipeline/changes/claims.ts'
import { changedFigures } from '../../pipeline/changes/figures.ts'
import { changedRows } from '../../pipeline/changes/rows.ts'
import { sideBySide } from '../../pipeline/changes/side-by-side.ts'
import { LANGUAGES } from '../../pipeline/language/languages.ts'
import { changesBetween, type Made, makeEdition } from '../support/compared-editions.ts'
import { dutch } from '../support/languages.ts'
import { makeChart } from '../support/plain-chart.ts'

describe('a correction is distinguished from new data', () => {
  const shops = ['yes', 'yes', 'yes', 'no']

  test.each([
    ['rows alone are new data', { shops }, 'new-data', ['rows']],
    ['rows with a raised version are a correction', { shops, version: 2 }, 'correction', ['rows', 'study']],
    ['a raised version alone is one', { version: 2 }, 'correction', ['study']],
    ['a template', { source: '# Shops\n\nBy {{percent "shop.yes"}}.' }, 'revision', ['templates']],
    ['a chart', { inputs: { 'templates/report/charts/a.vl.json': 'x' } }, 'revision', ['charts']],
    ['a font', { inputs: { 'sans.ttf': 'x' } }, 'revision', ['theme']],
    ['the codebook', { inputs: { 'data/villages/codebook.json': 'x' } }, 'revision', ['study']],
    ['the list of names', { inputs: { 'data/villages/names.csv': 'x' } }, 'revision', ['names']],
    ['a later wave', { inputs: { 'data/villages/z/interviews.csv': 'x' } }, 'revision', ['other-waves']],
    ['a file of another wave that is new', { inputs: { 'data/villages/': 'x' } }, 'revision', []],
    ['the program', { program: 'q' }, 'revision', ['program']],
    ['the date of the PDF', { created: '2020-04-02T00:00:00.000Z' }, 'revision', ['date']],
    [
      'quotes alone',
      { quotes: ['Quiet.'], inputs: { 'data/villages/w/quotes.json': 'x' } },
      'revision',
      ['quotes'],
    ],
    ['the list of units', { inputs: { 'data/villages/units.csv': 'x' } }, 'new-data', ['rows']],
  ] as const)('%s', (_what, given, kind, causes) => {
    expect(changesBetween({}, given)).toMatchObject({ kind, causes })
  })

  test('a wave that is gone is no later one', () => {
    const { causes, text } = changesBetween({ inputs: { 'data/villages/a/interviews.csv': 'x' } }, {})
    expect(causes).toEqual(['other-waves'])
    expect(text).toContain('\n\nChanged: waves that it does not show.\n')
  })

  test('quotes that are new are no new rows', () => {
    const { text } = changesBetween(
      {},
      { quotes: ['Quiet.'], inputs: { 'data/villages/w/quotes.json': 'x' } },
    )
    expect(text).toContain(
      'The rows stayed the same: only words, quotes, looks, settings, names or the program changed. Version 1.\n\nChanged: quotes.\n',
    )
  })

  test('and a version that is set back is none', () => {
    expect(changesBetween({ version: 2 }, { version: 1 })).toMatchObject({
      kind: 'revision',
      causes: ['study'],
    })
  })

  test('with the versions', () => {
    const { version, text } = changesBetween({}, { shops, version: 2 })
    expect(version).toEqual({ old: 1, new: 2 })
    expect(text).toContain('This is a correction: wave.json raises the version. Version 1 became version 2.')
  })
})

describe('rows are compared by count', () => {
  const FILE = 'data/villages/w/interviews.csv'

  test('of those that count for other results', () => {
    const { rows, text } = changesBetween({}, { shops: ['no', 'yes', 'yes', 'no'] })
    expect(rows).toEqual([{ file: FILE, old: 4, new: 4, changed: 2 }])
    expect(text).toContain(`| \`${FILE}\` | 4 | 4 | at least 2 |`)
  })

  test('of those that are no longer in the base of a result', () => {
    const { rows } = changesBetween({}, { shops: ['yes', 'yes', 'no', undefined] })
    expect(rows).toEqual([{ file: FILE, old: 4, new: 4, changed: 1 }])
  })

  test('are never more than there are, even when every line has moved', () => {
    const [{ results }, next] = [makeEdition(), makeEdition({ inputs: { [FILE]: 'sorted' } })]
    const lines = (rows: string) => [{ file: FILE, rows }]
    const edition = (rows: string, { origin }: Made) => ({
      manifest: { ...origin, outputs: {} },
      edition: { version: 1, rows: { [FILE]: 4 }, exhibits: [], sections: [] },
      results: {
        ...results,
        results: results.results.map((each) => ({ ...each, rows: { base: lines(rows), counted: [] } })),
      },
    })
    expect(changedRows(edition('2-5', makeEdition()), edition('4, 6-8', next))).toEqual([
      { file: FILE, old: 4, new: 4, changed: 4 },
    ])
  })

  test('of those that came, without saying what others answer', () => {
    const { rows, text } = changesBetween({}, { shops: ['yes', 'yes', 'no', 'no', 'yes'] })
    expect(rows).toEqual([{ file: FILE, old: 4, new: 5, changed: null }])
    expect(text).toContain(`| \`${FILE}\` | 4 | 5 | cannot be told |`)
  })

  test('but not those that no result counts', () => {
    const other = { 'data/villages/w/interviews.csv': 'other answers, of which none is shown' }
    const { rows, text } = changesBetween({}, { inputs: other })
    expect(rows).toEqual([{ file: FILE, old: 4, new: 4, changed: 0 }])
    expect(text).toContain(`| \`${FILE}\` | 4 | 4 | cannot be told |`)
  })

  test('and not where the file is the same', () => {
    expect(changesBetween({}, { version: 2 }).rows).toEqual([])
  })
})

test('a figure is reported with all pages that it is on', () => {
  const { results, edition } = makeEdition()
  const [figure] = results.figures
  if (figure === undefined) throw new Error('no figure')
  const figures = [[5], [2, 3], [3]].map((pages) => ({ ...figure, pages }))
  const { added } = changedFigures({ ...results, results: [] }, { ...results, figures }, edition.results)
  expect(added.map(({ pages }) => pages)).toEqual([[2, 3, 5]])
})

test('a figure of another wave is reported with the label of that wave', () => {
  const { results, edition } = makeEdition()
  const inWave = (wave: string) => ({
    ...results,
    results: results.results.map((result) => ({ ...result, wave })),
  })
  const labels = { ...edition.results, waves: [{ ...edition.results.wave, id: 'v', label: 'spring' }] }
  const none = { ...results, results: [] }
  expect(changedFigures(none, inWave('v'), labels).added).toMatchObject([{ label: 'yes, spring' }])
  expect(changedFigures(none, inWave('u'), labels).added).toMatchObject([{ label: 'yes, u' }])
})

describe('claims', () => {
  const claim = (words: string, condition: string) =>
    `# Shops\n\n{{#claim ${condition}}}${words}{{/claim}} it is.`
  const source = claim('Mostly', '(most "shop.yes")')
  const shops = ['yes', 'yes', 'yes', 'no']

  test('that hold by other figures are reported with these', () => {
    const { claims, text } = changesBetween({ source, shops }, { source, shops: [...shops, 'yes'] })
    const told = { at: 'report/only.md.hbs:3:1', words: 'Mostly', claim: 'most "shop.yes"' }
    expect(claims).toEqual({ otherwise: [{ ...told, results: ['w/shop.yes'] }], added: [], removed: [] })
    expect(text).toContain('- Mostly (`most "shop.yes"`, report/only.md.hbs:3:1): holds by other figures')
  })

  test('are the same in another line, with other words', () => {
    const moved = `# Shops\n\nSome words.\n\n${claim('Most', '(most "shop.yes")').split('\n\n')[1]}`
    expect(changesBetween({ source, shops }, { source: moved, shops }).claims).toEqual({
      otherwise: [],
      added: [],
      removed: [],
    })
  })

  test('that are new or gone are reported', () => {
    const other = claim('Seldom', '(fewer-than "shop.no" 50)')
    const { claims } = changesBetween({ source, shops }, { source: other, shops })
    expect(claims.otherwise).toEqual([])
    expect(claims.removed.map(({ words }) => words)).toEqual(['Mostly'])
    expect(claims.added.map(({ words }) => words)).toEqual(['Seldom'])
  })

  test('that no longer hold are counted when an edition is refused', () => {
    const problem = (rule: string) => ({ file: 'a', line: 1, column: 1, rule, message: 'm' })
    expect(formatRefused([problem('unknown-answer')])).toBe('')
    expect(formatRefused([problem('claim'), problem('typed-number')])).toBe(
      ', 1 of them a claim that is not true',
    )
    expect(formatRefused([problem('claim'), problem('claim')])).toBe(', 2 of them claims that are not true')
  })
})

describe('charts and tables', () => {
  const source = '# Shops\n\n{{chart "shops"}}\n\n{{frequency-table "shop"}}'
  const charts = [makeChart({ name: 'shops', results: ['w/shop.yes'] })]
  const others = [makeChart({ name: 'shops', results: ['w/shop.yes'], svg: '<svg><g/></svg>' })]

  test('are reported with the figures in them that changed', () => {
    const next = { source, charts: others, shops: ['yes', 'yes', 'yes', 'no'] }
    const { exhibits, text, summary } = changesBetween({ source, charts }, next)
    expect(exhibits.changed).toMatchObject([
      { id: 'chart:shops', title: 'A chart', results: ['w/shop.yes'], redrawn: true },
      { id: 'table:shop', results: ['w/shop.no', 'w/shop.yes'], redrawn: true },
    ])
    expect(text).toContain('- A chart (`chart:shops`): 1 figure changed')
    expect(summary).toContain('2 figures and 2 charts or tables changed')
  })

  test('are reported with these also where the drawing stays the same', () => {
    const { exhibits } = changesBetween(
      { source, charts },
      { source, charts, shops: ['yes', 'yes', 'yes', 'no'] },
    )
    expect(exhibits.changed).toMatchObject([
      { id: 'chart:shops', results: ['w/shop.yes'], redrawn: false },
      { id: 'table:shop', redrawn: true },
    ])
  })

  test('are reported when only the words for those who do not see them differ', () => {
    const described = [makeChart({ name: 'shops', results: ['w/shop.yes'], alt: 'In other words.' })]
    const next = { source, charts: described, inputs: { 'templates/report/charts/shops.vl.json': 'x' } }
    expect(changesBetween({ source, charts }, next).exhibits.changed).toMatchObject([
      { id: 'chart:shops', results: [], redrawn: true },
    ])
  })

  test('are reported when only the drawing differs', () => {
    const { exhibits, text } = changesBetween(
      { source, charts },
      { source, charts: others, inputs: { 'templates/report/charts/shops.vl.json': 'x' } },
    )
    expect(exhibits).toMatchObject({ changed: [{ id: 'chart:shops', results: [], redrawn: true }] })
    expect(text).toContain('- A chart (`chart:shops`): is drawn or worded differently')
  })

  test('are reported when they come and go', () => {
    const table = '# Shops\n\n{{frequency-table "shop"}}'
    expect(changesBetween({ source: table }, { source, charts }).exhibits).toMatchObject({
      added: [{ id: 'chart:shops' }],
      changed: [],
      removed: [],
    })
    expect(changesBetween({ source, charts }, { source: table }).exhibits).toMatchObject({
      added: [],
      changed: [],
      removed: [{ id: 'chart:shops' }],
    })
  })
})

describe('pages', () => {
  test('are reported by their number', () => {
    const { pages, text } = changesBetween({ pages: 3 }, { pages: 5, inputs: { 'a.ttf': 'x' } })
    expect(pages).toEqual({ old: 3, new: 5, changed: [] })
    expect(text).toContain('The report has 5 pages; it had 3.')
  })

  test.each([
    ['en', 1, [2], 'The report has 1 page, as before. New or changed figures stand on page 2.'],
    [
      'en',
      8,
      [2, 3, 5],
      'The report has 8 pages, as before. New or changed figures stand on pages 2, 3 and 5.',
    ],
    [
      'nl',
      1,
      [2],
      'Het rapport telt 1 pagina, evenveel als eerst. Nieuwe of veranderde cijfers staan op pagina 2.',
    ],
    [
      'nl',
      8,
      [2, 5],
      'Het rapport telt 8 pagina’s, evenveel als eerst. Nieuwe of veranderde cijfers staan op pagina 2 en 5.',
    ],
  ] as const)('are worded as people say it: %s, %i, %j', (tag, now, changed, told) => {
    const { pageCount, changedPages } = LANGUAGES[tag].editions
    expect(`${pageCount(`${now}`, `${now}`)} ${changedPages(changed)}`).toBe(told)
  })
})

test('a Dutch report has its changes in Dutch', () => {
  const source = '# Winkels\n\nIn {{percent "shop.yes"}}.'
  const { text } = changesBetween({ source, language: dutch }, { source, language: dutch, shops: ['yes'] })
  expect(text).toContain('# Wat er veranderde: villages/w')
  expect(text).toContain('| yes | 2 van 4 (50%) | 1 van 1 (100%) | 2 | `w/shop.yes` |')
})

test('items with the same key are paired as often as they occur', () => {
  const { both, added, removed } = sideBySide(['a', 'b', 'a', 'c'], ['a', 'a', 'a', 'c'], (item) => item)
  expect({ both, added, removed }).toEqual({
    both: [
      ['a', 'a'],
      ['a', 'a'],
      ['c', 'c'],
    ],
    added: ['a'],
    removed: ['b'],
  })
  expect(sideBySide(['a', 'b', 'a', 'c'], [], (item) => item).removed).toEqual(['a', 'b', 'a', 'c'])
})

test('a count that is its own base has no share', () => {
  const source = '# Shops\n\nBy {{counted "response.interviews"}}, {{percent "shop.yes"}}.'
  const { figures, text } = changesBetween({ source }, { source, shops: ['yes', 'yes', 'no'] })
  const own = figures.changed.find(({ result }) => result === 'w/response.interviews')
  expect(own).toMatchObject({ old: { count: 4, base: 4 }, new: { count: 3, base: 3 } })
  expect(own?.new).not.toHaveProperty('percent')
  expect(text).toMatch(/\| 4 \| 3 \| 2 \| `w\/response\.interviews` \|/)
  expect(text).toContain('2 of 3 (67%)')
})
