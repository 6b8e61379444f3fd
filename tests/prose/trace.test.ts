import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import { disclose } from '../../pipeline/disclosure/disclose.ts'
import type { ReportDocument } from '../../pipeline/prose/document.ts'
import { writeProse } from '../../pipeline/prose/write.ts'
import { makeReport } from '../support/make-report.ts'
import { makeAnswers, makeInterview, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'

const shop = makeQuestion({
  id: 'shop',
  label: 'A shop in 2020?',
  answers: [
    { id: 'yes', label: 'yes', description: 'Open 5 days.', missing: false },
    ...makeAnswers('no'),
    { id: 'refused', label: 'refused', missing: true },
  ],
  deskResearch: true,
})
const study = makeStudy({
  questions: [shop],
  waves: [
    makeWave({
      id: 'w1',
      label: 'May 2019',
      questions: ['shop'],
      interviews: [makeInterview(['N-1'], { shop: 'no' })],
    }),
    makeWave({
      id: 'w2',
      label: 'May 2020',
      questions: ['shop'],
      interviews: [
        makeInterview(['N-1', 'N-2'], { shop: 'yes' }),
        makeInterview(['N-3'], { shop: 'no' }, 3),
        makeInterview(['S-1'], { shop: 'refused' }, 4),
      ],
      deskResearch: [
        { row: 2, unit: 'S-2', question: 'shop', value: 'yes', source: 'web', date: '2020-03-02' },
      ],
      quotes: [
        {
          place: { file: 'quotes.json', line: 1, column: 1 },
          topic: 'life',
          text: 'Since 1999 I say.',
          illustrative: true,
        },
      ],
      assumptions: [{ question: 'shop', reason: 'Taken from 2018.' }],
    }),
  ],
})
const results = disclose(analyse(study, 'w2'))

/** Figures and other numbers of a template below its title, each as text and what it is. */
function traced(source: string) {
  const method = '# Method\n\nSources: desk research for {{counted "response.desk-research"}}.'
  const report = writeProse(makeReport({ only: `# Title\n\n${source}`, method }), results, [])
  const document = {
    ...report,
    sections: report.sections.slice(0, 1),
    figures: report.figures.filter(({ place }) => place.file === 'templates/report/only.md.hbs'),
  }
  return {
    document,
    figures: document.figures.map(
      ({ text, as, results: ids, shows }) => `${text}: ${as} ${shows} of ${ids.join(', ')}`,
    ),
    others: document.others
      .filter(({ traceId }) => traceId !== 'published')
      .map(({ text, reason }) => `${text}: ${reason}`),
  }
}

/** All trace ids in a document tree. */
function marksIn(document: ReportDocument): string[] {
  return [...JSON.stringify(document.sections).matchAll(/"(?:traceId|titleTraceId)":"([^"]+)"/g)].map(
    (match) => match[1] ?? '',
  )
}

describe('running text', () => {
  test('traces a figure as it is shown, with its place, result and rule', () => {
    const { document } = traced('{{counted "shop.yes"}} say so.')
    expect(document.figures).toEqual([
      {
        traceId: '1',
        text: 'Three villages',
        as: 'counted',
        results: ['w2/shop.yes'],
        shows: 'figure',
        place: { file: 'templates/report/only.md.hbs', line: 3, column: 1 },
        rule: 'number by the house style, with the noun in the singular or plural',
      },
    ])
    expect(marksIn(document)).toEqual(['1'])
  })

  test('traces a change with both its results', () => {
    const change = '{{change "shop.yes" since="w1" as="noun" despite="it was asked alike"}}'
    const source = `It is ${change}.\n\n{{wordings}}`
    expect(traced(source).figures).toEqual(['a sharp rise: change figure of w2/shop.yes, w1/shop.yes'])
  })

  test('tells a figure in a caption apart from its table', () => {
    const { figures } = traced('{{#frequency-table "shop"}}Among {{base "shop.yes"}}{{/frequency-table}}')
    expect(figures[0]).toBe('4: base figure of w2/shop.yes')
    expect(figures.filter((figure) => figure.startsWith('4: base'))).toHaveLength(1)
  })

  test('says of other numbers what they are', () => {
    const source = [
      '## In {{wave.label}}',
      '',
      'The law of 2015, in {{wave-label "w1"}}, {{period}}, the {{wave-count}}, {{see "table:shop"}}.',
      '',
      ':::callout{title="Since 2001"}',
      'Text',
      ':::',
      '',
      '{{quotes "life"}}',
      '',
      '{{assumptions}}',
      '',
      '{{frequency-table "shop"}}',
    ].join('\n')
    expect(traced(source).others).toEqual([
      'May 2020: a title or name from the data',
      'The law of 2015, in : typed in the template',
      'May 2019: the name of a wave',
      '2\u00a0March 2020 to 3\u00a0March 2020: the period of the fieldwork',
      'second: which wave of the study it is',
      'table 1: a reference to a table, chart or section',
      'Since 2001: typed in the template',
      "Since 1999 I say.: a respondent's words",
      'A shop in 2020?: an assumption, as the data give it',
      ' Taken from 2018.: an assumption, as the data give it',
      '1: the number of a table',
      'Open 5 days.: words of the codebook',
      'A shop in 2020?: words of the codebook',
      'Wave w2: the title of the report',
      'Village research (2020). Wave w2.: on the back page',
      '2\u00a0March 2020 to 3\u00a0March 2020: on the back page',
      '1\u00a0April 2020: on the back page',
      '1: on the back page',
    ])
  })

  test('reports the place of a typed number', () => {
    const { document } = traced('One\n\nTwo *and* 3.')
    expect(document.others.find(({ reason }) => reason === 'typed in the template')?.place).toEqual({
      file: 'templates/report/only.md.hbs',
      line: 5,
      column: 10,
    })
  })
})

describe('a table', () => {
  test('traces counts, shares and the parts of its base', () => {
    const { figures, others } = traced('{{frequency-table "shop" minimum=2}}')
    expect(figures).toEqual([
      '3: frequency-table figure of w2/shop.yes',
      '75%: frequency-table figure of w2/shop.yes',
      '4: frequency-table base of w2/shop.yes',
      'One: frequency-table desk-research of w2/shop.yes',
      'one: frequency-table missing of w2/shop.refused',
    ])
    expect(others).toContain('two: the least count of a row in the table')
  })

  test('traces the cells and bases of parts', () => {
    const { figures } = traced('{{cross-table "shop" by="region"}}')
    expect(figures.slice(0, 3)).toEqual([
      'n = 3: cross-table base of w2/shop.yes/region=north',
      '2 (67%): cross-table figure of w2/shop.yes/region=north',
      '1 (33%): cross-table figure of w2/shop.no/region=north',
    ])
    expect(figures).toContain('n = 4: cross-table base of w2/shop.yes')
  })
})
