import { describe, expect, test } from 'vitest'
import { ProgressBar, progressText } from '../../pipeline/cli/progress.ts'

const PROGRESS = {
  editions: 100,
  done: 45,
  notPublished: 2,
  current: 'study-046/2017-06',
  milliseconds: 90_000,
}

describe('how far a build is', () => {
  test('is one line: how many are done, how much time is left, and how many are not published', () => {
    expect(progressText(PROGRESS, 120)).toBe(
      '[#########-----------] 45 of 100  2 not published  1:30, 1:50 left  study-046/2017-06',
    )
    expect(progressText({ ...PROGRESS, done: 0, notPublished: 0, milliseconds: 0 }, 120)).toBe(
      '[--------------------] 0 of 100  0:00  study-046/2017-06',
    )
    expect(progressText({ ...PROGRESS, milliseconds: 3_723_000 }, 120)).toContain('1:02:03, 1:15:50 left')
  })

  test('fits the terminal', () => {
    expect(progressText(PROGRESS, 40)).toHaveLength(39)
  })
})

/** What a bar writes to a terminal in the listener of a build. */
function drawn(editions: number): string {
  let text = ''
  let now = 0
  const terminal = { columns: 100, write: (part: string) => (text += part) }
  const bar = new ProgressBar(terminal, () => now)
  bar.listener.ended?.({ edition: 'up/to-date', pdf: 'x' })
  bar.listener.planned?.(editions)
  bar.listener.began?.('a/1')
  now += 1000
  bar.listener.ended?.({ edition: 'a/1', pdf: 'x' })
  bar.clear()
  bar.draw()
  bar.listener.began?.('a/2')
  bar.listener.ended?.({ edition: 'a/2', problems: [] })
  bar.draw()
  return text.replaceAll('\r\u001b[K', '|')
}

describe('a progress bar', () => {
  test('draws over its own line, and is gone at the end', () => {
    expect(drawn(2).split('|').slice(1)).toEqual([
      '[--------------------] 0 of 2  0:00  a/1',
      '[##########----------] 1 of 2  0:01, 0:01 left  a/1',
      '',
      '[##########----------] 1 of 2  0:01, 0:01 left  a/1',
      '[##########----------] 1 of 2  0:01, 0:01 left  a/2',
      '[####################] 2 of 2  1 not published  0:01, 0:00 left  a/2',
      '',
    ])
  })

  test('is not there for one edition', () => {
    expect(drawn(1)).toBe('')
  })
})
