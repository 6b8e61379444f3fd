import { analyse } from '../../pipeline/analysis/analyse.ts'
import { type DisclosedResults, disclose } from '../../pipeline/disclosure/disclose.ts'
import {
  type GivenStudy,
  makeAnswers,
  makeInterview,
  makeQuestion,
  makeStudy,
  makeWave,
} from './make-study.ts'

const shop = makeQuestion({ id: 'shop', label: 'Is there a shop?', answers: makeAnswers('yes', 'no') })
const mood = makeQuestion({
  id: 'mood',
  label: 'What is the mood?',
  answers: [...makeAnswers('good', 'poor'), { id: 'refused', label: 'refused', missing: true }],
})
const wishes = makeQuestion({
  id: 'wishes',
  label: 'What is wished for?',
  type: 'multiple',
  answers: makeAnswers('pub', 'bus', 'school', 'doctor'),
  nets: [{ id: 'care', label: 'care', answers: ['doctor', 'school'] }],
})
const clubs = makeQuestion({
  id: 'clubs',
  label: 'How many clubs are there?',
  type: 'number',
  number: { integer: false, minimum: 0, maximum: 99 },
  classes: [{ id: 'few', label: 'few', maximum: 2 }],
})

/** Results of three waves of the villages; the shop was not asked about in the second, the clubs only in the third. */
export function villageResults(rest: Partial<GivenStudy> = {}): DisclosedResults {
  const study = makeStudy({
    ...rest,
    questions: [shop, mood, wishes, clubs],
    waves: [
      makeWave({
        id: 'w1',
        label: 'spring',
        fieldwork: { start: '2018-03-01', end: '2018-03-09' },
        questions: ['shop'],
        interviews: [makeInterview(['N-1', 'N-2'], { shop: 'yes' }), makeInterview(['S-1'], { shop: 'no' })],
      }),
      makeWave({
        id: 'w2',
        label: 'summer',
        fieldwork: { start: '2019-06-01', end: '2019-06-09' },
        questions: ['mood'],
        interviews: [makeInterview(['N-1'], { mood: 'good' })],
      }),
      makeWave({
        id: 'w3',
        label: 'autumn',
        fieldwork: { start: '2020-10-01', end: '2020-10-09' },
        questions: ['shop', 'wishes', 'clubs'],
        interviews: [
          makeInterview(['N-1', 'N-2', 'N-3'], { shop: 'yes', wishes: ['bus', 'doctor'], clubs: 4 }),
          makeInterview(['N-4'], { shop: 'no', wishes: ['school', 'bus'], clubs: 1.5 }),
          makeInterview(['S-1'], { shop: 'no', wishes: ['bus'], clubs: 4 }),
        ],
      }),
    ],
  })
  return disclose(analyse(study, 'w3'))
}
