import { expect, test } from 'vitest'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { objectStreams } from '../support/read-source.ts'
import { readStructure } from '../support/read-structure.ts'
import { makeDocument, paragraph } from './make-document.ts'

const OBJECT = /^(\d+) 0 obj\n<<[\s\S]*?\nendobj$/gm
const PARAGRAPHS = 300

async function setFile() {
  const blocks = Array.from({ length: PARAGRAPHS }, (_, index) => paragraph(`Alinea ${index + 1}.`))
  const { pdf } = await typeset(makeDocument(blocks))
  return { pdf, file: Buffer.from(pdf).toString('latin1') }
}

test('objects are in object streams, all but those that are streams', async () => {
  const { file } = await setFile()
  const loose = [...file.matchAll(OBJECT)].map(([text]) => text)
  expect(loose.length).toBeGreaterThan(0)
  expect(loose.filter((text) => !text.includes('\nstream\n'))).toEqual([])
})

test('an object stream holds as many objects as it says, each at its place', async () => {
  const { file } = await setFile()
  const heads = [...file.matchAll(/\/Type \/ObjStm \/N (\d+) \/First (\d+)/g)]
  const streams = objectStreams(file)
  expect(heads).toHaveLength(streams.length)
  for (const [index, text] of streams.entries()) {
    const [count, first] = (heads[index] ?? []).slice(1).map(Number)
    const directory = text.slice(0, first).trim().split(' ').map(Number)
    expect(directory).toHaveLength((count ?? 0) * 2)
    const starts = directory.filter((_, at) => at % 2 === 1).map((start) => text[(first ?? 0) + start])
    expect(starts.every((start) => start !== undefined && '<[('.includes(start))).toBe(true)
  }
  // Each paragraph is an object; no more than 200 stand together.
  const counts = heads.map(([, count]) => Number(count))
  expect(Math.max(...counts)).toBe(200)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(PARAGRAPHS)
})

test('the place at the end of the file is that of the cross-reference stream', async () => {
  const { pdf, file } = await setFile()
  const [, place] = /startxref\n(\d+)\n%%EOF\n$/.exec(file) ?? []
  expect(file.slice(Number(place))).toMatch(/^\d+ 0 obj\n<<\/Type \/XRef /)
  expect(file).not.toMatch(/^trailer$/m)
  const structure = (await readStructure(pdf)).flat()
  expect(structure.filter((line) => line.trim().startsWith('P '))).toHaveLength(PARAGRAPHS)
})
