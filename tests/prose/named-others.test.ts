import { describe, expect, test } from 'vitest'
import type { QuantityWords } from '../../pipeline/language/quantity-words.ts'
import { namedOthers } from '../../pipeline/prose/typed-numbers/naming/named-others.ts'
import { namedStudy } from '../../pipeline/prose/typed-numbers/naming/named-study.ts'
import { flatTexts } from '../../pipeline/prose/typed-numbers/reading/flat-template.ts'
import { makeTemplate } from '../support/make-report.ts'
import { makeQuestion } from '../support/make-study.ts'
import { answers, DUTCH, ENGLISH, messagesIn, problemsIn, waves } from './little-studies.ts'

function namedOthersIn(source: string, charts: Parameters<typeof namedStudy>[2]): string[] {
  const named = namedStudy(ENGLISH.named, ENGLISH.questions, charts)
  const [words] = ENGLISH.languages
  return flatTexts(makeTemplate('section', source))([])
    .flatMap((flat) => namedOthers(flat, words as QuantityWords, { nouns: ENGLISH.nouns, names: [], named }))
    .map(({ message }) => message)
}

function messages(source: string, writtenIn = ENGLISH): string[] {
  return messagesIn(source, writtenIn)
}

describe('a group is named only beside figures of it', () => {
  test.each([
    [
      'In the Lower Valley {{counted "evening.yes"}} open.',
      '1:8: `Lower Valley` is a group that `{{counted …}}` is not of',
    ],
    [
      '{{percent "evening.yes" valley="upper"}} of the Lower Valley’s branches open.',
      '1:49: `Lower Valley` is a group that `{{percent …}}` is not of',
    ],
    [
      '**Lower Valley:** {{counted "evening.yes"}} open.',
      '1:3: `Lower Valley` is a group that `{{counted …}}` is not of',
    ],
    [
      '{{counted "evening.yes"}} open in the evening (Lower Valley).',
      '1:48: `Lower Valley` is a group that `{{counted …}}` is not of',
    ],
    [
      '{{#claim (majority "evening.yes" valley="upper")}}Most branches of the Lower Valley open{{/claim}}.',
      '1:72: `Lower Valley` is a group that `{{#claim …}}` is not of',
    ],
    [
      '{{#frequency-table "services"}}Services in the Lower Valley{{/frequency-table}}',
      '1:48: `Lower Valley` is a group that `{{#frequency-table …}}` is not of',
    ],
    [
      '{{#key-figure "evening.yes"}}of the Lower Valley open in the evening{{/key-figure}}',
      '1:37: `Lower Valley` is a group that `{{#key-figure …}}` is not of',
    ],
    [
      '| Answer | Upper Valley |\n| - | - |\n| Open | {{count "evening.yes" valley="lower"}} |',
      '1:12: `Upper Valley` is a group that `{{count …}}` is not of',
    ],
  ])('English: %s', (source, found) => {
    expect(messages(source)).toEqual([found])
  })

  test.each([
    [
      'In Drenthe werkt {{percent "teams.yes"}} van de gemeenten met teams.',
      '1:4: `Drenthe` is a group that `{{percent …}}` is not of',
    ],
    [
      'Drenthes gemeenten: {{counted "teams.yes"}}.',
      '1:1: `Drenthe` is a group that `{{counted …}}` is not of',
    ],
  ])('Dutch: %s', (source, found) => {
    expect(messages(source, DUTCH)).toEqual([found])
  })

  test('and the way out is told', () => {
    expect(problemsIn('In the Lower Valley {{counted "evening.yes"}} open.', ENGLISH)[0]?.hint).toBe(
      'show the figure of that group, with `valley="lower"`, or name the group in another sentence',
    )
  })

  test('and beside charts that show it', () => {
    const chart = (by: { by?: string }) => ({
      name: 'evenings',
      datasets: { shares: { question: 'evening', ...by } },
    })
    const shown = (by: { by?: string }) =>
      namedOthersIn('{{#chart "evenings"}}Opening in the Lower Valley{{/chart}}', [chart(by)])
    expect(shown({ by: 'valley' })).toEqual([])
    expect(shown({})).toEqual(['`Lower Valley` is a group that `{{#chart …}}` is not of'])
    expect(namedOthersIn('{{#chart "other"}}Opening in the Lower Valley{{/chart}}', [])).toEqual([])
  })
})

describe('a wave is named only beside figures of it', () => {
  test.each([
    [
      'In spring 2023 {{counted "evening.yes"}} opened.',
      '1:4: `spring 2023` is a wave that `{{counted …}}` is not of',
    ],
    [
      'From 2 April to 12 April 2023 we spoke with {{counted "response.interviews"}}.',
      '1:1: `from 2 april to 12 april 2023` is not the time that `{{counted …}}` is of',
    ],
    [
      '{{#frequency-table "services"}}Services in 2023{{/frequency-table}}',
      '1:41: `in 2023` is not the time that `{{#frequency-table …}}` is of',
    ],
    [
      '{{#claim (rises "services.homework" since="2023")}}Homework clubs rose since 2010{{/claim}}.',
      '1:72: `since 2010` is not the time that `{{#claim …}}` is of',
    ],
    [
      '{{percent "services.homework"}} help; in 2019 that was {{percent "services.homework" wave="2023"}}.',
      '1:39: `in 2019` is not the time that `{{percent …}}` is of',
    ],
    ['# Spring 2023\n\nText.', '1:3: the title is `spring 2023`, which is not the wave of the report'],
  ])('English: %s', (source, found) => {
    expect(messages(source)).toEqual([found])
  })

  test.each([
    [
      'In januari 2015 werkte {{percent "teams.yes"}} met teams.',
      '1:4: `januari 2015` is a wave that `{{percent …}}` is not of',
    ],
    [
      'Sinds 2012 is er {{change "teams.yes" since="2015-01"}}.',
      '1:1: `sinds 2012` is not the time that `{{change …}}` is of',
    ],
  ])('Dutch: %s', (source, found) => {
    expect(messages(source, DUTCH)).toEqual([found])
  })

  test('so that a template cannot go stale', () => {
    const source = '# Spring 2024\n\nIn spring 2024 {{counted "evening.yes"}} open, in 2024.'
    const next = {
      ...ENGLISH,
      named: {
        ...ENGLISH.named,
        waves: waves({ '2024': 'spring 2024', '2025': 'spring 2025' }),
        reported: '2025',
      },
    }
    expect(messages(source)).toEqual([])
    expect(messages(source, next)).toEqual([
      '1:3: the title is `spring 2024`, which is not the wave of the report',
      '3:4: `spring 2024` is a wave that `{{counted …}}` is not of',
      '3:48: `in 2024` is not the time that `{{counted …}}` is of',
    ])
    expect(problemsIn(source, next)[1]?.hint).toBe(
      'show the figure of that wave, with `wave="2024"`, or write `{{wave.label}}` for the wave of the report',
    )
  })
})

describe('an answer is named only beside figures of it', () => {
  test.each([
    [
      '{{counted "services.repair"}} run a homework club.',
      '1:37: `homework club` is another answer than `{{counted …}}` is of',
    ],
    [
      '{{#claim (highest "services.homework")}}Repair cafés are mentioned most often{{/claim}}.',
      '1:41: `repair café` is another answer than `{{#claim …}}` is of',
    ],
    [
      '{{#claim (top "services" "homework" "reading")}}Of all services repair cafés are found most often{{/claim}}.',
      '1:65: `repair café` is another answer than `{{#claim …}}` is of',
    ],
    [
      'That is {{change "services.homework" since="2023" as="noun"}} of repair cafés.',
      '1:66: `repair café` is another answer than `{{change …}}` is of',
    ],
    [
      '{{#key-figure "services.repair"}}run a homework club{{/key-figure}}',
      '1:40: `homework club` is another answer than `{{#key-figure …}}` is of',
    ],
    [
      '| Answer | Share |\n| - | - |\n| Repair café | {{percent "services.homework"}} |',
      '3:3: `repair café` is another answer than `{{percent …}}` is of',
    ],
    [
      '{{counted "evening.no"}} are open in the evening.',
      '1:30: `open in the evening` is another answer than `{{counted …}}` is of',
    ],
    [
      '{{percent "evening.no"}} of the branches are open in the evening.',
      '1:46: `open in the evening` is another answer than `{{percent …}}` is of',
    ],
    [
      'Open in the evening: {{percent "evening.no"}}.',
      '1:1: `open in the evening` is another answer than `{{percent …}}` is of',
    ],
    [
      '- closed in the evening: {{count "evening.yes"}}',
      '1:3: `closed in the evening` is another answer than `{{count …}}` is of',
    ],
    [
      '{{#key-figure "evening.no"}}open in the evening{{/key-figure}}',
      '1:29: `open in the evening` is another answer than `{{#key-figure …}}` is of',
    ],
    [
      '{{#claim (majority "evening.no")}}Most branches are open in the evening{{/claim}}.',
      '1:53: `open in the evening` is another answer than `{{#claim …}}` is of',
    ],
    [
      'Not open in the evening are {{counted "evening.yes"}}.',
      '1:1: `not open in the evening` is the opposite of what `{{counted …}}` is of',
    ],
    [
      '{{counted "morale.low"}} report high morale.',
      '1:33: `high` is another answer than `{{counted …}}` is of',
    ],
    [
      '{{#claim (majority "morale.fair")}}Most librarians report low morale{{/claim}}.',
      '1:59: `low` is another answer than `{{#claim …}}` is of',
    ],
    [
      '{{#claim (most "services.homework")}}Most branches have no homework club{{/claim}}.',
      '1:57: `no homework club` is the opposite of what `{{#claim …}}` is of',
    ],
    [
      '{{#claim (most "services.homework")}}Most branches don’t have a homework club{{/claim}}.',
      "1:52: `don't have a homework club` is the opposite of what `{{#claim …}}` is of",
    ],
    [
      '{{#key-figure "services.homework"}}are without a homework club{{/key-figure}}',
      '1:40: `without a homework club` is the opposite of what `{{#key-figure …}}` is of',
    ],
  ])('English: %s', (source, found) => {
    expect(messages(source)).toEqual([found])
  })

  test.each([
    [
      '{{counted "budget.within"}} heeft een ontoereikend budget.',
      '1:35: `een ontoereikend budget` is another answer than `{{counted …}}` is of',
    ],
    [
      '{{counted "teams.no"}} werkt met sociale teams.',
      '1:30: `met sociale teams` is another answer than `{{counted …}}` is of',
    ],
    [
      'Zonder sociale teams: {{percent "teams.yes"}}.',
      '1:1: `zonder sociale teams` is another answer than `{{percent …}}` is of',
    ],
    [
      '| Werkwijze | Aantal |\n| - | - |\n| met sociale teams | {{count "teams.no"}} |',
      '3:3: `met sociale teams` is another answer than `{{count …}}` is of',
    ],
    [
      '{{counted "meten.ontevreden"}} is tevreden.',
      '1:35: `tevreden` is another answer than `{{counted …}}` is of',
    ],
    [
      '{{#claim (majority "budget.within")}}De meeste gemeenten missen een toereikend budget{{/claim}}.',
      '1:58: `missen een toereikend budget` is the opposite of what `{{#claim …}}` is of',
    ],
  ])('Dutch: %s', (source, found) => {
    expect(messages(source, DUTCH)).toEqual([found])
  })

  test('and the way out is told', () => {
    expect(problemsIn('{{counted "services.repair"}} run a homework club.', ENGLISH)[0]?.hint).toBe(
      'show `services.homework`, or say what `services.repair` says: “repair café”',
    )
  })
})

describe('helpers beside one another are of the same', () => {
  test.each([
    [
      '{{counted "services.homework"}} ({{percent "services.reading"}}) help.',
      '1:34: `{{percent …}}` is of something else than `{{counted …}}` beside it',
    ],
    [
      '{{words "services.homework"}} branches ({{percent "services.homework" wave="2023"}}) help.',
      '1:41: `{{percent …}}` is of something else than `{{words …}}` beside it',
    ],
    [
      '{{counted "evening.yes"}} ({{percent "evening.yes" valley="lower"}}) open.',
      '1:28: `{{percent …}}` is of something else than `{{counted …}}` beside it',
    ],
    [
      '{{percent "evening.yes"}} (n = {{base "services.homework"}}) open.',
      '1:32: `{{base …}}` is of something else than `{{percent …}}` beside it',
    ],
    [
      '- {{label "services.repair"}}: {{percent "services.homework"}}',
      '1:32: `{{percent …}}` is of something else than `{{label …}}` beside it',
    ],
    [
      '{{wave-label "2023"}}: {{percent "services.homework"}}',
      '1:24: `{{percent …}}` is of something else than `{{wave-label …}}` beside it',
    ],
    [
      'In {{wave-label "2023"}} {{counted "evening.yes"}} opened.',
      '1:26: `{{counted …}}` is of something else than `{{wave-label …}}` beside it',
    ],
    [
      '{{#claim (majority "services.homework")}}A majority ({{percent "services.repair"}}) helps{{/claim}}.',
      '1:54: `{{percent …}}` is of something else than `{{#claim …}}` beside it',
    ],
    [
      '{{#claim (most "services.homework")}}Most help{{/claim}} ({{percent "services.repair"}}).',
      '1:59: `{{percent …}}` is of something else than `{{#claim …}}` beside it',
    ],
  ])('English: %s', (source, found) => {
    expect(messages(source)).toEqual([found])
  })

  test('Dutch', () => {
    expect(
      messages(
        'In {{wave-label "2015-01"}} werkte {{counted "teams.no"}} ({{percent "teams.yes"}}) zonder.',
        DUTCH,
      ),
    ).toEqual(['1:60: `{{percent …}}` is of something else than `{{counted …}}` beside it'])
  })
})

describe('a measure is called by its own name', () => {
  test.each([
    [
      'The median is {{value "staff.mean"}}.',
      '1:5: `median` is another measure than `staff.mean`, which `{{value …}}` shows',
    ],
    [
      'On average there are {{value "staff.median"}} posts.',
      '1:4: `average` is another measure than `staff.median`, which `{{value …}}` shows',
    ],
    [
      'The largest branch has {{value "staff.min"}} posts.',
      '1:5: `largest` is another measure than `staff.min`, which `{{value …}}` shows',
    ],
    [
      '| Question | Mean |\n| - | - |\n| Staff | {{value "staff.median"}} |',
      '1:14: `mean` is another measure than `staff.median`, which `{{value …}}` shows',
    ],
  ])('English: %s', (source, found) => {
    expect(messages(source)).toEqual([found])
  })

  test('Dutch', () => {
    expect(messages('Gemiddeld telt een team {{value "leden.median"}} leden.', DUTCH)).toEqual([
      '1:1: `gemiddeld` is another measure than `leden.median`, which `{{value …}}` shows',
    ])
  })
})

test('a figure is not taken back', () => {
  expect(messages('Er zijn {{counted "teams.yes"}}, maar dat cijfer is niet waar.', DUTCH)).toEqual([
    '1:39: `dat cijfer is niet waar` takes back what figures say',
  ])
})

describe('the noun after a figure is that of what is counted', () => {
  test.each([
    [
      '{{number "services.homework"}} librarians help.',
      '1:32: `librarians` is not what `{{number …}}` counts',
    ],
    ['{{number "morale.fair"}} branches report it.', '1:26: `branches` is not what `{{number …}}` counts'],
    [
      '{{percent "services.homework"}} of the residents help.',
      '1:40: `of the residents` is not what `{{percent …}}` counts',
    ],
  ])('English: %s', (source, found) => {
    expect(messages(source)).toEqual([found])
  })

  test('Dutch', () => {
    expect(messages('De {{count "teams.yes"}} inwoners.', DUTCH)).toEqual([
      '1:26: `inwoners` is not what `{{count …}}` counts',
    ])
  })
})

describe('below the header of a column stands what it says', () => {
  test.each([
    [
      '| {{label "services.repair"}} |\n| - |\n| {{percent "services.homework"}} |',
      '3:3: `{{percent "services.homework"}}` is of another answer than the header of its column',
    ],
    [
      '| Answer | % |\n| - | - |\n| Club | {{count "services.homework"}} |',
      '3:10: `{{count "services.homework"}}` is no percentage, and stands below `%`',
    ],
  ])('%s', (source, found) => {
    expect(messages(source)).toEqual([found])
  })
})

const HONEST_ENGLISH = String.raw`
In the Lower Valley {{counted "evening.yes" valley="lower"}} open in the evening.
In the Upper Valley {{counted "evening.yes" valley="upper"}} open, in the Lower Valley {{counted "evening.yes" valley="lower"}}.
Of the branches in the Upper Valley and the Lower Valley {{percent "evening.yes"}} open in the evening.
The Lower Valley was flooded in the winter before the fieldwork, and {{counted "evening.yes"}} are open in the evening again.
The Lower Valley has its own newsletter. {{counted "evening.yes"}} open in the evening.
{{#cross-table "evening" by="valley"}}Evening opening in the Upper Valley and in the Lower Valley{{/cross-table}}

{{#cross-table "evening" by="wave" id="waves"}}Evening opening in spring 2023 and in spring 2024{{/cross-table}}
{{#frequency-table "services" valley="lower"}}Services in the Lower Valley{{/frequency-table}}
{{#claim (majority "evening.yes" valley="lower")}}Most branches of the Lower Valley open in the evening{{/claim}}.
{{#claim (more-than "evening.yes" (figure "evening.yes" valley="lower") valley="upper")}}Evening opening is found more often in the Upper Valley than in the Lower Valley{{/claim}}.
We thank the staff of the Lower Valley for their hospitality.
In spring 2024 {{counted "evening.yes"}} opened in the evening.
In {{wave.label}} {{counted "evening.yes"}} opened, in spring 2023 {{counted "evening.yes" wave="2023"}}.
That is {{change "services.homework" since="2023"}}; spring 2023 was the beginning of the series.
{{#claim (rises "services.homework" since="2023")}}Since spring 2023 homework clubs rose{{/claim}}.
{{#claim (rises "services.homework" since="2023")}}Homework clubs rose since 2023{{/claim}}.
The Libraries Act of 2015 asks for evening opening, and {{counted "evening.yes"}} do so.
Since 2015, when the Act came into force, {{counted "evening.yes"}} have opened in the evening.
The new building of 2019 has {{value "staff.max"}} full-time posts.
Branches that were rebuilt in 2019 are among the {{count "evening.yes"}} that open in the evening.
From 2 April to 12 April 2024 we spoke with {{counted "response.interviews"}}.
The frame was drawn up in spring 2023 and holds {{count "frame.units"}} branches.
In spring 2023 the branches got a catalogue of their own, and {{counted "services.homework"}} have a homework club by now.
{{counted "services.homework"}} run a homework club.
{{counted "services.homework"}} have a homework club and {{counted "services.repair"}} a repair café.
{{counted "services.homework"}} help with homework, in the room of the repair café.
{{counted "services.learning"}} have reading groups or a homework club.
{{counted "services.repair"}} have no homework club.
{{counted "evening.no"}} are not open in the evening.
{{#claim (none "services.repair")}}No branch has a repair café{{/claim}}.
{{#claim (more-than "services.homework" "services.repair")}}A homework club is found more often than a repair café{{/claim}}.
{{#claim (top "services" "homework" "reading")}}The homework club is mentioned most often{{/claim}}.
{{counted "evening.yes"}} open in the evening, which leaves room for a homework club.
We did not ask about clubs then; that figure is not estimated. {{counted "evening.yes"}} open.
Asked whether they are open in the evening, {{counted "evening.no"}} said that they close at six.
{{counted "evening.no"}} would like to be open in the evening.
{{counted "evening.no"}} are closed, {{counted "evening.yes"}} open in the evening.
{{counted "morale.low"}} report low rather than high morale.
{{#claim (none "evening.no")}}No branch is closed in the evening{{/claim}}.
{{counted "services.homework"}} ({{percent "services.homework"}}) help.
{{counted "evening.yes" valley="lower"}} ({{share "evening.yes" valley="lower" as="both"}}) open.
{{percent "evening.no"}} (n = {{base "evening.yes"}}) are closed.
{{label "services.repair"}}: {{percent "services.repair"}}; {{label "services.reading"}}: {{percent "services.reading"}}.
{{wave-label "2023"}}: {{percent "services.homework" wave="2023"}}
In {{wave-label "2023"}} {{counted "evening.yes" wave="2023"}} opened.
{{#claim (rises "services.homework" since="2023")}}The share rose ({{percent "services.homework"}}){{/claim}}.
{{#claim (majority "services.homework" valley="lower")}}Most help{{/claim}} ({{percent "services.homework" valley="lower"}}).
{{counted "services.homework"}} (in the Lower Valley {{counted "services.homework" valley="lower"}}) help.
A homework club takes staff. {{counted "services.repair"}} have a repair café.
The median is {{value "staff.median"}} and the mean {{value "staff.mean"}}.
The smallest branch has {{value "staff.min"}} posts, the largest {{value "staff.max"}}.
In total {{base "staff.median"}} branches gave a number; the median is {{value "staff.median"}}.
The largest branches were visited first; {{counted "evening.yes"}} open in the evening.
On an average day {{counted "evening.yes"}} open in the evening.
Seven rooms were rebuilt for it; {{number "services.homework"}} branches have a homework club.
{{count "morale.fair"}} branch librarians report fair morale.
{{percent "morale.fair"}} of the librarians report fair morale, {{words "morale.high"}} of them high morale.
{{number "services.reading"}} reading rooms are used for it.
| Answer | Upper Valley | Lower Valley |\n| - | - | - |\n| Open | {{count "evening.yes" valley="upper"}} | {{count "evening.yes" valley="lower"}} |
| Answer | spring 2023 | spring 2024 |\n| - | - | - |\n| Open | {{count "evening.yes" wave="2023"}} | {{count "evening.yes"}} |
| Service | Share | % |\n| - | - | - |\n| Homework club | {{share "services.homework"}} | {{percent "services.homework"}} |
`

const HONEST_DUTCH = String.raw`
In Drenthe werkt {{percent "teams.yes" province="drenthe"}} van de gemeenten met sociale teams.
Van de gemeenten in Groningen en Drenthe werkt {{percent "teams.yes"}} met sociale teams.
Drenthe en Groningen tellen {{count "frame.units"}} gemeenten.
In Groningen gaat het om {{count "teams.yes" province="groningen"}} gemeenten, in Drenthe om {{count "teams.yes" province="drenthe"}}.
Wie in Drenthe hulp zoekt, treft in {{share "teams.yes" province="drenthe" as="both"}} een sociaal team.
Er loopt een landelijke proef, waaraan ook gemeenten in Drenthe meedoen; {{counted "teams.yes"}} werkt met teams.
In Drenthe is dat anders. Van de gemeenten werkt {{percent "teams.yes"}} met sociale teams.
{{#claim (majority "teams.yes" province="drenthe")}}In Drenthe werken de meeste gemeenten met sociale teams{{/claim}}.
We benaderden de {{count "frame.units"}} gemeenten in Groningen ({{count "frame.units" province="groningen"}}) en Drenthe ({{count "frame.units" province="drenthe"}}).
De provincie Drenthe gaf subsidie voor dit onderzoek onder alle gemeenten die eraan mee wilden doen, en {{counted "teams.yes"}} werkt met teams.
In juni 2017 werkte {{percent "teams.yes"}} met sociale teams.
In januari 2015 was dat {{percent "teams.yes" wave="2015-01"}}.
Sinds januari 2015 is er {{change "teams.yes" since="2015-01"}}.
Sinds 2015 is er {{change "teams.yes" since="2015-01"}}.
{{#claim (rises "teams.yes" since="2015-01")}}Het aandeel met sociale teams steeg sinds 2015{{/claim}}.
In 2015 kregen gemeenten nieuwe taken; nu werkt {{quantifier "teams.yes"}} met sociale teams.
De taken die gemeenten in 2015 kregen, vragen volgens {{quantifier "budget.strained"}} om meer geld.
Met de Wmo van 2015 veranderde veel, en {{counted "teams.yes"}} werkt met sociale teams.
De Jeugdwet van 1 januari 2015 gaf gemeenten taken, waarvoor {{counted "budget.within"}} het geld heeft.
Volgens {{quantifier "budget.strained"}} zijn de taken die er in 2015 bij kwamen te zwaar voor het budget.
Van 2 april tot en met 12 april 2017 spraken we met {{counted "response.interviews"}}.
In oktober 2015 vroegen we niet naar teams; dat cijfer is niet geschat.
In oktober 2015 vroegen we niet naar teams. Nu werkt {{counted "teams.yes"}} met teams.
{{counted "budget.within"}} heeft een toereikend budget.
{{counted "budget.within"}} heeft een toereikend budget en {{counted "budget.insufficient"}} een ontoereikend budget.
{{counted "budget.strained"}} heeft een budget onder druk of een ontoereikend budget.
{{counted "budget.within"}} heeft geen ontoereikend budget.
{{counted "teams.no"}} werkt niet met sociale teams.
{{counted "teams.no"}} heeft het anders ingericht dan met sociale teams.
{{#claim (fewer-than "budget.within" 50)}}Een toereikend budget is er voor een minderheid niet{{/claim}}.
{{#claim (none "budget.within")}}Geen gemeente heeft een toereikend budget{{/claim}}.
{{#claim (more-than "budget.within" "budget.insufficient")}}Een toereikend budget komt vaker voor dan een ontoereikend budget{{/claim}}.
Op de vraag of zij met sociale teams werken, zei {{counted "teams.no"}} nee.
{{counted "teams.no"}} stopte met sociale teams.
De gemeenten zonder sociale teams letten op de {{count "teams.yes"}} gemeenten die ermee werken.
{{counted "meten.tevreden"}} is tevreden over het meten, {{counted "meten.ontevreden"}} ontevreden.
{{counted "meten.ontevreden"}} is ontevreden.
Een ontoereikend budget is een zorg. {{counted "budget.within"}} komt uit.
De mediaan is {{value "leden.median"}} leden.
Het kleinste team telt {{value "leden.min"}} leden, het grootste {{value "leden.max"}}.
Gemiddeld telt een team {{value "leden.mean"}} leden; de mediaan is {{value "leden.median"}}.
In totaal deden {{counted "response.interviews"}} mee.
Het grootste team zit in een oud postkantoor; {{counted "teams.yes"}} werkt met teams.
De middelste waarde is {{value "leden.median"}} leden, bij teams van {{range "leden"}}.
Zij spraken namens {{words "response.units"}} gemeenten.
Van de {{base "teams.yes"}} gemeenten werken er {{count "teams.yes"}} met sociale teams.
{{percent "rol.beleid"}} van de geïnterviewden is beleidsmedewerker.
De {{count "teams.yes"}} gemeenten met sociale teams zijn tevreden.
| Budget | januari 2015 | juni 2017 |\n| - | - | - |\n| Toereikend | {{count "budget.within" wave="2015-01"}} | {{count "budget.within"}} |
| Budget | Drenthe | Groningen |\n| - | - | - |\n| Toereikend | {{count "budget.within" province="drenthe"}} | {{count "budget.within" province="groningen"}} |
`

function linesOf(text: string): string[] {
  return text.trim().split('\n')
}

/** Without what words of quantity there are in it, which other checks are about. */
function named(source: string, writtenIn: typeof ENGLISH): string[] {
  return problemsIn(source.replaceAll('\\n', '\n'), writtenIn)
    .filter(({ rule }) => rule === 'figure-neighbour')
    .map(({ message }) => message)
}

describe('labels, years and nouns may be where they belong', () => {
  test.each(linesOf(HONEST_ENGLISH))('English: %s', (source) => {
    expect(named(source, ENGLISH)).toEqual([])
  })

  test.each(linesOf(HONEST_DUTCH))('Dutch: %s', (source) => {
    expect(named(source, DUTCH)).toEqual([])
  })
})

describe('a figure is of whom the sentence says', () => {
  const reason = makeQuestion({
    ...{
      id: 'reason',
      label: 'Why is it open?',
      answers: answers({ demand: 'readers asked', habit: 'habit' }),
    },
    askedOf: { question: 'evening', answers: ['yes'] },
  })
  const writtenIn = { ...ENGLISH, questions: [...ENGLISH.questions, reason] }

  test.each([
    ['{{quantifier "reason.demand"}} open for readers.', '{{quantifier "reason.demand"}}', 'quantifier', 1],
    ['{{percent "reason.demand"}} of the branches open for readers.', 'of the branches', 'percent', 29],
    [
      '{{#claim "most" "reason.demand"}}Most branches open for readers.{{/claim}}',
      'Most branches',
      '#claim',
      39,
    ],
  ])('and of no more than were asked: %s', (source, said, helper, column) => {
    expect(messagesIn(source, writtenIn)).toEqual([
      `1:${column}: \`${said}\` is more than \`{{${helper} …}}\` is of: \`reason\` was asked only of “open in the evening”`,
    ])
  })

  test('and the way out is told', () => {
    expect(problemsIn('{{quantifier "reason.demand"}} open.', writtenIn)[0]?.hint).toBe(
      'write of whom it is: with “that”, “with” or “without” after the noun, or with `noun=false` after “Of those that …”',
    )
  })

  test.each([
    'Of the branches that open, {{quantifier "reason.demand" noun=false}} do so for readers.',
    '{{quantifier "reason.demand"}} that open do so for readers.',
    '{{percent "reason.demand"}} of the branches with evenings do so for readers.',
    '{{quantifier "reason.demand" evening="yes"}} open for readers.',
    '{{#claim "most" "reason.demand"}}Most branches that open do so for readers.{{/claim}}',
  ])('which they are may be said: %s', (source) => {
    expect(messagesIn(source, writtenIn)).toEqual([])
  })

  test.each([
    [
      'Of the {{count "evening.yes"}} open branches {{count "services.homework"}} help.',
      'count',
      'count',
      46,
    ],
    ['Of the {{base "evening.yes"}} branches, {{percent "services.homework"}} help.', 'percent', 'base', 41],
  ])('and counted among those before it: %s', (source, part, whole, column) => {
    expect(messagesIn(source, writtenIn)).toEqual([
      `1:${column}: \`{{${part} …}}\` is not counted among \`{{${whole} …}}\` before it`,
    ])
  })

  test.each([
    'Of the {{base "evening.yes"}} branches {{count "evening.yes"}} open.',
    'Of the {{count "evening.yes"}} open branches {{count "reason.demand"}} do so for readers.',
    'Of the {{count "evening.yes"}} open branches {{count "services.homework" evening="yes"}} help.',
    'Of the {{count "response.units"}} branches {{count "services.homework"}} help.',
  ])('as far as the questions tell: %s', (source) => {
    expect(messagesIn(source, writtenIn)).toEqual([])
  })
})
