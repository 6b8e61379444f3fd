import type { Content } from './content.ts'
import type { Finding } from './finding.ts'
import { isList, type PdfObjects, type Value } from './pdf-objects.ts'
import type { Structure } from './structure.ts'
import { readTree, type TreeEntries } from './trees.ts'

const TREE = 'ISO 32000-1 14.7.4'

/** The parent tree: from a key to the element of an annotation, or to the elements of a page's sequences. */
export function readParents(pdf: PdfObjects, { root }: Structure): TreeEntries {
  return readTree(pdf, root['/ParentTree'], '/Nums', 'parent tree')
}

/** Whether what pages mark and what the tree holds are the same, both ways. */
export function checkTagging(
  pdf: PdfObjects,
  content: Content,
  structure: Structure,
  parents: TreeEntries,
): Finding[] {
  const { holders, findings } = holdersOf(content, structure)
  const told = [...findings, ...parents.findings]
  const tell = (message: string, object: string) => told.push({ checkpoint: TREE, message, object })
  for (const [owner, sequences] of content.sequences) {
    const object = nameOf(pdf, owner)
    for (const mcid of sequences) {
      if (!holders.has(`${owner} ${mcid}`)) tell('content is tagged that no element holds', object)
    }
    const key = pdf.number(pdf.dictionary(owner)['/StructParents'])
    const entry = parents.entries.find(([number]) => key !== undefined && number === key)
    const row = pdf.resolve(entry?.[1])
    if (!isList(row)) tell('tagged content without its row in the parent tree', object)
    else if ([...sequences].some((mcid) => row[mcid] !== holders.get(`${owner} ${mcid}`))) {
      tell('the parent tree leads to another element than the one that holds the content', object)
    }
  }
  const next = pdf.number(structure.root['/ParentTreeNextKey']) ?? Number.POSITIVE_INFINITY
  if (parents.entries.some(([key]) => Number(key) >= next)) {
    tell('ParentTreeNextKey is a key that is taken', 'parent tree')
  }
  return told
}

/** By page and sequence: the element that holds it. */
function holdersOf({ sequences }: Content, { elements }: Structure) {
  const holders = new Map<string, string>()
  const findings: Finding[] = []
  for (const element of elements) {
    for (const kid of element.kids) {
      if (kid.kind !== 'content') continue
      const key = `${kid.owner} ${kid.mcid}`
      const tell = (message: string) => findings.push({ checkpoint: TREE, message, object: element.object })
      if (holders.has(key)) tell('two elements hold the same content')
      if (!sequences.get(String(kid.owner))?.has(kid.mcid)) {
        tell('an element holds content that no page has')
      }
      holders.set(key, element.reference)
    }
  }
  return { holders, findings }
}

function nameOf(pdf: PdfObjects, owner: Value): string {
  const page = pdf.pageNumber(owner)
  return page === undefined ? `form ${owner}` : `page ${page}`
}
