/** A rectangle on a page: in points from the left and the foot, its colour in channels from 0 to 1. */
export interface Rectangle {
  readonly place: readonly [x: number, y: number, width: number, height: number]
  readonly colour: readonly [red: number, green: number, blue: number]
}

/** A PDF of small pages, 144 by 72 points, with rectangles on them. */
export function makePdf(...pages: readonly (readonly Rectangle[])[]): Uint8Array {
  const kids = pages.map((_, index) => `${3 + 2 * index} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...pages.flatMap((rectangles, index) => {
      const drawing = rectangles
        .map(({ place, colour }) => `${colour.join(' ')} rg ${place.join(' ')} re f`)
        .join('\n')
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 144 72] /Contents ${4 + 2 * index} 0 R >>`,
        `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
      ]
    }),
  ]
  return new TextEncoder().encode(fileOf(objects))
}

/** Objects in a file, with the table of where each begins. */
function fileOf(objects: readonly string[]): string {
  const parts = ['%PDF-1.7\n', ...objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`)]
  const starts = objects.map((_, index) => parts.slice(0, index + 1).join('').length)
  const entries = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`)
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${entries.join('')}`
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${parts.join('').length}\n%%EOF\n`
  return `${parts.join('')}${table}${trailer}`
}
