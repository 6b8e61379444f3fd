import { describe, expect, test } from 'vitest'
import { FILE, write } from '../support/claims-report.ts'
import { inlineText } from '../support/document-text.ts'

/** The text of the paragraph under the title. */
function textOf(text: string): string {
  const block = write(text).sections[0]?.blocks[1]
  return block?.type === 'paragraph' ? inlineText(block.children) : `(${block?.type})`
}

describe('a condition chooses a variant', () => {
  const ask = (condition: string) => textOf(`{{#if (${condition})}}yes{{else}}no{{/if}}`)

  test.each([
    ['most "shop.yes"', 'yes'],
    ['most "wishes.pub"', 'no'],
    ['most "wishes.any"', 'yes'],
    ['majority "wishes.pub"', 'yes'],
    ['minority "shop.no"', 'yes'],
    ['about-half "shop.yes" wave="w1"', 'yes'],
    ['none "wishes.school"', 'yes'],
    ['all "wishes.bus"', 'yes'],
    ['all "shop.yes" region="north"', 'no'],
    ['more-than "shop.yes" 50', 'yes'],
    ['more-than "shop.yes" 75', 'no'],
    ['at-least "shop.yes" 75', 'yes'],
    ['fewer-than "shop.no" 26', 'yes'],
    ['at-most "shop.no" count=1', 'yes'],
    ['exactly "shop.yes" count=3 of=4', 'yes'],
    ['exactly "shop.yes" count=3 of=5', 'no'],
    ['more-than "wishes.bus" "wishes.pub"', 'yes'],
    ['more-than "shop.yes" (figure "shop.yes" wave="w1")', 'yes'],
    ['more-than "wishes.pub" (figure "wishes.pub" shop="no") shop="yes"', 'yes'],
    ['exactly "wishes.bus" (figure "wishes.bus" shop="no") shop="yes"', 'yes'],
    ['more-than "wishes.bus" "wishes.pub" shop="no"', 'yes'],
    ['more-than "wishes.bus" "wishes.pub" shop="yes"', 'no'],
    ['at-least "shop.yes" count=1 region="south"', 'no'],
    ['highest "wishes.bus"', 'yes'],
    ['lowest "wishes.school"', 'yes'],
    ['lowest "wishes.bus"', 'no'],
    ['top "wishes" "bus" "pub"', 'yes'],
    ['top "wishes" "pub" "bus"', 'no'],
    ['top "wishes" 2', 'yes'],
    ['top "wishes" 2 shop="no"', 'no'],
    ['rises "shop.yes" since="w1"', 'yes'],
    ['falls "shop.no" since="w1"', 'yes'],
    ['unchanged "shop.no" since="w1"', 'no'],
    ['known "wishes.bus" wave="w1"', 'no'],
    ['and (most "shop.yes") (rises "shop.yes" since="w1") (all "wishes.bus")', 'yes'],
    ['and (most "shop.yes") (none "wishes.bus")', 'no'],
    ['or (none "wishes.bus") (most "shop.yes")', 'yes'],
    ['or (none "wishes.bus") (most "shop.no")', 'no'],
    ['not (most "shop.no")', 'yes'],
    ['and (or (most "shop.no") (not (none "shop.no"))) (known "shop.yes")', 'yes'],
  ])('%s: %s', (condition, answer) => {
    expect(ask(condition)).toBe(answer)
  })

  test('of as many variants as there are', () => {
    const variants = (since: string) =>
      textOf(
        `{{#if (rises "shop.${since}" since="w1")}}more{{else if (falls "shop.${since}" since="w1")}}fewer{{else}}as many{{/if}}`,
      )
    expect([variants('yes'), variants('no'), variants('told')]).toEqual(['more', 'fewer', 'as many'])
  })

  test('or its opposite', () => {
    expect(textOf('{{#unless (most "shop.yes")}}no{{else}}yes{{/unless}}')).toBe('yes')
  })

  test('and claims in the other variant are not made', () => {
    expect(
      textOf('{{#if (none "shop.yes")}}{{#claim "none" "shop.yes"}}Nobody{{/claim}}{{else}}Some{{/if}}'),
    ).toBe('Some')
  })
})

describe('a claim that holds', () => {
  test('leaves its words as they are, with their Markdown and helpers', () => {
    const bare =
      'So **many** villages: {{percent "shop.yes"}}[^n] of _all_,\nand more.\n\n- one\n\n[^n]: Note.'
    const claimed = bare
      .replace('So **many** villages: {{percent "shop.yes"}}[^n]', '{{#claim "most" "shop.yes"}}$&{{/claim}}')
      .replace('- one', '{{#claim (most "shop.yes")}}\n$&\n{{/claim}}')
    const shape = (text: string) =>
      JSON.stringify(write(text).sections, (key, value) => (key === 'position' ? 0 : value))
    expect(shape(claimed)).toBe(shape(bare))
  })

  test('is noted with its place, words, figures and what it says', () => {
    const text =
      'In {{#claim (and (most "shop.yes") (rises "shop.yes" since="w1"))}}**most** {{wave.label}}[^n]{{/claim}}.\n\n[^n]: Note.'
    expect(write(text).claims).toEqual([
      {
        file: FILE,
        line: 3,
        column: 4,
        words: 'most May 2020',
        claim: 'and (most "shop.yes") (rises "shop.yes" since="w1")',
        meaning:
          'more than half, and with several answers to the question also more often than any other answer, and higher than in May 2019',
        results: ['w2/shop.yes', 'w1/shop.yes'],
      },
    ])
  })

  test('may be within another, in a heading, a caption, a note and a shared piece', () => {
    const text = [
      '## {{#claim "most" "shop.yes"}}Most{{/claim}}',
      '{{#frequency-table "wishes"}}{{#claim "all" "wishes.bus"}}All{{/claim}}{{/frequency-table}}',
      '{{#claim "most" "shop.yes"}}Most and {{#claim "all" "wishes.bus"}}all{{/claim}}{{/claim}}[^n] {{> piece}}',
      '[^n]: {{#claim "none" "wishes.school"}}None{{/claim}}.',
    ].join('\n\n')
    const { claims } = write(text, { piece: '{{#claim "minority" "shop.no"}}Few{{/claim}}' })
    expect(claims.map(({ words }) => words)).toEqual(['Most', 'All', 'all', 'Most and all', 'Few', 'None'])
    expect(claims[4]?.file).toBe('templates/report/piece.md.hbs')
  })
})
