import { expect, test } from 'vitest'
import { count, label, saidOf } from './said-of.ts'

const taken = (place: string, name: string) => [
  `${place}: error: Vega takes \`${name}\` for something of its own [reserved-name]`,
  'hint: choose another word',
]

test.each<readonly [string, Record<string, unknown>, readonly string[]]>([
  ['a colour', { mark: { type: 'bar', color: 'toString' } }, taken('16:14', 'toString')],
  ['a text', { mark: { type: 'text', text: 'constructor' } }, taken('16:13', 'constructor')],
  [
    'a field that is calculated, and not where it is drawn',
    {
      transform: [{ calculate: 'datum.count * 2', as: 'toString' }],
      encoding: { y: label, x: { ...count, field: 'toString', axis: null } },
    },
    taken('29:13', 'toString'),
  ],
  [
    'the name of a list',
    { transform: [{ fold: ['count', 'base'], as: ['__proto__', 'v'] }] },
    taken('32:9', '__proto__'),
  ],
])('a word that Vega has for itself is told at its place: %s', async (_, rest, said) => {
  expect(await saidOf(rest)).toEqual(said)
})

test.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty'])(
  'a dataset named %s is told where it is asked for',
  async (name) => {
    const rest = { usermeta: { datasets: { [name]: { question: 'shop' } } }, data: { name } }
    expect(await saidOf(rest)).toEqual(taken('6:7', name))
  },
)
