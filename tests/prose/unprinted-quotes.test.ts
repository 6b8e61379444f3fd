import { expect, test } from 'vitest'
import { formatProblem } from '../../pipeline/core/problem.ts'
import { unprintedQuotes } from '../../pipeline/prose/unshown.ts'
import { makeReport, makeTemplate } from '../support/make-report.ts'

const quote = (topic: string, line: number) => ({
  place: { file: 'data/s/w/quotes.json', line, column: 16 },
  topic,
  text: 'Quiet.',
  illustrative: true,
})

const quotes = [quote('life', 3), quote('work', 8), quote('life', 13), quote('play', 18), quote('rest', 23)]

test('quotes on a topic that no section prints are a problem, at the first of them', () => {
  const report = makeReport(
    { one: '{{#if (known "a.b")}}a{{else}}{{quotes "work"}}{{/if}}', two: '{{> piece}}' },
    { partials: [makeTemplate('piece', '{{quotes "play" limit=1}}')] },
  )
  expect(unprintedQuotes(report, { quotes }).map(formatProblem)).toEqual([
    [
      'data/s/w/quotes.json:3:16: error: no section prints the quotes on `life` [unprinted-quotes]',
      '    hint: print them with `{{quotes "life"}}`, or remove them',
    ].join('\n'),
    [
      'data/s/w/quotes.json:23:16: error: no section prints the quotes on `rest` [unprinted-quotes]',
      '    hint: print them with `{{quotes "rest"}}`, or remove them',
    ].join('\n'),
  ])
})
