import { describe, expect, test } from 'vitest'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
import { LANGUAGES } from '../../pipeline/language/languages.ts'
import { findTypedNumbers } from '../../pipeline/prose/typed-numbers/check.ts'
import { loadReport } from '../../pipeline/report/load.ts'
import type { TemplateFile } from '../../pipeline/report/report.ts'

const NOUNS = [
  { singular: 'gemeente', plural: 'gemeenten' },
  { singular: 'geïnterviewde', plural: 'geïnterviewden' },
]

describe.each([
  { report: 'baseline', reasons: ['Wmo 2015: a name, listed in report.json'] },
  {
    report: 'follow-up',
    reasons: [
      'niet iedere medewerker: said of people at large, none of whom was asked',
      'toenemen: so the answer reads, it is no change between waves',
    ],
  },
])('the templates of $report', ({ report, reasons }) => {
  test('type no number but those with a reason, and give no reason in vain', async () => {
    const templates = await loadReport(nodeFiles, 'templates', report)
    const writtenIn = { languages: [LANGUAGES.nl.quantities], nouns: NOUNS }
    const { problems, allowed } = findTypedNumbers(templates, writtenIn)
    expect(problems).toEqual([])
    expect(allowed.map(({ text, why }) => `${text}: ${why}`)).toEqual(reasons)
    const bare = findTypedNumbers(
      { sections: templates.sections.map(withoutComments), partials: [], names: [] },
      writtenIn,
    )
    expect(bare.problems.map(({ rule }) => rule)).toEqual(reasons.map(() => 'typed-number'))
  })
})

function withoutComments(template: TemplateFile): TemplateFile {
  return { ...template, source: template.source.replace(/\{\{!--.*?--\}\}/gs, '') }
}
