import { expect, test } from 'vitest'
import { empty, fill, findingsAfter, itFinds, replace, set, unset } from './broken.ts'
import { ref } from './small-pdf.ts'
import { readToUnicode } from './to-unicode.ts'

itFinds([
  ['31-009 a font that is not a composite one with its program', set('font', { '/Subtype': '/Type1' })],
  ['31-009 a font that is not embedded', unset('descriptor', '/FontFile2')],
  ['31-009 a font program that cannot be read', fill('program', 'none')],
  ['31-006 an encoding that is not Identity-H', set('font', { '/Encoding': '/Identity-V' })],
  ['31-004 a font whose CIDToGIDMap is not Identity', unset('descendant', '/CIDToGIDMap')],
  ['31-027 a font without ToUnicode', unset('font', '/ToUnicode')],
  ['31-027 a font without ToUnicode', empty('unicode')],
  [
    '31-027 a shown character has no entry in ToUnicode',
    replace('unicode', '<0001> <0061>', '<0009> <0061>'),
  ],
  ['31-028 ToUnicode leads to no character', replace('unicode', '<0001> <0061>', '<0001> <0000>')],
  ['31-028 ToUnicode leads to no character', replace('unicode', '<0001> <0061>', '<0001> <FEFF>')],
  [
    '10-001 ToUnicode leads to a character that has no meaning in a text',
    replace('unicode', '<0001> <0061>', '<0001> <00AD>'),
  ],
  [
    '10-001 ToUnicode leads to a character that has no meaning in a text',
    replace('unicode', '<0001> <0061>', '<0001> <E001>'),
  ],
  [
    ['31-030 the box for a missing character is shown', '31-027 a shown character has no entry in ToUnicode'],
    replace('content', '<0001>', '<0000>'),
  ],
  ['31-011 a character is shown that the font program lacks', replace('content', '<0001>', '<0002>')],
  ['31-016 a width that is not the one of the font program', set('descendant', { '/W': [0, [500, 252]] })],
  ['31-016 a width that is not the one of the font program', set('descendant', { '/W': [1, 3, 252] })],
])

test('reads widths one by one and by range', () => {
  expect(findingsAfter(set('descendant', { '/W': [0, 0, 500, 1, 1, 251] }))).toEqual([])
  expect(findingsAfter(unset('descendant', '/W'))).toEqual([])
})

test('reads the font of a graphics state, and that of before it was saved', () => {
  const resources = {
    '/Font': { '/F1': ref('font') },
    '/XObject': { '/X1': ref('form'), '/X2': ref('image') },
    '/Properties': { '/P1': {} },
    '/ExtGState': { '/G1': { '/Font': [ref('type1'), 9] } },
  }
  const state = [set('page', { '/Resources': resources }), set('type1', { '/Subtype': '/Type1' })]
  const text = '/Artifact BMC q /G1 gs Q BT (\\000\\001) Tj ET EMC'
  const use = (content: string) => replace('content', '\n/Artifact BMC', ` ${content}\n/Artifact BMC`)
  const notEmbedded = '31-009 a font that is not a composite one with its program'
  expect(findingsAfter(...state, use(`/F1 9 Tf ${text}`))).toEqual([])
  expect(findingsAfter(...state, use(text.replace(' Q', '').replace('EMC', 'EMC Q')))).toEqual([notEmbedded])
})

test('reads what codes mean one by one, by range and by list', () => {
  const cmap = `2 beginbfchar <0001> <0061> <0002> <00660069> endbfchar
    2 beginbfrange <0003> <0004> [<0062> <D83DDE00>] <0005> <0007> <00660078> endbfrange`
  expect([...readToUnicode(cmap)]).toEqual([
    [1, 'a'],
    [2, 'fi'],
    [3, 'b'],
    [4, '😀'],
    [5, 'fx'],
    [6, 'fy'],
    [7, 'fz'],
  ])
})
