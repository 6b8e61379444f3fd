import { type NameWords, withEndings } from '../names.ts'

/** "Oakhams", "Oakhamite", "Londoners" */
const ENDINGS = ['s', 'es', 'er', 'ers', 'an', 'ans', 'ian', 'ians', 'ite', 'ites', 'ish', 'ese']

export const NAMES: NameWords = {
  joiners: ['and'],
  forms: (word) => [
    ...withEndings(word, ENDINGS),
    ...(word.endsWith('e') ? withEndings(word, ['r', 'rs', 'n', 'ns']) : []),
    ...(word.endsWith('y') ? withEndings(word.slice(0, -1), ['ies']) : []),
  ],
}
