import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Files } from '../../pipeline/core/files.ts'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
import { loadReport, reportNames } from '../../pipeline/report/load.ts'
import { sourceSans } from '../support/fonts.ts'
import { barChart, messageOf } from '../support/make-chart.ts'
import { memoryFiles } from '../support/memory-files.ts'

const THEME = readFileSync('templates/shared/peiling.theme.json', 'utf8')
const REPORT = '{\n  "sections": ["summary", "conclusion"],\n  "theme": "plain"\n}\n'
const CHART = JSON.stringify(barChart({ question: 'shop' }), null, 2)

const GOOD = {
  'templates/village/report.json': REPORT,
  'templates/village/summary.md.hbs': '# Summary\n',
  'templates/village/conclusion.md.hbs': '# Conclusion\n',
  'templates/village/charts/shops.vl.json': CHART,
  'templates/shared/plain.theme.json': THEME,
  'templates/shared/source.md.hbs': 'Source: research\n',
}

/** Templates in memory, fonts from their package. */
function filesWith(changes: Readonly<Record<string, string | undefined>>): Files {
  const contents = Object.entries({ ...GOOD, ...changes }).flatMap(([path, text]) =>
    text === undefined ? [] : [[path, text] as const],
  )
  const memory = memoryFiles(Object.fromEntries(contents))
  return {
    ...memory,
    read: (path) => (/\.(ttf|woff2)$/.test(path) ? nodeFiles.read(path) : memory.read(path)),
  }
}

function load(changes: Readonly<Record<string, string | undefined>> = {}, name = 'village') {
  return loadReport(filesWith(changes), 'templates', name)
}

describe('loadReport', () => {
  test('reads sections in their order, partials, charts, theme and fonts', async () => {
    const report = await load()
    expect(report.name).toBe('village')
    expect(report.sections).toEqual([
      { name: 'summary', file: 'templates/village/summary.md.hbs', source: '# Summary\n' },
      { name: 'conclusion', file: 'templates/village/conclusion.md.hbs', source: '# Conclusion\n' },
    ])
    expect(report.partials).toEqual([
      { name: 'source', file: 'templates/shared/source.md.hbs', source: 'Source: research\n' },
    ])
    expect(report.theme).toEqual(JSON.parse(THEME))
    expect(report.fonts.name).toBe('Source Sans 3')
    expect(Buffer.from(report.fonts.bold).equals(sourceSans.bold)).toBe(true)
  })

  test('reads the names that may hold a number, and where they are listed', async () => {
    const line = '  "names": ["Wmo 2015", "G4"],'
    const report = REPORT.replace('  "theme"', `${line}\n  "theme"`)
    const file = 'templates/village/report.json'
    expect((await load({ [file]: report })).names).toEqual([
      { text: 'Wmo 2015', place: { file, line: 3, column: 13 }, source: line },
      { text: 'G4', place: { file, line: 3, column: 25 }, source: line },
    ])
    expect((await load()).names).toEqual([])
  })

  test('takes title and requests out of a chart’s spec', async () => {
    const [chart] = (await load()).charts
    expect(chart).toMatchObject({
      name: 'shops',
      file: 'templates/village/charts/shops.vl.json',
      title: 'Some bars',
    })
    expect(chart?.datasets).toEqual({ bars: { question: 'shop' } })
    expect(Object.keys(chart?.spec ?? {})).toEqual(['data', 'mark', 'encoding'])
  })

  test('needs neither charts nor partials', async () => {
    const report = await load({
      'templates/village/charts/shops.vl.json': undefined,
      'templates/shared/source.md.hbs': undefined,
    })
    expect([report.charts, report.partials]).toEqual([[], []])
  })
})

describe('reportNames', () => {
  test('does not take the shared folder for a report', async () => {
    expect(await reportNames(filesWith({}), 'templates')).toEqual(['village'])
  })
})

describe('problems of a report', () => {
  test('tells that there is no such report', async () => {
    expect(await messageOf(load({}, 'vilage'))).toMatch(
      /^templates\/vilage\/report\.json:1:1: error: there is no such file \[missing-file\]/,
    )
  })

  test('points at a section without a template and at a theme that does not exist', async () => {
    const report = '{\n  "sections": ["sumary", "conclusion"],\n  "theme": "plane"\n}\n'
    expect(await messageOf(load({ 'templates/village/report.json': report }))).toBe(
      [
        'templates/village/report.json:2:16: error: there is no template `sumary.md.hbs` beside this file [missing-template]',
        '      "sections": ["sumary", "conclusion"],',
        '                   ^',
        '    hint: did you mean `summary`?',
        'templates/village/report.json:3:12: error: there is no theme `plane.theme.json` in `templates/shared` [missing-theme]',
        '      "theme": "plane"',
        '               ^',
        '    hint: did you mean `plain`?',
      ].join('\n'),
    )
  })

  test('points at an unknown key', async () => {
    const report = '{\n  "section": ["summary"],\n  "theme": "plain"\n}\n'
    expect(await messageOf(load({ 'templates/village/report.json': report }))).toBe(
      [
        'templates/village/report.json:2:3: error: unknown key `section` [unknown-key]',
        '      "section": ["summary"],',
        '      ^',
        '    expected: one of `sections`, `settings`, `cover`, `names`, `theme`',
        '    hint: did you mean `sections`?',
      ].join('\n'),
    )
  })

  test('points at a name that is none', async () => {
    const report = REPORT.replace('  "theme"', '  "names": ["de 35"],\n  "theme"')
    expect(await messageOf(load({ 'templates/village/report.json': report }))).toBe(
      [
        'templates/village/report.json:3:13: error: found the text `de 35` [wrong-form]',
        '      "names": ["de 35"],',
        '                ^',
        '    expected: a name with a capital, such as "Wmo 2015"',
      ].join('\n'),
    )
  })

  test('points at a font file that no package has', async () => {
    const theme = JSON.stringify({
      ...JSON.parse(THEME),
      font: { ...JSON.parse(THEME).font, bold: 'no-such-font/Bold.ttf' },
    })
    const message = await messageOf(load({ 'templates/shared/plain.theme.json': theme }))
    expect(message.split('\n')[0]).toBe(
      `templates/shared/plain.theme.json:1:${theme.indexOf('"no-such-font') + 1}: error: there is no font file \`no-such-font/Bold.ttf\` in the installed packages [missing-font]`,
    )
  })

  test('tells those of sections, partials and charts together', async () => {
    const message = await messageOf(
      load({
        'templates/village/summary.md.hbs': undefined,
        'templates/shared/source.md.hbs': '',
        'templates/village/charts/shops.vl.json': '{',
      }),
    )
    const places = message.split('\n').filter((line) => line.includes(': error: '))
    expect(places.map((line) => line.replace(/^(.*): error: .*\[(.*)\]$/, '$1 $2'))).toEqual([
      'templates/village/report.json:2:16 missing-template',
      'templates/shared/source.md.hbs:1:1 empty-file',
      'templates/village/charts/shops.vl.json:1:2 not-json',
    ])
  })

  test('reports a chart beside the sections, which nothing reads', async () => {
    expect(await messageOf(load({ 'templates/village/lost.vl.json': '{}' }))).toBe(
      [
        'templates/village/lost.vl.json:1:1: error: a chart beside the sections is never read [unknown-file]',
        '    hint: move it to the folder `charts`',
      ].join('\n'),
    )
  })

  test('reports a section that is not listed, unless its name is only misspelt', async () => {
    expect(await messageOf(load({ 'templates/village/extra.md.hbs': '# Extra' }))).toBe(
      [
        'templates/village/report.json:2:3: error: `sections` does not list the template `extra.md.hbs` beside this file [unlisted-section]',
        `    ${REPORT.split('\n')[1]}`,
        '      ^',
        '    hint: list `extra` in its place, or remove the file',
      ].join('\n'),
    )
    const misspelt = await messageOf(
      load({ 'templates/village/summary.md.hbs': undefined, 'templates/village/sumary.md.hbs': '# S' }),
    )
    expect(misspelt).toContain('[missing-template]')
    expect(misspelt).not.toContain('[unlisted-section]')
  })

  test.each([
    'templates/village/report.json',
    'templates/village/summary.md.hbs',
    'templates/village/charts/shops.vl.json',
    'templates/shared/plain.theme.json',
    'templates/shared/source.md.hbs',
  ])('tells of a folder in the place of %s', async (path) => {
    expect(await messageOf(load({ [path]: undefined, [`${path}/a.txt`]: 'x' }))).toBe(
      `${path}:1:1: error: this is a folder [folder-not-file]\n    expected: a file`,
    )
  })

  test.each(['templates/village/charts', 'templates/shared'])(
    'tells of a file in the place of %s',
    async (path) => {
      const files = memoryFiles(GOOD, { [path]: 'ENOTDIR' })
      expect(await messageOf(loadReport(files, 'templates', 'village'))).toContain(
        `${path}:1:1: error: this is a file [file-not-folder]\n    expected: a folder`,
      )
    },
  )

  test('tells when a folder cannot be listed', async () => {
    const files = memoryFiles(GOOD, { 'templates/shared': 'EACCES' })
    expect(await messageOf(loadReport(files, 'templates', 'village'))).toMatch(
      /^templates\/shared:1:1: error: the system cannot list this folder \(EACCES\) \[unreadable-folder\]/,
    )
  })

  test('points at a setting of no section and at a cover that is no chart', async () => {
    const report = REPORT.replace(
      '  "theme"',
      '  "settings": { "sumary": "blocks" },\n  "cover": "shop",\n  "theme"',
    )
    expect(await messageOf(load({ 'templates/village/report.json': report }))).toBe(
      [
        'templates/village/report.json:3:17: error: `sections` has no section `sumary` [unknown-section]',
        '      "settings": { "sumary": "blocks" },',
        '                    ^',
        '    hint: did you mean `summary`?',
        'templates/village/report.json:4:12: error: there is no chart `shop.vl.json` in `charts/` [unknown-chart]',
        '      "cover": "shop",',
        '               ^',
        '    hint: did you mean `shops`?',
      ].join('\n'),
    )
  })
})
