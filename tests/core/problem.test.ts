import { describe, expect, test } from 'vitest'
import {
  collectProblems,
  didYouMean,
  formatProblem,
  InputError,
  type Problem,
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
