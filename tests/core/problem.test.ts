import { describe, expect, test } from 'vitest'
import {
  collectProblems,
  countProblems,
  didYouMean,
  formatProblem,
  InputError,
  type Problem,
  ProblemList,
} from '../../pipeline/core/problem.ts'

const problem = (message: string): Problem => ({ file: 'a.json', line: 2, column: 5, rule: 'rule', message })
const fails =
  (...messages: string[]) =>
  () =>
    Promise.reject(new InputError(messages.map(problem)))

async function messagesOf(work: Promise<unknown>): Promise<string[]> {
  try {
    await work
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.problems.map(({ message }) => message)
  }
}

describe('formatProblem', () => {
  test('gives place, message and rule, then the line, its sentence, what was expected, what was found and how to fix it', () => {
    const told = formatProblem({
      ...problem('no such key `titel`'),
      source: '  "titel": 1',
      sentence: 'It says so.',
      found: 'no title',
      expected: '`title`',
      hint: 'mend it',
    })
    expect(told).toBe(
      [
        'a.json:2:5: error: no such key `titel` [rule]',
        '      "titel": 1',
        '        ^',
        '    sentence: It says so.',
        '    expected: `title`',
        '    found: no title',
        '    hint: mend it',
      ].join('\n'),
    )
  })

  test('is a line for each thing it tells, without what a terminal would obey', () => {
    const told = formatProblem({ ...problem('no `\u001b[31myes\r\n\u0085\u202e` here'), hint: 'a\u2028b\tc' })
    expect(told).toBe('a.json:2:5: error: no `\uFFFD[31myes  \uFFFD\uFFFD` here [rule]\n    hint: a b c')
  })

  test('says how many more there are', () => {
    expect(formatProblem({ ...problem('no answer'), hint: 'mend it', more: 64_900 })).toBe(
      ['a.json:2:5: error: no answer [rule]', '    hint: mend it', '    and 64,900 more like this'].join(
        '\n',
      ),
    )
  })

  test('shows the part of a long line that matters', () => {
    const [, excerpt = '', caret = ''] = formatProblem({
      ...problem('here'),
      column: 1001,
      source: `${'a'.repeat(1000)}X${'b'.repeat(1000)}`,
    }).split('\n')
    expect(excerpt).toHaveLength(104)
    expect(excerpt[caret.indexOf('^')]).toBe('X')
  })
})

describe('didYouMean', () => {
  test('offers the nearest word, and none that is far', () => {
    expect(didYouMean('withn', ['within', 'pressure'])).toBe('did you mean `within`?')
    expect(didYouMean('other', ['within', 'pressure'])).toBeUndefined()
    expect(didYouMean('de', ['nl', 'en'])).toBeUndefined()
    expect(didYouMean('a;b', ['a', 'b', 'c'])).toBeUndefined()
  })
})

describe('gather', () => {
  test('gives all results', async () => {
    expect(
      await collectProblems(
        () => 1,
        async () => 'two',
      ),
    ).toEqual([1, 'two'])
  })

  test('goes on after a problem, and reports all of them once', async () => {
    expect(await messagesOf(collectProblems(fails('one', 'two'), () => 1, fails('two', 'three')))).toEqual([
      'one',
      'two',
      'three',
    ])
  })

  test('lets a bug pass', async () => {
    const bug = new TypeError('bug')
    await expect(collectProblems(fails('one'), () => Promise.reject(bug))).rejects.toBe(bug)
  })
})

describe('an InputError of very many problems', () => {
  const at = (file: string, rule: string, line: number, more?: number): Problem => ({
    ...problem('no'),
    ...{ file, rule, line },
    ...(more === undefined ? {} : { more }),
  })
  const many = (file: string, rule: string, count: number) =>
    Array.from({ length: count }, (_, index) => at(file, rule, index + 1))

  test('has the first hundred of each rule in each file, and how many more there are', () => {
    const problems = [...many('a.csv', 'one', 150), ...many('b.csv', 'one', 100), ...many('a.csv', 'two', 3)]
    const told = new InputError(problems).problems
    expect(told).toHaveLength(203)
    expect(told.filter(({ more }) => more !== undefined)).toEqual([at('a.csv', 'one', 100, 50)])
    expect(countProblems(told)).toBe(253)
  })

  test('counts those that stand for more, and stays the same when it is thrown again', () => {
    const problems = [at('a.csv', 'one', 1, 10), ...many('a.csv', 'one', 99), at('a.csv', 'one', 7, 20)]
    const told = new InputError(problems).problems
    expect([told.length, told[0]?.more, told.at(-1)?.more]).toEqual([100, 10, 21])
    expect(countProblems(told)).toBe(131)
    expect(new InputError(told).problems).toEqual(told)
  })

  test('is collected without running out of stack', async () => {
    const error = await collectProblems(() =>
      Promise.reject(new InputError(many('a.csv', 'one', 300_000))),
    ).then(
      () => undefined,
      (thrown: InputError) => thrown,
    )
    expect(error?.problems.at(-1)).toEqual(at('a.csv', 'one', 100, 299_900))
    const list = new ProblemList()
    list.add(many('a.csv', 'one', 300_000))
    expect(() => list.stopOr()).toThrow('and 299,900 more like this')
  })
})
