import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '../../pipeline/build/check.ts'
import type { Folders, Selection } from '../../pipeline/core/options.ts'
import { InputError } from '../../pipeline/core/problem.ts'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
import { projectFolders, quietHost } from '../support/build-memory.ts'
import { memoryFiles } from '../support/memory-files.ts'
import { overlayFiles } from '../support/overlay-files.ts'
import { planEditions } from '../support/plan-editions.ts'

async function refusal(
  selection: Selection,
  folders: Folders = projectFolders,
  changes: Record<string, string> = {},
) {
  try {
    await check(quietHost(overlayFiles(nodeFiles, changes).files), folders, selection)
    return 'none'
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.message
  }
}

describe('planEditions', () => {
  test('takes every wave that names a report', async () => {
    const plans = await planEditions(quietHost(nodeFiles), projectFolders, {})
    expect(plans.map(({ name, report }) => `${name} ${report.name}`)).toEqual([
      'residents/2026 residents',
      'residents/2026-nl inwoners',
      'sociaal-domein/2015-01 baseline',
      'sociaal-domein/2017-06 follow-up',
    ])
  })

  test('refuses a study that is not there', async () => {
    expect(await refusal({ study: 'sociaal-domain' })).toBe(
      [
        'data:1:1: error: there is no study `sociaal-domain` here [unknown-study]',
        '    hint: did you mean `sociaal-domein`?',
      ].join('\n'),
    )
  })

  test('refuses a wave that is not there', async () => {
    expect(await refusal({ study: 'sociaal-domein', wave: '2017-07' })).toBe(
      [
        'data/sociaal-domein:1:1: error: there is no wave `2017-07` in this study [unknown-wave]',
        '    hint: did you mean `2017-06`?',
      ].join('\n'),
    )
  })

  test('refuses a wave that names no report', async () => {
    expect(await refusal({ study: 'sociaal-domein', wave: '2015-10' })).toBe(
      [
        'data/sociaal-domein/2015-10/wave.json:1:1: error: this wave names no report, so there is nothing to build [no-report]',
        '    hint: add `"report"` with the name of a folder in the templates',
      ].join('\n'),
    )
  })

  test('refuses a folder without studies', async () => {
    expect(await refusal({}, { ...projectFolders, data: 'schemas' })).toBe(
      'schemas:1:1: error: no folder here holds a study.json [no-study]',
    )
  })

  test('finds a number typed in a template, beside its other mistakes', async () => {
    const closing = await readFile('templates/baseline/closing.md.hbs', 'utf8')
    const typed = closing.replace(
      'Tot slot',
      'Tot slot {{nobody.knows}}\n\nBijna alle 35 gemeenten deden mee.',
    )
    const message = await refusal({}, projectFolders, { 'templates/baseline/closing.md.hbs': typed })
    expect(message.split('\n').filter((line) => line.includes('error:'))).toEqual([
      'templates/baseline/closing.md.hbs:1:14: error: there is no value `nobody.knows` [missing-value]',
      'templates/baseline/closing.md.hbs:3:1: error: `Bijna alle 35` is typed by hand [typed-number]',
    ])
  })

  test('finds it also when the study cannot be read, and names that a report lists for nothing', async () => {
    const report = JSON.stringify({
      sections: ['introduction', 'with-teams', 'without-teams', 'closing'],
      names: ['Wmo 2015', 'Wmo 2099'],
      theme: 'peiling',
    })
    const message = await refusal({}, projectFolders, {
      'data/sociaal-domein/names.csv': 'nam\nAssen\n',
      'templates/baseline/report.json': report,
      'templates/baseline/closing.md.hbs': '# Tot slot\n\nVan de 35.\n',
    })
    const lines = message.split('\n').filter((line) => /\[(typed-number|unused-name)\]/.test(line))
    expect(lines).toEqual([
      'templates/baseline/closing.md.hbs:3:8: error: `35` is typed by hand [typed-number]',
      'templates/baseline/report.json:1:89: error: no template needs the name `…` to account for a number [unused-name]',
    ])
  })

  test('does not pass over a study that lacks its study.json, or a data folder it may not list', async () => {
    const bare = await refusal({}, projectFolders, { 'data/other/codebook.json': '{}' })
    expect(bare.split('\n')).toContain(
      'data/other/study.json:1:1: error: there is no such file [missing-file]',
    )
    const files = memoryFiles({ 'data/a/study.json': '{}' }, { data: 'EACCES' })
    await expect(planEditions(quietHost(files), projectFolders, {})).rejects.toThrow(
      'data:1:1: error: the system cannot list this folder (EACCES) [unreadable-folder]',
    )
  })

  test('reports the problems of a study and of a report at once', async () => {
    const message = await refusal({}, projectFolders, {
      'data/sociaal-domein/names.csv': 'nam\nAssen\n',
      'data/sociaal-domein/units.csv': 'unit\nGR-01\n',
    })
    const files = message.match(/^[^:]*(?=:\d+:\d+: error: )/gm)
    expect(files).toEqual(['data/sociaal-domein/names.csv', 'data/sociaal-domein/units.csv'])
  })
})

describe('a wave of which the report is not known', () => {
  const CASE = 'tests/reports/libraries'
  const folders = { ...projectFolders, data: `${CASE}/data`, templates: `${CASE}/templates` }
  const WAVE = `${CASE}/data/libraries/2024/wave.json`

  async function told(changes: Record<string, string>, selection: Selection = {}) {
    const message = await refusal(selection, folders, changes)
    return message.split('\n').filter((line) => line.includes(': error: '))
  }

  test('is checked with the only report there is', async () => {
    const wave = await readFile(WAVE, 'utf8')
    const findings = await readFile(`${CASE}/templates/annual/findings.md.hbs`, 'utf8')
    expect(
      await told({
        [WAVE]: wave.replace('"annual"', '"Annual"'),
        [`${CASE}/templates/annual/findings.md.hbs`]: findings.replace('hours.min', 'houres.min'),
      }),
    ).toEqual([
      `${WAVE}:8:13: error: found the text \`Annual\` [wrong-form]`,
      `${CASE}/templates/annual/findings.md.hbs:18:23: error: there is no question \`houres\` [unknown-result]`,
    ])
  })

  test('is not checked with one that it does not name', async () => {
    const wave = await readFile(WAVE, 'utf8')
    const findings = await readFile(`${CASE}/templates/annual/findings.md.hbs`, 'utf8')
    expect(
      await told({
        [WAVE]: wave.replace('  "report": "annual",\n', '').replace('"label"', '"lable"'),
        [`${CASE}/templates/annual/findings.md.hbs`]: findings.replace('hours.min', 'houres.min'),
      }),
    ).toEqual([`${WAVE}:3:3: error: unknown key \`lable\` [unknown-key]`])
  })

  test('is told beside a wave that does not exist', async () => {
    const wave = await readFile(WAVE, 'utf8')
    expect(
      await told({ [WAVE]: wave.replace('"annual"', '"Annual"') }, { study: 'libraries', wave: '2042' }),
    ).toEqual([
      `${WAVE}:8:13: error: found the text \`Annual\` [wrong-form]`,
      `${CASE}/data/libraries:1:1: error: there is no wave \`2042\` in this study [unknown-wave]`,
    ])
  })
})

describe('the inputs of an edition', () => {
  const CASE = 'tests/reports/libraries'
  const study = [
    'study.json',
    'codebook.json',
    'units.csv',
    'names.csv',
    '2023/wave.json',
    '2023/interviews.csv',
  ]
  const wave = ['wave.json', 'interviews.csv', 'desk-research.csv', 'quotes.json'].map(
    (name) => `2024/${name}`,
  )

  async function inputsFrom(data: string, templates: string, changes: Record<string, string> = {}) {
    const folders = { ...projectFolders, data, templates }
    const host = quietHost(overlayFiles(nodeFiles, changes).files)
    const [plan] = await planEditions(host, folders, { study: 'libraries' })
    return plan?.inputs ?? {}
  }

  test('have the same names wherever their folders are, and however their paths are written', async () => {
    const inputs = await inputsFrom(`${CASE}/data`, `${CASE}/templates`)
    expect(Object.keys(inputs)).toEqual(
      expect.arrayContaining([...study, ...wave].map((name) => `data/libraries/${name}`)),
    )
    expect(Object.keys(inputs)).toEqual(
      expect.arrayContaining(['templates/', 'templates/annual/report.json', 'SourceSerif4_400Regular.ttf']),
    )
    expect(await inputsFrom(`./${CASE}/data/`, `${CASE}/../libraries/templates`)).toEqual(inputs)
    expect(await inputsFrom(resolve(CASE, 'data'), resolve(CASE, 'templates'))).toEqual(inputs)
    const here = [...study, ...wave].map(async (name): Promise<[string, string]> => {
      const path = join('libraries', name)
      return [path, await readFile(join(CASE, 'data', path), 'utf8')]
    })
    const copies = Object.fromEntries(await Promise.all(here))
    expect(await inputsFrom('.', `${CASE}/templates`, copies)).toEqual(inputs)
  })
})
