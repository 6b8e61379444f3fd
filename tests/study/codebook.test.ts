import { describe, expect, test } from 'vitest'
import { formatProblem } from '../../pipeline/core/problem.ts'
import { loadCodebook } from '../../pipeline/study/codebook.ts'
import { memoryFiles } from '../support/memory-files.ts'
import { tinyFile } from '../support/tiny-study.ts'

async function problemsOf(changes: Readonly<Record<string, string>>): Promise<string[]> {
  const { problems } = await loadCodebook(memoryFiles(changes), 'codebook.json', {
    kind: 'frame',
    strata: ['region'],
  })
  return problems.flatMap((problem) => formatProblem(problem).split('\n'))
}
describe('ids in the codebook', () => {
  test('a question twice', async () => {
    expect(await problemsOf(tinyFile('codebook.json', '"id": "staff"', '"id": "desks"'))).toEqual([
      'codebook.json:121:13: error: the id `desks` is also on line 94 [repeated-id]',
      '          "id": "desks",',
      '                ^',
    ])
  })

  test('a question under a reserved id', async () => {
    expect(await problemsOf(tinyFile('codebook.json', '"id": "staff"', '"id": "response"'))).toEqual([
      'codebook.json:121:13: error: the id `response` is taken [reserved-id]',
      '          "id": "response",',
      '                ^',
    ])
  })

  test('a question under the id of a stratum', async () => {
    expect(await problemsOf(tinyFile('codebook.json', '"id": "staff"', '"id": "region"'))).toEqual([
      'codebook.json:121:13: error: the id `region` is taken by a stratum of study.json [reserved-id]',
      '          "id": "region",',
      '                ^',
    ])
  })

  test('a topic twice', async () => {
    expect(await problemsOf(tinyFile('codebook.json', '"id": "money"', '"id": "hours"'))).toEqual([
      'codebook.json:9:13: error: the id `hours` is also on line 5 [repeated-id]',
      '          "id": "hours",',
      '                ^',
    ])
  })

  test('an answer twice', async () => {
    expect(await problemsOf(tinyFile('codebook.json', '"id": "volunteers"', '"id": "demand"'))).toEqual([
      'codebook.json:63:17: error: the id `demand` is also on line 58 [repeated-id]',
      '              "id": "demand",',
      '                    ^',
    ])
  })

  test('a net under the id of an answer', async () => {
    expect(await problemsOf(tinyFile('codebook.json', '"id": "changed"', '"id": "same"'))).toEqual([
      'codebook.json:36:17: error: the id `same` is also on line 26 [repeated-id]',
      '              "id": "same",',
      '                    ^',
    ])
  })

  test('a class under a reserved id', async () => {
    expect(await problemsOf(tinyFile('codebook.json', '"id": "several"', '"id": "median"'))).toEqual([
      'codebook.json:114:17: error: the id `median` is taken [reserved-id]',
      '              "id": "median",',
      '                    ^',
    ])
  })

  test('a net of an unknown answer', async () => {
    expect(
      await problemsOf(tinyFile('codebook.json', '"shorter"\n          ]', '"shorten"\n          ]')),
    ).toEqual([
      'codebook.json:40:13: error: the question has no answer `shorten` [unknown-answer]',
      '                "shorten"',
      '                ^',
      '    hint: did you mean `shorter`?',
    ])
  })

  test('a net of a declared non-answer', async () => {
    expect(
      await problemsOf(
        tinyFile('codebook.json', '"label": "shorter"', '"label": "shorter", "missing": true'),
      ),
    ).toEqual([
      'codebook.json:40:13: error: `shorter` is a declared non-answer, which is left out of the base [net-of-missing]',
      '                "shorter"',
      '                ^',
    ])
  })
})

describe('parts of a question', () => {
  test('a number question without its range', async () => {
    expect(await problemsOf(tinyFile('codebook.json', '"type": "open"', '"type": "number"'))).toEqual([
      'codebook.json:151:5: error: a question of type `number` needs `number` [missing-part]',
      '        {',
      '        ^',
    ])
  })

  test('a choice with the parts of a number question', async () => {
    expect(await problemsOf(tinyFile('codebook.json', '"type": "number"', '"type": "single"'))).toEqual([
      'codebook.json:107:7: error: `classes` does not suit a question of type `single` [wrong-part]',
      '          "classes": [',
      '          ^',
      'codebook.json:98:7: error: `number` does not suit a question of type `single` [wrong-part]',
      '          "number": {',
      '          ^',
      'codebook.json:93:5: error: a question of type `single` needs `answers` [missing-part]',
      '        {',
      '        ^',
    ])
  })

  test('a choice without answers', async () => {
    expect(await problemsOf(tinyFile('codebook.json', '"type": "open"', '"type": "multiple"'))).toEqual([
      'codebook.json:151:5: error: a question of type `multiple` needs `answers` [missing-part]',
      '        {',
      '        ^',
    ])
  })

  test('an open question that desk research may answer', async () => {
    expect(
      await problemsOf(tinyFile('codebook.json', '"type": "open"', '"type": "open", "deskResearch": true')),
    ).toEqual([
      'codebook.json:154:23: error: desk research cannot answer this question [desk-research-impossible]',
      '          "type": "open", "deskResearch": true,',
      '                          ^',
      '    expected: a question that is not open and no battery, with `unit` as unit of analysis',
    ])
  })

  test('a range that ends before it starts', async () => {
    expect(await problemsOf(tinyFile('codebook.json', '"maximum": 20', '"maximum": 0'))).toEqual([
      'codebook.json:98:17: error: the minimum 1 is more than the maximum 0 [empty-range]',
      '          "number": {',
      '                    ^',
    ])
  })

  test('a class without ends', async () => {
    expect(await problemsOf(tinyFile('codebook.json', ',\n          "maximum": 1\n', '\n'))).toEqual([
      'codebook.json:108:9: error: this class has no `minimum` and no `maximum` [empty-range]',
      '            {',
      '            ^',
    ])
  })
})

describe('questions that depend on another', () => {
  test('an unknown question', async () => {
    expect(await problemsOf(tinyFile('codebook.json', '"question": "hours"', '"question": "hour"'))).toEqual([
      'codebook.json:51:21: error: there is no question `hour` [asked-of-unknown]',
      '            "question": "hour",',
      '                        ^',
      '    hint: did you mean `hours`?',
    ])
  })

  test('the question itself', async () => {
    expect(
      await problemsOf(tinyFile('codebook.json', '"question": "hours"', '"question": "reasons"')),
    ).toEqual([
      'codebook.json:51:21: error: `reasons` is not an earlier question [asked-of-later]',
      '            "question": "reasons",',
      '                        ^',
      '    expected: a question before it',
    ])
  })

  test('a later question', async () => {
    expect(
      await problemsOf(tinyFile('codebook.json', '"question": "hours"', '"question": "budget"')),
    ).toEqual([
      'codebook.json:51:21: error: `budget` is not an earlier question [asked-of-later]',
      '            "question": "budget",',
      '                        ^',
      '    expected: a question before it',
    ])
  })

  test('a question of another type', async () => {
    expect(await problemsOf(tinyFile('codebook.json', '"type": "single"', '"type": "multiple"'))).toEqual([
      'codebook.json:51:21: error: `hours` is a question of type `multiple` [asked-of-type]',
      '            "question": "hours",',
      '                        ^',
      '    expected: one of type `single` or `scale`',
    ])
  })

  test('an unknown answer', async () => {
    expect(
      await problemsOf(
        tinyFile(
          'codebook.json',
          '"answers": [\n          "longer"\n',
          '"answers": [\n          "longest"\n',
        ),
      ),
    ).toEqual([
      'codebook.json:53:11: error: `hours` has no answer `longest` [asked-of-unknown]',
      '              "longest"',
      '              ^',
      '    hint: did you mean `longer`?',
    ])
  })
})

describe('percentages that are to add up', () => {
  const CHOSEN = '"percentages": "add-up"'
  const SINGLE = '"label": "Opening hours since last year",'

  test('go with answers of which there is one, and with classes that hold every number once', async () => {
    expect(await problemsOf(tinyFile('codebook.json', SINGLE, `${SINGLE} ${CHOSEN},`))).toEqual([])
    expect(
      await problemsOf(tinyFile('codebook.json', '"id": "desks",', `"id": "desks", ${CHOSEN},`)),
    ).toEqual([])
  })

  test.each([
    [
      'answers of which there may be more',
      '"id": "reasons",',
      '46:39',
      'percentages of a question of type `multiple` do not add up',
    ],
    [
      'numbers that are not whole',
      '"id": "staff",',
      '121:37',
      'percentages of numbers that are not whole do not add up',
    ],
  ])('do not go with %s', async (_, id, place, message) => {
    expect(
      (await problemsOf(tinyFile('codebook.json', id, `${id} ${CHOSEN},`))).filter(
        (line) => !line.startsWith('     '),
      ),
    ).toEqual([
      `codebook.json:${place}: error: ${message} [cannot-add-up]`,
      '    expected: `single`, `scale`, or whole numbers (`integer`) with classes that hold each of them once',
    ])
  })

  test('do not go with numbers without classes', async () => {
    const changes = tinyFile('codebook.json', '"id": "staff",', `"id": "staff", ${CHOSEN},`)
    const whole = changes['codebook.json']?.replace('"integer": false', '"integer": true') ?? ''
    expect((await problemsOf({ 'codebook.json': whole }))[0]).toBe(
      'codebook.json:121:37: error: there are no percentages of numbers without classes [cannot-add-up]',
    )
  })
})
