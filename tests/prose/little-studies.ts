import { LANGUAGES } from '../../pipeline/language/languages.ts'
import { findTypedNumbers } from '../../pipeline/prose/typed-numbers/check.ts'
import { makeTemplate } from '../support/make-report.ts'
import { makeQuestion, makeWave } from '../support/make-study.ts'

type Answers = Readonly<Record<string, string>>

export function answers(labels: Answers) {
  return Object.entries(labels).map(([id, label]) => ({ id, label, missing: false }))
}

export function waves(labels: Answers) {
  return Object.entries(labels).map(([id, label]) =>
    makeWave({
      ...{ id, label, questions: [] },
      fieldwork: { start: `${id.slice(0, 4)}-04-02`, end: `${id.slice(0, 4)}-04-12` },
    }),
  )
}

/** Branches of two valleys, in English. */
export const ENGLISH = {
  languages: [LANGUAGES.en.quantities],
  nouns: [
    { singular: 'branch', plural: 'branches' },
    { singular: 'librarian', plural: 'librarians' },
  ],
  questions: [
    makeQuestion({
      id: 'evening',
      label: 'Is the branch open in the evening?',
      answers: answers({ yes: 'open in the evening', no: 'closed in the evening' }),
    }),
    makeQuestion({
      id: 'sunday',
      label: 'Is the branch closed on Sundays?',
      answers: answers({ yes: 'yes', no: 'no' }),
    }),
    makeQuestion({
      id: 'services',
      label: 'Which services does the branch offer besides lending?',
      type: 'multiple',
      answers: answers({ reading: 'reading groups', homework: 'homework club', repair: 'repair café' }),
      nets: [{ id: 'learning', label: 'a service for learning', answers: ['reading', 'homework'] }],
    }),
    makeQuestion({ id: 'staff', label: 'How many staff does the branch have?', type: 'number' }),
    makeQuestion({
      id: 'morale',
      label: 'How is morale?',
      unitOfAnalysis: 'interview',
      answers: answers({ high: 'high', fair: 'fair', low: 'low' }),
    }),
  ],
  named: {
    strata: [
      {
        ...{ id: 'valley', label: 'valley' },
        values: [
          { id: 'upper', label: 'Upper Valley' },
          { id: 'lower', label: 'Lower Valley' },
        ],
      },
    ],
    waves: waves({ '2023': 'spring 2023', '2024': 'spring 2024' }),
    reported: '2024',
  },
}

/** Municipalities of two provinces, in Dutch. */
export const DUTCH: typeof ENGLISH = {
  languages: [LANGUAGES.nl.quantities],
  nouns: [
    { singular: 'gemeente', plural: 'gemeenten' },
    { singular: 'geïnterviewde', plural: 'geïnterviewden' },
  ],
  questions: [
    makeQuestion({
      id: 'teams',
      label: 'Werkt de gemeente met sociale teams?',
      answers: answers({ yes: 'met sociale teams', no: 'zonder sociale teams' }),
    }),
    makeQuestion({
      id: 'budget',
      label: 'Kan de gemeente uit met haar budget?',
      answers: answers({
        within: 'een toereikend budget',
        pressure: 'een budget onder druk',
        insufficient: 'een ontoereikend budget',
      }),
      nets: [{ id: 'strained', label: 'een krap budget', answers: ['pressure', 'insufficient'] }],
    }),
    makeQuestion({
      id: 'meten',
      label: 'Hoe tevreden is de gemeente over het meten?',
      answers: answers({ tevreden: 'tevreden', ontevreden: 'ontevreden' }),
    }),
    makeQuestion({ id: 'leden', label: 'Hoeveel leden heeft een team?', type: 'number' }),
    makeQuestion({
      id: 'rol',
      label: 'Wat is uw rol?',
      unitOfAnalysis: 'interview',
      answers: answers({ beleid: 'beleidsmedewerker', leiding: 'projectleider' }),
    }),
  ],
  named: {
    strata: [
      {
        ...{ id: 'province', label: 'provincie' },
        values: [
          { id: 'drenthe', label: 'Drenthe' },
          { id: 'groningen', label: 'Groningen' },
        ],
      },
    ],
    waves: waves({ '2015-01': 'januari 2015', '2015-10': 'oktober 2015', '2017-06': 'juni 2017' }),
    reported: '2017-06',
  },
}

/** The same study while nobody knows what it names. */
export function withoutNames({ languages, nouns, questions }: typeof ENGLISH) {
  return { languages, nouns, questions }
}

/** The problems of a template in the words of a study. */
export function problemsIn(source: string, writtenIn: Parameters<typeof findTypedNumbers>[1]) {
  return findTypedNumbers({ sections: [makeTemplate('section', source)], partials: [], names: [] }, writtenIn)
    .problems
}

/** Each as `line:column: message`. */
export function messagesIn(source: string, writtenIn: Parameters<typeof findTypedNumbers>[1]): string[] {
  return problemsIn(source, writtenIn).map(({ line, column, message }) => `${line}:${column}: ${message}`)
}
