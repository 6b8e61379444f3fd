import { defined } from '../core/defined.ts'

/** Refers to one figure or table: a question, and optionally an item, a wave and a subgroup. */
export interface ResultReference {
  readonly wave: string
  readonly question: string
  readonly item?: string
  readonly subgroup?: { readonly variable: string; readonly value: string }
  /** The share of the subgroup in those with the item, rather than of the item in the subgroup. */
  readonly isOfItem?: boolean
}

/** Id of a result or table: `2017-06/social-teams.yes/province=drenthe`. */
export function identify({ wave, question, item, subgroup, isOfItem }: ResultReference): string {
  const figure = item === undefined ? question : `${question}.${item}`
  const part = subgroup === undefined ? '' : `/${subgroup.variable}=${subgroup.value}`
  return `${wave}/${figure}${part}${isOfItem === true ? OF_ITEM : ''}`
}

/** The reference in an id, the inverse of `identify`; undefined when the text is not an id. */
export function referenceOf(id: string): ResultReference | undefined {
  const [, wave, question, item, variable, value, ofItem] = ID.exec(id) ?? []
  if (wave === undefined || question === undefined) return undefined
  return {
    wave,
    question,
    ...defined({ item }),
    ...(variable === undefined || value === undefined ? {} : { subgroup: { variable, value } }),
    ...(ofItem === undefined ? {} : { isOfItem: true }),
  }
}

const OF_ITEM = '/of-item'

// An item for a value contains a point and an equals sign: `value=2.5`.
const ID = /^([^/]+)\/([^./]+)(?:\.([^/]+))?(?:\/([^/=]+)=([^/]*)(\/of-item)?)?$/
