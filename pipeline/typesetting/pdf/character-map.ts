import { textOfCodePoints } from '../characters.ts'

/** The most lines that one list in this program may have. */
const LINES_IN_LIST = 100

/** The CMap program that maps glyphs to the characters that they stand for (ISO 32000-1, 9.10.3). */
export function characterMap(
  glyphs: readonly (readonly [id: number, codePoints: readonly number[]])[],
): string {
  const lines = glyphs
    .filter(([, codePoints]) => codePoints.length > 0)
    .map(([id, codePoints]) => `<${hexadecimal(id)}> <${utf16(codePoints)}>`)
  const lists = Array.from({ length: Math.ceil(lines.length / LINES_IN_LIST) }, (_, index) => {
    const list = lines.slice(index * LINES_IN_LIST, (index + 1) * LINES_IN_LIST)
    return `${list.length} beginbfchar\n${list.join('\n')}\nendbfchar`
  })
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${lists.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}

function utf16(codePoints: readonly number[]): string {
  const text = textOfCodePoints(codePoints)
  return Array.from({ length: text.length }, (_, index) => hexadecimal(text.charCodeAt(index))).join('')
}

function hexadecimal(number: number): string {
  return number.toString(16).padStart(4, '0')
}
