import { describe, expect, test } from 'vitest'
import { formatProblem } from '../../pipeline/core/problem.ts'
import { LANGUAGES } from '../../pipeline/language/languages.ts'
import { findTypedNumbers } from '../../pipeline/prose/typed-numbers/check.ts'
import { makeTemplate } from '../support/make-report.ts'

const DUTCH = { languages: [LANGUAGES.nl.quantities], nouns: [{ singular: 'gemeente', plural: 'gemeenten' }] }
const ENGLISH = { languages: [LANGUAGES.en.quantities], nouns: [{ singular: 'branch', plural: 'branches' }] }

function problemsIn(source: string, writtenIn = DUTCH) {
  return findTypedNumbers({ sections: [makeTemplate('section', source)], partials: [], names: [] }, writtenIn)
    .problems
}

/** What does not follow from a claim. */
function unsaid(condition: string, words: string, writtenIn = DUTCH): string[] {
  return problemsIn(`{{#claim (${condition})}}${words}{{/claim}}`, writtenIn).map(
    ({ message, rule }) =>
      `${/^`(.*)` does not follow from the claim/.exec(message)?.[1]}${rule === 'claim-words' ? '' : rule}`,
  )
}

describe('the words of a claim say no more than its condition', () => {
  test.each([
    ['all "a.b"', 'Alle gemeenten, de meeste, iedereen.'],
    ['most "a.b"', 'Verreweg de meeste; het vaakst genoemd.'],
    ['majority "a.b"', 'Een meerderheid, meer dan de helft, een groot deel, enkele gemeenten.'],
    ['minority "a.b"', 'Een minderheid, minder dan de helft, niet alle gemeenten.'],
    ['about-half "a.b"', 'Ongeveer zo: de helft.'],
    ['none "a.b"', 'Geen enkele gemeente, niemand, geen gemeente.'],
    ['at-least "a.b" 75', 'Ten minste driekwart, de meeste gemeenten.'],
    ['more-than "a.b" 75', 'Meer dan 75 procent, ruim driekwart.'],
    ['exactly "a.b" 50', '50% of de helft.'],
    ['at-most "a.b" 40', 'Hoogstens 40 procent, minder dan de helft.'],
    ['at-least "a.b" 90', 'Bijna alle gemeenten.'],
    ['at-least "a.b" count=3', 'Ten minste drie gemeenten, meer dan twee, minstens 2, enkele gemeenten.'],
    ['more-than "a.b" count=2', 'Meer dan twee of minstens drie.'],
    ['exactly "a.b" count=3 of=10', 'Drie van de tien gemeenten.'],
    ['exactly "a.b" count=10 of=10', 'Alle tien gemeenten.'],
    ['fewer-than "a.b" count=1', 'Geen enkele.'],
    ['at-least "a.b" count=1', 'Dat wil niet zeggen dat niemand het doet.'],
    ['not (all "a.b")', 'Niet alle gemeenten.'],
    ['not (none "a.b")', 'Sommige gemeenten.'],
    ['not (rises "a.b" since="w")', 'Het steeg niet.'],
    ['and (majority "a.b") (rises "a.b" since="w")', 'De meeste gemeenten, en het stijgt.'],
    ['and (at-least "a.b" 45) (at-most "a.b" 55)', 'De helft.'],
    ['or (all "a.b") (majority "a.b")', 'De meeste gemeenten.'],
    ['rises "a.b" since="w"', 'Het steeg, een groter deel, vaker; het nam toe, en daalde niet.'],
    ['falls "a.b" since="w"', 'Een daling, een kleiner deel, minder gemeenten.'],
    ['unchanged "a.b" since="w"', 'Het is gelijk gebleven.'],
    ['more-than "a.b" (figure "a.b" wave="w")', 'Dat nam niet af: het steeg.'],
    ['top "a" 3', 'De drie die het vaakst zijn genoemd.'],
    ['top "a" "b" "c"', 'Van alle thema’s het vaakst; op de tweede plaats.'],
    ['lowest "a.b"', 'Het minst genoemd van alle.'],
    ['more-than "a.b" "a.c"', 'Meer dan {{percent "a.c"}}.'],
  ])('%s: %s', (condition, words) => {
    expect(unsaid(condition, words)).toEqual([])
  })

  test.each([
    ['at-least "a.b" count=1', 'Alle 25 gemeenten.', 'Alle 25'],
    ['majority "a.b"', 'Alle gemeenten en iedereen.', 'Alle', 'iedereen'],
    ['majority "a.b"', 'Geen gemeente, niemand.', 'Geen gemeente', 'niemand'],
    ['majority "a.b"', 'Niet de meeste gemeenten.', 'meeste'],
    ['minority "a.b"', 'De meeste; de helft.', 'meeste', 'helft'],
    ['all "a.b"', 'Niet alle gemeenten.', 'Alle'.toLowerCase()],
    ['at-least "a.b" count=3', 'Drie gemeenten, meer dan drie.', 'Drie', 'meer dan drie'],
    ['exactly "a.b" count=3 of=10', 'Vier van de elf.', 'Vier van de elf'],
    ['more-than "a.b" 50', 'Meer dan 75 procent; 50 procent.', 'Meer dan 75 procent', '50 procent'],
    ['more-than "a.b" 50', 'Een driekwart.', 'driekwart'],
    ['rises "a.b" since="w"', 'Het daalde, minder vaak, het steeg niet.', 'daalde', 'minder vaak', 'steeg'],
    ['rises "a.b" since="w"', 'Het verdubbelde.', 'verdubbelde'],
    ['majority "a.b"', 'Het stijgt.', 'stijgt'],
    ['rises "a.b" since="w"', 'Het nam af, nam niet toe.', 'nam af', 'nam niet toe'],
    ['majority "a.b"', 'Het nam sterk toe.', 'nam sterk toe'],
    ['or (all "a.b") (minority "a.c")', 'De meeste gemeenten.', 'meeste'],
    ['known "a.b"', 'De meeste gemeenten.', 'meeste'],
    ['more-than "a.b" "a.c"', 'Meer dan {{percent "a.b"}}.', 'Meer dan'],
    ['top "a" 3', 'De vier die het vaakst zijn genoemd.', 'vier'],
    ['majority "a.b"', '{{agree "a.b" "steeg" "stegen"}}', 'steeg', 'stegen'],
  ])('%s: not %s', (condition, words, ...found) => {
    expect(unsaid(condition, words)).toEqual(found)
  })

  test.each([
    ['all "a.b"', 'Every branch, everyone, most branches.'],
    ['majority "a.b"', 'Most branches, more than half, some branches.'],
    ['at-least "a.b" count=3', 'At least three branches, more than two.'],
    ['rises "a.b" since="w"', 'It rose.'],
    ['top "a" 1', 'Of all services, it is mentioned most often.'],
    ['none "a.b"', 'No one, nobody, no branch.'],
  ])('English: %s: %s', (condition, words) => {
    expect(unsaid(condition, words, ENGLISH)).toEqual([])
  })

  test.each([
    ['at-least "a.b" count=1', 'All 25 branches, every branch.', 'All 25', 'every branch'],
    ['majority "a.b"', 'Not most branches; nobody; no branch.', 'most', 'nobody', 'no branch'],
    ['rises "a.b" since="w"', 'It fell, it has not risen.', 'fell', 'risen'],
    [
      'more-than "a.b" 50',
      'Three quarters, more than 60 per cent.',
      'Three quarters',
      'more than 60 per cent',
    ],
  ])('English: %s: not %s', (condition, words, ...found) => {
    expect(unsaid(condition, words, ENGLISH)).toEqual(found)
  })

  test('also where a tag parts them, where a claim is in a claim, and in a claim that names its condition', () => {
    const source = [
      'Niet {{#claim "all" "a.b"}}alle gemeenten{{/claim}}.',
      '{{#claim "majority" "a.b"}}Vaak {{#claim (all "a.c")}}en alle gemeenten{{/claim}} en alle gemeenten{{/claim}}.',
    ].join('\n')
    expect(problemsIn(source).map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
      '1:28 `alle` does not follow from the claim `all "a.b"`',
      '2:86 `alle` does not follow from the claim `majority "a.b"`',
    ])
  })

  test('and may be excused, as typed numbers are, and nothing else', () => {
    const words = '{{#claim "majority" "a.b"}}Alle taken.{{/claim}}'
    expect(problemsIn(`${words} {{!-- typed: the law names all of them --}}`)).toEqual([])
    expect(problemsIn('{{#claim "majority" "a.b"}}In de Wmo van 2015.{{/claim}}')).toEqual([])
  })
})

describe('the problem', () => {
  test('has its place, and names the condition that would say it', () => {
    const source = '{{#claim (at-least "vision.any" count=1)}}Alle 25 gemeenten{{/claim}} doen het.'
    const [problem, ...others] = problemsIn(source)
    expect(others).toEqual([])
    expect(problem && formatProblem(problem).split('\n')).toEqual([
      'templates/report/section.md.hbs:1:43: error: `Alle 25` does not follow from the claim `at-least "vision.any" count=1` [claim-words]',
      `    ${source}`,
      '                                              ^',
      '    hint: claim it with `(all "vision.any")`, write it with a helper, or leave it out',
    ])
  })

  test.each([
    ['Geen gemeente', 'claim it with `(none "a.b")`'],
    ['De helft', 'claim it with `(about-half "a.b")`'],
    ['De minderheid', 'claim it with `(fewer-than "a.b" 50)`'],
    ['Minstens 75 procent', 'claim it with `(at-least "a.b" 75)`'],
    ['Drie', 'claim it with `(exactly "a.b" count=3)`'],
    ['Minstens drie', 'claim it with `(at-least "a.b" count=3)`'],
    ['Het steeg', 'claim it with `(rises "a.b" since="…")`'],
    ['Het vaakst', 'claim it with `(highest "a.b")`'],
    ['De tweede', 'claim the order with `(top "…" …)`'],
    ['Het verdubbelde', 'no condition says this'],
  ])('%s: %s', (words, advice) => {
    const [problem] = problemsIn(`{{#claim (known "a.b")}}${words}{{/claim}}`)
    expect(problem?.hint).toBe(`${advice}, write it with a helper, or leave it out`)
  })
})

test.each(['constructor', 'toString', 'valueOf'])(
  'nothing follows from a condition `%s`, which nothing has',
  (name) => {
    expect(unsaid(`${name} "a.b" 3 count=2`, 'De meeste gemeenten.')).toEqual(['meeste'])
  },
)

/** The first problem of the words of a claim, as far as its message and hint go. */
function refusal(condition: string, words: string, writtenIn = DUTCH): string | undefined {
  const [problem] = problemsIn(`{{#claim (${condition})}}${words}{{/claim}}`, writtenIn)
  return problem && `${problem.message}; ${problem.hint}`
}

const TWO = 'exactly "a.b" count=2'

describe('a numeral is read whole', () => {
  test.each([
    ['Two per cent do so.', 'Two per cent', 'claim it with `(exactly "a.b" 2)`'],
    ['2 per cent do so.', '2 per cent', 'claim it with `(exactly "a.b" 2)`'],
    ['Two hundred branches do so.', 'Two hundred', 'claim it with `(exactly "a.b" count=200)`'],
    ['Two hundred and two do so.', 'Two hundred and two', 'claim it with `(exactly "a.b" count=202)`'],
    ['Two thousand do so.', 'Two thousand', 'no condition says this'],
    ['There are 2 hundred.', '2 hundred', 'no condition says this'],
    ['Two dozen do so.', 'Two dozen', 'no condition says this'],
    ['Two million do so.', 'Two million', 'no condition says this'],
    ['Two fifths do so.', 'Two fifths', 'no condition says this'],
    ['Two per mille do so.', 'Two per mille', 'no condition says this'],
    ['It is 2‰.', '2‰', 'no condition says this'],
    ['Two percentage points.', 'Two percentage points', 'no condition says this'],
    ['Two odd branches.', 'Two odd branches', 'no condition says this'],
    ['Two times as many.', 'Two times as many', 'no condition says this'],
  ])('English: %s', (words, said, advice) => {
    expect(refusal(TWO, words, ENGLISH)).toBe(
      `\`${said}\` does not follow from the claim \`${TWO}\`; ${advice}, write it with a helper, or leave it out`,
    )
  })

  test.each([
    ['Twee procent doet het.', 'Twee procent', 'claim it with `(exactly "a.b" 2)`'],
    ['Twee honderd doen het.', 'Twee honderd', 'no condition says this'],
    ['Tweehonderd doen het.', 'Tweehonderd', 'claim it with `(exactly "a.b" count=200)`'],
    ['Het zijn er 2 duizend.', '2 duizend', 'no condition says this'],
    ['Twee dozijn doet het.', 'Twee dozijn', 'no condition says this'],
    ['Twee miljoen doen het.', 'Twee miljoen', 'no condition says this'],
    ['Twee vijfde doet het.', 'Twee vijfde', 'no condition says this'],
    ['Twee keer.', 'Twee', 'no condition says this'],
    ['Twee promille.', 'Twee promille', 'no condition says this'],
    ['Twee procentpunt.', 'Twee procentpunt', 'no condition says this'],
  ])('Dutch: %s', (words, said, advice) => {
    expect(refusal(TWO, words)).toBe(
      `\`${said}\` does not follow from the claim \`${TWO}\`; ${advice}, write it with a helper, or leave it out`,
    )
  })

  test.each([
    ['exactly "a.b" count=200', 'Two hundred branches do so.'],
    ['exactly "a.b" count=202', 'Two hundred and two branches do so.'],
    ['exactly "a.b" 20', 'Twenty per cent do so, that is 20 percent or 20%.'],
    ['at-least "a.b" 20', 'At least twenty per cent of the branches do so.'],
    ['more-than "a.b" count=2', 'More than two branches do so, and not less than three.'],
    ['exactly "a.b" count=2 of=10', 'Two of the ten branches, two in ten, two out of ten.'],
    ['at-least "a.b" 67', 'At least two thirds of the branches do so.'],
    ['about-half "a.b"', 'About half of the branches do so.'],
    ['at-most "a.b" count=2', 'Not more than two branches do so.'],
  ])('English may say with %s: %s', (condition, words) => {
    expect(unsaid(condition, words, ENGLISH)).toEqual([])
  })

  test.each([
    ['exactly "a.b" count=200', 'Tweehonderd gemeenten doen het.'],
    ['exactly "a.b" count=202', 'Tweehonderdtwee gemeenten doen het.'],
    ['exactly "a.b" 20', 'Twintig procent doet het, dus 20 procent of 20%.'],
    ['at-least "a.b" 20', 'Ten minste twintig procent van de gemeenten doet het.'],
    ['exactly "a.b" count=2 of=10', 'Twee van de tien gemeenten, twee op de tien.'],
    ['at-least "a.b" 67', 'Minstens tweederde van de gemeenten doet het.'],
    ['about-half "a.b"', 'Ongeveer de helft van de gemeenten doet het.'],
  ])('Dutch may say with %s: %s', (condition, words) => {
    expect(unsaid(condition, words)).toEqual([])
  })

  test('and so is “not more than”, which is no “more than”', () => {
    expect(unsaid('more-than "a.b" count=2', 'Not more than two.', ENGLISH)).toEqual(['Not more than two'])
  })
})

describe('a change has no degree in a claim', () => {
  const RISES = 'rises "a.b" since="w"'

  test.each([
    ['It rose sharply.', 'rose sharply'],
    ['It rose slightly.', 'rose slightly'],
    ['It rose a little.', 'rose a little'],
    ['It rose to record heights.', 'rose to record heights'],
    ['It rose by leaps and bounds.', 'rose by leaps and bounds'],
    ['It rose in the branches a lot.', 'a lot'],
    ['It hardly rose.', 'hardly rose'],
    ['There was a sharp rise.', 'sharp rise'],
    ['There was a small increase.', 'small increase'],
    ['The increase was huge.', 'increase was huge'],
    ['It is mentioned much more often.', 'much more often'],
  ])('English: %s', (words, said) => {
    expect(refusal(RISES, words, ENGLISH)).toBe(
      `\`${said}\` does not follow from the claim \`${RISES}\`; let \`{{change …}}\` say how much, write it with a helper, or leave it out`,
    )
  })

  test.each([
    ['Het steeg sterk.', 'steeg sterk'],
    ['Het nam licht toe.', 'nam licht toe'],
    ['Het is fors gestegen.', 'is fors gestegen'],
    ['Het flink gestegen aandeel.', 'flink gestegen'],
    ['Het steeg nauwelijks.', 'steeg nauwelijks'],
    ['Het steeg tot recordhoogte.', 'steeg tot recordhoogte'],
    ['Een sterke stijging.', 'sterke stijging'],
    ['Een lichte toename.', 'lichte toename'],
    ['Het komt veel vaker voor.', 'veel vaker'],
    ['Omdat het sterk is gestegen.', 'sterk'],
    ['De stijging was fors.', 'stijging was fors'],
  ])('Dutch: %s', (words, said) => {
    expect(refusal(RISES, words)).toBe(
      `\`${said}\` does not follow from the claim \`${RISES}\`; let \`{{change …}}\` say how much, write it with a helper, or leave it out`,
    )
  })

  test.each([
    [RISES, 'It rose everywhere.', 'rose everywhere'],
    [RISES, 'It soared.', 'soared'],
    [RISES, 'It plummeted.', 'plummeted'],
    [RISES, 'There was a drop.', 'a drop'],
    [RISES, 'It stayed the same.', 'stayed the same'],
    ['falls "a.b" since="w"', 'It climbed.', 'climbed'],
  ])('nor a direction of another: %s: %s', (condition, words, said) => {
    expect(unsaid(condition, words, ENGLISH)).toEqual([said])
  })

  test.each([
    [RISES, 'It rose, which readers strongly welcome.'],
    [RISES, 'It rose and the small branches are glad.'],
    [RISES, 'It climbed, went up, grew and is on the increase.'],
    [RISES, 'It is mentioned more often.'],
    ['falls "a.b" since="w"', 'It is mentioned less often; it dropped, and there was a fall.'],
    ['unchanged "a.b" since="w"', 'It stayed the same and remained stable.'],
    ['highest "a.b"', 'It is mentioned most often by far.'],
  ])('English may say with %s: %s', (condition, words) => {
    expect(unsaid(condition, words, ENGLISH)).toEqual([])
  })

  test.each([
    [RISES, 'Het steeg, wat teams sterk maakt.'],
    [RISES, 'Het loopt op, ging omhoog, klom en is gegroeid.'],
    [RISES, 'Het komt vaker voor.'],
    ['falls "a.b" since="w"', 'Het komt minder vaak voor; het is teruggelopen en kromp.'],
    ['unchanged "a.b" since="w"', 'Het bleef gelijk en is stabiel gebleven.'],
  ])('Dutch may say with %s: %s', (condition, words) => {
    expect(unsaid(condition, words)).toEqual([])
  })
})

test('“Not all” may begin a sentence or stand in it', () => {
  for (const words of ['Not all branches do.', 'There, not all branches do.', 'Not all of them do.'])
    expect(unsaid('not (all "a.b")', words, ENGLISH)).toEqual([])
  expect(unsaid('all "a.b"', 'Not all branches do.', ENGLISH)).toEqual(['Not all'])
})

function unfounded(said: string, claim: string, advice: string): string {
  return `\`${said}\` does not follow from the claim \`${claim}\`; ${advice}, write it with a helper, or leave it out`
}

describe('how many it is of is no count', () => {
  const OF = 'exactly "a.b" count=8 of=12'
  const AT_LEAST = 'at-least "a.b" count=8 of=12'
  test.each([
    ['Twelve branches open.', 'Twelve', 'count=12'],
    ['Twelve of the eight open.', 'Twelve', 'count=12'],
    ['Twelve of the twelve open.', 'Twelve', 'count=12'],
    ['Eight of the eight open.', 'eight', 'count=… of=8'],
    ['Of the eight branches, twelve open.', 'eight', 'count=… of=8'],
    ['Of the twelve branches, twelve open.', 'twelve', 'count=12'],
    ['In twelve branches it is so.', 'twelve', 'count=12'],
  ])('English: %s', (words, said, counts) => {
    expect(refusal(OF, words, ENGLISH)).toBe(
      unfounded(said, OF, `claim it with \`(exactly "a.b" ${counts})\``),
    )
  })

  test.each([
    ['Twaalf gemeenten doen het.', 'Twaalf', 'count=12'],
    ['Twaalf van de acht gemeenten doen het.', 'Twaalf van de acht', 'count=12'],
    ['Acht van de acht gemeenten doen het.', 'Acht van de acht', 'count=… of=8'],
    ['Van de acht gemeenten doen twaalf het.', 'acht', 'count=… of=8'],
  ])('Dutch: %s', (words, said, counts) => {
    expect(refusal(OF, words)).toBe(unfounded(said, OF, `claim it with \`(exactly "a.b" ${counts})\``))
  })

  test('nor is a count how many it is of', () => {
    expect(unsaid('exactly "a.b" count=8', 'Eight of the eight open.', ENGLISH)).toEqual(['eight'])
  })

  test.each([
    [OF, 'Eight of the twelve open; of the twelve branches eight open; eight in twelve, 8 out of 12.'],
    [OF, 'Two thirds of the branches open.'],
    ['exactly "a.b" count=4 of=12', 'A third of the branches open.'],
    [AT_LEAST, 'At least eight of the twelve open, at least two thirds.'],
    ['exactly "a.b" count=8', 'Of the eight branches it is told.'],
  ])('English may say with %s: %s', (condition, words) => {
    expect(unsaid(condition, words, ENGLISH)).toEqual([])
  })

  test.each([
    [OF, 'Acht van de twaalf gemeenten; van de twaalf gemeenten doen acht het; acht op de twaalf.'],
    [OF, 'Twee derde van de gemeenten.'],
    [AT_LEAST, 'Minstens acht van de twaalf gemeenten.'],
  ])('Dutch may say with %s: %s', (condition, words) => {
    expect(unsaid(condition, words)).toEqual([])
  })

  test.each([['exactly "a.b" count=7 of=12', 'Two thirds of the branches open.', 'Two thirds']])(
    'a fraction that is not true does not follow from %s',
    (condition, words, said) => {
      expect(unsaid(condition, words, ENGLISH)).toEqual([said])
    },
  )
})

describe('several are two, and a handful three', () => {
  const ONE = 'at-least "a.b" count=1'
  const claimed = (count: number) => `claim it with \`(at-least "a.b" count=${count})\``

  test.each([
    [ONE, 'Several branches do so.', 'Several', 2],
    [ONE, 'A few branches do so.', 'A few', 2],
    [ONE, 'A number of branches do so.', 'A number of branches', 2],
    [ONE, 'A couple of branches do so.', 'A couple of', 2],
    [ONE, 'Sometimes it is so.', 'Sometimes', 2],
    ['at-least "a.b" count=2', 'A handful of branches do so.', 'A handful of', 3],
    ['minority "a.b"', 'Several branches do so.', 'Several', 2],
    ['highest "a.b"', 'Several branches do so.', 'Several', 2],
    ['not (none "a.b")', 'Several branches do so.', 'Several', 2],
  ])('English, %s: not %s', (condition, words, said, count) => {
    expect(refusal(condition, words, ENGLISH)).toBe(unfounded(said, condition, claimed(count)))
  })

  test.each([
    [ONE, 'Enkele gemeenten doen het.', 'Enkele', 2],
    [ONE, 'Meerdere gemeenten doen het.', 'Meerdere', 2],
    [ONE, 'Verscheidene gemeenten doen het.', 'Verscheidene', 2],
    [ONE, 'Een paar gemeenten doen het.', 'Een paar', 2],
    [ONE, 'Soms is het zo.', 'Soms', 2],
    ['exactly "a.b" count=2', 'Een handvol gemeenten doet het.', 'Een handvol', 3],
    ['minority "a.b"', 'Enkele gemeenten doen het.', 'Enkele', 2],
    ['not (none "a.b")', 'Enkele gemeenten doen het.', 'Enkele', 2],
  ])('Dutch, %s: not %s', (condition, words, said, count) => {
    expect(refusal(condition, words)).toBe(unfounded(said, condition, claimed(count)))
  })

  test.each([
    ['at-least "a.b" count=2', 'Several branches, a few, a couple of branches, sometimes.'],
    ['more-than "a.b" count=1', 'Several branches.'],
    ['at-least "a.b" count=3', 'A handful of branches, several branches.'],
    ['majority "a.b"', 'Several branches, some branches, often.'],
    [ONE, 'Some branches.'],
  ])('English may say with %s: %s', (condition, words) => {
    expect(unsaid(condition, words, ENGLISH)).toEqual([])
  })

  test.each([
    ['at-least "a.b" count=2', 'Enkele, meerdere of verscheidene gemeenten, een paar, soms.'],
    ['exactly "a.b" count=3 of=10', 'Een handvol gemeenten.'],
    ['about-half "a.b"', 'Meerdere gemeenten.'],
    [ONE, 'Sommige gemeenten.'],
  ])('Dutch may say with %s: %s', (condition, words) => {
    expect(unsaid(condition, words)).toEqual([])
  })
})

describe('how many are many or few no condition says', () => {
  const ADVICE = 'let `{{quantifier …}}` say how many'

  test.each([
    ['majority "a.b"', 'Countless branches do so.', 'Countless'],
    ['majority "a.b"', 'Numerous branches do so.', 'Numerous'],
    ['majority "a.b"', 'Many branches do so.', 'Many branches'],
    ['minority "a.b"', 'Few branches do so.', 'Few'],
    ['minority "a.b"', 'It is seldom so.', 'seldom'],
  ])('English, %s: not %s', (condition, words, said) => {
    expect(refusal(condition, words, ENGLISH)).toBe(unfounded(said, condition, ADVICE))
  })

  test.each([
    ['majority "a.b"', 'Talloze gemeenten doen het.', 'Talloze'],
    ['majority "a.b"', 'Tal van gemeenten doen het.', 'Tal van'],
    ['majority "a.b"', 'Veel gemeenten doen het.', 'Veel gemeenten'],
    ['minority "a.b"', 'Weinig gemeenten doen het.', 'Weinig gemeenten'],
    ['minority "a.b"', 'Het is zelden zo.', 'zelden'],
  ])('Dutch, %s: not %s', (condition, words, said) => {
    expect(refusal(condition, words)).toBe(unfounded(said, condition, ADVICE))
  })
})

describe('how large a majority, minority or half is no condition says', () => {
  const ADVICE = 'let `{{quantifier …}}` say how many'

  test.each([
    ['majority "a.b"', 'A large majority do so.', 'A large majority'],
    ['majority "a.b"', 'The vast majority do so.', 'The vast majority'],
    ['majority "a.b"', 'An overwhelming majority do so.', 'An overwhelming majority'],
    ['majority "a.b"', 'A narrow majority do so.', 'majority'],
    ['majority "a.b"', 'A comfortable majority do so.', 'majority'],
    ['majority "a.b"', 'Well over half do so.', 'Well over half'],
    ['minority "a.b"', 'A tiny minority do so.', 'A tiny minority'],
    ['minority "a.b"', 'A large minority do so.', 'A large minority'],
    ['minority "a.b"', 'A small part of the branches.', 'A small part'],
    ['about-half "a.b"', 'Barely half do so.', 'Barely half'],
    ['about-half "a.b"', 'A good half do so.', 'A good half'],
    ['about-half "a.b"', 'Half or more do so.', 'Half'],
  ])('English, %s: not %s', (condition, words, said) => {
    expect(refusal(condition, words, ENGLISH)).toBe(unfounded(said, condition, ADVICE))
  })

  test.each([
    ['majority "a.b"', 'Een overgrote meerderheid doet het.', 'overgrote meerderheid'],
    ['majority "a.b"', 'Het overgrote deel doet het.', 'overgrote deel'],
    ['majority "a.b"', 'Een ruime meerderheid doet het.', 'meerderheid'],
    ['majority "a.b"', 'Een krappe meerderheid doet het.', 'Een krappe meerderheid'],
    ['majority "a.b"', 'Ruim meer dan de helft doet het.', 'Ruim meer dan de helft'],
    ['minority "a.b"', 'Een kleine minderheid doet het.', 'Een kleine minderheid'],
    ['minority "a.b"', 'Een klein deel doet het.', 'klein deel'],
    ['about-half "a.b"', 'Nauwelijks de helft doet het.', 'Nauwelijks de helft'],
    ['about-half "a.b"', 'De helft of meer doet het.', 'helft'],
  ])('Dutch, %s: not %s', (condition, words, said) => {
    expect(refusal(condition, words)).toBe(unfounded(said, condition, ADVICE))
  })

  test('and half to the letter is fifty per cent', () => {
    const about = 'about-half "a.b"'
    const advice = 'claim it with `(exactly "a.b" 50)`'
    expect(refusal(about, 'Exactly half do so.', ENGLISH)).toBe(unfounded('half', about, advice))
    expect(refusal(about, 'Precisely half do so.', ENGLISH)).toBe(unfounded('half', about, advice))
    expect(refusal(about, 'Precies de helft doet het.')).toBe(unfounded('helft', about, advice))
  })

  test.each([
    ['exactly "a.b" 50', 'Exactly half of the branches, 50%.'],
    ['exactly "a.b" count=6 of=12', 'Precisely half of the branches, exactly six of the twelve.'],
    ['about-half "a.b"', 'About half of the large branches do so.'],
    ['majority "a.b"', 'A majority, more than half, over half, most of the small branches.'],
    ['minority "a.b"', 'A minority, less than half.'],
  ])('English may say with %s: %s', (condition, words) => {
    expect(unsaid(condition, words, ENGLISH)).toEqual([])
  })

  test.each([
    ['exactly "a.b" 50', 'Precies de helft van de gemeenten.'],
    ['about-half "a.b"', 'Ongeveer de helft van de kleine gemeenten.'],
    ['majority "a.b"', 'Een meerderheid, meer dan de helft, ruim de helft, de meeste kleine gemeenten.'],
    ['minority "a.b"', 'Een minderheid, minder dan de helft.'],
  ])('Dutch may say with %s: %s', (condition, words) => {
    expect(unsaid(condition, words)).toEqual([])
  })
})

describe('a limit before a helper is of the share that the condition compares with', () => {
  const EARLIER = 'more-than "a.b" (figure "a.b" wave="w")'
  const OTHER = 'more-than "a.b" "a.c"'

  test.each([
    [EARLIER, 'More than {{percent "a.b"}}.', 'More than'],
    [OTHER, 'More than {{base "a.c"}}.', 'More than'],
    [OTHER, 'More than {{count "a.c"}}.', 'More than'],
    [OTHER, 'More than {{percent "a.c" wave="w"}}.', 'More than'],
    [OTHER, 'More than {{percent "a.c" valley="upper"}}.', 'More than'],
    ['more-than "a.b" "a.c" valley="upper"', 'More than {{percent "a.c"}}.', 'More than'],
    ['at-least "a.b" "a.b"', 'At least {{percent "a.b"}}.', 'At least'],
    ['at-least "a.b" (figure "a.c" valley="upper")', 'At least {{percent "a.c"}}.', 'At least'],
  ])('English, %s: not %s', (condition, words, said) => {
    expect(refusal(condition, words, ENGLISH)).toBe(unfounded(said, condition, 'no condition says this'))
  })

  test.each([
    [EARLIER, 'More than {{percent "a.b" wave="w"}}.'],
    [OTHER, 'More than {{percent "a.c"}}, more than **{{share "a.c" as="both"}}**.'],
    ['more-than "a.b" "a.c" valley="upper"', 'More than {{percent "a.c" valley="upper"}}.'],
    ['at-least "a.b" (figure "a.c" valley="upper")', 'At least {{percent "a.c" valley="upper"}}.'],
  ])('English may say with %s: %s', (condition, words) => {
    expect(unsaid(condition, words, ENGLISH)).toEqual([])
  })

  test('in Dutch too', () => {
    expect(refusal(EARLIER, 'Meer dan {{percent "a.b"}}.')).toBe(
      unfounded('Meer dan', EARLIER, 'no condition says this'),
    )
    expect(unsaid(EARLIER, 'Meer dan {{percent "a.b" wave="w"}}.')).toEqual([])
  })
})

describe('a rise is of one result and group, from an earlier wave to that of the report', () => {
  const rises = 'claim it with `(rises "a.b" since="…")`'

  test.each([
    'more-than "a.b" (figure "a.c" wave="w")',
    'more-than "a.b" (figure "a.b" wave="w") wave="v"',
    'more-than "a.b" (figure "a.b" wave="w" valley="upper")',
    'more-than "a.b" (figure "a.b" wave="w") valley="upper"',
  ])('%s', (condition) => {
    expect(refusal(condition, 'It rose.', ENGLISH)).toBe(unfounded('rose', condition, rises))
    expect(refusal(condition, 'Het steeg.')).toBe(unfounded('steeg', condition, rises))
  })

  test('nor is anything unchanged that is compared with itself', () => {
    const condition = 'exactly "a.b" "a.b"'
    const advice = 'claim it with `(unchanged "a.b" since="…")`'
    expect(refusal(condition, 'It is unchanged.', ENGLISH)).toBe(unfounded('unchanged', condition, advice))
    expect(refusal(condition, 'Het is onveranderd.')).toBe(unfounded('onveranderd', condition, advice))
  })

  test('but it may be said of a group in both waves', () => {
    const condition = 'more-than "a.b" (figure "a.b" wave="w" valley="upper") valley="upper"'
    expect(unsaid(condition, 'It rose.', ENGLISH)).toEqual([])
    expect(unsaid(condition, 'Het steeg.')).toEqual([])
  })
})

describe('words follow from “or” only where both its parts are of one result', () => {
  const EITHER = 'or (most "a.b") (most "a.c")'

  test('in English and in Dutch', () => {
    const advice = 'claim it with `(more-than "a.b" 50)`'
    expect(refusal(EITHER, 'Most branches do so.', ENGLISH)).toBe(unfounded('Most', EITHER, advice))
    expect(refusal(EITHER, 'De meeste gemeenten doen het.')).toBe(unfounded('meeste', EITHER, advice))
  })

  test('and from each of them', () => {
    expect(unsaid('or (most "a.b") (all "a.b")', 'Most branches do so.', ENGLISH)).toEqual([])
    expect(unsaid('or (most "a.b") (about-half "a.b")', 'Most branches do so.', ENGLISH)).toEqual(['Most'])
  })
})

test('how many answers are on top counts no cases', () => {
  const top = 'top "a" 2'
  const advice = 'claim it with `(exactly "a" count=2)`'
  expect(refusal(top, 'Two branches do so.', ENGLISH)).toBe(unfounded('Two', top, advice))
  expect(refusal(top, 'Twee gemeenten doen het.')).toBe(unfounded('Twee', top, advice))
  expect(unsaid(top, 'These two are mentioned most often.', ENGLISH)).toEqual([])
  expect(unsaid(top, 'Deze twee zijn het vaakst genoemd.')).toEqual([])
})

describe('a claim on several results', () => {
  const TWO = 'and (exactly "a.b" count=8) (exactly "c.d" count=2)'

  test.each([
    [
      'that follow from different parts',
      TWO,
      'Two open and eight repair.',
      '`eight` follows from another part of the claim than `Two`, so that they could be exchanged',
    ],
    [
      'also of one question',
      'and (majority "a.b") (minority "a.c")',
      'A minority open, and most repair.',
      '`most` follows from another part of the claim than `A minority`, so that they could be exchanged',
    ],
    [
      'that are said twice of one result',
      'rises "a.b" since="w"',
      'Budgets rose, prices rose.',
      '`rose` is said more often than the claim has results of which it is so',
    ],
    [
      'that are said three times of two',
      'and (rises "a.b" since="w") (rises "c.d" since="w")',
      'Budgets rose, prices rose, wages rose.',
      '`rose` is said more often than the claim has results of which it is so',
    ],
    [
      'that are said again in words of one’s own',
      'exactly "a.b" count=8',
      'Eight open and eight repair.',
      '`eight` is said more often than the claim has results of which it is so',
    ],
  ])('has no words %s', (_, condition, words, message) => {
    expect(
      problemsIn(`{{#claim (${condition})}}${words}{{/claim}}`, ENGLISH).map((each) => each.message),
    ).toEqual([message])
  })

  test('and says what to do', () => {
    const [problem] = problemsIn(`{{#claim (${TWO})}}Two open and eight repair.{{/claim}}`, ENGLISH)
    expect(problem?.hint).toBe('give each result a claim of its own')
  })

  test.each([
    [TWO, 'Eight open.'],
    ['and (rises "a.b" since="w") (rises "c.d" since="w")', 'Budgets rose, prices rose.'],
    ['and (majority "a.b") (at-least "a.b" count=3)', 'Most branches open, at least three.'],
    [TWO, '{{#if (known "a.b")}}Eight open.{{else}}Two repair.{{/if}}'],
  ])('may say with %s: %s', (condition, words) => {
    expect(problemsIn(`{{#claim (${condition})}}${words}{{/claim}}`, ENGLISH)).toEqual([])
  })
})
