import { expect, test } from 'vitest'
import { findingsAfter, itFinds, set, unset } from './broken.ts'
import { ref } from './small-pdf.ts'

const PARENT = 'ISO 32000-1 14.7.4.4'
const UNSEEN = 'ISO 19005-3 6.3.2 an annotation that is not both shown and printed'
const PLACE = 'ISO 32000-1 12.5.2'
const NOWHERE = 'ISO 32000-1 12.3.2 a link that leads to no page of the file'

itFinds([
  ['28-009 Tabs is not S', unset('page', '/Tabs')],
  [UNSEEN, unset('link', '/F')],
  [UNSEEN, set('link', { '/F': 6 })],
  [`${PLACE} an annotation without area`, set('link', { '/Rect': [20, 10, 10, 20] })],
  [`${PLACE} an annotation reaches outside its page`, set('link', { '/Rect': [90, 10, 101, 20] })],
  ['28-012 a link without Contents', unset('link', '/Contents')],
  [
    `${PARENT} StructParent does not lead to the element that holds the annotation`,
    unset('link', '/StructParent'),
  ],
  [
    `${PARENT} StructParent does not lead to the element that holds the annotation`,
    set('link', { '/StructParent': 5 }),
  ],
  [['28-011 a link that stands in no Link'], set('anchor', { '/S': '/Span' })],
  [`${PARENT} two elements hold the same annotation`, set('anchor', { '/K': [2, held(), held()] })],
  [
    `${PARENT} OBJR names a page that lacks its annotation`,
    set('anchor', { '/K': [2, held({ '/Pg': ref('pages') })] }),
  ],
  [
    [
      '28-011 a Link without a link',
      '28-011 a link that stands in no Link',
      `${PARENT} StructParent does not lead to the element that holds the annotation`,
    ],
    set('anchor', { '/K': [2] }),
  ],
])

const NOTE = { '/Subtype': '/Text', '/AP': { '/N': ref('form') } }

itFinds([
  [[], set('link', NOTE), set('anchor', { '/S': '/Annot' })],
  ['28-002 an annotation that stands in no Annot', set('link', NOTE), set('anchor', { '/S': '/Span' })],
  [
    '28-004 an annotation without Contents',
    set('link', { ...NOTE, '/Contents': 'u:' }),
    set('anchor', { '/S': '/Annot' }),
  ],
  [
    'ISO 19005-3 6.3.3 an annotation without appearance',
    set('link', { '/Subtype': '/Text' }),
    set('anchor', { '/S': '/Annot' }),
  ],
  [
    '28-010 a form field that stands in no Form',
    set('link', { ...NOTE, '/Subtype': '/Widget' }),
    set('anchor', { '/S': '/Span' }),
  ],
])

itFinds([
  [NOWHERE, set('link', { '/A': { '/S': '/GoTo', '/D': 'u:c' } })],
  [NOWHERE, set('link', { '/A': { '/S': '/GoTo', '/D': [1, '/Fit'] } })],
  [NOWHERE, unset('link', '/A')],
  [
    'ISO 32000-1 12.6.4.7 a link to no web address',
    set('link', { '/A': { '/S': '/URI', '/URI': 'u:voorbeeld.nl' } }),
  ],
  ['ISO 19005-3 6.5.1 a link with an action of the kind Launch', set('link', { '/A': { '/S': '/Launch' } })],
])

test('takes links to web addresses and to places that they name themselves', () => {
  expect(findingsAfter(set('link', { '/A': { '/S': '/URI', '/URI': 'u:https://voorbeeld.nl' } }))).toEqual([])
  expect(findingsAfter(unset('link', '/A'), set('link', { '/Dest': [ref('page'), '/Fit'] }))).toEqual([])
})

const LOST = 'ISO 32000-1 12.3.2 a named destination leads to no page of the file'

itFinds([
  [LOST, destination(['1 0 R', '/Fit'])],
  [LOST, destination([ref('page'), '/XYZ', 100, 50, null])],
  [LOST, destination([ref('page'), '/XYZ', 0, 101, null])],
])

const OUTLINE = 'ISO 32000-1 12.3.3'

itFinds([
  [`${OUTLINE} headings without an outline`, unset('catalog', '/Outlines')],
  [`${OUTLINE} a bookmark without a title`, set('bookmark', { '/Title': 'u:' })],
  ['ISO 32000-1 12.3.2 a bookmark leads to no page of the file', unset('second', '/Dest')],
  [`${OUTLINE} a bookmark names other neighbours than it has`, unset('second', '/Prev')],
  [`${OUTLINE} a bookmark names other neighbours than it has`, set('bookmark', { '/Parent': ref('second') })],
  [`${OUTLINE} Count is not how many bookmarks show`, set('outlines', { '/Count': 1 })],
  [`${OUTLINE} Last is not the last bookmark`, set('outlines', { '/Last': ref('bookmark') })],
])

test('needs no outline where there are no headings', () => {
  expect(findingsAfter(unset('catalog', '/Outlines'), set('heading', { '/S': '/P' }))).toEqual([])
})

function held(changes = {}) {
  return { '/Type': '/OBJR', '/Obj': ref('link'), '/Pg': ref('page'), ...changes }
}

/** A destination beside the two that are used. */
function destination(place: (string | number | null)[]) {
  const names = ['u:a', [ref('page'), '/Fit'], 'u:b', [ref('page'), '/Fit'], 'u:c', place]
  return set('names', { '/Dests': { '/Names': names } })
}
