/** How large a point of the PDF is in the page: 18 pixels for its 10.5 points of body, as browsers are set. */
const REM_PER_POINT = 1.125 / 10.5

/** A length of the PDF in the unit that follows a reader's own text size. */
export function rem(points: number): string {
  return `${Number((points * REM_PER_POINT).toFixed(4))}rem`
}
