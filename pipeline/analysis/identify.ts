import { defined } from '../core/defined.ts'
/** Names one figure or table: a question, and optionally an item of it, a wave and a subgroup. */
export interface ResultReference {
  readonly wave: string
  readonly question: string
  readonly item?: string
  readonly subgroup?: { readonly variable: string; readonly value: string }
}

/** Id of a result or table: `2017-06/social-teams.yes/province=drenthe`. */
export function identify({ wave, question, item, subgroup }: ResultReference): string {
  const figure = item === undefined ? question : `${question}.${item}`
  const part = subgroup === undefined ? '' : `/${subgroup.variable}=${subgroup.value}`
  return `${wave}/${figure}${part}`
}

/** The reference that an id names: the inverse of `identify`; undefined of a text that is no id. */
export function referenceOf(id: string): ResultReference | undefined {
  const [, wave, question, item, variable, value] = ID.exec(id) ?? []
  if (wave === undefined || question === undefined) return undefined
  return {
    wave,
    question,
    ...defined({ item }),
    ...(variable === undefined || value === undefined ? {} : { subgroup: { variable, value } }),
  }
}

// The item of a value has a point and an equals sign of its own: `value=2.5`.
const ID = /^([^/]+)\/([^./]+)(?:\.([^/]+))?(?:\/([^/=]+)=([^/]*))?$/
