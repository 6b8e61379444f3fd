import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Calls with a list as their arguments, which has no room for some 100,000: `core/lists.ts` does the same without. */
const CALLS =
  /\b(?:push|unshift|Math\.(?:max|min)|fromCharCode|fromCodePoint)\((?:[^()[\]{}]|\([^()]*\)|\[[^\]]*\]|\{[^}]*\})*?(?<=[(,]\s*)\.\.\./g

/** What a file calls so, line by line. */
const callsIn = (source: string) => [...source.matchAll(CALLS)].map(([call]) => call.replaceAll(/\s+/g, ' '))

test('no list of data is spread over the arguments of a call', () => {
  const files = readdirSync('pipeline', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  )
  const found = files.flatMap((file) =>
    callsIn(readFileSync(`pipeline/${file}`, 'utf8')).map((call) => `${file}: ${call}`),
  )
  expect(found).toEqual([])
})

test('the check finds them', () => {
  for (const call of [
    'list.push(...some)',
    'Math.max(0, ...some)',
    'list.push(one(1), ...some)',
    'push({ a }, ...b)',
  ])
    expect(callsIn(call)).toHaveLength(1)
  for (const other of ['list.push([...some])', 'list.push({ ...one })', 'list.push(one)\nreturn [...list]'])
    expect(callsIn(other)).toEqual([])
})
