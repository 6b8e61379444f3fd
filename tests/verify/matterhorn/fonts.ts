import type { Content } from './content.ts'
import type { Finding } from './finding.ts'
import { readFontProgram } from './font-program.ts'
import { type Dictionary, isList, type PdfObjects, type Value } from './pdf-objects.ts'
import { readToUnicode } from './to-unicode.ts'

/** Widths in a file and in its font may differ by this much, in thousandths of the size. */
const TOLERANCE = 1

/** Every font that shows something: embedded, true to its widths, and each character with its meaning. */
export function checkFonts(pdf: PdfObjects, { shown }: Content): Finding[] {
  return [...shown].flatMap(([reference, strings]) => {
    const font = pdf.dictionary(reference)
    const object = `${pdf.name(font['/BaseFont']) ?? 'font'} ${reference}`
    const faults =
      pdf.name(font['/Subtype']) === 'Type0'
        ? compositeFaults(pdf, font, codesOf(strings))
        : [['31-009', 'a font that is not a composite one with its program'] as const]
    return faults.map(([checkpoint, message]) => ({ checkpoint, message, object }))
  })
}

type Fault = readonly [checkpoint: string, message: string]

/** The codes that were shown, of two bytes each. */
function codesOf(strings: ReadonlySet<string>): Set<number> {
  return new Set(
    [...strings].flatMap((hex) => (hex.match(/.{1,4}/g) ?? []).map((code) => parseInt(code, 16))),
  )
}

function compositeFaults(pdf: PdfObjects, font: Dictionary, codes: ReadonlySet<number>): Fault[] {
  const faults: Fault[] = []
  if (pdf.name(font['/Encoding']) !== 'Identity-H')
    faults.push(['31-006', 'an encoding that is not Identity-H'])
  const descendant = pdf.dictionary(pdf.list(font['/DescendantFonts'])[0])
  if (codes.has(0)) faults.push(['31-030', 'the box for a missing character is shown'])
  return [...faults, ...unicodeFaults(pdf, font, codes), ...programFaults(pdf, descendant, codes)]
}

function unicodeFaults(pdf: PdfObjects, font: Dictionary, codes: ReadonlySet<number>): Fault[] {
  const cmap = pdf.data(font['/ToUnicode'])
  if (cmap === undefined) return [['31-027', 'a font without ToUnicode']]
  const characters = readToUnicode(cmap.toString('latin1'))
  const shown = [...codes].map((code) => characters.get(code))
  return [
    ...(shown.includes(undefined)
      ? [['31-027', 'a shown character has no entry in ToUnicode'] as const]
      : []),
    ...(shown.some((text) => text !== undefined && /^$|[\0\ufeff\ufffe]/.test(text))
      ? [['31-028', 'ToUnicode leads to no character'] as const]
      : []),
    ...(shown.some((text) => text !== undefined && /[\u00ad\ufffd\p{Co}]/u.test(text))
      ? [['10-001', 'ToUnicode leads to a character that has no meaning in a text'] as const]
      : []),
  ]
}

function programFaults(pdf: PdfObjects, descendant: Dictionary, codes: ReadonlySet<number>): Fault[] {
  const descriptor = pdf.dictionary(descendant['/FontDescriptor'])
  const data = pdf.data(descriptor['/FontFile2']) ?? pdf.data(descriptor['/FontFile3'])
  if (data === undefined) return [['31-009', 'a font that is not embedded']]
  const trueType = pdf.name(descendant['/Subtype']) === 'CIDFontType2'
  if (trueType && pdf.name(descendant['/CIDToGIDMap']) !== 'Identity') {
    return [['31-004', 'a font whose CIDToGIDMap is not Identity']]
  }
  const program = readFontProgram(data)
  if (program === undefined) return trueType ? [['31-009', 'a font program that cannot be read']] : []
  const widths = widthsOf(pdf, descendant)
  const differs = (code: number) => Math.abs(widths(code) - program.width(code)) > TOLERANCE
  return [
    ...([...codes].some((code) => code >= program.glyphs)
      ? [['31-011', 'a character is shown that the font program lacks'] as const]
      : []),
    ...([...codes].some((code) => code < program.glyphs && differs(code))
      ? [['31-016', 'a width that is not the one of the font program'] as const]
      : []),
  ]
}

/** The width of each character as the font's dictionary gives it, in thousandths of the size. */
function widthsOf(pdf: PdfObjects, descendant: Dictionary): (code: number) => number {
  const widths = new Map<number, number>()
  const entries = pdf.list(descendant['/W']).map((entry) => pdf.resolve(entry))
  let index = 0
  while (index < entries.length) {
    const [first, second = null, third = null] = entries.slice(index, index + 3)
    const start = Number(first)
    if (isList(second)) {
      for (const [offset, width] of second.entries()) widths.set(start + offset, numberOf(width))
      index += 2
    } else {
      for (let code = start; code <= Number(second); code += 1) widths.set(code, numberOf(third))
      index += 3
    }
  }
  const standard = pdf.number(descendant['/DW']) ?? 1000
  return (code) => widths.get(code) ?? standard
}

function numberOf(value: Value): number {
  return typeof value === 'number' ? value : 0
}
