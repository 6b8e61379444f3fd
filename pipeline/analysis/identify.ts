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
