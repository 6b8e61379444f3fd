import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { arrange } from '../../pipeline/layout/arrange.ts'
import { MarkedContentWriter } from '../../pipeline/typesetting/pdf/marked-content.ts'
import { type Drawing, PageRenderer } from '../../pipeline/typesetting/pdf/page-renderer.ts'
import { PdfFile } from '../../pipeline/typesetting/pdf/pdf-file.ts'
import { writeStructure } from '../../pipeline/typesetting/pdf/structure-tree.ts'
import { type Attributes, type Role, StructureElement } from '../../pipeline/typesetting/structure.ts'
import { checkStructure } from '../../pipeline/typesetting/structure-check.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import type { Theme } from '../../schemas/types.ts'
import { sourceSans } from '../support/fonts.ts'
import { sampleChart, sampleReport } from '../support/sample-report.ts'
import { spanTable } from '../typesetting/span-table.ts'
import { checkPdf } from './matterhorn/check-pdf.ts'
import { summary } from './matterhorn/finding.ts'
import { readWithQpdf } from './qpdf.ts'
import { needTools } from './tools.ts'

/** Takes out, one at a time, what makes a PDF accessible, and shows that our own checker notices. */
vi.mock('../../pipeline/typesetting/structure-check.ts', { spy: true })
vi.mock('../../pipeline/typesetting/pdf/structure-tree.ts', { spy: true })
const folder = await mkdtemp(join(tmpdir(), 'peiling-'))
const theme = JSON.parse(await readFile('templates/shared/peiling.theme.json', 'utf8')) as Theme

afterEach(() => {
  vi.resetAllMocks()
  vi.restoreAllMocks()
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

type TakeOut = () => void

const UNMARKED = '01-005 content is neither tagged nor an artifact'
const TAGGING = 'ISO 32000-1 14.7.4'

/** What is taken out, and the finding that it leads to. */
const SEAMS: readonly (readonly [seam: string, finding: string, takeOut: TakeOut])[] = [
  ['the mark of lines', UNMARKED, leaveUnmarked('drawLine')],
  ['the mark of rules and grounds', UNMARKED, leaveUnmarked('drawShape')],
  ['the mark of figures', UNMARKED, leaveUnmarked('drawFigure')],
  ['the mark of what is decoration', UNMARKED, markElementsOnly],
  ['the end of marks', 'tagged content in tagged content', doNothing(MarkedContentWriter.prototype, 'leave')],
  [
    'what is drawn in its element',
    `${TAGGING} content is tagged`,
    doNothing(StructureElement.prototype, 'place'),
  ],
  ['the way from content to elements', TAGGING, doNothing(PdfFile.prototype, 'linkToElement')],
  ['the structure in the file', 'there is no structure tree', () => ignore(writeStructure)],
  ['the scope of header cells', '15-003', dropAttribute('scope')],
  ['the alternative text of figures', '13-004', dropAttribute('alternative')],
  ['the kind of lists', '16-001', dropAttribute('numbering')],
  ['the name of notes', '19-003', dropAttribute('id')],
  ['where links lead to, in words', '28-012', emptyContents()],
  ['the rows that cells span', 'the rows of a table are not of one length', dropAttribute('rowSpan')],
  ['the columns that cells span', 'the rows of a table are not of one length', dropAttribute('columnSpan')],
  ['the header of tables', 'a table without header cells', changeRole('TH', 'TD')],
  ['the order of headings', '14-003', changeRole('H2', 'H3')],
  ['the bodies of list items', '09-005', changeRole('LBody', 'P')],
  ['the elements of links', '28-011', changeRole('Link', 'Span')],
  ['destinations', 'a link that leads to no page', doNothing(PdfFile.prototype, 'addNamedDestination')],
  ['the metadata', '06-002', useParent(PdfFile.prototype, '_addInfo')],
  ['the counts of the outline', 'Count is not', useParent(PdfFile.prototype, 'endOutline')],
  ['what attached files are', 'ISO 19005-3 6.8', namelessFiles],
]

test('finds nothing where nothing is taken out', async (context) => {
  needTools(context, 'qpdf')
  expect(await findings()).toEqual([])
})

for (const [seam, finding, takeOut] of SEAMS) {
  test(`notices the lack of ${seam}`, async (context) => {
    needTools(context, 'qpdf')
    // The build would refuse most of these by itself, and nothing would be left to read.
    ignore(checkStructure)
    takeOut()
    expect(await findings()).toContainEqual(expect.stringContaining(finding))
  })
}

async function findings(): Promise<string[]> {
  const document = arrange(sampleReport(), [sampleChart()], theme, sourceSans)
  const spans = spanTable([['Wonen', ['huur', 'koop']]])
  const { pdf } = await typeset({ ...document, blocks: [...document.blocks, spans] })
  const path = join(folder, 'document.pdf')
  await writeFile(path, pdf)
  return summary(checkPdf(await readWithQpdf(path)))
}

function ignore(task: (...given: never[]) => void): void {
  vi.mocked(task).mockImplementation(() => undefined)
}

/** The method of a class as its parent has it, which is pdfmake's or pdfkit's own. */
function useParent(prototype: object, method: string): TakeOut {
  const parent = Reflect.get(Object.getPrototypeOf(prototype), method) as () => void
  return () => vi.spyOn(prototype as Methods, method).mockImplementation(parent)
}

/** What a method draws comes under no mark. */
function leaveUnmarked(method: 'drawLine' | 'drawShape' | 'drawFigure'): TakeOut {
  const draw = PageRenderer.prototype[method] as (item: object, drawing: Drawing) => void
  const unmarked = { enter: () => undefined, leave: () => undefined } as unknown as MarkedContentWriter
  const drawUnmarked = function (this: PageRenderer, item: object, { content, markedContent }: Drawing) {
    markedContent.leave()
    draw.call(this, item, { content, markedContent: unmarked })
  }
  return () =>
    vi
      .spyOn(PageRenderer.prototype as object as Methods, method)
      .mockImplementation(drawUnmarked as () => void)
}

function doNothing(prototype: object, method: string): TakeOut {
  return () => vi.spyOn(prototype as Methods, method).mockImplementation(() => undefined)
}

type Methods = Record<string, () => void>

function markElementsOnly(): void {
  const { enter } = MarkedContentWriter.prototype
  vi.spyOn(MarkedContentWriter.prototype, 'enter').mockImplementation(function (
    this: MarkedContentWriter,
    mark,
  ) {
    if (mark instanceof StructureElement) enter.call(this, mark)
    else this.leave()
  })
}

function dropAttribute(name: keyof Attributes): TakeOut {
  return changeElements((role, { [name]: _, ...attributes }) => [role, attributes])
}

function emptyContents(): TakeOut {
  return changeElements((role, attributes) => [
    role,
    attributes.contents === undefined ? attributes : { ...attributes, contents: '' },
  ])
}

function changeRole(from: Role, to: Role): TakeOut {
  return changeElements((role, attributes) => [role === from ? to : role, attributes])
}

function changeElements(change: (role: Role, attributes: Attributes) => [Role, Attributes]): TakeOut {
  return () => {
    for (const method of ['add', 'addAmongText'] as const) {
      const original = StructureElement.prototype[method]
      vi.spyOn(StructureElement.prototype, method).mockImplementation(function (
        this: StructureElement,
        role,
        attributes = {},
      ) {
        return original.call(this, ...change(role, attributes))
      })
    }
  }
}

function namelessFiles(): void {
  const { file } = PdfFile.prototype
  vi.spyOn(PdfFile.prototype, 'file').mockImplementation(function (this: PdfFile, bytes, options) {
    return file.call(this, bytes, { ...options, type: '', description: '' })
  })
}
