import { describe, expect, test } from 'vitest'
import { memoize, memoizeByObject, once } from '../../pipeline/core/memoize.ts'

function counting(most: number) {
  const asked: string[] = []
  const call = memoize(most, (text) => {
    asked.push(text)
    return { text }
  })
  return { asked, call }
}

describe('a function that remembers', () => {
  test('gives the same for the same text, made once', () => {
    const { asked, call } = counting(2)
    expect(call('a')).toBe(call('a'))
    expect(call('b')).toEqual({ text: 'b' })
    expect(asked).toEqual(['a', 'b'])
  })

  test('remembers no more than it may', () => {
    const { asked, call } = counting(2)
    for (const text of ['a', 'b', 'c', 'c', 'a']) expect(call(text)).toEqual({ text })
    expect(asked).toEqual(['a', 'b', 'c', 'a'])
  })

  test('remembers no failure', () => {
    let fails = true
    const call = memoize(2, (text) => {
      if (fails) throw new Error('not yet')
      return text
    })
    expect(() => call('a')).toThrow('not yet')
    fails = false
    expect(call('a')).toBe('a')
  })
})

describe('a function that remembers for an object', () => {
  test('gives the same for the same object, made once, also when that is nothing', () => {
    const asked: object[] = []
    const call = memoizeByObject((thing: { readonly name: string | undefined }) => {
      asked.push(thing)
      return thing.name
    })
    const [named, nameless] = [{ name: 'a' }, { name: undefined }]
    for (const thing of [named, named, nameless, nameless, { name: 'a' }])
      expect(call(thing)).toBe(thing.name)
    expect(asked).toEqual([named, nameless, named])
  })
})

describe('what is made once', () => {
  test('is made when it is first asked for, also when it is nothing', () => {
    let made = 0
    const nothing = once(() => {
      made += 1
    })
    expect(made).toBe(0)
    expect([nothing(), nothing()]).toEqual([undefined, undefined])
    expect(made).toBe(1)
  })
})
