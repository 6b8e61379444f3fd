import { expect, test } from 'vitest'
import { summary } from './finding.ts'

test('reports equal findings once, with the first and the count of the others', () => {
  const loose = { checkpoint: '01-005', message: 'content is loose' }
  const findings = [
    { ...loose, object: 'page 1' },
    { checkpoint: '28-009', message: 'Tabs is not S', object: 'page 1' },
    { ...loose, object: 'page 2' },
    { ...loose, object: 'page 4' },
  ]
  expect(summary(findings)).toEqual([
    '01-005 content is loose: page 1 and 2 more',
    '28-009 Tabs is not S: page 1',
  ])
})
