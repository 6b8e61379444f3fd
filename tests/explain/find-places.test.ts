import { describe, expect, test } from 'vitest'
import { findPlaces } from '../../pipeline/explain/find-places.ts'
import type { ResultsFile } from '../../schemas/types.ts'

const result: ResultsFile['results'][number] = {
  id: 'w/teams.yes',
  wave: 'w',
  question: 'teams',
  item: 'yes',
  label: 'teams',
  count: 11,
  percent: 92,
  base: 12,
  fromDeskResearch: 0,
  texts: {},
  rows: { base: [], counted: [] },
}

function figure(text: string, pages: number[], as = 'percent'): ResultsFile['figures'][number] {
  return { text, pages, at: 'a.md.hbs:1:1', as, results: ['w/teams.yes'] }
}

const file: ResultsFile = {
  study: 's',
  wave: 'w',
  language: 'nl-NL',
  pages: 6,
  files: [],
  results: [result],
  claims: [],
  figures: [
    figure('57%', [4]),
    figure('elf van de twaalf', [4, 5], 'words'),
    figure('Iets meer dan de helft van de gemeenten', [6], 'quantifier'),
    figure('een stijging van 6 procentpunt ten opzichte van januari 2015 (51%)', [4], 'change'),
    figure('Eén gemeente', [5], 'counted'),
    figure('2,5', [5], 'value'),
  ],
  others: [{ text: 'januari 2015', pages: [3], is: 'the name of a wave', at: 'a.md.hbs:2:1' }],
}

function textsFor(text: string, page?: number): string[] {
  const sought = page === undefined ? { text } : { text, page }
  return findPlaces(file, sought, ['procent|percent']).places.map((place) => place.text)
}

describe('a figure', () => {
  test.each([
    ['57%', '57%'],
    ['57', '57%'],
    ['57 procent', '57%'],
    ['57 %', '57%'],
    ['elf van de twaalf', 'elf van de twaalf'],
    ['ELF', 'elf van de twaalf'],
    ['iets meer dan de helft', 'Iets meer dan de helft van de gemeenten'],
    ['een gemeente', 'Eén gemeente'],
    ['2,5', '2,5'],
    ['51%', 'een stijging van 6 procentpunt ten opzichte van januari 2015 (51%)'],
  ])('is found by %s', (sought, text) => {
    expect(textsFor(sought)).toEqual([text])
  })

  test('comes with its results, a number that is none with what it is', () => {
    expect(findPlaces(file, { text: '57%' }).places).toMatchObject([{ kind: 'finding', results: [result] }])
    expect(findPlaces(file, { text: 'januari 2015', page: 3 }).places).toEqual([
      { kind: 'no-finding', text: 'januari 2015', pages: [3], is: 'the name of a wave', at: 'a.md.hbs:2:1' },
    ])
  })

  test.each([['5'], ['157'], ['57,5'], ['twaalf elf'], [' '], ['…']])('is not found by %s', (sought) => {
    expect(textsFor(sought)).toEqual([])
  })
})

describe('a page', () => {
  test('keeps to what is on it', () => {
    expect(textsFor('elf', 5)).toEqual(['elf van de twaalf'])
    expect(findPlaces(file, { text: 'elf', page: 6 })).toEqual({ places: [], near: [], elsewhere: [4, 5] })
  })
})

describe('what is nowhere', () => {
  test('brings what is near, nearest first', () => {
    expect(findPlaces(file, { text: '58%' })).toEqual({ places: [], near: ['57%'], elsewhere: [] })
    expect(findPlaces(file, { text: 'elf van de tien' }).near).toEqual(['elf van de twaalf'])
    expect(findPlaces(file, { text: 'honderdduizend' }).near).toEqual([])
  })
})
