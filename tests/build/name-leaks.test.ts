import { beforeAll, describe, expect, test } from 'vitest'
import { check } from '../../pipeline/build/check.ts'
import { formatProblem } from '../../pipeline/core/problem.ts'
import { explain } from '../../pipeline/explain/explain.ts'
import { formatExplanation } from '../../pipeline/explain/format.ts'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
import { quietHost } from '../support/build-memory.ts'
import { runAndKeep, whereIs } from '../support/every-byte.ts'
import { memoryCache } from '../support/memory-cache.ts'
import { type Overlay, overlayFiles } from '../support/overlay-files.ts'

const CASE = 'tests/reports/libraries'
const folders = { data: `${CASE}/data`, templates: `${CASE}/templates`, output: 'out' }
const DATA = 'data/libraries'
const REPORT = 'templates/annual'
const NAMES = `${CASE}/${DATA}/names.csv`
const NAME = 'Quizzlemoor'
const LISTED = 'name\nHillfoot\nQuayside\nQuizzlemoor\nTen Quizzle\n'
const SAID = `the name on line 4 of ${NAMES} appears in`

async function source(path: string): Promise<string> {
  return new TextDecoder().decode(await nodeFiles.read(`${CASE}/${path}`))
}

type Change = readonly [path: string, from: string, to: string]

/** Files with a text of each replaced by another. */
async function planted(...changes: readonly Change[]) {
  const files: Record<string, string> = { [NAMES]: LISTED }
  for (const [path, from, to] of changes) {
    const text = files[`${CASE}/${path}`] ?? (await source(path))
    if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`)
    files[`${CASE}/${path}`] = text.replace(from, to)
  }
  return files
}

function never(): never {
  throw new Error('there is no problem')
}

/** Line and column of an offset. */
function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n')
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
}

/** One text of a file, and what is written in its place; the name begins at `|`, which is left out. */
type Plant = readonly [what: string, path: string, from: string, to: string]

const TEXTS: readonly Plant[] = [
  ['the title of the study', `${DATA}/study.json`, '"Public libraries of', '|"Quizzlemoor libraries of'],
  ['the publisher', `${DATA}/study.json`, '"Library Statistics Desk"', '|"Library of Quizzlemoors"'],
  ['the noun of units', `${DATA}/study.json`, '"branches"', '|"QUIZZLEMOOR branches"'],
  ['the noun of interviews', `${DATA}/study.json`, '"librarian"', '|"Quizzlemoorer"'],
  [
    'the label of a stratum',
    `${DATA}/study.json`,
    '"label": "valley"',
    '"label": |"valley of Quizzle\\u00admoor"',
  ],
  ['the label of a stratum value', `${DATA}/study.json`, '"Upper Valley"', '|"Quizzlemoor Valley"'],
  ['the label of a topic', `${DATA}/codebook.json`, '"Evening opening"', '|"Evenings (Quizzlemoor)"'],
  ['the label of a question', `${DATA}/codebook.json`, '"Is the branch', '|"Is the Quizzlemoor branch'],
  [
    'the label of an answer',
    `${DATA}/codebook.json`,
    '"homework club"',
    '|"club of \\u202eQuizzlemoor\\u202c"',
  ],
  ['the description of an answer', `${DATA}/codebook.json`, '"Regular, led', '|"As in Quizzlemoor, led'],
  ['the noun of a number', `${DATA}/codebook.json`, '"hour"', '|"Quizzlemoorian hour"'],
  ['the label of a wave', `${DATA}/2024/wave.json`, '"spring 2024"', '|"Quizzlemoor 2024"'],
  ['the title of a wave', `${DATA}/2024/wave.json`, '"Libraries in 2024"', '|"Quizzlemoor in 2024"'],
  [
    'the subtitle of a wave',
    `${DATA}/2024/wave.json`,
    '"Opening hours & services"',
    '|"Opening hours of Quizzle\u200bmoor"',
  ],
  ['the label of an earlier wave', `${DATA}/2023/wave.json`, '"label": "', '"label": |"Quizzlemoor, '],
  [
    'an assumption',
    `${DATA}/2024/wave.json`,
    '"questions": [',
    '"assumptions": [{ "question": "hours", "assumed": true, "reason": |"Quizzlemoor did not say" }],\n"questions": [',
  ],
  [
    'a section',
    `${REPORT}/findings.md.hbs`,
    'Branches open between',
    'Also in |Quizzlemoor. Branches open between',
  ],
  ['a heading', `${REPORT}/findings.md.hbs`, '# Findings', '# Findings of |Quizzlemoor'],
  [
    'a word in bold letters',
    `${REPORT}/findings.md.hbs`,
    '# Findings',
    '# Findings\n\nIn |Quizz**lemoor** too.',
  ],
  [
    'a word that is broken',
    `${REPORT}/findings.md.hbs`,
    '# Findings',
    '# Findings\n\nIn |Quizzle-\nmoor too.',
  ],
  [
    'a word with an entity',
    `${REPORT}/findings.md.hbs`,
    '# Findings',
    '# Findings\n\nIn |Qu&#105;zzle&shy;moor too.',
  ],
  ['a note', `${REPORT}/findings.md.hbs`, 'the answer was read', 'the answer of |Quizzlemoor was read'],
  ['a comment', `${REPORT}/findings.md.hbs`, '# Findings', '{{!-- |Quizzlemoor --}}\n# Findings'],
  [
    'why a claim is made despite a wave',
    `${REPORT}/findings.md.hbs`,
    'the door tells',
    'the door of |Quizzlemoor tells',
  ],
  [
    'a link',
    `${REPORT}/findings.md.hbs`,
    '# Findings',
    '# Findings\n\nSee [there](https://|quizzlemoor.example/).',
  ],
  ['the words of a helper', `${REPORT}/overview.md.hbs`, '"bibliotheekpunt"', '"|Quizzlemoor"'],
  [
    'the words of a block',
    `${REPORT}/findings.md.hbs`,
    'Services beside lending',
    'Services of |Quizzlemoor',
  ],
  ['the words of agreement', `${REPORT}/findings.md.hbs`, '"is" "are"', '"is (|Quizzlemoor)" "are"'],
  ['the title of a chart', `${REPORT}/charts/evenings.vl.json`, '"Branches that', '|"Quizzlemoors that'],
  ['the title of an axis', `${REPORT}/charts/evenings.vl.json`, '"title": null', '"title": |"Quizzlemoor"'],
  [
    'the text of a mark',
    `${REPORT}/charts/evenings.vl.json`,
    '"text": { "field": "percentText", "type": "nominal" }',
    '"text": { "value": |"Quizzlemoor" }',
  ],
  [
    'an expression of a chart',
    `${REPORT}/charts/evenings.vl.json`,
    '"data": { "name": "shares" },',
    '"data": { "name": "shares" }, "transform": [{ "calculate": |"\'Quizzlemoor\'", "as": "a" }],',
  ],
  [
    'a number in the names of report.json',
    `${REPORT}/report.json`,
    '"theme"',
    '"names": [|"Quizzlemoor 7"], "theme"',
  ],
  ['the name of a font', 'templates/shared/reading-room.theme.json', '"name": "', '"name": |"Quizzlemoor '],
  ['a quote', `${DATA}/2024/quotes.json`, '"After six', '|"In quizzlemoor, after six'],
  [
    'a source of desk research',
    `${DATA}/2024/desk-research.csv`,
    'opening hours on',
    '|www.quizzlemoor.example on',
  ],
]

describe('a listed name in an input', () => {
  test.each(TEXTS)('is refused where it is, and goes nowhere: %s', async (_, path, from, to) => {
    const files = await planted([path, from, to.replace('|', '')])
    const marked = (await source(path)).replace(from, to)
    const left = await runAndKeep(overlayFiles(nodeFiles, files), folders)
    const found = left.problems.filter(({ rule }) => rule === 'listed-name')
    expect(found.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
      `${CASE}/${path}:${placeOf(marked, marked.indexOf('|'))}`,
    ])
    expect(found[0]?.message).toMatch(
      new RegExp(`^the name on line 4 of ${NAMES} appears in this (text|quote|source)$`),
    )
    expect(left.published).toEqual([])
    expect(whereIs(NAME, left)).toEqual([])
  })

  test('is told beside other problems on its line, which do not show the line', async () => {
    const left = await runAndKeep(
      overlayFiles(
        nodeFiles,
        await planted([`${REPORT}/findings.md.hbs`, '# Findings', '# Findings\n\nIn Quizzlemoor 7.']),
      ),
      folders,
    )
    expect(left.problems.map(formatProblem).join('\n')).toContain('`7` is typed by hand [typed-number]')
    expect(whereIs(NAME, left)).toEqual([])
  })

  test('is not shown in a problem of a study that cannot be read', async () => {
    const files = await planted(
      [`${DATA}/study.json`, '"publisher": "Library Statistics Desk"', '"publishr": "Quizzlemoor"'],
      [`${DATA}/codebook.json`, '"type": "single"', '"type": "Quizzlemoor"'],
      [`${REPORT}/findings.md.hbs`, '# Findings', '# Findings of Quizzlemoor {{percnt "quizzlemoor"}}'],
    )
    const left = await runAndKeep(overlayFiles(nodeFiles, files), folders)
    expect(left.problems.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['unknown-key', 'unknown-value', 'unknown-helper', 'listed-name']),
    )
    expect(whereIs(NAME, left)).toEqual([])
  })

  test('is not shown when another line of the list is wrong', async () => {
    const files = await planted([
      `${REPORT}/findings.md.hbs`,
      '# Findings',
      '# Findings\n\nIn Quizzlemoor 7.',
    ])
    const overlay = overlayFiles(nodeFiles, { ...files, [NAMES]: `${LISTED}a; b\n` })
    const left = await runAndKeep(overlay, folders)
    expect(left.problems.map(({ rule }) => rule)).toContain('several-names')
    expect(whereIs(NAME, left)).toEqual([])
  })
})

describe('a listed name in the name of a file', () => {
  const named = 'the path of this file'

  test('is refused: a chart', async () => {
    const chart = `${CASE}/${REPORT}/charts/quizzlemoor.vl.json`
    const files = {
      ...(await planted([
        `${REPORT}/findings.md.hbs`,
        '{{chart "evenings"}}',
        '{{chart "evenings"}}\n\n{{chart "quizzlemoor"}}',
      ])),
      [chart]: await source(`${REPORT}/charts/evenings.vl.json`),
    }
    const left = await runAndKeep(overlayFiles(nodeFiles, files), folders)
    expect(left.problems.map(({ file, message }) => [file, message])).toContainEqual([
      `${CASE}/${REPORT}/charts/[name].vl.json`,
      `${SAID} ${named}`,
    ])
    expect(left.published).toEqual([])
    expect(whereIs(NAME, left)).toEqual([])
  })

  test('is refused: a section, with the place that lists it', async () => {
    const files = {
      ...(await planted([`${REPORT}/report.json`, '"findings"]', '"findings", "quizzlemoor"]'])),
      [`${CASE}/${REPORT}/quizzlemoor.md.hbs`]: '# More\n\nText.\n',
    }
    const left = await runAndKeep(overlayFiles(nodeFiles, files), folders)
    expect(left.problems.map(({ file, line, message }) => [file, line, message])).toEqual([
      [`${CASE}/${REPORT}/report.json`, 3, `${SAID} this text`],
      [`${CASE}/${REPORT}/[name].md.hbs`, 1, `${SAID} ${named}`],
    ])
    expect(whereIs(NAME, left)).toEqual([])
  })

  test('is refused: a wave', async () => {
    const wave = `${CASE}/${DATA}/2025-quizzlemoor`
    const files = {
      ...(await planted()),
      [`${wave}/wave.json`]: (await source(`${DATA}/2024/wave.json`)).replaceAll('2024', '2025'),
      [`${wave}/interviews.csv`]: (await source(`${DATA}/2024/interviews.csv`)).replaceAll('2024', '2025'),
    }
    const left = await runAndKeep(overlayFiles(nodeFiles, files), folders)
    const ofNames = left.problems.filter(({ rule }) => rule === 'listed-name')
    expect(ofNames.map(({ file, message }) => [file, message])).toEqual([
      [`${CASE}/${DATA}/2025-[name]`, `${SAID} ${named}`],
    ])
    expect(left.published).toEqual([])
    expect(whereIs(NAME, left)).toEqual([])
  })
})

describe('a listed name that is put together of several inputs', () => {
  test.each<[string, string, ...Change[]]>([
    [
      'a word and a helper',
      '3:4',
      [`${REPORT}/findings.md.hbs`, '# Findings', '# Findings\n\nIn Quizzle{{foreign "nl" "moor"}} too.'],
    ],
    [
      'a label and a word',
      '3:39',
      [`${DATA}/codebook.json`, '"homework club"', '"Ten"'],
      [
        `${REPORT}/findings.md.hbs`,
        '# Findings',
        '# Findings\n\nIn {{label "services.homework-club"}} Quizzle.',
      ],
    ],
    [
      'a comment in a word',
      '3:4',
      [`${REPORT}/findings.md.hbs`, '# Findings', '# Findings\n\nIn Quizzle{{!-- x --}}moor.'],
    ],
  ])('is refused at the template, and goes nowhere: %s', async (_, place, ...changes) => {
    const left = await runAndKeep(overlayFiles(nodeFiles, await planted(...changes)), folders)
    expect(left.problems).toHaveLength(1)
    const [first = ''] = formatProblem(left.problems[0] ?? never()).split('\n')
    expect(first).toMatch(
      /the name on line [45] of \S+ appears in the text that this template makes \[listed-name\]$/,
    )
    expect(first).toContain(`annual/findings.md.hbs:${place}: error: `)
    expect(left.published).toEqual([])
    expect([...whereIs(NAME, left), ...whereIs('Ten Quizzle', left)]).toEqual([])
  })

  test('is refused at the chart whose expression makes it', async () => {
    const change: Change = [
      `${REPORT}/charts/evenings.vl.json`,
      '"text": { "field": "percentText", "type": "nominal" }',
      '"text": { "value": { "expr": "datum.percentText + \' Quizzle\' + \'moor\'" } }',
    ]
    const left = await runAndKeep(overlayFiles(nodeFiles, await planted(change)), folders)
    const said = `the name on line 4 of ${NAMES} appears in a text that this chart makes`
    expect(left.problems.map(({ file, line, message }) => [file, line > 1, message])).toEqual([
      [`${CASE}/${REPORT}/charts/evenings.vl.json`, true, said],
    ])
    expect([...left.published, ...whereIs(NAME, left)]).toEqual([])
  })

  test('is refused where it stands, when only marks part it: a link in a word', async () => {
    const change: Change = [
      `${REPORT}/findings.md.hbs`,
      '# Findings',
      '# Findings\n\nIn Quizzle[moor](https://x.example/).',
    ]
    const left = await runAndKeep(overlayFiles(nodeFiles, await planted(change)), folders)
    expect(left.problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
      `3:4 ${SAID} this text`,
    ])
    expect([...left.published, ...whereIs(NAME, left)]).toEqual([])
  })

  test('is refused at the files that would hold it: a title and a subtitle', async () => {
    // The back page gives them on one line.
    const files = await planted(
      [`${DATA}/2024/wave.json`, '"Libraries in 2024"', '"Libraries in Ten"'],
      [`${DATA}/2024/wave.json`, '"Opening hours & services"', '"Quizzle hours"'],
    )
    const left = await runAndKeep(overlayFiles(nodeFiles, files), folders)
    const said = `the name on line 5 of ${NAMES} appears in what would be published here`
    expect(left.problems.map(({ file, message }) => [file, message])).toEqual([
      ['out/libraries/2024/report.pdf', said],
      ['out/libraries/2024/report.html', said],
    ])
    expect(left.published).toEqual([])
  })
})

describe('a name that is listed after an edition was published', () => {
  let first: Overlay
  const cache = memoryCache()
  const change: readonly Change[] = [
    [`${REPORT}/findings.md.hbs`, '# Findings', '# Findings\n\nThe branch in Quizzlemoor opened.'],
    [`${DATA}/codebook.json`, '"homework club"', '"homework in Quizzlemoor"'],
    [`${DATA}/study.json`, '"Upper Valley"', '"Quizzlemoor Valley"'],
  ]

  beforeAll(async () => {
    const files = { ...(await planted(...change)), [NAMES]: 'name\nHillfoot\n' }
    first = overlayFiles(nodeFiles, files)
    const left = await runAndKeep(first, folders, cache)
    expect(left.problems).toEqual([])
    expect(whereIs(NAME, left)).toEqual(
      expect.arrayContaining(['out/libraries/2024/report.pdf', expect.stringMatching(/^cache charts/)]),
    )
  })

  test('stays in no drawing that only a check has kept, also where it is refused', async () => {
    const kept = memoryCache()
    const drawings = () => [...kept.entries].filter(([key]) => key.startsWith('charts '))
    const host = (files: Overlay['files']) => ({ ...quietHost(files), cache: kept })
    await check(host(first.files), folders, {})
    const before = drawings()
    expect(before.join()).toContain(NAME)
    await check(host(first.files), folders, {})
    expect(drawings()).toEqual(before)
    const { files } = overlayFiles(nodeFiles, await planted(...change), first.output)
    await expect(check(host(files), folders, {})).rejects.toThrow('[listed-name]')
    expect(drawings()).toEqual([])
  })

  test('is not told by explain', async () => {
    const { files } = overlayFiles(nodeFiles, await planted(...change), first.output)
    const query = { edition: 'libraries/2024', text: '71%' }
    const told = await explain(quietHost(files), folders, query)
    expect(formatExplanation(told)).not.toContain(NAME)
    const all = await explain(quietHost(files), folders, { ...query, text: 'Quizzlemoor' })
    expect(all.places).toEqual([])
    expect(JSON.stringify({ ...all, text: '' })).not.toContain(NAME)
  })

  test('makes the edition out of date, and is refused', async () => {
    const overlay = overlayFiles(nodeFiles, await planted(...change), first.output)
    const left = await runAndKeep(overlay, folders)
    expect(left.problems.map(({ rule, file }) => [rule, file.replace(/.*\//, '')])).toEqual([
      ['listed-name', 'codebook.json'],
      ['listed-name', 'study.json'],
      ['listed-name', 'findings.md.hbs'],
    ])
    for (const at of ['events', 'terminal', 'problems', 'notification', 'log'])
      expect(left.texts.get(at)).not.toContain(NAME)
  })

  test('is not repeated by what changed; the edition and the drawing that hold it are removed', async () => {
    const left = await runAndKeep(overlayFiles(nodeFiles, await planted(), first.output), folders, cache)
    expect(left.problems).toEqual([])
    expect(whereIs(NAME, left)).toEqual([])
    const changes = left.texts.get('out/libraries/2024/changes.md') ?? ''
    expect(changes).toContain('  - **Gone:** \\[text withheld\\]')
    expect(left.published.filter((path) => /history\/[^/]+\/report\.pdf$/.test(path))).toHaveLength(1)
  })

  test('leaves earlier editions without it', async () => {
    const before = overlayFiles(nodeFiles, { [NAMES]: 'name\nHillfoot\n' })
    await runAndKeep(before, folders)
    const left = await runAndKeep(overlayFiles(nodeFiles, await planted(), before.output), folders)
    expect(left.published.filter((path) => /history\/[^/]+\/report\.pdf$/.test(path))).toHaveLength(2)
  })
})
