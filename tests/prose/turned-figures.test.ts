import { describe, expect, test } from 'vitest'
import { formatProblem } from '../../pipeline/core/problem.ts'
import { findTypedNumbers } from '../../pipeline/prose/typed-numbers/check.ts'
import { makeTemplate } from '../support/make-report.ts'
import { makeQuestion } from '../support/make-study.ts'
import * as little from './little-studies.ts'
import { messagesIn as messages, problemsIn, withoutNames } from './little-studies.ts'

const [DUTCH, ENGLISH] = [withoutNames(little.DUTCH), withoutNames(little.ENGLISH)]
type WrittenIn = typeof ENGLISH

/** The words and side of a neighbour, as `column: word side helper`. */
function turned(source: string, writtenIn: WrittenIn): string[] {
  return messages(source, writtenIn).map((message) => message.replace(' changes what it says', ''))
}

describe('an answer “yes” is not turned round', () => {
  test.each([
    ['{{counted "teams.yes"}} weigert met sociale teams te werken.', '1:25: `weigert` after `{{counted …}}`'],
    [
      '{{counted "teams.yes"}} {{agree "teams.yes" "werkt" "werken"}} niet met sociale teams.',
      '1:64: `niet` after `{{counted …}}`',
    ],
    ['{{quantifier "teams.yes"}} heeft geen sociale teams.', '1:34: `geen` after `{{quantifier …}}`'],
    ['{{counted "teams.yes"}} doet alsof er sociale teams zijn.', '1:25: `doet alsof` after `{{counted …}}`'],
    [
      '{{counted "teams.yes"}} heeft de sociale teams afgeschaft.',
      '1:48: `afgeschaft` after `{{counted …}}`',
    ],
    ['{{counted "teams.yes"}} werkt zogenaamd met teams.', '1:31: `zogenaamd` after `{{counted …}}`'],
    ['{{counted "teams.yes"}} ziet af van sociale teams.', '1:25: `ziet af` after `{{counted …}}`'],
    [
      '{{percent "teams.yes"}} van de gemeenten werkt nooit met teams.',
      '1:48: `nooit` after `{{percent …}}`',
    ],
    ['Met sociale teams werkt {{counted "teams.yes"}} niet.', '1:49: `niet` after `{{counted …}}`'],
    [
      '{{#claim "most" "teams.yes"}}De meeste gemeenten{{/claim}} werken niet met sociale teams.',
      '1:67: `niet` after `{{#claim …}}`',
    ],
    [
      '{{#claim "most" "teams.yes"}}De meeste gemeenten werken niet met sociale teams.{{/claim}}',
      '1:57: `niet` after `{{#claim …}}`',
    ],
    [
      '{{#key-figure "teams.yes"}}werkt niet met sociale teams{{/key-figure}}',
      '1:34: `niet` after `{{#key-figure …}}`',
    ],
  ])('Dutch: %s', (source, found) => {
    expect(turned(source, DUTCH)).toEqual([found])
  })

  test.each([
    ['{{counted "evening.yes"}} closed in the evening.', '1:27: `closed` after `{{counted …}}`'],
    ['{{counted "evening.yes"}} do not open in the evening.', '1:30: `not` after `{{counted …}}`'],
    [
      '{{percent "evening.yes"}} of the branches never open in the evening.',
      '1:43: `never` after `{{percent …}}`',
    ],
    ['{{counted "evening.yes"}} don’t open in the evening.', '1:27: `don’t` after `{{counted …}}`'],
    ['{{counted "evening.yes"}} refuse.', '1:27: `refuse` after `{{counted …}}`'],
    ['{{counted "evening.yes"}} gave up open evenings.', '1:27: `gave up` after `{{counted …}}`'],
    ['{{counted "evening.yes"}} are supposedly open.', '1:31: `supposedly` after `{{counted …}}`'],
    ['{{counted "evening.yes"}} (not) open.', '1:28: `not` after `{{counted …}}`'],
    ['{{counted "evening.yes"}} pretend to be open.', '1:27: `pretend` after `{{counted …}}`'],
  ])('English: %s', (source, found) => {
    expect(turned(source, ENGLISH)).toEqual([found])
  })

  test.each([
    '{{counted "teams.yes"}} heeft geen haast.',
    '{{counted "teams.no"}} werkt niet met sociale teams.',
    '{{counted "teams.yes"}} werkt met teams en {{counted "teams.no"}} niet.',
    '{{counted "teams.yes"}} werkt niet alleen met sociale teams.',
    'Voor {{quantifier "teams.other"}} is het werk met teams niet af.',
    '{{#claim (not (all "teams.yes"))}}Niet alle gemeenten werken met sociale teams.{{/claim}}',
  ])('but Dutch may say: %s', (source) => {
    expect(messages(source, DUTCH)).toEqual([])
  })

  test.each([
    '{{counted "sunday.yes"}} are closed on Sundays.',
    '{{counted "evening.no"}} are closed in the evening.',
    '{{counted "evening.yes"}} are not only open in the evening but at night.',
    '{{counted "evening.yes"}} open in the evening, and the others do not.',
    '{{counted "evening.yes"}} open in the evening when the shops do not.',
    '{{counted "evening.yes"}} (not the shops) open in the evening.',
    '{{#key-figure "evening.yes"}}of the closed branches open in the evening{{/key-figure}}',
  ])('but English may say: %s', (source) => {
    expect(messages(source, ENGLISH)).toEqual([])
  })
})

describe('what a sentence denies or makes less of', () => {
  test.each([
    [
      'Het is niet zo dat {{percent "teams.yes"}} van de gemeenten dit doet.',
      '1:1: `Het is niet zo dat` before `{{percent …}}`',
    ],
    [
      'Het is onwaar dat in Drenthe\n{{counted "teams.yes"}} dit doen.',
      '1:1: `Het is onwaar dat` before `{{counted …}}`',
    ],
    [
      'Het klopt niet dat {{#claim "most" "teams.yes"}}de meeste gemeenten dit doen{{/claim}}.',
      '1:1: `Het klopt niet dat` before `{{#claim …}}`',
    ],
    ['Buiten {{percent "teams.yes"}} doet men dit.', '1:1: `Buiten` before `{{percent …}}`'],
    ['Behalve {{counted "teams.yes"}} doet men dit.', '1:1: `Behalve` before `{{counted …}}`'],
    ['Ver boven {{percent "teams.yes"}} doet dit.', '1:1: `Ver boven` before `{{percent …}}`'],
    [
      'Niet {{#claim "most" "teams.yes"}}de gemeenten doen dit{{/claim}}.',
      '1:1: `Niet` before `{{#claim …}}`',
    ],
    ['{{count "teams.yes"}} gemeenten, hooguit, doen mee.', '1:34: `hooguit` after `{{count …}}`'],
    ['{{percent "teams.yes"}} hooguit van de gemeenten.', '1:25: `hooguit` after `{{percent …}}`'],
    [
      '{{percent "teams.yes"}} van de gemeenten, naar schatting.',
      '1:43: `naar schatting` after `{{percent …}}`',
    ],
    ['{{counted "teams.yes"}} of zo.', '1:25: `of zo` after `{{counted …}}`'],
  ])('Dutch: %s', (source, found) => {
    expect(turned(source, DUTCH)).toEqual([found])
  })

  test('Dutch: a number or less', () => {
    expect(
      messages('{{counted "teams.yes"}} of minder; {{count "teams.yes"}} gemeenten of minder.', DUTCH),
    ).toEqual([
      '1:1: `{{counted "teams.yes"}} of minder` is typed by hand',
      '1:36: `{{count "teams.yes"}} gemeenten of minder` is typed by hand',
    ])
  })

  test.each([
    ['It is false that {{percent "evening.yes"}} open.', '1:1: `It is false that` before `{{percent …}}`'],
    [
      'This does not mean that in the north {{counted "evening.yes"}} open.',
      '1:6: `does not mean that` before `{{counted …}}`',
    ],
    ['Short of {{percent "evening.yes"}} open.', '1:1: `Short of` before `{{percent …}}`'],
    ['North of {{percent "evening.yes"}} open.', '1:1: `North of` before `{{percent …}}`'],
    ['Nothing like {{quantifier "evening.yes"}} opens.', '1:1: `Nothing like` before `{{quantifier …}}`'],
    ['{{counted "evening.yes"}} at most.', '1:27: `at most` after `{{counted …}}`'],
    ['{{counted "evening.yes"}} and then some.', '1:27: `and then some` after `{{counted …}}`'],
    ['{{percent "evening.yes"}}, give or take.', '1:28: `give or take` after `{{percent …}}`'],
    [
      '{{percent "evening.yes"}} of the branches, approximately.',
      '1:44: `approximately` after `{{percent …}}`',
    ],
    [
      '{{#claim "most" "evening.yes"}}Most branches{{/claim}}, give or take.',
      '1:57: `give or take` after `{{#claim …}}`',
    ],
  ])('English: %s', (source, found) => {
    expect(turned(source, ENGLISH).filter((each) => !each.includes('typed by hand'))).toEqual([found])
  })

  test('English: “hardly” is typed before a claim, with the quantity after it', () => {
    expect(messages('Hardly {{#claim "most" "evening.yes"}}most branches{{/claim}} open.', ENGLISH)).toEqual([
      '1:1: `Hardly most` is typed by hand',
    ])
  })

  test.each([
    'Dat wil niet zeggen dat het werkt: {{percent "teams.yes"}} van de gemeenten doet het.',
    '{{#claim "at-least" "teams.yes" count=1}}Dat wil niet zeggen dat het werkt.{{/claim}} {{counted "teams.yes"}} doet het.',
    '{{counted "teams.yes"}} werkt hooguit eens per week met sociale teams.',
    '{{counted "teams.yes"}} werkt ten minste een dag met teams.',
    'Onder {{counted "teams.yes"}} is dat bekend.',
  ])('but Dutch may say: %s', (source) => {
    expect(messages(source, DUTCH)).toEqual([])
  })

  test.each([
    '{{counted "evening.yes"}} open at most once a week.',
    'It is true that {{percent "evening.yes"}} open.',
    'It is false. {{counted "evening.yes"}} open.',
  ])('but English may say: %s', (source) => {
    expect(messages(source, ENGLISH).filter((each) => !each.includes('typed by hand'))).toEqual([])
  })
})

describe('what a sentence of its own takes back', () => {
  test.each([
    ['The following is untrue:\n\n- {{counted "evening.yes"}} open.', '1:1: `The following is untrue`'],
    ['{{counted "evening.yes"}} open? No.', '1:33: `No`'],
    ['{{counted "evening.yes"}} open. Not true.', '1:33: `Not true`'],
    ['{{counted "evening.yes"}} open. That is wrong!', '1:33: `That is wrong`'],
    ['{{#claim "most" "evening.yes"}}Most branches open.{{/claim}} *Untrue*.', '1:63: `Untrue`'],
    ['{{counted "evening.yes"}} open.[^1]\n\n[^1]: This figure is wrong.', '3:7: `This figure is wrong`'],
    ['{{counted "evening.yes"}} open, which is a lie.', '1:33: `which is a lie`'],
    ['{{counted "evening.yes"}} open late, but that is just not true.', '1:38: `but that is just not true`'],
    ['{{counted "evening.yes"}} open, or so we were led to believe.', '1:33: `or so we were led to believe`'],
  ])('English: %s', (source, found) => {
    expect(messages(source, ENGLISH)).toEqual([`${found} takes back what figures say`])
  })

  test.each([
    ['Het volgende is onwaar:\n\n- {{counted "teams.yes"}} doet mee.', '1:1: `Het volgende is onwaar`'],
    ['{{counted "teams.yes"}} doet mee? Nee.', '1:35: `Nee`'],
    ['{{counted "teams.yes"}} doet mee. Niet waar.', '1:35: `Niet waar`'],
    ['{{counted "teams.yes"}} doet mee. Dat klopt niet.', '1:35: `Dat klopt niet`'],
    ['{{counted "teams.yes"}} doet mee, wat niet waar is.', '1:35: `wat niet waar is`'],
    ['{{counted "teams.yes"}} doet mee, maar dat klopt niet.', '1:35: `maar dat klopt niet`'],
    ['{{counted "teams.yes"}} doet mee, althans, zo wordt gezegd.', '1:35: `althans, zo wordt gezegd`'],
    ['{{counted "teams.yes"}} doet mee.[^1]\n\n[^1]: Dit cijfer klopt niet.', '3:7: `Dit cijfer klopt niet`'],
  ])('Dutch: %s', (source, found) => {
    expect(messages(source, DUTCH)).toEqual([`${found} takes back what figures say`])
  })

  test.each([
    'The following is true of {{counted "evening.yes"}}: they open.',
    'Is it open? No. {{counted "evening.yes"}} open.',
    '{{counted "evening.yes"}} open. No doubt that helps. Not true colours, but grey.',
    'It is a list of untrue rumours: {{counted "evening.yes"}} open.',
    '{{counted "evening.yes"}} open, which is wrong-footing for some who come late.',
    '{{counted "evening.yes"}} open, but that is not so for the desks.',
  ])('but English may say: %s', (source) => {
    expect(messages(source, ENGLISH)).toEqual([])
  })

  test.each([
    'Het volgende geldt voor {{counted "teams.yes"}}: zij doen mee.',
    'Doet men mee? Nee. {{counted "teams.yes"}} doet mee.',
    '{{counted "teams.yes"}} doet mee. Nee zeggen is een kunst.',
    'Hieronder staan geruchten die niet waar zijn gebleken. {{counted "teams.yes"}} doet mee.',
  ])('but Dutch may say: %s', (source) => {
    expect(messages(source, DUTCH)).toEqual([])
  })
})

describe('a claim, and the words of a key figure, speak of what is counted', () => {
  test.each([
    [
      '{{#claim "most" "teams.yes"}}De meeste geïnterviewden{{/claim}} zijn blij.',
      '1:40: `De meeste geïnterviewden` is not what the claim counts',
    ],
    [
      '{{#claim "most" "teams.yes"}}De meeste burgers zijn blij.{{/claim}}',
      '1:40: `De meeste burgers` is not what the claim counts',
    ],
    [
      '{{#claim (exactly "teams.yes" count=8 of=12)}}Zo werken acht van de twaalf geïnterviewden.{{/claim}}',
      '1:76: `acht van de twaalf geïnterviewden` is not what the claim counts',
    ],
    [
      '{{#claim (exactly "teams.yes" count=2)}}Er werken twee medewerkers.{{/claim}}',
      '1:56: `twee medewerkers` is not what the claim counts',
    ],
    [
      '{{#claim (exactly "teams.yes" 20)}}Zo werkt 20 procent van de geïnterviewden.{{/claim}}',
      '1:63: `20 procent van de geïnterviewden` is not what the claim counts',
    ],
    [
      '{{#claim "most" "teams.yes"}}Teams zijn er voor de meeste geïnterviewden.{{/claim}}',
      '1:59: `de meeste geïnterviewden` is not what the claim counts',
    ],
    [
      '{{#key-figure "teams.yes"}}van de geïnterviewden werkt zo{{/key-figure}}',
      '1:35: `van de geïnterviewden` is not what the key figure counts',
    ],
  ])('Dutch: %s', (source, found) => {
    expect(messages(source, DUTCH)).toEqual([found])
  })

  test.each([
    [
      '{{#claim "most" "evening.yes"}}Most librarians{{/claim}} work late.',
      '1:37: `Most librarians` is not what the claim counts',
    ],
    [
      '{{#claim "all" "evening.yes"}}All of the nurses{{/claim}} work late.',
      '1:42: `All of the nurses` is not what the claim counts',
    ],
    [
      '{{#claim (exactly "evening.yes" count=8 of=12)}}Open are eight of the twelve librarians.{{/claim}}',
      '1:78: `eight of the twelve librarians` is not what the claim counts',
    ],
    [
      '{{#claim (exactly "evening.yes" 20)}}By now 20% of librarians are open.{{/claim}}',
      '1:52: `20% of librarians` is not what the claim counts',
    ],
    [
      '{{#claim (exactly "evening.yes" 20)}}Twenty per cent of the librarians are open.{{/claim}}',
      '1:61: `Twenty per cent of the librarians` is not what the claim counts',
    ],
    [
      '{{#claim (exactly "evening.yes" count=2)}}It is open at two librarians.{{/claim}}',
      '1:61: `two librarians` is not what the claim counts',
    ],
    [
      '{{#claim (highest "morale.high")}}High morale is found most often among branches.{{/claim}}',
      '1:73: `most often among branches` is not what the claim counts',
    ],
    [
      '{{#claim "most" "morale.high"}}Most branches are happy.{{/claim}}',
      '1:37: `Most branches` is not what the claim counts',
    ],
    [
      '{{#key-figure "evening.yes"}}of all librarians work late{{/key-figure}}',
      '1:37: `of all librarians` is not what the key figure counts',
    ],
  ])('English: %s', (source, found) => {
    expect(messages(source, ENGLISH).filter((each) => !each.includes('typed by hand'))).toEqual([found])
  })

  test.each([
    ['another word for them', '{{#claim "most" "evening.yes"}}Most libraries{{/claim}} open.'],
    ['people who answered', '{{#claim "most" "morale.high"}}Most people are happy.{{/claim}}'],
    ['a noun that is not known', '{{#claim "most" "evening.yes"}}Most lamps are on.{{/claim}}'],
    ['what the claim counts', '{{#claim "most" "evening.yes"}}Most rural branches are open.{{/claim}}'],
    ['other words', '{{#key-figure "evening.yes"}}of the opinion that it pays{{/key-figure}}'],
  ])('or of %s', (_, source) => {
    expect(messages(source, ENGLISH)).toEqual([])
  })

  test('or of others whom a question asks about', () => {
    const question = makeQuestion({ id: 'late', label: 'Do librarians work late?', unitOfAnalysis: 'unit' })
    const writtenIn = { ...ENGLISH, questions: [question] }
    expect(messages('{{#claim "most" "late.yes"}}Most librarians work late.{{/claim}}', writtenIn)).toEqual(
      [],
    )
  })

  test('which nobody can tell while the study is not known', () => {
    const { questions: _, ...unknown } = ENGLISH
    const report = {
      sections: [makeTemplate('section', '{{#claim "most" "evening.yes"}}Most librarians{{/claim}}')],
      ...{ partials: [], names: [] },
    }
    expect(findTypedNumbers(report, unknown).problems).toEqual([])
  })
})

describe('a row of a table that is made by hand', () => {
  const table = (row: string) => `| a | b | c |\n| - | - | - |\n${row}`

  test.each([
    [
      '| x | {{count "evening.no"}} | {{percent "evening.yes"}} |',
      '3:32: `{{percent "evening.yes"}}` is of another answer than the rest of its row',
    ],
    [
      '| {{#if (known "a.b")}}{{count "evening.no"}}{{/if}} | En zo. Of zo | {{#if (known "a.b")}}x{{else}}{{percent "evening.yes"}}{{/if}} |',
      '3:101: `{{percent "evening.yes"}}` is of another answer than the rest of its row',
    ],
    [
      '| {{label "evening.no"}} | {{count "evening.yes"}} | x |',
      '3:28: `{{count "evening.yes"}}` is of another answer than the rest of its row',
    ],
  ])('shows figures of one answer: %s', (row, found) => {
    expect(messages(table(row), ENGLISH)).toEqual([found])
  })

  test.each([
    '| x | {{percent "evening.yes"}} | {{percent "evening.no"}} |',
    '| {{label "evening.no"}} | {{count "evening.no"}} | {{percent "evening.no"}} |',
    '| x | {{count "evening.yes"}} | {{percent "evening.yes"}} |',
    '| x | {{count "evening.yes"}} | {{percent "morale.high"}} |',
  ])('or one kind of figure, or figures of different questions: %s', (row) => {
    expect(messages(table(row), ENGLISH)).toEqual([])
  })
})

describe('the problem', () => {
  const text = (source: string, writtenIn: WrittenIn) =>
    problemsIn(source, writtenIn)
      .flatMap((problem) => formatProblem(problem).split('\n'))
      .filter((line) => !/^ +\^$/.test(line))

  test('of an answer that is turned round', () => {
    expect(text('{{counted "evening.yes"}} closed in the evening.', ENGLISH)).toEqual([
      'templates/report/section.md.hbs:1:27: error: `closed` after `{{counted …}}` changes what it says [figure-neighbour]',
      '    {{counted "evening.yes"}} closed in the evening.',
      '    hint: show the answer that says so, or write what this answer says',
    ])
  })

  test('of a claim that is denied', () => {
    expect(text('It is false that {{#claim "all" "evening.yes"}}they open{{/claim}}.', ENGLISH)).toEqual([
      'templates/report/section.md.hbs:1:1: error: `It is false that` before `{{#claim …}}` changes what it says [figure-neighbour]',
      '    It is false that {{#claim "all" "evening.yes"}}they open{{/claim}}.',
      '    hint: claim what is so, with `(not (…))` or another condition, or leave it out',
    ])
  })

  test('of a claim about others', () => {
    expect(text('{{#claim "most" "evening.yes"}}Most librarians{{/claim}} open.', ENGLISH)).toEqual([
      'templates/report/section.md.hbs:1:37: error: `Most librarians` is not what the claim counts [figure-neighbour]',
      '    {{#claim "most" "evening.yes"}}Most librarians{{/claim}} open.',
      '    hint: `evening.yes` counts branches: write of those, or leave it out',
    ])
  })
})

describe('an answer that is no “yes” is not turned round in its own words', () => {
  test.each([
    ['{{counted "services.homework"}} do not help with homework.', '1:36: `not` after `{{counted …}}`'],
    ['{{percent "services.reading"}} never come for reading.', '1:32: `never` after `{{percent …}}`'],
    [
      '{{#claim "most" "services.homework"}}Most branches{{/claim}} do not help with homework.',
      '1:65: `not` after `{{#claim …}}`',
    ],
  ])('English: %s', (source, found) => {
    expect(turned(source, ENGLISH)).toEqual([found])
  })

  test.each([
    '{{counted "services.homework"}} do not open late.',
    '{{#claim (minority "services.homework")}}A minority of branches{{/claim}} do not shy away from homework.',
  ])('but it may be said: %s', (source) => {
    expect(messages(source, ENGLISH)).toEqual([])
  })
})

describe('what denies a claim directly is not so, whatever it speaks of', () => {
  test.each([
    [
      '{{#claim "most" "evening.yes"}}Most branches{{/claim}} do not run a homework club.',
      '1:59: `not` after `{{#claim …}}`',
    ],
    [
      '{{#claim "most" "evening.yes"}}Most branches do not pay.{{/claim}}',
      '1:49: `not` after `{{#claim …}}`',
    ],
  ])('English: %s', (source, found) => {
    expect(turned(source, ENGLISH)).toEqual([found])
  })

  test('but what else they do may be', () => {
    expect(
      messages(
        '{{#claim "most" "evening.yes"}}Most branches{{/claim}} open late and do not charge.',
        ENGLISH,
      ),
    ).toEqual([])
  })
})

describe('figures of the fieldwork are not said to be others', () => {
  test.each([
    ['{{counted "frame.units"}} took part.', 'took part', 'counted', 27],
    ['{{counted "response.desk-research"}} refused to answer.', 'refused', 'counted', 38],
    ['{{count "response.units"}} branches were invited.', 'were invited', 'count', 37],
    ['{{counted "response.interviews"}} refused.', 'refused', 'counted', 35],
  ])('English: %s', (source, said, helper, column) => {
    expect(messages(source, ENGLISH)).toEqual([
      `1:${column}: \`${said}\` is not what \`{{${helper} …}}\` counts`,
    ])
  })

  test.each([
    ['{{counted "frame.units"}} deden mee.', 'deden mee', 27],
    ['{{counted "response.desk-research"}} weigerden.', 'weigerden', 38],
  ])('Dutch: %s', (source, said, column) => {
    expect(messages(source, DUTCH)).toEqual([`1:${column}: \`${said}\` is not what \`{{counted …}}\` counts`])
  })

  test('and the way out is told', () => {
    expect(problemsIn('{{counted "frame.units"}} took part.', ENGLISH)[0]?.hint).toBe(
      '`frame.units` counts all units that there are, whoever took part: write that, or show another figure',
    )
  })

  test.each([
    'Of the {{count "frame.units"}} branches {{count "response.units"}} took part.',
    '{{counted "response.desk-research"}} were not interviewed, and were looked up.',
    '{{counted "frame.units"}} are listed, and who took part is told below.',
  ])('but it may be said: %s', (source) => {
    expect(messages(source, ENGLISH)).toEqual([])
  })
})
