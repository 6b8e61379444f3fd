import { describe, expect, it } from 'vitest'
import { remember, rememberOf } from '../pipeline/remember.ts'

function counting(most: number) {
  const asked: string[] = []
  const call = remember(most, (text) => {
    asked.push(text)
    return { text }
  })
  return { asked, call }
}

describe('a function that remembers', () => {
  it('gives the same for the same text, made once', () => {
    const { asked, call } = counting(2)
    expect(call('a')).toBe(call('a'))
    expect(call('b')).toEqual({ text: 'b' })
    expect(asked).toEqual(['a', 'b'])
  })

  it('remembers no more than it may', () => {
    const { asked, call } = counting(2)
    for (const text of ['a', 'b', 'c', 'c', 'a']) expect(call(text)).toEqual({ text })
    expect(asked).toEqual(['a', 'b', 'c', 'a'])
  })

  it('remembers no failure', () => {
    let fails = true
    const call = remember(2, (text) => {
      if (fails) throw new Error('not yet')
      return text
    })
    expect(() => call('a')).toThrow('not yet')
    fails = false
    expect(call('a')).toBe('a')
  })
})

it('what an object gives is made once for it, also where that is nothing', () => {
  const asked: object[] = []
  const call = rememberOf((key: object) => {
    asked.push(key)
    return undefined
  })
  const [one, other] = [{}, {}]
  for (const key of [one, other, one]) expect(call(key)).toBeUndefined()
  expect(asked).toEqual([one, other])
})
