import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { type BuiltEdition, buildInMemory } from '../../support/build-memory.ts'
import { type PdfText, readPdf } from '../../support/read-pdf.ts'
import { readStructure } from '../../support/read-structure.ts'

/** A study of another kind: English, other units, strata and questions, as a spreadsheet saves it. */
const CASE = 'tests/reports/libraries'
const folders = { data: `${CASE}/data`, templates: `${CASE}/templates`, output: 'out' }

let built: BuiltEdition | undefined
let pdf: PdfText
let text: string
let rows: Record<string, string>[]

/** The rows as the file has them, read here without the program. */
async function readRows(path: string): Promise<Record<string, string>[]> {
  const [header = '', ...lines] = (await readFile(path, 'utf8')).replace('\ufeff', '').trim().split(/\r?\n/)
  const separator = header.includes(';') ? ';' : ','
  const names = header.split(separator)
  return lines.map((line) =>
    Object.fromEntries(line.split(separator).map((cell, i) => [names[i] ?? '', cell.trim()])),
  )
}

function unitsWhere(test: (row: Record<string, string>) => boolean): number {
  return rows.filter(test).reduce((sum, row) => sum + (row.units ?? '').split('|').length, 0)
}

beforeAll(async () => {
  const editions = await buildInMemory(folders)
  built = editions.get('libraries/2024')
  pdf = await readPdf(built?.pdf ?? new Uint8Array())
  text = pdf.pages.join(' ').replace(/\s+/g, ' ')
  rows = await readRows(`${CASE}/data/libraries/2024/interviews.csv`)
})

describe('another study', () => {
  test('counts its own units and strata', async () => {
    const desk = await readRows(`${CASE}/data/libraries/2024/desk-research.csv`)
    const asked = unitsWhere(() => true)
    const yes =
      unitsWhere((row) => row['evening-opening'] === 'yes') +
      desk.filter((row) => row.answer === 'yes').length
    const result = built?.results.results.find(({ id }) => id === '2024/evening-opening.yes')
    expect(result).toMatchObject({ count: yes, base: asked + desk.length })
    expect(text).toContain(`(${Math.round((100 * yes) / (asked + desk.length))}%)`)
  })

  test('is written in its own language, from its own rows', () => {
    const hours = rows.map((row) => Number((row.hours ?? '').replace(',', '.')))
    expect(pdf.info.language).toBe('en-GB')
    expect(text).toContain('Contents')
    expect(text).toContain(`between ${Math.min(...hours)} and ${Math.max(...hours)} hours a week`)
    expect(text).toContain(
      'Three librarians spoke for five of the seven branches, from 2 April 2024 to 12 April 2024.',
    )
  })

  test('says which words are in another language', async () => {
    const structure = await readStructure(built?.pdf ?? new Uint8Array())
    const languages = structure.flat().filter((line) => line.includes('['))
    expect(languages.map((line) => line.trim())).toEqual(['Span [nl] bibliotheekpunt'])
  })

  test('shows a quote to the letter, and no name of a unit', () => {
    expect(text).toContain('the building belongs to *students*')
    expect(text).not.toMatch(/Hillfoot|Quayside|Saltings/)
  })

  test('publishes only the wave that names a report', async () => {
    expect([...(await buildInMemory(folders)).keys()]).toEqual(['libraries/2024'])
  })
})
