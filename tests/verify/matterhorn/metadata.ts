import { XmlDocument, type XmlElement } from 'xmldoc'
import type { Finding } from './finding.ts'
import type { PdfObjects } from './pdf-objects.ts'

const UA_NAMESPACE = 'http://www.aiim.org/pdfua/ns/id/'
const A_NAMESPACE = 'http://www.aiim.org/pdfa/ns/id/'
const XMP = 'ISO 19005-3 6.6.2.1'

/** The XMP packet: well-formed, claiming both standards, and at one with the information dictionary. */
export function checkMetadata(pdf: PdfObjects): Finding[] {
  const { '/Metadata': metadata } = pdf.catalog
  const findings: Finding[] = []
  const tell = (checkpoint: string, message: string) =>
    findings.push({ checkpoint, message, object: 'metadata' })
  const data = pdf.data(metadata)
  if (data === undefined) {
    tell('06-001', 'there is no XMP')
    return findings
  }
  const dictionary = pdf.dictionary(metadata)
  if (dictionary['/Filter'] !== undefined) tell(XMP, 'the XMP is compressed')
  if (pdf.name(dictionary['/Subtype']) !== 'XML') tell(XMP, 'the XMP does not say that it is XML')
  const packet = Packet.read(data.toString('utf8'))
  if (packet === undefined) tell(XMP, 'the XMP is not well-formed')
  else for (const [checkpoint, message] of packetFaults(pdf, packet)) tell(checkpoint, message)
  return findings
}

type Fault = readonly [checkpoint: string, message: string]

function packetFaults(pdf: PdfObjects, packet: Packet): Fault[] {
  const faults: Fault[] = []
  const { undeclared } = packet
  if (undeclared !== undefined) faults.push([XMP, `the prefix ${undeclared} has no namespace`])
  if (packet.text('pdfuaid:part') !== '1' || packet.namespace('pdfuaid') !== UA_NAMESPACE) {
    faults.push(['06-002', 'the XMP does not claim PDF/UA-1'])
  }
  if ((packet.text('dc:title') ?? '').trim() === '') faults.push(['06-003', 'the XMP has no title'])
  const claim = `${packet.text('pdfaid:part')}${packet.text('pdfaid:conformance')}`
  if (claim !== '3A' || packet.namespace('pdfaid') !== A_NAMESPACE) {
    faults.push(['ISO 19005-3 6.6.4', 'the XMP does not claim PDF/A-3a'])
  }
  if (!packet.describes(UA_NAMESPACE)) {
    faults.push(['ISO 19005-3 6.6.2.3', 'no extension schema describes the claim of PDF/UA'])
  }
  const info = pdf.dictionary(pdf.trailer['/Info'])
  for (const [key, property] of Object.entries(SAME)) {
    const told = pdf.text(info[key])
    if (told !== undefined && told !== packet.text(property)) {
      faults.push(['ISO 19005-3 6.6.2.2', `${property} differs from ${key.slice(1)}`])
    }
  }
  return faults
}

/** What stands in the information dictionary, and the property that says the same. */
const SAME: Readonly<Record<string, string>> = {
  '/Title': 'dc:title',
  '/Author': 'dc:creator',
  '/Subject': 'dc:description',
  '/Creator': 'xmp:CreatorTool',
  '/Producer': 'pdf:Producer',
}

class Packet {
  readonly #root: XmlElement
  readonly #descriptions: readonly XmlElement[]

  private constructor(root: XmlElement) {
    this.#root = root
    this.#descriptions = root.descendantWithPath('rdf:RDF')?.childrenNamed('rdf:Description') ?? []
  }

  /** Nothing where the text is no well-formed XML. */
  static read(text: string): Packet | undefined {
    try {
      return new Packet(new XmlDocument(text.replace(/<\?xpacket[^>]*\?>/g, '').trim()))
    } catch {
      return undefined
    }
  }

  /** The text of a property; of one with several values, the first. */
  text(property: string): string | undefined {
    for (const description of this.#descriptions) {
      const element = description.childNamed(property)
      const text = description.attr[property] ?? (element && firstText(element))
      if (text !== undefined) return text
    }
    return undefined
  }

  namespace(prefix: string): string | undefined {
    const declaring = this.#descriptions.find(({ attr }) => `xmlns:${prefix}` in attr)
    return (declaring ?? this.#root).attr[`xmlns:${prefix}`]
  }

  /** Whether an extension schema describes a namespace. */
  describes(namespace: string): boolean {
    const within = (element: XmlElement): boolean =>
      (element.name === 'pdfaSchema:namespaceURI' && element.val.trim() === namespace) ||
      elementsOf(element).some(within)
    return this.#descriptions.some((element) =>
      element.childrenNamed('pdfaExtension:schemas').some((schemas) => within(schemas)),
    )
  }

  /** A prefix that is used where no namespace is declared for it. */
  get undeclared(): string | undefined {
    const find = (element: XmlElement, known: ReadonlySet<string>): string | undefined => {
      const declared = Object.keys(element.attr).flatMap((name) => /^xmlns:(.+)$/.exec(name)?.[1] ?? [])
      const here = new Set([...known, ...declared])
      const used = [element.name, ...Object.keys(element.attr)].map((name) => /^(.+):/.exec(name)?.[1])
      const own = used.find((prefix) => prefix !== undefined && !here.has(prefix))
      return (
        own ??
        elementsOf(element).reduce<string | undefined>((found, kid) => found ?? find(kid, here), undefined)
      )
    }
    return find(this.#root, new Set(['xml', 'xmlns']))
  }
}

function elementsOf({ children }: XmlElement): XmlElement[] {
  return children.filter((child): child is XmlElement => child.type === 'element')
}

function firstText(element: XmlElement): string {
  const [first] = elementsOf(element)
  return first === undefined ? element.val : firstText(first)
}
