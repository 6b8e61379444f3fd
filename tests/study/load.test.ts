import { describe, expect, test } from 'vitest'
import { loadStudy } from '../../pipeline/study/load.ts'
import type { Study } from '../../pipeline/study/study.ts'
import { memoryFiles } from '../support/memory-files.ts'
import { messagesOf } from '../support/messages.ts'
import { inRecords } from '../support/records.ts'
import { TINY, tinyFile, tinyStudy } from '../support/tiny-study.ts'

const INTERVIEWS = '2022-05/interviews.csv'
const CODES = ['L-01', 'L-02', 'L-03', 'L-04', 'L-05']

function load(changes: Readonly<Record<string, string | undefined>> = {}): Promise<Study> {
  return loadStudy(memoryFiles(tinyStudy(changes)), TINY)
}

function textOf(path: string): string {
  return tinyStudy()[`${TINY}/${path}`] ?? ''
}

describe('a study', () => {
  test('has what its files tell, with every default filled in', async () => {
    const study = await load()
    expect(study.id).toBe('libraries')
    expect(study.unitNoun).toEqual({ singular: 'library', plural: 'libraries' })
    expect(study.units).toEqual({
      size: 5,
      rows: Int32Array.of(2, 3, 4, 5, 6),
      strata: { region: Uint8Array.of(1, 1, 1, 2, 2) },
    })
    expect(study.questions.at(-1)).toEqual({
      id: 'remark',
      label: 'Remark',
      isOrdered: false,
      type: 'open',
      unitOfAnalysis: 'interview',
      answers: [],
      nets: [],
      classes: [],
      percentages: 'nearest',
      required: false,
      deskResearch: false,
    })
  })

  test.each([
    ['en', '', 'thirteen'],
    ['en', '"numbers": "digits",', '13'],
    ['nl', '', 'dertien'],
    ['nl', '"numbers": "twaalf",', '13'],
  ])('writes numbers in its language and as it chose: %s %s', async (tag, numbers, thirteen) => {
    const changes = tinyFile('study.json', '"language": "en",', `"language": "${tag}",\n${numbers}`)
    expect((await load(changes)).language.number(13)).toBe(thirteen)
  })

  test('has its waves in order of fieldwork, whatever their names', async () => {
    const renamed = Object.fromEntries(
      Object.entries(tinyStudy()).map(([path, text]) => [path.replace('2020-05', 'z-first'), text]),
    )
    const { waves } = await loadStudy(memoryFiles(renamed), `${TINY}/`)
    expect(waves.map(({ id }) => id)).toEqual(['z-first', '2022-05'])
  })

  test('has answers as values of their type, and the rest of a wave', async () => {
    const [, loaded] = (await load()).waves
    const wave = loaded && inRecords(loaded, CODES)
    expect(wave?.interviews).toEqual([
      {
        row: 2,
        units: ['L-01', 'L-02'],
        values: {
          hours: 'longer',
          reasons: ['demand', 'volunteers'],
          budget: 'within',
          desks: 3,
          staff: 2.5,
          role: 'director',
        },
      },
      {
        row: 4,
        units: ['L-03'],
        values: { hours: 'shorter', budget: 'pressure', desks: 1, staff: 0.5, role: 'librarian' },
      },
      {
        row: 5,
        units: ['L-04'],
        values: { hours: 'longer', reasons: [], budget: 'refused', desks: 20, staff: 12, role: 'director' },
      },
    ])
    expect(wave?.deskResearch).toEqual([
      {
        row: 2,
        unit: 'L-05',
        question: 'hours',
        value: 'same',
        source: 'website of the library',
        date: '2022-05-20',
      },
    ])
    expect(wave?.assumptions).toEqual([{ question: 'staff', reason: 'Not asked in so many words' }])
  })

  test('holds no name, interview id, date of an interview or open answer', async () => {
    const { language: _, ...data } = await load()
    const text = JSON.stringify(data)
    const kept = ['Oakham', 'Willow', 'R01', 'R02', '2022-05-09', 'Open till nine', 'no remark']
    expect(kept.filter((word) => text.includes(word))).toEqual([])
  })

  test('cannot be changed, however deep', async () => {
    const columns = (await load()).waves[1]?.responses.columns
    const reasons = columns?.reasons
    expect(reasons?.kind === 'coded' && Object.isFrozen(reasons.values[0])).toBe(true)
    expect(() => Object.assign(columns ?? {}, { hours: 'same' })).toThrow(TypeError)
  })

  test('may lack desk research, quotes and names of units', async () => {
    const study = await load({
      '2022-05/desk-research.csv': undefined,
      '2022-05/quotes.json': undefined,
      'units.csv': textOf('units.csv').replaceAll(/,[^,\n]*\n/g, '\n'),
    })
    expect(study.waves[1]?.deskResearch).toEqual([])
    expect(study.waves[1]?.quotes).toEqual([])
    expect(study.units.size).toBe(5)
  })

  test('leaves files and folders that hold no data alone', async () => {
    const study = await load({
      'README.md': '# x',
      'notes/talk.txt': 'x',
      '.git/config.json': '{',
      '2022-05/.~lock.csv': 'x',
    })
    expect(study.waves).toHaveLength(2)
  })
})

describe('what spreadsheets make of interviews.csv', () => {
  const variants: Readonly<Record<string, (text: string) => string>> = {
    'a byte-order mark': (text) => `\ufeff${text}`,
    CRLF: (text) => text.replaceAll('\n', '\r\n'),
    'blank lines at the end': (text) => `${text}\n\n,,,,,,,,,\n\r\n`,
    'spaces around values': (text) => text.replaceAll(/,(?! )/g, ' , '),
    semicolons: (text) => text.replaceAll(',', ';'),
    'semicolons and decimal commas': (text) => text.replaceAll(',', ';').replaceAll(/(\d)\.(\d)/g, '$1,$2'),
    'a decimal comma between quotes': (text) => text.replaceAll(/(\d)\.(\d)/g, '"$1,$2"'),
    'columns in another order': (text) =>
      text.replaceAll(/^(R\d\d|interview),([^,]*),/gm, (_, id, date) => `${date},${id},`),
  }

  test.each(Object.entries(variants))('%s', async (_, vary) => {
    const varied = vary(textOf(INTERVIEWS))
    expect(varied).not.toBe(textOf(INTERVIEWS))
    const { guard: _guard, ...expected } = await load()
    expect(await load({ [INTERVIEWS]: varied })).toMatchObject(expected)
  })
})

describe('files that cannot be read', () => {
  const NOT_UTF8 = 'the bytes here are not UTF-8; the file looks like windows-1252 [not-utf-8]'

  test('bytes of another encoding', async () => {
    const files = memoryFiles({
      ...tinyStudy(),
      [`${TINY}/${INTERVIEWS}`]: Buffer.from(textOf(INTERVIEWS).replace('no remark', 'né'), 'latin1'),
    })
    expect(await messagesOf(() => loadStudy(files, TINY))).toEqual([
      `data/libraries/2022-05/interviews.csv:5:54: error: ${NOT_UTF8}`,
      '    expected: text in UTF-8',
      '    hint: save it again as UTF-8 (in a spreadsheet: as `CSV UTF-8`)',
    ])
  })

  test('a value of 50 MB', async () => {
    const changes = tinyFile(INTERVIEWS, 'no remark', 'x'.repeat(50_000_000))
    expect(await messagesOf(() => load(changes))).toEqual([
      'data/libraries/2022-05/interviews.csv:5:53: error: this value is longer than 20,000 characters [value-too-long]',
      '    hint: look for a double quote that is never closed',
    ])
  })

  test.each([
    ...['study.json', 'codebook.json', 'units.csv', 'names.csv'],
    ...['2022-05/wave.json', INTERVIEWS, '2022-05/desk-research.csv', '2022-05/quotes.json'],
    ...['more.csv', '2022-05/more.json'],
  ])('a folder in the place of %s', async (path) => {
    const changes = { [path]: undefined, [`${path}/a.txt`]: 'x' }
    expect(await messagesOf(() => load(changes))).toEqual([
      `data/libraries/${path}:1:1: error: this is a folder [folder-not-file]`,
      '    expected: a file',
    ])
  })

  test('a file in the place of the folder of a wave', async () => {
    expect(await messagesOf(() => load({ '2023-05': 'x' }))).toEqual([
      'data/libraries/2023-05:1:1: error: this is a file [file-not-folder]',
      '    expected: a folder',
    ])
  })

  test('no permission', async () => {
    const files = memoryFiles(tinyStudy(), {
      [`${TINY}/codebook.json`]: 'EACCES',
      [`${TINY}/2020-05`]: 'EACCES',
    })
    expect(await messagesOf(() => loadStudy(files, TINY))).toEqual([
      'data/libraries/2020-05:1:1: error: the system cannot list this folder (EACCES) [unreadable-folder]',
      'data/libraries/codebook.json:1:1: error: no permission to read this file [no-permission]',
      '    hint: give the account that builds the report the right to read it',
    ])
  })

  test('no such study', async () => {
    expect(await messagesOf(() => loadStudy(memoryFiles(tinyStudy()), 'data/library'))).toEqual([
      'data/library:1:1: error: there is no such folder [missing-folder]',
    ])
    expect(await messagesOf(() => loadStudy(memoryFiles(tinyStudy()), 'data/librarys'))).toEqual([
      'data/librarys:1:1: error: there is no such folder [missing-folder]',
      '    hint: did you mean `libraries`?',
    ])
  })
})

describe('privacy of problems', () => {
  test('no problem shows a name, an interview id, an open answer or a quote', async () => {
    const shifted = textOf(INTERVIEWS).replaceAll(/^R/gm, 'R00,R').replaceAll('within', 'Oakham')
    const headless = textOf('2020-05/interviews.csv').replace(/^.*\n/, '')
    const told = await messagesOf(() =>
      load({
        [INTERVIEWS]: shifted,
        '2020-05/interviews.csv': headless,
        ...tinyFile('2022-05/quotes.json', '"hours",', '"hours"'),
      }),
    )
    expect(told.length).toBeGreaterThan(0)
    const text = told.join('\n')
    const kept = [
      'Oakham',
      'R01',
      'R00',
      'Open till',
      'remark,',
      'no remark',
      'People come in',
      'a little less',
    ]
    expect(kept.filter((word) => text.includes(word))).toEqual([])
  })
})
