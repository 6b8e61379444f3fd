import { DATA_FILES } from './data-files.ts'
import type { Question } from './study.ts'

/** What files usually have where there is no answer, which is like some answer by chance. */
const SIGN =
  /^(?:#?n\.?\/?[abv]\.?!?|n\.?v\.?t\.?|nn|dk|#?null!?|nil|#?nan|<na>|\\n|none|not|unknown|onbekend|[-–—?.x]+|\s+)$/i

/** Whether a text is a usual sign for no answer. */
export function isNoAnswerSign(text: string): boolean {
  return SIGN.test(text)
}

/** How the codebook tells what a sign stands for. */
export function declareSign(sign: string, { type, answers, askedOf }: Question): string {
  const missing = answers.filter((each) => each.missing).map(({ id }) => `\`${id}\``)
  const owner = type === 'number' ? 'in `missing` of `number`' : 'in `codes` of an answer with `missing`'
  const codes = missing.length > 0 ? `in \`codes\` of ${missing.join(' or ')}` : owner
  const ways = askedOf === undefined ? `${codes}, or in \`notAsked\`` : codes
  return `say in ${DATA_FILES.codebook.name} what \`${sign}\` stands for: ${ways}`
}

/**
 * How it tells what the codes or labels of an export stand for.
 *
 * @param answer the id of the one that is meant, if that is known
 */
export function declareCode(answer: string | undefined): string {
  const own = answer === undefined ? '' : `; this one seems to be of \`${answer}\``
  return `where the file has codes or labels for the answers, list each in \`codes\` of its answer in ${DATA_FILES.codebook.name}${own}`
}

/** How it tells what a sign in the column of an answer stands for. */
export function declareMark(sign: string): string {
  return `say in ${DATA_FILES.codebook.name} what \`${sign}\` stands for: in \`yes\`, \`no\` or \`notAsked\``
}

/** How it tells that an empty cell is no answer of its column. */
export function declareEmpty(): string {
  return `where an empty cell says that it was not given, list \`""\` in \`no\` in ${DATA_FILES.codebook.name}`
}

/** How the codebook allows an empty cell. */
export function allowEmpty({ askedOf }: Question): string {
  const own = `where nobody need answer, set \`required\` to false in ${DATA_FILES.codebook.name}`
  return askedOf === undefined ? `${own}; where it was not asked, list \`""\` in \`notAsked\`` : own
}
