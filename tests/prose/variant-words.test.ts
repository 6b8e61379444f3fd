import { describe, expect, test } from 'vitest'
import { formatProblem } from '../../pipeline/core/problem.ts'
import { DUTCH, ENGLISH, messagesIn, problemsIn } from './little-studies.ts'

const RISES = '(rises "a.b" since="w")'
const FALLS = '(falls "a.b" since="w")'

describe('a variant does not say the opposite of what it is for', () => {
  test.each([
    [`{{#if ${RISES}}}Clubs lose ground{{/if}}`, 'lose ground', '`rises "a.b"` holds'],
    [
      `{{#if ${RISES}}}Clubs grow{{else}}Clubs win ground{{/if}}`,
      'win ground',
      '`rises "a.b"` does not hold',
    ],
    [`{{#unless ${RISES}}}Clubs win ground{{/unless}}`, 'win ground', '`rises "a.b"` does not hold'],
    [`{{#unless ${RISES}}}So{{else}}Clubs fade{{/unless}}`, 'fade', '`rises "a.b"` holds'],
    [`{{#if ${RISES}}}Up{{else if ${FALLS}}}Clubs win ground{{/if}}`, 'win ground', '`falls "a.b"` holds'],
    [
      `{{#if ${RISES}}}Up{{else if ${FALLS}}}Down{{else}}Clubs fade{{/if}}`,
      'fade',
      '`falls "a.b"` does not hold',
    ],
    [
      `{{#if (and ${RISES} (known "a.c"))}}{{#claim "known" "a.c"}}Clubs stand still{{/claim}}{{/if}}`,
      'stand still',
      '`rises "a.b"` holds',
    ],
  ])('English: %s', (source, said, where) => {
    expect(messagesIn(source, ENGLISH).filter((message) => !message.includes('typed by hand'))).toEqual([
      `1:${source.indexOf(said) + 1}: \`${said}\` is not so in this variant, where ${where}`,
    ])
  })

  test('Dutch', () => {
    expect(messagesIn(`{{#if ${RISES}}}Teams boeten in{{/if}}`, DUTCH)).toEqual([
      '1:38: `boeten in` is not so in this variant, where `rises "a.b"` holds',
    ])
  })

  test.each([
    `{{#if ${RISES}}}Clubs win ground{{else if ${FALLS}}}Clubs lose ground{{else}}Clubs hold their place{{/if}}`,
    `{{#if ${RISES}}}Clubs do not lose ground{{/if}}`,
    `{{#if ${RISES}}}Clubs win ground, and lending loses ground{{/if}}`,
    `{{#if ${RISES}}}Up{{else if (falls "c.d" since="w")}}Clubs win ground{{/if}}`,
    '{{#if (known "a.b")}}Clubs lose ground{{/if}}',
    `{{#if (and ${RISES} (rises "c.d" since="w"))}}Clubs lose ground{{/if}}`,
  ])('but it may say: %s', (source) => {
    expect(messagesIn(source, ENGLISH)).toEqual([])
  })

  test('and the way out is told', () => {
    const source = `{{#if ${RISES}}}Clubs lose ground{{/if}}`
    expect(problemsIn(source, ENGLISH).map(formatProblem)).toEqual([
      [
        'templates/report/section.md.hbs:1:38: error: `lose ground` is not so in this variant, where `rises "a.b"` holds [variant-words]',
        `    ${source}`,
        `    ${' '.repeat(37)}^`,
        '    hint: write what is so where it stands, or leave it out',
      ].join('\n'),
    ])
  })
})
