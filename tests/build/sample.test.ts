import { describe, expect, test } from 'vitest'
import { once } from '../../pipeline/core/memoize.ts'
import { explain } from '../../pipeline/explain/explain.ts'
import { formatExplanation } from '../../pipeline/explain/format.ts'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
import type { EditionFile, ResultsFile } from '../../schemas/types.ts'
import { buildGood, projectFolders, quietHost } from '../support/build-memory.ts'
import { messagesOf } from '../support/messages.ts'
import { overlayFiles } from '../support/overlay-files.ts'
import { readPdf } from '../support/read-pdf.ts'
import { tinySample } from '../support/tiny-sample.ts'

const FINDINGS = `# Content in Fordham

We invited {{counted "response.invited"}} of the {{count "response.population"}} in the town. {{percent "response.responded"}} answered: {{counted "response.respondents"}}, of whom {{count "response.respondents" district="south"}} in the south.

{{percent "content.yes"}} are content; in the north {{count "content.no" district="north"}} of {{base "content.no" district="north"}} are not.
The median is {{value "years.median"}} years.

{{chart "travel"}}

{{frequency-table "travel"}}
{{cross-table "content" by="district"}}

{{quotes "buses"}}
`

const CHART = {
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  title: 'How residents travel',
  usermeta: { datasets: { answers: { question: 'travel' } } },
  data: { name: 'answers' },
  height: { step: 26 },
  mark: 'bar',
  encoding: {
    y: { field: 'answerLabel', type: 'nominal' },
    x: { field: 'count', type: 'quantitative' },
  },
}

const REPORT = {
  'templates/town/report.json': JSON.stringify({ sections: ['findings'], theme: 'peiling' }),
  'templates/town/findings.md.hbs': FINDINGS,
  'templates/town/charts/travel.vl.json': JSON.stringify(CHART),
}

const options = { folders: projectFolders, selection: { study: 'fordham' }, force: true }

const files = overlayFiles(nodeFiles, { ...tinySample(), ...REPORT }).files
const host = quietHost(files)
const made = once(() => buildGood(host, options))

async function textOf(name: string): Promise<string> {
  await made()
  return new TextDecoder().decode(await files.read(`out/fordham/2025/${name}`))
}

async function json<T>(name: string): Promise<T> {
  return JSON.parse(await textOf(name)) as T
}

/** What a build of the sample says when its section is another text. */
function told(section: string): Promise<string[]> {
  const changed = {
    ...tinySample(),
    ...REPORT,
    'templates/town/findings.md.hbs': `# Findings\n\n${section}\n\n{{chart "travel"}}\n\n{{quotes "buses"}}\n`,
  }
  return messagesOf(() => buildGood(quietHost(overlayFiles(nodeFiles, changed).files), options))
}

const FIGURES = [
  'We invited 100 residents of the 9,000 in the town.',
  'Thirty per cent answered: 30 residents, of whom 12 in the south.',
  'Seventy-five per cent are content; in the north 3 of 15 are not.',
  'The median is 15 years.',
  'Source: survey of thirty residents, spring 2025.',
]

describe('a report of an unweighted sample', () => {
  test('is built, with figures of its respondents', async () => {
    expect((await made()).map(({ edition }) => edition)).toEqual(['fordham/2025'])
    const { pages } = await readPdf(await files.read('out/fordham/2025/report.pdf'))
    const pdf = pages.join(' ')
    const html = await textOf('report.html')
    for (const text of FIGURES) {
      expect.soft(html.replaceAll('\u00a0', ' ')).toContain(text)
      expect.soft(pdf.replaceAll('\u00a0', ' ')).toContain(text)
    }
  })

  test('has each figure with its rows in responses.csv, and those of wave.json with none', async () => {
    const { results, files } = await json<ResultsFile>('results.json')
    const rowsOf = (id: string) => results.find((result) => result.id === `2025/${id}`)?.rows
    const path = 'data/fordham/2025/responses.csv'
    const all = [{ file: path, rows: '2-31' }]
    expect(files.map((file) => file.path)).toEqual([path])
    expect(rowsOf('response.responded')).toEqual({ base: all, counted: all })
    expect(rowsOf('response.respondents/district=south')?.counted).toEqual([{ file: path, rows: '20-31' }])
    expect(rowsOf('content.no/district=north')?.counted).toEqual([{ file: path, rows: '5, 10, 15' }])
    expect(rowsOf('response.invited')).toEqual({ base: [], counted: [] })
  })

  test('remembers how many rows each wave had, and is explained by them', async () => {
    const { rows } = await json<EditionFile>('edition.json')
    expect(rows).toEqual({
      'data/fordham/2023/responses.csv': 10,
      'data/fordham/2025/quotes.json': 1,
      'data/fordham/2025/responses.csv': 30,
    })
    const query = { edition: 'fordham/2025', text: 'Seventy-five per cent' }
    const explained = formatExplanation(await explain(host, projectFolders, query))
    expect(explained).toContain('result     2025/content.yes ("content")')
    expect(explained).toContain('18 of 24')
    expect(explained).toContain(
      'Rows are lines of these files; line 1 is the header.\n  data/fordham/2025/responses.csv',
    )
  })

  test('holds no id of a respondent', async () => {
    const made = await Promise.all(
      ['report.html', 'results.json', 'edition.json', 'manifest.json'].map(textOf),
    )
    for (const text of made) expect(text).not.toMatch(/\bR\d\d\b/)
  })

  test('has no figures of units', async () => {
    const known =
      'known are `response.respondents`, `response.responded`, `response.invited`, `response.population`'
    expect(await told('There are {{count "frame.units"}}, and {{counted "response.interviews"}}.')).toEqual([
      'templates/town/findings.md.hbs:3:11: error: `frame.units` is of a frame, and this study is a sample [unknown-result]',
      '    There are {{count "frame.units"}}, and {{counted "response.interviews"}}.',
      '              ^',
      `    hint: ${known}`,
      'templates/town/findings.md.hbs:3:40: error: `response.interviews` is of a frame, and this study is a sample [unknown-result]',
      '    There are {{count "frame.units"}}, and {{counted "response.interviews"}}.',
      '                                           ^',
      `    hint: ${known}`,
    ])
  })

  test('says of what wave.json does not tell that it is not known', async () => {
    const asked =
      '{{count "response.invited" wave="2023"}} and {{count "response.responded" district="north"}}'
    expect((await told(`We invited ${asked}.`)).filter((line) => line.includes('error'))).toEqual([
      'templates/town/findings.md.hbs:3:12: error: `response.invited` is not known for spring 2023 [unknown-figure]',
      'templates/town/findings.md.hbs:3:57: error: `response.responded` is not known by `district` for spring 2025 [unknown-figure]',
    ])
    expect(
      await told(
        '{{#if (known "response.invited" wave="2023")}}{{count "response.invited" wave="2023"}}{{/if}} Known.',
      ),
    ).toEqual([])
  })
})
