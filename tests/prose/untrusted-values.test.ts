import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import { disclose } from '../../pipeline/disclosure/disclose.ts'
import type { ReportDocument } from '../../pipeline/prose/document.ts'
import { writeProse } from '../../pipeline/prose/write.ts'
import { shapeOf } from '../support/document-text.ts'
import { makeReport } from '../support/make-report.ts'
import { makeInterview, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'

/** Every place where a text from the data can enter a report. */
const TEMPLATE = `# {{wave.title}}

In {{wave.label}} **{{wave.label}}** for {{study.publisher}}: {{label "q.a"}}, {{ranking "q"}}.
{{#claim "all" "q.a"}}It is {{label "q.a"}}{{/claim}}. And {{quantifier "q.a"}} of {{counted "q.a"}}[^n].

- {{label "q.a"}}

| {{label "q.a"}} | b |
| --- | --- |
| {{wave.title}} | c |

> {{label "q.a"}}

:::callout
{{label "q.a"}}
:::

{{#frequency-table "q"}}On {{label "q.a"}}{{/frequency-table}}

{{quotes "life"}}

{{assumptions}}

{{wordings}}

[^n]: Note on {{label "q.a"}}.
`

/** The report of a study in which every text is the one given. */
function writeWith(text: string): ReportDocument {
  const question = makeQuestion({
    id: 'q',
    label: text,
    answers: [{ id: 'a', label: text, description: text, missing: false }],
  })
  const study = makeStudy({
    questions: [question],
    title: text,
    publisher: text,
    unitNoun: { singular: text, plural: text },
    waves: [
      makeWave({
        id: 'w',
        label: text,
        title: text,
        questions: ['q'],
        interviews: [makeInterview(['N-1'], { q: 'a' })],
        quotes: [
          { place: { file: 'quotes.json', line: 1, column: 1 }, topic: 'life', text, illustrative: true },
        ],
        assumptions: [{ question: 'q', reason: text }],
      }),
    ],
  })
  return writeProse(makeReport({ only: TEMPLATE }), disclose(analyse(study, 'w')), [])
}

function shapes({ sections }: ReportDocument): unknown {
  return sections.map(({ blocks, footnotes }) =>
    [blocks, ...footnotes.map((note) => note.blocks)].map((each) => each.map(shapeOf)),
  )
}

const plain = shapes(writeWith('word'))

const HOSTILE = [
  ...[
    '# heading',
    '**bold**',
    '_x_',
    '`code`',
    '~~gone~~',
    '[link](javascript:alert(1))',
    '![i](file:///etc/passwd)',
  ],
  ...[
    '<script>alert(1)</script>',
    '<!-- -->',
    '&lt;b&gt;',
    '&amp;',
    '{{wave.title}}',
    '{{{x}}}',
    '{{#if a}}',
    '{{> p}}',
    '{{!-- --}}',
  ],
  ...[
    ':::callout',
    ':::',
    '::chart',
    ':b[x]',
    '[^n]',
    '[^n]: x',
    '| a | b |',
    '---',
    '- item',
    '1. item',
    '> quote',
    '    code',
    '```',
  ],
  ...[
    '\uE0000\uE001',
    '\uE000',
    '\\',
    '\n\n# new',
    '\r\n',
    '\t',
    '\u0000',
    '\u2028',
    '$&',
    '$1',
    '__proto__',
    'https://example.org',
    'a@b.nl',
  ],
]

const hostile = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc
    .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string()), { minLength: 1 })
    .map((parts) => parts.join('')),
)

describe('a text from the data', () => {
  test('never becomes markup, a directive or template code, and arrives letter for letter', () => {
    fc.assert(
      fc.property(
        hostile.filter((text) => text !== ''),
        (text) => {
          const document = writeWith(text)
          expect(shapes(document)).toEqual(plain)
          const quotes = document.sections[0]?.blocks.find((block) => block.type === 'quotes')
          expect(quotes?.type === 'quotes' && quotes.quotes[0]?.text).toBe(text)
          expect(JSON.stringify(document.sections)).toContain(JSON.stringify(text).slice(1, -1))
        },
      ),
      { numRuns: 500 },
    )
  })
})
