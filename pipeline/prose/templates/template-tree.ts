import Handlebars from 'handlebars'
import { memoize } from '../../core/memoize.ts'

/** Templates that are remembered: each is read to be checked, to be searched and to be filled. */
const MAX_TEMPLATES = 200

/**
 * The tree of a template, which nobody may edit.
 *
 * @throws Handlebars' error when the template cannot be read
 */
export const templateTree: (source: string) => hbs.AST.Program = memoize(MAX_TEMPLATES, (source) =>
  Handlebars.parse(source),
)
