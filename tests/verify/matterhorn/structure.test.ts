import { expect, test } from 'vitest'
import { findingsAfter, itFinds, replace, set, unset } from './broken.ts'
import { ref } from './small-pdf.ts'

const TREE = 'ISO 32000-1 14.7.2'
const NO_ROLE = '02-001 a type that no role map leads to a standard one'

itFinds([
  [`${TREE} the tree is not one Document`, set('document', { '/S': '/Sect' })],
  [`${TREE} P is not the element that holds it`, set('heading', { '/P': ref('paragraph') })],
  [
    `${TREE} an element stands in the tree twice, or is no object of its own`,
    set('list', { '/K': [ref('item'), ref('item')] }),
  ],
  [NO_ROLE, set('paragraph', { '/S': '/Alinea' })],
  [NO_ROLE, set('paragraph', { '/S': '/A' }), set('root', { '/RoleMap': { '/A': '/B', '/B': '/A' } })],
  ['02-004 a standard type is given another role', set('root', { '/RoleMap': { '/P': '/Span' } })],
])

test('follows the role map', () => {
  const roles = set('root', { '/RoleMap': { '/Alinea': '/Para', '/Para': '/P' } })
  expect(findingsAfter(set('paragraph', { '/S': '/Alinea' }), roles)).toEqual([])
})

test('finds a file without a structure tree', () => {
  expect(findingsAfter(unset('catalog', '/StructTreeRoot'))).toContain('01-005 there is no structure tree')
})

const TAGGING = 'ISO 32000-1 14.7.4'
const OTHER = `${TAGGING} the parent tree leads to another element than the one that holds the content`
const NO_ROW = `${TAGGING} tagged content without its row in the parent tree`

itFinds([
  [
    [`${TAGGING} content is tagged that no element holds`],
    replace('content', '/Figure <</MCID 9>> BDC', '/P <</MCID 11>> BDC EMC $&'),
  ],
  [`${TAGGING} an element holds content that no page has`, set('heading', { '/K': [0, 12] })],
  [[`${TAGGING} two elements hold the same content`], set('paragraph', { '/K': [1, 1, ref('anchor')] })],
  [OTHER, set('root', { '/ParentTree': { '/Nums': [0, [ref('note')], 1, ref('anchor')] } })],
  [NO_ROW, unset('page', '/StructParents')],
  [NO_ROW, set('page', { '/StructParents': 7 })],
  [`${TAGGING} ParentTreeNextKey is a key that is taken`, set('root', { '/ParentTreeNextKey': 1 })],
])

const ORDER = 'ISO 32000-1 7.9.6'
const DESCENDING = `${ORDER} the keys of a tree are not in ascending order`
const ID_TREE = { '/Limits': ['u:n1', 'u:n1'], '/Names': ['u:n1', ref('note')] }

itFinds([
  [`${ORDER} the root of a tree has Limits`, set('root', { '/IDTree': ID_TREE })],
  [DESCENDING, destinations('u:a', 'u:b', 'u:B')],
  [DESCENDING, destinations('u:a', 'u:b', 'u:b')],
  [DESCENDING, destinations('u:a', 'u:b', 'u:é', 'u:c')],
])

test('orders names by their bytes, over the kids of a tree', () => {
  expect(findingsAfter(destinations('u:B', 'u:a', 'u:b', 'b:ff', 'u:é'))).toEqual([DESCENDING])
  expect(findingsAfter(destinations('u:B', 'u:a', 'u:b', 'u:é', 'b:ff'))).toEqual([])
})

/** Names that all lead to the page, each in a leaf of its own. */
function destinations(...names: readonly string[]) {
  const kids = names.map((name) => ({ '/Names': [name, [ref('page'), '/Fit']] }))
  return set('names', { '/Dests': { '/Kids': kids } })
}
