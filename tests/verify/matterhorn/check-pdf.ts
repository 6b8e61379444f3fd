import { checkAnnotations } from './annotations.ts'
import { readContent } from './content.ts'
import { readDestinations } from './destinations.ts'
import { checkDocument } from './document.ts'
import { checkElements } from './elements.ts'
import { checkFiles } from './files.ts'
import type { Finding } from './finding.ts'
import { checkFonts } from './fonts.ts'
import { checkMetadata } from './metadata.ts'
import { checkOutline } from './outline.ts'
import { PdfObjects, type QpdfJson } from './pdf-objects.ts'
import { readStructure } from './structure.ts'
import { checkTagging, readParents } from './tagging.ts'

/**
 * Every breach of PDF/UA-1 that a machine can judge (the conditions of the Matterhorn protocol), and of
 * PDF/A-3a where its rules concern what a typesetter writes.
 */
export function checkPdf(json: QpdfJson): Finding[] {
  const pdf = new PdfObjects(json)
  const content = readContent(pdf)
  const structure = readStructure(pdf)
  const parents = readParents(pdf, structure)
  const { destinations, findings } = readDestinations(pdf)
  const associated = structure.elements.flatMap(({ dictionary }) => pdf.list(dictionary['/AF']))
  return distinct([
    ...checkDocument(pdf),
    ...checkMetadata(pdf),
    ...content.findings,
    ...structure.findings,
    ...checkElements(pdf, structure),
    ...checkTagging(pdf, content, structure, parents),
    ...checkAnnotations(pdf, structure, parents, destinations),
    ...checkFonts(pdf, content),
    ...checkFiles(pdf, associated),
    ...findings,
    ...checkOutline(pdf, structure, destinations),
  ])
}

function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [Object.values(finding).join('\0'), finding])).values()]
}
