import { describe, expect, test } from 'vitest'
import { StudyCache } from '../../pipeline/build/study-cache.ts'
import { makeInterview, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'

const interviews = [makeInterview(['N-1'], { shop: 'yes' }), makeInterview(['N-2'], { shop: 'no' })]
const wave = makeWave({ id: 'w', questions: ['shop'], interviews })
/** Two answers. */
const study = makeStudy({ questions: [makeQuestion({ id: 'shop' })], waves: [wave] })

/** Asks for studies one after another, and tells which were read. */
async function readOf(names: readonly string[], most: number): Promise<string[]> {
  const shelf = new StudyCache(most)
  const read: string[] = []
  for (const name of names) {
    const { value: given } = await shelf.get(name, async () => {
      read.push(name)
      return { value: { ...study, id: name } }
    })
    expect(given.id).toBe(name)
  }
  return read
}

describe('studies on the shelf', () => {
  test('are read once while they fit', async () => {
    expect(await readOf(['a', 'b', 'a', 'b', 'b'], 4)).toEqual(['a', 'b'])
  })

  test('are the first that fit, and the last', async () => {
    expect(await readOf(['a', 'b', 'c', 'c', 'a', 'b', 'c'], 4)).toEqual(['a', 'b', 'c'])
    expect(await readOf(['a', 'b', 'c', 'a', 'b', 'b', 'c'], 2)).toEqual(['a', 'b', 'c', 'b', 'c'])
  })

  test('are not told apart by what went wrong before', async () => {
    const shelf = new StudyCache()
    const fail = () => Promise.reject(new Error('no such study'))
    await expect(shelf.get('a', fail)).rejects.toThrow('no such study')
    await expect(shelf.get('a', async () => ({ value: study }))).rejects.toThrow('no such study')
    expect(await shelf.get('b', async () => ({ value: study }))).toEqual({ value: study })
    expect(await shelf.get('a', async () => ({ value: study }))).toEqual({ value: study })
  })
})
