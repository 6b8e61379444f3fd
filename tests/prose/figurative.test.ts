import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../pipeline/language/languages.ts'
import { findTypedNumbers } from '../../pipeline/prose/typed-numbers/check.ts'
import { makeTemplate } from '../support/make-report.ts'

const DUTCH = { languages: [LANGUAGES.nl.quantities], nouns: [{ singular: 'gemeente', plural: 'gemeenten' }] }
const ENGLISH = { languages: [LANGUAGES.en.quantities], nouns: [{ singular: 'branch', plural: 'branches' }] }

/** What is typed, or another message whole. */
function typed(source: string, writtenIn = DUTCH): string[] {
  const report = { sections: [makeTemplate('section', source)], partials: [], names: [] }
  return findTypedNumbers(report, writtenIn).problems.map(
    ({ message }) => /^`(.*)` is typed by hand$/.exec(message)?.[1] ?? message,
  )
}

const NOW = '{{percent "a.b"}}'
const THEN = '{{percent "a.b" wave="w"}}'

describe('figures are not put above or below one another by hand', () => {
  test.each([
    [`${NOW} help, down from ${THEN}.`, `down from ${THEN}`],
    [`${NOW} help (up from ${THEN}).`, `up from ${THEN}`],
    [`${NOW} help, up on ${THEN} before.`, `up on ${THEN}`],
    [`Clubs (${NOW}) beat groups (${THEN}).`, 'beat groups'],
    [`Clubs (${NOW}) outrank groups (${THEN}).`, 'outrank'],
    [`The north is ahead: ${NOW} against ${THEN}.`, 'is ahead'],
    [`Clubs lead with ${NOW}.`, `lead with ${NOW}`],
    [`Clubs carry the day: ${NOW}.`, 'carry the day'],
    [`${NOW} is a lot.`, 'is a lot'],
  ])('English: %s', (source, ...found) => {
    expect(typed(source, ENGLISH)).toEqual(found)
  })

  test.each([
    [`${NOW} helpt, gestegen van ${THEN}.`, 'gestegen'],
    [`${NOW} helpt, hoger dan ${THEN}.`, 'hoger dan'],
    [`${NOW} helpt, omhoog van ${THEN}.`, `omhoog van ${THEN}`],
    [`${NOW} helpt, een plus op ${THEN}.`, `een plus op ${THEN}`],
    [`Clubs (${NOW}) verslaan groepen (${THEN}).`, 'verslaan'],
    [`Clubs liggen voor: ${NOW} tegen ${THEN}.`, 'liggen voor'],
    [`Clubs gaan aan de leiding met ${NOW}.`, 'gaan aan de leiding'],
    [`${NOW} is veel.`, 'is veel'],
  ])('Dutch: %s', (source, ...found) => {
    expect(typed(source)).toEqual(found)
  })

  test.each([
    `${NOW} help, against ${THEN} before.`,
    `${NOW} help, compared with ${THEN} in 2023.`,
    `It went from ${THEN} to ${NOW}.`,
    `In 2023 it was ${THEN}, and now ${NOW}.`,
  ])('English may set them beside one another: %s', (source) => {
    expect(typed(source, ENGLISH)).toEqual([])
  })

  test.each([
    `${NOW} helpt, tegen ${THEN} toen.`,
    `${NOW} helpt, vergeleken met ${THEN} in 2015.`,
    `Het ging van ${THEN} naar ${NOW}.`,
    `In 2015 was het ${THEN}, en nu ${NOW}.`,
  ])('Dutch may set them beside one another: %s', (source) => {
    expect(typed(source)).toEqual([])
  })
})

describe('phrases that rank, or say how often or in which direction, without a word for it', () => {
  test.each([
    ['First come clubs.', 'First come'],
    ['In the first place are clubs.', 'In the first place are'],
    ['Last come repairs.', 'Last come'],
    ['Repairs come last.', 'come last'],
    ['Next are groups.', 'Next are'],
    ['Best of all are repairs.', 'Best of all are'],
    ['Repairs are the leader.', 'are the leader'],
    ['Repairs are ahead.', 'are ahead'],
    ['Repairs are ahead of groups.', 'are ahead of groups'],
    ['Repairs are the best.', 'are the best'],
    ['Clubs come first, then groups.', 'come first, then'],
    ['Clubs are the favourite.', 'the favourite'],
    ['Clubs dominate.', 'dominate'],
    ['Clubs prevail.', 'prevail'],
    ['Clubs are the winner.', 'are the winner'],
    ['Clubs win the day.', 'win the day'],
    ['Groups lost to homework clubs.', 'lost to homework clubs'],
    ['The branches typically open late.', 'typically'],
    ['The branches hardly open late.', 'branches hardly'],
    ['Branches tend to open late.', 'Branches tend to'],
    ['Evening opening is popular.', 'is popular'],
    ['The occasional branch opens late.', 'The occasional branch'],
    ['A lone branch opens late.', 'A lone branch'],
    ['Just the one opens late.', 'Just the one'],
    ['Branch after branch opens late.', 'Branch after branch'],
    ['On the whole, branches open late.', 'On the whole, branches'],
    ['The whole valley opens late.', 'The whole valley'],
    ['Clubs are booming.', 'are booming'],
    ['Clubs are catching on.', 'are catching on'],
    ['Repairs are on their way out.', 'are on their way out'],
    ['Clubs are in vogue.', 'are in vogue'],
    ['Clubs hold their ground.', 'hold their ground'],
  ])('English: %s', (source, ...found) => {
    expect(typed(source, ENGLISH)).toEqual(found)
  })

  test.each([
    ['Als eerste komen clubs.', 'Als eerste komen'],
    ['In de eerste plaats zijn er clubs.', 'In de eerste plaats zijn er'],
    ['Als laatste komen reparaties.', 'Als laatste komen'],
    ['Reparaties eindigen als laatste.', 'eindigen als laatste'],
    ['Eerst komen clubs, dan groepen.', 'Eerst komen clubs, dan'],
    ['Clubs zijn de winnaar.', 'zijn de winnaar'],
    ['Clubs zijn de beste.', 'zijn de beste'],
    ['Clubs zijn favoriet.', 'zijn favoriet'],
    ['Clubs overheersen.', 'overheersen'],
    ['Clubs domineren.', 'domineren'],
    ['Clubs winnen het van groepen.', 'winnen het van'],
    ['Clubs verslaan groepen.', 'verslaan'],
    ['Clubs voeren de boventoon.', 'voeren de boventoon'],
    ['Clubs hebben de overhand.', 'hebben de overhand'],
    ['Clubs leggen het af tegen groepen.', 'leggen het af tegen'],
    ['De gemeenten werken nauwelijks met clubs.', 'gemeenten werken nauwelijks'],
    ['De gemeenten werken amper met clubs.', 'gemeenten werken amper'],
    ['Gemeenten plegen dit te doen.', 'Gemeenten plegen'],
    ['Dit is populair.', 'is populair'],
    ['Gemeente na gemeente doet het.', 'Gemeente na gemeente'],
    ['Over het geheel genomen werken gemeenten zo.', 'Over het geheel genomen werken gemeenten'],
    ['De hele provincie werkt zo.', 'De hele provincie'],
    ['Clubs zijn in opkomst.', 'in opkomst'],
    ['Clubs raken in zwang.', 'in zwang'],
    ['Reparaties zijn op hun retour.', 'op hun retour'],
    ['Clubs zijn in trek.', 'zijn in trek'],
    ['Clubs houden stand.', 'houden stand'],
  ])('Dutch: %s', (source, ...found) => {
    expect(typed(source)).toEqual(found)
  })

  test.each([
    'We planned ahead and went ahead of schedule.',
    'The lead librarian led the talks, which leads to trust.',
    'First, we asked; then we counted. At last we wrote.',
    'First we spoke with librarians, then with readers.',
    'First come, first served, says the notice.',
    'In the first place it is about trust.',
    'The care plan comes first, whatever the age.',
    'All in all, a positive feeling prevails.',
    'On the whole the reactions are mild.',
    'This step is for now the last.',
    'The next chapter is the best place to begin.',
    'The winner of the photo contest made the cover.',
    'The heart beat is measured; we could not beat the deadline.',
    'The answers that were lost to follow-up are left out.',
    'We could hardly ask for more.',
    'The questions tended to be long.',
    'A popular myth, in popular science.',
    'The occasional visitor finds the way by the signs.',
    'They cannot do it alone.',
    'Day after day we asked.',
    'The whole team helped; the whole page is a drawing.',
    'The desk came up from the cellar and went to the hall.',
    'The booming voice of the host opened the day.',
    'The ball is on its way.',
    'It asks a lot of people.',
    'The ground is held by the council.',
    'Readers win when the rules are clear.',
    'The team leader takes notes.',
    'Their way out of the building is at the back.',
    'In the last place we looked there was a key.',
    'He is at his best in the morning.',
  ])('English may say: %s', (source) => {
    expect(typed(source, ENGLISH)).toEqual([])
  })

  test.each([
    'In de eerste plaats gaat het om vertrouwen.',
    'In de eerste plaats is het van belang dat de regels helder zijn.',
    'Eerst spraken wij met wethouders, daarna met inwoners.',
    'Daarna volgen de gesprekken.',
    'Deze stap is voorlopig de laatste.',
    'De beste manier om dit te lezen is langzaam.',
    'De winnaar van de fotowedstrijd maakte het omslag.',
    'Al met al overheerst een positief gevoel.',
    'Over het geheel genomen zijn de reacties mild.',
    'De gemeente staat voor een grote opgave. Het voorstel ligt voor.',
    'Wij leggen het voorstel voor aan de raad.',
    'De leiding van het team werkt mee.',
    'Populair taalgebruik is vermeden.',
    'De balie is de hele dag open.',
    'De hele groep las mee.',
    'De opkomst was een onderwerp van gesprek.',
    'Een typisch antwoord staat in de kantlijn.',
    'Dag na dag vroegen wij het.',
    'Het terrein van de school is open.',
    'De stand van zaken staat in de bijlage.',
    'De rij bij het loket is een beeld uit een gesprek.',
    'Dat is te veel gezegd.',
    'Er is veel aandacht voor preventie.',
    'De trein vertrekt van het spoor.',
    'Wij nemen de tijd en lopen de vragen door.',
    'Af en toe een kop koffie helpt.',
    'Het loket sluit vroeg.',
    'De wind trekt aan en de trek naar de stad is oud.',
    'De mode van het jaar doet er niet toe.',
    'De toon is mild en de hand is zacht.',
    'Wij konden het nauwelijks geloven.',
  ])('Dutch may say: %s', (source) => {
    expect(typed(source)).toEqual([])
  })
})
