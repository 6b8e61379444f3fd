import { expect, test } from 'vitest'
import { operationsOf } from './content-syntax.ts'

test('reads operands of every kind', () => {
  const content = '/Na#6de <0aB> (a(b)\\)\\101\\\n\\n) [1 -.5 +2. true null] <</A 1/B<</C[<41>]>>>> op'
  expect([...operationsOf(content)]).toEqual([
    {
      operator: 'op',
      operands: [
        '/Name',
        'b:0ab0',
        'b:61286229 2941 0a'.replaceAll(' ', ''),
        [1, -0.5, 2, true, null],
        { '/A': 1, '/B': { '/C': ['b:41'] } },
      ],
    },
  ])
})

test('passes over comments, and over the data of an inline image', () => {
  expect([...operationsOf('q % (Q\nBI /W 2 /H 1 ID \0EI\xff EI Q')]).toEqual([
    { operator: 'q', operands: [] },
    { operator: 'EI', operands: [{ '/W': 2, '/H': 1 }] },
    { operator: 'Q', operands: [] },
  ])
})

test('names whatever is no operand as an operator', () => {
  expect([...operationsOf('1 ] 2 >> ) } x')].map(({ operator }) => operator)).toEqual([
    ']',
    '>>',
    ')',
    '}',
    'x',
  ])
})

test('ends with what is not closed', () => {
  expect([...operationsOf('[1 (a')]).toEqual([{ operator: '', operands: [[1, 'b:61']] }])
})
