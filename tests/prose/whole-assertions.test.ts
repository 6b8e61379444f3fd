import { describe, expect, test } from 'vitest'
import { DUTCH, ENGLISH, messagesIn } from './little-studies.ts'

/** What is typed by hand, in order. */
function typed(source: string, writtenIn: typeof ENGLISH): string[] {
  return messagesIn(source, writtenIn).map(
    (message) => /^1:\d+: `(.*)` is typed by hand$/.exec(message)?.[1] ?? message,
  )
}

describe('an aside or figure of speech lets no whole assertion pass', () => {
  test.each([
    ['Thanks to staff all branches open.', 'all'],
    ['We are grateful to say that all branches open.', 'all'],
    ['Staff was hired, so that all branches open.', 'all'],
    ['The plan is working and all branches open.', 'all'],
    ['It must be said that all branches open.', 'all'],
    ['All answers were yes.', 'All answers were yes'],
    ['There are no homework clubs.', 'There are no homework clubs'],
    ['There is no homework club.', 'There is no homework club'],
    ['Only in the Upper Valley do they open.', 'Only in the Upper Valley'],
    ['More in the north than in the south say so.', 'More in the north than in'],
    ['See below: the share ↓.', '↓'],
  ])('English: %s', (source, found) => {
    expect(typed(source, ENGLISH)).toEqual([found])
  })

  test.each([
    ['Dank aan de staf: zo zijn alle gemeenten open.', 'alle'],
    ['Dank aan de staf zijn alle gemeenten open.', 'alle'],
    ['Er kwam geld, zodat alle gemeenten open zijn.', 'alle'],
    ['Het plan is gelukt en alle gemeenten doen mee.', 'alle'],
    ['Gezegd moet worden dat alle gemeenten meedoen.', 'alle'],
    ['Alle antwoorden waren ja.', 'Alle antwoorden waren ja'],
    ['In acht dorpen zijn er teams.', 'acht'],
    ['Per gemeente acht teams.', 'acht'],
    ['Er zijn geen sociale teams.', 'Er zijn geen sociale teams'],
    ['Alleen in Drenthe zijn er teams.', 'Alleen in Drenthe'],
    ['Meer in het noorden dan in het zuiden zegt dit.', 'Meer in het noorden dan in'],
  ])('Dutch: %s', (source, found) => {
    expect(typed(source, DUTCH)).toEqual([found])
  })

  test.each([
    'Thanks to all who took part. We thank the staff of all branches.',
    'We print large, so that everyone can read it. The aim is that all branches open.',
    'All answers were kept. There are no easy answers. Only in part is that so.',
    'Several answers were possible. Several options could be ticked.',
    'It opens at 9:30, or between 9.30 and 17:00, and closes at half past ten, and at quarter to ten.',
    'The interviews were held in Fall 2023. See below ↓',
  ])('but English may say: %s', (source) => {
    expect(typed(source, ENGLISH)).toEqual([])
  })

  test.each([
    'Dank aan iedereen die meedeed. Wij danken de staf van alle gemeenten.',
    'Dit is groot gedrukt, zodat iedereen het kan lezen. Het doel is dat alle gemeenten meedoen.',
    'Alle antwoorden zijn bewaard. Men neemt de regels in acht. De gemeente acht dit nodig.',
    'Meerdere antwoorden waren mogelijk. Zie hieronder ↓',
    'Bekend is dat in 2015 gemeenten nieuwe taken kregen.',
  ])('but Dutch may say: %s', (source) => {
    expect(typed(source, DUTCH)).toEqual([])
  })
})

describe('a quantity is found', () => {
  test.each([
    ['with an odd letter', 'Séven branches open.', 'Séven'],
    ['with a hyphen in it', 'Mo-st branches open.', 'Mo-st'],
    ['with an apostrophe in it', "Se'ven branches open.", "Se'ven"],
    ['in Dutch', 'De meeste branches open.', 'meeste'],
    ['in Dutch that is marked as such', 'So says {{foreign "nl" "iedereen"}}.', 'iedereen'],
    ['in German that is marked as such', 'So says {{foreign "de" "fünfzig Prozent"}}.', 'fünfzig'],
  ])('in English: %s', (_, source, found) => {
    expect(typed(source, ENGLISH)).toEqual([found])
  })

  test.each([
    ['with stress on it', 'Víjf gemeenten doen mee.', 'Víjf'],
    ['in English', 'Most gemeenten doen mee.', 'Most gemeenten'],
    ['in English, of what is not known', 'Half of the teams werkt zo.', 'Half of the'],
  ])('in Dutch: %s', (_, source, found) => {
    expect(typed(source, DUTCH)).toEqual([found])
  })

  test('but these are none: a café that re-elects a co-op', () => {
    expect(typed('The café re-elected a co-op and drank rosé.', ENGLISH)).toEqual([])
  })

  test('and these are none: één voor één', () => {
    expect(typed('Eén voor één en vóór alles óók de enquête.', DUTCH)).toEqual([])
  })
})
