import type { PdfObject } from 'pdfmake/js/PDFDocument.js'
import { defined } from '../../core/defined.ts'
import { type Attributes, type LinkArea, type MarkedContent, StructureElement } from '../structure.ts'
import type { PdfFile } from './pdf-file.ts'
import { pdfText } from './pdf-text.ts'

/** Roles that the standard lacks, with the standard role that readers may use instead. */
const ROLE_MAP = { Aside: 'Div', Title: 'P' }

/** Writes the elements of a drawn document into its file. */
export function writeStructure(root: StructureElement, pdf: PdfFile): void {
  const { data } = pdf.getStructTreeRoot()
  const named = new Map<string, PdfObject>()
  data.K = [writeElement(root, pdf.getStructTreeRoot())]
  data.RoleMap = ROLE_MAP
  if (named.size > 0) data.IDTree = idTree(named)

  function writeElement(element: StructureElement, parent: PdfObject): PdfObject {
    const object = pdf.ref({ Type: 'StructElem', S: element.role, P: parent, ...dictionaryOf(element, pdf) })
    if (element.attributes.id !== undefined) named.set(element.attributes.id, object)
    const own = element.kids.find((kid) => !(kid instanceof StructureElement))
    const page = own instanceof StructureElement ? undefined : own?.page
    if (page !== undefined) object.data.Pg = pdf.pageObject(page)
    object.data.K = element.kids.map((kid) => {
      if (kid instanceof StructureElement) return writeElement(kid, object)
      pdf.linkToElement(kid, object)
      return kidEntry(kid, page)
    })
    object.end()
    return object
  }

  function kidEntry(kid: MarkedContent | LinkArea, page: number | undefined): unknown {
    const Pg = pdf.pageObject(kid.page)
    if (kid.kind === 'area') return { Type: 'OBJR', Pg, Obj: kid.annotation }
    return kid.page === page ? kid.number : { Type: 'MCR', Pg, MCID: kid.number }
  }
}

/** An element's dictionary, without its parent and kids. */
function dictionaryOf({ attributes, box }: StructureElement, pdf: PdfFile): Record<string, unknown> {
  const { id, alternative, actualText, attachment, numbering, language } = attributes
  const classes = [
    ...ofCell(attributes),
    ...(numbering === undefined ? [] : [{ O: 'List', ListNumbering: numbering }]),
    ...(box === undefined ? [] : [{ O: 'Layout', Placement: 'Block', BBox: box }]),
  ]
  return {
    ...(id === undefined ? {} : { ID: pdfText(id) }),
    ...(language === undefined ? {} : { Lang: pdfText(language) }),
    ...(alternative === undefined ? {} : { Alt: pdfText(alternative) }),
    ...(actualText === undefined ? {} : { ActualText: pdfText(actualText) }),
    ...(attachment === undefined ? {} : { AF: [pdf.attachment(attachment)] }),
    ...(classes.length === 0 ? {} : { A: classes }),
  }
}

function ofCell({ scope, rowSpan, columnSpan }: Attributes): Record<string, unknown>[] {
  if (scope === undefined && rowSpan === undefined && columnSpan === undefined) return []
  return [
    {
      O: 'Table',
      ...defined({ Scope: scope, RowSpan: rowSpan, ColSpan: columnSpan }),
    },
  ]
}

/** Readers search it by bytes. */
function idTree(named: ReadonlyMap<string, PdfObject>): Record<string, unknown> {
  const entries = [...named].sort(([one], [other]) => (one < other ? -1 : 1))
  return { Names: entries.flatMap(([id, object]) => [pdfText(id), object]) }
}
