import { analyse } from '../../pipeline/analysis/analyse.ts'
import { InputError } from '../../pipeline/core/problem.ts'
import { disclose } from '../../pipeline/disclosure/disclose.ts'
import { writeProse } from '../../pipeline/prose/write.ts'
import { makeReport, makeTemplate } from './make-report.ts'
import { makeAnswers, makeInterview, makeQuestion, makeStudy, makeWave } from './make-study.ts'

const shop = makeQuestion({
  id: 'shop',
  answers: [...makeAnswers('yes', 'no'), { id: 'secret', label: 'secret', missing: true }],
  nets: [{ id: 'told', label: 'told', answers: ['yes', 'no'] }],
})
const wishes = makeQuestion({
  id: 'wishes',
  type: 'multiple',
  answers: [{ id: 'bus', label: 'a *bus*. {{x}}', missing: false }, ...makeAnswers('pub', 'school')],
  nets: [{ id: 'any', label: 'any', answers: ['bus', 'pub', 'school'] }],
})
const clubs = makeQuestion({ id: 'clubs', type: 'number', number: { integer: true, minimum: 0, maximum: 9 } })
const study = makeStudy({
  questions: [shop, wishes, clubs],
  waves: [
    makeWave({
      id: 'w1',
      label: 'May 2019',
      questions: ['shop'],
      interviews: [makeInterview(['N-1'], { shop: 'yes' }), makeInterview(['N-2'], { shop: 'no' })],
    }),
    makeWave({
      id: 'w2',
      label: 'May 2020',
      questions: ['shop', 'wishes', 'clubs'],
      interviews: [
        makeInterview(['N-1', 'N-2', 'N-3'], { shop: 'yes', wishes: ['bus', 'pub'], clubs: 3 }),
        makeInterview(['N-4'], { shop: 'no', wishes: ['bus'], clubs: 1 }),
      ],
      quotes: [
        {
          place: { file: 'quotes.json', line: 1, column: 1 },
          topic: 'life',
          text: 'Quiet here.',
          illustrative: true,
        },
      ],
    }),
  ],
})
export const results = disclose(analyse(study, 'w2'))

/** Writes a report of a title, an empty line and a text. */
export function write(text: string, partials: Readonly<Record<string, string>> = {}) {
  const shared = Object.entries(partials).map(([name, source]) => makeTemplate(name, source))
  return writeProse(makeReport({ only: `# Title\n\n${text}` }, { partials: shared }), results, [])
}

/** The lines that a person reads of a task's problems. */
export function tell(task: () => unknown): string[] {
  try {
    task()
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.message.split('\n')
  }
}

/** What a reader of the log sees of a text's problems, without the excerpt of the template. */
export function problemsOf(text: string, partials: Readonly<Record<string, string>> = {}): string[] {
  return tell(() => write(text, partials)).filter((line) =>
    /^(templates| {4}(sentence|expected|found|hint):)/.test(line),
  )
}

/** The file that problems are told in. */
export const FILE = 'templates/report/only.md.hbs'
