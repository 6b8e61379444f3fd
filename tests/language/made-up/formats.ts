import { type Formats, MINUS } from '../../../pipeline/language/format.ts'
import { TIE } from '../../../pipeline/language/numerals.ts'

const MONTHS = ['jäp', 'fël', 'mörk', 'äplür', 'mëp', 'jünt', 'jülk', 'öst', 'sëpt', 'ökt', 'növ', 'dëz']

const monthOf = (iso: string) => MONTHS[Number(iso.slice(5, 7)) - 1] ?? ''
const dayOf = (iso: string) => String(Number(iso.slice(8, 10)))

function written(number: string): string {
  const [whole = '', part] = number.replace('-', MINUS).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, "'")
  return part === undefined ? grouped : `${grouped}·${part}`
}

/** Numbers as `1'234·5`, dates as `2 äplür 2024`. */
export const formats: Formats = {
  number: (value) => written(String(Math.round(value * 100) / 100)),
  fixed: (value, decimals) => written(value.toFixed(decimals)),
  percentage: (number) => `${number}${TIE}%`,
  list: (items) => items.join(' ënd '),
  date: (iso) => `${dayOf(iso)}${TIE}${monthOf(iso)} ${iso.slice(0, 4)}`,
  month: (iso) => `${monthOf(iso)} ${iso.slice(0, 4)}`,
  signs: () => ({ decimal: '·', group: "'" }),
}
