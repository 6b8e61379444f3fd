import { expect, test } from 'vitest'
import { readSound } from '../../pipeline/input/sound.ts'
import { memoryFiles } from '../support/memory-files.ts'

const NUMBERS = { type: 'array', items: { type: 'number' } }
const SCHEMA = { type: 'object', properties: { one: NUMBERS, other: NUMBERS }, required: ['one', 'other'] }

function read(value: unknown) {
  return readSound(memoryFiles({ 'a.json': JSON.stringify(value) }), 'a.json', SCHEMA)
}

test('the properties that hold no problem are sound', async () => {
  expect((await read({ one: [1, 'a'], other: [2] })).sound).toEqual({ other: [2] })
})

test('a text that is not what it seems makes its property unsound', async () => {
  const { sound, problems } = await read({ one: [1], other: [2], note: 'caf\u00c3\u00a9' })
  expect(problems).toHaveLength(1)
  expect(sound).toEqual({ one: [1], other: [2] })
})

test('no property is sound when not every problem is told, since each may have one', async () => {
  const { sound, problems } = await read({ one: Array.from({ length: 30 }, () => 'a'), other: [2] })
  expect(problems).toHaveLength(25)
  expect(sound).toEqual({})
})
