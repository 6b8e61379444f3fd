import { expect, test } from 'vitest'
import { eventLine, readEventLine } from '../../pipeline/automation/event.ts'

test('an event is one line, whatever is in it and whoever reads it', () => {
  const problem = {
    file: 'a\nb.csv',
    line: 1,
    column: 1,
    rule: 'r',
    message: 'n\u2028o\u2029 \u0085\r\n\u001b[31m',
  }
  const event = { event: 'refused', problems: [problem] } as const
  const line = eventLine(event)
  expect(line.trimEnd().split(/[\p{Cc}\u2028\u2029]/u)).toHaveLength(1)
  expect(line.endsWith('}\n')).toBe(true)
  expect(readEventLine(line)).toEqual(event)
})

test.each(['', 'Built.', '{"event":"built"', '[1]', 'null', '{"stage":"load"}'])('%j is no event', (line) => {
  expect(readEventLine(line)).toBeUndefined()
})
