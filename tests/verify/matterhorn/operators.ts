/** The operators of content streams (ISO 32000-1, annex A), by what they do to a page. */

export const TEXT_SHOWING: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"'])
export const PATH_PAINTING: ReadonlySet<string> = words('f F f* B B* b b* S s')
export const PATH_BUILDING: ReadonlySet<string> = words('m l c v y re h')

const OTHER_PAINTING = words('sh EI')
const WITHOUT_MARKS = words(
  `q Q cm w J j M d ri i gs n W W* BT ET Tc Tw Tz TL Tf Tr Ts Td TD Tm T* d0 d1
  CS cs SC SCN sc scn G g RG rg K k Do MP DP BMC BDC EMC BX EX`,
)

/** Whether an operator leaves something on the page; `Do` does when it draws an image. */
export function paints(operator: string): boolean {
  return TEXT_SHOWING.has(operator) || PATH_PAINTING.has(operator) || OTHER_PAINTING.has(operator)
}

export function isOperator(operator: string): boolean {
  return paints(operator) || PATH_BUILDING.has(operator) || WITHOUT_MARKS.has(operator)
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/))
}
