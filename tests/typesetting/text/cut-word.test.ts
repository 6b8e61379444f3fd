import { expect, test } from 'vitest'
import { hyphenate } from '../../../pipeline/typesetting/text/cut-word.ts'
import type { Token } from '../../../pipeline/typesetting/text/token.ts'

test('break points are asked for no further than a line reaches, however long the word', () => {
  const asked: number[] = []
  const breakPoints = (start: number) => {
    asked.push(start)
    return []
  }
  const word = Array.from({ length: 1000 }, (_, start) => ({
    text: 'a-',
    start,
    width: 10,
    whole: { breakPoints },
    source: { look: {} },
  }))
  expect(hyphenate(word as unknown as Token[], 25)).toBeUndefined()
  expect(asked).toEqual([0, 1, 2])
})
